// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"

namespace tendertrail::translate {

/// How a word of the dictionary is rendered, and what it does in a sentence.
struct Sense
{
    QString english;
    WordClass wordClass = WordClass::Noun;
    bool found = false; ///< false: the dictionary has nothing that could stand in a sentence
};

/// The sense that fits the word's part of speech: no surnames, variants, classifiers or grammar notes; the first short one.
[[nodiscard]] Sense chooseSense(const Lexicon &lexicon, const LexiconWord &word);

/// "Tanghe" for "Tanghe, a county in Nanyang City 南阳市, Henan"; "Shenzhen" for pinyin "Shēn zhèn", "see 深圳市"; else empty.
[[nodiscard]] QString placeName(QStringView pinyin, QStringView senses, QStringView word);

/// Pinyin syllables with tone marks as one capitalised name: "Shēn zhèn" → "Shenzhen", "Xī ān" → "Xi'an".
[[nodiscard]] QString joinedPinyin(QStringView pinyin);

} // namespace tendertrail::translate
