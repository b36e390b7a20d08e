// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"
#include "values.h"

#include "core/records.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::tagging {

/// What one rule found at one place, before findings of the same value are settled into one suggestion.
struct Finding
{
    core::Field field = core::Field::Buyer;
    QString kind;
    QString value;
    core::Money money;
    QString date;
    QString catalogueId;
    size_t page = 0;          ///< index into DocumentText::readings
    core::TextRange range;    ///< in that page's text
    double confidence = 0;
    QString rule;
    bool inferred = false;
};

/// A whole document as the finders see it.
struct DocumentText
{
    QString name;                  ///< the file's name
    std::vector<Reading> readings; ///< one a page
    QString all;                   ///< squeezed text of all pages
    QStringList kinds;             ///< "awarded", "contracted", "singlesource" by title
    QString status;                ///< kind that the title asserts, or empty

    [[nodiscard]] double factorAt(size_t page, qsizetype squeezedAt) const
    {
        const auto &reading = readings[page];
        return reading.lines().empty() ? 1 : reading.lines()[reading.lineAt(squeezedAt)].factor;
    }
};

/// A finding from a value, all but its confidence and rule.
[[nodiscard]] inline Finding findingOf(core::Field field, const QString &kind, size_t page, const FoundValue &found)
{
    Finding finding;
    finding.field = field;
    finding.kind = kind;
    finding.value = found.value;
    finding.money = found.money;
    finding.date = found.date;
    finding.page = page;
    finding.range = found.range;
    return finding;
}

/// Where a place may be read in two ways and nothing around it decides, both are proposed, and neither with much confidence.
inline void addOther(std::vector<Finding> &findings, const FoundValue &found)
{
    if (!found.other || findings.empty())
        return;
    constexpr double doubt = 0.85;
    auto &first = findings.back();
    first.confidence *= doubt;
    first.rule += QStringLiteral(".spaced");
    auto other = first;
    other.range = found.other->range;
    other.money = found.other->money;
    other.value = other.money.amount;
    findings.push_back(std::move(other));
}

} // namespace tendertrail::tagging
