// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsondata.h"

#include "core/datafiles.h"
#include "core/fold.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tendertrail::tagging {

core::Result<QJsonObject> readJson(const QString &relativePath)
{
    const auto bytes = core::readDataFile(relativePath);
    if (!bytes)
        return bytes.failure();
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(*bytes, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const auto line = bytes->left(fault.offset).count('\n') + 1;
        return core::fail(core::ErrorCode::Corrupt, relativePath,
                          QStringLiteral("line %1: %2").arg(line).arg(fault.errorString()));
    }
    if (!document.isObject())
        return core::fail(core::ErrorCode::Corrupt, relativePath, QStringLiteral("line 1: not a JSON object"));
    const auto object = document.object();
    if (object.value(QLatin1String("format")).toInt() != 1)
        return core::fail(core::ErrorCode::Corrupt, relativePath, QStringLiteral("line 1: format 1 expected"));
    return object;
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
