// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bagsource.h"
#include "core/cancel.h"
#include "core/progress.h"
#include "core/result.h"
#include "evidence/verify.h"

namespace tendertrail::evidence {

/// Everything about a bag that can be checked: tag files, manifests, payload, Oxum, custody chain, citations' originals.
[[nodiscard]] core::Result<Verification> verifyBag(BagSource &bag, const core::CancelToken &cancel, const core::ProgressSink &progress);
/// A case folder: originals, database, custody chain. Opens it read-only.
[[nodiscard]] core::Result<Verification> verifyCase(const QString &folder, const core::CancelToken &cancel,
                                                    const core::ProgressSink &progress);

} // namespace tendertrail::evidence
