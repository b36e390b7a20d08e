// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

struct sqlite3_stmt;

namespace tendertrail::store {

/// Statements of one connection that nobody uses just now, by their SQL: parsing one costs more than most runs of it.
class StatementCache
{
public:
    StatementCache() = default;
    StatementCache(const StatementCache &) = delete;
    StatementCache &operator=(const StatementCache &) = delete;
    ~StatementCache();

    /// One with this SQL, or null.
    [[nodiscard]] sqlite3_stmt *take(const QByteArray &sql);
    /// Resets it and keeps it, or finalises it when there is one like it or the cache is full.
    void giveBack(sqlite3_stmt *statement);

private:
    QHash<QByteArray, sqlite3_stmt *> m_idle;
};

} // namespace tendertrail::store
