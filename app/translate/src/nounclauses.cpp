// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "phraseforms.h"
#include "wordlists.h"

#include <algorithm>

// What stands before 的: a verb alone, an owner, or a clause that describes the noun.
namespace tendertrail::translate {

// 投标人 提供 的 凭证: the verb stands right before 的.
std::optional<NounPhrases::Phrase> NounPhrases::done(const Pieces &p, const Depths &depth, Phrase phrase) const
{
    phrase.verb = phrase.de - 1;
    phrase.kind = Phrase::Done;
    size_t begin = groupBefore(p, phrase.verb);
    // 制造、销售 的 货物
    while (begin > 1 && isJoint(p[begin - 1]) && p[begin - 2].is(WordClass::Verb) && !p[begin - 2].english.isEmpty())
        begin = groupBefore(p, begin - 2);
    // 招标文件 要求 提供 的: what is asked for
    if (begin > 1 && isText(word(p[begin - 1]), {u"要求"}) && p[begin - 1].is(WordClass::Verb) && p[begin - 2].isNominal())
        --begin;
    phrase.last = listEnd(p, depth, begin, phrase.end);
    size_t run = runBefore(p, depth, begin);
    if (std::all_of(p.begin() + qsizetype(run), p.begin() + qsizetype(begin), [](const Piece &piece) { return piece.is(WordClass::Determiner) && (piece.english == u"all" || piece.english == u"any"); }))
        run = begin; // 所有|参加 投标 的 供应商: which of them
    if (run < begin && std::all_of(p.begin() + qsizetype(run), p.begin() + qsizetype(begin), [](const Piece &piece) { return piece.kind == PieceKind::Quantity; }))
        run = begin; // 三家|符合 条件 的 供应商: how many of them
    if (run < begin && word(p[begin - 1]) == u"其")
        run = begin - 1; // 法定代表人 或者|其 授权 的 代理人
    // 同一时间 和 招标文件 确定 的 地点: only who acts does so together
    const bool way = begin > 0 && wordSet<"nouns.of-ways">().contains(word(p[begin - 1]).toString()); // 以 现金 或者 支票 形式 提交 的
    for (size_t at = begin; run < begin && !isActor(p[begin - 1]) && !way && at-- > run;) {
        if (depth[at] == 0 && isJoint(p[at]) && p[at].kind != PieceKind::Punctuation)
            run = at + 1;
    }
    // 近三年 经审计 的 报告: when, not by whom
    const QStringView ends = run < begin ? word(p[begin - 1]) : QStringView();
    if (run < begin && !isActor(p[begin - 1]) && (ends.endsWith(u'年') || ends.endsWith(u"个月") || ends.endsWith(u"期间"))) {
        phrase.begin = begin;
        return phrase;
    }
    // 导致 地位 下降 的 因素: what it causes is no agent
    if (run < begin && run > 0 && depth[run - 1] == 0 && p[run - 1].is(WordClass::Verb) && wordList<"verbs.causing-in-clauses">().contains(word(p[run - 1]))) {
        phrase.kind = Phrase::Doing;
        phrase.verb = run - 1;
        phrase.begin = groupBefore(p, run - 1);
        return phrase;
    }
    if (run < begin && !(run > 0 && opens(p[run - 1]) && withPhrases(p, depth, begin, p[phrase.verb], p[phrase.end - 1]) < run)) {
        // 乙方 不得 泄露 知悉 的 …, 收到 通知 之日 起: an agent acts or says; other nouns may belong to what stands before.
        phrase.begin = run;
        return phrase;
    }
    phrase.begin = withPhrases(p, depth, begin, p[phrase.verb], p[phrase.end - 1]);
    // 乙方 根据 本合同 提供 的 服务: who does it stands in front
    if (phrase.begin < begin && phrase.begin > 0) {
        const size_t who = runBefore(p, depth, phrase.begin);
        if (who < phrase.begin && isActor(p[phrase.begin - 1]) && (who == 0 || p[who - 1].is(WordClass::Verb) || p[who - 1].is(WordClass::Conjunction))
            && (predicateFrom(p, depth, phrase.last) || phrase.last == p.size()))
            phrase.begin = who;
    }
    return phrase;
}

// 满足 招标文件 要求 的|投标人, 最低 报价: who or which price meets what is required; nobody meets a bidder
void NounPhrases::whatMeets(Pieces &p) const
{
    for (size_t at = 0; at + 4 < p.size(); ++at) {
        if (!isText(word(p[at]), {u"满足", u"符合", u"达到"}) || !p[at].is(WordClass::Verb) || (at > 0 && p[at - 1].is(WordClass::Modal)))
            continue;
        size_t asks = at + 1;
        while (asks < p.size() && p[asks].isNominal())
            ++asks;
        if (asks == at + 1 || asks + 2 >= p.size() || word(p[asks]) != u"要求" || !p[asks].is(WordClass::Verb) || !isDe(p[asks + 1]) || !p[asks - 1].has(Role::Document))
            continue;
        size_t end = asks + 2;
        while (end < p.size() && p[end].isNominal())
            ++end;
        const Piece &head = p[end - 1];
        if (end == asks + 2 || (end < p.size() && isDe(p[end])) || !(isActor(head) || word(head).endsWith(u'价') || word(head).endsWith(u"价格")))
            continue;
        p[asks].wordClass = WordClass::Noun;
        p[asks].english = QStringLiteral("requirements");
        p[asks].roles |= quint32(Role::Measure);
        p.insert(p.begin() + qsizetype(asks), Piece(p[asks + 1]));
    }
}

bool NounPhrases::isMeasured(const Piece &piece) const
{
    return piece.is(WordClass::Noun) && !piece.inserted && word(piece).size() > 1 && wordSet<"measures.endings">().contains(word(piece).last(1).toString());
}

// 质量 和 安全 的 保证, 合同 的 权利 和 义务: one of the two is several.
bool NounPhrases::ownedBySeveral(const Pieces &p, const Phrase &phrase) const
{
    // 投标报价 与 分项报价 的 合价 不一致: the two are compared
    if (phrase.last < p.size() && wordList<"agreement.words">().contains(word(p[phrase.last])))
        return phrase.last > phrase.end;
    return phrase.last > phrase.end || isShare(p[phrase.end - 1])
        || std::any_of(p.begin() + qsizetype(phrase.begin), p.begin() + qsizetype(phrase.de), [this](const Piece &piece) { return piece.kind == PieceKind::Word && isJoint(piece); });
}

std::optional<NounPhrases::Phrase> NounPhrases::owned(const Pieces &p, const Depths &depth, Phrase phrase) const
{
    size_t run = runBefore(p, depth, phrase.de);
    if (run == phrase.de)
        return std::nullopt;
    // 对 人员、车辆 的 管理: what 对 opens is one list, whoever acts among them
    size_t list = run;
    while (list > 1 && depth[list - 1] == 0 && isJoint(p[list - 1]) && p[list - 2].isNominal()) {
        list -= 2;
        while (list > 0 && p[list - 1].isNominal())
            --list;
    }
    if (list > 0 && isText(word(p[list - 1]), {u"对", u"对于", u"针对"}))
        run = list;
    if (run > 0 && depth[run - 1] == 0 && wordList<"verbs.of-exceeding">().contains(word(p[run - 1]))
        && (run == 1 || isMeasured(p[run - 2]) || p[run - 2].is(WordClass::Verb) || isText(word(p[run - 2]), {u"和", u"及", u"以及"}) || opens(p[run - 2]) || p[run - 2].is(WordClass::Determiner) || predicateFrom(p, depth, phrase.end))) {
        phrase.begin = run - (run > 1 && isMeasured(p[run - 2]) ? 2 : 1); // 厚度 不小于 1mm 的 钢板
        return phrase;
    }
    // 合同项下 的 权利: under the contract
    if ((p[phrase.de - 1].english.startsWith(u"under ") || p[phrase.de - 1].english.startsWith(u"affixed ")) && run + 1 == phrase.de) { // 加盖公章 的 材料
        phrase.begin = run > 0 && isText(word(p[run - 1]), {u"在"}) ? run - 1 : run;
        phrase.last = listEnd(p, depth, run, phrase.end);
        phrase.kind = Phrase::Placed;
        return phrase;
    }
    phrase.last = listEnd(p, depth, run, phrase.end);
    // 发现|GPU卡 的 序列号|与 清单 不一致: what is found is said behind it
    const bool finds = run > 0 && isText(word(p[run - 1]), {u"发现", u"认为", u"显示", u"表明", u"指出", u"证明"}) && phrase.last < p.size() && predicateFrom(p, depth, phrase.last);
    if (run > 0 && depth[run - 1] == 0 && p[run - 1].is(WordClass::Verb) && !p[run - 1].english.isEmpty() && !finds)
        return doing(p, depth, phrase, run);
    phrase.begin = run;
    phrase.kind = ownedBySeveral(p, phrase) ? Phrase::Owner : Phrase::Plain;
    // ≥ 20mm 的 钢管: the sign belongs to the figure
    if (run > 0 && (p[run].kind == PieceKind::Quantity || p[run].kind == PieceKind::Locked) && p[run - 1].kind == PieceKind::Punctuation && !p[run - 1].inserted && QStringView(u"≥≤<>≧≦±").contains(word(p[run - 1]).first(1))) {
        phrase.begin = run - (run > 1 && isMeasured(p[run - 2]) ? 2 : 1); // 厚度 ≥ 25mm 的 木板
        phrase.kind = Phrase::Plain;
        return phrase;
    }
    // 原厂 在 中国 的 代理商: agent of the manufacturer in China, unless what stands behind is done there
    if (const size_t owner = run > 1 && isText(word(p[run - 1]), {u"在", u"于"}) && p[run - 1].kind == PieceKind::Word ? runBefore(p, depth, run - 1) : run; owner + 1 < run && !p[phrase.end - 1].has(Role::Moment)) {
        const Piece *next = phrase.last < p.size() ? &p[phrase.last] : nullptr;
        if (!next || next->is(WordClass::Conjunction) || next->kind == PieceKind::Punctuation || (next->is(WordClass::Verb) && (next->has(Role::Describing) || isText(word(*next), {u"为", u"是"})))) {
            phrase.begin = owner;
            phrase.verb = run - 1;
            phrase.kind = Phrase::Located;
            return phrase;
        }
    }
    const bool related = phrase.last < p.size() && !relationOf(word(p[phrase.last])).isEmpty(); // 与|设备 的 拆除|相关 的 费用
    if (run > 0 && opens(p[run - 1]) && !related && !verbIn(p, depth, phrase.last, p.size())) {
        // 加强 对 人员 的 管理, 提出 对 投标人 的 要求
        // 与 现有系统 的 兼容性, where the clause begins with it
        // 针对 本项目 的 服务方案, where no clause goes on behind a comma
        const qsizetype end = p[phrase.last - 1].source.end;
        const bool forIt = isText(word(p[run - 1]), {u"针对"}) && phrase.last == p.size() && !(end < m_key.size() && m_key[end] == u',');
        if (run == firstOf(p) + 1 && (forIt || isText(word(p[run - 1]), {u"与", u"同"}))) {
            phrase.begin = run - 1;
            phrase.kind = Phrase::About;
            return phrase;
        }
        if (run < 2 || !p[run - 2].is(WordClass::Verb) || !isText(word(p[run - 1]), {u"对", u"对于", u"针对", u"与", u"同"}))
            return std::nullopt; // 完成 与 现有系统 的 对接
        phrase.begin = run - 1;
        phrase.kind = Phrase::About;
        return phrase;
    }
    // 采购人 对 该事项 的 答复 存在 问题: whose reply it is stands before 对
    if (run > 1 && opens(p[run - 1]) && isText(word(p[run - 1]), {u"对", u"对于"}) && isActor(p[run - 2]) && depth[run - 2] == 0 && (run == 2 || !p[run - 3].isNominal())
        && wordList<"nouns.of-response">().contains(word(p[phrase.end - 1]))
        && (phrase.last < p.size() ? p[phrase.last].is(WordClass::Verb) : run == 2)) {
        phrase.begin = run - 2;
        phrase.kind = Phrase::About;
        return phrase;
    }
    // 高校 对 算力 的 需求 日益 增长: demand for computing power
    if (run > 1 && opens(p[run - 1]) && isText(word(p[run - 1]), {u"对", u"对于"}) && p[run - 2].isNominal() && isText(word(p[phrase.end - 1]), {u"需求", u"需要", u"依赖", u"影响"}) && phrase.last < p.size()
        && !p[phrase.last].isNominal() && verbIn(p, depth, phrase.last, p.size()) && std::none_of(p.begin() + qsizetype(phrase.last), p.end(), [](const Piece &piece) { return piece.is(WordClass::Modal); })) {
        phrase.begin = run - 1;
        phrase.kind = Phrase::About;
        return phrase;
    }
    return phrase;
}

// 提升 效率、优化 服务、促进 发展 的: where the first of several deeds begins
size_t NounPhrases::listBefore(const Pieces &p, const Depths &depth, size_t begin) const
{
    while (begin > 2 && isJoint(p[begin - 1])) {
        size_t verb = begin - 1;
        while (verb > 0 && (depth[verb - 1] > 0 || (p[verb - 1].isNominal() && p[verb - 1].kind != PieceKind::Punctuation) || (isJoint(p[verb - 1]) && verb > 1 && !p[verb - 2].is(WordClass::Verb))))
            --verb;
        if (verb == 0 || verb == begin - 1 || !p[verb - 1].is(WordClass::Verb) || p[verb - 1].english.isEmpty() || isText(word(p[verb - 1]), {u"是", u"为", u"成为", u"作为"}))
            break;
        begin = groupBefore(p, verb - 1);
    }
    return begin;
}

// 编制 文件 的 费用: what the costs are for, and nothing that is done to them
bool NounPhrases::isPaidFor(const Piece &verb, const Piece &cost) const
{
    const QStringView what = word(cost);
    return (what.endsWith(u"费用") || what.endsWith(u"成本") || what.endsWith(u"开支")) && wordSet<"verbs.of-what-costs">().contains(word(verb).right(2).toString());
}

// V O 的 N: does the clause describe the noun, or is its object the noun's?
std::optional<NounPhrases::Phrase> NounPhrases::doing(const Pieces &p, const Depths &depth, Phrase phrase, size_t run) const
{
    const Piece &noun = p[phrase.end - 1];
    const Piece &object = p[phrase.de - 1];
    phrase.verb = run - 1;
    const size_t group = groupBefore(p, phrase.verb);
    const bool behindVerb = verbIn(p, depth, 0, group);
    const bool predicate = predicateFrom(p, depth, phrase.last);
    const bool free = behindVerb || predicate;
    // 第一家 采用 该技术 的 企业, 一种 利用 激光 的 方法: what counts the noun stands before it
    size_t opening = firstOf(p);
    while (opening < group && depth[opening] == 0 && (p[opening].is(WordClass::Determiner) || p[opening].is(WordClass::Number) || p[opening].kind == PieceKind::Quantity))
        ++opening;
    // 在 截止时间 前 递交 文件 的 投标人: when it was done belongs to the clause
    const bool first = group == opening || (isActor(noun) && (phrase.last == p.size() || isDe(p[phrase.last])) && !isText(word(p[opening]), {u"经", u"经过"}) && withPhrases(p, depth, group, p[phrase.verb], noun) == opening);
    const bool led = std::any_of(p.begin() + qsizetype(group), p.begin() + qsizetype(phrase.verb), [](const Piece &piece) { return piece.is(WordClass::Modal); });
    const bool deed = noun.has(Role::Deed);
    const bool measure = noun.has(Role::Measure) || isShare(noun); // 支付 总价 的 70%
    if (noun.has(Role::Means)) {
        const size_t begin = listBefore(p, depth, group);
        const bool states = begin > 0 && p[begin - 1].kind == PieceKind::Word && isText(word(p[begin - 1]), {u"是", u"为", u"成为", u"作为", u"成了", u"起到"});
        if (states || (begin == firstOf(p) && predicate && !led)) {
            phrase.kind = Phrase::DoingDeed;
            phrase.begin = begin;
            return phrase;
        }
    }
    bool describes = false;
    // 解决 系统 的 瓶颈、满足 需求: things done, one after the other
    const bool listed = first && phrase.last + 1 < p.size() && isJoint(p[phrase.last]) && p[phrase.last].kind == PieceKind::Punctuation && p[phrase.last + 1].is(WordClass::Verb) && !isActor(noun);
    // 安排 专人 负责 项目 的 工作: what the person is to do
    const size_t person = runBefore(p, depth, group);
    const bool arranged = person < group && person > 0 && isActor(p[group - 1]) && p[person - 1].is(WordClass::Verb) && (p[person - 1].pivot || p[person - 1].has(Role::Serial));
    const bool aimed = group > 0 && p[group - 1].is(WordClass::Verb) && p[group - 1].english.endsWith(u" for") && !predicate; // 用于 支撑 学科 的 需求
    const bool denied = group > 0 && !predicate && isText(word(p[group - 1]), {u"没有", u"未", u"未能", u"无法", u"不能"}); // 没有 满足 文件 的 参数
    // 按照 通常标准 或者|符合 目的 的 标准: the one or the other noun
    const bool eitherNoun = group > 1 && isText(word(p[group - 1]), {u"或", u"或者"}) && p[group - 2].isNominal() && p[phrase.verb].has(Role::Describing) && !isText(word(noun), {u"比例", u"份额", u"金额", u"数量", u"情况"});
    // 建设 一套|覆盖 全市 的 平台: which one is built
    const bool counted = group > 1 && !led && (p[group - 1].kind == PieceKind::Quantity || p[group - 1].is(WordClass::Number)) && p[group - 2].is(WordClass::Verb) && p[phrase.verb].has(Role::Governing) && !measure;
    // 作为|支撑 应用 的 设施
    const bool serves = group > 0 && !led && isText(word(p[group - 1]), {u"作为", u"成为"}) && !measure && !noun.has(Role::Means);
    // 基准价 为|满足 要求 的 最低 报价: which price it is
    const bool stated = group > 1 && !led && isText(word(p[group - 1]), {u"为", u"是"}) && !p[group - 1].is(WordClass::Preposition) && p[group - 2].isNominal() && !predicate && phrase.last == p.size() && !isActor(object);
    const bool priced = first && !led && (phrase.last == p.size() || predicate) && isText(word(p[phrase.verb]), {u"满足", u"符合", u"通过"}) && (word(noun).endsWith(u'价') || word(noun).endsWith(u"价格"));
    // 接收 未|交纳 保证金 的 文件: which ones
    const bool refused = group > 0 && p[group - 1].is(WordClass::Verb) && p[group].is(WordClass::Adverb) && isText(word(p[group]), {u"未", u"尚未"}) && !measure && phrase.last == p.size();
    // 继续 采购 该公司 的 服务: what goes on is done to it
    if (isText(word(noun), {u"服务", u"工作", u"支持", u"保障"}) && !predicate && group == phrase.verb && group > 0 && isText(word(p[group - 1]), {u"继续", u"开始", u"停止"}) && phrase.last == p.size()) {
        phrase.begin = run;
        phrase.kind = ownedBySeveral(p, phrase) ? Phrase::Owner : Phrase::Plain;
        return phrase;
    }
    // …，符合 单一来源采购 的 情形: what goes on being said of the subject
    const bool goesOn = group == firstOf(p) && !predicate && deed && p[group].is(WordClass::Verb) && isText(word(p[group]), {u"符合", u"属于", u"不属于", u"不符合", u"具备", u"具有"}) && p[group].source.begin > 0 && m_key[p[group].source.begin - 1] == u',' && phrase.last == p.size();
    if (goesOn) {
        phrase.begin = run;
        phrase.kind = ownedBySeveral(p, phrase) ? Phrase::Owner : Phrase::Plain;
        return phrase;
    }
    const bool worked = deed && !predicate && wordSet<"verbs.of-doing-work">().contains(word(p[phrase.verb]).toString()) && word(noun) == u"工作"; // 落实 数据 的 监测 工作
    if (worked || listed || aimed || denied || (arranged && !predicate))
        describes = false;
    else if (eitherNoun || counted || refused || serves || stated || priced || (deed && !led && isPaidFor(p[phrase.verb], noun)))
        describes = true;
    else if (isActor(object) && !isActor(noun))
        describes = deed && !measure && free;
    else if (measure && !deed)
        describes = false;
    else if (!predicate && wordList<"verbs.of-issuing">().contains(word(p[phrase.verb])) && !isActor(noun))
        describes = false; // 作出 赔偿 的 承诺: what it governs
    else if (!predicate && group > 0 && ((p[group - 1].is(WordClass::Conjunction) && !eitherNoun) || (isJoint(p[group - 1]) && p[phrase.verb].has(Role::Governing))) && behindVerb && !isActor(noun))
        describes = false; // 理解 并 同意 招标文件 的 内容
    else if (isActor(noun))
        describes = free || (first && !led);
    else if (deed)
        describes = free;
    else if (first && std::any_of(p.begin() + qsizetype(group), p.begin() + qsizetype(phrase.verb), [this](const Piece &piece) { return isText(word(piece), {u"未", u"尚未", u"没有", u"未能"}); }))
        describes = true; // 未缴纳保证金的投标文件: no order begins like this
    else if (group > 0 && isText(word(p[group - 1]), {u"适用于", u"不适用于", u"包括", u"不包括", u"属于", u"不属于"}) && isText(word(noun), {u"项目", u"采购项目", u"情形", u"活动", u"合同"}))
        describes = true; // 适用于 购买 货物 的 项目
    else
        describes = !measure && ((first && !led && phrase.last == p.size() && p[phrase.verb].has(Role::Describing) && !wordList<"verbs.not-describing-matters">().contains(word(p[phrase.verb]))) || (p[phrase.verb].has(Role::Describing) && free) || (predicate && first && !led)
                                  || (first && !led && phrase.last < p.size() && isDe(p[phrase.last]) && wordList<"verbs.describing-things">().contains(word(p[phrase.verb])))); // 使用 国产芯片 的 设备 的 数量
    if (!describes) {
        if (first && !free && !led && (deed || isActor(noun)) && !worked)
            return std::nullopt; // the rules for the whole clause know better
        phrase.begin = run;
        phrase.kind = ownedBySeveral(p, phrase) ? Phrase::Owner : Phrase::Plain;
        return phrase;
    }
    // 可能 导致 延误 的 因素: that may cause
    const bool can = led && wordList<"modals.in-clauses">().contains(word(p[group])) && p[group].is(WordClass::Modal);
    phrase.kind = serves && isText(word(noun), {u"依据", u"基础", u"凭证", u"前提", u"条件", u"因素", u"参考", u"根据"}) ? Phrase::DoingDeed : isActor(noun) || priced || (stated && word(noun).endsWith(u'价')) || !(deed || isText(word(noun), {u"项目", u"采购项目", u"活动", u"合同"})) || can ? Phrase::Doing : Phrase::DoingDeed;
    phrase.begin = group;
    // 有 经验、有 实力 的 供应商
    if (const size_t list = listBefore(p, depth, group); list < group && (word(p[list]) == word(p[group]) || (eitherNoun && deed)))
        phrase.begin = list;
    while (phrase.begin > 1 && isJoint(p[phrase.begin - 1]) && p[phrase.begin - 2].is(WordClass::Verb) && !p[phrase.begin - 2].english.isEmpty())
        phrase.begin = groupBefore(p, phrase.begin - 2); // 编写、提交 文件 的 费用
    if (led && !isActor(noun) && !can)
        return std::nullopt;
    const size_t wider = withPhrases(p, depth, group, p[phrase.verb], p[phrase.end - 1]);
    if (wider < group && (behindVerb ? verbIn(p, depth, 0, wider) : true))
        phrase.begin = wider;
    // 发现 供应商 提供 虚假材料 的 行为
    if (phrase.kind == Phrase::DoingDeed && phrase.begin > 0) {
        const size_t who = runBefore(p, depth, phrase.begin);
        if (who < phrase.begin && (who <= firstOf(p) ? predicate : p[who - 1].is(WordClass::Verb) || p[who - 1].is(WordClass::Conjunction)))
            phrase.begin = who;
    }
    return phrase;
}

} // namespace tendertrail::translate
