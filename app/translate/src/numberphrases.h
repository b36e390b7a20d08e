// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QString>

#include <vector>

namespace tendertrail::translate {

/// Words around a figure or letter that say what it counts or names, and their English.
struct NumberPhrase
{
    core::TextRange range;
    QString english; ///< "aged 18 to 60", "2018 edition", "at least 2 times per year", "Package A", "level IV"
    bool quantity = false; ///< so much or so many of something, which rules for quantities may move
};

/// Such phrases in a keyText(), those of a kind from left to right. They may overlap: who takes them keeps the first.
[[nodiscard]] std::vector<NumberPhrase> numberPhrases(const QString &key);

} // namespace tendertrail::translate
