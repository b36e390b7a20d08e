// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/progress.h"
#include "core/result.h"
#include "graph/network.h"

#include <QPointF>

#include <utility>
#include <vector>

namespace tendertrail::graph {

struct LayoutOptions
{
    int iterations = 0;             ///< 0: enough for the size
    double nodeSpacing = 90;        ///< wanted length of an edge, in layout units (pixels at zoom 1); longer where labels ask for it
    quint32 seed = 1;               ///< same input, same picture
    /// Start from the given positions and move pinned ones not at all; a node without a position (NaN, exactly (0, 0) and not
    /// pinned, or past the end of the list) is put beside its neighbours. Nodes that have one and are not pinned settle gently.
    bool keepPositions = false;
    std::vector<char> pinned;       ///< a flag per node, or empty
    std::vector<double> labelWidths;///< so that labels do not overlap; per node, or empty. A label is centred below its node
    double nodeRadius = 16;         ///< half of the drawn node's width
    double labelHeight = 32;        ///< of the label below the node; only where its width is over 0
};

/// Multilevel force layout: components laid out apart and packed, overlaps removed. Pure, any thread; n nodes and m edges
/// cost O((n + m) log n) an iteration. Errors: Cancelled, InvalidArgument (an edge outside the nodes).
[[nodiscard]] core::Result<std::vector<QPointF>> layout(int nodeCount, const std::vector<std::pair<int, int>> &edges,
                                                        const std::vector<QPointF> &start, const LayoutOptions &options,
                                                        const core::CancelToken &cancel = {}, const core::ProgressSink &progress = {});
/// The same for a network, put into its nodes.
[[nodiscard]] core::Result<void> layout(Network &network, const LayoutOptions &options, const core::CancelToken &cancel = {},
                                        const core::ProgressSink &progress = {});

} // namespace tendertrail::graph
