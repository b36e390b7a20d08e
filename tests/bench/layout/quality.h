// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/network.h"

/// How well a picture of a graph can be read. Large graphs are sampled, always in the same way.
struct Quality
{
    int ties = 0;                 ///< pairs that are joined, loops and doubles left out
    double stress = 0;            ///< mean squared relative error of distances at the best scale; lower is better
    double neighbourhood = 0;     ///< Jaccard of the neighbours in the graph and as many nearest in the picture; higher is better
    double crossingsPerTie = 0;   ///< lower is better
    double overlap = 0;           ///< share of nodes with another nearer than a fifth of the mean spacing; lower is better
};

[[nodiscard]] Quality qualityOf(const tendertrail::graph::Network &network);

/// Tenders, buyers, suppliers in communities, and providers and chips that link much of it; some parts stand alone.
[[nodiscard]] tendertrail::graph::Network procurement(int nodes, unsigned seed);
