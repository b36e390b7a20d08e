// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Chooses between the renderings of a word by its neighbours: 采购 "procure" or "procurement", 是 in a cell "yes".
void chooseWords(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
