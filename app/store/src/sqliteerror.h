// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

struct sqlite3;

namespace tendertrail::store {

/// The connection's last failure as our error, with SQLite's own words as detail.
[[nodiscard]] core::Failure sqliteFailure(sqlite3 *db, int code);
/// The same for a failure without a connection.
[[nodiscard]] core::Failure sqliteFailure(int code, const QString &subject);

} // namespace tendertrail::store
