// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry.h"

#include <QImage>

#include <vector>

namespace tendertrail::ingest {

/// A cell of a ruled table, in points.
struct GridCell
{
    core::Box box;
    int table = 0;  ///< 0-based on the page, from top to bottom
    int row = 0;
    int column = 0;
};

/// The cells that ruling lines enclose on a page, found on a small grey picture of it: areas from which one cannot get to
/// the edge of the paper without crossing a line. Merged cells need no special care that way.
class TableGrid
{
public:
    TableGrid() = default;
    /// grey is the page at gridDpi, drawn without smoothing, so that thin lines are dark.
    TableGrid(const QImage &grey, double pointsPerPixel);

    [[nodiscard]] const std::vector<GridCell> &cells() const { return m_cells; }
    /// The index of the cell at a point of the page, or -1.
    [[nodiscard]] int cellAt(double x, double y) const;

private:
    void fold(const std::vector<uchar> &lines);
    void label(const std::vector<uchar> &lines);
    void keepCells(double pointsPerPixel);
    void arrange();
    [[nodiscard]] int labelAt(int x, int y) const;

    int m_width = 0;
    int m_height = 0;
    double m_pointsPerPixel = 1;
    // Rows of pixels with the same lines are kept once, and columns: a page of a hundred cells has some hundred of each.
    std::vector<int> m_rowOf;      ///< for each row of pixels
    std::vector<int> m_columnOf;   ///< for each column of pixels
    std::vector<int> m_tops;       ///< the first pixel of each kept row, and the height of the picture
    std::vector<int> m_lefts;      ///< the first pixel of each kept column, and the width of the picture
    std::vector<int> m_labels;     ///< by kept rows and columns: 0 for lines, -1 for open paper, else 1 + index in m_cells
    std::vector<GridCell> m_cells;
};

inline constexpr double gridDpi = 72;

} // namespace tendertrail::ingest
