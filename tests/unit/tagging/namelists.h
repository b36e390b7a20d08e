// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <vector>

/// Real lists of names that lie beside the project and are no part of it.
namespace namelists {

struct Item
{
    QString id;
    QString english;
    QStringList chinese;
    QStringList other;
    bool aside = false; ///< every third is kept aside while rules and words are tuned
};

inline QString folder()
{
    return QStringLiteral(TRAIL_SOURCE_DIR "/../shared/data/names/");
}

inline QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

/// The institutions of the open list that have a Chinese and an English name.
inline std::vector<Item> institutions()
{
    std::vector<Item> items;
    QFile file(folder() + QStringLiteral("ror_cn_hk_tw.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return items;
    const auto lines = file.readAll().split('\n');
    std::size_t row = 0;
    for (const auto &line : lines) {
        const auto object = QJsonDocument::fromJson(line).object();
        Item item;
        item.id = object.value(QLatin1String("ror")).toString();
        item.english = object.value(QLatin1String("name_en")).toString();
        item.chinese = strings(object.value(QLatin1String("names_zh")));
        item.other = strings(object.value(QLatin1String("other")));
        if (item.english.isEmpty() || item.chinese.isEmpty())
            continue;
        item.aside = row++ % 3 == 2;
        items.push_back(std::move(item));
    }
    return items;
}

/// The companies with names in both languages.
inline std::vector<Item> companies()
{
    std::vector<Item> items;
    QFile file(folder() + QStringLiteral("companies_zh_en.json"));
    if (!file.open(QIODevice::ReadOnly))
        return items;
    const auto array = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &value : array) {
        const auto object = value.toObject();
        if (object.value(QLatin1String("kind")).toString() != QLatin1String("company"))
            continue;
        Item item;
        item.id = object.value(QLatin1String("id")).toString();
        item.english = object.value(QLatin1String("en")).toString();
        item.chinese = strings(object.value(QLatin1String("zh")));
        item.aside = items.size() % 3 == 2;
        items.push_back(std::move(item));
    }
    return items;
}

/// Buyers, agencies and suppliers of the real tenders that were read by eye.
inline QStringList tenderParties()
{
    QStringList names;
    for (const auto *file : {"gold_public.jsonl", "web_gold_public.jsonl", "notices_compute.jsonl"}) {
        QFile lines(QStringLiteral(TRAIL_SOURCE_DIR "/../shared/data/tenders/") + QLatin1String(file));
        if (!lines.open(QIODevice::ReadOnly))
            continue;
        const auto rows = lines.readAll().split('\n');
        for (const auto &row : rows) {
            const auto object = QJsonDocument::fromJson(row).object();
            for (const auto *key : {"buyer", "agency", "supplier", "intermediary"}) {
                const auto value = object.value(QLatin1String(key));
                for (const auto &name : value.isArray() ? strings(value) : QStringList{value.toString()}) {
                    if (name.size() > 3 && !names.contains(name))
                        names.append(name);
                }
            }
        }
    }
    return names;
}

} // namespace namelists
