// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

// What makes a packet whole on the disk before it gets its name.
namespace tendertrail::evidence {

/// The failure of a QFile as our error.
[[nodiscard]] core::Failure fileFailure(const QFileDevice &file);
/// Hands the file's bytes to the disk. Errors: Io, OutOfSpace.
[[nodiscard]] core::Result<void> syncFile(QFile &file);
/// Hands the names in a folder to the disk; nothing to do on Windows.
[[nodiscard]] core::Result<void> syncFolder(const QString &folder);
/// Renames within one file system. Never replaces. Errors: AlreadyExists, Io, AccessDenied.
[[nodiscard]] core::Result<void> renameNew(const QString &from, const QString &to);

/// A folder or file that goes away again unless keep() is called.
class Scratch
{
public:
    explicit Scratch(QString path) : m_path(std::move(path)) {}
    ~Scratch();
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    [[nodiscard]] const QString &path() const { return m_path; }
    void keep() { m_kept = true; }

private:
    QString m_path;
    bool m_kept = false;
};

} // namespace tendertrail::evidence
