// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assemble.h"
#include "slant.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace tendertrail::ocr {

/// Straightens places on a page whose lines run at an angle, or at angles that change over the page as in a photograph.
/// Found from the lines themselves; exact for a turned page, near enough to sort by for a photograph.
class Straightening
{
public:
    Straightening() = default;
    explicit Straightening(const std::vector<Slant> &lines);
    [[nodiscard]] QPointF straight(const QPointF &point) const;
    /// The angle of lines about that place, radians.
    [[nodiscard]] double angleAt(const QPointF &point) const;

private:
    QPointF m_centre;
    double m_angle = 0;
    double m_acrossX = 0; ///< change of the angle a pixel
    double m_acrossY = 0;
};

/// A cell of a ruled table: which table, row and column, all from 0; table -1 outside tables.
struct Cell
{
    int table = -1;
    int row = -1;
    int column = -1;
    auto operator<=>(const Cell &) const = default;
};

/// The rules of a page, straightened, and which cell a point lies in.
class RuleGrid
{
public:
    RuleGrid() = default;
    /// places: points of interest (the middles of words); only cells that hold one are numbered.
    RuleGrid(const std::vector<QRectF> &rules, const std::vector<QPointF> &places, double em);
    /// The cell of places[index].
    [[nodiscard]] Cell cellOf(size_t index) const { return index < m_cells.size() ? m_cells[index] : Cell{}; }

private:
    std::vector<Cell> m_cells;
};

/// What stands together on one line of the page or of a cell.
struct Fragment
{
    std::vector<size_t> words; ///< left to right, into the list that was arranged
    QRectF box;                ///< straightened
    Cell cell;
};

/// The fragments in reading order: a table's cells row by row, a cell's and the page's lines from top to bottom, the left of
/// two pages on one sheet before the right. rows[i] is the first fragment of a visual line.
struct Arrangement
{
    std::vector<Fragment> fragments;
    std::vector<bool> startsLine;
    std::vector<bool> startsBlock;
};
[[nodiscard]] Arrangement arranged(std::vector<Fragment> fragments, double pageWidth, double pageHeight);

} // namespace tendertrail::ocr
