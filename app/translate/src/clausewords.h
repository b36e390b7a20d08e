// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "piece.h"

#include <QString>

namespace tendertrail::translate {

/// The memory's headings begin with a capital, which goes where they stand inside a sentence: but Party A, Article 22, CA.
[[nodiscard]] QString inSentence(const QString &heading);
/// 不能|满足…需要: what a clause begins with behind a modal agrees with nothing.
[[nodiscard]] bool behindModal(const Pieces &out);
/// shall, according to the documents,|…
[[nodiscard]] bool behindModalAndPhrase(const Pieces &out);
/// "shall", standing for no words of its own.
[[nodiscard]] Piece insertedModal(qsizetype at);
/// A sign that stands for none of the source.
[[nodiscard]] Piece insertedSign(QChar unit);
/// "specified in" and "in": the preposition is there already.
[[nodiscard]] bool endsAsItBegins(const QString &before, const QString &word);
/// What the memory says of one, said of many: "is accepted" → "are accepted".
[[nodiscard]] QString pluralVerb(const QString &words);
/// The last noun of the phrase before "of"; the number of pieces where there is none.
[[nodiscard]] size_t headNounOf(const Pieces &phrase);
[[nodiscard]] bool isPlural(const Pieces &phrase);
/// Words of the memory go to the end; signs at either end of them are signs of their own, so that spaces come out right.
void addWords(const QString &text, core::TextRange range, Pieces &out);

} // namespace tendertrail::translate
