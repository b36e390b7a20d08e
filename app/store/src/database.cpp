// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "sqliteerror.h"
#include "statementcache.h"
#include "textfunctions.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <utility>

namespace tendertrail::store {

namespace {

constexpr int busyMilliseconds = 10000;
constexpr int stepsBetweenCancelChecks = 2000;

int stopIfCancelled(void *token)
{
    return static_cast<const core::CancelToken *>(token)->isCancelled() ? 1 : 0;
}

core::Result<sqlite3 *> openHandle(const QByteArray &name, int flags, const QString &path)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code == SQLITE_OK)
        return handle;
    const core::Failure failure = handle ? sqliteFailure(handle, code) : sqliteFailure(code, path);
    sqlite3_close_v2(handle);
    return failure;
}

// A case may come from a stranger: its schema gets no special trust, and page sizes of the file are checked.
core::Result<void> configure(sqlite3 *handle, Database::Mode mode)
{
    sqlite3_busy_timeout(handle, busyMilliseconds);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (const int code = addTextFunctions(handle); code != SQLITE_OK)
        return sqliteFailure(handle, code);
    const char *common = "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;";
    // kB of pages kept. The window has several readers, and the system keeps the file's pages, too; the writer changes many at once.
    const char *own = mode == Database::Mode::ReadOnly
                          ? "PRAGMA query_only = ON; PRAGMA cache_size = -4000;"
                          : "PRAGMA cache_size = -32000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;";
    for (const char *sql : {common, own, "SELECT count(*) FROM sqlite_schema;"}) {
        if (const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
            return sqliteFailure(handle, code);
    }
    return {};
}

} // namespace

struct Database::Private
{
    sqlite3 *handle = nullptr;
    core::CancelToken cancel;
    std::shared_ptr<StatementCache> cache = std::make_shared<StatementCache>();

    Private() = default;
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;
    ~Private()
    {
        cache.reset();
        sqlite3_close_v2(handle);
    }
};

Database::Database(std::unique_ptr<Private> priv) : d(std::move(priv)) {}
Database::Database(Database &&other) noexcept = default;
Database &Database::operator=(Database &&other) noexcept = default;
Database::~Database() = default;

QString sqliteVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

core::Result<Database> Database::open(const QString &path, Mode mode)
{
    if (mode != Mode::Create && !QFileInfo(path).isFile())
        return core::fail(core::ErrorCode::NotFound, path, QStringLiteral("no such database"));

    const QByteArray name = QDir::toNativeSeparators(path).toUtf8();
    const int flags = mode == Mode::ReadOnly    ? SQLITE_OPEN_READONLY
                      : mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE
                                                : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    auto priv = std::make_unique<Private>();
    core::Result<void> done;
    if (auto handle = openHandle(name, flags, path)) {
        priv->handle = *handle;
        done = configure(priv->handle, mode);
    } else {
        done = handle.failure();
    }
    if (done)
        return Database(std::move(priv));

    // A WAL database needs its side files, which a folder that cannot be written (a stick, a shared archive) does not let us
    // make. Without a log there is nothing that they could add, so the file may be read as it is.
    const QString log = path + QStringLiteral("-wal");
    const bool quiet = !QFileInfo::exists(log) || QFileInfo(log).size() == 0;
    if (mode != Mode::ReadOnly || !quiet || QFileInfo(QFileInfo(path).absolutePath()).isWritable()
        || done.error().code == core::ErrorCode::Corrupt)
        return done.failure();
    const QByteArray uri = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + "?immutable=1";
    auto handle = openHandle(uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, path);
    if (!handle)
        return handle.failure();
    auto still = std::make_unique<Private>();
    still->handle = *handle;
    TRAIL_TRY(configure(still->handle, mode));
    return Database(std::move(still));
}

core::Result<Statement> Database::prepare(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    if (sqlite3_stmt *idle = d->cache->take(utf8))
        return Statement(d->handle, idle, d->cache);
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(d->handle, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK) {
        core::Failure failure = sqliteFailure(d->handle, code);
        failure.error.detail += QStringLiteral(" in: ") + sql.left(200);
        return failure;
    }
    return Statement(d->handle, statement, d->cache);
}

core::Result<void> Database::execute(const QString &sql)
{
    const int code = sqlite3_exec(d->handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteFailure(d->handle, code);
    return {};
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(d->handle);
}

qint64 Database::changes() const
{
    return sqlite3_changes64(d->handle);
}

void Database::setCancel(const core::CancelToken &token)
{
    d->cancel = token;
    sqlite3_progress_handler(d->handle, stepsBetweenCancelChecks, stopIfCancelled, &d->cancel);
}

sqlite3 *Database::handle() const
{
    return d->handle;
}

namespace {

// Nested ones may share the name: SQL means the innermost.
QString savepointName()
{
    return QStringLiteral("trail");
}

} // namespace

core::Result<Transaction> Transaction::begin(Database &db)
{
    if (sqlite3_get_autocommit(db.handle())) {
        TRAIL_TRY(db.execute(QStringLiteral("BEGIN IMMEDIATE")));
        return Transaction(db, {});
    }
    TRAIL_TRY(db.execute(QStringLiteral("SAVEPOINT ") + savepointName()));
    return Transaction(db, savepointName());
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr)), m_savepoint(std::move(other.m_savepoint))
{
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (a full disk, a cancelled write): then there is nothing left to undo.
    if (!m_db || sqlite3_get_autocommit(m_db->handle()))
        return;
    const QString sql = m_savepoint.isEmpty() ? QStringLiteral("ROLLBACK")
                                              : QStringLiteral("ROLLBACK TO %1; RELEASE %1").arg(m_savepoint);
    (void)m_db->execute(sql);
}

core::Result<void> Transaction::commit()
{
    if (!m_db)
        return core::fail(core::ErrorCode::Internal, {}, QStringLiteral("the transaction has ended"));
    if (sqlite3_get_autocommit(m_db->handle())) {
        m_db = nullptr;
        return core::fail(core::ErrorCode::Cancelled, {}, QStringLiteral("the transaction was rolled back by SQLite"));
    }
    TRAIL_TRY(m_db->execute(m_savepoint.isEmpty() ? QStringLiteral("COMMIT") : QStringLiteral("RELEASE ") + m_savepoint));
    m_db = nullptr;
    return {};
}

core::Result<Snapshot> Snapshot::take(Database &db)
{
    if (!sqlite3_get_autocommit(db.handle()))
        return Snapshot(nullptr);
    TRAIL_TRY(db.execute(QStringLiteral("BEGIN DEFERRED")));
    return Snapshot(&db);
}

Snapshot::Snapshot(Snapshot &&other) noexcept : m_db(std::exchange(other.m_db, nullptr)) {}

Snapshot::~Snapshot()
{
    if (m_db && !sqlite3_get_autocommit(m_db->handle()))
        (void)m_db->execute(QStringLiteral("COMMIT"));
}

} // namespace tendertrail::store
