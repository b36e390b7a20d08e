// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "store/database.h"
#include "tagging/tagger.h"

#include <vector>

namespace tendertrail::pipeline {

/// The entity that a mention names: type, key by which it is found again, labels, names. Not yet stored.
[[nodiscard]] core::Entity entityOf(const core::Mention &mention, const tagging::Tagger &tagger);

/// Derives purchases and relations of the whole case anew from its mentions, in the caller's transaction.
[[nodiscard]] core::Result<void> deriveFacts(store::Database &db);

} // namespace tendertrail::pipeline
