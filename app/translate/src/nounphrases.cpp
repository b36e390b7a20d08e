// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "phraseforms.h"
#include "wordlists.h"

#include <algorithm>

// Where a noun phrase with 的 begins and ends; how it is said in English stands in nounrender.cpp, those without 的 in nounverbs.cpp.
namespace tendertrail::translate {

namespace {

constexpr size_t longestHead = 6;

} // namespace

// 在, 根据, 由: what opens a phrase that belongs to a verb.
bool NounPhrases::opens(const Piece &piece) const
{
    return !piece.inserted && (piece.is(WordClass::Preposition)
        || wordList<"prepositions.of-phrases">().contains(word(piece)))
        && piece.kind == PieceKind::Word && !piece.is(WordClass::Verb) && !piece.is(WordClass::Noun);
}

bool NounPhrases::isJoint(const Piece &piece) const
{
    return (piece.kind == PieceKind::Punctuation && !piece.inserted && word(piece) == u"、")
        || (piece.kind == PieceKind::Word && wordList<"joints.of-nouns">().contains(word(piece)) && !piece.is(WordClass::Preposition));
}

bool NounPhrases::verbIn(const Pieces &p, const Depths &depth, size_t begin, size_t end) const
{
    for (size_t at = begin; at < end; ++at) {
        if (depth[at] == 0 && p[at].is(WordClass::Verb) && !p[at].english.isEmpty())
            return true;
    }
    return false;
}

// What stands here says something of the noun before it.
bool NounPhrases::predicateFrom(const Pieces &p, const Depths &depth, size_t at) const
{
    for (size_t i = at; i < p.size(); ++i) {
        if (depth[i] > 0)
            continue;
        if (p[i].is(WordClass::Modal) || (p[i].is(WordClass::Verb) && !p[i].english.isEmpty()) || p[i].is(WordClass::Phrase) || word(p[i]) == u"由" || word(p[i]) == u"被")
            return true;
        if (p[i].is(WordClass::Adjective) && i + 1 == p.size())
            return true;
    }
    return false;
}

size_t NounPhrases::headEnd(const Pieces &p, const Depths &depth, size_t from) const
{
    size_t end = from;
    bool noun = false;
    while (end < p.size() && depth[end] == 0 && end - from < longestHead && p[end].isNominal()) {
        const Piece &piece = p[end];
        const bool counts = piece.kind == PieceKind::Quantity || piece.kind == PieceKind::Locked || piece.is(WordClass::Determiner) || word(piece) == u"其";
        if (counts && noun)
            break;
        // 甲方 支付 的 押金|乙方 应 退还: a subject of its own
        if (noun && end > from && piece.label && isActor(piece) && !isActor(p[end - 1]) && end + 1 < p.size() && p[end + 1].is(WordClass::Modal))
            break;
        // 与 甲方 现有 的 平台|兼容
        if (noun && end + 1 == p.size() && !relationOf(word(piece)).isEmpty() && std::any_of(p.begin(), p.begin() + qsizetype(from), [this](const Piece &with) { return isText(word(with), {u"与", u"同", u"和"}); }))
            break;
        noun = noun || piece.is(WordClass::Noun) || piece.kind == PieceKind::Name;
        ++end;
    }
    while (end > from && p[end - 1].is(WordClass::Adjective))
        --end;
    return end;
}

// 的 权利 和 义务: what is listed belongs together, up to a noun with a 的 of its own.
size_t NounPhrases::listEnd(const Pieces &p, const Depths &depth, size_t begin, size_t end) const
{
    const size_t alone = end;
    const bool object = verbIn(p, depth, 0, begin);
    // 按照 规定 的 时间 和 程序 组织, 利用 甲方 的 网络 及 平台 进行: another verb is to come, and 和 ends the list
    const bool led = begin > 0 && (opens(p[begin - 1]) || (p[begin - 1].is(WordClass::Verb) && p[begin - 1].has(Role::Serial)));
    bool closed = false;
    while (end + 1 < p.size() && depth[end] == 0 && isJoint(p[end])) {
        const size_t next = headEnd(p, depth, end + 1);
        if (next == end + 1 || (next < p.size() && (isDe(p[next]) || p[next].is(WordClass::Adjective) || p[next].is(WordClass::Postposition))) || isActor(p[next - 1]) != isActor(p[end - 1])
            || isActor(p[next - 1]))
            break;
        if (next < p.size() && p[next].is(WordClass::Verb) && (word(p[end]) == u"与" || (word(p[end]) == u"和" && end == alone && !object)))
            break; // 的 文件 与 乙方 签订: "with"
        closed = led && p[end].is(WordClass::Conjunction);
        end = next;
    }
    // 产生 的 扩容、对接 等 费用: what the list is of
    if (end > alone && end + 1 < p.size() && depth[end] == 0 && word(p[end]) == u"等") {
        const size_t next = headEnd(p, depth, end + 1);
        if (next > end + 1 && !(next < p.size() && isDe(p[next])))
            end = next;
    }
    // 服从 甲方 的 要求、项目 无 破损: a clause of its own follows the sign
    const bool said = end < p.size() && depth[end] == 0 && (p[end].is(WordClass::Verb) || p[end].is(WordClass::Modal) || p[end].is(WordClass::Adverb) || p[end].is(WordClass::Determiner) || p[end].is(WordClass::Adjective));
    return object && said && !closed ? alone : end;
}

// The nouns right before "end": of those joined by 、 or 和, only such as are of one kind.
size_t NounPhrases::runBefore(const Pieces &p, const Depths &depth, size_t end) const
{
    size_t first = end;
    while (first > 0) {
        const Piece &piece = p[first - 1];
        if (depth[first - 1] > 0 || (piece.isNominal() && piece.kind != PieceKind::Punctuation)) {
            --first;
            continue;
        }
        if (word(piece) == u"以及" && first < end && first > 1 && p[first - 2].kind != PieceKind::Space && first > 2 && isJoint(p[first - 3]) && end < p.size() && isDe(p[end]) && p[end - 1].kind != PieceKind::Quantity && !word(p[end - 1]).endsWith(u'处'))
            break; // 改造、采购 以及|软件 的 开发
        const bool joined = isJoint(piece) && first < end && first > 1 && !(p[first - 2].parts && (word(piece) == u"、" || (first + 1 == end && p[first].is(WordClass::Noun) && isText(word(piece), {u"及", u"以及"})))) && // A 的 B、C 的 D: each has its own
 (p[first - 2].isNominal() || depth[first - 2] > 0) && p[first - 2].kind != PieceKind::Space;
        const bool parallel = joined && p[first - 2].is(WordClass::Proper) && p[first].is(WordClass::Proper); // 冰岛 和 巴基斯坦 政府
        if (!joined || (!parallel && isActor(p[first - 2]) != isActor(p[end - 1])))
            break;
        first -= 2;
    }
    while (first < end && (p[first].kind == PieceKind::Space || (p[first].kind == PieceKind::Punctuation && depth[first] == 0)))
        ++first;
    return first;
}

// Adverbs, a modal and 所 before a verb.
size_t NounPhrases::groupBefore(const Pieces &p, size_t verb) const
{
    size_t first = verb;
    while (first > 0 && (isManner(p[first - 1]) || p[first - 1].is(WordClass::Modal) || isText(word(p[first - 1]), {u"需要", u"需", u"拟", u"有意"}) || word(p[first - 1]) == u"所" || word(p[first - 1]) == u"书面" || (first == verb && p[first - 1].is(WordClass::Adjective) && !isActor(p[first - 1]))))
        --first;
    return first;
}

// 在 X 中, 根据 X, 由 X before the verb of a clause that describes a noun: where they begin.
size_t NounPhrases::withPhrases(const Pieces &p, const Depths &depth, size_t begin, const Piece &verb, const Piece &head) const
{
    for (int times = 0; times < 3 && begin > 0; ++times) {
        const size_t before = begin;
        if (p[begin - 1].is(WordClass::Postposition)) {
            size_t at = begin - 1;
            bool opened = false;
            while (at > 0 && !opened) {
                --at;
                if (depth[at] > 0)
                    continue;
                if (p[at].is(WordClass::Modal) || (!isJoint(p[at]) && (p[at].is(WordClass::Conjunction) || p[at].kind == PieceKind::Punctuation)))
                    break;
                opened = isText(word(p[at]), {u"在", u"于", u"自", u"从", u"当"}) && p[at].is(WordClass::Preposition);
            }
            size_t run = opened ? begin : runBefore(p, depth, begin - 1);
            for (size_t joint = run; !opened && joint + 2 < begin; ++joint) { // 评审文件 和|评审 中 获悉 的 秘密
                const bool alike = joint > 0 && ((p[joint - 1].has(Role::Document) && p[begin - 2].has(Role::Document)) || (p[joint - 1].has(Role::Measure) && p[begin - 2].has(Role::Measure))); // 法律 和 招标文件 中 规定 的
                if (!alike && depth[joint] == 0 && isJoint(p[joint]) && p[joint].kind == PieceKind::Word)
                    run = joint + 1;
            }
            if (opened)
                begin = at;
            else if (run < begin - 1)
                begin = run;
        } else if (const size_t run = runBefore(p, depth, begin); run < begin && run > 0 && opens(p[run - 1])) {
            const QStringView text = word(p[run - 1]);
            const Piece &last = p[begin - 1];
            const bool by = isText(text, {u"由", u"被", u"经", u"受"});
            const bool towards = isText(text, {u"向", u"与", u"给", u"为", u"和"});
            // 须 与|甲方 提供 的 平台 兼容: the two are compared; 与 甲方 签订 的 合同 was signed with Party A
            const size_t behind = size_t(&head - p.data()) + 1;
            const bool compares = isText(text, {u"与", u"同", u"和"}) && behind < p.size() && !wordList<"verbs.done-together">().contains(word(verb)) && (!relationOf(word(p[behind])).isEmpty() || isText(word(p[behind]), {u"相", u"保持", u"进行"}) || p[behind].is(WordClass::Verb) || p[behind].is(WordClass::Adverb));
            // 在|合同 约定 的 期限|内: what opens with the postposition behind
            const bool governed = isText(text, {u"对", u"对于"}) && behind < p.size() && p[behind].is(WordClass::Verb) && wordSet<"verbs.taking-towards">().contains(word(p[behind]).toString()); // 对|委托 开发 的 软件|享有 权利
            if (compares || governed || (isText(text, {u"在", u"于"}) && behind < p.size() && p[behind].is(WordClass::Postposition) && word(p[behind]) != u"下"))
                break;
            const bool never = isText(text, {u"将", u"把", u"关于", u"除", u"如", u"若"});
            const bool light = isText(word(verb), {u"进行", u"开展", u"实施", u"作出", u"做出", u"采取"});
            // 按 合同 约定 的 价格, but 根据 评审结果 确定 的 供应商
            const bool format = last.has(Role::Document) && (head.has(Role::Measure) || wordList<"nouns.of-format">().contains(word(head)) || word(head).endsWith(u"格式")); // 按照 招标文件 提供 的 格式
            const bool says = format || (verb.has(Role::Saying) && (isActor(last) || last.has(Role::Document) || wordList<"verbs.of-stipulating">().contains(word(verb))));
            const bool inner = by || isText(text, {u"在", u"于"}) || (!never && light) || (!never && !says && (towards || verb.has(Role::Arising) || !isActor(last)));
            if (!inner)
                break;
            begin = run - 1;
        } else {
            break;
        }
        while (begin > 0 && (p[begin - 1].is(WordClass::Adverb) || (p[begin - 1].is(WordClass::Modal) && begin > 1 && !p[begin - 2].isNominal() && !isText(word(p[begin - 1]), {u"将"})))) // 不得 将|在 服务 中 接触 的 数据
            --begin;
        if (begin == before)
            break;
    }
    return begin;
}

// 与 准备 和|参加投标 有关 的: 和 joins what 与 opens
bool NounPhrases::withBefore(const Pieces &p, size_t joint) const
{
    while (joint-- > 0 && !isDe(p[joint]) && (p[joint].kind != PieceKind::Punctuation || isJoint(p[joint]))) {
        if (word(p[joint]) == u"与")
            return true;
    }
    return false;
}

std::optional<NounPhrases::Phrase> NounPhrases::find(const Pieces &p, const Depths &depth, size_t de) const
{
    Phrase phrase;
    phrase.de = de;
    phrase.end = headEnd(p, depth, de + 1);
    phrase.last = phrase.end;
    if (phrase.end == de + 1 || (phrase.end < p.size() && isDe(p[phrase.end]) && p[phrase.end - 1].is(WordClass::Adjective)))
        return std::nullopt;
    // 文件 中 的 某些|带有 星号 的 参数: the noun comes later
    const bool bare = std::none_of(p.begin() + qsizetype(de) + 1, p.begin() + qsizetype(phrase.end), [](const Piece &piece) { return !piece.is(WordClass::Determiner); });
    if (bare && phrase.end < p.size() && p[phrase.end].is(WordClass::Verb) && std::any_of(p.begin() + qsizetype(phrase.end), p.end() - 1, [this](const Piece &piece) { return isDe(piece); }))
        return std::nullopt;
    const Piece &before = p[de - 1];
    // 与 投标 有关 的 费用, 低于 成本 的 报价
    if (!relationOf(word(before)).isEmpty()) {
        for (size_t with = de - 1; with-- > 0 && (p[with].kind != PieceKind::Punctuation || isJoint(p[with])) && !isDe(p[with]);) {
            if (depth[with] == 0 && isText(word(p[with]), {u"与", u"和", u"同"}) && with + 2 < de && (with == 0 || !p[with - 1].isNominal() || word(p[with]) == u"与")
                && !(word(p[with]) == u"和" && withBefore(p, with))) {
                phrase.begin = with;
                phrase.kind = Phrase::Related;
                phrase.last = listEnd(p, depth, with, phrase.end);
                return phrase;
            }
        }
    }
    // 服务器 扩容 所需 的 设备
    if (isText(word(before), {u"所需", u"所必需", u"所必须", u"所必要"}) && depth[de - 1] == 0) {
        phrase.begin = runBefore(p, depth, de - 1);
        if (phrase.begin > 0 && p[phrase.begin - 1].is(WordClass::Verb) && !(phrase.begin > 1 && isText(word(p[phrase.begin - 1]), {u"提供", u"配备", u"支付", u"具备"})) && (phrase.begin == 1 || opens(p[phrase.begin - 2]) || predicateFrom(p, depth, phrase.end)
            || (p[phrase.begin - 2].is(WordClass::Verb) && isText(word(p[phrase.begin - 1]), {u"完成", u"实施", u"开展", u"履行", u"参加", u"从事"}))))
            --phrase.begin;
        phrase.last = listEnd(p, depth, phrase.begin, phrase.end);
        if (phrase.last > phrase.end)
            phrase.kind = Phrase::Needed;
        return phrase.begin + 1 < de ? std::optional(phrase) : std::nullopt;
    }
    // 更换 必须 向 原厂 采购 的 情况: a whole clause, with a subject and a modal
    const auto modal = std::find_if(p.begin(), p.begin() + qsizetype(de), [](const Piece &piece) { return piece.is(WordClass::Modal) && !piece.inserted; });
    if (isText(word(p[phrase.end - 1]), {u"情况", u"情形"}) && phrase.end == p.size() && phrase.end == de + 2 && modal != p.begin() + qsizetype(de) && firstOf(p) < size_t(modal - p.begin()) && p[firstOf(p)].isNominal()
        && verbIn(p, depth, size_t(modal - p.begin()), de)) {
        phrase.begin = firstOf(p);
        phrase.kind = Phrase::Which;
        return phrase;
    }
    if (depth[de - 1] == 0 && before.is(WordClass::Verb) && !before.english.isEmpty())
        return done(p, depth, phrase);
    if (depth[de - 1] == 0 && before.is(WordClass::Adjective) && word(before).startsWith(u'所') && word(before).size() > 1 && de > 1 && (p[de - 2].isNominal() || p[de - 2].is(WordClass::Postposition)) && !p[de - 2].is(WordClass::Adjective))
        return done(p, depth, phrase); // 招标文件 中 所列 的 内容
    if (depth[de - 1] == 0 && before.is(WordClass::Adjective) && de > 2 && isText(word(before), {u"国内", u"国外", u"境外", u"海外"}) && word(p[de - 2]) == u"在")
        return owned(p, depth, phrase); // 产品 在 国内 的 代理商
    if (depth[de - 1] == 0 && before.is(WordClass::Adjective)) {
        phrase.begin = de - 1;
        while (phrase.begin > 0 && (p[phrase.begin - 1].is(WordClass::Adverb) || p[phrase.begin - 1].is(WordClass::Adjective)))
            --phrase.begin;
        // 信誉 良好 的 企业: with good reputation
        if (phrase.begin > 0 && p[phrase.begin - 1].is(WordClass::Noun) && !isActor(p[phrase.begin - 1]) && depth[phrase.begin - 1] == 0 && phrase.begin + 1 == de)
            --phrase.begin;
        return phrase;
    }
    // 招标文件 中 的 格式, 验收 后 的 维护
    if (depth[de - 1] == 0 && before.is(WordClass::Postposition)) {
        phrase.begin = runBefore(p, depth, de - 1);
        if (phrase.begin + 1 == de)
            return std::nullopt;
        // 处于 有效期 内 的 证书
        // 该设备 不属于 目录 中 的 产品: what the clause says of its subject
        const bool says = phrase.begin > 1 && isText(word(p[phrase.begin - 1]), {u"属于", u"不属于"}) && (p[phrase.begin - 2].isNominal() || isText(word(p[phrase.begin - 2]), {u"不", u"均", u"也"})) && !predicateFrom(p, depth, phrase.end);
        if (!says && phrase.begin > 0 && p[phrase.begin - 1].is(WordClass::Verb) && p[phrase.begin - 1].has(Role::Describing)) {
            phrase.verb = phrase.begin - 1;
            phrase.begin = groupBefore(p, phrase.verb);
            phrase.kind = Phrase::Doing;
            return phrase;
        }
        if (phrase.begin > 0 && isText(word(before), {u"后", u"前", u"时", u"之后", u"之前"}) && p[phrase.begin - 1].is(WordClass::Verb))
            --phrase.begin;
        if (phrase.begin > 0 && isText(word(p[phrase.begin - 1]), {u"在", u"于"}) && p[phrase.begin - 1].is(WordClass::Preposition))
            --phrase.begin;
        // 存储 在 平台 上 的 数据: stored on the platform
        if (phrase.begin > 0 && isText(word(p[phrase.begin]), {u"在"}) && p[phrase.begin - 1].is(WordClass::Verb) && wordList<"verbs.of-placing">().contains(word(p[phrase.begin - 1]))) {
            phrase.verb = --phrase.begin;
            phrase.kind = Phrase::Put;
        }
        return phrase;
    }
    // 价值 20万元 的 服务: worth
    if (before.kind == PieceKind::Locked && de > 1 && word(p[de - 2]) == u"价值" && before.english.startsWith(u"RMB ")) {
        phrase.begin = de - 2;
        phrase.kind = Phrase::Worth;
        return phrase;
    }
    // 200万元 以上 的 项目: projects of … or more
    if (de > 1 && isText(word(before), {u"以上", u"以下", u"及以上", u"及以下"}) && (p[de - 2].kind == PieceKind::Quantity || p[de - 2].kind == PieceKind::Locked)) {
        phrase.begin = de - 2;
        phrase.kind = Phrase::Owner;
        return phrase;
    }
    if (depth[de - 1] > 0 || before.isNominal())
        return owned(p, depth, phrase);
    return std::nullopt;
}

// 以 购买 服务 的 方式|完成: by purchasing services; what stands before 的 tells how, not of what
bool NounPhrases::namesWay(const Pieces &p, size_t de) const
{
    if (word(p[de + 1]) != u"方式" || (de + 2 < p.size() && !p[de + 2].is(WordClass::Verb) && !p[de + 2].is(WordClass::Adverb) && !opens(p[de + 2])))
        return false;
    for (size_t at = de; at-- > 0 && (p[at].kind != PieceKind::Punctuation || isJoint(p[at])) && !isDe(p[at]);) {
        if (p[at].kind == PieceKind::Word && isText(word(p[at]), {u"以", u"采用", u"采取"}) && !p[at].is(WordClass::Verb))
            return at + 1 < de;
    }
    return false;
}

Piece &NounPhrases::foldInto(Pieces &p, size_t begin, size_t end, Pieces said)
{
    Piece folded = p[end - 1];
    folded.parts = std::make_shared<const Pieces>(std::move(said));
    p.erase(p.begin() + qsizetype(begin), p.begin() + qsizetype(end));
    return *p.insert(p.begin() + qsizetype(begin), std::move(folded));
}

void NounPhrases::fold(Pieces &p) const
{
    undergone(p);
    unable(p);
    agreedBetween(p);
    forDoing(p);
    forWhom(p);
    thoughtBy(p);
    fromThis(p);
    courtOf(p);
    ableToDo(p);
    rightToDo(p);
    neededBy(p);
    underIt(p);
    doneBut(p);
    saidOfBoth(p);
    designated(p);
    needed(p);
    provided(p);
    doneByThem(p);
    relatedTo(p);
    involvedIn(p);
    qualified(p);
    accorded(p);
    whatMeets(p);
    possessed(p);
    exemplified(p);
    agreed(p);
    causedBy(p);
    becauseOf(p);
    inDocuments(p);
    causedByThing(p);
    arising(p);
    doneBySeveral(p);
    marked(p);
    ownNames(p);
    worksOnAll(p);
    std::optional<Piece> joint; // between two clauses that describe one noun
    throughout(p);
    withinAmount(p);
    shareOf(p);
    numbered(p);
    shared(p);
    towards(p);
    listedIn(p);
    for (size_t de = 1; de + 1 < p.size();) {
        const Depths depth = depths(p);
        std::optional<Phrase> phrase;
        for (; de + 1 < p.size(); ++de) {
            // 机构 出具 的、处于 有效期 的 证书: both describe it
            if (de + 2 < p.size() && isDe(p[de]) && isJoint(p[de + 1]) && p[de + 2].parts) {
                if (p[de + 1].is(WordClass::Conjunction))
                    joint = p[de + 1];
                p.erase(p.begin() + qsizetype(de) + 1);
                break;
            }
            if (depth[de] == 0 && isDe(p[de]) && !namesWay(p, de) && (phrase = find(p, depth, de)))
                break;
        }
        if (!phrase && de + 1 < p.size())
            continue;
        if (!phrase)
            break;
        Pieces said = rendered(p, *phrase);
        // 逾期送达 的 或者 未密封 的 文件: files delivered late or not sealed
        if (const auto inner = std::find_if(said.begin(), said.end(), [&](const Piece &piece) { return joint && piece.parts && piece.source == p[phrase->end - 1].source; }); inner != said.end() && joint->source.end <= inner->source.begin) {
            if (inner + 1 != said.end())
                said.insert(inner + 1, *joint);
            joint.reset();
        }
        Piece folded = p[phrase->end - 1];
        for (const Piece &piece : said) {
            if (!piece.inserted && piece.source == folded.source && !piece.english.isEmpty())
                folded.english = piece.english;
        }
        folded.parts = std::make_shared<const Pieces>(std::move(said));
        folded.kind = PieceKind::Word;
        folded.wordClass = WordClass::Noun;
        folded.noun.clear();
        folded.verb.clear();
        folded.pivot = false;
        folded.subject = phrase->last > phrase->end ? 2 : 0;
        p.erase(p.begin() + qsizetype(phrase->begin), p.begin() + qsizetype(phrase->last));
        p.insert(p.begin() + qsizetype(phrase->begin), std::move(folded));
        de = 1;
    }
    placed(p);
    byDoing(p);
}

void NounPhrases::unfold(Pieces &p)
{
    if (std::none_of(p.begin(), p.end(), [](const Piece &piece) { return piece.parts != nullptr; }))
        return;
    Pieces out;
    for (Piece &piece : p) {
        if (!piece.parts) {
            out.push_back(std::move(piece));
            continue;
        }
        Pieces parts = *piece.parts;
        unfold(parts);
        const auto head = std::find_if(parts.begin(), parts.end(), [&](const Piece &part) { return !part.inserted && part.source == piece.source && !part.english.isEmpty(); });
        if (head != parts.end() && head->english != piece.english && !piece.english.isEmpty()) {
            const auto first = std::find_if(parts.begin(), parts.end(), [](const Piece &part) { return part.kind != PieceKind::Space && !part.english.isEmpty(); });
            if (piece.english == QStringLiteral("the ") + head->english) {
                if (!first->english.startsWith(u"the ") && first->kind == PieceKind::Word && !first->is(WordClass::Determiner) && !first->is(WordClass::Proper))
                    first->english.prepend(QStringLiteral("the "));
            } else {
                head->english = piece.english;
            }
        }
        append(out, std::move(parts));
    }
    p = std::move(out);
}

} // namespace tendertrail::translate
