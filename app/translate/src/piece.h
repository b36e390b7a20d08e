// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "lexicon.h"

#include <QString>

#include <vector>

namespace tendertrail::translate {

enum class PieceKind {
    Word,        ///< chosen by the lattice
    Name,        ///< of an organisation, a place or a person
    Locked,      ///< number, date, amount, code, Latin: what it says must not change
    Quantity,    ///< a locked number with its unit, or waiting for the noun that it counts
    Punctuation,
    Space,
    Unknown,     ///< Han that nothing explains; rendered by pinyin
};

/// A part of the segment with its rendering. Pieces do not overlap and together cover the segment.
struct Piece
{
    core::TextRange source;
    QString english;
    PieceKind kind = PieceKind::Word;
    WordClass wordClass = WordClass::Noun;
    QString noun;          ///< the other form of a verb, for where it stands as a noun
    QString verb;          ///< of an adjective or noun: what it says where it governs something behind a modal (明确: specify)
    bool label = false;
    bool definite = false; ///< takes "the" in a sentence
    bool plural = false;   ///< counts more than one of the noun that follows
    bool pivot = false;    ///< a verb whose object does what the next verb says: entrust, require
    bool inserted = false; ///< stands for no words of its own: "of", "that"

    [[nodiscard]] bool isNominal() const
    {
        return kind == PieceKind::Locked || kind == PieceKind::Quantity || kind == PieceKind::Name || kind == PieceKind::Unknown
            || (kind == PieceKind::Word
                && (wordClass == WordClass::Noun || wordClass == WordClass::Proper || wordClass == WordClass::Adjective
                    || wordClass == WordClass::Number || wordClass == WordClass::Determiner));
    }
    [[nodiscard]] bool is(WordClass wanted) const { return kind == PieceKind::Word && wordClass == wanted; }
};

using Pieces = std::vector<Piece>;

} // namespace tendertrail::translate
