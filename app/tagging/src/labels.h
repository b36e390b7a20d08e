// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading.h"
#include "rules.h"

#include <vector>

namespace tendertrail::tagging {

/// What stands between a label and its value.
enum class Link { Colon, Is, Cell, Gap, Below, Direct, Beside };
[[nodiscard]] QString linkName(Link link);

/// A label found on a page.
struct Occurrence
{
    qsizetype begin = 0;
    qsizetype end = 0;       ///< with brackets and joined labels
    qsizetype value = 0;     ///< where the value begins
    Link link = Link::Colon;
    QString unit;            ///< what stands in brackets after the label
    std::vector<int> rules;  ///< indexes into Rules::labels; none: a label that only ends values
    bool wholeCell = false;  ///< nothing else stands in its cell
};

/// Every label of a page, in order.
[[nodiscard]] std::vector<Occurrence> findLabels(const Reading &reading, const Rules &rules);

} // namespace tendertrail::tagging
