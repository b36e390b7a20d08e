// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

struct sqlite3;

namespace tendertrail::search {

/// Makes cjk_bigram known to the connection; doing it twice does no harm. Errors: MissingComponent (SQLite without FTS5).
[[nodiscard]] core::Result<void> registerTokenizer(sqlite3 *db);

} // namespace tendertrail::search
