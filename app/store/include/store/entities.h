// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "store/database.h"

#include <optional>
#include <vector>

namespace tendertrail::store {

/// Every entity with names, roles (from its mentions) and number of mentions; by label.
[[nodiscard]] core::Result<std::vector<core::Entity>> entities(Database &db);
[[nodiscard]] core::Result<core::Entity> entity(Database &db, core::EntityId id);
/// By type and key (the folded identifying name).
[[nodiscard]] core::Result<std::optional<core::EntityId>> findEntity(Database &db, core::EntityType type, const QString &key);
[[nodiscard]] core::Result<core::EntityId> addEntity(Database &db, const core::Entity &entity);
/// Changes label, labelEn, type; names are replaced.
[[nodiscard]] core::Result<void> updateEntity(Database &db, const core::Entity &entity);
/// Moves mentions and names of `from` to `into` and removes `from`; relations must be put anew by the caller.
[[nodiscard]] core::Result<void> mergeEntities(Database &db, core::EntityId into, core::EntityId from);
/// Removes entities without mentions.
[[nodiscard]] core::Result<void> pruneEntities(Database &db);

/// Replaces all relations (they are derived from accepted mentions); one that joins the same entities by the same type
/// and purchase keeps its id. Errors: InvalidArgument for one without evidence.
[[nodiscard]] core::Result<void> putRelations(Database &db, const std::vector<core::Relation> &relations);
[[nodiscard]] core::Result<std::vector<core::Relation>> relations(Database &db);
[[nodiscard]] core::Result<core::Relation> relation(Database &db, core::RelationId id);

/// Replaces all purchases (derived likewise, matched by project number, else by documents, keeping ids).
[[nodiscard]] core::Result<void> putPurchases(Database &db, std::vector<core::Purchase> &purchases);
[[nodiscard]] core::Result<std::vector<core::Purchase>> purchases(Database &db);

[[nodiscard]] core::Result<core::ClipId> addClip(Database &db, const core::Clip &clip);
/// After the text of its page changed.
[[nodiscard]] core::Result<void> updateClipAnchor(Database &db, core::ClipId id, const core::Anchor &anchor);
[[nodiscard]] core::Result<void> removeClip(Database &db, core::ClipId id);
[[nodiscard]] core::Result<std::vector<core::Clip>> clips(Database &db);

} // namespace tendertrail::store
