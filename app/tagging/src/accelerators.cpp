// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/accelerators.h"

#include "jsondata.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace tendertrail::tagging {
namespace {

const auto partsFile = QStringLiteral("catalogues/accelerators.json");
const auto makersFile = QStringLiteral("catalogues/manufacturers.json");

std::optional<double> numberOf(const QJsonObject &row, QLatin1String key)
{
    const auto value = row.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QString textOf(const QJsonObject &row, QLatin1String key)
{
    return row.value(key).toString();
}

core::Failure corrupt(const QString &row, const QString &fault)
{
    return core::fail(core::ErrorCode::Corrupt, partsFile, QStringLiteral("\"%1\": %2").arg(row, fault));
}

struct MakerRow
{
    QString name;
    QString country;
};

/// Makers by id: those that documents are searched for, and the few that only this file has.
core::Result<QHash<QString, MakerRow>> makersOf(const QJsonObject &file)
{
    QHash<QString, MakerRow> names;
    const auto makers = readJson(makersFile);
    if (!makers)
        return makers.failure();
    const auto rows = makers->value(QLatin1String("manufacturers")).toArray();
    for (const auto &row : rows)
        names.insert(textOf(row.toObject(), QLatin1String("id")), {textOf(row.toObject(), QLatin1String("name")), textOf(row.toObject(), QLatin1String("country"))});
    const auto own = file.value(QLatin1String("makers")).toObject();
    for (auto name = own.begin(); name != own.end(); ++name)
        names.insert(name.key(), {name->toString(), {}});
    return names;
}

core::Result<Accelerator> partOf(const QJsonObject &row, const QJsonObject &formats, const QHash<QString, MakerRow> &makers)
{
    Accelerator part;
    part.name = textOf(row, QLatin1String("name"));
    part.chip = textOf(row, QLatin1String("chip"));
    const auto maker = makers.value(textOf(row, QLatin1String("maker")));
    part.maker = maker.name;
    part.country = maker.country;
    part.released = textOf(row, QLatin1String("released"));
    part.memoryGb = numberOf(row, QLatin1String("memoryGb"));
    part.bandwidthGbS = numberOf(row, QLatin1String("bandwidthGbS"));
    part.interconnectGbS = numberOf(row, QLatin1String("interconnectGbS"));
    part.dieMm2 = numberOf(row, QLatin1String("dieMm2"));
    part.processNm = numberOf(row, QLatin1String("processNm"));
    part.dataCentre = row.value(QLatin1String("dataCentre")).toBool(true);
    part.note = textOf(row, QLatin1String("note"));
    part.source = textOf(row, QLatin1String("source"));
    part.date = textOf(row, QLatin1String("date"));
    if (part.name.isEmpty() || part.maker.isEmpty())
        return corrupt(part.name, QStringLiteral("no name, or a maker that is in neither list"));
    if (part.source.isEmpty() || part.date.isEmpty())
        return corrupt(part.name, QStringLiteral("no source or no date"));
    for (const auto &figure : {part.memoryGb, part.bandwidthGbS, part.interconnectGbS, part.dieMm2, part.processNm}) {
        if (figure && !(*figure > 0))
            return corrupt(part.name, QStringLiteral("a figure that is not above 0"));
    }
    const auto peaks = row.value(QLatin1String("peaks")).toObject();
    for (auto peak = peaks.begin(); peak != peaks.end(); ++peak) {
        const Peak found{peak.key(), formats.value(peak.key()).toInt(), peak->toDouble()};
        if (found.bits <= 0 || found.tera <= 0)
            return corrupt(part.name, QStringLiteral("peak of \"%1\"").arg(peak.key()));
        part.peaks.push_back(found);
    }
    return part;
}

} // namespace

std::optional<double> Accelerator::totalProcessingPerformance() const
{
    if (peaks.empty())
        return std::nullopt;
    double highest = 0;
    for (const auto &peak : peaks)
        highest = std::max(highest, peak.tera * peak.bits);
    return highest;
}

std::optional<double> Accelerator::performanceDensity() const
{
    const auto performance = totalProcessingPerformance();
    return performance && dieMm2 ? std::optional(*performance / *dieMm2) : std::nullopt;
}

core::Result<Accelerators> Accelerators::load()
{
    const auto file = readJson(partsFile);
    if (!file)
        return file.failure();
    const auto makers = makersOf(*file);
    if (!makers)
        return makers.failure();
    Accelerators loaded;
    loaded.m_version = textOf(*file, QLatin1String("version"));
    const auto controls = file->value(QLatin1String("controls")).toArray();
    for (const auto &value : controls) {
        const auto row = value.toObject();
        const Control control{textOf(row, QLatin1String("id")),
                              textOf(row, QLatin1String("since")),
                              textOf(row, QLatin1String("until")),
                              textOf(row, QLatin1String("source")),
                              row.value(QLatin1String("minTpp")).toDouble(),
                              numberOf(row, QLatin1String("maxTpp")),
                              numberOf(row, QLatin1String("minDensity")),
                              numberOf(row, QLatin1String("maxDensity")),
                              numberOf(row, QLatin1String("minInterconnect")),
                              row.contains(QLatin1String("dataCentre")) ? std::optional(row.value(QLatin1String("dataCentre")).toBool()) : std::nullopt};
        if (control.id.isEmpty() || control.since.isEmpty() || control.source.isEmpty() || control.minTpp <= 0)
            return corrupt(control.id, QStringLiteral("a threshold without a name, day, source or number"));
        loaded.m_controls.push_back(control);
    }
    const auto formats = file->value(QLatin1String("formats")).toObject();
    const auto rows = file->value(QLatin1String("parts")).toArray();
    for (const auto &row : rows) {
        auto part = partOf(row.toObject(), formats, *makers);
        if (!part)
            return part.failure();
        loaded.m_parts.push_back(std::move(*part));
    }
    if (loaded.m_parts.empty() || loaded.m_controls.empty())
        return corrupt(QString(), QStringLiteral("no parts or no thresholds"));
    return loaded;
}

std::vector<const Accelerator *> Accelerators::partsOf(const QString &chip) const
{
    std::vector<const Accelerator *> found;
    for (const auto &part : m_parts) {
        if (!chip.isEmpty() && part.chip == chip)
            found.push_back(&part);
    }
    return found;
}

ControlRelevance Accelerators::relevance(const Accelerator &part, const QString &day) const
{
    const auto performance = part.totalProcessingPerformance();
    const auto density = part.performanceDensity();
    bool inForce = false;
    bool needsArea = false;
    bool needsLink = false;
    for (const auto &control : m_controls) {
        if (day < control.since || (!control.until.isEmpty() && day >= control.until))
            continue;
        inForce = true;
        if (!performance || part.dataCentre != control.dataCentre.value_or(part.dataCentre) || *performance < control.minTpp
            || (control.maxTpp && *performance >= *control.maxTpp))
            continue;
        if (control.minDensity && !density) {
            needsArea = true;
            continue;
        }
        if (control.minInterconnect && !part.interconnectGbS) {
            needsLink = needsLink || part.dataCentre; // cards for desktops have none
            continue;
        }
        if ((control.minDensity && *density < *control.minDensity) || (control.maxDensity && *density >= *control.maxDensity)
            || (control.minInterconnect && *part.interconnectGbS < *control.minInterconnect))
            continue;
        return {ControlRelevance::Kind::Relevant, control.id, control.source};
    }
    using Kind = ControlRelevance::Kind;
    if (!inForce || !performance)
        return {Kind::Unknown, {}, {}};
    return {needsArea ? Kind::NeedsDieArea : needsLink ? Kind::NeedsLink : Kind::Below, {}, {}};
}

} // namespace tendertrail::tagging
