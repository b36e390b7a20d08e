// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/usercatalogue.h"

#include "jsondata.h"
#include "ownfile.h"

#include "core/datafiles.h"
#include "core/fold.h"
#include "core/sha256.h"

#include <QDate>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype longestText = 200;
constexpr qsizetype mostNames = 60;

struct ListSpec
{
    const char *id;
    const char *file;
    const char *rows;
    bool words;        ///< a list of words, not of rows
    const char *names; ///< the member with other spellings
    bool figures = false; ///< edited with acceleratorrows.h; known by the name
};

constexpr ListSpec specs[] = {{"chips", "catalogues/chips.json", "chips", false, "aliases"},
                              {"parts", "catalogues/accelerators.json", "parts", false, "", true},
                              {"clouds", "catalogues/clouds.json", "clouds", false, "aliases"},
                              {"resellers", "catalogues/clouds.json", "resale", true, ""},
                              {"manufacturers", "catalogues/manufacturers.json", "manufacturers", false, "aliases"},
                              {"institutions", "catalogues/institutions.json", "institutions", false, "namesZh"},
                              {"companies", "catalogues/companies.json", "companies", false, "namesZh"}};

core::Result<ListSpec> specOf(const QString &list)
{
    for (const auto &spec : specs) {
        if (list == QLatin1String(spec.id))
            return spec;
    }
    return core::fail(core::ErrorCode::InvalidArgument, list, QStringLiteral("no such catalogue"));
}

core::Result<QJsonObject> shippedObject(const ListSpec &spec)
{
    return shippedFile(QLatin1String(spec.file));
}

bool hasHan(const QString &text)
{
    return core::hanShare(text) > 0;
}

CatalogueRow rowOf(const ListSpec &spec, const QJsonValue &value)
{
    if (spec.words)
        return {value.toString(), value.toString(), {}, {}, {}, {}, false, false};
    const auto object = value.toObject();
    CatalogueRow row;
    row.name = object.value(QLatin1String("name")).toString();
    row.id = spec.figures ? row.name : object.value(QLatin1String("id")).toString();
    row.names = stringsOf(object, QLatin1String(spec.names)) + stringsOf(object, QLatin1String("namesEn"));
    if (const auto chinese = object.value(QLatin1String("nameZh")).toString(); !chinese.isEmpty() && !row.names.contains(chinese))
        row.names.prepend(chinese);
    row.maker = object.value(QLatin1String("maker")).toString();
    row.source = object.value(QLatin1String("source")).toString();
    row.date = object.value(QLatin1String("date")).toString();
    return row;
}

/// user-example-cloud; with digits of its SHA-256 where the name has no Latin letters.
QString idFor(const ListSpec &spec, const CatalogueRow &row)
{
    QString plain;
    for (const auto unit : row.name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (unit.unicode() < 0x80 && unit.isLetterOrNumber())
            plain.append(unit);
        else if (!plain.isEmpty() && !plain.endsWith(u'-'))
            plain.append(u'-');
    }
    while (plain.endsWith(u'-'))
        plain.chop(1);
    if (plain.isEmpty() || hasHan(row.name))
        plain = core::Sha256::of(row.name.toUtf8()).hex().left(10);
    const bool chip = QLatin1String(spec.id) == QLatin1String("chips");
    return (chip ? row.maker : QStringLiteral("user")) + u'-' + plain;
}

core::Result<void> checked(const ListSpec &spec, const CatalogueRow &row)
{
    const auto wrong = [&](const char *what) { return core::fail(core::ErrorCode::InvalidArgument, row.name, QLatin1String(what)); };
    if (row.name.trimmed().isEmpty() || row.name.size() > longestText)
        return wrong("a name has 1 to 200 characters");
    if (spec.words)
        return {};
    if (row.source.trimmed().isEmpty() || row.source.size() > longestText)
        return wrong("a row needs its source");
    if (!QDate::fromString(row.date, Qt::ISODate).isValid())
        return wrong("a row needs the date of its source");
    const bool tooLong = std::any_of(row.names.begin(), row.names.end(), [](const QString &name) { return name.size() > longestText; });
    if (row.names.size() > mostNames || tooLong)
        return wrong("too many or too long names");
    if (QLatin1String(spec.id) == QLatin1String("chips") && row.maker.isEmpty())
        return wrong("a chip needs its maker");
    return {};
}

/// The names of a row in the members where its list keeps them.
void putNames(const ListSpec &spec, const CatalogueRow &row, QJsonObject &object)
{
    QStringList main;
    QStringList english;
    const bool parted = QLatin1String(spec.names) == QLatin1String("namesZh");
    for (const auto &name : row.names) {
        const auto plain = name.simplified();
        if (!plain.isEmpty())
            (parted && !hasHan(plain) ? english : main).append(plain);
    }
    if (!parted && main.isEmpty())
        main.append(row.name.simplified()); // what is to be found in documents
    if (!object.value(QLatin1String("nameZh")).toString().isEmpty() && !main.contains(object.value(QLatin1String("nameZh")).toString()))
        object.remove(QStringLiteral("nameZh"));
    object.insert(QLatin1String(spec.names), QJsonArray::fromStringList(main));
    if (english.isEmpty())
        object.remove(QStringLiteral("namesEn"));
    else
        object.insert(QStringLiteral("namesEn"), QJsonArray::fromStringList(english));
}

} // namespace

QStringList catalogueLists()
{
    QStringList lists;
    for (const auto &spec : specs)
        lists.append(QLatin1String(spec.id));
    return lists;
}

QString userCatalogueFile(const QString &list)
{
    const auto spec = specOf(list);
    return spec ? core::userDataFolder() + u'/' + QLatin1String(spec->file) : QString();
}

core::Result<QString> catalogueVersion(const QString &list)
{
    const auto spec = specOf(list);
    if (!spec)
        return spec.failure();
    const auto object = readJson(QLatin1String(spec->file));
    if (!object)
        return object.failure();
    return object->value(QLatin1String("version")).toString();
}

core::Result<std::vector<CatalogueRow>> catalogueRows(const QString &list)
{
    const auto spec = specOf(list);
    if (!spec)
        return spec.failure();
    const auto shipped = shippedObject(*spec);
    if (!shipped)
        return shipped.failure();
    const auto own = ownFile(userCatalogueFile(list));
    if (!own)
        return own.failure();
    const auto merged = readJson(QLatin1String(spec->file));
    if (!merged)
        return merged.failure();
    const auto idsOf = [&](const QJsonObject &object) {
        QSet<QString> ids;
        for (const auto &value : object.value(QLatin1String(spec->rows)).toArray())
            ids.insert(rowOf(*spec, value).id);
        return ids;
    };
    const auto shippedIds = idsOf(*shipped);
    const auto ownIds = idsOf(*own);
    std::vector<CatalogueRow> rows;
    for (const auto &value : merged->value(QLatin1String(spec->rows)).toArray()) {
        auto row = rowOf(*spec, value);
        row.own = ownIds.contains(row.id);
        row.shipped = shippedIds.contains(row.id);
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const CatalogueRow &one, const CatalogueRow &other) { return one.name.compare(other.name, Qt::CaseInsensitive) < 0; });
    return rows;
}

core::Result<QString> saveCatalogueRow(const QString &list, const CatalogueRow &row)
{
    const auto spec = specOf(list);
    if (!spec)
        return spec.failure();
    if (spec->figures)
        return core::fail(core::ErrorCode::InvalidArgument, list, QStringLiteral("a part has figures"));
    TRAIL_TRY(checked(*spec, row));
    const auto path = userCatalogueFile(list);
    auto own = ownFile(path);
    if (!own)
        return own.failure();
    auto rows = own->value(QLatin1String(spec->rows)).toArray();
    if (spec->words) {
        if (!rows.contains(row.name))
            rows.append(row.name);
        own->insert(QLatin1String(spec->rows), rows);
        TRAIL_TRY(writeOwnFile(path, *own));
        return row.name;
    }
    const auto shipped = shippedObject(*spec);
    if (!shipped)
        return shipped.failure();
    const auto id = row.id.isEmpty() ? idFor(*spec, row) : row.id;
    if (row.id.isEmpty() && (!rowWith(rows, QLatin1String("id"), id).isEmpty() || !rowWith(shipped->value(QLatin1String(spec->rows)).toArray(), QLatin1String("id"), id).isEmpty()))
        return core::fail(core::ErrorCode::AlreadyExists, row.name, QStringLiteral("a row of this name is there"));
    auto object = rowWith(rows, QLatin1String("id"), id);
    const bool known = !object.isEmpty();
    if (!known)
        object = rowWith(shipped->value(QLatin1String(spec->rows)).toArray(), QLatin1String("id"), id);
    object.insert(QStringLiteral("id"), id);
    object.insert(QStringLiteral("name"), row.name.simplified());
    if (QLatin1String(spec->id) == QLatin1String("chips"))
        object.insert(QStringLiteral("maker"), row.maker);
    putNames(*spec, row, object);
    object.insert(QStringLiteral("source"), row.source.simplified());
    object.insert(QStringLiteral("date"), row.date);
    QJsonArray changed;
    for (const auto &value : std::as_const(rows))
        changed.append(value.toObject().value(QLatin1String("id")).toString() == id ? QJsonValue(object) : value);
    if (!known)
        changed.append(object);
    own->insert(QLatin1String(spec->rows), changed);
    TRAIL_TRY(writeOwnFile(path, *own));
    return id;
}

core::Result<void> removeOwnRow(const QString &list, const QString &id)
{
    const auto spec = specOf(list);
    if (!spec)
        return spec.failure();
    const auto path = userCatalogueFile(list);
    auto own = ownFile(path);
    if (!own)
        return own.failure();
    QJsonArray left;
    const auto rows = own->value(QLatin1String(spec->rows)).toArray();
    for (const auto &value : rows) {
        if (rowOf(*spec, value).id != id)
            left.append(value);
    }
    if (left.size() == rows.size())
        return core::fail(core::ErrorCode::NotFound, id);
    if (left.isEmpty())
        own->remove(QLatin1String(spec->rows));
    else
        own->insert(QLatin1String(spec->rows), left);
    return writeOwnFile(path, *own);
}

} // namespace tendertrail::tagging
