// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "store/database.h"

#include <utility>
#include <vector>

// Short forms for the many queries of this library and of app/search: prepare, bind in order, step, read.
namespace tendertrail::store {

/// Binds NULL for 0.
struct OrNull
{
    qint64 value = 0;
};

inline void bindOne(Statement &statement, int index, qint64 value) { statement.bind(index, value); }
inline void bindOne(Statement &statement, int index, int value) { statement.bind(index, qint64{value}); }
inline void bindOne(Statement &statement, int index, bool value) { statement.bind(index, qint64{value}); }
inline void bindOne(Statement &statement, int index, double value) { statement.bind(index, value); }
inline void bindOne(Statement &statement, int index, const QString &value) { statement.bind(index, value); }
inline void bindOne(Statement &statement, int index, const QByteArray &value) { statement.bind(index, value); }
inline void bindOne(Statement &statement, int index, OrNull id)
{
    if (id.value > 0)
        statement.bind(index, id.value);
    else
        statement.bindNull(index);
}
template <typename Tag>
void bindOne(Statement &statement, int index, core::Id<Tag> id)
{
    statement.bind(index, id.value());
}

template <typename Tag>
[[nodiscard]] OrNull orNull(core::Id<Tag> id)
{
    return OrNull{id.value()};
}

/// Binds all from the index on.
template <typename... Args>
void bindAll(Statement &statement, int first, const Args &...args)
{
    int index = first - 1;
    (bindOne(statement, ++index, args), ...);
}

template <typename... Args>
[[nodiscard]] core::Result<Statement> query(Database &db, const QString &sql, const Args &...args)
{
    core::Result<Statement> statement = db.prepare(sql);
    if (statement)
        bindAll(*statement, 1, args...);
    return statement;
}

/// One statement without rows.
template <typename... Args>
[[nodiscard]] core::Result<void> run(Database &db, const QString &sql, const Args &...args)
{
    core::Result<Statement> statement = query(db, sql, args...);
    if (!statement)
        return statement.failure();
    return statement->run();
}

/// The first column of the first row, or 0 for none.
template <typename... Args>
[[nodiscard]] core::Result<qint64> number(Database &db, const QString &sql, const Args &...args)
{
    core::Result<Statement> statement = query(db, sql, args...);
    if (!statement)
        return statement.failure();
    const core::Result<bool> row = statement->step();
    if (!row)
        return row.failure();
    return *row ? statement->integer(0) : qint64{0};
}

/// Calls read(statement) for every row.
template <typename Read>
[[nodiscard]] core::Result<void> forEach(core::Result<Statement> statement, Read read)
{
    if (!statement)
        return statement.failure();
    for (;;) {
        const core::Result<bool> row = statement->step();
        if (!row)
            return row.failure();
        if (!*row)
            return {};
        read(std::as_const(*statement));
    }
}

/// read(statement) of every row.
template <typename Read>
[[nodiscard]] auto collect(core::Result<Statement> statement, Read read)
    -> core::Result<std::vector<decltype(read(std::declval<const Statement &>()))>>
{
    std::vector<decltype(read(std::declval<const Statement &>()))> rows;
    TRAIL_TRY(forEach(std::move(statement), [&](const Statement &row) { rows.push_back(read(row)); }));
    return rows;
}

/// read(statement) of the first row. Errors: NotFound with the subject.
template <typename Read>
[[nodiscard]] auto one(core::Result<Statement> statement, const QString &subject, Read read)
    -> core::Result<decltype(read(std::declval<const Statement &>()))>
{
    if (!statement)
        return statement.failure();
    const core::Result<bool> row = statement->step();
    if (!row)
        return row.failure();
    if (!*row)
        return core::fail(core::ErrorCode::NotFound, subject, QStringLiteral("not in the case"));
    return read(std::as_const(*statement));
}

} // namespace tendertrail::store
