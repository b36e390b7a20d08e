// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "passives.h"
#include "phraseforms.h"
#include "wordforms.h"

#include <algorithm>

// What has had something done to it, and is told by that.
namespace tendertrail::translate {

// 被 取消 资格 的 企业: enterprise whose eligibility has been cancelled; 被 禁止 投标 的: barred from bidding; 被 处罚 的: penalised
void NounPhrases::undergone(Pieces &p) const
{
    for (size_t at = 0; at + 3 < p.size(); ++at) {
        if (word(p[at]) != u"被" || p[at].kind != PieceKind::Word || p[at].inserted)
            continue;
        // 文件 被 认定 为 无效 的 情形: a clause with a subject of its own
        if (at > 0 && (p[at - 1].isNominal() || p[at - 1].is(WordClass::Modal)) && !p[at - 1].is(WordClass::Determiner) && p[at - 1].kind != PieceKind::Punctuation)
            continue;
        const Depths depth = depths(p);
        size_t de = at + 1;
        while (de < p.size() && !(depth[de] == depth[at] && isDe(p[de])) && (p[de].kind != PieceKind::Punctuation || isJoint(p[de])) && !p[de].is(WordClass::Modal))
            ++de;
        if (de + 1 >= p.size() || !isDe(p[de]))
            continue;
        size_t verb = at + 1;
        while (verb < de && !(p[verb].is(WordClass::Verb) && !p[verb].english.isEmpty() && p[verb].opening().isLower()))
            ++verb;
        const size_t end = headEnd(p, depth, de + 1);
        if (verb == de || end == de + 1 || p[end - 1].has(Role::Deed) || p[verb].english.section(u' ', 0, 0).endsWith(u's') || (verb + 1 < de && isJoint(p[verb + 1])) || std::any_of(p.begin() + qsizetype(verb), p.begin() + qsizetype(de), [this](const Piece &piece) { return word(piece) == u"被" || isJoint(piece); }))
            continue;
        size_t agent = at + 1; // where adverbs begin
        while (agent < verb && (p[agent].isNominal() || isJoint(p[agent])))
            ++agent;
        if (!std::all_of(p.begin() + qsizetype(agent), p.begin() + qsizetype(verb), [](const Piece &piece) { return piece.is(WordClass::Adverb); }))
            continue;
        Pieces rest = part(p, verb + 1, de);
        Piece done = p[verb];
        done.english = done.english.startsWith(u"be ") ? done.english.mid(3) : participleOf(done.english); // be listed in
        done.wordClass = WordClass::Phrase;
        Pieces said = part(p, de + 1, end);
        const bool taken = !rest.empty() && isText(word(p[verb]), {u"取消", u"撤销", u"吊销", u"暂停", u"冻结", u"没收", u"剥夺", u"限制", u"扣留"}) && std::all_of(rest.begin(), rest.end(), [](const Piece &piece) { return piece.isNominal(); });
        if (taken) {
            said.push_back(worded(p[de], QStringLiteral("whose")));
            append(said, m_arrange(std::move(rest)));
            const bool many = said.back().english.endsWith(u's') && !said.back().english.endsWith(u"ss");
            done.english.prepend(many ? QStringLiteral("have been ") : QStringLiteral("has been "));
            said.push_back(std::move(done));
        } else if (rest.empty() && agent == at + 1 && verb == at + 1 && !done.english.contains(u' ')) {
            done.wordClass = WordClass::Adjective; // the penalised enterprise
            said.insert(said.begin(), std::move(done));
        } else {
            append(said, part(p, agent, verb));
            said.push_back(std::move(done));
            if (word(p[verb]) == u"禁止" && !rest.empty() && rest.front().is(WordClass::Verb)) {
                said.push_back(worded(p[de], QStringLiteral("from")));
                rest.front().english = gerundOf(rest.front().english);
                rest.front().wordClass = WordClass::Phrase;
            }
            append(said, m_arrange(std::move(rest)));
        }
        if (agent > at + 1) {
            said.push_back(worded(p[at], QStringLiteral("by")));
            append(said, agentOf(p, at + 1, agent));
        }
        Piece &folded = foldInto(p, at, end, std::move(said));
        folded.kind = PieceKind::Word;
        folded.wordClass = WordClass::Noun;
        folded.noun.clear();
    }
}

// 学校 与 公司 签订 的 合同: the two have it together
void NounPhrases::agreedBetween(Pieces &p) const
{
    for (size_t with = 1; with + 3 < p.size(); ++with) {
        if (!isText(word(p[with]), {u"与", u"和", u"同"}) || p[with].kind != PieceKind::Word)
            continue;
        const Depths depth = depths(p);
        const auto party = [this](const Piece &piece) { return isActor(piece) || piece.kind == PieceKind::Name || word(piece).startsWith(u'该'); };
        size_t verb = with + 1;
        while (verb < p.size() && p[verb].isNominal() && p[verb].kind != PieceKind::Punctuation)
            ++verb;
        if (verb == with + 1 || verb + 2 >= p.size() || !isText(word(p[verb]), {u"签订", u"签署", u"订立", u"达成", u"缔结"}) || !isDe(p[verb + 1]) || !party(p[with - 1]) || !party(p[verb - 1]))
            continue;
        const size_t end = headEnd(p, depth, verb + 2);
        if (end == verb + 2)
            continue;
        const size_t first = runBefore(p, depth, with);
        if (first > 0 && p[first - 1].kind == PieceKind::Word && !p[first - 1].is(WordClass::Verb) && !p[first - 1].is(WordClass::Conjunction) && !p[first - 1].is(WordClass::Preposition))
            continue;
        Pieces said = part(p, verb + 2, end);
        said.push_back(worded(p[verb], QStringLiteral("between")));
        said.back().wordClass = WordClass::Preposition;
        append(said, agentOf(p, first, with));
        said.push_back(worded(p[with], QStringLiteral("and")));
        said.back().wordClass = WordClass::Conjunction;
        append(said, agentOf(p, with + 1, verb));
        foldInto(p, first, end, std::move(said)).noun.clear();
    }
}

// 乙方 未能 提供 的 服务: service that Party B fails to provide
void NounPhrases::unable(Pieces &p) const
{
    for (size_t at = 1; at + 3 < p.size(); ++at) {
        const bool fails = word(p[at]) == u"未能";
        if (!(fails || isText(word(p[at]), {u"不能", u"无法"})) || p[at].kind != PieceKind::Word || !isActor(p[at - 1]))
            continue;
        const Depths depth = depths(p);
        size_t verb = at + 1;
        while (verb < p.size() && (p[verb].is(WordClass::Adverb) || p[verb].is(WordClass::Adjective)))
            ++verb;
        if (verb + 2 >= p.size() || !p[verb].is(WordClass::Verb) || !isTransitive(plainOf(p[verb].english)) || !isDe(p[verb + 1]))
            continue;
        const size_t end = headEnd(p, depth, verb + 2);
        if (end == verb + 2 || p[end - 1].has(Role::Deed))
            continue;
        const size_t who = runBefore(p, depth, at);
        const size_t last = listEnd(p, depth, who, end);
        Pieces said = part(p, verb + 2, last);
        said.push_back(worded(p[verb + 1], QStringLiteral("that")));
        said.back().wordClass = WordClass::Conjunction;
        append(said, agentOf(p, who, at));
        const bool many = said.back().english.endsWith(u's') && !said.back().english.endsWith(u"ss");
        said.push_back(worded(p[at], !fails ? QStringLiteral("cannot") : many ? QStringLiteral("fail to") : QStringLiteral("fails to")));
        said.back().wordClass = WordClass::Phrase;
        for (size_t i = at + 1; i < verb; ++i) {
            said.push_back(p[i]);
            if (p[i].is(WordClass::Adjective))
                said.back().english = adverbOf(p[i].english);
        }
        said.push_back(p[verb]);
        said.back().english = plainOf(p[verb].english);
        said.back().wordClass = WordClass::Phrase;
        Piece folded = p[end - 1];
        folded.parts = std::make_shared<const Pieces>(std::move(said));
        folded.noun.clear();
        p.erase(p.begin() + qsizetype(who), p.begin() + qsizetype(last));
        p.insert(p.begin() + qsizetype(who), std::move(folded));
        at = who + 1;
    }
}

// 由 政府 或 平台 发放 的 凭证: voucher issued by the government or the platform; of several who do it not all need be such as act
void NounPhrases::doneBySeveral(Pieces &p) const
{
    for (size_t at = 0; at + 5 < p.size(); ++at) {
        if (word(p[at]) != u"由" || !p[at].is(WordClass::Preposition) || (at > 0 && p[at - 1].is(WordClass::Modal)))
            continue;
        const Depths depth = depths(p);
        size_t verb = at + 1;
        bool several = false;
        for (; verb < p.size() && (p[verb].isNominal() || isJoint(p[verb])) && !isDe(p[verb]); ++verb)
            several = several || isJoint(p[verb]);
        if (!several || verb + 2 >= p.size() || !p[verb].is(WordClass::Verb) || p[verb].english.contains(u' ') || !isDe(p[verb + 1]) || !std::any_of(p.begin() + qsizetype(at) + 1, p.begin() + qsizetype(verb), isActor))
            continue;
        const size_t end = headEnd(p, depth, verb + 2);
        if (end == verb + 2)
            continue;
        Pieces said = part(p, verb + 2, end);
        said.push_back(p[verb]);
        said.back().english = participleOf(p[verb].english);
        said.back().wordClass = WordClass::Phrase;
        said.push_back(worded(p[at], QStringLiteral("by")));
        append(said, agentOf(p, at + 1, verb));
        foldInto(p, at, end, std::move(said)).noun.clear();
    }
}

} // namespace tendertrail::translate
