// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

#include <functional>

namespace tendertrail::translate {

/// Chinese says when, how and to whom before the verb, English behind it. Takes a clause (no comma or full stop outside of brackets)
/// apart at its prepositions and conjunctions, has each simple part ordered by "simple", and joins them in English order.
[[nodiscard]] Pieces arrangeClause(const QString &key, Pieces pieces, const std::function<void(Pieces &)> &simple);

} // namespace tendertrail::translate
