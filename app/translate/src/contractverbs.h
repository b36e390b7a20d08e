// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Words that are verbs where a contract says why, with whom or for what something is done (因执行本合同而…, 与第三方交涉), and what happens at
/// the end of a condition (信息变更的).
void settleContractVerbs(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
