// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefile.h"

#include "core/clock.h"
#include "core/durable.h"
#include "originals.h"
#include "schema.h"
#include "store/custody.h"
#include "store/jobs.h"
#include "store/query.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

#include <sqlite3.h>

namespace tendertrail::store {

namespace {

QString databasePath(const QString &folder)
{
    return folder + QStringLiteral("/case.sqlite");
}

core::Result<std::unique_ptr<QLockFile>> takeLock(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + QStringLiteral("/case.lock"));
    // Age says nothing: an import runs for hours. Only a holder that no longer lives makes a lock stale.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError) {
        qint64 pid = 0;
        QString host;
        QString program;
        lock->getLockInfo(&pid, &host, &program);
        return core::fail(core::ErrorCode::Busy, folder,
                          QStringLiteral("open for writing in %1, process %2 on %3").arg(program).arg(pid).arg(host));
    }
    return core::fail(lock->error() == QLockFile::PermissionError ? core::ErrorCode::AccessDenied : core::ErrorCode::Io, folder,
                      QStringLiteral("case.lock cannot be made"));
}

core::Result<void> makeFolder(const QString &path)
{
    if (QDir().mkpath(path))
        return {};
    const QFileInfo above(QFileInfo(path).absolutePath());
    const bool denied = above.exists() && !above.isWritable();
    return core::fail(denied ? core::ErrorCode::AccessDenied : core::ErrorCode::Io, path,
                      QStringLiteral("the folder cannot be made"));
}

// A new case may take an empty folder, or one in which making a case was cut short.
bool mayBecomeCase(const QString &folder)
{
    const QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const bool ours = name == QStringLiteral("originals") || name == QStringLiteral("cache")
                          || name == QStringLiteral("case.lock") || name.startsWith(QStringLiteral("case.sqlite.new"));
        if (!ours)
            return false;
    }
    return QDir(folder + QStringLiteral("/originals")).isEmpty();
}

// Everything into the database file itself. Leaves WAL, so that a closed case can be read where nothing can be written; a
// reader that still has it open keeps the WAL mark, which is harmless.
void closeToOneFile(Database &db)
{
    sqlite3_busy_timeout(db.handle(), 200);
    db.setCancel({});
    (void)db.execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    (void)db.execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

core::Result<void> writeFirst(const QString &path, const QString &title)
{
    for (const char *tail : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(tail));
    auto db = Database::open(path, Database::Mode::Create);
    if (!db)
        return db.failure();
    const auto steps = schemaSteps();
    if (!steps)
        return steps.failure();
    TRAIL_TRY(migrate(*db, path, *steps));
    const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    TRAIL_TRY(setInfo(*db, QStringLiteral("uuid"), uuid));
    TRAIL_TRY(setInfo(*db, QStringLiteral("title"), title));
    TRAIL_TRY(setInfo(*db, QStringLiteral("created_at"), core::utcNow()));
    TRAIL_TRY(setInfo(*db, QStringLiteral("created_by"), QStringLiteral("tendertrail " TRAIL_VERSION)));
    TRAIL_TRY(appendCustody(*db, QStringLiteral("tendertrail"), QStringLiteral("create"), QStringLiteral("case:") + uuid));
    closeToOneFile(*db);
    return {};
}

core::Failure newerFormat(const QString &folder, int found)
{
    return core::fail(core::ErrorCode::NewerFormat, folder,
                      QStringLiteral("schema %1, this program knows %2").arg(found).arg(currentSchema()));
}

} // namespace

struct CaseFile::Private
{
    QString folder;
    QString title;
    QString uuid;
    Access access = Access::Read;
    std::unique_ptr<QLockFile> lock;
    std::optional<Database> database;

    Private() = default;
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;
    ~Private()
    {
        if (database && access == Access::Write)
            closeToOneFile(*database);
        database.reset();
        if (lock)
            lock->unlock();
    }
};

CaseFile::CaseFile(std::unique_ptr<Private> priv) : d(std::move(priv)) {}
CaseFile::~CaseFile() = default;

core::Result<std::unique_ptr<CaseFile>> CaseFile::create(const QString &folder, const QString &title)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const QFileInfo info(path);
    if (info.exists() && (!info.isDir() || !mayBecomeCase(path)))
        return core::fail(core::ErrorCode::AlreadyExists, path, QStringLiteral("there is something with that name"));
    TRAIL_TRY(makeFolder(path));
    {
        const auto lock = takeLock(path);
        if (!lock)
            return lock.failure();
        TRAIL_TRY(makeFolder(path + QStringLiteral("/originals")));
        TRAIL_TRY(makeFolder(path + QStringLiteral("/cache")));
        const QString beside = databasePath(path) + QStringLiteral(".new");
        TRAIL_TRY(writeFirst(beside, title));
        TRAIL_TRY(core::replaceFile(beside, databasePath(path)));
    }
    return open(path, Access::Write);
}

core::Result<std::unique_ptr<CaseFile>> CaseFile::open(const QString &folder, Access access)
{
    auto priv = std::make_unique<Private>();
    priv->folder = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    priv->access = access;
    const QString path = databasePath(priv->folder);
    const bool write = access == Access::Write;

    // Before the lock, so that not even a lock file is left in a case of a newer program.
    auto schema = schemaOfFile(path);
    if (!schema)
        return schema.failure();
    if (*schema > currentSchema())
        return newerFormat(priv->folder, *schema);
    if (!write && *schema < currentSchema())
        return core::fail(core::ErrorCode::Unsupported, priv->folder,
                          QStringLiteral("schema %1 has to be opened for writing once").arg(*schema));
    if (write) {
        auto lock = takeLock(priv->folder);
        if (!lock)
            return lock.failure();
        priv->lock = std::move(*lock);
        // Another program may have been faster and have migrated it meanwhile.
        schema = schemaOfFile(path);
        if (!schema)
            return schema.failure();
        if (*schema > currentSchema())
            return newerFormat(priv->folder, *schema);
    }

    auto db = Database::open(path, write ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
    if (!db)
        return db.failure();
    if (write) {
        const auto steps = schemaSteps();
        if (!steps)
            return steps.failure();
        TRAIL_TRY(migrate(*db, path, *steps));
        removeHalfCopied(priv->folder + QStringLiteral("/originals"));
        TRAIL_TRY(makeFolder(priv->folder + QStringLiteral("/originals")));
        TRAIL_TRY(makeFolder(priv->folder + QStringLiteral("/cache")));
    }
    const auto uuid = info(*db, QStringLiteral("uuid"));
    if (!uuid)
        return uuid.failure();
    const auto title = info(*db, QStringLiteral("title"));
    if (!title)
        return title.failure();
    priv->uuid = *uuid;
    priv->title = *title;
    priv->database.emplace(std::move(*db));
    return std::unique_ptr<CaseFile>(new CaseFile(std::move(priv)));
}

QString CaseFile::folder() const
{
    return d->folder;
}

QString CaseFile::title() const
{
    return d->title;
}

QString CaseFile::uuid() const
{
    return d->uuid;
}

CaseFile::Access CaseFile::access() const
{
    return d->access;
}

QString CaseFile::cacheFolder() const
{
    return d->folder + QStringLiteral("/cache");
}

Database &CaseFile::database()
{
    return *d->database;
}

core::Result<Database> CaseFile::reader() const
{
    return Database::open(databasePath(d->folder), Database::Mode::ReadOnly);
}

core::Result<CaseFile::StoredOriginal> CaseFile::storeOriginal(const QString &sourcePath, const core::CancelToken &cancel) const
{
    if (d->access != Access::Write)
        return core::fail(core::ErrorCode::AccessDenied, d->folder, QStringLiteral("the case is open for reading"));
    return copyIntoOriginals(d->folder + QStringLiteral("/originals"), sourcePath, cancel);
}

QString CaseFile::originalPath(const core::Sha256 &sha256) const
{
    return originalIn(d->folder + QStringLiteral("/originals"), sha256);
}

} // namespace tendertrail::store
