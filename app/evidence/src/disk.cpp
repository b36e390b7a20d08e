// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace tendertrail::evidence {

namespace {

core::Failure systemFailure(const std::error_code &code, const QString &path)
{
    const core::ErrorCode ours = code == std::errc::no_space_on_device        ? core::ErrorCode::OutOfSpace
                                 : code == std::errc::permission_denied       ? core::ErrorCode::AccessDenied
                                 : code == std::errc::operation_not_permitted ? core::ErrorCode::AccessDenied
                                 : code == std::errc::read_only_file_system   ? core::ErrorCode::AccessDenied
                                 : code == std::errc::directory_not_empty     ? core::ErrorCode::AlreadyExists
                                 : code == std::errc::file_exists             ? core::ErrorCode::AlreadyExists
                                                                              : core::ErrorCode::Io;
    return core::fail(ours, path, QString::fromLocal8Bit(code.message().c_str()));
}

} // namespace

core::Failure fileFailure(const QFileDevice &file)
{
    core::ErrorCode code = core::ErrorCode::Io;
    if (file.error() == QFileDevice::PermissionsError)
        code = core::ErrorCode::AccessDenied;
    else if (file.error() == QFileDevice::ResourceError)
        code = core::ErrorCode::OutOfSpace;
    else if (!QFileInfo::exists(file.fileName()))
        code = core::ErrorCode::NotFound;
    return core::fail(code, file.fileName(), file.errorString());
}

core::Result<void> syncFile(QFile &file)
{
    if (!file.flush())
        return fileFailure(file);
#ifdef Q_OS_WIN
    const int failed = ::_commit(file.handle());
#else
    const int failed = ::fsync(file.handle());
#endif
    if (failed)
        return systemFailure(std::error_code(errno, std::generic_category()), file.fileName());
    return {};
}

core::Result<void> syncFolder(const QString &folder)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder);
#else
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return systemFailure(std::error_code(errno, std::generic_category()), folder);
    const int failed = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    // Some network file systems cannot sync a folder and say EINVAL; there is nothing better to do there.
    if (failed && reason != EINVAL)
        return systemFailure(std::error_code(reason, std::generic_category()), folder);
#endif
    return {};
}

core::Result<void> renameNew(const QString &from, const QString &to)
{
    // rename() would replace a file or an empty folder that came there meanwhile.
    const QFileInfo target(to);
    if (target.exists() || target.isSymLink())
        return core::fail(core::ErrorCode::AlreadyExists, to, QStringLiteral("there is something with that name"));
    std::error_code code;
    std::filesystem::rename(std::filesystem::path(from.toStdU16String()), std::filesystem::path(to.toStdU16String()), code);
    if (code)
        return systemFailure(code, to);
    return syncFolder(target.absolutePath());
}

Scratch::~Scratch()
{
    if (m_kept)
        return;
    const QFileInfo info(m_path);
    if (info.isDir() && !info.isSymLink())
        QDir(m_path).removeRecursively();
    else
        QFile::remove(m_path);
}

} // namespace tendertrail::evidence
