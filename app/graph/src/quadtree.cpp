// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quadtree.h"

#include <algorithm>
#include <array>

namespace tendertrail::graph {
namespace {

constexpr int bitsPerAxis = 16;
constexpr int leafSize = 6;

std::uint32_t spread(std::uint32_t value)
{
    value = (value | (value << 8)) & 0x00ff00ffU;
    value = (value | (value << 4)) & 0x0f0f0f0fU;
    value = (value | (value << 2)) & 0x33333333U;
    return (value | (value << 1)) & 0x55555555U;
}

// Keys carry the Morton code above and the point's number below; sorting by the code alone is stable.
void radixSort(std::vector<std::uint64_t> &keys, std::vector<std::uint64_t> &scratch)
{
    if (keys.size() < 256) {
        std::sort(keys.begin(), keys.end());
        return;
    }
    constexpr int digitBits = 11;
    scratch.resize(keys.size());
    for (int shift = 32; shift < 64; shift += digitBits) {
        std::array<size_t, (1U << digitBits) + 1> start{};
        const std::uint64_t mask = (1U << digitBits) - 1;
        for (const std::uint64_t key : keys)
            ++start[((key >> shift) & mask) + 1];
        for (size_t i = 1; i < start.size(); ++i)
            start[i] += start[i - 1];
        for (const std::uint64_t key : keys)
            scratch[start[(key >> shift) & mask]++] = key;
        keys.swap(scratch);
    }
}

} // namespace

void Quadtree::build(std::span<const Point> points, std::span<const float> masses)
{
    const size_t count = points.size();
    m_cells.clear();
    m_keys.resize(count);
    m_codes.resize(count);
    m_order.resize(count);
    m_x.resize(count);
    m_y.resize(count);
    m_mass.resize(count);
    if (count == 0)
        return;

    Point low = points[0];
    Point high = points[0];
    for (const Point &point : points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    const double side = std::max({high.x - low.x, high.y - low.y, 1e-9});
    const double scale = ((1 << bitsPerAxis) - 1) / side;
    for (size_t i = 0; i < count; ++i) {
        const auto column = static_cast<std::uint32_t>((points[i].x - low.x) * scale);
        const auto row = static_cast<std::uint32_t>((points[i].y - low.y) * scale);
        m_keys[i] = (static_cast<std::uint64_t>(spread(column) | (spread(row) << 1)) << 32) | i;
    }
    radixSort(m_keys, m_scratch);
    for (size_t i = 0; i < count; ++i) {
        const size_t point = m_keys[i] & 0xffffffffU;
        m_codes[i] = static_cast<std::uint32_t>(m_keys[i] >> 32);
        m_order[i] = static_cast<int>(point);
        m_x[i] = static_cast<float>(points[point].x);
        m_y[i] = static_cast<float>(points[point].y);
        m_mass[i] = masses.empty() ? 1.0F : masses[point];
    }
    addCell(0, static_cast<int>(count), 0, static_cast<float>(side));
}

void Quadtree::addCell(int begin, int end, int level, float size)
{
    const size_t self = m_cells.size();
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int i = begin; i < end; ++i) {
        mass += static_cast<double>(m_mass[at(i)]);
        x += static_cast<double>(m_mass[at(i)]) * static_cast<double>(m_x[at(i)]);
        y += static_cast<double>(m_mass[at(i)]) * static_cast<double>(m_y[at(i)]);
    }
    m_cells.push_back({static_cast<float>(x / mass), static_cast<float>(y / mass), static_cast<float>(mass), size * size,
                       0, begin, end});
    if (end - begin > leafSize && level < bitsPerAxis) {
        m_cells[self].begin = m_cells[self].end; // an inner cell has no bodies of its own
        const int shift = 2 * (bitsPerAxis - 1 - level);
        int from = begin;
        while (from < end) {
            const std::uint32_t quarter = m_codes[at(from)] >> shift;
            const auto past = std::partition_point(m_codes.begin() + from, m_codes.begin() + end,
                                                   [&](std::uint32_t code) { return (code >> shift) == quarter; });
            const int to = static_cast<int>(past - m_codes.begin());
            addCell(from, to, level + 1, size * 0.5F);
            from = to;
        }
    }
    m_cells[self].next = static_cast<int>(m_cells.size());
}

Point Quadtree::repulsion(Point place, double theta) const
{
    const auto px = static_cast<float>(place.x);
    const auto py = static_cast<float>(place.y);
    const auto open = static_cast<float>(1.0 / (theta * theta));
    float sumX = 0;
    float sumY = 0;
    const int count = static_cast<int>(m_cells.size());
    int i = 0;
    while (i < count) {
        const Cell &cell = m_cells[at(i)];
        const float dx = px - cell.x;
        const float dy = py - cell.y;
        const float squared = dx * dx + dy * dy;
        if (cell.sizeSquared * open < squared) {
            const float strength = cell.mass / squared;
            sumX += dx * strength;
            sumY += dy * strength;
            i = cell.next;
            continue;
        }
        for (int body = cell.begin; body < cell.end; ++body) {
            const float bx = px - m_x[at(body)];
            const float by = py - m_y[at(body)];
            const float distance = bx * bx + by * by;
            if (distance > 1e-12F) {
                const float strength = m_mass[at(body)] / distance;
                sumX += bx * strength;
                sumY += by * strength;
            }
        }
        ++i; // after a leaf this is cell.next
    }
    return {static_cast<double>(sumX), static_cast<double>(sumY)};
}

} // namespace tendertrail::graph
