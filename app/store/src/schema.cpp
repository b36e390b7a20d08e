// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "core/durable.h"
#include "sqliteerror.h"
#include "store/casefile.h"
#include "store/query.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>

// Resources of a static library are only there after this; it must be called outside every namespace.
static void takeInSchema()
{
    Q_INIT_RESOURCE(schema);
}

namespace tendertrail::store {

namespace {

constexpr int newestSchema = 5;

core::Result<void> backUp(Database &db, const QString &target)
{
    // Beside first, so that a backup that was cut short is never taken for a whole one.
    const QString beside = target + QStringLiteral(".new");
    QFile::remove(beside);
    {
        sqlite3 *copy = nullptr;
        int code = sqlite3_open_v2(beside.toUtf8().constData(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        if (code == SQLITE_OK) {
            if (sqlite3_backup *backup = sqlite3_backup_init(copy, "main", db.handle(), "main")) {
                code = sqlite3_backup_step(backup, -1);
                const int finished = sqlite3_backup_finish(backup);
                code = code == SQLITE_DONE ? finished : code;
            } else {
                code = sqlite3_errcode(copy);
            }
        }
        // The copy took over the WAL mark of its source; a backup is one file.
        if (code == SQLITE_OK)
            code = sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
        sqlite3_close_v2(copy);
        if (code != SQLITE_OK) {
            QFile::remove(beside);
            return sqliteFailure(code, beside);
        }
    }
    QFile file(beside);
    if (!file.open(QIODevice::ReadWrite))
        return core::fileFailure(file);
    TRAIL_TRY(core::syncFile(file));
    file.close();
    return core::replaceFile(beside, target);
}

core::Result<void> runSteps(Database &db, int from, const std::vector<SchemaStep> &steps)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    for (const SchemaStep &step : steps) {
        if (step.version <= from)
            continue;
        TRAIL_TRY(db.execute(step.sql));
        TRAIL_TRY(db.execute(QStringLiteral("PRAGMA user_version = %1").arg(step.version)));
    }
    TRAIL_TRY(db.execute(QStringLiteral("PRAGMA application_id = %1").arg(caseApplicationId)));
    auto check = query(db, QStringLiteral("PRAGMA foreign_key_check"));
    if (!check)
        return check.failure();
    const auto broken = check->step();
    if (!broken)
        return broken.failure();
    if (*broken)
        return core::fail(core::ErrorCode::Corrupt, check->text(0),
                          QStringLiteral("row %1 names a row of %2 that is not there").arg(check->text(1), check->text(2)));
    check->reset();
    return transaction->commit();
}

} // namespace

int currentSchema()
{
    return newestSchema;
}

core::Result<std::vector<SchemaStep>> schemaSteps()
{
    takeInSchema();
    std::vector<SchemaStep> steps;
    for (int version = 1; version <= newestSchema; ++version) {
        QFile file(QStringLiteral(":/store/schema/%1.sql").arg(version, 4, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(core::ErrorCode::Internal, file.fileName(), QStringLiteral("a schema step is missing"));
        steps.push_back({version, QString::fromUtf8(file.readAll())});
    }
    return steps;
}

core::Result<int> schemaOfFile(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return core::fail(core::ErrorCode::NotFound, path, QStringLiteral("no case.sqlite there"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fileFailure(file);
    const QByteArray header = file.read(100);
    file.close();
    if (header.size() < 100 || !header.startsWith(QByteArrayLiteral("SQLite format 3\0")))
        return core::fail(core::ErrorCode::Corrupt, path, QStringLiteral("not an SQLite database"));
    if (qFromBigEndian<quint32>(header.constData() + 68) != caseApplicationId)
        return core::fail(core::ErrorCode::Corrupt, path, QStringLiteral("a database, but not a case's"));
    // A log left by a killed program may hold a later header than the file itself; only SQLite can read that.
    if (const QFileInfo log(path + QStringLiteral("-wal")); log.exists() && log.size() > 0) {
        auto db = Database::open(path, Database::Mode::ReadOnly);
        if (!db)
            return db.failure();
        const auto version = number(*db, QStringLiteral("PRAGMA user_version"));
        if (!version)
            return version.failure();
        return static_cast<int>(*version);
    }
    return static_cast<int>(qFromBigEndian<quint32>(header.constData() + 60));
}

core::Result<void> migrate(Database &db, const QString &path, const std::vector<SchemaStep> &steps)
{
    const auto version = number(db, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.failure();
    const int from = static_cast<int>(*version);
    const int to = steps.empty() ? from : steps.back().version;
    if (from == to)
        return {};
    if (from > to)
        return core::fail(core::ErrorCode::NewerFormat, path, QStringLiteral("schema %1, this program knows %2").arg(from).arg(to));

    const auto tables = number(db, QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!tables)
        return tables.failure();
    if (*tables > 0)
        TRAIL_TRY(backUp(db, QStringLiteral("%1.v%2.bak").arg(path).arg(from)));

    // Steps that rebuild a table need this off, and it can only be switched outside a transaction.
    TRAIL_TRY(db.execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
    const core::Result<void> done = runSteps(db, from, steps);
    TRAIL_TRY(db.execute(QStringLiteral("PRAGMA foreign_keys = ON")));
    return done;
}

} // namespace tendertrail::store
