// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "phraseforms.h"

#include "wordforms.h"

#include <QHash>
#include <QRegularExpression>

namespace tendertrail::translate {

size_t firstWord(const Pieces &pieces)
{
    size_t at = 0;
    while (at < pieces.size() && (pieces[at].kind == PieceKind::Space || pieces[at].english.isEmpty()))
        ++at;
    return at;
}

void makeNominal(Pieces &pieces)
{
    const size_t first = firstWord(pieces);
    if (first == pieces.size())
        return;
    if (pieces.back().is(WordClass::Verb) && !pieces.back().noun.isEmpty()) {
        pieces.back().english = pieces.back().noun;
        pieces.back().wordClass = WordClass::Noun;
    } else if (pieces[first].is(WordClass::Verb)) {
        pieces[first].english = gerundOf(pieces[first].english);
        pieces[first].wordClass = WordClass::Phrase;
    }
}

void makeDefinite(Pieces &pieces)
{
    static const QRegularExpression determined(
        QStringLiteral("^(?:the|a|an|this|that|these|those|each|all|any|either|neither|other|others|its|his|our|your|such|no|one|both|every)\\b"));
    const size_t first = firstWord(pieces);
    if (first == pieces.size())
        return;
    Piece &piece = pieces[first];
    const bool noun = piece.is(WordClass::Noun) || piece.is(WordClass::Adjective) || piece.is(WordClass::Verb);
    if (noun && piece.english[0].isLower() && !determined.match(piece.english).hasMatch())
        piece.english.prepend(QStringLiteral("the "));
}

const QHash<QString, QString> &postpositions()
{
    static const QHash<QString, QString> table{
        {QStringLiteral("内"), QStringLiteral("within")},   {QStringLiteral("以内"), QStringLiteral("within")},
        {QStringLiteral("之内"), QStringLiteral("within")}, {QStringLiteral("前"), QStringLiteral("before")},
        {QStringLiteral("之前"), QStringLiteral("before")}, {QStringLiteral("以前"), QStringLiteral("before")},
        {QStringLiteral("后"), QStringLiteral("after")},    {QStringLiteral("之后"), QStringLiteral("after")},
        {QStringLiteral("以后"), QStringLiteral("after")},  {QStringLiteral("时"), QStringLiteral("when")},
        {QStringLiteral("期间"), QStringLiteral("during")}, {QStringLiteral("中"), QStringLiteral("in")},
        {QStringLiteral("上"), QStringLiteral("on")},       {QStringLiteral("下"), QStringLiteral("under")},   {QStringLiteral("项下"), QStringLiteral("under")},
        {QStringLiteral("外"), QStringLiteral("outside")},  {QStringLiteral("以来"), QStringLiteral("since")},
        {QStringLiteral("以外"), QStringLiteral("outside")},
    };
    return table;
}

} // namespace tendertrail::translate
