// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/watchlists.h"

#include "store/query.h"

#include <map>

namespace tendertrail::store {

core::Result<core::WatchlistId> addWatchlist(Database &db, const core::Watchlist &list, const std::vector<core::WatchlistEntry> &entries)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    const auto known = number(db, QStringLiteral("SELECT count(*) FROM watchlist WHERE name = ? AND sha256 = ?"), list.name, list.sha256);
    if (!known)
        return known.failure();
    if (*known > 0)
        return core::fail(core::ErrorCode::AlreadyExists, list.name, QStringLiteral("this very list is in the case"));
    TRAIL_TRY(run(db,
                  QStringLiteral("INSERT INTO watchlist (name, format, sha256, source_path, source_url, published_on, loaded_at, loaded_by)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                  list.name, list.format, list.sha256, list.sourcePath, list.sourceUrl, list.publishedOn, list.loadedAt, list.loadedBy));
    const core::WatchlistId id(db.lastInsertId());
    auto entry = db.prepare(QStringLiteral("INSERT INTO watchlist_entry (list, ordinal, reference, type, label, reason, listed_on, url)"
                                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!entry)
        return entry.failure();
    auto name = db.prepare(QStringLiteral("INSERT INTO watchlist_name (list, ordinal, position, name, language, kind) VALUES (?, ?, ?, ?, ?, ?)"));
    if (!name)
        return name.failure();
    int ordinal = 0;
    for (const auto &row : entries) {
        bindAll(*entry, 1, id, ordinal, row.reference, core::entityTypeName(row.type), row.label, row.reason, row.listedOn, row.url);
        TRAIL_TRY(entry->run());
        int position = 0;
        for (const auto &one : row.names) {
            bindAll(*name, 1, id, ordinal, position++, one.name, one.language, one.kind);
            TRAIL_TRY(name->run());
        }
        ++ordinal;
    }
    TRAIL_TRY(transaction->commit());
    return id;
}

core::Result<void> removeWatchlist(Database &db, core::WatchlistId id)
{
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM watchlist WHERE id = ?"), id));
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("watchlist:%1").arg(id.value()), QStringLiteral("not in the case"));
    return {};
}

core::Result<std::vector<core::Watchlist>> watchlists(Database &db)
{
    return collect(query(db, QStringLiteral("SELECT id, name, format, sha256, source_path, source_url, published_on, loaded_at, loaded_by,"
                                            " (SELECT count(*) FROM watchlist_entry WHERE list = watchlist.id) FROM watchlist ORDER BY name, id")),
                   [](const Statement &row) {
                       core::Watchlist list;
                       list.id = core::WatchlistId(row.integer(0));
                       list.name = row.text(1);
                       list.format = row.text(2);
                       list.sha256 = row.text(3);
                       list.sourcePath = row.text(4);
                       list.sourceUrl = row.text(5);
                       list.publishedOn = row.text(6);
                       list.loadedAt = row.text(7);
                       list.loadedBy = row.text(8);
                       list.entries = static_cast<int>(row.integer(9));
                       return list;
                   });
}

core::Result<std::vector<core::WatchlistEntry>> watchlistEntries(Database &db, core::WatchlistId id)
{
    const auto snapshot = Snapshot::take(db);
    if (!snapshot)
        return snapshot.failure();
    std::vector<core::WatchlistEntry> entries;
    std::map<qint64, std::size_t> place;
    TRAIL_TRY(forEach(query(db,
                            QStringLiteral("SELECT ordinal, reference, type, label, reason, listed_on, url FROM watchlist_entry WHERE list = ?"
                                           " ORDER BY ordinal"),
                            id),
                      [&](const Statement &row) {
                          core::WatchlistEntry entry;
                          entry.ordinal = static_cast<int>(row.integer(0));
                          entry.reference = row.text(1);
                          entry.type = core::entityTypeFromName(row.text(2)).value_or(core::EntityType::Organisation);
                          entry.label = row.text(3);
                          entry.reason = row.text(4);
                          entry.listedOn = row.text(5);
                          entry.url = row.text(6);
                          place[row.integer(0)] = entries.size();
                          entries.push_back(std::move(entry));
                      }));
    TRAIL_TRY(forEach(query(db, QStringLiteral("SELECT ordinal, name, language, kind FROM watchlist_name WHERE list = ? ORDER BY ordinal, position"), id),
                      [&](const Statement &row) {
                          if (const auto at = place.find(row.integer(0)); at != place.end())
                              entries[at->second].names.push_back({row.text(1), row.text(2), row.text(3)});
                      }));
    return entries;
}

core::Result<void> putWatchVerdict(Database &db, const WatchVerdict &verdict)
{
    if (verdict.verdict.isEmpty())
        return run(db, QStringLiteral("DELETE FROM watchlist_verdict WHERE list_name = ? AND reference = ? AND type = ? AND key = ?"),
                   verdict.listName, verdict.reference, core::entityTypeName(verdict.type), verdict.key);
    return run(db,
               QStringLiteral("INSERT OR REPLACE INTO watchlist_verdict (list_name, reference, type, key, verdict, decided_by, decided_at)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?)"),
               verdict.listName, verdict.reference, core::entityTypeName(verdict.type), verdict.key, verdict.verdict, verdict.decidedBy,
               verdict.decidedAt);
}

core::Result<std::vector<WatchVerdict>> watchVerdicts(Database &db)
{
    return collect(query(db, QStringLiteral("SELECT list_name, reference, type, key, verdict, decided_by, decided_at FROM watchlist_verdict")),
                   [](const Statement &row) {
                       WatchVerdict verdict;
                       verdict.listName = row.text(0);
                       verdict.reference = row.text(1);
                       verdict.type = core::entityTypeFromName(row.text(2)).value_or(core::EntityType::Organisation);
                       verdict.key = row.text(3);
                       verdict.verdict = row.text(4);
                       verdict.decidedBy = row.text(5);
                       verdict.decidedAt = row.text(6);
                       return verdict;
                   });
}

} // namespace tendertrail::store
