// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "store/database.h"

#include <vector>

namespace tendertrail::store {

/// A person has said that two entities are two. Kept by their keys, which outlive the rows of entities.
struct MatchDecision
{
    core::EntityType type = core::EntityType::Organisation;
    QString keyA;     ///< the smaller of the two
    QString keyB;
    QString decision; ///< "rejected" (a suggestion), "split" (they had been one)
    QString reasons;  ///< of the suggestion, compact JSON
    QString decidedBy;
    QString decidedAt; ///< UTC ISO 8601
};

/// Puts the keys in order; one that was there is replaced.
[[nodiscard]] core::Result<void> putMatchDecision(Database &db, MatchDecision decision);
/// Errors: NotFound.
[[nodiscard]] core::Result<void> removeMatchDecision(Database &db, core::EntityType type, const QString &key, const QString &other);
[[nodiscard]] core::Result<std::vector<MatchDecision>> matchDecisions(Database &db);

/// Keys of entities that were merged into another, with the entity they lead to now.
struct EntityAlias
{
    core::EntityType type = core::EntityType::Organisation;
    QString key;
    core::EntityId entity;
};
[[nodiscard]] core::Result<std::vector<EntityAlias>> entityAliases(Database &db);
/// Takes the alias away, so that the key may name an entity of its own again. Nothing happens where there is none.
[[nodiscard]] core::Result<void> removeEntityAlias(Database &db, core::EntityType type, const QString &key);
/// Gives a mention to another entity. Errors: NotFound.
[[nodiscard]] core::Result<void> setMentionEntity(Database &db, core::MentionId mention, core::EntityId entity);

} // namespace tendertrail::store
