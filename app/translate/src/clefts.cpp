// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clefts.h"

#include "passives.h"
#include "wordforms.h"

#include <QStringList>

#include <algorithm>

namespace tendertrail::translate {

void tellWhenDone(const QString &key, Pieces &clause, QStringView sign)
{
    const auto word = [&key](const Piece &piece) { return piece.inserted ? QStringView() : QStringView(key).sliced(piece.source.begin, piece.source.length()); };
    if (clause.size() < 5 || !clause.back().is(WordClass::Particle) || word(clause.back()) != u"的")
        return;
    const size_t verb = clause.size() - 2;
    if (!clause[verb].is(WordClass::Verb) || clause[verb].english.isEmpty() || !clause[verb].opening().isLower())
        return;
    size_t is = 1;
    while (is < verb && !(word(clause[is]) == u"是" && clause[is].kind == PieceKind::Word))
        ++is;
    const bool adverb = is < verb && clause[is - 1].is(WordClass::Adverb) && is > 1; // 大多是2015年采购的
    if (is + 1 >= verb || !clause[adverb ? is - 2 : is - 1].isNominal())
        return;
    // only one verb, and no modal: 是用于测量的 says what it is for, and a condition goes on with 应
    if (std::any_of(clause.begin() + qsizetype(is) + 1, clause.begin() + qsizetype(verb), [](const Piece &piece) { return piece.is(WordClass::Verb) || piece.is(WordClass::Modal) || piece.is(WordClass::Particle); }))
        return;
    Piece &when = clause[is + 1];
    const bool dated = when.kind == PieceKind::Locked && word(when).contains(u'年');
    static const QStringList placing{QStringLiteral("在"), QStringLiteral("于"), QStringLiteral("从"), QStringLiteral("根据"), QStringLiteral("按照"), QStringLiteral("为了")};
    const bool placed = when.is(WordClass::Preposition) && placing.contains(word(when).toString()) && sign != u",";
    if (!dated && !placed)
        return;
    const bool day = dated && word(when).endsWith(u'日');
    const QString &subject = clause[adverb ? is - 2 : is - 1].english;
    const bool many = subject.endsWith(u's') && !subject.endsWith(u"ss");
    Piece told = clause[verb];
    told.english = isTransitive(plainOf(told.english)) ? (many ? QStringLiteral("were ") : QStringLiteral("was ")) + participleOf(plainOf(told.english)) : pastOf(told.english);
    told.wordClass = WordClass::Phrase;
    clause.resize(verb);
    if (dated) {
        Piece in;
        in.source = {when.source.begin, when.source.begin};
        in.english = day ? QStringLiteral("on") : QStringLiteral("in");
        in.wordClass = WordClass::Preposition;
        in.inserted = true;
        clause.insert(clause.begin() + qsizetype(is) + 1, in);
    }
    clause[is] = told;
}

} // namespace tendertrail::translate
