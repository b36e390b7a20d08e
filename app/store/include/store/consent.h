// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database.h"

#include <QString>

namespace tendertrail::store {

/// The address to which text of this case may be sent; empty: none.
[[nodiscard]] core::Result<QString> allowedAddress(Database &db);
/// Allows an address, or with an empty one takes the consent back; a custody row either way, in one transaction.
[[nodiscard]] core::Result<void> setAllowedAddress(Database &db, const QString &address, const QString &actor);

} // namespace tendertrail::store
