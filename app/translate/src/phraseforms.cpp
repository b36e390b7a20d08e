// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "phraseforms.h"

#include "wordforms.h"
#include "wordlists.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

size_t firstWord(const Pieces &pieces)
{
    size_t at = 0;
    while (at < pieces.size() && (pieces[at].kind == PieceKind::Space || pieces[at].english.isEmpty()))
        ++at;
    return at;
}

bool nameState(Piece &piece)
{
    if (!piece.is(WordClass::Noun) || piece.noun.isEmpty() || piece.english == piece.noun)
        return false;
    piece.english = piece.noun;
    return true;
}

void makeNominal(Pieces &pieces)
{
    const size_t first = firstWord(pieces);
    if (first == pieces.size() || nameState(pieces.back()))
        return;
    if (pieces.back().is(WordClass::Verb) && !pieces.back().noun.isEmpty()) {
        // 签订合同时: when signing the contract, though its noun is "signing of the contract"
        const bool doing = pieces.back().noun.startsWith(gerundOf(pieces.back().english.section(u' ', 0, 0)) + QStringLiteral(" of "));
        pieces.back().english = doing ? gerundOf(pieces.back().english) : pieces.back().noun;
        pieces.back().wordClass = doing ? WordClass::Phrase : WordClass::Noun;
        return;
    }
    size_t verb = first; // 自动备份数据: automatically backing up data
    while (verb + 1 < pieces.size() && pieces[verb].is(WordClass::Adverb) && !pieces[verb].english.startsWith(u"not"))
        ++verb;
    if (pieces[verb].is(WordClass::Verb)) {
        pieces[verb].english = gerundOf(pieces[verb].english);
        pieces[verb].wordClass = WordClass::Phrase;
    }
}

void makeDefinite(Pieces &pieces)
{
    static const QRegularExpression determined(
        QStringLiteral("^(?:the|a|an|this|that|these|those|each|all|any|either|neither|other|others|its|his|our|your|such|no|one|both|every|we|us|you|it|they|anyone|everyone)\\b"));
    const size_t first = firstWord(pieces);
    if (first == pieces.size())
        return;
    Piece &piece = pieces[first];
    const bool noun = piece.is(WordClass::Noun) || piece.is(WordClass::Adjective) || piece.is(WordClass::Verb);
    if (noun && piece.opening().isLower() && !determined.match(piece.english).hasMatch())
        piece.english.prepend(QStringLiteral("the "));
}

const QHash<QString, QString> &postpositions()
{
    static const QHash<QString, QString> &table = wordTable<"phrases.postpositions">();
    return table;
}

QString relationOf(QStringView word)
{
    static const QHash<QString, QString> &table = wordTable<"phrases.states">();
    return table.value(word.toString());
}

bool isAsSaid(const Piece &piece)
{
    const QStringList &said = wordList<"english.as-said">();
    return std::any_of(said.begin(), said.end(), [&](const QString &begins) { return piece.english.startsWith(begins); });
}

} // namespace tendertrail::translate
