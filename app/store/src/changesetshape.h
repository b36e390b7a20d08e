// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <string_view>

namespace tendertrail::store {

/// Whether these bytes are an SQLite changeset from end to end: every table one that is permitted, every length within the bytes.
/// SQLite's own functions for changesets believe what they are given and are not made for bytes that came with a stranger's case.
/// The format is the one described at the top of SQLite's ext/session/sqlite3session.c. Pure; any thread.
[[nodiscard]] bool isWholeChangeset(const QByteArray &bytes, const std::function<bool(std::string_view table)> &permitted);

} // namespace tendertrail::store
