// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rtftable.h"

#include <QHash>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

constexpr std::size_t maxColumns = 200;
constexpr std::size_t maxRows = 50'000;
constexpr int sameBorder = 40; ///< twips: rows of one table are some off each other

} // namespace

void RtfTable::setMerge(bool first, bool vertical)
{
    (vertical ? m_next.down : m_next.across) = first ? Merge::First : Merge::Continued;
}

void RtfTable::addBorder(int twips)
{
    m_next.right = twips;
    if (m_borders.size() < maxColumns)
        m_borders.push_back(m_next);
    m_next = {};
}

void RtfTable::addCell(const QString &text)
{
    if (m_cells.size() < maxColumns)
        m_cells.push_back(text);
    else
        m_cells.back() += u'\n' + text; // no text is lost
}

void RtfTable::endRow()
{
    if (m_rows.size() < maxRows && !m_cells.empty()) {
        Row row{m_borders, std::move(m_cells)};
        int right = row.borders.empty() ? 0 : row.borders.back().right;
        while (row.borders.size() < row.cells.size()) // a row without its definition
            row.borders.push_back({right += 1000, Merge::None, Merge::None});
        m_rows.push_back(std::move(row));
    }
    m_cells.clear();
}

FlowTable RtfTable::take()
{
    if (!m_cells.empty())
        endRow();
    // All borders of all rows make up the columns.
    std::vector<int> rights;
    for (const Row &row : m_rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            rights.push_back(row.borders[i].right);
    }
    std::sort(rights.begin(), rights.end());
    std::vector<int> columns;
    for (const int right : rights) {
        if (columns.empty() || right > columns.back() + sameBorder)
            columns.push_back(right);
    }
    const auto columnOf = [&columns](int right) {
        const auto found = std::lower_bound(columns.begin(), columns.end(), right - sameBorder);
        return static_cast<int>(std::min(found, columns.end() - 1) - columns.begin());
    };
    FlowTable table;
    table.columns = static_cast<int>(columns.size());
    QHash<int, std::size_t> open; // by column: the cell that a vertical merge continues
    for (const Row &row : m_rows) {
        int column = 0;
        std::size_t before = table.cells.size(); // the row's last cell; this value for none
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const Border &border = row.borders[i];
            const int end = std::max(column, columnOf(border.right));
            if (border.across == Merge::Continued && before < table.cells.size()) {
                table.cells[before].columnSpan += end - column + 1;
            } else if (border.down == Merge::Continued && open.contains(column)) {
                FlowCell &upper = table.cells[open.value(column)];
                upper.rowSpan = std::min(upper.rowSpan + 1, 200);
            } else {
                FlowCell cell;
                cell.row = table.rows;
                cell.column = column;
                cell.columnSpan = end - column + 1;
                cell.text = row.cells[i];
                open.remove(column);
                if (border.down == Merge::First)
                    open.insert(column, table.cells.size());
                before = table.cells.size();
                table.cells.push_back(std::move(cell));
            }
            column = end + 1;
            if (column >= table.columns && i + 1 < row.cells.size())
                table.columns = column + 1; // borders that do not grow
        }
        ++table.rows;
    }
    m_rows.clear();
    m_borders.clear();
    return table;
}

} // namespace tendertrail::ingest
