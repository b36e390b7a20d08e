// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Phrases that turn round a word of their own, before the general order: 与 X 有关的 Y, X 之日起.
void applyPhraseRules(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
