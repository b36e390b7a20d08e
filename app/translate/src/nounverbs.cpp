// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// Noun phrases without 的: what a verb tells of (所需货物, 合同约定标准), and what belongs to something (本项目要求).
namespace tendertrail::translate {

// 本项目 所需 货物, with no 的: goods required for this project
void NounPhrases::needed(Pieces &p) const
{
    for (size_t at = 1; at + 1 < p.size(); ++at) {
        if (word(p[at]) != u"所需" || !p[at - 1].isNominal() || !p[at + 1].is(WordClass::Noun) || isActor(p[at - 1]))
            continue;
        size_t end = at + 1;
        while (end < p.size() && (p[end].is(WordClass::Noun) || (end > at + 1 && end + 1 < p.size() && isJoint(p[end]) && p[end + 1].is(WordClass::Noun))))
            ++end;
        if (end < p.size() && isDe(p[end]))
            continue;
        const Depths depth = depths(p);
        const size_t begin = runBefore(p, depth, at);
        // 完成 本项目 所需 人工: required for completing it
        if (begin == at || (begin > 0 && p[begin - 1].is(WordClass::Verb) && wordList<"verbs.of-performing">().contains(word(p[begin - 1]))))
            continue;
        Pieces said = part(p, at + 1, end);
        said.push_back(worded(p[at], QStringLiteral("required for")));
        append(said, part(p, begin, at));
        foldInto(p, begin, end, std::move(said)).subject = 0;
        at = begin + 1;
    }
}

// 人工智能、材料 等 学科 的 需求: the examples and what they are examples of are one noun
void NounPhrases::exemplified(Pieces &p) const
{
    for (size_t at = 1; at + 2 < p.size(); ++at) {
        if (word(p[at]) != u"等" || p[at].kind != PieceKind::Word || !p[at - 1].isNominal() || !p[at + 1].isNominal())
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, at + 1);
        const bool doing = end + 1 < p.size() && p[end].is(WordClass::Verb) && isDe(p[end + 1]) && isActor(p[end - 1]); // 甲、乙 等 公司 颁发 的 证书
        if (depth[at] > 0 || end == at + 1 || end >= p.size() || !(isDe(p[end]) || doing) || !p[end - 1].is(WordClass::Noun))
            continue;
        size_t begin = at;
        while (begin > 0 && depth[begin - 1] == 0 && (p[begin - 1].isNominal() || (isJoint(p[begin - 1]) && begin > 1 && p[begin - 2].isNominal())))
            --begin;
        Piece folded = p[end - 1];
        folded.parts = std::make_shared<const Pieces>(part(p, begin, end));
        folded.subject = 2;
        p.erase(p.begin() + qsizetype(begin), p.begin() + qsizetype(end));
        p.insert(p.begin() + qsizetype(begin), std::move(folded));
        at = begin;
    }
}

// 本项目 技术 要求, 该公司 产品, with no 的: what belongs to one that is pointed at
void NounPhrases::possessed(Pieces &p) const
{
    for (size_t at = 0; at + 1 < p.size(); ++at) {
        // 本项目 is one word, 该 系统 are two
        const bool pointed = p[at].is(WordClass::Determiner) && isText(word(p[at]), {u"本", u"该", u"此"}) && p[at + 1].is(WordClass::Noun);
        const bool whole = p[at].is(WordClass::Noun) && !p[at].parts && (p[at].english.startsWith(u"this ") || p[at].english.startsWith(u"our ")) && p[at].english.count(u' ') < 3;
        // 采购文件 要求: requirements of the documents
        const bool document = p[at].is(WordClass::Noun) && p[at].has(Role::Document) && p[at].english.endsWith(u"documents") && p[at + 1].has(Role::Measure) && p[at + 1].is(WordClass::Noun);
        const size_t owner = pointed ? at + 1 : at;
        if (!(pointed || whole || document) || (at > 0 && p[at - 1].isNominal()) || p[owner].has(Role::Moment) || p[owner].parts || (pointed && !p[owner].noun.isEmpty()))
            continue;
        size_t end = owner + 1;
        while (end < p.size() && end - owner <= 4 && (p[end].is(WordClass::Noun) || p[end].is(WordClass::Adjective)) && !p[end].english.isEmpty() && !p[end].english.startsWith(u"easy ") && !p[end].parts)
            ++end;
        while (end > owner + 1 && !p[end - 1].is(WordClass::Noun))
            --end;
        if (end == owner + 1 || (end < p.size() && (p[end].isNominal() || p[end].is(WordClass::Postposition))) || p[end - 1].has(Role::Moment))
            continue;
        if (end < p.size() && isDe(p[end]) && p[end - 1].has(Role::Arising))
            continue; // 因 执行 本合同|发生 的 纠纷
        // 我校 采购|服务器: may be what it does
        if (isActor(p[owner]) && (!p[owner + 1].noun.isEmpty() || !p[end - 1].noun.isEmpty()))
            continue;
        Pieces said;
        if (isActor(p[owner])) {
            said = part(p, at, end);
            QString &name = said[owner - at].english;
            name += name.endsWith(u's') ? QStringLiteral("'") : QStringLiteral("'s");
        } else {
            said = part(p, owner + 1, end);
            said.push_back(worded(p[owner], QStringLiteral("of")));
            said.back().inserted = true;
            said.back().source = {p[owner].source.end, p[owner].source.end};
            append(said, part(p, at, owner + 1));
        }
        foldInto(p, at, end, std::move(said)).subject = 0;
    }
}

// 合同约定 标准, with no 的: standard agreed in the contract
void NounPhrases::agreed(Pieces &p) const
{
    for (size_t at = 0; at + 1 < p.size(); ++at) {
        const QStringView said = word(p[at]);
        const bool agreement = said == u"合同约定" || said == u"本合同约定" || said == u"协议约定";
        const bool provision = said == u"合同规定" || said == u"本合同规定" || said == u"招标文件规定";
        if (!(agreement || provision) || !p[at].is(WordClass::Noun) || !p[at + 1].is(WordClass::Noun) || isActor(p[at + 1]) || (!p[at + 1].noun.isEmpty() && word(p[at + 1]) != u"服务"))
            continue;
        const bool kind = p[at + 1].has(Role::Measure) || p[at + 1].has(Role::Moment) || wordList<"contract.items">().contains(word(p[at + 1]));
        if (!kind || (at + 2 < p.size() && (p[at + 2].is(WordClass::Noun) || isDe(p[at + 2]))))
            continue;
        Pieces parts{p[at + 1]};
        Piece where = p[at];
        where.english = said.startsWith(u"招标") ? QStringLiteral("the tender documents") : said.startsWith(u'本') ? QStringLiteral("this contract") : said.startsWith(u"协议") ? QStringLiteral("the agreement") : QStringLiteral("the contract");
        where.wordClass = WordClass::Phrase;
        Piece in = worded(p[at], agreement ? QStringLiteral("agreed in") : QStringLiteral("specified in"));
        in.inserted = true;
        in.source = {p[at].source.begin, p[at].source.begin};
        parts.push_back(in);
        parts.push_back(where);
        Piece folded = p[at + 1];
        folded.parts = std::make_shared<const Pieces>(std::move(parts));
        p.erase(p.begin() + qsizetype(at));
        p[at] = std::move(folded);
    }
}

// 第二十二条 规定 条件, with no 的: conditions specified in Article 22; the law it belongs to stands behind the article by now
void NounPhrases::provided(Pieces &p) const
{
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        const bool article = p[at].kind == PieceKind::Locked && (p[at].english.startsWith(u"Article ") || p[at].english.startsWith(u"Paragraph ") || p[at].english.startsWith(u"Item "));
        const size_t says = at + (p[at + 1].english.startsWith(u"of ") || (p[at + 1].is(WordClass::Noun) && p[at + 1].has(Role::Document) && !isText(word(p[at + 1]), {u"规定", u"约定", u"要求"})) ? 2 : 1);
        // 磋商文件 规定 格式: format specified in the consultation documents
        const bool document = p[at].is(WordClass::Noun) && !p[at].parts && p[at].has(Role::Document) && says == at + 1 && says + 1 < p.size()
            && (p[says + 1].has(Role::Moment) || wordList<"contract.items-said">().contains(word(p[says + 1])))
            && (says + 2 == p.size() || !(p[says + 2].is(WordClass::Noun) || isDe(p[says + 2]))) && (at == 0 || !p[at - 1].isNominal());
        if (!(article || document) || says + 1 >= p.size() || !isText(word(p[says]), {u"规定", u"约定", u"要求"}) || !(p[says].is(WordClass::Noun) || p[says].is(WordClass::Verb)) || !p[says + 1].is(WordClass::Noun) || isActor(p[says + 1]))
            continue;
        size_t end = says + 2;
        while (end < p.size() && p[end].is(WordClass::Noun) && !isActor(p[end]))
            ++end;
        Pieces said = part(p, says + 1, end);
        said.front().definite = document;
        said.push_back(worded(p[says], word(p[says]) == u"约定" ? QStringLiteral("agreed in") : word(p[says]) == u"要求" ? QStringLiteral("required in") : QStringLiteral("specified in")));
        append(said, document ? withArticle(part(p, at, says), 0) : part(p, at, says));
        size_t begin = at;
        if (!document && says == at + 1 && at > 0 && p[at - 1].is(WordClass::Noun) && word(p[at - 1]).endsWith(u'法')) { // 消防法 第九条, a law that is not known by its title
            said.push_back(p[at - 1]);
            said.back().english.prepend(QStringLiteral("of the "));
            said.back().wordClass = WordClass::Phrase;
            --begin;
        }
        foldInto(p, begin, end, std::move(said)).noun.clear();
    }
}

// 供应商 所提供 货物, 乙方 所 派 人员, with no 的: goods provided by the supplier
void NounPhrases::doneByThem(Pieces &p) const
{
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        if (!isActor(p[at]) || p[at].parts || (at > 0 && p[at - 1].isNominal() && p[at - 1].kind != PieceKind::Punctuation))
            continue;
        const bool whole = p[at + 1].is(WordClass::Adjective) && word(p[at + 1]).startsWith(u'所') && word(p[at + 1]).size() > 1;
        const bool two = word(p[at + 1]) == u"所" && p[at + 2].is(WordClass::Verb) && !p[at + 2].english.isEmpty();
        const bool named = p[at + 1].is(WordClass::Noun) && word(p[at + 1]).startsWith(u"所投") && p[at + 1].english.endsWith(u"offered") && !isDe(p[at + 2]) && !p[at + 2].is(WordClass::Noun); // 所投产品
        const size_t noun = at + (two ? 3 : named ? 1 : 2);
        if (!(whole || two || named) || noun >= p.size() || !p[noun].is(WordClass::Noun) || isActor(p[noun]) != isText(word(p[noun]), {u"人员"}))
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, noun);
        if (end == noun || (end < p.size() && isDe(p[end])))
            continue;
        Pieces said = part(p, noun, end);
        const Piece &does = p[noun - 1];
        Piece by = worded(p[noun], QStringLiteral("by"));
        by.source = {p[noun].source.end, p[noun].source.end};
        by.inserted = true;
        said.push_back(named ? by : worded(does, (two ? participleOf(does.english) : does.english) + QStringLiteral(" by")));
        append(said, withArticle(part(p, at, at + 1), 0));
        Piece &folded = foldInto(p, at, end, std::move(said));
        folded.noun.clear();
        folded.definite = true;
    }
}

// 按 本协议 约定 提供, 按照 甲方 要求 更换: as agreed in this agreement, as required by Party A. What follows is no noun it could tell of.
void NounPhrases::accorded(Pieces &p) const
{
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        // 以 采购人 名义 签订: in the name of the buyer; 以 一个 供应商 的 身份: as one supplier
        if (word(p[at]) == u"以" && !p[at].parts) {
            const size_t who = p[at + 1].kind == PieceKind::Quantity || p[at + 1].kind == PieceKind::Locked || p[at + 1].is(WordClass::Number) || p[at + 1].is(WordClass::Determiner) ? at + 2 : at + 1;
            const size_t what = who + 1 < p.size() && isDe(p[who + 1]) ? who + 2 : who + 1;
            if (what < p.size() && (isActor(p[who]) || word(p[who]) == u"其" || word(p[who]).endsWith(u"联合体")) && isText(word(p[what]), {u"名义", u"身份"})) {
                p[at].english = word(p[what]) == u"身份" ? QStringLiteral("as") : QStringLiteral("in the name of");
                p[at].wordClass = WordClass::Preposition;
                p[who].source.end = p[what].source.end;
                p.erase(p.begin() + qsizetype(who) + 1, p.begin() + qsizetype(what) + 1);
                continue;
            }
        }
        const bool against = word(p[at]) == u"违反" && p[at].is(WordClass::Verb);
        if (!against && (!p[at].is(WordClass::Preposition) || !isText(word(p[at]), {u"按", u"按照", u"依照", u"根据", u"依据"})))
            continue;
        size_t says = at + 1;
        bool named = true; // by one thing or one party
        while (says < p.size() && p[says].isNominal() && !isText(word(p[says]), {u"规定", u"约定", u"要求"})) {
            named = named && (p[says].is(WordClass::Noun) || p[says].is(WordClass::Determiner) || p[says].kind == PieceKind::Name || p[says].kind == PieceKind::Locked || word(p[says]) == u"本");
            ++says;
        }
        // 违反 本办法 隐匿 文件, with no 规定
        if (against && says > at + 1 && says < p.size() && p[says].is(WordClass::Verb) && !p[says].english.isEmpty() && p[says - 1].has(Role::Document) && says + 1 < p.size() && !isDe(p[says + 1])
            && !isText(word(p[says]), {u"导致", u"致使", u"造成", u"引起"})) {
            p[at].english = QStringLiteral("in violation of");
            p[at].wordClass = WordClass::Preposition;
            continue;
        }
        if (says == at + 1 || says >= p.size() || !named || says - at > 4 || !isText(word(p[says]), {u"规定", u"约定", u"要求"}) || !p[says].isNominal())
            continue;
        const Piece &source = p[says - 1];
        const bool actor = isActor(source);
        const bool document = source.has(Role::Document) || source.kind == PieceKind::Locked || isText(word(source), {u"前款", u"本条", u"法律", u"本法"});
        const bool behind = says + 1 == p.size() || p[says + 1].is(WordClass::Verb) || p[says + 1].is(WordClass::Adverb) || p[says + 1].is(WordClass::Preposition) || (p[says + 1].kind == PieceKind::Punctuation && !isJoint(p[says + 1]));
        if (!behind || !(actor || document))
            continue;
        // 违反 本办法 规定 隐匿 文件: conceals documents in violation of these Measures
        if (against && (says + 1 == p.size() || !(p[says + 1].is(WordClass::Verb) || p[says + 1].is(WordClass::Adverb)) || actor || isText(word(p[says + 1]), {u"导致", u"致使", u"造成", u"引起"})))
            continue;
        const QStringView what = word(p[says]);
        p[at].wordClass = WordClass::Preposition;
        p[at].english = against ? QStringLiteral("in violation of") : what == u"约定" ? (actor ? QStringLiteral("as agreed with") : QStringLiteral("as agreed in")) : what == u"规定" ? (actor ? QStringLiteral("as specified by") : QStringLiteral("as specified in"))
                                                                                                                                       : QStringLiteral("as required by");
        p[says - 1].source.end = p[says].source.end;
        p.erase(p.begin() + qsizetype(says));
        if (says == at + 2)
            p = withArticle(std::move(p), at + 1);
    }
}

// 非 甲方 原因 造成 的 质量问题: quality problems not caused by Party A
void NounPhrases::causedBy(Pieces &p) const
{
    for (size_t at = 0; at + 4 < p.size(); ++at) {
        const size_t who = word(p[at]) == u"非" || word(p[at]) == u"不是" || word(p[at]) == u"并非" ? at + 1 : at;
        const size_t reason = who + 1;
        if (reason + 3 >= p.size() || !isActor(p[who]) || (who == at && at > 0 && isActor(p[at - 1])))
            continue;
        const bool own = isText(word(p[reason]), {u"自身", u"的"});
        const size_t noun = own ? reason + 1 : reason;
        if (noun + 3 >= p.size() || !isText(word(p[noun]), {u"原因", u"过错", u"责任"}) || !isText(word(p[noun + 1]), {u"造成", u"导致", u"引起", u"产生", u"所致"}) || !isDe(p[noun + 2]) || !p[noun + 3].isNominal())
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, noun + 3);
        if (end == noun + 3)
            continue;
        const size_t last = listEnd(p, depth, at, end);
        Pieces said = part(p, noun + 3, last);
        said.push_back(worded(p[noun + 1], who > at ? QStringLiteral("not caused by") : QStringLiteral("caused by")));
        said.push_back(p[who]);
        const size_t begin = at > 0 && isText(word(p[at - 1]), {u"因", u"由于"}) ? at - 1 : at;
        foldInto(p, begin, last, std::move(said)).noun.clear();
    }
}

// 设备故障 导致 的 损失: the loss caused by it
void NounPhrases::causedByThing(Pieces &p) const
{
    for (size_t at = 1; at + 2 < p.size(); ++at) {
        if (!isText(word(p[at]), {u"导致", u"造成", u"引起", u"引发", u"致使"}) || !isDe(p[at + 1]) || !p[at - 1].is(WordClass::Noun) || isActor(p[at - 1]))
            continue;
        const Depths depth = depths(p);
        const size_t begin = runBefore(p, depth, at);
        const size_t end = headEnd(p, depth, at + 2);
        if (begin == at || end == at + 2 || (begin > 0 && !(p[begin - 1].kind == PieceKind::Punctuation || p[begin - 1].is(WordClass::Verb) || p[begin - 1].is(WordClass::Modal) || p[begin - 1].is(WordClass::Conjunction))))
            continue;
        Pieces said = part(p, at + 2, end);
        said.push_back(worded(p[at], QStringLiteral("caused by")));
        append(said, withArticle(part(p, begin, at), 0));
        Piece &folded = foldInto(p, begin, end, std::move(said));
        folded.noun.clear();
        folded.definite = true;
        at = begin;
    }
}

// 因 未 检查 现场 而 导致 的 失误: errors caused by failure to inspect the site
void NounPhrases::becauseOf(Pieces &p) const
{
    for (size_t at = 0; at + 4 < p.size(); ++at) {
        if (!isText(word(p[at]), {u"因", u"由于", u"因为"}) || p[at].kind != PieceKind::Word)
            continue;
        const Depths depth = depths(p);
        const auto makes = [this](const Piece &piece) { return isText(word(piece), {u"导致", u"致使", u"造成", u"引起", u"引发", u"产生", u"发生"}); };
        size_t so = at + 2; // where the reason ends: 而, or the verb itself
        while (so + 2 < p.size() && word(p[so]) != u"而" && !(makes(p[so]) && isDe(p[so + 1])) && (p[so].kind != PieceKind::Punctuation || isJoint(p[so]) || depth[so] > 0))
            ++so;
        const size_t verb = so + (word(p[so]) == u"而" ? 1 : 0);
        if (verb + 2 >= p.size() || !isDe(p[verb + 1]) || !(makes(p[verb]) || (verb > so && p[verb].is(WordClass::Verb) && !p[verb].english.isEmpty())))
            continue;
        const size_t end = headEnd(p, depth, verb + 2);
        if (end == verb + 2)
            continue;
        const size_t last = listEnd(p, depth, at, end);
        Pieces said = part(p, verb + 2, last);
        said.push_back(worded(p[verb], isText(word(p[verb]), {u"产生", u"发生"}) ? QStringLiteral("arising from") : makes(p[verb]) ? QStringLiteral("caused by") : participleOf(p[verb].english) + QStringLiteral(" because of")));
        Pieces reason = part(p, at + 1, so);
        const bool failed = isText(word(reason.front()), {u"未", u"未能", u"没有", u"不"}) && reason.size() > 1 && reason[1].is(WordClass::Verb);
        if (failed)
            reason.front() = worded(reason.front(), QStringLiteral("failure to"));
        else
            makeNominal(reason);
        append(said, std::move(reason));
        foldInto(p, at, last, std::move(said)).noun.clear();
    }
}

// 由此 发生 的 一切责任、费用: all responsibility and cost arising from this; 甲方 因此 遭受 的 损失: losses suffered by Party A as a result
void NounPhrases::arising(Pieces &p) const
{
    for (size_t at = 0; at + 3 < p.size(); ++at) {
        if (!isText(word(p[at]), {u"由此", u"因此"}))
            continue;
        size_t verb = at + 1;
        verb += word(p[verb]) == u"而" ? 1 : 0;
        size_t who = verb; // 由此 给 甲方 造成 的
        if (verb + 4 < p.size() && isText(word(p[verb]), {u"给", u"对"}) && isActor(p[verb + 1])) {
            who = verb + 1;
            verb += 2;
        }
        if (verb + 2 >= p.size() || !p[verb].is(WordClass::Verb) || p[verb].english.isEmpty() || !isDe(p[verb + 1]) || !p[verb + 2].isNominal())
            continue;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, verb + 2);
        if (end == verb + 2)
            continue;
        size_t last = listEnd(p, depth, at, end);
        if (last < p.size() && isDe(p[last])) // 和 延误 的 工期
            last = end;
        Pieces said = part(p, verb + 2, last);
        for (size_t i = 1; i + 1 < said.size(); ++i) {
            if (said[i].kind == PieceKind::Punctuation && std::none_of(said.begin() + qsizetype(i) + 1, said.end(), [this](const Piece &later) { return isJoint(later); })) {
                said[i].english = QStringLiteral("and");
                said[i].kind = PieceKind::Word;
                said[i].wordClass = WordClass::Conjunction;
            }
        }
        const bool arises = p[verb].has(Role::Arising) && who == verb;
        const bool owner = at > 0 && isActor(p[at - 1]) && (at == 1 || p[at - 2].is(WordClass::Verb) || p[at - 2].is(WordClass::Preposition));
        Piece how = worded(p[verb], arises ? QStringLiteral("arising from this") : word(p[verb]) == u"增加" ? QStringLiteral("additionally incurred as a result") : participleOf(p[verb].english));
        said.push_back(how);
        const auto put = [&](const QString &words) {
            Piece more = worded(p[at], words);
            more.inserted = true;
            more.source = {p[at].source.begin, p[at].source.begin};
            said.push_back(more);
        };
        if (who < verb) {
            put(QStringLiteral("to"));
            said.push_back(p[who]);
        }
        if (owner && !arises) {
            put(QStringLiteral("by"));
            said.push_back(p[at - 1]);
        }
        if (!arises && word(p[verb]) != u"增加") {
            said.push_back(p[at]);
            said.back().english = p[verb].has(Role::Arising) ? QStringLiteral("by this") : QStringLiteral("as a result");
            said.back().wordClass = WordClass::Phrase;
        }
        const size_t begin = owner && !arises ? at - 1 : at;
        foldInto(p, begin, last, std::move(said)).noun.clear();
    }
}

// 甲方 指定 账户, with no 的: account designated by Party A, where another verb or 至, 向, 在 stands before it.
void NounPhrases::designated(Pieces &p) const
{
    for (size_t at = 1; at + 2 < p.size(); ++at) {
        const bool verb = isText(word(p[at + 1]), {u"指定", u"认可"}) && (p[at + 1].is(WordClass::Verb) || p[at + 1].is(WordClass::Adjective));
        const bool led = p[at - 1].is(WordClass::Verb) || p[at - 1].is(WordClass::Preposition) || p[at - 1].is(WordClass::Postposition);
        if (!verb || !led || !isActor(p[at]) || !p[at + 2].is(WordClass::Noun) || isActor(p[at + 2]))
            continue;
        size_t end = at + 3;
        while (end < p.size() && p[end].is(WordClass::Noun))
            ++end;
        if (end < p.size() && isDe(p[end]))
            continue;
        Pieces said = part(p, at + 2, end);
        Piece participle = p[at + 1];
        participle.english = word(participle) == u"指定" ? QStringLiteral("designated by") : QStringLiteral("approved by");
        participle.wordClass = WordClass::Preposition;
        said.push_back(participle);
        said.push_back(p[at]);
        foldInto(p, at, end, std::move(said));
    }
}

// 带“★”号的条款, 标有▲的技术参数, 标识★条款: clauses marked "★"
void NounPhrases::marked(Pieces &p) const
{
    constexpr QStringView signs = u"★☆▲△●○■□◆◇※*#√";
    const auto startsWithOneOf = [this, &p](size_t at, QStringView those) { return !word(p[at]).isEmpty() && those.contains(word(p[at]).first(1)); };
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        if (!p[at].has(Role::Marking))
            continue;
        size_t next = at + 1;
        if (word(p[next]) == u"有")
            ++next;
        const size_t sign = next + (next + 2 < p.size() && startsWithOneOf(next, u"“\"‘(") ? 1 : 0);
        const size_t closed = sign + (sign > next ? 2 : 1);
        if (closed >= p.size() || word(p[sign]).size() != 1 || !signs.contains(word(p[sign])) || (sign > next && !startsWithOneOf(sign + 1, u"”\"’)")))
            continue;
        size_t noun = closed;
        if (noun < p.size() && isText(word(p[noun]), {u"号", u"标识", u"标记", u"标志", u"符号", u"字样"}))
            ++noun;
        const bool described = noun < p.size() && isDe(p[noun]);
        noun += described ? 1 : 0;
        const Depths depth = depths(p);
        const size_t end = headEnd(p, depth, noun);
        if (end == noun || (end < p.size() && isDe(p[end])) || (!described && p[noun].kind != PieceKind::Word))
            continue;
        Pieces said = part(p, noun, end);
        said.push_back(worded(p[at], QStringLiteral("marked")));
        append(said, part(p, next, closed));
        foldInto(p, at, end, std::move(said)).subject = 0;
    }
}

} // namespace tendertrail::translate
