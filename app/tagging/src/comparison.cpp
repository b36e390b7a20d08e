// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "specificationrules.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace tendertrail::tagging {
namespace {

constexpr double tolerance = 0.998; // data sheets round: 287.5 GB are sold as 288
constexpr double farAway = 100; // behind all whose maker is asked for
constexpr size_t mostCould = 8;
constexpr size_t mostNot = 4;

struct QuantityWords
{
    QString name;
    QString unit;
};

QuantityWords wordsOf(const QString &quantity)
{
    static const QHash<QString, QuantityWords> words{{QStringLiteral("memory"), {QStringLiteral("memory"), QStringLiteral("GB")}},
                                                     {QStringLiteral("bandwidth"), {QStringLiteral("memory bandwidth"), QStringLiteral("GB/s")}},
                                                     {QStringLiteral("interconnect"), {QStringLiteral("link"), QStringLiteral("GB/s")}}};
    const bool whole = quantity.startsWith(QStringLiteral("int"));
    return words.value(quantity, {quantity.toUpper(), whole ? QStringLiteral("TOPS") : QStringLiteral("TFLOPS")});
}

QString number(double value)
{
    return QString::number(value, 'g', 6);
}

std::optional<double> valueOf(const Accelerator &part, const QString &quantity)
{
    if (quantity == QStringLiteral("memory"))
        return part.memoryGb;
    if (quantity == QStringLiteral("bandwidth"))
        return part.bandwidthGbS;
    if (quantity == QStringLiteral("interconnect"))
        return part.interconnectGbS;
    const auto format = quantity.toUpper();
    const auto peak = std::find_if(part.peaks.begin(), part.peaks.end(), [&](const Peak &known) { return known.format == format; });
    return peak == part.peaks.end() ? std::nullopt : std::optional(peak->tera);
}

PartComparison comparedWith(const Accelerator &part, const std::vector<Minimum> &minima, bool domestic)
{
    using Verdict = PartComparison::Verdict;
    PartComparison compared{part.name, part.maker, Verdict::Could, {}, 0};
    QStringList meets;
    QStringList fails;
    QStringList unknown;
    double above = 0;
    double below = 0;
    for (const auto &minimum : minima) {
        const auto words = wordsOf(minimum.quantity);
        const auto value = valueOf(part, minimum.quantity);
        if (!value) {
            unknown.append(QStringLiteral("%1 not published").arg(words.name));
            continue;
        }
        const auto text = QStringLiteral("%1 %2 %3").arg(words.name, number(*value), words.unit);
        const bool enough = *value >= minimum.value * tolerance;
        if (enough)
            meets.append(text);
        else
            fails.append(text + QStringLiteral(" < ") + number(minimum.value));
        (enough ? above : below) += std::abs(std::log(*value / minimum.value));
    }
    if (domestic && part.country != QStringLiteral("CN"))
        fails.append(QStringLiteral("the maker is not Chinese"));
    compared.excess = fails.isEmpty() ? above : below + (domestic && part.country != QStringLiteral("CN") ? farAway : 0) + static_cast<double>(unknown.size());
    compared.verdict = !fails.isEmpty() ? Verdict::CouldNot : !unknown.isEmpty() ? Verdict::Unknown : Verdict::Could;
    compared.why = (!fails.isEmpty() ? fails : !unknown.isEmpty() ? meets + unknown : meets).join(QStringLiteral(", "));
    return compared;
}

} // namespace

QString Minimum::text() const
{
    const auto words = wordsOf(quantity);
    return QStringLiteral("%1 ≥ %2 %3").arg(words.name, number(value), words.unit);
}

Specification compared(std::vector<Minimum> minima, bool domestic, const Accelerators &accelerators)
{
    Specification made;
    made.minima = std::move(minima);
    made.domestic = domestic;
    for (const auto &part : accelerators.parts()) {
        if (part.dataCentre || part.memoryGb.value_or(0) >= 16)
            made.parts.push_back(comparedWith(part, made.minima, domestic));
    }
    const auto rank = [](const PartComparison &part) {
        return part.verdict == PartComparison::Verdict::Could ? 0 : part.verdict == PartComparison::Verdict::Unknown ? 1 : 2;
    };
    std::stable_sort(made.parts.begin(), made.parts.end(), [&](const PartComparison &a, const PartComparison &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.excess < b.excess;
    });
    return made;
}

std::vector<PartComparison> Specification::with(PartComparison::Verdict verdict) const
{
    std::vector<PartComparison> found;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(found), [&](const PartComparison &part) { return part.verdict == verdict; });
    return found;
}

QString Specification::summary() const
{
    QStringList asked;
    for (const auto &minimum : minima)
        asked.append(minimum.text());
    auto text = (domestic ? QStringLiteral("unnamed Chinese accelerator: ") : QStringLiteral("unnamed accelerator: ")) + asked.join(QStringLiteral(", "));
    const auto listed = [](const std::vector<PartComparison> &found, size_t most, bool why) {
        QStringList names;
        for (size_t i = 0; i < std::min(most, found.size()); ++i)
            names.append(why ? QStringLiteral("%1 (%2)").arg(found[i].part, found[i].why) : found[i].part);
        auto line = names.join(QStringLiteral(", "));
        return found.size() > most ? QStringLiteral("%1 and %2 more").arg(line).arg(found.size() - most) : line;
    };
    const auto could = with(PartComparison::Verdict::Could);
    const auto unknown = with(PartComparison::Verdict::Unknown);
    const auto below = with(PartComparison::Verdict::CouldNot);
    text += could.empty() ? QStringLiteral("; no part in the catalogue is known to meet it") : QStringLiteral("; could be ") + listed(could, mostCould, false);
    if (!below.empty())
        text += QStringLiteral("; could not be ") + listed(below, mostNot, true);
    if (!unknown.empty())
        text += QStringLiteral("; not enough published of %1 more").arg(unknown.size());
    return text;
}

} // namespace tendertrail::tagging
