// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Words, punctuation and spaces for the stretch of text that no rule has taken: the cheapest path through a lattice of
/// glossary, dictionary and single characters. Offsets are those of key.
void appendWords(const Lexicon &lexicon, const QString &key, const core::TextRange &stretch, Pieces &pieces);

} // namespace tendertrail::translate
