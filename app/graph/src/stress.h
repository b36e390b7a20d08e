// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adjacency.h"

#include <vector>

namespace tendertrail::graph {

/// Wanted distances between all nodes of a small connected graph, row by row.
class Distances
{
public:
    explicit Distances(int count) : m_count(count), m_values(at(count) * at(count), 0.0) {}
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] double operator()(int a, int b) const { return m_values[at(a) * at(m_count) + at(b)]; }
    double &operator()(int a, int b) { return m_values[at(a) * at(m_count) + at(b)]; }

private:
    int m_count;
    std::vector<double> m_values;
};

/// Shortest ways where a tie is as long as `length`, longer between nodes with many neighbours of their own, which need the room.
[[nodiscard]] Distances wantedDistances(const Adjacency &ties, double length);

/// Shortest ways for given lengths of the ties, in the order of Adjacency::target.
[[nodiscard]] Distances shortestWays(const Adjacency &ties, const std::vector<double> &tieLength);

/// Stochastic gradient descent on stress (each pair weighs 1 / distance²), from the given places.
void descend(const Distances &wanted, std::vector<Point> &places, int rounds, Random &random);

/// Mean over pairs of the squared relative error.
[[nodiscard]] double stressOf(const Distances &wanted, const std::vector<Point> &places);

} // namespace tendertrail::graph
