// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entities.h"

#include "store/query.h"

#include <algorithm>
#include <map>

namespace tendertrail::store {

namespace {

QString subject(core::EntityId id)
{
    return QStringLiteral("entity:%1").arg(id.value());
}

core::Entity readEntity(const Statement &row)
{
    core::Entity entity;
    entity.id = core::EntityId(row.integer(0));
    entity.type = core::entityTypeFromName(row.text(1)).value_or(core::EntityType::Organisation);
    entity.label = row.text(2);
    entity.labelEn = row.text(3);
    entity.key = row.text(4);
    entity.catalogueId = row.text(5);
    return entity;
}

// Roles in the order of core::Field, so that a buyer is called a buyer first.
void sortRoles(QStringList &roles)
{
    std::sort(roles.begin(), roles.end(), [](const QString &left, const QString &right) {
        return core::fieldFromName(left) < core::fieldFromName(right);
    });
}

// id 0 means all.
core::Result<std::vector<core::Entity>> read(Database &db, core::EntityId id)
{
    const auto snapshot = Snapshot::take(db);
    if (!snapshot)
        return snapshot.failure();
    std::vector<core::Entity> entities;
    std::map<qint64, size_t> place;
    TRAIL_TRY(forEach(query(db,
                            QStringLiteral("SELECT id, type, label, label_en, key, catalogue_id FROM entity"
                                           " WHERE ?1 = 0 OR id = ?1 ORDER BY label, id"),
                            id),
                      [&](const Statement &row) {
                          place[row.integer(0)] = entities.size();
                          entities.push_back(readEntity(row));
                      }));
    TRAIL_TRY(forEach(query(db,
                            QStringLiteral("SELECT entity, name, language, kind FROM entity_name WHERE ?1 = 0 OR entity = ?1"
                                           " ORDER BY entity, ordinal"),
                            id),
                      [&](const Statement &row) {
                          if (const auto at = place.find(row.integer(0)); at != place.end())
                              entities[at->second].names.push_back({row.text(1), row.text(2), row.text(3)});
                      }));
    TRAIL_TRY(forEach(query(db,
                            QStringLiteral("SELECT entity, field, count(*) FROM mention WHERE entity IS NOT NULL"
                                           " AND (?1 = 0 OR entity = ?1) GROUP BY entity, field"),
                            id),
                      [&](const Statement &row) {
                          const auto at = place.find(row.integer(0));
                          if (at == place.end())
                              return;
                          core::Entity &entity = entities[at->second];
                          entity.roles.append(row.text(1));
                          entity.mentions += static_cast<int>(row.integer(2));
                      }));
    for (core::Entity &entity : entities)
        sortRoles(entity.roles);
    return entities;
}

core::Result<void> putNames(Database &db, core::EntityId id, const std::vector<core::EntityName> &names)
{
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM entity_name WHERE entity = ?"), id));
    auto insert = db.prepare(
        QStringLiteral("INSERT INTO entity_name (entity, ordinal, name, language, kind) VALUES (?, ?, ?, ?, ?)"));
    if (!insert)
        return insert.failure();
    qint64 ordinal = 0;
    for (const core::EntityName &name : names) {
        bindAll(*insert, 1, id, ordinal++, name.name, name.language, name.kind);
        TRAIL_TRY(insert->run());
    }
    return {};
}

bool sameName(const core::EntityName &left, const core::EntityName &right)
{
    return left.name == right.name && left.language == right.language;
}

} // namespace

core::Result<std::vector<core::Entity>> entities(Database &db)
{
    return read(db, {});
}

core::Result<core::Entity> entity(Database &db, core::EntityId id)
{
    if (!id.isValid())
        return core::fail(core::ErrorCode::NotFound, subject(id));
    auto found = read(db, id);
    if (!found)
        return found.failure();
    if (found->empty())
        return core::fail(core::ErrorCode::NotFound, subject(id), QStringLiteral("not in the case"));
    return std::move(found->front());
}

core::Result<std::optional<core::EntityId>> findEntity(Database &db, core::EntityType type, const QString &key)
{
    const auto id = number(db,
                           QStringLiteral("SELECT id FROM entity WHERE type = ?1 AND key = ?2 UNION ALL"
                                          " SELECT entity FROM entity_alias WHERE type = ?1 AND key = ?2 LIMIT 1"),
                           core::entityTypeName(type), key);
    if (!id)
        return id.failure();
    return *id > 0 ? std::optional(core::EntityId(*id)) : std::nullopt;
}

core::Result<core::EntityId> addEntity(Database &db, const core::Entity &entity)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(run(db, QStringLiteral("INSERT INTO entity (type, label, label_en, key, catalogue_id) VALUES (?, ?, ?, ?, ?)"),
                  core::entityTypeName(entity.type), entity.label, entity.labelEn, entity.key, entity.catalogueId));
    const core::EntityId id(db.lastInsertId());
    TRAIL_TRY(putNames(db, id, entity.names));
    TRAIL_TRY(transaction->commit());
    return id;
}

core::Result<void> updateEntity(Database &db, const core::Entity &entity)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(run(db, QStringLiteral("UPDATE entity SET type = ?, label = ?, label_en = ?, catalogue_id = ? WHERE id = ?"),
                  core::entityTypeName(entity.type), entity.label, entity.labelEn, entity.catalogueId, entity.id));
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, subject(entity.id));
    TRAIL_TRY(putNames(db, entity.id, entity.names));
    return transaction->commit();
}

core::Result<void> mergeEntities(Database &db, core::EntityId into, core::EntityId from)
{
    if (into == from)
        return core::fail(core::ErrorCode::InvalidArgument, subject(into), QStringLiteral("an entity cannot be merged with itself"));
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    auto kept = entity(db, into);
    if (!kept)
        return kept.failure();
    const auto gone = entity(db, from);
    if (!gone)
        return gone.failure();
    for (const core::EntityName &name : gone->names) {
        if (std::none_of(kept->names.cbegin(), kept->names.cend(), [&](const auto &known) { return sameName(known, name); }))
            kept->names.push_back(name);
    }
    TRAIL_TRY(putNames(db, into, kept->names));
    TRAIL_TRY(run(db, QStringLiteral("UPDATE mention SET entity = ? WHERE entity = ?"), into, from));
    // Relations of the one that goes are put anew by the caller; here they only must not keep it alive.
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM relation WHERE source = ?1 OR target = ?1"), from));
    TRAIL_TRY(run(db, QStringLiteral("UPDATE entity_alias SET entity = ? WHERE entity = ?"), into, from));
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM entity WHERE id = ?"), from));
    TRAIL_TRY(run(db, QStringLiteral("INSERT OR REPLACE INTO entity_alias (type, key, entity) VALUES (?, ?, ?)"),
                  core::entityTypeName(gone->type), gone->key, into));
    return transaction->commit();
}

core::Result<void> pruneEntities(Database &db)
{
    return run(db, QStringLiteral("DELETE FROM entity WHERE id NOT IN (SELECT entity FROM mention WHERE entity IS NOT NULL)"));
}

} // namespace tendertrail::store
