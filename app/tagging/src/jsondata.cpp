// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsondata.h"

#include "userrows.h"

#include "core/datafiles.h"
#include "core/fold.h"
#include "core/sha256.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace tendertrail::tagging {

namespace {

constexpr qint64 largestUserFile = 8 * 1024 * 1024;

core::Result<QJsonObject> objectOf(const QString &name, const QByteArray &bytes)
{
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const auto line = bytes.left(fault.offset).count('\n') + 1;
        return core::fail(core::ErrorCode::Corrupt, name, QStringLiteral("line %1: %2").arg(line).arg(fault.errorString()));
    }
    if (!document.isObject())
        return core::fail(core::ErrorCode::Corrupt, name, QStringLiteral("line 1: not a JSON object"));
    const auto object = document.object();
    if (object.value(QLatin1String("format")).toInt() != 1)
        return core::fail(core::ErrorCode::Corrupt, name, QStringLiteral("line 1: format 1 expected"));
    return object;
}

} // namespace

core::Result<QJsonObject> readJson(const QString &relativePath)
{
    const auto bytes = core::readDataFile(relativePath);
    if (!bytes)
        return bytes.failure();
    auto shipped = objectOf(relativePath, *bytes);
    if (!shipped)
        return shipped.failure();
    const auto path = core::userDataFolder() + u'/' + relativePath;
    QFile file(path);
    if (!file.exists())
        return shipped;
    if (file.size() > largestUserFile)
        return core::fail(core::ErrorCode::TooLarge, path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Io, path, file.errorString());
    const auto own = file.readAll();
    const auto changes = objectOf(path, own);
    if (!changes)
        return changes.failure();
    auto merged = withUserRows(std::move(*shipped), *changes, path);
    if (!merged)
        return merged.failure();
    // Who reads a suggestion later sees that it came from a changed catalogue, and from which.
    const auto version = merged->value(QLatin1String("version")).toString();
    merged->insert(QLatin1String("version"), QStringLiteral("%1+user %2").arg(version, core::Sha256::of(own).hex().left(8)));
    return merged;
}

QStringList stringsOf(const QJsonObject &object, QLatin1String key)
{
    QStringList texts;
    const auto array = object.value(key).toArray();
    for (const auto &value : array) {
        if (value.isString())
            texts.append(value.toString());
    }
    return texts;
}

QString squeezedKey(const QString &text)
{
    QString key;
    const auto folded = core::folded(text);
    key.reserve(folded.size());
    for (const auto unit : folded) {
        if (!unit.isSpace())
            key.append(unit);
    }
    return key;
}

QStringList squeezedKeys(const QStringList &texts)
{
    QStringList keys;
    for (const auto &text : texts)
        keys.append(squeezedKey(text));
    return keys;
}

core::Result<QRegularExpression> expressionOf(const QString &file, const QString &entry, const QString &pattern)
{
    QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption
                                               | QRegularExpression::CaseInsensitiveOption);
    if (pattern.isEmpty() || !expression.isValid()) {
        return core::fail(core::ErrorCode::Corrupt, file,
                          QStringLiteral("entry %1: %2").arg(entry, expression.errorString()));
    }
    expression.optimize();
    return expression;
}

} // namespace tendertrail::tagging
