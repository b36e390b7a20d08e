// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tendertrail::workerprogram {

/// Puts a seccomp filter over this process and all its threads to come: no sockets, no processes, no changes to the file system,
/// no signals to others. refuseOpenForWriting: also no open() for writing of anything, where nothing better guards files.
/// False when the kernel or the machine's architecture does not allow it.
[[nodiscard]] bool filterSystemCalls(bool refuseOpenForWriting);

} // namespace tendertrail::workerprogram
