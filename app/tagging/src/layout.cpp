// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout.h"

#include <algorithm>

namespace tendertrail::tagging {
namespace {

constexpr double farthestUnder = 3;    // line heights from a label to its value below
constexpr double farthestRow = 7;      // line heights between the rows of one table
constexpr qsizetype longestPrefix = 8; // 1.1.3 before a label

double centreOf(const core::Box &box)
{
    return box.y + box.height / 2;
}

} // namespace

PageLayout::PageLayout(const Reading &reading, const std::vector<Occurrence> &labels)
    : m_reading(reading), m_labelLines(reading.lines().size(), false)
{
    for (const auto &label : labels) {
        if (!standsAlone(label))
            continue;
        for (auto line = reading.lineAt(label.begin); line <= reading.lineAt(label.end - 1); ++line)
            m_labelLines[line] = true;
    }
}

bool PageLayout::standsAlone(const Occurrence &label) const
{
    if (m_reading.cellAt(label.begin) >= 0)
        return false; // tables that the reader found are walked by row and column
    const auto &first = m_reading.lines()[m_reading.lineAt(label.begin)];
    const auto &last = m_reading.lines()[m_reading.lineAt(label.end - 1)];
    if (last.end != label.end || last.box.isEmpty())
        return false;
    if (first.begin == label.begin || first.body == label.begin)
        return true;
    const auto before = QStringView(m_reading.text()).mid(first.begin, label.begin - first.begin);
    return before.size() <= longestPrefix
           && std::all_of(before.begin(), before.end(), [](QChar unit) { return unit.isDigit() || unit.isPunct(); });
}

core::Box PageLayout::boxOf(const Occurrence &label) const
{
    core::Box box;
    for (auto line = m_reading.lineAt(label.begin); line <= m_reading.lineAt(label.end - 1); ++line) {
        const auto &own = m_reading.lines()[line].box;
        box = box.isEmpty() ? own : box.united(own);
    }
    return box;
}

bool PageLayout::isLabelLine(size_t line) const
{
    return m_labelLines[line];
}

/// The nearest line whose height range takes in the middle of the box and that begins right of it.
std::optional<size_t> PageLayout::lineRightOf(const core::Box &box) const
{
    const auto centre = centreOf(box);
    const auto &lines = m_reading.lines();
    std::optional<size_t> best;
    for (size_t i = 0; i < lines.size(); ++i) {
        const auto &other = lines[i].box;
        if (other.isEmpty() || other.x < box.right() - 2)
            continue;
        auto top = other.y;
        auto bottom = other.bottom();
        if (lines[i].block >= 0) { // a cell of several lines is centred on its row as a whole
            const auto &block = m_reading.page().blocks[static_cast<size_t>(lines[i].block)].box;
            if (!block.isEmpty() && std::abs(centreOf(block) - centre) < other.height) {
                top = block.y;
                bottom = block.bottom();
            }
        }
        if (centre < top - 1 || centre > bottom + 1)
            continue;
        if (!best || other.x < lines[*best].box.x - 2
            || (std::abs(other.x - lines[*best].box.x) <= 2 && std::abs(centreOf(other) - centre) < std::abs(centreOf(lines[*best].box) - centre)))
            best = i;
    }
    return best;
}

/// From a line to the end of its block; the block's beginning where the block as a whole is centred on the row.
core::TextRange PageLayout::cellFrom(size_t line, double centre) const
{
    const auto &lines = m_reading.lines();
    const auto block = lines[line].block;
    if (block < 0)
        return {lines[line].begin, lines[line].end};
    auto first = line;
    auto last = line;
    while (last + 1 < lines.size() && lines[last + 1].block == block)
        ++last;
    const auto &box = m_reading.page().blocks[static_cast<size_t>(block)].box;
    if (!box.isEmpty() && std::abs(centreOf(box) - centre) < lines[line].box.height) {
        while (first > 0 && lines[first - 1].block == block)
            --first;
    }
    return {lines[first].begin, lines[last].end};
}

std::optional<core::TextRange> PageLayout::rightOf(const Occurrence &label) const
{
    const auto box = boxOf(label);
    const auto line = lineRightOf(box);
    if (!line || isLabelLine(*line))
        return std::nullopt;
    return cellFrom(*line, centreOf(box));
}

std::optional<core::TextRange> PageLayout::under(const Occurrence &label) const
{
    const auto box = boxOf(label);
    if (lineRightOf(box))
        return std::nullopt; // the head of a column, or a label whose value is to the right
    const auto height = m_reading.lines()[m_reading.lineAt(label.begin)].box.height;
    const auto &lines = m_reading.lines();
    std::optional<size_t> best;
    for (size_t i = 0; i < lines.size(); ++i) {
        const auto &other = lines[i].box;
        if (other.isEmpty() || other.y < box.bottom() - 2 || other.y > box.bottom() + farthestUnder * height
            || other.x > box.right() || other.right() < box.x)
            continue;
        if (!best || other.y < lines[*best].box.y)
            best = i;
    }
    if (!best || isLabelLine(*best))
        return std::nullopt;
    return cellFrom(*best, centreOf(lines[*best].box));
}

std::vector<core::TextRange> PageLayout::columnUnder(const Occurrence &head, bool joined) const
{
    const auto box = boxOf(head);
    const auto &lines = m_reading.lines();
    const auto height = std::max(6.0, lines[m_reading.lineAt(head.begin)].box.height);
    std::vector<size_t> column;
    double end = m_reading.page().height; // where a line across the columns ends the table
    for (size_t i = 0; i < lines.size(); ++i) {
        const auto &other = lines[i].box;
        if (other.isEmpty() || other.y < box.bottom() - 2)
            continue;
        const auto middle = other.x + other.width / 2;
        if (other.width > 2.5 * box.width && other.width > m_reading.page().width * 0.45)
            end = std::min(end, other.y);
        else if (middle >= box.x - height && middle <= box.right() + height)
            column.push_back(i);
    }
    std::sort(column.begin(), column.end(), [&](size_t a, size_t b) { return lines[a].box.y < lines[b].box.y; });
    std::vector<core::TextRange> cells;
    int block = -1;
    auto bottom = box.bottom();
    for (const auto i : column) {
        if (lines[i].box.y >= end || lines[i].box.y - bottom > farthestRow * height)
            break;
        if (joined && block >= 0 && lines[i].block == block && cells.back().end == lines[i].begin)
            cells.back().end = lines[i].end;
        else
            cells.push_back({lines[i].begin, lines[i].end});
        block = lines[i].block;
        bottom = lines[i].box.bottom();
    }
    return cells;
}

} // namespace tendertrail::tagging
