// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tidy.h"

#include <algorithm>

namespace tendertrail::graph {
namespace {

double side(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(Point a, Point b, Point c, Point d)
{
    if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x)
        || std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y))
        return false;
    return (side(a, b, c) > 0) != (side(a, b, d) > 0) && (side(c, d, a) > 0) != (side(c, d, b) > 0);
}

// How deep a line runs through a box: 0 outside, up to 1 when it passes the middle.
double through(Point from, Point to, Point place, const Extent &extent)
{
    const double left = place.x - extent.halfWidth;
    const double right = place.x + extent.halfWidth;
    const double top = place.y - extent.top;
    const double bottom = place.y + extent.bottom;
    if (std::max(from.x, to.x) < left || std::min(from.x, to.x) > right || std::max(from.y, to.y) < top
        || std::min(from.y, to.y) > bottom)
        return 0;
    // Liang–Barsky: the part of the line that lies inside.
    double enter = 0;
    double leave = 1;
    const Point way = to - from;
    const double run[4] = {-way.x, way.x, -way.y, way.y};
    const double room[4] = {from.x - left, right - from.x, from.y - top, bottom - from.y};
    for (int i = 0; i < 4; ++i) {
        if (run[i] == 0) {
            if (room[i] < 0)
                return 0;
        } else if (run[i] < 0) {
            enter = std::max(enter, room[i] / run[i]);
        } else {
            leave = std::min(leave, room[i] / run[i]);
        }
    }
    if (enter >= leave)
        return 0;
    return 0.4 + 0.6 * std::min(1.0, (leave - enter) * way.length() / (extent.top + extent.bottom));
}

// Share by which two boxes lie on each other, 0 to 1, with a little air around them.
double covers(Point a, const Extent &ea, Point b, const Extent &eb)
{
    constexpr double air = 6;
    const double x = ea.halfWidth + eb.halfWidth + air - std::abs(a.x - b.x);
    const double y = std::min(a.y + ea.bottom - (b.y - eb.top), b.y + eb.bottom - (a.y - ea.top)) + air;
    if (x <= 0 || y <= 0)
        return 0;
    return std::min(1.0, x / (2 * std::min(ea.halfWidth, eb.halfWidth)))
         * std::min(1.0, y / std::min(ea.top + ea.bottom, eb.top + eb.bottom));
}

class Tidying
{
public:
    Tidying(const Adjacency &ties, const Distances &wanted, const std::vector<Extent> &extents, std::vector<Point> &places)
        : m_ties(ties), m_wanted(wanted), m_extents(extents), m_places(places), m_list(tiesOf(ties))
    {
    }

    // What the node costs at a place, all else unchanged; gives up once it is over the limit.
    double cost(int node, Point place, double limit) const
    {
        double sum = 0;
        const int count = m_ties.count();
        const Extent &extent = m_extents[at(node)];
        for (int other = 0; other < count; ++other) {
            if (other == node)
                continue;
            const Point there = m_places[at(other)];
            const double goal = m_wanted(node, other);
            const double error = ((place - there).length() - goal) / goal;
            sum += stressWeight * error * error;
            sum += overlapWeight * covers(place, extent, there, m_extents[at(other)]);
        }
        const auto own = m_ties.neighbours(node);
        for (const int end : own) {
            if (sum > limit)
                return sum;
            const Point to = m_places[at(end)];
            // A tie has words of its own to show: too short is worse than too long.
            const double shortBy = 1 - (place - to).length() / m_wanted(node, end);
            if (shortBy > 0)
                sum += shortWeight * shortBy * shortBy;
            for (const auto &[a, b] : m_list) {
                if (a == node || b == node || a == end || b == end)
                    continue;
                if (cross(place, to, m_places[at(a)], m_places[at(b)]))
                    sum += crossingWeight;
            }
            for (int other = 0; other < count; ++other)
                if (other != node && other != end)
                    sum += throughWeight * through(place, to, m_places[at(other)], m_extents[at(other)]);
        }
        for (const auto &[a, b] : m_list)
            if (a != node && b != node)
                sum += throughWeight * through(m_places[at(a)], m_places[at(b)], place, extent);
        sum += crowding(node, place, node);
        for (const int end : own)
            sum += crowding(end, place, node);
        return sum;
    }

    void sweep(double radius, double length, Random &random)
    {
        for (int node = 0; node < m_ties.count(); ++node) {
            double best = cost(node, m_places[at(node)], 1e300);
            Point bestPlace = m_places[at(node)];
            const auto consider = [&](Point place) {
                const double found = cost(node, place, best);
                if (found < best - 1e-9) {
                    best = found;
                    bestPlace = place;
                }
            };
            for (int i = 0; i < 8; ++i)
                consider(m_places[at(node)] + random.inDisc(radius));
            const auto own = m_ties.neighbours(node);
            if (own.size() == 1) {
                // A leaf may swing all the way around its neighbour.
                const double turn = random.real();
                const double distance = m_wanted(node, own[0]) * (0.85 + 0.4 * random.real());
                for (int i = 0; i < 12; ++i) {
                    const double angle = (i + turn) * 0.5235987755982988;
                    consider(m_places[at(own[0])] + Point{std::cos(angle), std::sin(angle)} * distance);
                }
            } else if (!own.empty()) {
                Point middle;
                for (const int end : own)
                    middle += m_places[at(end)] * (1.0 / static_cast<double>(own.size()));
                consider(middle + random.inDisc(length * 0.5));
                consider(middle + random.inDisc(length * 1.2));
                consider(middle + (middle - m_places[at(node)])); // the other side of its neighbours
            }
            m_places[at(node)] = bestPlace;
        }
    }

private:
    // Ties of a node that leave it nearly the same way are hard to tell apart.
    double crowding(int centre, Point place, int moved) const
    {
        const auto others = m_ties.neighbours(centre);
        if (others.size() < 2 || others.size() > 24)
            return 0;
        const auto placeOf = [&](int node) { return node == moved ? place : m_places[at(node)]; };
        double angles[24];
        size_t count = 0;
        const Point here = placeOf(centre);
        for (const int other : others) {
            const Point way = placeOf(other) - here;
            angles[count++] = std::atan2(way.y, way.x);
        }
        std::sort(angles, angles + count);
        const double fair = 6.283185307179586 / static_cast<double>(count);
        const double wantedGap = std::min(0.6, 0.6 * fair);
        double sum = 0;
        for (size_t i = 0; i < count; ++i) {
            const double gap = i + 1 < count ? angles[i + 1] - angles[i] : angles[0] + 6.283185307179586 - angles[i];
            if (gap < wantedGap)
                sum += (1 - gap / wantedGap) * (1 - gap / wantedGap);
        }
        return crowdingWeight * sum;
    }

    static constexpr double stressWeight = 0.6;
    static constexpr double shortWeight = 5.0;
    static constexpr double crossingWeight = 1.0;
    static constexpr double throughWeight = 0.8;
    static constexpr double overlapWeight = 2.0;
    static constexpr double crowdingWeight = 0.5;

    const Adjacency &m_ties;
    const Distances &m_wanted;
    const std::vector<Extent> &m_extents;
    std::vector<Point> &m_places;
    std::vector<std::pair<int, int>> m_list;
};

} // namespace

int crossings(const std::vector<std::pair<int, int>> &ties, const std::vector<Point> &places)
{
    int found = 0;
    for (size_t i = 0; i < ties.size(); ++i) {
        for (size_t k = i + 1; k < ties.size(); ++k) {
            const auto &[a, b] = ties[i];
            const auto &[c, d] = ties[k];
            if (a == c || a == d || b == c || b == d)
                continue;
            if (cross(places[at(a)], places[at(b)], places[at(c)], places[at(d)]))
                ++found;
        }
    }
    return found;
}

void tidy(const Adjacency &ties, const Distances &wanted, const std::vector<Extent> &extents, std::vector<Point> &places,
          double length, int sweeps, Random &random)
{
    Tidying tidying(ties, wanted, extents, places);
    for (int i = 0; i < sweeps; ++i)
        tidying.sweep(length * (1.2 - 1.05 * i / std::max(1, sweeps - 1)), length, random);
}

} // namespace tendertrail::graph
