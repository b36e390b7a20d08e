// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "numberphrases.h"

namespace tendertrail::translate {

/// What is counted in a shape of its own, with its English, in a keyText(): an original and its copies (正本壹份副本贰份), lots and shares that a
/// Chinese number follows (标项一, 份额二), cabinets (出线柜2面).
[[nodiscard]] std::vector<NumberPhrase> countedPhrases(const Lexicon &lexicon, const QString &key);

} // namespace tendertrail::translate
