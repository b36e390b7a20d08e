// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/review.h"

#include "accepting.h"
#include "derive.h"
#include "entitynames.h"
#include "namematcher.h"
#include "onestep.h"
#include "sharedtagger.h"

#include "store/custody.h"
#include "store/documents.h"
#include "store/entities.h"
#include "store/suggestions.h"

#include <algorithm>

namespace tendertrail::pipeline {

using namespace core;

namespace {

constexpr qsizetype longestValue = 500;

/// What a field's words mean beyond themselves: an amount's money.
void readValue(Mention &mention)
{
    if (mention.field != Field::Amount)
        return;
    if (const auto found = findMoney(mention.value); !found.empty()) {
        mention.money = found.front().money;
        mention.value = mention.money.amount;
    }
}

/// Applies it; what a machine knew of the old value (catalogue, money, date) does not outlive another one.
void correct(Mention &mention, const Correction &correction)
{
    const bool otherKind = correction.field && isEntityField(*correction.field) != isEntityField(mention.field);
    if (correction.field && *correction.field != mention.field) {
        mention.field = *correction.field;
        if (mention.field != Field::Amount && mention.field != Field::Date && mention.field != Field::Status)
            mention.kind.clear();
        if (otherKind) {
            mention.catalogueId.clear();
            mention.money = {};
            mention.date.clear();
        }
    }
    if (!correction.value.isEmpty() && correction.value != mention.value) {
        mention.value = correction.value;
        mention.catalogueId.clear();
        mention.inferred = false;
    }
    if (correction.field || !correction.value.isEmpty())
        readValue(mention);
}

} // namespace

Result<MentionId> acceptCorrected(store::CaseFile &caseFile, SuggestionId suggestion, const Correction &correction, const QString &actor)
{
    if (!correction.field && correction.value.trimmed().isEmpty() && !correction.entity.isValid())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("suggestion:%1").arg(suggestion.value()), QStringLiteral("nothing is corrected"));
    if (correction.value.size() > longestValue)
        return fail(ErrorCode::InvalidArgument, correction.value.left(40), QStringLiteral("a value has at most %1 characters").arg(longestValue));
    const auto tagger = sharedTagger();
    if (!tagger)
        return tagger.failure();
    MentionId added;
    const QString label = correction.entity.isValid() ? QStringLiteral("accept:1") : QStringLiteral("correct:1");
    const auto done = asOneStep(caseFile, label, [&](store::Database &db) -> Result<void> {
        const auto said = store::suggestion(db, suggestion);
        if (!said)
            return said.failure();
        const auto mentions = store::mentions(db, said->document);
        if (!mentions)
            return mentions.failure();
        for (const Mention &before : *mentions) {
            if (before.suggestion == suggestion)
                TRAIL_TRY(store::removeMention(db, before.id));
        }
        Mention mention = tagging::asMention(*said);
        correct(mention, correction);
        if (correction.entity.isValid() && !isEntityField(mention.field))
            return fail(ErrorCode::InvalidArgument, fieldName(mention.field), QStringLiteral("this field names no entity"));
        TRAIL_TRY(store::setSuggestionState(db, suggestion, QStringLiteral("accepted")));
        const auto id = addAccepted(db, mention, **tagger, actor);
        if (!id)
            return id.failure();
        added = *id;
        if (correction.field || !correction.value.isEmpty()) {
            TRAIL_TRY(store::appendCustody(db, actor, QStringLiteral("correct"), QStringLiteral("mention:%1").arg(added.value()),
                                           compactJson({{QStringLiteral("field_before"), fieldName(said->field)},
                                                        {QStringLiteral("field"), fieldName(mention.field)},
                                                        {QStringLiteral("value_before"), said->value},
                                                        {QStringLiteral("value"), mention.value}})));
        }
        const auto stored = store::mention(db, added);
        if (!stored)
            return stored.failure();
        if (correction.entity.isValid() && stored->entity != correction.entity) {
            const auto kept = store::entity(db, correction.entity);
            if (!kept)
                return kept.failure();
            const auto gone = store::entity(db, stored->entity);
            if (!gone)
                return gone.failure();
            TRAIL_TRY(store::mergeEntities(db, correction.entity, stored->entity));
            TRAIL_TRY(store::appendCustody(db, actor, QStringLiteral("merge"), QStringLiteral("entity:%1").arg(correction.entity.value()),
                                           compactJson({{QStringLiteral("into"), kept->label}, {QStringLiteral("from"), gone->label}})));
        }
        return deriveFacts(db);
    });
    if (!done)
        return done.failure();
    return added;
}

Result<MentionId> tagRegion(store::CaseFile &caseFile, DocumentId document, PageNumber page, const Box &box, Field field, const QString &value,
                            const QString &actor)
{
    const auto tagger = sharedTagger();
    if (!tagger)
        return tagger.failure();
    const auto text = store::page(caseFile.database(), document, page);
    if (!text)
        return text.failure();
    const QString subject = QStringLiteral("page %1").arg(page);
    if (!(box.width > 0 && box.height > 0) || box.x + box.width < 0 || box.y + box.height < 0 || box.x > text->width || box.y > text->height)
        return fail(ErrorCode::InvalidArgument, subject, QStringLiteral("the region is not on the page"));
    // Words whose middle is inside; from the first to the last, as they stand in the text.
    TextRange inside;
    for (const Word &word : text->words) {
        const double x = word.box.x + word.box.width / 2;
        const double y = word.box.y + word.box.height / 2;
        if (x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height)
            continue;
        inside = inside.isEmpty() ? word.range : TextRange{std::min(inside.begin, word.range.begin), std::max(inside.end, word.range.end)};
    }
    Mention mention;
    mention.document = document;
    mention.field = field;
    if (!inside.isEmpty())
        mention.anchor = anchorOf(*text, inside);
    mention.anchor.page = page;
    mention.anchor.boxes = {box};
    mention.value = value.simplified().isEmpty() ? mention.anchor.quote.simplified() : value.simplified();
    mention.assertedBy = QStringLiteral("person");
    if (mention.value.isEmpty() || mention.value.size() > longestValue)
        return fail(ErrorCode::InvalidArgument, subject, QStringLiteral("there are no words in the region, and none were given"));
    readValue(mention);
    MentionId added;
    const auto done = asOneStep(caseFile, QStringLiteral("tag:1"), [&](store::Database &db) -> Result<void> {
        const auto id = addAccepted(db, mention, **tagger, actor);
        if (!id)
            return id.failure();
        added = *id;
        return deriveFacts(db);
    });
    if (!done)
        return done.failure();
    return added;
}

Result<std::vector<EntityCandidate>> entitiesLike(store::Database &db, const Suggestion &suggestion, std::size_t atMost)
{
    const auto matcher = sharedNameMatcher();
    if (!matcher)
        return matcher.failure();
    const auto tagger = sharedTagger();
    if (!tagger)
        return tagger.failure();
    auto entities = store::entities(db);
    if (!entities)
        return entities.failure();
    Entity own = entityOf(tagging::asMention(suggestion), **tagger);
    own.id = EntityId(-1);
    std::vector<tagging::Named> named;
    for (const Entity &entity : *entities)
        named.push_back(namedOf(entity));
    const auto index = (*matcher)->index(std::move(named));
    std::vector<EntityCandidate> candidates;
    for (const tagging::NameMatch &match : index->find(namedOf(own), atMost)) {
        const auto found = std::ranges::find(*entities, EntityId(match.right), &Entity::id);
        candidates.push_back({*found, match.reasons, match.score});
    }
    std::ranges::stable_sort(*entities, std::ranges::greater(), &Entity::mentions);
    for (const Entity &entity : *entities) {
        if (candidates.size() >= atMost)
            break;
        const bool known = std::ranges::any_of(candidates, [&](const EntityCandidate &candidate) { return candidate.entity.id == entity.id; });
        if (!known && entity.type == own.type)
            candidates.push_back({entity, {}, 0});
    }
    return candidates;
}

} // namespace tendertrail::pipeline
