// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// Things that go from one party to another without 将 or 给: 资料 应 退还 投标人.
namespace tendertrail::translate {

void Arranger::handedOver(Pieces &p) const
{
    const auto open = depths(p);
    const size_t first = firstWord(p);
    size_t verb = first;
    while (verb < p.size() && !(p[verb].is(WordClass::Verb) && wordList<"verbs.of-handing-over">().contains(word(p[verb]))))
        ++verb;
    if (verb >= p.size() || verb == first || open[verb] > 0 || verb + 1 >= p.size())
        return;
    // Behind it only who gets it.
    for (size_t at = verb + 1; at < p.size(); ++at) {
        if (!p[at].isNominal() || open[at] > 0)
            return;
    }
    if (!(p.back().has(Role::Actor) || p.back().kind == PieceKind::Name))
        return;
    size_t subject = first; // 后|设备 归还: what stands before the thing is no part of it
    for (size_t at = first; at < verb; ++at) {
        if (p[at].is(WordClass::Verb) || p[at].kind == PieceKind::Punctuation || ((word(p[at]) == u"将" || word(p[at]) == u"把") && p[at].kind == PieceKind::Word))
            return; // 把 资料 移交 采购人: somebody hands it over
        if (p[at].is(WordClass::Postposition) || p[at].is(WordClass::Conjunction))
            subject = at + 1;
    }
    size_t end = subject;
    while (end < verb && p[end].isNominal())
        ++end;
    if (end == subject || p[end - 1].has(Role::Actor) || p[end - 1].kind == PieceKind::Name || !p[end - 1].is(WordClass::Noun))
        return;
    // 设备 由 甲方 归还 乙方
    const bool by = end + 1 < verb && word(p[end]) == u"由" && std::all_of(p.begin() + qsizetype(end) + 1, p.begin() + qsizetype(verb), [](const Piece &piece) { return piece.isNominal(); });
    bool modal = false;
    for (size_t at = end; !by && at < verb; ++at) {
        if (!p[at].is(WordClass::Modal) && !p[at].is(WordClass::Adverb))
            return;
        modal = modal || p[at].is(WordClass::Modal);
    }
    const QStringView thing = word(p[end - 1]);
    const QString &named = p[end - 1].english;
    const bool money = thing.endsWith(u'款') || thing.endsWith(u'金') || thing.endsWith(u'费') || thing.endsWith(u"费用") || thing.endsWith(u"金额");
    const QString does = p[verb].english == u"refund" && !money ? QStringLiteral("return") : plainOf(p[verb].english);
    const bool many = named.endsWith(u's') && !named.endsWith(u"ss");
    const bool denied = !by && verb > end && (word(p[verb - 1]) == u"不" || word(p[verb - 1]) == u"未");
    QString be = modal ? QStringLiteral("be ") : many ? QStringLiteral("are ") : QStringLiteral("is ");
    if (denied && !modal) {
        p[verb - 1].english = word(p[verb - 1]) == u"不" ? be + QStringLiteral("not") : many ? QStringLiteral("have not been") : QStringLiteral("has not been");
        be.clear();
    }
    p[verb].english = be + participleOf(does);
    p[verb].wordClass = WordClass::Phrase;
    Piece to = linking(QStringLiteral("to"), p[verb + 1]);
    to.wordClass = WordClass::Preposition;
    p.insert(p.begin() + qsizetype(verb) + 1, to);
    if (by) {
        p[end] = worded(p[end], QStringLiteral("by"));
        std::rotate(p.begin() + qsizetype(end), p.begin() + qsizetype(verb), p.end());
    }
}

// 以 国产 芯片 替代 进口 芯片: replace imported chips with domestic ones
std::optional<Pieces> Arranger::substituted(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    const auto named = [this](const Piece &piece) { return piece.isNominal() || piece.kind == PieceKind::Locked || piece.kind == PieceKind::Quantity || isDe(piece); };
    for (size_t with = 0; with + 3 < p.size(); ++with) {
        if (open[with] > 0 || p[with].kind != PieceKind::Word || !(word(p[with]) == u"以" || word(p[with]) == u"用"))
            continue;
        size_t verb = with + 1;
        while (verb < p.size() && named(p[verb]) && !wordSet<"verbs.of-replacing">().contains(word(p[verb]).toString()))
            ++verb;
        if (verb == with + 1 || verb + 1 >= p.size() || !wordSet<"verbs.of-replacing">().contains(word(p[verb]).toString()) || isDe(p[verb + 1]) || !std::all_of(p.begin() + qsizetype(verb) + 1, p.end(), named))
            return std::nullopt;
        Pieces out = arrange(part(p, 0, with), depth + 1);
        if (!out.empty() && word(out.back()) == u"提出")
            out.back().english = QStringLiteral("propose to");
        Piece replaces = worded(p[verb], QStringLiteral("replace"));
        replaces.wordClass = WordClass::Verb;
        replaces.noun.clear();
        out.push_back(replaces);
        append(out, arrange(part(p, verb + 1, p.size()), depth + 1));
        Piece by = worded(p[with], QStringLiteral("with"));
        by.wordClass = WordClass::Preposition;
        out.push_back(by);
        append(out, arrange(part(p, with + 1, verb), depth + 1));
        return out;
    }
    return std::nullopt;
}

} // namespace tendertrail::translate
