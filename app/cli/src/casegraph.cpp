// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casegraph.h"

#include "quotes.h"

#include "graph/layout.h"
#include "pipeline/decisions.h"

#include <QSet>

#include <algorithm>

namespace tendertrail::cli {

using namespace core;

namespace {

// Leaves what the chosen documents prove: nothing of the others is to leave the case with a packet.
void narrow(pipeline::Facts &facts, const std::vector<DocumentId> &documents)
{
    QSet<MentionId> mentions;
    QSet<EntityId> entities;
    for (const Mention &mention : facts.mentions) {
        if (std::ranges::find(documents, mention.document) == documents.end())
            continue;
        mentions.insert(mention.id);
        entities.insert(mention.entity);
    }
    for (Relation &relation : facts.relations)
        std::erase_if(relation.evidence, [&](MentionId id) { return !mentions.contains(id); });
    std::erase_if(facts.relations, [](const Relation &relation) { return relation.evidence.empty(); });
    for (const Relation &relation : facts.relations) {
        entities.insert(relation.source);
        entities.insert(relation.target);
    }
    std::erase_if(facts.entities, [&](const Entity &entity) { return !entities.contains(entity.id); });
}

} // namespace

Result<CaseGraph> caseGraph(store::Database &db, bool withSuggested, const std::vector<DocumentId> &documents, const CancelToken &cancel)
{
    auto facts = pipeline::facts(db, withSuggested);
    if (!facts)
        return facts.failure();
    if (!documents.empty())
        narrow(*facts, documents);
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
