// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

namespace fuzz {

/// Fonts and pictures need an application; one for all inputs.
inline void needApplication()
{
    static int count = 1;
    static char name[] = "fuzz";
    static char *arguments[] = {name, nullptr};
    static const auto *application = new QGuiApplication(count, arguments); // never ended: its time would come after Qt's own statics
    Q_UNUSED(application)
}

/// The file that inputs are written to, one after the other.
inline QString inputPath()
{
    static const QTemporaryDir folder;
    return folder.filePath(QStringLiteral("input"));
}

inline bool writeInput(const QByteArray &bytes)
{
    QFile file(inputPath());
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Reads what lies at inputPath() the way the worker does: what it is, two pages, a small picture, what is inside.
inline void readInput(const QString &name)
{
    using namespace tendertrail;
    needApplication();
    (void)ingest::probe(inputPath());
    ingest::ReadOptions options;
    options.maxPages = 50;
    options.maxTextUnits = 2'000'000;
    options.maxUnpackedBytes = 64'000'000;
    options.maxMembers = 50;
    const auto reader = ingest::open(inputPath(), name, options);
    if (!reader)
        return;
    for (int number = 1; number <= std::min(2, (*reader)->pageCount()); ++number)
        (void)(*reader)->page(number, {});
    if ((*reader)->pageCount() > 0)
        (void)(*reader)->render(1, 20, {});
    if (!(*reader)->abilities().members)
        return;
    static const QTemporaryDir folder;
    (void)(*reader)->unpack(folder.path(), [](core::Member member) -> core::Result<void> {
        if (!member.file.isEmpty())
            QFile::remove(member.file);
        return {};
    }, {});
}

} // namespace fuzz
