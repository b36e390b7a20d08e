// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adjacency.h"
#include "stress.h"

#include <vector>

namespace tendertrail::graph {

/// Pairs of ties without a common end that cross.
[[nodiscard]] int crossings(const std::vector<std::pair<int, int>> &ties, const std::vector<Point> &places);

/// Tries better places for one node after the other: fewer crossings, no tie through a node or its label, no two boxes on each
/// other, ties of a node well apart, distances as wanted. Never makes the sum of these worse.
void tidy(const Adjacency &ties, const Distances &wanted, const std::vector<Extent> &extents, std::vector<Point> &places,
          double length, int sweeps, Random &random);

} // namespace tendertrail::graph
