// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// The last touches on pieces that stand in English order: passives with 由, agreement, plurals after a number, articles.
void finishGrammar(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
