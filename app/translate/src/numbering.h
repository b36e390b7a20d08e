// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QString>

#include <optional>

namespace tendertrail::translate {

/// The number in front of a heading or clause.
struct Numbering
{
    core::TextRange range;  ///< with its punctuation and the spaces after it
    QString english;        ///< "III.", "(2)", "1.1", "4.", "d.", "★1.1", "(2) (1)", "Article 4"
};

/// 三、 （二） 1. 1.1 4、 (3) d、 ★1.1 （2）① at the beginning of the text (a Lexicon::keyText), after white space.
[[nodiscard]] std::optional<Numbering> leadingNumbering(const QString &key);

} // namespace tendertrail::translate
