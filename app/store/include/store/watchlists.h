// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/watchlist.h"
#include "store/database.h"

#include <vector>

namespace tendertrail::store {

/// Errors: AlreadyExists where a list of that name and those bytes is there.
[[nodiscard]] core::Result<core::WatchlistId> addWatchlist(Database &db, const core::Watchlist &list,
                                                           const std::vector<core::WatchlistEntry> &entries);
/// With its entries; verdicts stay. Errors: NotFound.
[[nodiscard]] core::Result<void> removeWatchlist(Database &db, core::WatchlistId id);
/// By name, with the number of entries.
[[nodiscard]] core::Result<std::vector<core::Watchlist>> watchlists(Database &db);
[[nodiscard]] core::Result<std::vector<core::WatchlistEntry>> watchlistEntries(Database &db, core::WatchlistId id);

/// What a person said of a hit.
struct WatchVerdict
{
    QString listName;
    QString reference;
    core::EntityType type = core::EntityType::Organisation;
    QString key;
    QString verdict; ///< "confirmed", "dismissed"
    QString decidedBy;
    QString decidedAt;
};
/// verdict empty takes it back.
[[nodiscard]] core::Result<void> putWatchVerdict(Database &db, const WatchVerdict &verdict);
[[nodiscard]] core::Result<std::vector<WatchVerdict>> watchVerdicts(Database &db);

} // namespace tendertrail::store
