// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

// What makes a file or folder survive a power cut: its bytes on the disk before its name, and its name before anyone relies on it.
namespace tendertrail::core {

/// Hands the file's bytes to the disk. Errors: Io, OutOfSpace.
[[nodiscard]] Result<void> syncFile(QFile &file);
/// Hands the names in a folder to the disk; nothing to do on Windows, where the rename itself does it.
[[nodiscard]] Result<void> syncFolder(const QString &folder);
/// Renames within one file system, replacing what has the name, and syncs the folder. Errors: Io, AccessDenied.
[[nodiscard]] Result<void> replaceFile(const QString &from, const QString &to);
/// The same, but never in place of something that has the name. Errors: AlreadyExists, Io, AccessDenied.
[[nodiscard]] Result<void> renameNew(const QString &from, const QString &to);
/// Writes a file whole or not at all, in place of what has the name. Errors: NotFound (the folder), AccessDenied, OutOfSpace, Io.
[[nodiscard]] Result<void> saveFile(const QString &path, const QByteArray &bytes);
/// The failure of a QFile as our error.
[[nodiscard]] Failure fileFailure(const QFileDevice &file);

} // namespace tendertrail::core
