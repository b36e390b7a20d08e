// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adjacency.h"

#include <vector>

namespace tendertrail::graph {

/// A graph of the hierarchy: how many original nodes each node stands for, and where it went in the next coarser one.
struct Level
{
    Adjacency ties;
    std::vector<float> mass;
    std::vector<int> parent; ///< empty in the coarsest
};

/// Finest first. Leaves and stars join their neighbour before pairs are matched, so that a hub with five hundred suppliers
/// shrinks as fast as a chain; a cap on cluster size keeps the hub from swallowing the graph.
[[nodiscard]] std::vector<Level> coarsen(Adjacency ties, int smallest, Random &random);

} // namespace tendertrail::graph
