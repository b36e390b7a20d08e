// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace tendertrail::store {

/// Gives a connection what SQL lacks for people's words:
/// the collation trail_name (as a person of the system's language sorts names, "2" before "10"), and
/// trail_contains(text, words): whether a text has these words, which are folded already (core::folded). Returns an SQLite code.
[[nodiscard]] int addTextFunctions(sqlite3 *handle);

} // namespace tendertrail::store
