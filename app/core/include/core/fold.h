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

    /// The range of the source that a range of the folded text came from.
    [[nodiscard]] TextRange toSource(const TextRange &folded) const;
};

/// For search and for matching names: NFKC and case folding, Kangxi and CJK radicals to ideographs (TRAPS D14),
/// Traditional to Simplified one character at a time. Length may change; origin tells. Thread-safe.
[[nodiscard]] Folded fold(const QString &text);
[[nodiscard]] QString folded(const QString &text);

/// foldKey() plus what OCR confuses: 0 O o, 1 l I |, 昇 异 界 升, spaces and dashes dropped. Only for matching.
[[nodiscard]] Folded confusionFold(const QString &text);

/// For stored text: Kangxi and CJK radicals become the ideographs they stand for, compatibility forms stay.
[[nodiscard]] QString repairRadicals(const QString &text);

/// True for a Han ideograph (any plane), not for kana, hangul or CJK punctuation.
[[nodiscard]] bool isHan(char32_t codePoint);
/// Share of Han among the letters of the text, 0 to 1.
[[nodiscard]] double hanShare(const QString &text);

/// Pinyin with tone marks, ICU Han-Latin/Names: "shēn zhèn dà xué". A gloss, never data (TRAPS, ICU). Thread-safe.
[[nodiscard]] QString pinyin(const QString &han);
/// Pinyin without tones, capitalised and joined by word: "Shenzhen Daxue" has no word borders known, so "Shen Zhen Da Xue".
[[nodiscard]] QString pinyinName(const QString &han);

} // namespace tendertrail::core
