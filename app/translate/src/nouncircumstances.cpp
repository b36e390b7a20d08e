// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "passives.h"
#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// By what, for what and before whom: how the thing came about that a noun phrase names.
namespace tendertrail::translate {

// The pieces from "begin" to "last" become one, whose head is the last of them.
void NounPhrases::foldAs(Pieces &p, size_t begin, size_t last, size_t head, Pieces said) const
{
    Piece folded = p[head];
    folded.parts = std::make_shared<const Pieces>(std::move(said));
    folded.kind = PieceKind::Word;
    folded.wordClass = WordClass::Noun;
    folded.noun.clear();
    folded.verb.clear();
    p.erase(p.begin() + qsizetype(begin), p.begin() + qsizetype(last));
    p.insert(p.begin() + qsizetype(begin), std::move(folded));
}

// 通过 订立 合同 而|[获悉 的 秘密], folded by now: secret learned of by concluding the contract
void NounPhrases::byDoing(Pieces &p) const
{
    for (size_t at = 0; at + 4 < p.size(); ++at) {
        if (word(p[at]) != u"通过" || !p[at].is(WordClass::Preposition) || !p[at + 1].is(WordClass::Verb))
            continue;
        size_t so = at + 2;
        while (so < p.size() && word(p[so]) != u"而" && (p[so].isNominal() || p[so].is(WordClass::Verb) || isJoint(p[so])))
            ++so;
        if (so + 1 >= p.size() || word(p[so]) != u"而" || !p[so + 1].parts)
            continue;
        Pieces said = *p[so + 1].parts;
        Pieces how = m_arrange(part(p, at + 1, so));
        makeNominal(how);
        said.push_back(worded(p[at], QStringLiteral("by")));
        append(said, std::move(how));
        const bool its = at > 0 && word(p[at - 1]) == u"其"; // 对 其 通过 …: who does it is told already
        foldAs(p, at - (its ? 1 : 0), so + 2, so + 1, std::move(said));
    }
}

// 乙方 为 履行 合同 所 完成 的 成果: deliverable completed by Party B for performing the contract
void NounPhrases::forDoing(Pieces &p) const
{
    for (size_t at = 0; at + 5 < p.size(); ++at) {
        if (word(p[at]) != u"为" || p[at].kind != PieceKind::Word || !p[at + 1].is(WordClass::Verb))
            continue;
        size_t by = at + 2; // 所
        const auto needed = [this](const Piece &piece) { return isText(word(piece), {u"所需", u"所必需"}); }; // one word
        while (by < p.size() && !isText(word(p[by]), {u"所", u"而"}) && !needed(p[by]) && (p[by].isNominal() || isJoint(p[by])))
            ++by;
        if (by + 3 < p.size() && needed(p[by]))
            --by; // as if 所 stood there
        if (by < at + 2 || by + 3 >= p.size() || !(isText(word(p[by]), {u"所", u"而"}) || needed(p[by + 1])) || !isDe(p[by + 2]))
            continue;
        const bool spent = p[by + 1].has(Role::Arising) || word(p[by + 1]) == u"支出";
        if (!(p[by + 1].is(WordClass::Verb) || spent || needed(p[by + 1])) || (by == at + 2 && !needed(p[by + 1])))
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, by + 3);
        if (end == by + 3)
            continue;
        const size_t last = listEnd(p, depth, at, end);
        const size_t who = at > 0 && isActor(p[at - 1]) ? runBefore(p, depth, at) : at;
        Pieces said = part(p, by + 3, last);
        said.push_back(worded(p[by + 1], needed(p[by + 1]) ? QStringLiteral("required") : spent ? QStringLiteral("incurred") : participleOf(plainOf(p[by + 1].english)))); // 为 履行 合同 而 发生 的 费用
        said.back().wordClass = WordClass::Phrase;
        if (who < at) {
            said.push_back(worded(p[by], QStringLiteral("by")));
            append(said, agentOf(p, who, at));
        }
        said.push_back(worded(p[at], QStringLiteral("for")));
        Pieces why = m_arrange(part(p, at + 1, needed(p[by + 1]) ? by + 1 : by));
        makeNominal(why);
        append(said, std::move(why));
        foldAs(p, who, last, end - 1, std::move(said));
    }
}

// 乙方 为 甲方 交付 的 货物: goods delivered by Party B for Party A
void NounPhrases::forWhom(Pieces &p) const
{
    for (size_t at = 1; at + 4 < p.size(); ++at) {
        if (word(p[at]) != u"为" || p[at].kind != PieceKind::Word || !isActor(p[at - 1]) || !isActor(p[at + 1]))
            continue;
        size_t verb = at + 2;
        while (verb < p.size() && (isActor(p[verb]) || word(p[verb]) == u"所"))
            ++verb;
        if (verb + 2 >= p.size() || !p[verb].is(WordClass::Verb) || !isDe(p[verb + 1]) || !p[verb].opening().isLower())
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, verb + 2);
        if (end == verb + 2 || isActor(p[end - 1]))
            continue;
        const size_t who = runBefore(p, depth, at);
        const size_t last = listEnd(p, depth, who, end);
        const size_t benefits = verb - (word(p[verb - 1]) == u"所" ? 1 : 0);
        Pieces said = part(p, verb + 2, last);
        said.push_back(worded(p[verb], participleOf(plainOf(p[verb].english))));
        said.back().wordClass = WordClass::Phrase;
        said.push_back(worded(p[verb + 1], QStringLiteral("by")));
        append(said, agentOf(p, who, at));
        said.push_back(worded(p[at], QStringLiteral("for")));
        append(said, agentOf(p, at + 1, benefits));
        foldAs(p, who, last, end - 1, std::move(said));
    }
}

// 采购人 认为 需 保密 的 文件: documents that the buyer considers should be kept confidential; 其 认为 必要 的: that it considers necessary
void NounPhrases::thoughtBy(Pieces &p) const
{
    for (size_t at = 1; at + 2 < p.size(); ++at) {
        const bool its = word(p[at - 1]) == u"其";
        if (word(p[at]) != u"认为" || !p[at].is(WordClass::Verb) || !(its || isActor(p[at - 1])))
            continue;
        const bool whole = (p[at + 1].is(WordClass::Phrase) || p[at + 1].is(WordClass::Adjective)) && word(p[at + 1]).endsWith(u'的'); // 必要的 is one word
        size_t de = at + 1;
        while (de < p.size() && !whole && !isDe(p[de]) && (p[de].is(WordClass::Adjective) || p[de].is(WordClass::Modal) || p[de].is(WordClass::Verb) || p[de].is(WordClass::Adverb)))
            ++de;
        if (de + 1 >= p.size() || (!whole && (de == at + 1 || !isDe(p[de]))))
            continue;
        const bool due = !whole && p[at + 1].is(WordClass::Modal) && de == at + 3 && p[at + 2].is(WordClass::Verb) && isTransitive(plainOf(p[at + 2].english));
        const bool like = whole || std::all_of(p.begin() + qsizetype(at) + 1, p.begin() + qsizetype(de), [](const Piece &piece) { return piece.is(WordClass::Adjective); });
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, de + 1);
        if (!(due || like) || end == de + 1)
            continue;
        size_t who = at - 1;
        while (!its && who > 0 && p[who - 1].is(WordClass::Noun) && !p[who - 1].parts)
            --who;
        const size_t last = listEnd(p, depth, who, end);
        Pieces said = part(p, de + 1, last);
        said.push_back(worded(p[de], QStringLiteral("that")));
        said.back().wordClass = WordClass::Conjunction;
        said.back().inserted = true;
        append(said, agentOf(p, who, at));
        said.push_back(worded(p[at], said.back().english.endsWith(u's') && !said.back().english.endsWith(u"ss") ? QStringLiteral("consider") : QStringLiteral("considers")));
        said.back().wordClass = WordClass::Phrase;
        for (size_t i = at + 1; i < (whole ? at + 2 : de); ++i)
            said.push_back(p[i]);
        if (due) {
            said[said.size() - 2].english = word(p[at + 1]).startsWith(u'可') ? QStringLiteral("may be") : QStringLiteral("should be");
            said[said.size() - 2].wordClass = WordClass::Phrase;
            said.back().english = participleOf(plainOf(said.back().english));
            said.back().wordClass = WordClass::Phrase;
        }
        foldAs(p, who, last, end - 1, std::move(said));
    }
}

// 甲方 由此产生|的 损失, one word that tells why: loss arising from this
void NounPhrases::fromThis(Pieces &p) const
{
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        if (!p[at].is(WordClass::Phrase) || p[at].inserted || !p[at].english.startsWith(u"arising from ") || !isDe(p[at + 1]))
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, at + 2);
        if (end == at + 2)
            continue;
        const size_t last = listEnd(p, depth, at, end);
        Pieces said = part(p, at + 2, last);
        said.push_back(p[at]);
        foldAs(p, at, last, end - 1, std::move(said));
    }
}

// 甲方 需要 的 材料: materials needed by Party A
void NounPhrases::neededBy(Pieces &p) const
{
    for (size_t at = 1; at + 2 < p.size(); ++at) {
        if (word(p[at]) != u"需要" || p[at].inserted || !isDe(p[at + 1]) || !isActor(p[at - 1]))
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, at + 2);
        if (end == at + 2 || p[end - 1].has(Role::Deed))
            continue;
        const size_t who = runBefore(p, depth, at);
        const size_t last = listEnd(p, depth, who, end);
        Pieces said = part(p, at + 2, last);
        said.push_back(worded(p[at], QStringLiteral("needed")));
        said.back().wordClass = WordClass::Phrase;
        said.push_back(worded(p[at + 1], QStringLiteral("by")));
        append(said, agentOf(p, who, at));
        foldAs(p, who, last, end - 1, std::move(said));
    }
}

// 本合同 项下 义务, with no 的: obligation under this contract
void NounPhrases::underIt(Pieces &p) const
{
    for (size_t at = 1; at + 1 < p.size(); ++at) {
        if (word(p[at]) != u"项下" || !p[at - 1].is(WordClass::Noun) || !p[at + 1].is(WordClass::Noun) || p[at + 1].has(Role::Actor))
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, at + 1);
        if (end < p.size() && isDe(p[end]))
            continue;
        Pieces said = part(p, at + 1, end);
        said.push_back(worded(p[at], QStringLiteral("under")));
        said.push_back(p[at - 1]);
        foldAs(p, at - 1, end, end - 1, std::move(said));
    }
}

// 乙方 预付 但 未 使用 的 费用: cost prepaid but not used by Party B
void NounPhrases::doneBut(Pieces &p) const
{
    for (size_t at = 1; at + 4 < p.size(); ++at) {
        const bool but = isText(word(p[at]), {u"但", u"但是", u"且", u"而"}) && p[at].is(WordClass::Conjunction);
        if (!but || !isText(word(p[at + 1]), {u"未", u"尚未", u"没有"}) || !p[at + 2].is(WordClass::Verb) || !isDe(p[at + 3]) || !p[at - 1].is(WordClass::Verb))
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, at + 4);
        if (end == at + 4)
            continue;
        size_t begin = at - 1;
        while (begin > 0 && p[begin - 1].is(WordClass::Adverb))
            --begin;
        const bool agent = begin > 0 && isActor(p[begin - 1]);
        const size_t who = agent ? runBefore(p, depth, begin) : begin;
        Pieces said = part(p, at + 4, end);
        append(said, part(p, begin, at + 3));
        for (Piece &piece : said) {
            if (piece.is(WordClass::Verb)) {
                piece.english = participleOf(plainOf(piece.english));
                piece.wordClass = WordClass::Phrase;
            } else if (piece.is(WordClass::Conjunction) && piece.source == p[at].source) {
                piece.english = word(piece) == u"且" ? QStringLiteral("and") : QStringLiteral("but");
            } else if (piece.source == p[at + 1].source) {
                piece.english = word(piece) == u"尚未" ? QStringLiteral("not yet") : QStringLiteral("not");
            }
        }
        if (agent) {
            said.push_back(worded(p[at + 3], QStringLiteral("by")));
            append(said, agentOf(p, who, begin));
        }
        foldAs(p, who, end, end - 1, std::move(said));
    }
}

// 具备 提供 服务 的 资质 和 能力: qualification and capability to provide the service
void NounPhrases::ableToDo(Pieces &p) const
{
    for (size_t at = 0; at + 4 < p.size(); ++at) {
        if (!p[at].is(WordClass::Verb) || !isText(word(p[at]), {u"具备", u"具有", u"拥有"}) || !p[at + 1].is(WordClass::Verb) || p[at + 1].english.isEmpty())
            continue;
        size_t de = at + 2;
        while (de < p.size() && (p[de].isNominal() || isJoint(p[de])))
            ++de;
        if (de + 1 >= p.size() || de == at + 2 || !isDe(p[de]) || !wordSet<"nouns.of-ability">().contains(word(p[de + 1]).toString()))
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, de + 1);
        const size_t last = listEnd(p, depth, at + 1, end);
        Pieces said = part(p, de + 1, last);
        said.push_back(worded(p[de], QStringLiteral("to")));
        Pieces deed = part(p, at + 1, de);
        deed.front().english = plainOf(deed.front().english);
        deed.front().wordClass = WordClass::Phrase;
        append(said, m_arrange(std::move(deed)));
        foldAs(p, at + 1, last, end - 1, std::move(said));
    }
}

// 对 项目 进行 检查 的 权利: right to conduct inspection of the project
void NounPhrases::rightToDo(Pieces &p) const
{
    for (size_t at = 1; at + 4 < p.size(); ++at) {
        if (word(p[at]) != u"对" || !p[at].is(WordClass::Preposition) || !p[at - 1].is(WordClass::Verb))
            continue;
        size_t light = at + 1;
        while (light < p.size() && (p[light].isNominal() || isJoint(p[light])) && !isDe(p[light]))
            ++light;
        if (light == at + 1 || light + 3 >= p.size() || !isText(word(p[light]), {u"进行", u"开展"}) || !p[light].is(WordClass::Verb))
            continue;
        size_t de = light + 1;
        while (de < p.size() && (p[de].isNominal() || isJoint(p[de])))
            ++de;
        if (de == light + 1 || de + 1 >= p.size() || !isDe(p[de]) || !isText(word(p[de + 1]), {u"权利", u"权力", u"义务", u"责任", u"能力"}))
            continue;
        const size_t end = headEnd(p, depths(p), de + 1);
        Pieces said = part(p, de + 1, end);
        const bool right = said.back().english == u"rights"; // one, where it is told which
        said.push_back(worded(p[de], QStringLiteral("to")));
        said.push_back(worded(p[light], plainOf(p[light].english)));
        said.back().wordClass = WordClass::Phrase;
        append(said, m_arrange(part(p, light + 1, de)));
        said.push_back(worded(p[at], QStringLiteral("of")));
        append(said, m_arrange(part(withArticle(p, at + 1), at + 1, light)));
        if (right)
            said.front().english = QStringLiteral("the right");
        foldAs(p, at, end, end - 1, std::move(said));
        if (right)
            p[at].english = QStringLiteral("the right");
    }
}

// 甲方 所在地人民法院: people's court at the place of Party A
void NounPhrases::courtOf(Pieces &p) const
{
    for (size_t at = 1; at < p.size(); ++at) {
        if (!word(p[at]).startsWith(u"所在地") || !p[at].is(WordClass::Noun) || !p[at].english.endsWith(u"at the place") || !isActor(p[at - 1]))
            continue;
        Pieces said{p[at], worded(p[at], QStringLiteral("of")), p[at - 1]};
        said[0].english.prepend(QStringLiteral("the "));
        said[1].inserted = true;
        said[1].source = {p[at - 1].source.end, p[at - 1].source.end};
        foldAs(p, at - 1, at + 1, at, std::move(said));
        p[at - 1].english.prepend(QStringLiteral("the "));
    }
}

} // namespace tendertrail::translate
