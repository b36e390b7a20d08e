// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowlayout.h"

#include "flowfont.h"
#include "pagewriter.h"

#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr double contentWidth = flowPageWidth - 2 * flowMargin;
constexpr double contentBottom = flowPageHeight - flowMargin;
constexpr double contentHeight = contentBottom - flowMargin;
constexpr double cellPadding = 3;
constexpr int rowSpanReach = 200; ///< rows that a spanning cell may reach down; parsers cut longer spans

/// Sizes in points.
struct Style
{
    double size = 10.5;
    double lineHeight = 16;
    double before = 0;
    double after = 5;
    double indent = 0;
    bool bold = false;
};

Style styleOf(core::BlockKind kind, int level)
{
    switch (kind) {
    case core::BlockKind::Heading:
        if (level <= 1)
            return {17, 25, 6, 10, 0, true};
        if (level == 2)
            return {14, 21, 6, 8, 0, true};
        return {12, 18, 4, 6, 0, true};
    case core::BlockKind::ListItem:
        return {10.5, 16, 0, 3, 18.0 * std::clamp(level, 1, 6), false};
    case core::BlockKind::Header:
    case core::BlockKind::Footer:
        return {9, 13.5, 0, 6, 0, false};
    case core::BlockKind::Paragraph:
    case core::BlockKind::TableCell:
        break;
    }
    return {};
}

Style cellStyle(int columns)
{
    if (columns > 25)
        return {6, 9, 0, 0, 0, false};
    if (columns > 12)
        return {8, 12, 0, 0, 0, false};
    return {9.5, 14, 0, 0, 0, false};
}

/// Breaks a text into lines of a width in points. \n in it breaks, too; offsets stay those of the text.
std::shared_ptr<QTextLayout> layOut(const QString &text, const Style &style, double width)
{
    QString lines = text;
    lines.replace(u'\n', QChar(QChar::LineSeparator));
    auto layout = std::make_shared<QTextLayout>(lines, flowFont(style.size, style.bold));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    option.setTextDirection(Qt::LeftToRight);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine())
        line.setLineWidth(std::max(width, style.size) * unitsPerPoint);
    layout->endLayout();
    return layout;
}

PlacedLine placed(const std::shared_ptr<const QTextLayout> &layout, int line, double x, double top, const Style &style)
{
    const QTextLine textLine = layout->lineAt(line);
    const double height = textLine.height();
    const double slack = (style.lineHeight * unitsPerPoint - height) / 2;
    const double inkTop = top * unitsPerPoint + slack;
    // draw() adds the line's own position, which is that below the lines before it.
    return {layout, line, QPointF(x * unitsPerPoint, inkTop) - textLine.position(), height, inkTop};
}

/// How wide a text likes to be and must be, in ems. Counted, not measured: that is quick and the same everywhere.
struct Wish
{
    double preferred = 1;
    double least = 1;
};

Wish wishOf(const QString &text)
{
    constexpr double narrow = 0.56;
    Wish wish;
    double line = 0;
    double word = 0;
    for (const QChar c : text) {
        if (c == u'\n') {
            wish.preferred = std::max(wish.preferred, line);
            line = 0;
            word = 0;
            continue;
        }
        const bool wide = isWide(c.unicode());
        line += wide ? 1 : narrow;
        word = wide || c.isSpace() ? 0 : word + narrow;
        wish.least = std::max(wish.least, wide ? 2.0 : std::min(word, 9.0));
    }
    wish.preferred = std::clamp(std::max(wish.preferred, line), wish.least, 40.0);
    return wish;
}

std::vector<double> columnEdges(const FlowTable &table)
{
    const Style style = cellStyle(table.columns);
    const auto count = static_cast<std::size_t>(table.columns);
    std::vector<Wish> wishes(count);
    for (const FlowCell &cell : table.cells) {
        const Wish wish = wishOf(cell.text);
        for (int i = 0; i < cell.columnSpan && cell.column + i < table.columns; ++i) {
            Wish &own = wishes[static_cast<std::size_t>(cell.column + i)];
            own.preferred = std::max(own.preferred, std::min(wish.preferred, 40.0) / cell.columnSpan);
            own.least = std::max(own.least, wish.least / cell.columnSpan);
        }
    }
    std::vector<double> preferred;
    std::vector<double> least;
    double allPreferred = 0;
    double allLeast = 0;
    double allRoots = 0;
    for (const Wish &wish : wishes) {
        preferred.push_back(wish.preferred * style.size * 1.04 + 2 * cellPadding + 2);
        least.push_back(wish.least * style.size * 1.04 + 2 * cellPadding + 2);
        allPreferred += preferred.back();
        allLeast += least.back();
        allRoots += std::sqrt(std::max(0.0, preferred.back() - least.back()));
    }
    std::vector<double> edges{flowMargin};
    for (std::size_t i = 0; i < count; ++i) {
        double width = preferred[i];
        if (allLeast >= contentWidth)
            width = contentWidth * least[i] / allLeast;
        else if (allPreferred > contentWidth)
            width = least[i] + (contentWidth - allLeast) * std::sqrt(std::max(0.0, preferred[i] - least[i])) / allRoots;
        edges.push_back(edges.back() + width);
    }
    return edges;
}

using CellIterator = std::vector<FlowCell>::const_iterator;

/// The cells that begin in a row.
std::pair<CellIterator, CellIterator> cellsOf(const FlowTable &table, int row)
{
    const auto before = [](const FlowCell &cell, int value) { return cell.row < value; };
    return {std::lower_bound(table.cells.begin(), table.cells.end(), row, before),
            std::lower_bound(table.cells.begin(), table.cells.end(), row + 1, before)};
}

double cellWidth(const std::vector<double> &edges, const FlowCell &cell)
{
    const auto left = static_cast<std::size_t>(cell.column);
    const auto right = std::min(edges.size() - 1, left + static_cast<std::size_t>(cell.columnSpan));
    return edges[right] - edges[left] - 2 * cellPadding;
}

/// For each column of a row the cell that lies there, or null.
std::vector<const FlowCell *> ownersOf(const FlowTable &table, int row)
{
    std::vector<const FlowCell *> owners(static_cast<std::size_t>(table.columns), nullptr);
    if (row < 0 || row >= table.rows)
        return owners;
    const auto first = cellsOf(table, std::max(0, row - rowSpanReach)).first;
    const auto last = cellsOf(table, row).second;
    for (auto cell = first; cell != last; ++cell) {
        if (cell->row + cell->rowSpan <= row)
            continue;
        for (int i = 0; i < cell->columnSpan && cell->column + i < table.columns; ++i)
            owners[static_cast<std::size_t>(cell->column + i)] = &*cell;
    }
    return owners;
}

} // namespace

struct FlowLayout::Run
{
    FlowLayout &layout;
    int maxPages;
    double y = flowMargin;

    [[nodiscard]] double room() const { return contentBottom - y; }
    [[nodiscard]] bool atTop() const { return y <= flowMargin; }

    void newPage()
    {
        layout.m_pages.push_back({layout.m_slices.size(), 0});
        y = flowMargin;
    }
    void addSlice(int item, int row, double height, const std::vector<Part> &parts)
    {
        layout.m_slices.push_back({item, row, y, height, layout.m_parts.size(), parts.size()});
        layout.m_parts.insert(layout.m_parts.end(), parts.begin(), parts.end());
        ++layout.m_pages.back().slices;
        y += height;
    }
    void addParagraph(int index, const FlowItem &item)
    {
        const Style style = styleOf(item.kind, item.level);
        const int lines = layOut(item.text, style, contentWidth - style.indent)->lineCount();
        if (!atTop())
            y += style.before;
        const double wanted = item.kind == core::BlockKind::Heading ? 3 * style.lineHeight : style.lineHeight;
        if (room() < wanted && !atTop())
            newPage();
        for (int from = 0; from < lines;) {
            const int fit = std::max(1, static_cast<int>(room() / style.lineHeight));
            const int to = std::min(lines, from + fit);
            addSlice(index, -1, (to - from) * style.lineHeight, {{from, to}});
            from = to;
            if (from < lines)
                newPage();
        }
        y += style.after;
    }
    void addRow(int index, int row, const FlowTable &table, const std::vector<double> &edges)
    {
        const Style style = cellStyle(table.columns);
        const auto [first, last] = cellsOf(table, row);
        std::vector<int> counts;
        int most = 1;
        for (auto cell = first; cell != last; ++cell) {
            counts.push_back(cell->text.isEmpty() ? 0 : layOut(cell->text, style, cellWidth(edges, *cell))->lineCount());
            most = std::max(most, counts.back());
        }
        const double whole = most * style.lineHeight + 2 * cellPadding;
        if (room() < whole && !atTop() && (whole < contentHeight / 2 || room() < 4 * style.lineHeight))
            newPage();
        for (int from = 0; from < most;) {
            const int fit = std::max(1, static_cast<int>((room() - 2 * cellPadding) / style.lineHeight));
            const int to = std::min(most, from + fit);
            std::vector<Part> parts;
            for (const int count : counts)
                parts.push_back({std::min(from, count), std::min(to, count)});
            addSlice(index, row, (to - from) * style.lineHeight + 2 * cellPadding, parts);
            from = to;
            if (from < most)
                newPage();
        }
    }
};

core::Result<FlowLayout> FlowLayout::paginate(const FlowDocument &document, int maxPages)
{
    FlowLayout layout;
    Run run{layout, maxPages};
    run.newPage();
    for (const FlowTable &table : document.tables)
        layout.m_columns.push_back(columnEdges(table));
    for (std::size_t i = 0; i < document.items.size(); ++i) {
        const FlowItem &item = document.items[i];
        const auto index = static_cast<int>(i);
        if (item.table < 0) {
            run.addParagraph(index, item);
        } else {
            const FlowTable &table = document.tables[static_cast<std::size_t>(item.table)];
            for (int row = 0; row < table.rows && layout.pageCount() <= maxPages; ++row)
                run.addRow(index, row, table, layout.m_columns[static_cast<std::size_t>(item.table)]);
            run.y += 8;
        }
        if (layout.pageCount() > maxPages)
            return core::fail(core::ErrorCode::TooLarge, {}, u"over %1 pages"_s.arg(maxPages));
    }
    return layout;
}

PlacedPage FlowLayout::place(const FlowDocument &document, int number) const
{
    PlacedPage page;
    const PageStart &start = m_pages[static_cast<std::size_t>(number - 1)];
    int tablesOnPage = 0;
    int lastItem = -1;
    for (std::size_t i = start.firstSlice; i < start.firstSlice + start.slices; ++i) {
        const Slice &slice = m_slices[i];
        const FlowItem &item = document.items[static_cast<std::size_t>(slice.item)];
        if (item.table < 0) {
            placeParagraph(item, slice, page);
        } else {
            tablesOnPage += slice.item != lastItem ? 1 : 0;
            placeRow(document, slice, tablesOnPage - 1, page);
        }
        lastItem = slice.item;
    }
    return page;
}

void FlowLayout::placeParagraph(const FlowItem &item, const Slice &slice, PlacedPage &page) const
{
    const Style style = styleOf(item.kind, item.level);
    const auto layout = layOut(item.text, style, contentWidth - style.indent);
    PlacedBlock block;
    block.kind = item.kind;
    const Part part = m_parts[slice.firstPart];
    for (int line = part.from; line < part.to; ++line) {
        const double top = slice.top + (line - part.from) * style.lineHeight;
        block.lines.push_back(placed(layout, line, flowMargin + style.indent, top, style));
    }
    page.blocks.push_back(std::move(block));
}

void FlowLayout::placeRow(const FlowDocument &document, const Slice &slice, int tableOnPage, PlacedPage &page) const
{
    const int tableIndex = document.items[static_cast<std::size_t>(slice.item)].table;
    const FlowTable &table = document.tables[static_cast<std::size_t>(tableIndex)];
    const std::vector<double> &edges = m_columns[static_cast<std::size_t>(tableIndex)];
    const Style style = cellStyle(table.columns);
    std::size_t index = slice.firstPart;
    bool begins = true;
    const auto [first, last] = cellsOf(table, slice.row);
    for (auto cell = first; cell != last && index < slice.firstPart + slice.parts; ++cell, ++index) {
        const Part part = m_parts[index];
        begins = begins && part.from == 0;
        if (part.from >= part.to)
            continue;
        const auto layout = layOut(cell->text, style, cellWidth(edges, *cell));
        PlacedBlock block{core::BlockKind::TableCell, tableOnPage, cell->row, cell->column, {}};
        const double x = edges[static_cast<std::size_t>(cell->column)] + cellPadding;
        for (int line = part.from; line < part.to; ++line) {
            const double top = slice.top + cellPadding + (line - part.from) * style.lineHeight;
            block.lines.push_back(placed(layout, line, x, top, style));
        }
        page.blocks.push_back(std::move(block));
    }

    // Rules around the row's cells; none through a cell that spans rows or columns.
    const std::vector<const FlowCell *> here = ownersOf(table, slice.row);
    const std::vector<const FlowCell *> above = ownersOf(table, slice.row - 1);
    const std::vector<const FlowCell *> below = ownersOf(table, slice.row + 1);
    const double top = slice.top * unitsPerPoint;
    const double bottom = (slice.top + slice.height) * unitsPerPoint;
    for (std::size_t i = 0; i < here.size(); ++i) {
        const double left = edges[i] * unitsPerPoint;
        const double right = edges[i + 1] * unitsPerPoint;
        if (!begins || slice.row == 0 || here[i] == nullptr || here[i] != above[i])
            page.rules.emplace_back(left, top, right, top);
        if (here[i] == nullptr || here[i] != below[i])
            page.rules.emplace_back(left, bottom, right, bottom);
        if (i == 0 || here[i] == nullptr || here[i] != here[i - 1])
            page.rules.emplace_back(left, top, left, bottom);
        if (i + 1 == here.size())
            page.rules.emplace_back(right, top, right, bottom);
    }
}

} // namespace tendertrail::ingest
