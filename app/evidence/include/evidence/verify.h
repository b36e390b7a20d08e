// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/progress.h"
#include "core/result.h"

#include <QString>

#include <vector>

namespace tendertrail::evidence {

/// problem is stable and English: "missing", "changed", "not in the manifest", "custody chain broken at 17", …
struct Problem
{
    QString path;
    QString problem;
};

struct Verification
{
    bool ok = false;
    int checked = 0;            ///< files and rows looked at
    std::vector<Problem> problems;
};

/// Checks a packet folder, a packet zip or a case folder: hashes, completeness, nothing added, custody chain. Opens a case
/// read-only. Errors: NotFound, Unsupported (neither packet nor case), Io, Cancelled.
[[nodiscard]] core::Result<Verification> verify(const QString &path, const core::CancelToken &cancel = {},
                                                const core::ProgressSink &progress = {});

} // namespace tendertrail::evidence
