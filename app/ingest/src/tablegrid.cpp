// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablegrid.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <numeric>

namespace tendertrail::ingest {

namespace {

constexpr int contrast = 40;      ///< how much darker than the paper beside it a line is
constexpr int reach = 3;          ///< lines are up to this many pixels thick; isThin() is written for three
constexpr int lightest = 215;     ///< grey values over this are paper or shading
constexpr int bridge = 3;
constexpr int shortestLine = 12;  ///< pixels; strokes of body text are shorter
constexpr int smallestCell = 7;   ///< pixels
constexpr int sameLine = 5;       ///< borders of cells that differ by less are one
constexpr std::size_t mostCells = 4000;

/// Walks a picture by rows or by columns.
struct Direction
{
    int outer;             ///< how many rows or columns
    int inner;             ///< pixels in each
    qsizetype outerStep;
    qsizetype innerStep;
};

/// True for a pixel of a line: within reach there is lighter paper on both sides. A character right beside the line does
/// not hide it, shading around it does not, either.
bool isThin(const uchar *at, qsizetype across)
{
    const auto lighter = [at](qsizetype offset) { return *(at + offset) > *at + contrast; };
    return (lighter(across) || lighter(2 * across) || lighter(3 * across))
           && (lighter(-across) || lighter(-2 * across) || lighter(-3 * across));
}

/// For each row or column: how many before it, and itself, are the same.
std::vector<int> samenessOfRows(const QImage &grey)
{
    std::vector<int> same(static_cast<std::size_t>(grey.height()), 1);
    for (int y = 1; y < grey.height(); ++y) {
        if (std::memcmp(grey.constScanLine(y), grey.constScanLine(y - 1), static_cast<std::size_t>(grey.width())) == 0)
            same[static_cast<std::size_t>(y)] = same[static_cast<std::size_t>(y - 1)] + 1;
    }
    return same;
}

std::vector<int> samenessOfColumns(const QImage &grey, const std::vector<int> &rows)
{
    const auto width = static_cast<std::size_t>(grey.width());
    std::vector<uchar> differs(width, 0);
    for (int y = 0; y < grey.height(); ++y) {
        if (rows[static_cast<std::size_t>(y)] > 1)
            continue;
        const uchar *row = grey.constScanLine(y);
        for (std::size_t x = 1; x < width; ++x)
            differs[x] = static_cast<uchar>(differs[x] | (row[x] ^ row[x - 1]));
    }
    std::vector<int> same(width, 1);
    for (std::size_t x = 1; x < width; ++x)
        same[x] = differs[x] != 0 ? 1 : same[x - 1] + 1;
    return same;
}

/// Marks runs of thin pixels that are longer than strokes of body text. Where all within reach is the same, nothing is thin.
void markLines(const QImage &grey, const Direction &way, const std::vector<int> &same, std::vector<uchar> &lines)
{
    const uchar *pixels = grey.constBits();
    const bool byRows = way.innerStep == 1;
    const qsizetype outerMark = byRows ? grey.width() : 1;
    const qsizetype innerMark = byRows ? 1 : grey.width();
    for (int o = reach; o + reach < way.outer; ++o) {
        if (same[static_cast<std::size_t>(o + reach)] > 2 * reach)
            continue;
        int start = -1;
        int end = -1; // behind the last thin pixel
        for (int i = 0; i <= way.inner; ++i) {
            const qsizetype offset = o * way.outerStep + i * way.innerStep;
            const bool dark = i < way.inner && pixels[offset] < lightest;
            if (dark && isThin(pixels + offset, way.outerStep)) {
                start = start < 0 ? i : start;
                end = i + 1;
            } else if (start >= 0 && !(dark && i - end < bridge)) { // strokes that touch a line thicken it for a pixel or two
                if (end - start >= shortestLine) {
                    // One pixel more at each end, so that corners close.
                    for (int k = std::max(0, start - 1); k < std::min(way.inner, end + 1); ++k)
                        lines[static_cast<std::size_t>(o * outerMark + k * innerMark)] = 1;
                }
                start = -1;
            }
        }
    }
}

struct Area
{
    int left = 0;
    int top = 0;
    int right = 0;  ///< the last pixel
    int bottom = 0;
    int pixels = 0;
    bool open = false; ///< touches the edge of the paper

    [[nodiscard]] int width() const { return right - left + 1; }
    [[nodiscard]] int height() const { return bottom - top + 1; }
};

bool holds(const Area &outer, const Area &inner)
{
    return outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;
}

/// Which of the sorted and clustered values each value belongs to.
std::vector<int> clustered(const std::vector<double> &values, double tolerance)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<int> cluster(values.size(), 0);
    int current = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && values[order[i]] - values[order[i - 1]] > tolerance)
            ++current;
        cluster[order[i]] = current;
    }
    return cluster;
}

} // namespace

TableGrid::TableGrid(const QImage &grey, double pointsPerPixel)
    : m_width(grey.width()), m_height(grey.height()), m_pointsPerPixel(pointsPerPixel)
{
    if (grey.format() != QImage::Format_Grayscale8 || m_width < 4 * reach || m_height < 4 * reach)
        return;
    std::vector<uchar> lines(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height), 0);
    const std::vector<int> rows = samenessOfRows(grey);
    markLines(grey, {m_height, m_width, grey.bytesPerLine(), 1}, rows, lines);
    markLines(grey, {m_width, m_height, 1, grey.bytesPerLine()}, samenessOfColumns(grey, rows), lines);
    fold(lines);
    label(lines);
    keepCells(pointsPerPixel);
    arrange();
}

/// Finds the rows and columns of pixels that differ from the one before.
void TableGrid::fold(const std::vector<uchar> &lines)
{
    const auto width = static_cast<std::size_t>(m_width);
    std::vector<uchar> differs(width, 0);
    differs.front() = 1;
    for (int y = 0; y < m_height; ++y) {
        const uchar *row = lines.data() + static_cast<std::size_t>(y) * width;
        if (y == 0 || std::memcmp(row, row - width, width) != 0) {
            m_tops.push_back(y);
            for (std::size_t x = 1; x < width; ++x)
                differs[x] = static_cast<uchar>(differs[x] | (row[x] ^ row[x - 1]));
        }
        m_rowOf.push_back(static_cast<int>(m_tops.size()) - 1);
    }
    for (int x = 0; x < m_width; ++x) {
        if (differs[static_cast<std::size_t>(x)] != 0)
            m_lefts.push_back(x);
        m_columnOf.push_back(static_cast<int>(m_lefts.size()) - 1);
    }
    m_tops.push_back(m_height);
    m_lefts.push_back(m_width);
}

/// Gives every area between lines a number of its own (two passes with union of labels).
void TableGrid::label(const std::vector<uchar> &lines)
{
    const std::size_t width = m_lefts.size() - 1;
    const std::size_t height = m_tops.size() - 1;
    m_labels.assign(width * height, 0);
    std::vector<int> parent{0};
    const auto rootOf = [&parent](int label) {
        while (parent[static_cast<std::size_t>(label)] != label) {
            parent[static_cast<std::size_t>(label)] = parent[static_cast<std::size_t>(parent[static_cast<std::size_t>(label)])];
            label = parent[static_cast<std::size_t>(label)];
        }
        return label;
    };
    for (std::size_t at = 0; at < m_labels.size(); ++at) {
        const auto x = static_cast<std::size_t>(m_lefts[at % width]);
        const auto y = static_cast<std::size_t>(m_tops[at / width]);
        if (lines[y * static_cast<std::size_t>(m_width) + x] != 0)
            continue;
        const int left = at % width > 0 ? m_labels[at - 1] : 0;
        const int above = at >= width ? m_labels[at - width] : 0;
        if (left == 0 && above == 0) {
            m_labels[at] = static_cast<int>(parent.size());
            parent.push_back(m_labels[at]);
        } else if (left != 0 && above != 0 && left != above) {
            const int a = rootOf(left);
            const int b = rootOf(above);
            parent[static_cast<std::size_t>(std::max(a, b))] = std::min(a, b);
            m_labels[at] = std::min(a, b);
        } else {
            m_labels[at] = left != 0 ? left : above;
        }
    }
    for (int &value : m_labels)
        value = rootOf(value);
}

void TableGrid::keepCells(double pointsPerPixel)
{
    std::map<int, Area> areas;
    std::size_t at = 0;
    for (std::size_t r = 0; r + 1 < m_tops.size(); ++r) {
        for (std::size_t c = 0; c + 1 < m_lefts.size(); ++c, ++at) {
            const int value = m_labels[at];
            if (value == 0)
                continue;
            const int left = m_lefts[c];
            const int right = m_lefts[c + 1] - 1;
            const int top = m_tops[r];
            const int bottom = m_tops[r + 1] - 1;
            Area &area = areas.try_emplace(value, Area{left, top, right, bottom, 0, false}).first->second;
            area.left = std::min(area.left, left);
            area.right = std::max(area.right, right);
            area.bottom = bottom;
            area.pixels += (right - left + 1) * (bottom - top + 1);
            area.open = area.open || left == 0 || top == 0 || right + 1 == m_width || bottom + 1 == m_height;
        }
    }
    std::erase_if(areas, [](const auto &entry) {
        const Area &area = entry.second;
        return area.open || area.width() < smallestCell || area.height() < smallestCell
               || area.pixels * 2 < area.width() * area.height(); // what winds around others is no cell
    });
    if (areas.size() > mostCells)
        areas.clear();
    // A frame around others (a page border, a picture's edge) is no cell either.
    std::vector<int> frames;
    for (const auto &[id, outer] : areas) {
        for (const auto &[otherId, inner] : areas) {
            if (id != otherId && holds(outer, inner) && inner.pixels > 100) {
                frames.push_back(id);
                break;
            }
        }
    }
    for (const int id : frames)
        areas.erase(id);

    std::map<int, int> indexes;
    for (const auto &[id, area] : areas) {
        indexes[id] = static_cast<int>(m_cells.size()) + 1;
        GridCell cell;
        cell.box = {area.left * pointsPerPixel, area.top * pointsPerPixel, area.width() * pointsPerPixel,
                    area.height() * pointsPerPixel};
        m_cells.push_back(cell);
    }
    int before = -1;
    int beforeIndex = 0;
    for (int &value : m_labels) {
        if (value != before) {
            const auto found = indexes.find(value);
            before = value;
            beforeIndex = value == 0 ? 0 : found == indexes.end() ? -1 : found->second;
        }
        value = beforeIndex;
    }
}

/// Cells side by side make a table; its rows and columns are where the cells' tops and left edges lie.
void TableGrid::arrange()
{
    const double near = sameLine * m_pointsPerPixel;
    std::vector<int> group(m_cells.size());
    std::iota(group.begin(), group.end(), 0);
    const auto rootOf = [&group](int index) {
        while (group[static_cast<std::size_t>(index)] != index)
            index = group[static_cast<std::size_t>(index)];
        return index;
    };
    for (std::size_t a = 0; a < m_cells.size(); ++a) {
        const core::Box &box = m_cells[a].box;
        const core::Box wide{box.x - near, box.y - near, box.width + 2 * near, box.height + 2 * near};
        for (std::size_t b = a + 1; b < m_cells.size(); ++b) {
            if (wide.intersects(m_cells[b].box))
                group[static_cast<std::size_t>(rootOf(static_cast<int>(b)))] = rootOf(static_cast<int>(a));
        }
    }
    std::map<int, std::vector<std::size_t>> tables;
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        tables[rootOf(static_cast<int>(i))].push_back(i);
    std::vector<std::vector<std::size_t>> ordered;
    for (auto &[root, members] : tables) {
        if (members.size() > 1)
            ordered.push_back(std::move(members));
        else
            m_cells[members.front()].table = -1; // a box around a text is no table
    }
    const auto topOf = [this](const std::vector<std::size_t> &members) {
        double top = m_cells[members.front()].box.y;
        for (const std::size_t member : members)
            top = std::min(top, m_cells[member].box.y);
        return top;
    };
    std::sort(ordered.begin(), ordered.end(), [&](const auto &a, const auto &b) { return topOf(a) < topOf(b); });
    for (std::size_t table = 0; table < ordered.size(); ++table) {
        std::vector<double> tops;
        std::vector<double> lefts;
        for (const std::size_t member : ordered[table]) {
            tops.push_back(m_cells[member].box.y);
            lefts.push_back(m_cells[member].box.x);
        }
        const std::vector<int> rows = clustered(tops, near);
        const std::vector<int> columns = clustered(lefts, near);
        for (std::size_t i = 0; i < ordered[table].size(); ++i) {
            GridCell &cell = m_cells[ordered[table][i]];
            cell.table = static_cast<int>(table);
            cell.row = rows[i];
            cell.column = columns[i];
        }
    }
}

int TableGrid::labelAt(int x, int y) const
{
    return m_labels[static_cast<std::size_t>(m_rowOf[static_cast<std::size_t>(y)]) * (m_lefts.size() - 1)
                    + static_cast<std::size_t>(m_columnOf[static_cast<std::size_t>(x)])];
}

int TableGrid::cellAt(double x, double y) const
{
    if (m_cells.empty())
        return -1;
    const int px = static_cast<int>(std::floor(x / m_pointsPerPixel));
    const int py = static_cast<int>(std::floor(y / m_pointsPerPixel));
    // A character may sit on a line; then the areas beside it are asked.
    for (const int dy : {0, -2, 2, -4, 4}) {
        for (const int dx : {0, -2, 2}) {
            const int atX = px + dx;
            const int atY = py + dy;
            if (atX < 0 || atY < 0 || atX >= m_width || atY >= m_height)
                continue;
            const int value = labelAt(atX, atY);
            if (value < 0)
                return -1;
            if (value > 0)
                return m_cells[static_cast<std::size_t>(value - 1)].table < 0 ? -1 : value - 1;
        }
    }
    return -1;
}

} // namespace tendertrail::ingest
