// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tagging/watchlist.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::tagging {

/// The rows of a CSV or TSV text (RFC 4180 quoting); the delimiter is the one of , ; tab | that the first row has most of.
/// Bounded: 64 columns, 20,000 characters a cell. Errors: TooLarge, Corrupt (a quote that never ends).
[[nodiscard]] core::Result<std::vector<QStringList>> csvRows(const QString &text);

[[nodiscard]] core::Result<ReadWatchlist> readCsvList(const QString &text);
[[nodiscard]] core::Result<ReadWatchlist> readFtmList(const QByteArray &bytes);

/// Adds a name once, with its language told from its letters. Empty and overlong ones are left out.
void addName(core::WatchlistEntry &entry, const QString &name, const QString &kind);

} // namespace tendertrail::tagging
