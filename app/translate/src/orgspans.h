// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Joins the pieces that make up the name of an organisation or a person into one piece, rendered as a name.
void joinNames(const Lexicon &lexicon, const QString &source, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
