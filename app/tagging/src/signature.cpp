// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusfinder.h"

#include "organisation.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr size_t shortDocument = 6;
constexpr size_t lastLines = 8;
constexpr qsizetype longestDay = 14;

bool has(const std::vector<Finding> &findings, core::Field field, const QString &kind)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding &finding) { return finding.field == field && finding.kind == kind && finding.confidence >= 0.6; });
}

} // namespace

void findSignature(const Rules &rules, const DocumentText &document, std::vector<Finding> &findings)
{
    if (document.readings.empty() || document.readings.size() > shortDocument)
        return;
    const auto page = document.readings.size() - 1;
    const auto &reading = document.readings[page];
    const auto &lines = reading.lines();
    const auto first = lines.size() > lastLines ? lines.size() - lastLines : 0;
    for (size_t i = first; i + 1 < lines.size(); ++i) {
        const auto &day = lines[i + 1];
        const ValueSpan span{&reading, day.begin, day.end, {}, 20, true};
        const auto date = day.end - day.begin <= longestDay ? readDate(span) : std::nullopt;
        const auto name = date ? organisationIn(reading, lines[i].begin, lines[i].end, rules.names) : std::nullopt;
        if (!name || name->quality < 0.93)
            continue;
        if (!has(findings, core::Field::Date, QStringLiteral("publication"))) {
            auto finding = findingOf(core::Field::Date, QStringLiteral("publication"), page, *date);
            finding.confidence = 0.75;
            finding.rule = QStringLiteral("signature.day");
            findings.push_back(finding);
        }
        const auto key = squeezed(name->value);
        const bool agent = std::any_of(rules.names.agents.begin(), rules.names.agents.end(), [&](const QString &word) { return key.contains(word); });
        if (!agent && !has(findings, core::Field::Buyer, {})) {
            auto finding = findingOf(core::Field::Buyer, {}, page, *name);
            finding.confidence = 0.6;
            finding.rule = QStringLiteral("signature.buyer");
            finding.inferred = true;
            findings.push_back(finding);
        }
        return;
    }
}

} // namespace tendertrail::tagging
