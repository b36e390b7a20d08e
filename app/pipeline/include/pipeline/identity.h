// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "core/result.h"
#include "store/casefile.h"
#include "tagging/namematch.h"

#include <QString>

#include <vector>

// Who is whom: what the program proposes and a person decides. Decisions are one transaction, one step of undo and a row of custody
// each; mergeEntities is in decisions.h.
namespace tendertrail::pipeline {

/// Two entities of the case that may be one.
struct EntityMatch
{
    core::Entity kept;  ///< the one with more mentions, into which the other would go
    core::Entity other;
    double score = 0;
    std::vector<tagging::MatchReason> reasons;
    QStringList cautions;
};

/// Suggestions for the accepted entities, the best first, without pairs that a person has rejected or split.
/// Errors: Cancelled, MissingComponent.
[[nodiscard]] core::Result<std::vector<EntityMatch>> matches(store::Database &db, const core::CancelToken &cancel = {});

/// The two are two; the pair is not suggested again.
[[nodiscard]] core::Result<void> rejectMatch(store::CaseFile &caseFile, core::EntityId one, core::EntityId other, const QString &actor);

/// Gives some mentions of an entity to one of their own (an entity that goes by their words where there is one), and remembers that
/// the two are two. Later mentions of the same words go to the one that keeps the name. Errors: InvalidArgument where no mention or
/// every mention is named, NotFound.
[[nodiscard]] core::Result<core::EntityId> splitEntity(store::CaseFile &caseFile, core::EntityId entity, const std::vector<core::MentionId> &mentions,
                                                       const QString &actor);
/// The same for all mentions that are written like this (folded): takes back a merge of two names.
[[nodiscard]] core::Result<core::EntityId> splitName(store::CaseFile &caseFile, core::EntityId entity, const QString &name, const QString &actor);

/// Kinds of names a person may add: legal, short, former, english, pinyin, simplified, traditional, credit_code.
[[nodiscard]] QStringList nameKinds();
/// Errors: InvalidArgument (kind, empty name, a credit code whose check character does not fit), AlreadyExists.
[[nodiscard]] core::Result<void> addEntityName(store::CaseFile &caseFile, core::EntityId entity, const QString &name, const QString &kind, const QString &actor);
/// Errors: NotFound.
[[nodiscard]] core::Result<void> removeEntityName(store::CaseFile &caseFile, core::EntityId entity, const QString &name, const QString &actor);
/// What the entity is called in lists and graphs, in the source language or in English; the name before stays among its names.
[[nodiscard]] core::Result<void> renameEntity(store::CaseFile &caseFile, core::EntityId entity, const QString &label, bool english, const QString &actor);

} // namespace tendertrail::pipeline
