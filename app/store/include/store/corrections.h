// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/correction.h"
#include "store/database.h"

#include <vector>

namespace tendertrail::store {

/// Keeps it instead of earlier ones of the same place (whose middle lies in its box). Its id is not looked at.
[[nodiscard]] core::Result<core::CorrectionId> putCorrection(Database &db, const core::Correction &correction);
[[nodiscard]] core::Result<void> removeCorrection(Database &db, core::CorrectionId id);
/// Of one page, of a whole document for page 0, or of the case for no document; in the order in which they were made.
[[nodiscard]] core::Result<std::vector<core::Correction>> corrections(Database &db, core::DocumentId document = {}, core::PageNumber page = 0);

} // namespace tendertrail::store
