// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownfile.h"

#include "catalogue.h"

#include "core/datafiles.h"
#include "core/durable.h"
#include "tagging/accelerators.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype mostBytes = 8 * 1024 * 1024; // what readJson takes

core::Result<QJsonObject> parsed(const QString &name, const QByteArray &bytes)
{
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(bytes, &fault);
    if (!document.isObject())
        return core::fail(core::ErrorCode::Corrupt, name, fault.errorString());
    return document.object();
}

core::Result<void> write(const QString &path, const QByteArray &bytes)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return core::fail(core::ErrorCode::Io, path);
    return core::saveFile(path, bytes);
}

/// A maker of the one file may be meant by rows of another.
core::Result<void> everyCatalogueLoads()
{
    if (const auto loaded = Catalogue::load(); !loaded)
        return loaded.failure();
    if (const auto loaded = Accelerators::load(); !loaded)
        return loaded.failure();
    return {};
}

} // namespace

core::Result<QJsonObject> shippedFile(const QString &relativePath)
{
    const auto bytes = core::readDataFile(relativePath);
    if (!bytes)
        return bytes.failure();
    return parsed(relativePath, *bytes);
}

core::Result<QJsonObject> ownFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QJsonObject{{QStringLiteral("format"), 1}};
    if (file.size() > mostBytes)
        return core::fail(core::ErrorCode::TooLarge, path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Io, path, file.errorString());
    return parsed(path, file.readAll());
}

core::Result<void> writeOwnFile(const QString &path, const QJsonObject &object)
{
    const auto bytes = QJsonDocument(object).toJson();
    if (bytes.size() > mostBytes)
        return core::fail(core::ErrorCode::TooLarge, path);
    std::optional<QByteArray> before;
    if (QFile file(path); file.open(QIODevice::ReadOnly))
        before = file.readAll();
    TRAIL_TRY(write(path, bytes));
    const auto loaded = everyCatalogueLoads();
    if (loaded)
        return {};
    if (before) {
        TRAIL_TRY(write(path, *before));
    } else {
        QFile::remove(path);
    }
    return loaded.failure();
}

QJsonObject rowWith(const QJsonArray &rows, QLatin1String member, const QString &text)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const QJsonValue &row) { return row.toObject().value(member).toString() == text; });
    return found == rows.end() ? QJsonObject() : found->toObject();
}

} // namespace tendertrail::tagging
