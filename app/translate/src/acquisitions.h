// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// What is bought, for how much and by which way: 拟采购|搭载|芯片|的服务器, 花费|18.4万元|购买, 经|香港|转运.
void settleAcquisitions(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
