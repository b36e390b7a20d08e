// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "declutter.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <utility>

namespace tendertrail::graph {
namespace {

struct Push
{
    double x = 0; ///< how far the second must go right (negative: left) of the first, 0 for none
    double y = 0;
};

// The shortest way apart of two overlapping boxes; half goes to each.
Push apart(Point a, const Extent &ea, Point b, const Extent &eb)
{
    const double overlapX = ea.halfWidth + eb.halfWidth - std::abs(a.x - b.x);
    if (overlapX <= 0)
        return {};
    const double below = a.y + ea.bottom - (b.y - eb.top); // b goes down by this to be clear
    const double above = b.y + eb.bottom - (a.y - ea.top); // b goes up by this to be clear
    if (below <= 0 || above <= 0)
        return {};
    if (overlapX < std::min(below, above))
        return {b.x >= a.x ? overlapX : -overlapX, 0};
    return {0, below <= above ? below : -above};
}

// Boxes sorted into cells as large as the largest box: what overlaps lies in the same cell or in one beside it.
class Cells
{
public:
    explicit Cells(const std::vector<Extent> &extents)
    {
        for (const Extent &extent : extents) {
            m_width = std::max(m_width, 2 * extent.halfWidth);
            m_height = std::max(m_height, extent.top + extent.bottom);
        }
    }

    void fill(const std::vector<Point> &places)
    {
        Point low = places[0];
        for (const Point &place : places)
            low = {std::min(low.x, place.x), std::min(low.y, place.y)};
        m_entries.resize(places.size());
        for (size_t i = 0; i < places.size(); ++i)
            m_entries[i] = {static_cast<std::int64_t>((places[i].y - low.y) / m_height),
                            static_cast<std::int64_t>((places[i].x - low.x) / m_width), static_cast<int>(i)};
        std::sort(m_entries.begin(), m_entries.end());
    }

    /// Each pair of boxes in the same or in touching cells, once.
    template <typename Visit>
    void forPairs(Visit visit) const
    {
        size_t below = 0;
        for (size_t i = 0; i < m_entries.size(); ++i) {
            const Entry &one = m_entries[i];
            for (size_t k = i + 1; k < m_entries.size(); ++k) {
                if (m_entries[k].row != one.row || m_entries[k].column > one.column + 1)
                    break;
                visit(one.node, m_entries[k].node);
            }
            while (below < m_entries.size()
                   && std::pair(m_entries[below].row, m_entries[below].column) < std::pair(one.row + 1, one.column - 1))
                ++below;
            for (size_t k = below; k < m_entries.size(); ++k) {
                if (m_entries[k].row != one.row + 1 || m_entries[k].column > one.column + 1)
                    break;
                visit(one.node, m_entries[k].node);
            }
        }
    }

private:
    struct Entry
    {
        std::int64_t row;
        std::int64_t column;
        int node;
        auto operator<=>(const Entry &) const = default;
    };
    double m_width = 1;
    double m_height = 1;
    std::vector<Entry> m_entries;
};

} // namespace

int declutter(std::vector<Point> &places, const std::vector<Extent> &extents, const std::vector<char> &fixed, int sweeps,
              const core::CancelToken &cancel)
{
    if (places.size() < 2)
        return 0;
    constexpr double slack = 1e-6; // so that rounding does not leave a touching pair to be pushed for ever
    Cells cells(extents);
    int overlaps = 0;
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        if (cancel.isCancelled())
            break;
        overlaps = 0;
        cells.fill(places);
        cells.forPairs([&](int a, int b) {
            const Push push = apart(places[at(a)], extents[at(a)], places[at(b)], extents[at(b)]);
            const bool keepA = !fixed.empty() && fixed[at(a)] != 0;
            const bool keepB = !fixed.empty() && fixed[at(b)] != 0;
            if ((push.x == 0 && push.y == 0) || (keepA && keepB))
                return;
            ++overlaps;
            const double share = keepA ? 1.0 : keepB ? 0.0 : 0.5;
            const Point shift{push.x + (push.x > 0 ? slack : push.x < 0 ? -slack : 0),
                              push.y + (push.y > 0 ? slack : push.y < 0 ? -slack : 0)};
            places[at(b)] += shift * share;
            places[at(a)] += shift * (share - 1.0);
        });
        if (overlaps == 0)
            break;
    }
    return overlaps;
}

} // namespace tendertrail::graph
