// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entities.h"
#include "store/query.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tendertrail::store {

namespace {

// What a relation is told apart by: the entities it joins, how, and in which purchase.
using Joins = std::tuple<qint64, qint64, QString, qint64>;

Joins joins(const core::Relation &relation)
{
    return {relation.source.value(), relation.target.value(), relation.type, relation.purchase.value()};
}

core::Relation readRelation(const Statement &row)
{
    core::Relation relation;
    relation.id = core::RelationId(row.integer(0));
    relation.source = core::EntityId(row.integer(1));
    relation.target = core::EntityId(row.integer(2));
    relation.type = row.text(3);
    relation.purchase = core::PurchaseId(row.integer(4));
    relation.status = row.text(5);
    if (!row.isNull(6))
        relation.money = core::Money{row.text(6), row.text(7)};
    relation.date = row.text(8);
    relation.rule = row.text(9);
    return relation;
}

// id 0 means all.
core::Result<std::vector<core::Relation>> read(Database &db, core::RelationId id)
{
    const auto snapshot = Snapshot::take(db);
    if (!snapshot)
        return snapshot.failure();
    std::vector<core::Relation> relations;
    std::map<qint64, size_t> place;
    TRAIL_TRY(forEach(query(db,
                            QStringLiteral("SELECT id, source, target, type, purchase, status, amount, currency, date, rule"
                                           " FROM relation WHERE ?1 = 0 OR id = ?1 ORDER BY id"),
                            id),
                      [&](const Statement &row) {
                          place[row.integer(0)] = relations.size();
                          relations.push_back(readRelation(row));
                      }));
    TRAIL_TRY(forEach(query(db,
                            QStringLiteral("SELECT relation, mention FROM relation_evidence WHERE ?1 = 0 OR relation = ?1"
                                           " ORDER BY relation, ordinal"),
                            id),
                      [&](const Statement &row) {
                          if (const auto at = place.find(row.integer(0)); at != place.end())
                              relations[at->second].evidence.push_back(core::MentionId(row.integer(1)));
                      }));
    return relations;
}

// Relations with the same joins become one, with the evidence of all.
std::vector<core::Relation> merged(const std::vector<core::Relation> &relations)
{
    std::vector<core::Relation> result;
    std::map<Joins, size_t> place;
    for (const core::Relation &relation : relations) {
        const auto [at, isNew] = place.emplace(joins(relation), result.size());
        if (isNew) {
            result.push_back(relation);
            result.back().evidence.clear();
        }
        std::vector<core::MentionId> &evidence = result[at->second].evidence;
        for (const core::MentionId mention : relation.evidence) {
            if (std::find(evidence.cbegin(), evidence.cend(), mention) == evidence.cend())
                evidence.push_back(mention);
        }
    }
    return result;
}

core::Result<void> putEvidence(Database &db, qint64 relation, const std::vector<core::MentionId> &evidence)
{
    auto insert = db.prepare(QStringLiteral("INSERT INTO relation_evidence (relation, mention, ordinal) VALUES (?, ?, ?)"));
    if (!insert)
        return insert.failure();
    qint64 ordinal = 0;
    for (const core::MentionId mention : evidence) {
        bindAll(*insert, 1, relation, mention, ordinal++);
        TRAIL_TRY(insert->run());
    }
    return {};
}

core::Result<void> write(Database &db, const core::Relation &relation, qint64 known)
{
    auto statement = db.prepare(
        known > 0 ? QStringLiteral("UPDATE relation SET source = ?, target = ?, type = ?, purchase = ?, status = ?, date = ?,"
                                   " rule = ?, first_evidence = ?, amount = ?, currency = ? WHERE id = ?")
                  : QStringLiteral("INSERT INTO relation (source, target, type, purchase, status, date, rule, first_evidence,"
                                   " amount, currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!statement)
        return statement.failure();
    bindAll(*statement, 1, relation.source, relation.target, relation.type, orNull(relation.purchase), relation.status,
            relation.date, relation.rule, relation.evidence.front());
    if (relation.money)
        bindAll(*statement, 9, relation.money->amount, relation.money->currency);
    else
        statement->bindNull(9).bindNull(10);
    if (known > 0)
        statement->bind(11, known);
    TRAIL_TRY(statement->run());
    return putEvidence(db, known > 0 ? known : db.lastInsertId(), relation.evidence);
}

bool sameRelation(const core::Relation &left, const core::Relation &right)
{
    return left.status == right.status && left.money == right.money && left.date == right.date && left.rule == right.rule
           && left.evidence == right.evidence;
}

} // namespace

core::Result<void> putRelations(Database &db, const std::vector<core::Relation> &relations)
{
    for (const core::Relation &relation : relations) {
        if (relation.evidence.empty())
            return core::fail(core::ErrorCode::InvalidArgument, relation.type, QStringLiteral("a relation without evidence"));
    }
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    const auto there = read(db, {});
    if (!there)
        return there.failure();
    std::map<Joins, const core::Relation *> known;
    for (const core::Relation &old : *there)
        known.emplace(joins(old), &old);

    // Only what differs is written: an undo step then holds what the action changed and no more.
    std::vector<std::pair<core::Relation, qint64>> due;
    for (const core::Relation &relation : merged(relations)) {
        const auto old = known.find(joins(relation));
        if (old == known.end()) {
            due.emplace_back(relation, 0);
            continue;
        }
        if (!sameRelation(*old->second, relation))
            due.emplace_back(relation, old->second->id.value());
        known.erase(old);
    }
    for (const auto &[key, old] : known)
        TRAIL_TRY(run(db, QStringLiteral("DELETE FROM relation WHERE id = ?"), old->id));
    for (const auto &[relation, id] : due) {
        if (id > 0)
            TRAIL_TRY(run(db, QStringLiteral("DELETE FROM relation_evidence WHERE relation = ?"), id));
        TRAIL_TRY(write(db, relation, id));
    }
    return transaction->commit();
}

core::Result<std::vector<core::Relation>> relations(Database &db)
{
    return read(db, {});
}

core::Result<core::Relation> relation(Database &db, core::RelationId id)
{
    const QString subject = QStringLiteral("relation:%1").arg(id.value());
    if (!id.isValid())
        return core::fail(core::ErrorCode::NotFound, subject);
    auto found = read(db, id);
    if (!found)
        return found.failure();
    if (found->empty())
        return core::fail(core::ErrorCode::NotFound, subject, QStringLiteral("not in the case"));
    return std::move(found->front());
}

} // namespace tendertrail::store
