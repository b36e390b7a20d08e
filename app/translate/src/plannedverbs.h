// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// Verbs that could be nouns, of what is decided, planned or used, for whom, how and to what end: 学校决定|采购, 可为企业|提供, 采用…方式|确定. Words stand in
/// the order of the source; before settleClauseVerbs.
void settlePlannedVerbs(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
