// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tendertrail::workerprogram {

/// What the filter may leave open, because something that can tell one file from another stands behind it.
struct SystemCallRights
{
    bool openForWriting = false;
    bool changeFolders = false; ///< make, rename and remove files and folders
    bool truncate = false;      ///< by path, or in opening
    bool otherProgram = false;  ///< become one, and what that does to its own files (rights, times), and a local socket that is
                                ///< bound to nothing and cannot be connected
};

/// Puts a seccomp filter over this process and all its threads to come: no sockets, no processes, no changes to the file system
/// but those named, no signals to others. False when the kernel or the machine's architecture does not allow it.
[[nodiscard]] bool filterSystemCalls(const SystemCallRights &rights);

} // namespace tendertrail::workerprogram
