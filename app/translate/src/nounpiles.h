// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Titles and names of purchases are piles of nouns: a verb in one names a kind of work (管网改造工程), what it is a notice, copy or list of goes
/// behind it (采购项目招标公告: tender notice for the procurement project), and so does whose it is. Sentences stay as they are.
void settleNounPiles(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
