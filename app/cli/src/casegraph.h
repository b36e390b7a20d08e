// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "exchange/graphfiles.h"
#include "graph/network.h"
#include "store/database.h"

#include <vector>

namespace tendertrail::cli {

/// The graph of a case, laid out for reading, with the quotes behind each edge.
struct CaseGraph
{
    graph::Network network;
    exchange::EvidenceByEdge evidence;
};
/// Accepted facts; with withSuggested also what open suggestions would give, marked. With documents, only what mentions of
/// those prove.
[[nodiscard]] core::Result<CaseGraph> caseGraph(store::Database &db, bool withSuggested, const std::vector<core::DocumentId> &documents,
                                                const core::CancelToken &cancel);

} // namespace tendertrail::cli
