// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "specificationfinder.h"

#include "jsondata.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr qsizetype nameDistance = 40; // NVIDIA A100，显存≥80GB: the name stands before its properties
constexpr qsizetype domesticDistance = 24;

using Group = std::vector<FoundMinimum>;

/// Minima of one card: near each other, in one cell, each quantity once.
std::vector<Group> groupsOf(const SpecificationRules &rules, const QString &text, const std::vector<FoundMinimum> &minima, const Reading *reading)
{
    std::vector<Group> groups;
    for (const auto &found : minima) {
        const bool begins = groups.empty() || found.begin - groups.back().back().end > rules.reach()
                            || rules.namesAnother(text.mid(groups.back().back().end, found.begin - groups.back().back().end))
                            || std::any_of(groups.back().begin(), groups.back().end(),
                                           [&](const FoundMinimum &other) { return other.minimum.quantity == found.minimum.quantity; })
                            || (reading && reading->cellAt(found.begin) != reading->cellAt(groups.back().back().begin));
        if (begins)
            groups.push_back({});
        groups.back().push_back(found);
    }
    return groups;
}

std::vector<Minimum> minimaOf(const Group &group)
{
    std::vector<Minimum> minima;
    for (const auto &found : group)
        minima.push_back(found.minimum);
    return minima;
}

double confidenceOf(const Group &group)
{
    const bool asked = std::any_of(group.begin(), group.end(), [](const FoundMinimum &found) { return found.asked; });
    const auto more = std::min<size_t>(group.size() - 1, 2);
    return (asked ? 0.66 : 0.56) + 0.06 * static_cast<double>(more);
}

QString ruleOf(const Group &group)
{
    QStringList quantities;
    for (const auto &found : group)
        quantities.append(found.minimum.quantity);
    return QStringLiteral("specification.") + quantities.join(u'+');
}

} // namespace

void findSpecifications(const SpecificationRules &rules, const Accelerators &accelerators, const DocumentText &document, size_t page,
                        std::vector<Finding> &findings)
{
    const auto &reading = document.readings[page];
    const auto &text = reading.text();
    const auto minima = rules.minimaIn(text);
    if (minima.empty())
        return;
    std::vector<core::TextRange> named; // squeezed
    for (const auto &finding : findings) {
        if (finding.field == core::Field::Chip && finding.page == page && !finding.inferred)
            named.push_back({reading.fromSource(finding.range.begin), reading.fromSource(finding.range.end)});
    }
    const auto groups = groupsOf(rules, text, minima, &reading);
    for (const auto &group : groups) {
        const auto begin = group.front().begin;
        const auto end = group.back().end;
        const auto isOf = [&](const core::TextRange &chip) {
            if (chip.begin >= end || begin - chip.end >= nameDistance)
                return false;
            const auto between = text.mid(chip.end, std::max<qsizetype>(0, begin - chip.end));
            return !between.contains(u'。') && !rules.namesAnother(between);
        };
        if (std::any_of(named.begin(), named.end(), isOf))
            continue;
        // 显存 120G alone is no requirement: a word or sign must say "at least", or several properties stand together.
        if (group.size() < 2 && !group.front().asked)
            continue;
        const auto from = std::max<qsizetype>(0, begin - domesticDistance);
        auto before = text.mid(from, begin - from);
        if (const auto sentence = before.lastIndexOf(u'。'); sentence >= 0)
            before.remove(0, sentence + 1);
        const bool domestic = rules.isDomestic(before + text.mid(begin, end - begin));
        const auto specification = compared(minimaOf(group), domestic, accelerators);
        Finding finding;
        finding.field = core::Field::Chip;
        finding.kind = specifiedKind;
        finding.value = specification.summary();
        finding.page = page;
        // 国产 before the numbers belongs to the proof.
        const auto opening = domestic && !rules.isDomestic(text.mid(begin, end - begin)) ? before.size() : 0;
        finding.range = reading.source(begin - opening, end);
        finding.confidence = confidenceOf(group);
        finding.rule = ruleOf(group);
        finding.inferred = true;
        findings.push_back(finding);
    }
}

std::optional<Specification> specificationOf(const SpecificationRules &rules, const Accelerators &accelerators, const QString &words)
{
    const auto text = squeezedKey(words);
    const auto groups = groupsOf(rules, text, rules.minimaIn(text), nullptr);
    if (groups.empty())
        return std::nullopt;
    return compared(minimaOf(groups.front()), rules.isDomestic(text), accelerators);
}

} // namespace tendertrail::tagging
