// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "derive.h"
#include "sharedtagger.h"

#include "pipeline/decisions.h"
#include "store/entities.h"
#include "store/suggestions.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <set>

namespace tendertrail::pipeline {

using namespace core;

namespace {

using EntityKey = std::pair<int, QString>;

EntityKey keyOf(const Entity &entity)
{
    return {int(entity.type), entity.key};
}

/// Open suggestions as mentions with ids above every stored one, and entities for the names that are not stored.
class SuggestedFacts
{
public:
    SuggestedFacts(Facts &facts, const tagging::Tagger &tagger) : m_facts(facts), m_tagger(tagger)
    {
        qint64 highest = 0;
        for (const Entity &entity : facts.entities) {
            highest = std::max(highest, entity.id.value());
            m_entities.insert(keyOf(entity), entity.id);
        }
        m_facts.firstSuggestedEntity = EntityId(highest + 1);
        m_nextEntity = highest + 1;
        highest = 0;
        for (const Mention &mention : facts.mentions)
            highest = std::max(highest, mention.id.value());
        m_nextMention = highest + 1;
    }

    void add(const Suggestion &suggestion)
    {
        Mention mention = tagging::asMention(suggestion);
        mention.id = MentionId(m_nextMention++);
        if (isEntityField(mention.field)) {
            Entity entity = entityOf(mention, m_tagger);
            const auto known = m_entities.constFind(keyOf(entity));
            if (known != m_entities.constEnd()) {
                mention.entity = *known;
            } else {
                entity.id = EntityId(m_nextEntity++);
                m_entities.insert(keyOf(entity), entity.id);
                mention.entity = entity.id;
                m_facts.entities.push_back(std::move(entity));
            }
            addRole(mention);
        }
        m_facts.mentions.push_back(std::move(mention));
    }

private:
    void addRole(const Mention &mention)
    {
        const auto entity = std::ranges::find(m_facts.entities, mention.entity, &Entity::id);
        if (entity == m_facts.entities.end())
            return;
        const QString role = fieldName(mention.field);
        if (!entity->roles.contains(role))
            entity->roles.append(role);
        ++entity->mentions;
    }

    Facts &m_facts;
    const tagging::Tagger &m_tagger;
    QMap<EntityKey, EntityId> m_entities;
    qint64 m_nextEntity = 1;
    qint64 m_nextMention = 1;
};

auto ends(const Relation &relation)
{
    return std::tuple(relation.source, relation.target, relation.type);
}

/// Relations that follow once the suggestions are taken for true, after the stored ones and only where those say nothing.
void addSuggestedRelations(Facts &facts, const std::vector<Purchase> &purchases)
{
    std::set<std::tuple<EntityId, EntityId, QString>> stored;
    qint64 highest = 0;
    for (const Relation &relation : facts.relations) {
        stored.insert(ends(relation));
        highest = std::max(highest, relation.id.value());
    }
    facts.firstSuggestedRelation = RelationId(highest + 1);
    QHash<MentionId, const Mention *> byId;
    for (const Mention &mention : facts.mentions)
        byId.insert(mention.id, &mention);
    for (const Purchase &purchase : purchases) {
        std::vector<Mention> own;
        for (const MentionId id : purchase.mentions) {
            if (const Mention *mention = byId.value(id); mention && !mention->lost)
                own.push_back(*mention);
        }
        for (Relation &relation : tagging::deriveRelations(purchase, own)) {
            if (stored.contains(ends(relation)))
                continue;
            relation.id = RelationId(++highest);
            facts.relations.push_back(std::move(relation));
        }
    }
}

} // namespace

Result<Facts> facts(store::Database &db, bool withSuggested)
{
    Facts facts;
    auto entities = store::entities(db);
    if (!entities)
        return entities.failure();
    facts.entities = std::move(entities).value();
    auto relations = store::relations(db);
    if (!relations)
        return relations.failure();
    facts.relations = std::move(relations).value();
    auto purchases = store::purchases(db);
    if (!purchases)
        return purchases.failure();
    facts.purchases = std::move(purchases).value();
    auto mentions = store::mentions(db);
    if (!mentions)
        return mentions.failure();
    facts.mentions = std::move(mentions).value();

    qint64 highestEntity = 0;
    for (const Entity &entity : facts.entities)
        highestEntity = std::max(highestEntity, entity.id.value());
    qint64 highestRelation = 0;
    for (const Relation &relation : facts.relations)
        highestRelation = std::max(highestRelation, relation.id.value());
    facts.firstSuggestedEntity = EntityId(highestEntity + 1);
    facts.firstSuggestedRelation = RelationId(highestRelation + 1);
    if (!withSuggested)
        return facts;

    const auto tagger = sharedTagger();
    if (!tagger)
        return tagger.failure();
    const auto open = store::suggestions(db, {}, QStringLiteral("open"));
    if (!open)
        return open.failure();
    SuggestedFacts suggested(facts, **tagger);
    for (const Suggestion &suggestion : *open)
        suggested.add(suggestion);
    std::vector<Purchase> all = tagging::groupPurchases(facts.mentions);
    addSuggestedRelations(facts, all);
    // Purchases of the accepted facts keep their ids; those that only suggestions speak of are added without one.
    for (Purchase &purchase : all) {
        const bool known = std::ranges::any_of(facts.purchases, [&](const Purchase &stored) {
            return std::ranges::any_of(stored.documents, [&](DocumentId id) { return std::ranges::find(purchase.documents, id) != purchase.documents.end(); });
        });
        if (!known)
            facts.purchases.push_back(std::move(purchase));
    }
    return facts;
}

} // namespace tendertrail::pipeline
