// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tendertrail::tagging {

/// The consonants of a word as classes that ears and romanisations mix up (b p f, d t, g k, s z c j q x, l r, m n): "splendent" → "sblndnd".
[[nodiscard]] QString consonantsOfEnglish(const QString &word);
/// The same of a pinyin syllable.
[[nodiscard]] QString consonantsOfPinyin(const QString &syllable);
/// 1 for the same, 0 for nothing in common, by edits.
[[nodiscard]] double soundSimilarity(const QString &one, const QString &other);

} // namespace tendertrail::tagging
