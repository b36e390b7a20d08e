// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QString>

#include <vector>

namespace tendertrail::core {

/// A folded text that remembers where each unit came from, so that a match in it can be shown in the original.
struct Folded
{
    QString text;
    std::vector<qsizetype> origin; ///< for each unit of text its offset in the source; one more entry for the end
    std::vector<qsizetype> ends;   ///< for each unit of text where the character it came from ends in the source

    /// The range of the source that a range of the folded text came from: whole characters, without what was dropped
    /// before and after.
    [[nodiscard]] TextRange toSource(const TextRange &folded) const;
};

/// For search and for matching names: NFKC and case folding, Kangxi and CJK radicals to ideographs (TRAPS D14),
/// Traditional to Simplified one character at a time. Length may change; origin tells. Thread-safe.
[[nodiscard]] Folded fold(const QString &text);
[[nodiscard]] QString folded(const QString &text);

/// fold() plus what OCR confuses: 0 O o, 1 l I i |, 昇 异 界 升, spaces and dashes dropped. Only for matching.
[[nodiscard]] Folded confusionFold(const QString &text);

/// For stored text: Kangxi and CJK radicals become the ideographs they stand for, compatibility forms stay. The length
/// stays too, so that offsets and boxes hold (a few rare radicals, whose ideographs need two units, are left to fold()).
[[nodiscard]] QString repairRadicals(const QString &text);

/// True for a Han ideograph (any plane; also radicals, 々 and 〇), not for kana, hangul or CJK punctuation.
[[nodiscard]] bool isHan(char32_t codePoint);
/// Share of Han among the letters of the text, 0 to 1.
[[nodiscard]] double hanShare(const QString &text);

/// Pinyin with tone marks, ICU Han-Latin/Names: "shēn zhèn dà xué". A gloss, never data (TRAPS, ICU). Thread-safe.
[[nodiscard]] QString pinyin(const QString &han);
/// Pinyin without tones, each syllable capitalised, as word borders are not known: "Shen Zhen Da Xue". ü stays ü.
[[nodiscard]] QString pinyinName(const QString &han);

} // namespace tendertrail::core
