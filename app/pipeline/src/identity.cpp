// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/identity.h"

#include "derive.h"
#include "entitynames.h"
#include "namematcher.h"
#include "onestep.h"
#include "sharedtagger.h"

#include "core/clock.h"
#include "store/custody.h"
#include "store/entities.h"
#include "store/matches.h"
#include "store/suggestions.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <set>

namespace tendertrail::pipeline {

using namespace core;

namespace {

constexpr std::size_t mentionsLookedAt = 8; // of one entity, for what stands with its name
constexpr int partsAtMost = 1000;           // entities of one name, told apart by a person

using TypedKey = std::pair<EntityType, QString>;

/// Pairs that a person has decided, by the entities they mean now.
Result<std::set<std::pair<EntityId, EntityId>>> decidedPairs(store::Database &db, const std::vector<Entity> &entities)
{
    const auto decisions = store::matchDecisions(db);
    if (!decisions)
        return decisions.failure();
    const auto aliases = store::entityAliases(db);
    if (!aliases)
        return aliases.failure();
    std::map<TypedKey, EntityId> byKey;
    for (const store::EntityAlias &alias : *aliases)
        byKey[{alias.type, alias.key}] = alias.entity;
    for (const Entity &entity : entities)
        byKey[{entity.type, entity.key}] = entity.id;
    std::set<std::pair<EntityId, EntityId>> pairs;
    for (const store::MatchDecision &decision : *decisions) {
        const auto one = byKey.find({decision.type, decision.keyA});
        const auto other = byKey.find({decision.type, decision.keyB});
        if (one != byKey.end() && other != byKey.end())
            pairs.insert(std::minmax(one->second, other->second));
    }
    return pairs;
}

Result<std::vector<tagging::Named>> namedEntities(store::Database &db, const std::vector<Entity> &entities, const CancelToken &cancel)
{
    const auto mentions = store::mentions(db);
    if (!mentions)
        return mentions.failure();
    QHash<EntityId, std::vector<const Mention *>> byEntity;
    for (const Mention &mention : *mentions) {
        auto &own = byEntity[mention.entity];
        if (mention.entity.isValid() && own.size() < mentionsLookedAt)
            own.push_back(&mention);
    }
    std::vector<tagging::Named> named;
    for (const Entity &entity : entities) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        tagging::Named who = namedOf(entity);
        QStringList codes;
        if (entity.type != EntityType::Product) {
            for (const Mention *mention : byEntity.value(entity.id)) {
                const auto surroundings = surroundingsOf(db, *mention);
                if (!surroundings)
                    return surroundings.failure();
                who.phones += surroundings->particulars.phones;
                who.addresses += surroundings->particulars.addresses;
                codes += surroundings->particulars.codes;
                who.recognised = who.recognised || surroundings->recognised;
            }
        }
        codes.removeDuplicates();
        const bool hasCode = std::ranges::any_of(who.names, [](const EntityName &name) { return name.kind == QLatin1StringView("credit_code"); });
        for (const QString &code : std::as_const(codes)) {
            if (!hasCode && codes.size() == 1)
                who.names.push_back({code, QStringLiteral("und"), QStringLiteral("credit_code")});
        }
        named.push_back(std::move(who));
    }
    return named;
}

QString reasonsJson(const std::vector<tagging::MatchReason> &reasons)
{
    QJsonArray array;
    for (const tagging::MatchReason &reason : reasons)
        array.append(QJsonObject{{QStringLiteral("kind"), reason.kind}, {QStringLiteral("detail"), reason.detail}});
    return compactJson({{QStringLiteral("reasons"), array}});
}

} // namespace

Result<std::vector<EntityMatch>> matches(store::Database &db, const CancelToken &cancel)
{
    const auto matcher = sharedNameMatcher();
    if (!matcher)
        return matcher.failure();
    const auto entities = store::entities(db);
    if (!entities)
        return entities.failure();
    const auto decided = decidedPairs(db, *entities);
    if (!decided)
        return decided.failure();
    const auto named = namedEntities(db, *entities, cancel);
    if (!named)
        return named.failure();
    const auto found = (*matcher)->suggest(*named, cancel);
    if (!found)
        return found.failure();
    QHash<EntityId, const Entity *> byId;
    for (const Entity &entity : *entities)
        byId.insert(entity.id, &entity);
    std::vector<EntityMatch> result;
    for (const tagging::NameMatch &match : *found) {
        const Entity *one = byId.value(EntityId(match.left));
        const Entity *other = byId.value(EntityId(match.right));
        if (!one || !other || decided->contains(std::minmax(one->id, other->id)))
            continue;
        if (std::pair(-one->mentions, one->id) > std::pair(-other->mentions, other->id))
            std::swap(one, other);
        result.push_back({*one, *other, match.score, match.reasons, match.cautions});
    }
    return result;
}

Result<void> rejectMatch(store::CaseFile &caseFile, EntityId one, EntityId other, const QString &actor)
{
    const auto matcher = sharedNameMatcher();
    if (!matcher)
        return matcher.failure();
    return asOneStep(caseFile, QStringLiteral("distinct:2"), [&](store::Database &db) -> Result<void> {
        const auto left = store::entity(db, one);
        if (!left)
            return left.failure();
        const auto right = store::entity(db, other);
        if (!right)
            return right.failure();
        const auto found = (*matcher)->suggest({namedOf(*left), namedOf(*right)}, {});
        store::MatchDecision decision;
        decision.type = left->type;
        decision.keyA = left->key;
        decision.keyB = right->key;
        decision.decision = QStringLiteral("rejected");
        decision.reasons = reasonsJson(found && !found->empty() ? found->front().reasons : std::vector<tagging::MatchReason>());
        decision.decidedBy = actor;
        decision.decidedAt = utcNow();
        TRAIL_TRY(store::putMatchDecision(db, decision));
        return store::appendCustody(db, actor, QStringLiteral("distinct"), QStringLiteral("entity:%1").arg(one.value()),
                                    compactJson({{QStringLiteral("one"), left->label}, {QStringLiteral("other"), right->label}}));
    });
}

namespace {

/// The entity that the mentions get: the one that goes by their words, else a new one, under a numbered key where the words are the
/// very name that the first one keeps.
Result<EntityId> entityForPart(store::Database &db, const Entity &whole, const Mention &first, const tagging::Tagger &tagger)
{
    Entity part = entityOf(first, tagger);
    part.type = whole.type;
    if (part.key != whole.key) {
        TRAIL_TRY(store::removeEntityAlias(db, part.type, part.key));
        const auto found = store::findEntity(db, part.type, part.key);
        if (!found)
            return found.failure();
        if (*found)
            return **found;
        return store::addEntity(db, part);
    }
    for (int number = 2; number < partsAtMost; ++number) {
        part.key = QStringLiteral("%1#%2").arg(whole.key).arg(number);
        const auto found = store::findEntity(db, part.type, part.key);
        if (!found)
            return found.failure();
        if (!*found)
            return store::addEntity(db, part);
    }
    return fail(ErrorCode::TooLarge, whole.label, QStringLiteral("too many entities of one name"));
}

/// Names that only the mentions brought which go: they go with them.
void dropNames(Entity &whole, const std::vector<Mention> &gone, const std::vector<Mention> &staying, const tagging::Tagger &tagger)
{
    const auto has = [](const std::vector<Mention> &mentions, const QString &key) {
        return std::ranges::any_of(mentions, [&](const Mention &mention) { return tagging::nameKey(mention.value) == key; });
    };
    std::vector<QString> theirs;
    for (const Mention &mention : gone) {
        if (has(staying, tagging::nameKey(mention.value)))
            continue;
        for (const EntityName &name : entityOf(mention, tagger).names)
            theirs.push_back(name.name);
    }
    std::erase_if(whole.names, [&](const EntityName &name) { return name.name != whole.label && std::ranges::find(theirs, name.name) != theirs.end(); });
}

} // namespace

Result<EntityId> splitEntity(store::CaseFile &caseFile, EntityId entity, const std::vector<MentionId> &mentions, const QString &actor)
{
    const auto tagger = sharedTagger();
    if (!tagger)
        return tagger.failure();
    const QSet<MentionId> wanted(mentions.begin(), mentions.end());
    EntityId made;
    const auto done = asOneStep(caseFile, QStringLiteral("split:%1").arg(wanted.size()), [&](store::Database &db) -> Result<void> {
        auto whole = store::entity(db, entity);
        if (!whole)
            return whole.failure();
        const auto all = store::mentionsOfEntity(db, entity);
        if (!all)
            return all.failure();
        std::vector<Mention> gone;
        std::vector<Mention> staying;
        for (const Mention &mention : *all)
            (wanted.contains(mention.id) ? gone : staying).push_back(mention);
        if (gone.empty() || staying.empty() || qsizetype(gone.size()) != wanted.size())
            return fail(ErrorCode::InvalidArgument, whole->label, QStringLiteral("some, but not all, of the entity's mentions must be named"));
        const auto part = entityForPart(db, *whole, gone.front(), **tagger);
        if (!part)
            return part.failure();
        if (*part == entity)
            return fail(ErrorCode::Internal, whole->label);
        made = *part;
        for (const Mention &mention : gone)
            TRAIL_TRY(store::setMentionEntity(db, mention.id, made));
        dropNames(*whole, gone, staying, **tagger);
        TRAIL_TRY(store::updateEntity(db, *whole));
        Mention first = gone.front();
        first.entity = made;
        TRAIL_TRY(addNamesBeside(db, first, actor));
        const auto other = store::entity(db, made);
        if (!other)
            return other.failure();
        store::MatchDecision decision;
        decision.type = whole->type;
        decision.keyA = whole->key;
        decision.keyB = other->key;
        decision.decision = QStringLiteral("split");
        decision.reasons = reasonsJson({});
        decision.decidedBy = actor;
        decision.decidedAt = utcNow();
        TRAIL_TRY(store::putMatchDecision(db, decision));
        TRAIL_TRY(store::appendCustody(db, actor, QStringLiteral("split"), QStringLiteral("entity:%1").arg(entity.value()),
                                       compactJson({{QStringLiteral("from"), whole->label},
                                                    {QStringLiteral("to"), other->label},
                                                    {QStringLiteral("entity"), made.value()},
                                                    {QStringLiteral("mentions"), qint64(gone.size())}})));
        return deriveFacts(db);
    });
    if (!done)
        return done.failure();
    return made;
}

Result<EntityId> splitName(store::CaseFile &caseFile, EntityId entity, const QString &name, const QString &actor)
{
    const auto all = store::mentionsOfEntity(caseFile.database(), entity);
    if (!all)
        return all.failure();
    const QString key = tagging::nameKey(name);
    std::vector<MentionId> written;
    for (const Mention &mention : *all) {
        if (tagging::nameKey(mention.value) == key)
            written.push_back(mention.id);
    }
    if (written.empty())
        return fail(ErrorCode::NotFound, name, QStringLiteral("no mention of this entity is written so"));
    return splitEntity(caseFile, entity, written, actor);
}

} // namespace tendertrail::pipeline
