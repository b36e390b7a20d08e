// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/durable.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace tendertrail::core {

namespace {

Failure systemFailure(const std::error_code &code, const QString &path)
{
    const ErrorCode ours = code == std::errc::no_space_on_device          ? ErrorCode::OutOfSpace
                           : code == std::errc::permission_denied         ? ErrorCode::AccessDenied
                           : code == std::errc::operation_not_permitted   ? ErrorCode::AccessDenied
                           : code == std::errc::read_only_file_system     ? ErrorCode::AccessDenied
                           : code == std::errc::no_such_file_or_directory ? ErrorCode::NotFound
                           : code == std::errc::directory_not_empty       ? ErrorCode::AlreadyExists
                           : code == std::errc::file_exists               ? ErrorCode::AlreadyExists
                                                                          : ErrorCode::Io;
    return fail(ours, path, QString::fromLocal8Bit(code.message().c_str()));
}

#ifndef Q_OS_WIN
int flush(int descriptor)
{
#ifdef F_FULLFSYNC
    // On macOS fsync() leaves the bytes in the drive's cache.
    if (::fcntl(descriptor, F_FULLFSYNC) == 0)
        return 0;
#endif
    return ::fsync(descriptor);
}
#endif

} // namespace

Failure fileFailure(const QFileDevice &file)
{
    ErrorCode code = ErrorCode::Io;
    if (file.error() == QFileDevice::PermissionsError)
        code = ErrorCode::AccessDenied;
    else if (file.error() == QFileDevice::ResourceError)
        code = ErrorCode::OutOfSpace;
    else if (!file.fileName().isEmpty() && !QFileInfo::exists(file.fileName()))
        code = ErrorCode::NotFound;
    else if (file.error() == QFileDevice::OpenError && !QFileInfo(file.fileName()).isReadable())
        code = ErrorCode::AccessDenied;
    return fail(code, file.fileName(), file.errorString());
}

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    // Qt tells most of these apart by its words only.
    const QFileInfo target(path);
    const QFileInfo folder(target.absolutePath());
    const QString reason = file.errorString();
    if (!folder.isDir())
        return fail(ErrorCode::NotFound, folder.filePath(), reason);
    if (!folder.isWritable())
        return fail(ErrorCode::AccessDenied, folder.filePath(), reason);
    if (target.exists() && !target.isWritable())
        return fail(ErrorCode::AccessDenied, path, reason);
    const bool full = QStorageInfo(folder.filePath()).bytesAvailable() < bytes.size();
    return fail(full ? ErrorCode::OutOfSpace : ErrorCode::Io, path, reason);
}

Result<void> syncFile(QFile &file)
{
    if (!file.flush())
        return fileFailure(file);
#ifdef Q_OS_WIN
    const int failed = ::_commit(file.handle());
#else
    const int failed = flush(file.handle());
#endif
    if (failed)
        return systemFailure(std::error_code(errno, std::generic_category()), file.fileName());
    return {};
}

Result<void> syncFolder(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder);
#else
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return systemFailure(std::error_code(errno, std::generic_category()), folder);
    const int failed = flush(descriptor);
    const int reason = errno;
    ::close(descriptor);
    // Some network file systems cannot sync a folder and say EINVAL; there is nothing better to do there.
    if (failed && reason != EINVAL)
        return systemFailure(std::error_code(reason, std::generic_category()), folder);
#endif
    return {};
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    std::error_code code;
    std::filesystem::rename(std::filesystem::path(from.toStdU16String()), std::filesystem::path(to.toStdU16String()), code);
    if (code)
        return systemFailure(code, to);
    return syncFolder(QFileInfo(to).absolutePath());
}

Result<void> renameNew(const QString &from, const QString &to)
{
    // rename() would replace a file or an empty folder that came there meanwhile.
    const QFileInfo target(to);
    if (target.exists() || target.isSymLink())
        return fail(ErrorCode::AlreadyExists, to, QStringLiteral("there is something with that name"));
    return replaceFile(from, to);
}

} // namespace tendertrail::core
