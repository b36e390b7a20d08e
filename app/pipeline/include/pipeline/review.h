// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "pipeline/tagchanges.h"
#include "store/casefile.h"
#include "tagging/namematch.h"

#include <QString>

#include <optional>
#include <vector>

// What the review desk does beyond accept and reject (decisions.h). Each decision is one transaction and one step of undo.
namespace tendertrail::pipeline {

/// What a person puts right while accepting; what is not set stays as the machine said it.
struct Correction
{
    std::optional<core::Field> field; ///< another role
    QString value;                    ///< another spelling; an amount as digits
    core::EntityId entity;            ///< the mention names this one: the entity of its own name is merged into it
};
/// Accepts a suggestion with a correction. One that was accepted before is put right. Errors: InvalidArgument where nothing is
/// corrected, or an entity is given for a field that has none.
[[nodiscard]] core::Result<core::MentionId> acceptCorrected(store::CaseFile &caseFile, core::SuggestionId suggestion, const Correction &correction,
                                                            const QString &actor);

/// A region of a page tagged by hand, also one without words (a seal, a signature, a picture): the words inside are the quote, value
/// is what it says; empty takes the words. Errors: InvalidArgument where there are neither words nor a value, or the box is empty.
[[nodiscard]] core::Result<core::MentionId> tagRegion(store::CaseFile &caseFile, core::DocumentId document, core::PageNumber page, const core::Box &box,
                                                      core::Field field, const QString &value, const QString &actor);

/// An entity of the case that a name may mean.
struct EntityCandidate
{
    core::Entity entity;
    std::vector<tagging::MatchReason> reasons; ///< empty for one that is only often named
    double score = 0;
};
/// Those that match, the best first, then those that are named most.
[[nodiscard]] core::Result<std::vector<EntityCandidate>> entitiesLike(store::Database &db, const core::Suggestion &suggestion, std::size_t atMost);

/// Of so many a few, spread over the whole and the same each time: what a person looks at before accepting all.
[[nodiscard]] std::vector<core::SuggestionId> sampleOf(const std::vector<core::SuggestionId> &all, std::size_t atMost);

} // namespace tendertrail::pipeline
