// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliteerror.h"

#include <cerrno>
#include <sqlite3.h>

namespace tendertrail::store {

namespace {

core::ErrorCode codeOf(int code, int systemError)
{
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return core::ErrorCode::Cancelled;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return core::ErrorCode::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return core::ErrorCode::Corrupt;
    case SQLITE_FULL:
        return core::ErrorCode::OutOfSpace;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
        return core::ErrorCode::AccessDenied;
    case SQLITE_NOMEM:
        return core::ErrorCode::OutOfMemory;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
        return core::ErrorCode::InvalidArgument;
    case SQLITE_TOOBIG:
        return core::ErrorCode::TooLarge;
    case SQLITE_CANTOPEN:
        return systemError == EACCES || systemError == EPERM || systemError == EROFS ? core::ErrorCode::AccessDenied
                                                                                     : core::ErrorCode::Io;
    case SQLITE_IOERR:
        return systemError == ENOSPC ? core::ErrorCode::OutOfSpace : core::ErrorCode::Io;
    default:
        return core::ErrorCode::Internal;
    }
}

} // namespace

core::Failure sqliteFailure(sqlite3 *db, int code)
{
    const char *name = sqlite3_db_filename(db, "main");
    return core::fail(codeOf(code, sqlite3_system_errno(db)), QString::fromUtf8(name ? name : ""),
                      QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(sqlite3_errmsg(db))));
}

core::Failure sqliteFailure(int code, const QString &subject)
{
    return core::fail(codeOf(code, 0), subject,
                      QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(sqlite3_errstr(code))));
}

} // namespace tendertrail::store
