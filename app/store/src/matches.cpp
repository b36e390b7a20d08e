// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/matches.h"

#include "store/query.h"

#include <utility>

namespace tendertrail::store {

core::Result<void> putMatchDecision(Database &db, MatchDecision decision)
{
    if (decision.keyA == decision.keyB)
        return core::fail(core::ErrorCode::InvalidArgument, decision.keyA, QStringLiteral("one key cannot be two entities"));
    // SQLite puts the keys in order: it compares bytes of UTF-8, Qt units of UTF-16.
    return run(db,
               QStringLiteral("INSERT OR REPLACE INTO match_decision (type, key_a, key_b, decision, reasons, decided_by, decided_at)"
                              " VALUES (?1, min(?2, ?3), max(?2, ?3), ?4, ?5, ?6, ?7)"),
               core::entityTypeName(decision.type), decision.keyA, decision.keyB, decision.decision, decision.reasons, decision.decidedBy,
               decision.decidedAt);
}

core::Result<void> removeMatchDecision(Database &db, core::EntityType type, const QString &key, const QString &other)
{
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM match_decision WHERE type = ?1 AND key_a = min(?2, ?3) AND key_b = max(?2, ?3)"),
                  core::entityTypeName(type), key, other));
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, key, QStringLiteral("nothing was decided on the two"));
    return {};
}

core::Result<std::vector<MatchDecision>> matchDecisions(Database &db)
{
    return collect(query(db, QStringLiteral("SELECT type, key_a, key_b, decision, reasons, decided_by, decided_at FROM match_decision"
                                            " ORDER BY type, key_a, key_b")),
                   [](const Statement &row) {
                       MatchDecision decision;
                       decision.type = core::entityTypeFromName(row.text(0)).value_or(core::EntityType::Organisation);
                       decision.keyA = row.text(1);
                       decision.keyB = row.text(2);
                       decision.decision = row.text(3);
                       decision.reasons = row.text(4);
                       decision.decidedBy = row.text(5);
                       decision.decidedAt = row.text(6);
                       return decision;
                   });
}

core::Result<std::vector<EntityAlias>> entityAliases(Database &db)
{
    return collect(query(db, QStringLiteral("SELECT type, key, entity FROM entity_alias ORDER BY entity, key")), [](const Statement &row) {
        return EntityAlias{core::entityTypeFromName(row.text(0)).value_or(core::EntityType::Organisation), row.text(1), core::EntityId(row.integer(2))};
    });
}

core::Result<void> removeEntityAlias(Database &db, core::EntityType type, const QString &key)
{
    return run(db, QStringLiteral("DELETE FROM entity_alias WHERE type = ? AND key = ?"), core::entityTypeName(type), key);
}

core::Result<void> setMentionEntity(Database &db, core::MentionId mention, core::EntityId entity)
{
    TRAIL_TRY(run(db, QStringLiteral("UPDATE mention SET entity = ? WHERE id = ?"), entity, mention));
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("mention:%1").arg(mention.value()));
    return {};
}

} // namespace tendertrail::store
