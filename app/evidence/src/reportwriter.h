// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/progress.h"
#include "core/result.h"
#include "crate.h"
#include "reportfacts.h"

namespace tendertrail::evidence {

/// data/report.pdf. A page that cannot be drawn is said in words there and fails nothing. Errors: Io, OutOfSpace, Cancelled.
[[nodiscard]] core::Result<void> writeReport(const QString &path, const PacketFacts &packet, const ReportFacts &facts,
                                             const PageImages &images, const core::CancelToken &cancel,
                                             const core::ProgressSink &progress);

} // namespace tendertrail::evidence
