// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace tendertrail::store {

class StatementCache;

/// "3.40.1": the SQLite this program runs with.
[[nodiscard]] QString sqliteVersion();

/// A prepared statement. Bind by position from 1; step() is true while there is a row. Columns count from 0.
/// Its destructor gives it back to its Database for the next prepare() of the same SQL. Used on the thread of its Database.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, int value) { return bind(index, qint64{value}); }
    Statement &bind(int index, double value);
    Statement &bind(int index, const QString &value); ///< a null QString binds an empty text, never NULL
    Statement &bind(int index, const QByteArray &blob);
    Statement &bindNull(int index);

    /// True for a row, false at the end. Errors: Busy, Io, OutOfSpace, Corrupt, Cancelled, InvalidArgument (a constraint).
    [[nodiscard]] core::Result<bool> step();
    /// Runs to the end and resets, for statements without rows.
    [[nodiscard]] core::Result<void> run();
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class Database;
    Statement(sqlite3 *db, sqlite3_stmt *statement, std::weak_ptr<StatementCache> cache)
        : m_db(db), m_statement(statement), m_cache(std::move(cache))
    {
    }
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    std::weak_ptr<StatementCache> m_cache; // gone when the Database was closed before
};

/// One connection to a case's database. Belongs to one thread at a time.
class Database
{
public:
    enum class Mode { ReadOnly, ReadWrite, Create };
    /// Foreign keys on, WAL (writers), busy timeout. Errors: NotFound, AccessDenied, Corrupt, Io.
    [[nodiscard]] static core::Result<Database> open(const QString &path, Mode mode);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    [[nodiscard]] core::Result<Statement> prepare(const QString &sql);
    /// One or more statements without parameters.
    [[nodiscard]] core::Result<void> execute(const QString &sql);
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] qint64 changes() const;
    /// The token ends a running query (sqlite3_progress_handler): step() then gives Cancelled.
    void setCancel(const core::CancelToken &token);
    /// For app/search, which registers its tokenizer. Not to be closed.
    [[nodiscard]] sqlite3 *handle() const;

private:
    struct Private;
    explicit Database(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// BEGIN IMMEDIATE … COMMIT; rolled back by its destructor unless committed. Nested ones are savepoints.
class Transaction
{
public:
    [[nodiscard]] static core::Result<Transaction> begin(Database &db);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    [[nodiscard]] core::Result<void> commit();

private:
    Transaction(Database &db, QString savepoint) : m_db(&db), m_savepoint(std::move(savepoint)) {}
    Database *m_db = nullptr;
    QString m_savepoint; // empty for the outermost
};

/// Everything read while it lives is of one moment, also when another connection writes meanwhile. Inside a transaction it
/// does nothing. Let it go soon: a snapshot that is held keeps the log from being folded back.
class Snapshot
{
public:
    [[nodiscard]] static core::Result<Snapshot> take(Database &db);
    Snapshot(Snapshot &&other) noexcept;
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Database *db) : m_db(db) {}
    Database *m_db = nullptr; // none inside a transaction
};

} // namespace tendertrail::store
