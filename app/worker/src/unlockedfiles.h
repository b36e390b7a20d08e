// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/member.h"
#include "core/result.h"
#include "worker/limits.h"

#include <QDateTime>

#include <functional>

namespace tendertrail::worker {

class ScratchFolder;

/// What times of files are worth that another program unpacked.
struct UnlockedTimes
{
    QDateTime begun;     ///< a file of later than this got no time from its archive
    bool isWallClock = false; ///< the archive keeps the packer's wall clock and no zone
};

/// Hands over the regular files below a folder of the scratch folder as members, by name, each as MemberIntake lets it pass. Nothing
/// may write there any more. folder: its bare name. Says how many. Errors: TooLarge, Cancelled, the receiver's.
[[nodiscard]] core::Result<int> handOverFiles(ScratchFolder &scratch, const QString &folder, const UnlockedTimes &times, const Limits &limits,
                                              const std::function<core::Result<void>(core::Member)> &onMember,
                                              const core::CancelToken &cancel);

} // namespace tendertrail::worker
