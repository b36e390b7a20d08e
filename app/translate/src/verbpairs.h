// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

namespace tendertrail::translate {

/// Two verbs that share what follows are one from here on: 通过|修正或撤销|偏离, 有权|检查和监督|工作, 由专人|送达或分发.
void joinVerbPairs(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
