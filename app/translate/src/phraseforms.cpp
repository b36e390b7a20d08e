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
        pieces.back().english = pieces.back().noun;
        pieces.back().wordClass = WordClass::Noun;
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
        {QStringLiteral("期间"), QStringLiteral("during")}, {QStringLiteral("中"), QStringLiteral("in")},      {QStringLiteral("里"), QStringLiteral("in")},
        {QStringLiteral("上"), QStringLiteral("on")},       {QStringLiteral("下"), QStringLiteral("under")},   {QStringLiteral("项下"), QStringLiteral("under")},
        {QStringLiteral("外"), QStringLiteral("outside")},  {QStringLiteral("以来"), QStringLiteral("since")},
        {QStringLiteral("以外"), QStringLiteral("outside")},  {QStringLiteral("之外"), QStringLiteral("outside")},
    };
    return table;
}

QString relationOf(QStringView word)
{
    static const QHash<QString, QString> table{
        {QStringLiteral("有关"), QStringLiteral("related to")},          {QStringLiteral("相关"), QStringLiteral("related to")},
        {QStringLiteral("无关"), QStringLiteral("unrelated to")},        {QStringLiteral("类似"), QStringLiteral("similar to")},
        {QStringLiteral("相应"), QStringLiteral("corresponding to")},    {QStringLiteral("相同"), QStringLiteral("the same as")},
        {QStringLiteral("对应"), QStringLiteral("corresponding to")},    {QStringLiteral("相对应"), QStringLiteral("corresponding to")},
        {QStringLiteral("一致"), QStringLiteral("consistent with")},     {QStringLiteral("相一致"), QStringLiteral("consistent with")},
        {QStringLiteral("不一致"), QStringLiteral("inconsistent with")}, {QStringLiteral("相符"), QStringLiteral("consistent with")},
        {QStringLiteral("不符"), QStringLiteral("inconsistent with")},   {QStringLiteral("不相符"), QStringLiteral("inconsistent with")},
        {QStringLiteral("不同"), QStringLiteral("different from")},      {QStringLiteral("相等"), QStringLiteral("equal to")},
        {QStringLiteral("等额"), QStringLiteral("equal to")},            {QStringLiteral("冲突"), QStringLiteral("in conflict with")},
        {QStringLiteral("相冲突"), QStringLiteral("in conflict with")},  {QStringLiteral("抵触"), QStringLiteral("in conflict with")},
        {QStringLiteral("相抵触"), QStringLiteral("in conflict with")},  {QStringLiteral("矛盾"), QStringLiteral("in contradiction with")},
        {QStringLiteral("相矛盾"), QStringLiteral("in contradiction with")}, {QStringLiteral("匹配"), QStringLiteral("matched with")},
        {QStringLiteral("相匹配"), QStringLiteral("matched with")},      {QStringLiteral("相适应"), QStringLiteral("suited to")},
        {QStringLiteral("适应"), QStringLiteral("suited to")},           {QStringLiteral("相类似"), QStringLiteral("similar to")},
        {QStringLiteral("挂钩"), QStringLiteral("linked to")},           {QStringLiteral("兼容"), QStringLiteral("compatible with")},
        {QStringLiteral("有冲突"), QStringLiteral("in conflict with")},  {QStringLiteral("相关联"), QStringLiteral("connected with")},
        {QStringLiteral("相当"), QStringLiteral("equivalent to")},       {QStringLiteral("脱钩"), QStringLiteral("separated from")},
    };
    return table.value(word.toString());
}

} // namespace tendertrail::translate
