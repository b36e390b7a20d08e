// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "store/database.h"

#include <functional>
#include <vector>

namespace tendertrail::store {

/// Replaces the open suggestions of a document by new ones. Those a person decided stay; a new one equal to a decided
/// one (field, value, kind, page, quote) is not added again.
[[nodiscard]] core::Result<void> putSuggestions(Database &db, core::DocumentId document,
                                                const std::vector<core::Suggestion> &suggestions);
/// Of one document, or all for an invalid id; state empty means every state. Order: document, page, offset.
[[nodiscard]] core::Result<std::vector<core::Suggestion>> suggestions(Database &db, core::DocumentId document = {},
                                                                      const QString &state = {});
[[nodiscard]] core::Result<core::Suggestion> suggestion(Database &db, core::SuggestionId id);
/// How many there are, and how many of them are open.
struct SuggestionCount
{
    int all = 0;
    int open = 0;
};
/// Of the whole case where no document is named.
[[nodiscard]] core::Result<SuggestionCount> suggestionCount(Database &db, core::DocumentId document = {});
/// Others of the same field and kind that are not rejected, in the order of suggestions(), until visit says false.
[[nodiscard]] core::Result<void> forEachOfKind(Database &db, const core::Suggestion &like, const std::function<bool(const core::Suggestion &)> &visit);
/// state: open, accepted, rejected.
/// After the text of its page changed.
[[nodiscard]] core::Result<void> updateSuggestionAnchor(Database &db, core::SuggestionId id, const core::Anchor &anchor);
[[nodiscard]] core::Result<void> setSuggestionState(Database &db, core::SuggestionId id, const QString &state);

[[nodiscard]] core::Result<core::MentionId> addMention(Database &db, const core::Mention &mention);
[[nodiscard]] core::Result<void> removeMention(Database &db, core::MentionId id);
[[nodiscard]] core::Result<core::Mention> mention(Database &db, core::MentionId id);
/// Of one document, or all for an invalid id.
[[nodiscard]] core::Result<std::vector<core::Mention>> mentions(Database &db, core::DocumentId document = {});
[[nodiscard]] core::Result<std::vector<core::Mention>> mentionsOfEntity(Database &db, core::EntityId entity);
/// After a new reading of a page: offsets and boxes anew, or lost set.
[[nodiscard]] core::Result<void> updateMentionAnchor(Database &db, core::MentionId id, const core::Anchor &anchor, bool lost);

} // namespace tendertrail::store
