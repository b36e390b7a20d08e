// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casegraph.h"

#include "quotes.h"

#include "graph/layout.h"
#include "pipeline/decisions.h"

#include <algorithm>

namespace tendertrail::cli {

using namespace core;

Result<CaseGraph> caseGraph(store::Database &db, bool withSuggested, const CancelToken &cancel)
{
    const auto facts = pipeline::facts(db, withSuggested);
    if (!facts)
        return facts.failure();
    const auto quotes = Quotes::load(db, facts->mentions);
    if (!quotes)
        return quotes.failure();
    CaseGraph result;
    result.network = graph::build(facts->entities, facts->relations);
    for (graph::Node &node : result.network.nodes)
        node.suggested = node.entity >= facts->firstSuggestedEntity;
    for (graph::Edge &edge : result.network.edges) {
        edge.suggested = std::ranges::all_of(edge.relations, [&](RelationId id) { return id >= facts->firstSuggestedRelation; });
        for (const MentionId id : edge.mentions) {
            if (const Mention *mention = quotes->mention(id))
                result.evidence[edge.id].append({quotes->sha256(mention->document), mention->anchor.page, mention->anchor.quote});
        }
    }
    TRAIL_TRY(graph::layout(result.network, exchange::layoutForSvg(result.network), cancel));
    return result;
}

} // namespace tendertrail::cli
