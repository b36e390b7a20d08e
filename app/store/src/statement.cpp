// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliteerror.h"
#include "statementcache.h"
#include "store/database.h"

#include <sqlite3.h>

#include <utility>

namespace tendertrail::store {

Statement::Statement(Statement &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr)), m_statement(std::exchange(other.m_statement, nullptr)),
      m_cache(std::move(other.m_cache))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_db, other.m_db);
    std::swap(m_statement, other.m_statement);
    std::swap(m_cache, other.m_cache);
    return *this;
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    if (const auto cache = m_cache.lock())
        cache->giveBack(m_statement);
    else
        sqlite3_finalize(m_statement);
}

// The results of the binds are not looked at: a wrong index or a lost allocation leaves a NULL, which the NOT NULL columns
// of our tables refuse in step(), where the caller looks.
Statement &Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

Statement &Statement::bind(int index, double value)
{
    sqlite3_bind_double(m_statement, index, value);
    return *this;
}

Statement &Statement::bind(int index, const QString &value)
{
    // A lone surrogate becomes a question mark, one unit for one, so offsets stay right.
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement, index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &blob)
{
    // constData() of an empty array is not null, so this is an empty blob and not NULL.
    sqlite3_bind_blob64(m_statement, index, blob.constData(), static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
    return *this;
}

core::Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const core::Failure failure = sqliteFailure(m_db, code);
    sqlite3_reset(m_statement);
    return failure;
}

core::Result<void> Statement::run()
{
    for (;;) {
        const core::Result<bool> row = step();
        if (!row)
            return row.failure();
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    // Through UTF-16, because QString::fromUtf8 would drop a leading U+FEFF and move every offset by one.
    const void *units = sqlite3_column_text16(m_statement, column);
    if (!units)
        return {};
    const int bytes = sqlite3_column_bytes16(m_statement, column);
    return QString(static_cast<const QChar *>(units), bytes / 2);
}

QByteArray Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return bytes ? QByteArray(static_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column)) : QByteArray();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace tendertrail::store
