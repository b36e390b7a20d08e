// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Dates, times, amounts, percentages, quantities, ordinals (第三章), codes and Latin words, in order and not overlapping.
/// key is Lexicon::keyText(source): same length.
[[nodiscard]] Pieces lockedSpans(const Lexicon &lexicon, const QString &source, const QString &key);

} // namespace tendertrail::translate
