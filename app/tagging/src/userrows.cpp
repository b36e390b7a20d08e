// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "userrows.h"

#include <QDate>
#include <QHash>
#include <QJsonArray>

namespace tendertrail::tagging {
namespace {

/// What tells a row from the others of its list.
QString keyOf(const QJsonObject &row)
{
    const auto id = row.value(QLatin1String("id")).toString();
    return id.isEmpty() ? row.value(QLatin1String("name")).toString() : id;
}

bool hasSourceAndDate(const QJsonObject &row)
{
    return !row.value(QLatin1String("source")).toString().isEmpty()
           && QDate::fromString(row.value(QLatin1String("date")).toString(), Qt::ISODate).isValid();
}

core::Failure corrupt(const QString &path, const QString &list, const QString &fault)
{
    return core::fail(core::ErrorCode::Corrupt, path, QStringLiteral("\"%1\": %2").arg(list, fault));
}

core::Result<QJsonArray> mergedRows(const QJsonArray &shipped, const QJsonArray &own, const QString &path, const QString &list)
{
    std::vector<QJsonValue> rows(shipped.begin(), shipped.end());
    QHash<QString, size_t> known;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].isObject())
            known.insert(keyOf(rows[i].toObject()), i);
    }
    const bool needsSource = !rows.empty() && rows.front().toObject().contains(QLatin1String("source"));
    for (const auto &value : own) {
        if (!value.isObject()) { // a word
            if (!shipped.contains(value))
                rows.push_back(value);
            continue;
        }
        const auto row = value.toObject();
        const auto key = keyOf(row);
        if (key.isEmpty())
            return corrupt(path, list, QStringLiteral("a row without an id or name"));
        const auto place = known.constFind(key);
        if (row.value(QLatin1String("remove")).toBool()) {
            if (place == known.cend())
                return corrupt(path, list, QStringLiteral("\"%1\" cannot be removed: there is none").arg(key));
            rows[*place] = QJsonValue::Undefined;
            continue;
        }
        if (needsSource && !hasSourceAndDate(row))
            return corrupt(path, list, QStringLiteral("\"%1\" has no source or no date").arg(key));
        if (place == known.cend()) {
            known.insert(key, rows.size());
            rows.push_back(row);
        } else {
            rows[*place] = row;
        }
    }
    QJsonArray merged;
    for (const auto &row : rows) {
        if (!row.isUndefined())
            merged.append(row);
    }
    return merged;
}

} // namespace

core::Result<QJsonObject> withUserRows(QJsonObject shipped, const QJsonObject &own, const QString &path)
{
    static const QStringList heads{QStringLiteral("format"), QStringLiteral("version"), QStringLiteral("date"), QStringLiteral("sources"),
                                   QStringLiteral("comment")};
    for (auto list = own.begin(); list != own.end(); ++list) {
        if (heads.contains(list.key()))
            continue;
        const auto before = shipped.value(list.key());
        if (before.isArray() && list->isArray()) {
            auto merged = mergedRows(before.toArray(), list->toArray(), path, list.key());
            if (!merged)
                return merged.failure();
            shipped.insert(list.key(), *merged);
        } else if (before.isObject() && list->isObject()) {
            auto merged = before.toObject();
            const auto added = list->toObject();
            for (auto entry = added.begin(); entry != added.end(); ++entry)
                merged.insert(entry.key(), *entry);
            shipped.insert(list.key(), merged);
        } else {
            return corrupt(path, list.key(), QStringLiteral("no such list in the program's file"));
        }
    }
    return shipped;
}

} // namespace tendertrail::tagging
