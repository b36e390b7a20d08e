// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// Of whom something is the same: 两家 供应商 投标报价 相同.
namespace tendertrail::translate {

// two suppliers have the same bid price
void Arranger::haveTheSame(Pieces &p) const
{
    const size_t first = [&] {
        size_t at = firstWord(p);
        while (at < p.size() && p[at].is(WordClass::Conjunction))
            ++at;
        return at;
    }();
    size_t same = first;
    while (same < p.size() && (p[same].isNominal() || (same == first + 1 && word(p[same]) == u"以上")) && !(p[same].kind == PieceKind::Word && wordList<"adjectives.of-sameness">().contains(word(p[same]))))
        ++same;
    if (same < first + 2 || same >= p.size() || p[same].kind != PieceKind::Word || !wordList<"adjectives.of-sameness">().contains(word(p[same])))
        return;
    if (same + 1 < p.size() && !(isDe(p[same + 1]) && same + 2 == p.size()))
        return;
    // who they are: 两家供应商, 两个以上投标人, 各供应商
    size_t who = first;
    while (who < same && !(p[who].has(Role::Actor) && p[who].is(WordClass::Noun)))
        ++who;
    if (who + 1 >= same || who == first || !(p[first].kind == PieceKind::Quantity || p[first].is(WordClass::Determiner)) || !std::all_of(p.begin() + qsizetype(who) + 1, p.begin() + qsizetype(same), [](const Piece &piece) { return piece.is(WordClass::Noun); }))
        return;
    p[who].english = pluralOf(p[who].english);
    if (p[first].english == u"each" || p[first].english == u"every")
        p[first].english = QStringLiteral("all");
    for (size_t at = who + 1; at < same; ++at)
        p[at].definite = false;
    Piece have = linking(QStringLiteral("have"), p[same]);
    have.wordClass = WordClass::Verb;
    p[same].english = QStringLiteral("the same");
    p[same].wordClass = WordClass::Determiner;
    std::rotate(p.begin() + qsizetype(who) + 1, p.begin() + qsizetype(same), p.begin() + qsizetype(same) + 1);
    p.insert(p.begin() + qsizetype(who) + 1, have);
}

} // namespace tendertrail::translate
