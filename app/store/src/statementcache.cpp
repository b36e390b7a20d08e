// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementcache.h"

#include <sqlite3.h>

namespace tendertrail::store {

namespace {

constexpr qsizetype mostIdle = 100;

}

StatementCache::~StatementCache()
{
    for (sqlite3_stmt *statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
}

sqlite3_stmt *StatementCache::take(const QByteArray &sql)
{
    return m_idle.take(sql);
}

void StatementCache::giveBack(sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    const QByteArray sql = sqlite3_sql(statement);
    if (m_idle.size() >= mostIdle || m_idle.contains(sql)) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_clear_bindings(statement); // also lets go of the texts bound last
    m_idle.insert(sql, statement);
}

} // namespace tendertrail::store
