// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// What notices correct, recommend and hand up, put into shapes that the rules of order know: 将|期限|由|一年|调整为|两年 → 调整|期限|from|一年|to|两年, 送|采购人|确认 → 送|to|采购人|for|确认.
void settleNotices(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
