// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "lines.h"

namespace tendertrail::ocr {

/// Looks where seals lie once more, in the picture that still has them: red letters vanished with the seal's red, and lines broke
/// there. What reads more of a place, and more surely, stays. page: read already, not turned. Errors: OutOfMemory, Cancelled,
/// Internal.
[[nodiscard]] core::Result<void> readUnderSeals(Paddle &paddle, PageLines &page, const core::CancelToken &cancel);

} // namespace tendertrail::ocr
