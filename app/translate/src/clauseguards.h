// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clausememory.h"
#include "piece.h"

namespace tendertrail::translate {

/// The clause of the memory fits by its words, and yet its slots would tear apart what belongs together: a noun from what describes it, examples
/// from what they are examples of.
[[nodiscard]] bool tearsApart(const QString &key, const Pieces &pieces, const ClauseMatch &match);

} // namespace tendertrail::translate
