// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// What specifications say that a thing is like: 精度高、稳定性好; 安全、可靠的系统; 安装方便. After the words have been chosen, before their order.
void settleQualities(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
