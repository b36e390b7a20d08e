// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// Verbs in a list behind one modal are verbs, each of them: 不得向第三方披露、公开或提供资料.
void settleVerbLists(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
