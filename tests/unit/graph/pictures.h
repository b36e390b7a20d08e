// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/layout.h"

#include <QMetaType>

#include <utility>
#include <vector>

/// Graphs with a known shape, and measures of how readable a picture of them is.
namespace pictures {

struct Sample
{
    int nodes = 0;
    std::vector<std::pair<int, int>> edges;
};

Sample path(int nodes);
Sample ring(int nodes);
Sample star(int leaves);
Sample tree(int nodes, int children);
Sample grid(int columns, int rows);
/// Two universities, an intermediary, clouds, chips: the shape of a small case.
Sample story();
/// Purchases between buyers and suppliers with a few providers that link much of it.
Sample tender(int nodes, unsigned seed);
Sample joined(const std::vector<Sample> &parts);

int crossings(const Sample &sample, const std::vector<QPointF> &places);
/// Pairs of drawn nodes (with the labels below them) that lie on each other.
int overlaps(const std::vector<QPointF> &places, const tendertrail::graph::LayoutOptions &options);
/// Mean squared relative error of distances in the picture against steps in the graph, at the best scale.
double stress(const Sample &sample, const std::vector<QPointF> &places);
double sampledStress(const Sample &sample, const std::vector<QPointF> &places, int sources = 60);

} // namespace pictures

Q_DECLARE_METATYPE(pictures::Sample)
