// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Makes one name of what a company is called without 公司 (云达科技: Yunda Technology), with the place before it (深圳云达科技). Only where no word
/// explains the signs before 科技, or where somebody is named and nothing follows that it could describe. In time linear in the pieces.
void joinShortNames(const Lexicon &lexicon, const QString &key, Pieces &pieces);

/// Makes one name of a party that is called by a letter only (A公司: Company A).
void joinLetteredParties(const QString &key, Pieces &pieces);
/// Whether the piece is such a name, which nothing before it belongs to.
[[nodiscard]] bool isLetteredParty(const Piece &piece);

} // namespace tendertrail::translate
