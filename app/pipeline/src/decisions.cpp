// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/decisions.h"

#include "accepting.h"
#include "derive.h"
#include "onestep.h"
#include "retag.h"
#include "sharedtagger.h"

#include "core/clock.h"
#include "search/searcher.h"
#include "store/custody.h"
#include "store/documents.h"
#include "store/entities.h"
#include "store/suggestions.h"
#include "store/undo.h"

#include <QJsonObject>

namespace tendertrail::pipeline {

using namespace core;

Result<void> accept(store::CaseFile &caseFile, const std::vector<SuggestionId> &suggestions, const QString &actor)
{
    const auto tagger = sharedTagger();
    if (!tagger)
        return tagger.failure();
    return asOneStep(caseFile, QStringLiteral("accept:%1").arg(suggestions.size()), [&](store::Database &db) -> Result<void> {
        for (const SuggestionId id : suggestions) {
            const auto suggestion = store::suggestion(db, id);
            if (!suggestion)
                return suggestion.failure();
            if (suggestion->state == QLatin1String("accepted"))
                continue;
            TRAIL_TRY(store::setSuggestionState(db, id, QStringLiteral("accepted")));
            TRAIL_TRY(addAccepted(db, tagging::asMention(*suggestion), **tagger, actor));
        }
        return deriveFacts(db);
    });
}

namespace {

/// Takes the mentions made of these suggestions away and puts the suggestions into another state.
Result<void> withdraw(store::CaseFile &caseFile, const std::vector<SuggestionId> &suggestions, const QString &state, const QString &action,
                      const QString &actor)
{
    return asOneStep(caseFile, QStringLiteral("%1:%2").arg(action).arg(suggestions.size()), [&](store::Database &db) -> Result<void> {
        bool factsChange = false;
        for (const SuggestionId id : suggestions) {
            const auto suggestion = store::suggestion(db, id);
            if (!suggestion)
                return suggestion.failure();
            if (suggestion->state == state)
                continue;
            if (suggestion->state == QLatin1String("accepted")) {
                const auto mentions = store::mentions(db, suggestion->document);
                if (!mentions)
                    return mentions.failure();
                for (const Mention &mention : *mentions) {
                    if (mention.suggestion == id)
                        TRAIL_TRY(store::removeMention(db, mention.id));
                }
                factsChange = true;
            }
            TRAIL_TRY(store::setSuggestionState(db, id, state));
            TRAIL_TRY(store::appendCustody(db, actor, action, QStringLiteral("suggestion:%1").arg(id.value()),
                                           compactJson({{QStringLiteral("document"), suggestion->document.value()},
                                                        {QStringLiteral("field"), fieldName(suggestion->field)},
                                                        {QStringLiteral("value"), suggestion->value}})));
        }
        return factsChange ? deriveFacts(db) : Result<void>();
    });
}

} // namespace

Result<void> reject(store::CaseFile &caseFile, const std::vector<SuggestionId> &suggestions, const QString &actor)
{
    return withdraw(caseFile, suggestions, QStringLiteral("rejected"), QStringLiteral("reject"), actor);
}

Result<void> reopen(store::CaseFile &caseFile, const std::vector<SuggestionId> &suggestions, const QString &actor)
{
    return withdraw(caseFile, suggestions, QStringLiteral("open"), QStringLiteral("reopen"), actor);
}

Result<MentionId> tagByHand(store::CaseFile &caseFile, DocumentId document, PageNumber page, TextRange range, Field field, const QString &actor)
{
    const auto tagger = sharedTagger();
    if (!tagger)
        return tagger.failure();
    const auto text = store::page(caseFile.database(), document, page);
    if (!text)
        return text.failure();
    if (range.isEmpty() || range.begin < 0 || range.end > text->text.size() || range.of(text->text).trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("page %1").arg(page), QStringLiteral("no words in the range"));

    Mention mention;
    mention.document = document;
    mention.field = field;
    mention.anchor = anchorOf(*text, range);
    mention.value = mention.anchor.quote.simplified();
    mention.assertedBy = QStringLiteral("person");
    if (field == Field::Amount) {
        const auto found = findMoney(mention.anchor.quote);
        if (!found.empty()) {
            mention.money = found.front().money;
            mention.value = mention.money.amount;
        }
    }
    MentionId added;
    TRAIL_TRY(asOneStep(caseFile, QStringLiteral("tag:1"), [&](store::Database &db) -> Result<void> {
        const auto id = addAccepted(db, mention, **tagger, actor);
        if (!id)
            return id.failure();
        added = *id;
        return deriveFacts(db);
    }));
    return added;
}

Result<void> mergeEntities(store::CaseFile &caseFile, EntityId into, EntityId from, const QString &actor)
{
    if (into == from)
        return fail(ErrorCode::InvalidArgument, QString::number(into.value()), QStringLiteral("an entity cannot be merged into itself"));
    return asOneStep(caseFile, QStringLiteral("merge:2"), [&](store::Database &db) -> Result<void> {
        const auto kept = store::entity(db, into);
        if (!kept)
            return kept.failure();
        const auto gone = store::entity(db, from);
        if (!gone)
            return gone.failure();
        TRAIL_TRY(store::mergeEntities(db, into, from));
        TRAIL_TRY(store::appendCustody(db, actor, QStringLiteral("merge"), QStringLiteral("entity:%1").arg(into.value()),
                                       compactJson({{QStringLiteral("into"), kept->label}, {QStringLiteral("from"), gone->label}})));
        return deriveFacts(db);
    });
}

namespace {

// The search index is no part of a step: it follows from what the step brought back.
Result<QString> moved(store::CaseFile &caseFile, Result<QString> label)
{
    if (!label)
        return label;
    TRAIL_TRY(search::prepare(caseFile.database()));
    // What is suggested follows from the text.
    if (label->startsWith(QLatin1String("reading:")))
        TRAIL_TRY(retagChanged(caseFile));
    TRAIL_TRY(search::refresh(caseFile.database()));
    return label;
}

} // namespace

Result<QString> undo(store::CaseFile &caseFile, const QString &actor)
{
    return moved(caseFile, store::undo(caseFile.database(), actor));
}

Result<QString> redo(store::CaseFile &caseFile, const QString &actor)
{
    return moved(caseFile, store::redo(caseFile.database(), actor));
}

Result<ClipId> addClip(store::CaseFile &caseFile, DocumentId document, PageNumber page, TextRange range, const QString &note, const QString &actor)
{
    const auto text = store::page(caseFile.database(), document, page);
    if (!text)
        return text.failure();
    if (range.isEmpty() || range.begin < 0 || range.end > text->text.size())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("page %1").arg(page), QStringLiteral("no words in the range"));
    Clip clip;
    clip.document = document;
    clip.anchor = anchorOf(*text, range);
    clip.note = note;
    clip.createdAt = utcNow();
    clip.createdBy = actor;
    ClipId id;
    TRAIL_TRY(asOneStep(caseFile, QStringLiteral("clip:1"), [&](store::Database &db) -> Result<void> {
        const auto added = store::addClip(db, clip);
        if (!added)
            return added.failure();
        id = *added;
        return store::appendCustody(db, actor, QStringLiteral("clip"), QStringLiteral("clip:%1").arg(id.value()),
                                    compactJson({{QStringLiteral("document"), document.value()},
                                                 {QStringLiteral("page"), page},
                                                 {QStringLiteral("quote"), clip.anchor.quote}}));
    }));
    return id;
}

} // namespace tendertrail::pipeline
