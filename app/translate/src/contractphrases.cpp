// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "passives.h"
#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// What contracts for services say in ways of their own, put right before the clause is arranged.
namespace tendertrail::translate {

namespace {

// 正常, an adverb by now: normal
QString qualityOf(const Piece &piece)
{
    if (!piece.is(WordClass::Adverb) || !piece.english.endsWith(u"ly"))
        return piece.english;
    return piece.english.endsWith(u"bly") ? piece.english.chopped(1) + u'e' : piece.english.chopped(2);
}

} // namespace

// 确保 系统 稳定 运行: ensure stable operation of the system
void Arranger::keptGoing(Pieces &p) const
{
    const auto quality = [this](const Piece &piece) { return wordSet<"nouns.like-qualities">().contains(word(piece).toString()); };
    for (size_t at = 0; at + 3 < p.size(); ++at) {
        if (!p[at].is(WordClass::Verb) || !wordSet<"verbs.of-keeping-so">().contains(word(p[at]).toString()))
            continue;
        size_t thing = at + 1; // where what runs ends
        while (thing < p.size() && (p[thing].is(WordClass::Noun) || (thing == at + 1 && p[thing].is(WordClass::Adjective))) && !quality(p[thing]))
            ++thing;
        size_t how = thing;
        while (how < p.size() && (p[how].is(WordClass::Adjective) || p[how].kind == PieceKind::Quantity || p[how].kind == PieceKind::Locked || quality(p[how]) || (how > thing && word(p[how]) == u"、")))
            ++how;
        if (thing == at + 1 || how >= p.size() || !p[thing - 1].is(WordClass::Noun) || p[thing - 1].has(Role::Actor) || (how == thing && word(p[how]).size() < 4))
            continue;
        Piece &runs = p[how];
        const QString named = wordTable<"nouns.of-running">().value(word(runs).toString());
        const bool ends = how + 1 == p.size() || p[how + 1].kind == PieceKind::Punctuation || p[how + 1].is(WordClass::Conjunction);
        if (named.isEmpty() || !(runs.is(WordClass::Noun) || runs.is(WordClass::Verb)) || !ends)
            continue;
        runs.english = named;
        runs.wordClass = WordClass::Noun;
        runs.noun.clear();
        for (size_t i = thing; i < how; ++i) {
            if (p[i].kind != PieceKind::Word)
                continue;
            p[i].english = qualityOf(p[i]);
            p[i].wordClass = WordClass::Adjective;
        }
        std::rotate(p.begin() + qsizetype(at) + 1, p.begin() + qsizetype(thing), p.begin() + qsizetype(how) + 1);
        const size_t behind = at + 2 + how - thing;
        Piece of = worded(p[behind], QStringLiteral("of"));
        of.inserted = true;
        of.source = {of.source.begin, of.source.begin};
        p.insert(p.begin() + qsizetype(behind), std::move(of));
        for (size_t i = at + 2; i + 1 < behind; ++i) { // 稳定 正常 运行: stable and normal
            if (!p[i - 1].is(WordClass::Adjective) || !p[i].is(WordClass::Adjective))
                continue;
            Piece joint = linking(i + 2 < behind ? QStringLiteral(",") : QStringLiteral("and"), p[i]);
            if (joint.english == u",")
                joint.kind = PieceKind::Punctuation;
            else
                joint.wordClass = WordClass::Conjunction;
            p.insert(p.begin() + qsizetype(i), std::move(joint));
            ++i;
        }
    }
}

// 经 双方 书面 确认: confirmed in writing; 完全 的 所有权: complete; 部分或全部 合同: part or all of it
void Arranger::mannerApart(Pieces &p) const
{
    for (size_t at = 0; at + 1 < p.size(); ++at) {
        if (word(p[at]) == u"书面" && p[at].is(WordClass::Adjective) && p[at + 1].is(WordClass::Verb) && !(at + 2 < p.size() && isDe(p[at + 2]))) {
            p[at].english = QStringLiteral("in writing");
            p[at].wordClass = WordClass::Adverb;
        }
        // 终止 部分或全部 合同: part or all of the contract
        if ((word(p[at]) == u"部分或全部" || word(p[at]) == u"全部或部分" || word(p[at]) == u"部分或者全部" || word(p[at]) == u"全部或者部分") && p[at].is(WordClass::Adverb) && (p[at + 1].is(WordClass::Noun) || (p[at + 1].is(WordClass::Adjective) && at + 2 < p.size() && p[at + 2].is(WordClass::Noun)))) {
            p[at].english = QStringLiteral("part or all of the");
            p[at].wordClass = WordClass::Determiner;
        }
        const bool quality = at + 2 < p.size() && p[at].is(WordClass::Adverb) && p[at].english.endsWith(u"ly") && !p[at].english.contains(u' ') && isDe(p[at + 1]) && p[at + 2].isNominal();
        if (quality && (word(p[at]) == u"完全" || word(p[at]) == u"严格" || word(p[at]) == u"充分")) {
            p[at].english = word(p[at]) == u"充分" ? QStringLiteral("sufficient") : p[at].english.chopped(2);
            p[at].wordClass = WordClass::Adjective;
        }
    }
}

// 指定 项目负责人 一名: one project leader; 应予 更换: shall be replaced, but who acts shall do it
void Arranger::countedBehind(Pieces &p) const
{
    for (size_t at = 1; at < p.size(); ++at) {
        const bool one = p[at].is(WordClass::Determiner) && (p[at].english == u"a" || p[at].english == u"one") && word(p[at]).startsWith(u'一') && word(p[at]).size() == 2;
        const bool ends = at + 1 == p.size() || (p[at + 1].kind == PieceKind::Punctuation && word(p[at + 1]) != u"、");
        if (!one || !ends || !p[at - 1].is(WordClass::Noun))
            continue;
        size_t first = at - 1;
        while (first > 0 && (p[first - 1].is(WordClass::Noun) || p[first - 1].is(WordClass::Adjective)) && !p[first - 1].parts)
            --first;
        if (first == 0)
            continue;
        p[at].english = QStringLiteral("one");
        std::rotate(p.begin() + qsizetype(first), p.begin() + qsizetype(at), p.begin() + qsizetype(at) + 1);
    }
    for (size_t at = 0; at + 1 < p.size(); ++at) {
        if (word(p[at]) != u"应予" && word(p[at]) != u"应予以")
            continue;
        const bool deed = p[at].is(WordClass::Modal) && p[at].english.endsWith(u" be") && p[at + 1].is(WordClass::Verb) && p[at + 1].opening().isLower();
        if (!deed)
            continue;
        const bool acts = at > 0 && (p[at - 1].has(Role::Actor) || p[at - 1].kind == PieceKind::Name);
        if (acts || !isTransitive(p[at + 1].english)) {
            p[at].english.chop(3);
        } else {
            p[at + 1].english = participleOf(p[at + 1].english);
            p[at + 1].wordClass = WordClass::Phrase;
        }
    }
}

// 确定 项目 是 货物 还是 服务: determine whether it is
void Arranger::eitherOr(Pieces &p) const
{
    const size_t verb = firstWord(p);
    if (verb + 4 >= p.size() || !p[verb].is(WordClass::Verb) || !wordSet<"verbs.of-asking">().contains(word(p[verb]).toString()) || p[verb].english.endsWith(u" whether"))
        return;
    size_t is = verb + 1;
    while (is < p.size() && (p[is].isNominal() || isDe(p[is])) && word(p[is]) != u"是")
        ++is;
    const bool two = is > verb + 1 && is < p.size() && (word(p[is]) == u"是" || word(p[is]) == u"为") && p[is].is(WordClass::Verb)
        && std::any_of(p.begin() + qsizetype(is), p.end(), [this](const Piece &piece) { return word(piece) == u"还是" && piece.is(WordClass::Conjunction); });
    if (two)
        p[verb].english += QStringLiteral(" whether");
}

// 如 因 乙方 产品 引起 纠纷: if Party B's products cause a dispute. What is named as the reason is the subject.
void Arranger::reasonForSubject(Pieces &p) const
{
    for (size_t at = 0; at + 3 < p.size(); ++at) {
        if (!(word(p[at]) == u"因" || word(p[at]) == u"由于") || p[at].kind != PieceKind::Word || (at > 0 && !p[at - 1].is(WordClass::Conjunction) && p[at - 1].kind != PieceKind::Punctuation))
            continue;
        size_t verb = at + 1;
        while (verb < p.size() && p[verb].isNominal() && p[verb].kind != PieceKind::Punctuation)
            ++verb;
        if (verb == at + 1 || verb + 1 >= p.size() || !(word(p[verb]) == u"引起" || word(p[verb]) == u"引发") || !p[verb].is(WordClass::Verb) || isDe(p[verb + 1]) || !p[verb - 1].is(WordClass::Noun))
            continue;
        if (std::any_of(p.begin() + qsizetype(verb), p.end() - 1, [this](const Piece &piece) { return isDe(piece); }))
            continue; // 因 设备 引起 事故 的 费用
        const QString &head = p[verb - 1].english;
        p[verb].english = QStringLiteral("cause");
        p[verb].subject = head.endsWith(u's') && !head.endsWith(u"ss") ? 2 : 1;
        p.erase(p.begin() + qsizetype(at));
    }
}

// 赔偿 甲方 全部 损失: compensate Party A for
void Arranger::compensatedFor(Pieces &p) const
{
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        const bool who = p[at + 1].has(Role::Actor) && p[at + 1].kind == PieceKind::Word && !p[at + 1].parts;
        if (!p[at].is(WordClass::Verb) || !word(p[at]).endsWith(u"赔偿") || !who || !p[at].english.endsWith(u"compensate"))
            continue;
        const Piece &what = p[at + 2];
        if (!(what.is(WordClass::Determiner) || (what.is(WordClass::Noun) && what.parts)) || what.has(Role::Actor))
            continue;
        Piece reason = worded(what, QStringLiteral("for"));
        reason.parts.reset();
        reason.inserted = true;
        reason.source = {what.source.begin, what.source.begin};
        p.insert(p.begin() + qsizetype(at) + 2, std::move(reason));
    }
}

// 2小时 内 到达 现场: arrive on site within 2 hours. The time goes behind, where nobody is named and nothing else opens the clause.
std::optional<Pieces> Arranger::timeFirst(const Pieces &p, int depth) const
{
    const size_t first = firstWord(p);
    if (depth > 0 || first + 3 > p.size() || p[first].kind != PieceKind::Quantity || !p[first + 1].is(WordClass::Postposition) || word(p[first + 1]) != u"内")
        return std::nullopt;
    size_t verb = first + 2;
    while (verb < p.size() && p[verb].is(WordClass::Adverb) && !p[verb].english.startsWith(u"not"))
        ++verb;
    const bool plain = verb < p.size() && p[verb].is(WordClass::Verb) && p[verb].opening().isLower() && !(verb + 1 < p.size() && isDe(p[verb + 1]))
        && std::none_of(p.begin() + qsizetype(verb), p.end(), [](const Piece &piece) { return piece.is(WordClass::Modal) || piece.is(WordClass::Postposition) || piece.is(WordClass::Conjunction) || piece.is(WordClass::Phrase) || (piece.kind == PieceKind::Punctuation && !piece.inserted); });
    if (!plain)
        return std::nullopt;
    Pieces out = part(p, 0, first);
    append(out, arrange(part(p, first + 2, p.size()), depth + 1));
    out.push_back(worded(p[first + 1], QStringLiteral("within")));
    out.push_back(p[first]);
    return out;
}

} // namespace tendertrail::translate
