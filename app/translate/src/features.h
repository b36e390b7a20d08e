// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// What specifications say that a thing does, has several of, or is like: 自动识别车牌, 多协议网关, 精度高、稳定性好. After the words have been chosen, before their order.
void settleFeatures(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
