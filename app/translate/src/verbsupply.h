// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// A clause has a verb: where a modal, 由 or a whole sentence waits for one and every word that could be it was taken for a noun, the
/// likeliest becomes the verb. Verbs that stand side by side are joined.
void supplyVerbs(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
