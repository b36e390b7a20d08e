// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "pipeline/decisions.h"
#include "store/database.h"

#include <QHash>

namespace tendertrail::gui {

/// The facts of the case with what is needed to show where each comes from; a value, read off the GUI thread.
struct CaseFacts
{
    pipeline::Facts facts;
    QHash<core::DocumentId, core::Document> documents;  ///< those that are mentioned in
    QHash<core::MentionId, int> mentionIndex;           ///< into facts.mentions
    QHash<core::MentionId, QString> translations;
    QHash<core::EntityId, int> entityIndex;
    QHash<core::PurchaseId, QString> projectNamesEn;    ///< only where readProjectNames has been called

    [[nodiscard]] const core::Mention *mention(core::MentionId id) const;
    [[nodiscard]] const core::Entity *entity(core::EntityId id) const;
    [[nodiscard]] bool isSuggested(core::EntityId id) const { return id >= facts.firstSuggestedEntity; }
    [[nodiscard]] bool isSuggested(core::RelationId id) const { return id >= facts.firstSuggestedRelation; }
    [[nodiscard]] std::vector<core::MentionId> mentionsOf(core::EntityId id) const;
};
[[nodiscard]] core::Result<CaseFacts> readCaseFacts(store::Database &db, bool withSuggested, const core::CancelToken &cancel);
[[nodiscard]] core::Result<void> readProjectNames(store::Database &db, CaseFacts &facts);

/// Which reading of a name is shown.
enum class NameChoice { Original, English, Both };
[[nodiscard]] QString nameText(const QString &label, const QString &labelEn, NameChoice choice);

} // namespace tendertrail::gui
