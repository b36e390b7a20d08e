// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "core/result.h"
#include "core/watchlist.h"
#include "store/casefile.h"
#include "tagging/namematch.h"

#include <QString>

#include <vector>

// Lists that a person loads, and who of the case may be on them. A hit is a suggestion like any other: a person says whether it is so.
namespace tendertrail::pipeline {

struct WatchlistOptions
{
    QString name;        ///< empty: the file's name
    QString sourceUrl;
    QString publishedOn; ///< the date of the list
};

struct WatchlistReport
{
    core::Watchlist list;
    int skipped = 0; ///< rows that name nobody
};

/// Reads a CSV or FollowTheMoney file into the case, in a worker, with the hash of its bytes and a row of custody. A list is no step of undo:
/// removeWatchlist takes it away. Errors: NotFound, AccessDenied, Io, and those of tagging::readWatchlist and of worker::Client, AlreadyExists.
[[nodiscard]] core::Result<WatchlistReport> addWatchlist(store::CaseFile &caseFile, const QString &path, const WatchlistOptions &options, const QString &actor,
                                                          const core::CancelToken &cancel = {});
[[nodiscard]] core::Result<void> removeWatchlist(store::CaseFile &caseFile, core::WatchlistId id, const QString &actor);

/// Somebody of the case who may be on a list.
struct WatchHit
{
    core::Watchlist list;
    core::WatchlistEntry entry;
    core::Entity entity;
    double score = 0;
    std::vector<tagging::MatchReason> reasons;
    QStringList cautions;
    QString verdict;                     ///< "confirmed", "dismissed", or empty
    std::vector<core::MentionId> proof;  ///< where the entity is named
};

/// Every accepted entity against every list, the best first. Errors: Cancelled, MissingComponent.
[[nodiscard]] core::Result<std::vector<WatchHit>> screen(store::Database &db, const core::CancelToken &cancel = {});

/// verdict: "confirmed", "dismissed", or empty to take it back. It holds for a newer copy of the list too, as long as list and entry
/// are called the same. One step of undo and a row of custody.
[[nodiscard]] core::Result<void> decideHit(store::CaseFile &caseFile, const WatchHit &hit, const QString &verdict, const QString &actor);

} // namespace tendertrail::pipeline
