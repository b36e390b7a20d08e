// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// Words that are chosen between by what stands right beside them, each in its own way: 为避免, 以上企业, 配置2颗处理器. Says whether this is one.
bool chooseByNeighbours(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at);

} // namespace tendertrail::translate
