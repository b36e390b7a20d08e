// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace tendertrail::workerprogram {

struct FileRights
{
    QList<QByteArray> readable; ///< files, and folders with all that lies below them
    QList<QByteArray> runnable; ///< programs, and folders with programs, that may be run
    QByteArray scratch;         ///< where anything may be made, changed and removed; empty for nowhere
};

/// Takes all other rights on files from this process and its threads to come, and what else this kernel's Landlock can take
/// (TCP, abstract sockets and signals of others). The version in force, 0 for none.
[[nodiscard]] int restrictFiles(const FileRights &rights);

/// From this version on truncating a file takes the right to.
inline constexpr int landlockWithTruncation = 3;

} // namespace tendertrail::workerprogram
