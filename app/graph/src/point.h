// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

namespace tendertrail::graph {

struct Point
{
    double x = 0;
    double y = 0;

    Point operator+(Point other) const { return {x + other.x, y + other.y}; }
    Point operator-(Point other) const { return {x - other.x, y - other.y}; }
    Point operator*(double factor) const { return {x * factor, y * factor}; }
    Point &operator+=(Point other)
    {
        x += other.x;
        y += other.y;
        return *this;
    }
    [[nodiscard]] double length() const { return std::sqrt(x * x + y * y); }
};

/// What a drawn node covers around its point: its shape, and the label below it.
struct Extent
{
    double halfWidth = 16;
    double top = 16;
    double bottom = 16;
};

/// splitmix64. The distributions of the standard library differ between compilers; pictures must not.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed * 0x9e3779b97f4a7c15ULL + 0x2545f4914f6cdd1dULL) {}
    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// In [0, 1).
    double real() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// In [0, bound).
    int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }
    Point inDisc(double radius)
    {
        const double angle = real() * 6.283185307179586;
        const double distance = std::sqrt(real()) * radius;
        return {std::cos(angle) * distance, std::sin(angle) * distance};
    }

private:
    std::uint64_t m_state;
};

inline size_t at(int index)
{
    return static_cast<size_t>(index);
}

} // namespace tendertrail::graph
