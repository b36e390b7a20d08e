// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "lexicon.h"
#include "piece.h"

#include <vector>

namespace tendertrail::translate {

/// A name from another language, as its bearer writes it.
struct ForeignName
{
    core::TextRange range;
    QString english;
};

/// Names written by their sound with the name itself in brackets, in a keyText(): 约翰·格兰特 (John Grant) is "John Grant". What the dictionary has as a
/// word is none.
[[nodiscard]] std::vector<ForeignName> foreignNames(const Lexicon &lexicon, const QString &key);
/// 维达尔: three signs or more that stand for sounds and are no words together become one name, spelled by the sounds that
/// such signs usually stand for.
void joinForeignNames(const Lexicon &lexicon, const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
