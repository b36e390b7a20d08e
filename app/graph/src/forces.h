// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adjacency.h"
#include "core/cancel.h"

#include <functional>
#include <vector>

namespace tendertrail::graph {

struct ForceOptions
{
    double length = 90;    ///< natural length of a tie
    int iterations = 100;  ///< at most
    double firstStep = 1;  ///< of the length
    double tolerance = 0.01;
    double theta = 1.1;    ///< Barnes–Hut opening
};

/// Spring and charge with Hu's adaptive step. Masses may be empty. False when cancelled.
[[nodiscard]] bool relax(const Adjacency &ties, const std::vector<float> &mass, std::vector<Point> &places,
                         const ForceOptions &options, const core::CancelToken &cancel);

/// Coarsens, lays out the coarsest graph and refines level by level. iterations 0 is enough for the size.
/// fraction is told how far it is, 0 to 1. Empty when cancelled.
[[nodiscard]] std::vector<Point> multilevel(const Adjacency &ties, double length, int iterations, Random &random,
                                            const core::CancelToken &cancel, const std::function<void(double)> &fraction);

} // namespace tendertrail::graph
