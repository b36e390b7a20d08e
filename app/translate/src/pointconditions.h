// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// What points are given or taken for, where no verb says so: 不能满足要求的|4分: 4 points if …, never 4 points of meeting them.
void settlePointConditions(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
