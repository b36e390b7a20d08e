// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "factcolumns.h"
#include "store/suggestions.h"

namespace tendertrail::store {

namespace {

QString mentionColumns()
{
    return factColumns()
           + QStringLiteral(", entity, suggestion, asserted_by, accepted_by, accepted_at, confidence, inferred, lost");
}

core::Mention readMention(const Statement &row)
{
    core::Mention mention;
    mention.id = core::MentionId(row.integer(0));
    readFact(row, 1, mention);
    constexpr int next = 1 + factColumnCount;
    mention.entity = core::EntityId(row.integer(next));
    mention.suggestion = core::SuggestionId(row.integer(next + 1));
    mention.assertedBy = row.text(next + 2);
    mention.acceptedBy = row.text(next + 3);
    mention.acceptedAt = row.text(next + 4);
    mention.confidence = row.real(next + 5);
    mention.inferred = row.integer(next + 6) != 0;
    mention.lost = row.integer(next + 7) != 0;
    return mention;
}

QString select(const QString &where)
{
    return QStringLiteral("SELECT id, %1 FROM mention %2 ORDER BY document, page, range_begin, id").arg(mentionColumns(), where);
}

QString subject(core::MentionId id)
{
    return QStringLiteral("mention:%1").arg(id.value());
}

} // namespace

core::Result<core::MentionId> addMention(Database &db, const core::Mention &mention)
{
    auto insert = db.prepare(QStringLiteral("INSERT INTO mention (%1) VALUES (%2)")
                                 .arg(mentionColumns(), placeholders(factColumnCount + 8)));
    if (!insert)
        return insert.failure();
    bindFact(*insert, 1, mention);
    bindAll(*insert, 1 + factColumnCount, orNull(mention.entity), orNull(mention.suggestion), mention.assertedBy,
            mention.acceptedBy, mention.acceptedAt, mention.confidence, mention.inferred, mention.lost);
    TRAIL_TRY(insert->run());
    return core::MentionId(db.lastInsertId());
}

core::Result<void> removeMention(Database &db, core::MentionId id)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    // A relation goes with its last evidence; another one takes the next as its first.
    TRAIL_TRY(run(db,
                  QStringLiteral("DELETE FROM relation WHERE id IN (SELECT relation FROM relation_evidence WHERE mention = ?1)"
                                 " AND NOT EXISTS (SELECT 1 FROM relation_evidence e WHERE e.relation = relation.id"
                                 " AND e.mention <> ?1)"),
                  id));
    TRAIL_TRY(run(db,
                  QStringLiteral("UPDATE relation SET first_evidence = (SELECT mention FROM relation_evidence e"
                                 " WHERE e.relation = relation.id AND e.mention <> ?1 ORDER BY ordinal LIMIT 1)"
                                 " WHERE id IN (SELECT relation FROM relation_evidence WHERE mention = ?1)"
                                 " AND first_evidence = ?1"),
                  id));
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM relation_evidence WHERE mention = ?"), id));
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM mention WHERE id = ?"), id));
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, subject(id));
    return transaction->commit();
}

core::Result<core::Mention> mention(Database &db, core::MentionId id)
{
    return one(query(db, select(QStringLiteral("WHERE id = ?")), id), subject(id), readMention);
}

core::Result<std::vector<core::Mention>> mentions(Database &db, core::DocumentId document)
{
    return collect(document.isValid() ? query(db, select(QStringLiteral("WHERE document = ?")), document) : query(db, select({})),
                   readMention);
}

core::Result<std::vector<core::Mention>> mentionsOfEntity(Database &db, core::EntityId entity)
{
    return collect(query(db, select(QStringLiteral("WHERE entity = ?")), entity), readMention);
}

core::Result<void> updateMentionAnchor(Database &db, core::MentionId id, const core::Anchor &anchor, bool lost)
{
    auto update = db.prepare(QStringLiteral("UPDATE mention SET (%1) = (%2), lost = ? WHERE id = ?")
                                 .arg(anchorColumns(), placeholders(anchorColumnCount)));
    if (!update)
        return update.failure();
    bindAnchor(*update, 1, anchor);
    bindAll(*update, 1 + anchorColumnCount, lost, id);
    TRAIL_TRY(update->run());
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, subject(id));
    return {};
}

} // namespace tendertrail::store
