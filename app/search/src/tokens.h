// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fold.h"
#include "core/textrange.h"

#include <QString>
#include <QStringView>

#include <vector>

// What a text is made of for the search: pairs of Han, kana or hangul, and words of all other scripts (docs/case-file.md).
namespace tendertrail::search {

enum class TokenMode {
    Document, ///< also the last character of a run alone, and the ends of words with letters and digits
    Query,    ///< only what a match must have
};

/// A token of a folded text. A pair may stand apart in it (a line break between), hence two ranges.
struct Token
{
    core::TextRange first;  ///< a word, or one character
    core::TextRange second; ///< the other character of a pair; empty for none
    int position = 0;       ///< counts from 0; tokens at one position are alternatives
    [[nodiscard]] QString term(const QString &folded) const { return first.of(folded) + second.of(folded); }
};

/// In order of position. The text must be folded.
[[nodiscard]] std::vector<Token> tokensOf(const QString &folded, TokenMode mode);
/// True where a text of this kind is cut into pairs and not into words.
[[nodiscard]] bool isPaired(char32_t codePoint);

} // namespace tendertrail::search
