// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gold.h"

#include "worker/client.h"

/// Documents of before 2007 go the way of every untrusted file: the confined worker, which has LibreOffice convert them.
namespace gold {

inline bool isLegacy(const QString &file)
{
    return file.endsWith(QStringLiteral(".doc"), Qt::CaseInsensitive);
}

/// $TENDERTRAIL_WORKER, else the one that was built with this.
inline void useBuiltWorker()
{
    if (qEnvironmentVariableIsEmpty("TENDERTRAIL_WORKER"))
        qputenv("TENDERTRAIL_WORKER", TRAIL_BINARY_DIR "/bin/tendertrail-worker");
}

/// Nothing where there is no LibreOffice or no worker, which is said on stdout.
inline std::vector<tendertrail::core::PageText> legacyPagesOf(const QString &path, const QString &name)
{
    useBuiltWorker();
    std::vector<tendertrail::core::PageText> pages;
    tendertrail::worker::Client client;
    const auto read = client.extract(path, name, {}, [&](tendertrail::core::PageText page) -> tendertrail::core::Result<void> {
        pages.push_back(std::move(page));
        return {};
    }, {});
    if (!read) {
        std::printf("  %s is not scored: %s\n", qPrintable(name), qPrintable(tendertrail::core::describe(read.error())));
        return {};
    }
    return pages;
}

/// Whether this build on this machine can read them. Where it can, a document that is not scored is a fault.
inline bool readsLegacy()
{
#ifdef TRAIL_SANITIZED
    return false; // a sanitizer's own memory does not fit under the limit that the other program starts with
#endif
    useBuiltWorker();
    tendertrail::worker::Client client;
    const auto told = client.describe();
    return told && !QJsonDocument::fromJson(told->toUtf8()).object().value(QStringLiteral("office")).toString().isEmpty();
}

} // namespace gold
