// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// What specifications say that a thing does, has done to it, or has several of: 自动识别车牌, 数据应进行加密, 多协议网关. After the words have been chosen, before their order.
void settleFeatures(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
