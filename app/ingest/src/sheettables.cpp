// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheettables.h"

#include <algorithm>
#include <span>

namespace tendertrail::ingest {

namespace {

constexpr int longestTable = 1000;            ///< rows; widths of columns are found by the table
constexpr std::size_t widestTable = 40;       ///< columns: more do not fit on A4
constexpr std::size_t bandWidth = 20;         ///< columns of each table that a wider sheet is parted into
constexpr int longestSpan = 200;              ///< rows; the layout looks no further
constexpr qsizetype articleLength = 2500;     ///< a cell with more is no table's cell; its row stands alone

bool standsBefore(const FlowCell &a, const FlowCell &b)
{
    return a.row != b.row ? a.row < b.row : a.column < b.column;
}

/// How many of the sorted numbers lie in [begin, begin + length).
int within(const std::vector<int> &numbers, int begin, int length)
{
    const auto first = std::lower_bound(numbers.begin(), numbers.end(), begin);
    const auto last = std::lower_bound(first, numbers.end(), begin + length);
    return static_cast<int>(last - first);
}

int indexOf(const std::vector<int> &numbers, int number)
{
    return static_cast<int>(std::lower_bound(numbers.begin(), numbers.end(), number) - numbers.begin());
}

/// One table, or several beside each other where it is too wide; rows and columns without text are not in it.
void addTable(FlowDocument &document, std::span<FlowCell> cells)
{
    std::vector<int> rows;
    std::vector<int> columns;
    for (const FlowCell &cell : cells) {
        if (rows.empty() || rows.back() != cell.row)
            rows.push_back(cell.row);
        columns.push_back(cell.column);
    }
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    const std::size_t width = columns.size() > widestTable ? bandWidth : columns.size();
    std::vector<FlowTable> bands((columns.size() + width - 1) / width);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        bands[i].rows = static_cast<int>(rows.size());
        bands[i].columns = static_cast<int>(std::min(width, columns.size() - i * width));
    }
    for (FlowCell &cell : cells) {
        const auto column = static_cast<std::size_t>(indexOf(columns, cell.column));
        FlowTable &band = bands[column / width];
        FlowCell placed;
        placed.text = std::move(cell.text);
        placed.row = indexOf(rows, cell.row);
        placed.column = static_cast<int>(column % width);
        placed.rowSpan = std::clamp(within(rows, cell.row, cell.rowSpan), 1, longestSpan);
        placed.columnSpan = std::clamp(within(columns, cell.column, cell.columnSpan), 1, band.columns - placed.column);
        band.cells.push_back(std::move(placed));
    }
    for (FlowTable &band : bands)
        document.add(std::move(band));
}

} // namespace

void addSheet(FlowDocument &document, std::vector<FlowCell> cells)
{
    if (!std::is_sorted(cells.begin(), cells.end(), standsBefore))
        std::stable_sort(cells.begin(), cells.end(), standsBefore);
    cells.erase(std::unique(cells.begin(), cells.end(), [](const FlowCell &a, const FlowCell &b) {
                    return a.row == b.row && a.column == b.column;
                }), cells.end());
    for (FlowCell &cell : cells) { // numbers stay in a range where sums of them do, too
        cell.rowSpan = std::clamp(cell.rowSpan, 1, mostSheetRows);
        cell.columnSpan = std::clamp(cell.columnSpan, 1, mostSheetColumns);
    }
    const std::span<FlowCell> all(cells);
    std::size_t begin = 0;
    int reach = 0;     // the last row that a cell of the table reaches down to
    int rows = 0;
    bool article = false;
    for (std::size_t at = 0; at < cells.size();) {
        std::size_t end = at;
        int rowReach = 0;
        bool rowArticle = false;
        for (; end < cells.size() && cells[end].row == cells[at].row; ++end) {
            rowReach = std::max(rowReach, cells[end].row + std::min(cells[end].rowSpan, longestSpan) - 1);
            rowArticle = rowArticle || cells[end].text.size() > articleLength;
        }
        const bool gap = cells[at].row > reach + 1;
        if (at > begin && (gap || rows >= longestTable || article || rowArticle)) {
            addTable(document, all.subspan(begin, at - begin));
            begin = at;
            rows = 0;
            reach = 0;
        }
        reach = std::max(reach, rowReach);
        article = rowArticle;
        ++rows;
        at = end;
    }
    if (begin < cells.size())
        addTable(document, all.subspan(begin));
}

} // namespace tendertrail::ingest
