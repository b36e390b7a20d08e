// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "store/casefile.h"

#include <QHash>
#include <QString>

#include <vector>

// What a person decides. Each call is one transaction, one custody row per fact, one step of undo.
namespace tendertrail::pipeline {

/// Makes mentions of them, finds or adds their entities by whole name, and derives purchases and relations anew.
[[nodiscard]] core::Result<void> accept(store::CaseFile &caseFile, const std::vector<core::SuggestionId> &suggestions, const QString &actor);
[[nodiscard]] core::Result<void> reject(store::CaseFile &caseFile, const std::vector<core::SuggestionId> &suggestions, const QString &actor);
/// Back to open; takes the mention away again.
[[nodiscard]] core::Result<void> reopen(store::CaseFile &caseFile, const std::vector<core::SuggestionId> &suggestions, const QString &actor);
/// Words tagged by hand: the range of a page becomes a mention of that field. Errors: InvalidArgument (empty range).
[[nodiscard]] core::Result<core::MentionId> tagByHand(store::CaseFile &caseFile, core::DocumentId document, core::PageNumber page,
                                                      core::TextRange range, core::Field field, const QString &actor);
[[nodiscard]] core::Result<void> mergeEntities(store::CaseFile &caseFile, core::EntityId into, core::EntityId from, const QString &actor);
/// A person's wording, or with the same text their approval: the engine that made it stays on record, who changed it is added,
/// and it is checked against the source anew. Machine translations of the same words take it over as from the memory. With a
/// memoryFile it is remembered there too, for other cases.
[[nodiscard]] core::Result<void> editTranslation(store::CaseFile &caseFile, core::SegmentId segment, const QString &text,
                                                 core::TranslationStatus status, const QString &actor,
                                                 const QString &memoryFile = {}, const QString &language = QStringLiteral("en"));
[[nodiscard]] core::Result<core::ClipId> addClip(store::CaseFile &caseFile, core::DocumentId document, core::PageNumber page,
                                                 core::TextRange range, const QString &note, const QString &actor);
/// One step back or forward in the journal (store::undo, store::redo), and what was changed by it found by search again.
[[nodiscard]] core::Result<QString> undo(store::CaseFile &caseFile, const QString &actor);
[[nodiscard]] core::Result<QString> redo(store::CaseFile &caseFile, const QString &actor);

/// Entities and relations of the case; with suggested also what open suggestions would give (ids negative-free: their evidence
/// mentions carry the suggestion, entity ids above any stored one).
struct Facts
{
    std::vector<core::Entity> entities;
    std::vector<core::Relation> relations;
    std::vector<core::Purchase> purchases;
    std::vector<core::Mention> mentions;          ///< all that the relations' evidence names
    core::EntityId firstSuggestedEntity;          ///< ids from here on are not stored
    core::RelationId firstSuggestedRelation;
};
[[nodiscard]] core::Result<Facts> facts(store::Database &db, bool withSuggested);

/// The purchases' project names in English, by id: as a document that gives the name alone was translated, else by the gist.
/// A name without Chinese has no entry. The mentions are those of the facts.
[[nodiscard]] core::Result<QHash<core::PurchaseId, QString>> projectNamesInEnglish(store::Database &db, const Facts &facts);

} // namespace tendertrail::pipeline
