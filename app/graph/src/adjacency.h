// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "point.h"

#include <span>
#include <utility>
#include <vector>

namespace tendertrail::graph {

/// An undirected simple graph in compressed rows: each tie stands in the rows of both ends. Loops and doubles are gone.
struct Adjacency
{
    std::vector<int> first{0};
    std::vector<int> target;
    std::vector<float> weight;

    [[nodiscard]] int count() const { return static_cast<int>(first.size()) - 1; }
    [[nodiscard]] int degree(int node) const { return first[at(node) + 1] - first[at(node)]; }
    [[nodiscard]] std::span<const int> neighbours(int node) const
    {
        return {target.data() + first[at(node)], at(degree(node))};
    }
    [[nodiscard]] std::span<const float> weights(int node) const
    {
        return {weight.data() + first[at(node)], at(degree(node))};
    }
};

struct WeightedTie
{
    int source;
    int target;
    float weight;
};

/// Weights of doubles are added up where sumWeights is set, else each tie weighs 1. Ends must lie in [0, count).
[[nodiscard]] Adjacency adjacencyOf(int count, const std::vector<WeightedTie> &ties, bool sumWeights);

/// One connected part: the nodes' numbers in the whole graph, ascending, and the ties between their local numbers.
struct Component
{
    std::vector<int> nodes;
    Adjacency ties;
};
/// Largest first; equal sizes in the order of their first node.
[[nodiscard]] std::vector<Component> componentsOf(const Adjacency &graph);

/// Every tie once, source < target.
[[nodiscard]] std::vector<std::pair<int, int>> tiesOf(const Adjacency &graph);

} // namespace tendertrail::graph
