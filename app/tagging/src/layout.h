// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labels.h"
#include "reading.h"

#include "core/textrange.h"

#include <optional>
#include <vector>

namespace tendertrail::tagging {

/// Where things stand on a page whose words have boxes: a table that was read as loose paragraphs still has its rows.
class PageLayout
{
public:
    PageLayout(const Reading &reading, const std::vector<Occurrence> &labels);

    /// Whether nothing but the label stands in its lines (a number before it aside), so that its value stands elsewhere.
    [[nodiscard]] bool standsAlone(const Occurrence &label) const;
    /// Squeezed extent of the nearest text in the label's row, right of it; nothing where that is another label.
    [[nodiscard]] std::optional<core::TextRange> rightOf(const Occurrence &label) const;
    /// Squeezed extent of the nearest text under the label, where nothing stands right of it.
    [[nodiscard]] std::optional<core::TextRange> under(const Occurrence &label) const;
    /// What stands under a column's head, from top to bottom, to the end of the table: a line each, or, joined, the lines of
    /// each block.
    [[nodiscard]] std::vector<core::TextRange> columnUnder(const Occurrence &head, bool joined) const;

private:
    [[nodiscard]] core::Box boxOf(const Occurrence &label) const;
    [[nodiscard]] bool isLabelLine(size_t line) const;
    [[nodiscard]] core::TextRange cellFrom(size_t line, double centre) const;
    [[nodiscard]] std::optional<size_t> lineRightOf(const core::Box &box) const;

    const Reading &m_reading;
    std::vector<bool> m_labelLines; ///< lines that a lone label fills
};

} // namespace tendertrail::tagging
