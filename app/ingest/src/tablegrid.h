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
    void label(const QImage &grey);
    void keepCells(double pointsPerPixel);
    void arrange();

    int m_width = 0;
    int m_height = 0;
    double m_pointsPerPixel = 1;
    std::vector<int> m_labels;     ///< for each pixel: 0 for lines, -1 for open paper, else 1 + index in m_cells
    std::vector<GridCell> m_cells;
};

inline constexpr double gridDpi = 72;

} // namespace tendertrail::ingest
