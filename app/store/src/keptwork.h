// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

// A person's translation outlives the segment it was written for.
namespace tendertrail::store {

/// Before a segment is removed: sets aside what a person wrote for it.
[[nodiscard]] core::Result<void> keepTranslations(Database &db, qint64 segment);
/// After a segment was added: gives back what was set aside for the same words of the same document.
[[nodiscard]] core::Result<void> giveBackTranslations(Database &db, qint64 segment);

} // namespace tendertrail::store
