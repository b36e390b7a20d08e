// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "numberphrases.h"

namespace tendertrail::translate {

/// Sums of money and ranges of them, in figures and in words, with their English: "RMB 3,930,000", "RMB 1,000,000-5,000,000". The ranges
/// come first: who takes them keeps the first of two that overlap. key: the source's keyText(), equally long.
[[nodiscard]] std::vector<NumberPhrase> amountPhrases(const QString &source, const QString &key);

} // namespace tendertrail::translate
