// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adjacency.h"
#include "core/cancel.h"

#include <vector>

namespace tendertrail::graph {

/// A picture that is kept while nodes come to it.
struct Kept
{
    std::vector<Point> places;
    std::vector<char> placed; ///< has a place to start from
    std::vector<char> pinned; ///< must not move
};

/// Puts every node that can be reached from a placed one beside its neighbours, lets the free ones settle, and parts boxes;
/// pinned ones do not move. Nodes without a way to a placed one stay unplaced. False when cancelled.
[[nodiscard]] bool settle(const Adjacency &ties, const std::vector<Extent> &extents, double length, int iterations,
                          Random &random, Kept &kept, const core::CancelToken &cancel);

} // namespace tendertrail::graph
