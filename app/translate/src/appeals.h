// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// What is advised, encouraged, applied for or taken to be so, where nobody says who does it: 建议提前转账, 鼓励供应商…, 申请对其进行更换, 以最低报价为基准价. Words
/// stand in the order of the source.
void settleAppeals(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
