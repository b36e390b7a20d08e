// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "store/database.h"

#include <vector>

namespace tendertrail::store {

/// Appends a row whose hash covers sequence, time, actor, action, subject, detail and the hash before it (docs/case-file.md
/// gives the exact bytes, so that a third party can check it). detail is compact JSON. In the caller's transaction.
[[nodiscard]] core::Result<void> appendCustody(Database &db, const QString &actor, const QString &action,
                                               const QString &subject, const QString &detail = {});
[[nodiscard]] core::Result<std::vector<core::CustodyEntry>> custody(Database &db);
/// The hash that an entry must carry; used by verification and by readers of custody.jsonl.
[[nodiscard]] QString custodyHash(const core::CustodyEntry &entry);
/// Sequences at which the chain breaks; empty when it holds.
[[nodiscard]] std::vector<qint64> brokenLinks(const std::vector<core::CustodyEntry> &entries);

} // namespace tendertrail::store
