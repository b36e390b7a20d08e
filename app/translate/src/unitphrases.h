// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "numberphrases.h"

namespace tendertrail::translate {

/// Rates (元/台·年: "per unit per year"), cells that hold nothing but a unit, and numbers of an authority's papers, in a keyText().
[[nodiscard]] std::vector<NumberPhrase> unitPhrases(const Lexicon &lexicon, const QString &key);

} // namespace tendertrail::translate
