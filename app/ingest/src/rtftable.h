// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

namespace tendertrail::ingest {

/// Puts together a table of RTF, whose rows each say anew where their cells end.
class RtfTable
{
public:
    /// \trowd and what follows it until the row's text.
    void beginRow() { m_borders.clear(); m_next = {}; }
    void setMerge(bool first, bool vertical);
    /// \cellx: a cell's right border in twips.
    void addBorder(int twips);

    void addCell(const QString &text);
    void endRow();
    [[nodiscard]] bool isEmpty() const { return m_rows.empty() && m_cells.empty(); }
    /// The table, and an empty one to go on with.
    [[nodiscard]] FlowTable take();

private:
    enum class Merge { None, First, Continued };
    struct Border
    {
        int right = 0;
        Merge across = Merge::None;
        Merge down = Merge::None;
    };
    struct Row
    {
        std::vector<Border> borders;
        std::vector<QString> cells;
    };

    std::vector<Border> m_borders;
    Border m_next;
    std::vector<QString> m_cells;
    std::vector<Row> m_rows;
};

} // namespace tendertrail::ingest
