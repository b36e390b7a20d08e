// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/acceleratorrows.h"

#include "jsondata.h"
#include "ownfile.h"

#include "tagging/usercatalogue.h"

#include <QDate>
#include <QJsonArray>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

const auto list = QStringLiteral("parts");
const auto partsFile = QStringLiteral("catalogues/accelerators.json");
constexpr qsizetype longestText = 200;

struct Figure
{
    const char *key;
    std::optional<double> Accelerator::*value;
};

constexpr Figure figures[] = {{"memoryGb", &Accelerator::memoryGb},
                              {"bandwidthGbS", &Accelerator::bandwidthGbS},
                              {"interconnectGbS", &Accelerator::interconnectGbS},
                              {"dieMm2", &Accelerator::dieMm2},
                              {"processNm", &Accelerator::processNm}};

bool byName(const AcceleratorTable::Named &one, const AcceleratorTable::Named &other)
{
    return one.second.compare(other.second, Qt::CaseInsensitive) < 0;
}

core::Result<std::vector<AcceleratorTable::Named>> namesOf(const QString &catalogue)
{
    const auto rows = catalogueRows(catalogue);
    if (!rows)
        return rows.failure();
    std::vector<AcceleratorTable::Named> names;
    for (const auto &row : *rows)
        names.emplace_back(row.id, row.name);
    return names;
}

std::vector<NumberFormat> formatsOf(const QJsonObject &file)
{
    std::vector<NumberFormat> formats;
    const auto rows = file.value(QLatin1String("formats")).toObject();
    for (auto row = rows.begin(); row != rows.end(); ++row)
        formats.push_back({row.key(), row->toInt()});
    const auto whole = [](const NumberFormat &format) { return format.name.startsWith(QLatin1String("INT")); };
    std::stable_sort(formats.begin(), formats.end(), [&](const NumberFormat &one, const NumberFormat &other) {
        return whole(one) != whole(other) ? whole(other) : one.bits > other.bits;
    });
    return formats;
}

bool isFigure(double value)
{
    return value > 0 && value <= largestFigure;
}

core::Result<void> checked(const AcceleratorRow &row)
{
    const auto &part = row.part;
    const auto wrong = [&](const char *what) { return core::fail(core::ErrorCode::InvalidArgument, part.name, QLatin1String(what)); };
    if (part.name.trimmed().isEmpty() || part.name.size() > longestText)
        return wrong("a name has 1 to 200 characters");
    if (row.makerId.isEmpty())
        return wrong("a part needs its maker");
    if (part.source.trimmed().isEmpty() || part.source.size() > longestText)
        return wrong("a row needs its source");
    if (!QDate::fromString(part.date, Qt::ISODate).isValid())
        return wrong("a row needs the date of its source");
    if (!part.released.isEmpty() && !QDate::fromString(part.released, Qt::ISODate).isValid())
        return wrong("the release is no date");
    if (part.note.size() > longestText)
        return wrong("the note is too long");
    for (const auto &figure : figures) {
        if (const auto &value = part.*figure.value; value && !isFigure(*value))
            return wrong("a figure is above 0, or not given");
    }
    for (const auto &peak : part.peaks) {
        if (!isFigure(peak.tera))
            return wrong("a figure is above 0, or not given");
    }
    return {};
}

void putText(QJsonObject &object, const char *key, const QString &text)
{
    if (text.simplified().isEmpty())
        object.remove(QLatin1String(key));
    else
        object.insert(QLatin1String(key), text.simplified());
}

/// The row in the file's form, over what it held.
QJsonObject written(QJsonObject object, const AcceleratorRow &row)
{
    const auto &part = row.part;
    object.remove(QStringLiteral("remove"));
    putText(object, "name", part.name);
    putText(object, "maker", row.makerId);
    putText(object, "chip", part.chip);
    putText(object, "released", part.released);
    putText(object, "note", part.note);
    putText(object, "source", part.source);
    putText(object, "date", part.date);
    for (const auto &figure : figures) {
        if (const auto &value = part.*figure.value)
            object.insert(QLatin1String(figure.key), *value);
        else
            object.remove(QLatin1String(figure.key));
    }
    if (part.dataCentre)
        object.remove(QStringLiteral("dataCentre"));
    else
        object.insert(QStringLiteral("dataCentre"), false);
    QJsonObject peaks;
    for (const auto &peak : part.peaks)
        peaks.insert(peak.format, peak.tera);
    object.insert(QStringLiteral("peaks"), peaks);
    return object;
}

} // namespace

core::Result<AcceleratorTable> acceleratorTable()
{
    AcceleratorTable table;
    const auto file = readJson(partsFile);
    if (!file)
        return file.failure();
    auto catalogue = Accelerators::load();
    if (!catalogue)
        return catalogue.failure();
    table.catalogue = std::move(*catalogue);
    const auto rows = catalogueRows(list);
    if (!rows)
        return rows.failure();
    const auto &parts = table.catalogue.parts();
    for (const auto &row : *rows) {
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const Accelerator &known) { return known.name == row.name; });
        if (part != parts.end())
            table.rows.push_back({row.id, row.maker, *part, row.own, row.shipped});
    }
    auto makers = namesOf(QStringLiteral("manufacturers"));
    if (!makers)
        return makers.failure();
    table.makers = std::move(*makers);
    const auto few = file->value(QLatin1String("makers")).toObject();
    for (auto maker = few.begin(); maker != few.end(); ++maker)
        table.makers.emplace_back(maker.key(), maker->toString());
    std::stable_sort(table.makers.begin(), table.makers.end(), byName);
    auto chips = namesOf(QStringLiteral("chips"));
    if (!chips)
        return chips.failure();
    table.chips = std::move(*chips);
    table.formats = formatsOf(*file);
    return table;
}

core::Result<QString> saveAccelerator(const AcceleratorRow &row)
{
    TRAIL_TRY(checked(row));
    const auto path = userCatalogueFile(list);
    auto own = ownFile(path);
    if (!own)
        return own.failure();
    const auto shipped = shippedFile(partsFile);
    if (!shipped)
        return shipped.failure();
    const auto key = QLatin1String("name");
    auto rows = own->value(list).toArray();
    const auto shippedRows = shipped->value(list).toArray();
    const auto name = row.part.name.simplified();
    const bool renamed = row.id != name;
    if (renamed && !rowWith(shippedRows, key, row.id).isEmpty())
        return core::fail(core::ErrorCode::InvalidArgument, row.id, QStringLiteral("a part of the program keeps its name"));
    if (renamed && (!rowWith(rows, key, name).isEmpty() || !rowWith(shippedRows, key, name).isEmpty()))
        return core::fail(core::ErrorCode::AlreadyExists, name, QStringLiteral("a row of this name is there"));
    const auto before = row.id.isEmpty() ? QJsonObject() : rowWith(rows, key, row.id);
    const auto object = written(before.isEmpty() ? rowWith(shippedRows, key, row.id) : before, row);
    if (before.isEmpty()) {
        rows.append(object);
    } else {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (rows.at(i).toObject().value(key).toString() == row.id)
                rows.replace(i, object);
        }
    }
    own->insert(list, rows);
    TRAIL_TRY(writeOwnFile(path, *own));
    return name;
}

} // namespace tendertrail::tagging
