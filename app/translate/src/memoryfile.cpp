// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/memory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace tendertrail::translate {

namespace {

constexpr qint64 largestFile = 256 << 20;
constexpr qint64 longestLine = 1 << 20;

} // namespace

core::Result<std::vector<MemoryEntry>> readMemoryFile(const QString &path)
{
    std::vector<MemoryEntry> entries;
    QFile file(path);
    if (!file.exists())
        return entries;
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Io, path, file.errorString());
    if (file.size() > largestFile)
        return core::fail(core::ErrorCode::TooLarge, path);
    while (!file.atEnd()) {
        const QByteArray line = file.readLine(longestLine);
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        MemoryEntry entry;
        entry.source = object.value(QStringLiteral("source")).toString();
        entry.target = object.value(QStringLiteral("target")).toString();
        if (entry.source.isEmpty() || entry.target.isEmpty())
            continue;
        if (object.value(QStringLiteral("status")).toString() == core::translationStatusName(core::TranslationStatus::Reviewed))
            entry.status = core::TranslationStatus::Reviewed;
        entry.by = object.value(QStringLiteral("by")).toString();
        entry.at = object.value(QStringLiteral("at")).toString();
        entry.origin = object.value(QStringLiteral("origin")).toString();
        entry.language = object.value(QStringLiteral("language")).toString(entry.language);
        entries.push_back(std::move(entry));
    }
    return entries;
}

core::Result<void> appendMemoryFile(const QString &path, const MemoryEntry &entry)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return core::fail(core::ErrorCode::Io, path, QStringLiteral("the folder cannot be made"));
    const QJsonObject object{{QStringLiteral("source"), entry.source},
                             {QStringLiteral("target"), entry.target},
                             {QStringLiteral("status"), core::translationStatusName(entry.status)},
                             {QStringLiteral("by"), entry.by},
                             {QStringLiteral("at"), entry.at},
                             {QStringLiteral("origin"), entry.origin},
                             {QStringLiteral("language"), entry.language}};
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (line.size() >= longestLine)
        return core::fail(core::ErrorCode::TooLarge, path, QStringLiteral("one sentence"));
    QFile file(path);
    // One write, so that two programs that append at once do not mix their lines.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) || file.write(line) != line.size())
        return core::fail(core::ErrorCode::Io, path, file.errorString());
    return {};
}

} // namespace tendertrail::translate
