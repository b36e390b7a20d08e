// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// Words that the cheapest way through the lexicon cut otherwise than their neighbours show: 将|合同分包, 合同约定|的期限, 10日|前提|出.
void recutWords(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
