// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "counts.h"
#include "phraseforms.h"
#include "relatives.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QRegularExpression>

#include <algorithm>

// What a noun has to do with: what it is related to, what it is involved in or arises from.
namespace tendertrail::translate {

// 机器人 相关 的 技术, with no 与: technology related to robots
void NounPhrases::relatedTo(Pieces &p) const
{
    for (size_t at = 1; at + 2 < p.size(); ++at) {
        if (!isText(word(p[at]), {u"相关", u"有关"}) || !isDe(p[at + 1]) || !p[at + 2].isNominal() || p[at + 2].kind == PieceKind::Punctuation)
            continue;
        const Depths depth = depths(p);
        size_t run = depth[at] == 0 ? runBefore(p, depth, at) : at;
        for (size_t joint = at; joint-- > run;) { // 推荐情况 以及|评标 有关 的 其他情况
            if (depth[joint] == 0 && isJoint(p[joint]) && p[joint].kind == PieceKind::Word && !isText(word(p[joint]), {u"、"})) {
                run = joint + 1;
                break;
            }
        }
        if (run == at || p[at - 1].is(WordClass::Adjective) || p[at - 1].is(WordClass::Determiner) || isText(word(p[at - 1]), {u"其他", u"其它", u"等"}) || p[at - 1].kind == PieceKind::Quantity || p[at - 1].kind == PieceKind::Locked)
            continue;
        const bool related = std::any_of(p.begin(), p.begin() + qsizetype(at), [this](const Piece &piece) { return piece.kind == PieceKind::Word && isText(word(piece), {u"与", u"同", u"跟"}); })
            || (run > 0 && isText(word(p[run - 1]), {u"和", u"对", u"向", u"将", u"把", u"由"}));
        if (related)
            continue;
        const size_t end = headEnd(p, depth, at + 2);
        if (end == at + 2)
            continue;
        const size_t last = listEnd(p, depth, run, end);
        Pieces said = part(p, at + 2, last);
        said.push_back(worded(p[at], QStringLiteral("related to")));
        append(said, part(p, run, at));
        Piece &folded = foldInto(p, run, last, std::move(said));
        folded.noun.clear();
        folded.subject = last > end ? 2 : 0;
    }
}

// 系统 现有 的 功能: existing functions of the system. Which one it is, not what it has: 质量 良好 的 产品
void NounPhrases::qualified(Pieces &p) const
{
    for (size_t at = 1; at + 2 < p.size(); ++at) {
        if (!wordList<"adjectives.of-which">().contains(word(p[at])) || !p[at].is(WordClass::Adjective) || !isDe(p[at + 1]) || !p[at + 2].isNominal() || p[at + 2].kind == PieceKind::Punctuation)
            continue;
        const Depths depth = depths(p);
        const size_t run = depth[at] == 0 ? runBefore(p, depth, at) : at;
        const size_t end = headEnd(p, depth, at + 2);
        if (run == at || end == at + 2 || p[at - 1].is(WordClass::Adjective) || p[at - 1].is(WordClass::Determiner) || p[at - 1].kind == PieceKind::Quantity || isActor(p[end - 1]) || (end < p.size() && isDe(p[end])))
            continue;
        Pieces said = part(p, at, at + 1);
        append(said, part(p, at + 2, end));
        said.push_back(worded(p[at + 1], QStringLiteral("of")));
        append(said, withArticle(part(p, run, at), 0));
        foldInto(p, run, end, std::move(said)).noun.clear();
    }
}

// 履行 合同 所涉及 的 费用: costs involved in performing the contract; 项目 所产生 的 费用: arising from the project
void NounPhrases::involvedIn(Pieces &p) const
{
    for (size_t at = 1; at + 1 < p.size(); ++at) {
        const bool whole = isText(word(p[at]), {u"所涉及的"}); // one word
        const bool involved = whole || isText(word(p[at]), {u"所涉及"});
        const bool incurred = isText(word(p[at]), {u"发生", u"所发生", u"产生"}); // 参加 投标 发生 的 费用
        if (!(involved || incurred || isText(word(p[at]), {u"所产生", u"所引起"})) || !(whole || isDe(p[at + 1])))
            continue;
        const size_t noun = at + (whole ? 1 : 2);
        const Depths depth = depths(p);
        if (noun >= p.size() || depth[at] > 0 || !p[noun].isNominal() || p[noun].kind == PieceKind::Punctuation)
            continue;
        const size_t all = incurred && word(p[at - 1]) == u"所" ? at - 1 : at;
        if (all == 0)
            continue;
        size_t run = runBefore(p, depth, all);
        const bool deed = run == at && at > 1 && p[at - 1].kind == PieceKind::Word && (!p[at - 1].noun.isEmpty() || hasObject(p[at - 1].english)); // 履行合同
        run = deed ? at - 1 : run;
        // 承担 项目 所产生 的: the verb governs the whole; 包含 履行 合同 所涉及 的: the second one does not
        if (!deed && run > 1 && run < at && p[run - 1].is(WordClass::Verb) && !p[run - 1].english.isEmpty() && p[run - 2].is(WordClass::Verb))
            --run;
        if (run == at || isActor(p[at - 1]) || isText(word(p[at - 1]), {u"由此", u"因此"}))
            continue;
        const size_t end = headEnd(p, depth, noun);
        if (end == noun)
            continue;
        if (incurred && run > 0 && run < all && p[run - 1].is(WordClass::Verb) && isPaidFor(p[run - 1], p[end - 1]))
            --run;
        if (incurred && !(run + 1 < all && p[run].is(WordClass::Verb) && isPaidFor(p[run], p[end - 1])))
            continue;
        const size_t last = listEnd(p, depth, run, end);
        Pieces said = part(p, noun, last);
        said.push_back(worded(p[at], involved ? QStringLiteral("involved in") : incurred ? QStringLiteral("incurred in") : QStringLiteral("arising from")));
        Pieces what = part(p, run, all);
        if (what.front().is(WordClass::Verb)) {
            what.front().english = gerundOf(what.front().english);
            what.front().wordClass = WordClass::Phrase;
        } else if (what.size() == 2 && what.front().english.startsWith(u"the ") && what.back().is(WordClass::Noun)) { // the implementation of the project
            Piece of = worded(what.back(), QStringLiteral("of"));
            of.source = {what.back().source.begin, what.back().source.begin};
            of.inserted = true;
            what.insert(what.begin() + 1, of);
        }
        append(said, std::move(what));
        Piece &folded = foldInto(p, run, last, std::move(said));
        folded.noun.clear();
        folded.subject = last > end ? 2 : 0;
        at = run;
    }
}

// 框架 对 芯片 的 支持|不完善: the support of the framework for the chip, of which something is said
void NounPhrases::towards(Pieces &p) const
{
    for (size_t to = 1; to + 3 < p.size(); ++to) {
        if (word(p[to]) != u"对" || p[to].kind != PieceKind::Word || !(p[to - 1].is(WordClass::Noun) || p[to - 1].kind == PieceKind::Name))
            continue;
        const Depths depth = depths(p);
        size_t de = to + 1;
        while (de < p.size() && depth[de] == depth[to] && (p[de].isNominal() || (de > to + 1 && isJoint(p[de]) && p[de].kind == PieceKind::Word)))
            ++de;
        if (de == to + 1 || de + 1 >= p.size() || !isDe(p[de]))
            continue;
        const QString preposition = wordTable<"nouns.towards">().value(word(p[de + 1]).toString());
        const Piece *predicate = de + 2 < p.size() ? &p[de + 2] : nullptr;
        if (preposition.isEmpty() || (predicate && (predicate->is(WordClass::Noun) || predicate->kind != PieceKind::Word || isDe(*predicate) || isJoint(*predicate))))
            continue;
        const size_t begin = runBefore(p, depth, to);
        if (begin == to || (begin > 0 && !p[begin - 1].is(WordClass::Conjunction) && !p[begin - 1].is(WordClass::Adverb) && !(p[begin - 1].is(WordClass::Verb) && !predicate) && p[begin - 1].kind != PieceKind::Punctuation))
            continue;
        Piece noun = p[de + 1];
        if (!noun.noun.isEmpty())
            noun.english = noun.noun;
        noun.noun.clear();
        noun.wordClass = WordClass::Noun;
        Pieces said = withArticle({noun}, 0);
        Piece of = worded(p[to], QStringLiteral("of"));
        of.source.end = of.source.begin;
        of.inserted = true;
        said.push_back(of);
        append(said, withArticle(part(p, begin, to), 0));
        said.push_back(worded(p[to], preposition));
        append(said, withArticle(part(p, to + 1, de), 0));
        noun.parts = std::make_shared<const Pieces>(std::move(said));
        p.erase(p.begin() + qsizetype(begin), p.begin() + qsizetype(de) + 2);
        p.insert(p.begin() + qsizetype(begin), std::move(noun));
    }
}

// 管制清单 所列 物项: items listed in it
void NounPhrases::listedIn(Pieces &p) const
{
    for (size_t at = 1; at + 1 < p.size(); ++at) {
        const QStringView where = word(p[at - 1]);
        if (word(p[at]) != u"所列" || !p[at - 1].is(WordClass::Noun) || !(where.endsWith(u"清单") || where.endsWith(u"目录") || where.endsWith(u"名单") || where.endsWith(u"附件") || where.endsWith(u"表") || where.endsWith(u"条款")) || !p[at + 1].is(WordClass::Noun))
            continue;
        const Depths depth = depths(p);
        const size_t begin = runBefore(p, depth, at);
        const size_t end = headEnd(p, depth, at + 1);
        if (begin == at || end == at + 1)
            continue;
        Pieces said = part(p, at + 1, end);
        said.push_back(worded(p[at], QStringLiteral("listed in")));
        append(said, withArticle(part(p, begin, at), 0));
        foldInto(p, begin, end, std::move(said));
        at = begin + 1;
    }
}

// 三分之二 评委, 三分之一 的 设备: two thirds of the evaluators
void NounPhrases::shared(Pieces &p) const
{
    static const QRegularExpression share(QStringLiteral("^[a-z]+ (?:half|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)$"));
    for (size_t at = 0; at + 1 < p.size(); ++at) {
        if (p[at].kind == PieceKind::Punctuation || !share.match(p[at].english).hasMatch())
            continue;
        const size_t noun = at + (isDe(p[at + 1]) ? 2 : 1);
        const Depths depth = depths(p);
        const size_t end = noun < p.size() ? headEnd(p, depth, noun) : noun;
        if (end == noun || !p[end - 1].is(WordClass::Noun) || (end < p.size() && isDe(p[end])))
            continue;
        if (isCounted(p[end - 1].english))
            p[end - 1].english = pluralOf(p[end - 1].english);
        Piece folded = p[end - 1];
        Piece of = worded(p[at], p[at].english + QStringLiteral(" of"));
        of.kind = PieceKind::Word;
        Pieces said{of};
        append(said, withArticle(part(p, noun, end), 0));
        folded.parts = std::make_shared<const Pieces>(std::move(said));
        folded.subject = 2;
        p.erase(p.begin() + qsizetype(at), p.begin() + qsizetype(end));
        p.insert(p.begin() + qsizetype(at), std::move(folded));
    }
}

// 50个 以上 的 用户, 3家 以上 供应商: so many or more of them
void NounPhrases::numbered(Pieces &p) const
{
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        const bool number = p[at].kind == PieceKind::Quantity && !p[at].english.isEmpty() && p[at].english.back().isDigit();
        if (!number || !isText(word(p[at + 1]), {u"以上", u"以下", u"及以上", u"及以下"}))
            continue;
        const size_t noun = at + (isDe(p[at + 2]) ? 3 : 2);
        const Depths depth = depths(p);
        const size_t end = noun < p.size() ? headEnd(p, depth, noun) : noun;
        if (end == noun || end == p.size() + 1 || !p[end - 1].is(WordClass::Noun) || (end < p.size() && isDe(p[end])))
            continue;
        if (isCounted(p[end - 1].english))
            p[end - 1].english = pluralOf(p[end - 1].english);
        if (noun == at + 3)
            p.erase(p.begin() + qsizetype(at) + 2);
    }
}

} // namespace tendertrail::translate
