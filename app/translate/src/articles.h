// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Puts "the" before what a clause in English order speaks of as known: parties, documents, what a modal follows, what belongs to something.
/// Labels and headings go without. key: the segment's Lexicon::keyText().
void putArticles(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
