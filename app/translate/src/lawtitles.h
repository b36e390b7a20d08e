// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// Titles of laws and rules between 《 and 》 become one piece in the order of English titles: 《保守国家秘密法》 → Law on Guarding State Secrets.
/// A title that the glossary has whole, and one that is none of a law or rule, stays as it is.
void renderLawTitles(const Lexicon &lexicon, const QString &source, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
