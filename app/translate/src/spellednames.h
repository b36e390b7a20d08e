// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "lexicon.h"

#include <QString>

#include <vector>

namespace tendertrail::translate {

/// A name whose signs stand for sounds only, and its pinyin.
struct SpelledName
{
    core::TextRange range;
    QString english; ///< "Abudureheman Maimaiti", "Nishihaitai Hotel"
};

/// Names of people in sounds (阿不都热合曼·买买提), and of houses in brackets or behind a label, in a Lexicon::keyText(). They may overlap: who takes them
/// keeps the first.
[[nodiscard]] std::vector<SpelledName> spelledNames(const Lexicon &lexicon, const QString &key);

} // namespace tendertrail::translate
