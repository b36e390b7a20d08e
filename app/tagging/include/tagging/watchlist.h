// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/watchlist.h"

#include <QByteArray>

#include <vector>

namespace tendertrail::tagging {

/// What a file of names gave.
struct ReadWatchlist
{
    QString format;         ///< "csv", "ftm"
    std::vector<core::WatchlistEntry> entries;
    int skipped = 0;        ///< rows without a name, or of kinds that no party can be (ships, addresses, sanctions alone)
};

inline constexpr qint64 largestWatchlist = 256LL * 1024 * 1024; ///< bytes
inline constexpr std::size_t mostWatchlistEntries = 500'000;

/// Reads a list that a person gives: FollowTheMoney entities (JSON lines or an array; sanctions are joined to whom they name), or CSV
/// or TSV with a header. Columns are known by many names: name, caption, alias (parts by ; or |), native name, 名称, id, reason,
/// programme, date, url, 统一社会信用代码 … Text in UTF-8, or UTF-16 with its mark. Errors: Empty, TooLarge, Corrupt with the line.
[[nodiscard]] core::Result<ReadWatchlist> readWatchlist(const QByteArray &bytes);

} // namespace tendertrail::tagging
