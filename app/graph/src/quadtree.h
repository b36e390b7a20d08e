// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "point.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tendertrail::graph {

/// Barnes–Hut tree over points sorted along the Morton curve. Cells lie in one array in depth-first order, each with the
/// number of the cell to go on with when it is taken as a whole: walking it needs neither pointers nor a stack.
class Quadtree
{
public:
    void build(std::span<const Point> points, std::span<const float> masses);
    /// Sum over all bodies of mass × (place − body) / distance²; bodies at the place itself add nothing.
    [[nodiscard]] Point repulsion(Point place, double theta) const;
    /// The numbers of the points along the curve: neighbours in this order are near each other in memory and in the plane.
    [[nodiscard]] const std::vector<int> &order() const { return m_order; }

private:
    struct Cell
    {
        float x, y, mass;
        float sizeSquared; // 0 for a leaf, whose bodies are looked at one by one unless far away
        int next;
        int begin, end;
    };
    void addCell(int begin, int end, int level, float size);

    std::vector<Cell> m_cells;
    std::vector<std::uint32_t> m_codes;
    std::vector<int> m_order;
    std::vector<float> m_x, m_y, m_mass;
    std::vector<std::uint64_t> m_keys, m_scratch;
};

} // namespace tendertrail::graph
