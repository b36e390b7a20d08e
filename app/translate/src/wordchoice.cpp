// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordchoice.h"

#include "core/fold.h"

#include "acquisitions.h"
#include "clauseverbs.h"
#include "contractverbs.h"
#include "neighbours.h"
#include "noticewords.h"
#include "occurrences.h"
#include "phraseforms.h"
#include "appeals.h"
#include "plannedverbs.h"
#include "pointconditions.h"
#include "proceedings.h"
#include "reasonwords.h"
#include "verblists.h"
#include "verbpairs.h"
#include "verbsupply.h"
#include "wordcontext.h"
#include "wordcuts.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace tendertrail::translate {

namespace {

class Chooser : private WordContext
{
public:
    using WordContext::WordContext;

    void choose()
    {
        recutWords(m_lexicon, m_key, m_pieces);
        settlePointConditions(m_lexicon, m_key, m_pieces);
        settleOfficialWords(m_lexicon, m_key, m_pieces);
        settleVerbLists(m_lexicon, m_key, m_pieces);
        joinVerbPairs(m_lexicon, m_key, m_pieces);
        settleReasons(m_lexicon, m_key, m_pieces);
        settleNotices(m_lexicon, m_key, m_pieces);
        settleProceedings(m_lexicon, m_key, m_pieces);
        settleContractVerbs(m_lexicon, m_key, m_pieces);
        settleAppeals(m_lexicon, m_key, m_pieces);
        settlePlannedVerbs(m_lexicon, m_key, m_pieces);
        settleClauseVerbs(m_lexicon, m_key, m_pieces);
        settleOccurrences(m_lexicon, m_key, m_pieces);
        settleAcquisitions(m_lexicon, m_key, m_pieces);
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (piece.kind != PieceKind::Word)
                continue;
            if (isBorder(before(at)) && isBorder(after(at)) && standsApart(piece.source)) {
                if (const QString *alone = m_lexicon.alone(keyOf(piece))) {
                    piece.english = *alone;
                    piece.wordClass = WordClass::Noun;
                    continue;
                }
            }
            // 不|召开: two words fill the cell.
            if (at + 1 < m_pieces.size() && m_pieces[at + 1].kind == PieceKind::Word && isBorder(before(at)) && isBorder(after(at + 1)) && standsApart({piece.source.begin, m_pieces[at + 1].source.end})) {
                if (const QString *alone = m_lexicon.alone(QStringView(m_key).sliced(piece.source.begin, m_pieces[at + 1].source.end - piece.source.begin))) {
                    piece.english = *alone;
                    piece.wordClass = m_pieces[at + 1].wordClass = WordClass::Noun;
                    m_pieces[at + 1].english.clear();
                    m_pieces[at + 1].noun.clear();
                    ++at;
                    continue;
                }
            }
            if (chooseByNeighbours(m_lexicon, m_key, m_pieces, at)) {
                if (m_pieces[at].is(WordClass::Verb))
                    m_dueVerb = at;
                continue;
            }
            if (!piece.verb.isEmpty() && after(at) && (after(at)->is(WordClass::Noun) || after(at)->is(WordClass::Verb) || after(at)->is(WordClass::Determiner) || (after(at)->is(WordClass::Particle) && keyOf(*after(at)) == u"所") || (keyOf(*after(at)) == u"对" && before(at) && before(at)->is(WordClass::Postposition)))
                && (afterModal(at) || (before(at) && (before(at)->is(WordClass::Adverb) || (before(at)->is(WordClass::Postposition) && !after(at)->is(WordClass::Verb) && verbDue(at)))) || (before(at) && before(at)->kind == PieceKind::Punctuation && keyOf(*before(at)) == u",") || (before(at) && before(at)->is(WordClass::Conjunction) && keyOf(*before(at)).startsWith(u'并')))) {
                piece.english = piece.verb; // 应明确责任: shall specify
                piece.wordClass = WordClass::Verb;
                m_dueVerb = at;
                continue;
            }
            // 不能合理说明, 应在合同中明确: nothing behind it
            const bool due = afterModal(at) && at > 0 && (m_pieces[at - 1].is(WordClass::Adjective) || m_pieces[at - 1].is(WordClass::Modal)) && (isBorder(after(at)) || after(at)->is(WordClass::Conjunction));
            if (!piece.verb.isEmpty() && (due || (isBorder(after(at)) && before(at) && before(at)->is(WordClass::Postposition) && verbDue(at)))) {
                piece.english = piece.verb;
                piece.wordClass = WordClass::Verb;
                continue;
            }
            if (piece.is(WordClass::Verb) && piece.noun.isEmpty() && piece.kind == PieceKind::Word && !afterModal(at) && !(before(at) && before(at)->english.endsWith(u" to")) && namesPart(at)) {
                piece.verb = piece.english;
                piece.english = gerundOf(piece.english);
                piece.wordClass = WordClass::Noun;
                continue;
            }
            const bool extreme = after(at) && after(at)->is(WordClass::Adjective) && keyOf(*after(at)).startsWith(u'最'); // 且|报价|最低的
            const bool cost = listsCosts(at);
            const bool listed = !extreme && !cost && (listedWithVerb(at) || comesSecond(at));
            if (!piece.noun.isEmpty() && (cost || (!listed && !standsAsVerb(at)))) {
                piece.english = piece.noun;
                piece.wordClass = WordClass::Noun;
            } else if (piece.is(WordClass::Verb) && (listed || afterModal(at) || verbDue(at) || isBorder(before(at)))) {
                m_dueVerb = at;
            }
        }
        supplyVerbs(m_lexicon, m_key, m_pieces);
    }

private:
    // Not the slot of a clause: 甲方应|审核
    bool standsApart(core::TextRange range) const
    {
        return !(range.begin > 0 && core::isHan(m_key[range.begin - 1].unicode())) && !(range.end < m_key.size() && core::isHan(m_key[range.end].unicode()));
    }

    // 应签署、密封和递交: what follows such a verb after a sign is a verb as well.
    bool listedWithVerb(size_t at) const
    {
        if (at < 2)
            return false;
        const Piece &sign = m_pieces[at - 1];
        const bool listing = (sign.kind == PieceKind::Punctuation && keyOf(sign) == u"、")
            || (sign.is(WordClass::Conjunction) && QStringList{QStringLiteral("和"), QStringLiteral("或"), QStringLiteral("并"), QStringLiteral("或者"), QStringLiteral("及"), QStringLiteral("且")}.contains(keyOf(sign).toString()));
        return listing && m_dueVerb == at - 2;
    }

    // 设备、|运输|、安装、税金等全部费用: what costs are for, one of a list
    bool listsCosts(size_t at) const
    {
        const auto joins = [this](const Piece &piece) { return keyOf(piece) == u"、" || keyOf(piece) == u"及" || keyOf(piece) == u"和" || keyOf(piece) == u"以及" || keyOf(piece) == u"与"; };
        const Piece *previous = before(at);
        if (!previous || !(joins(*previous) || (after(at) && joins(*after(at)))))
            return false;
        constexpr size_t farthest = 16;
        for (size_t next = at + 1; next < m_pieces.size() && next - at < farthest; ++next) {
            const Piece &piece = m_pieces[next];
            if (keyOf(piece) == u"等") {
                for (size_t of = next + 1; of < m_pieces.size() && of - next < 4; ++of) {
                    if (keyOf(m_pieces[of]).endsWith(u"费用") || keyOf(m_pieces[of]) == u"成本" || keyOf(m_pieces[of]) == u"税费" || keyOf(m_pieces[of]) == u"开支")
                        return true;
                }
                return false;
            }
            if (!(piece.isNominal() || joins(piece) || !piece.noun.isEmpty() || piece.kind == PieceKind::Space))
                return false;
        }
        return false;
    }

    // The clause ends with how many of something: 服务器2台.
    bool countEnds(size_t at) const
    {
        size_t last = at + 1;
        while (last + 1 < m_pieces.size() && last - at < reach && !isBorder(&m_pieces[last + 1])) {
            if (m_pieces[last].is(WordClass::Verb) && m_pieces[last].noun.isEmpty() && !wordList<"counts.bounds">().contains(keyOf(m_pieces[last])))
                return false;
            ++last;
        }
        return last > at + 1 && m_pieces[last].kind == PieceKind::Quantity && QStringView(u"台套辆个张块颗架艘部").contains(lastSign(m_pieces[last]));
    }

    bool standsAsVerb(size_t at) const
    {
        static const QStringList &leading = wordList<"verbs.leading-to-verbs">();
        const Piece *previous = before(at);
        const Piece *next = after(at);
        if (fronts(at, next) && isPlanned(at, next)) // 拟将培训内容|上传|平台
            return true;
        if (previous && keyOf(*previous) == u"拟" && next && (next->isNominal() || wordList<"counts.bounds">().contains(keyOf(*next)))) // 拟|租用|不少于64张
            return true;
        if (const std::optional<bool> told = toldByNeighbours(at))
            return *told;
        // 部分|监控|已过保
        if (previous && previous->is(WordClass::Determiner) && keyOf(*previous) == u"部分")
            return false;
        // 拟将|维护工作|外包: a thing stands behind it
        const Piece *planned = previous && (keyOf(*previous) == u"将" || keyOf(*previous) == u"把") ? before(size_t(previous - m_pieces.data())) : nullptr;
        if (planned && (planned->is(WordClass::Modal) || keyOf(*planned) == u"拟") && next && next->isNominal())
            return false;
        // …，或|解除合同: a verb with its object, as the one it goes on from
        if (previous && previous->is(WordClass::Conjunction) && (keyOf(*previous) == u"或" || keyOf(*previous) == u"或者" || keyOf(*previous) == u"并") && keyOf(m_pieces[at]).size() > 3 && m_pieces[at].english.contains(u' ') && (!next || isBorder(next) || next->is(WordClass::Conjunction))) {
            const Piece *sign = before(size_t(previous - m_pieces.data()));
            if (sign && sign->kind == PieceKind::Punctuation && keyOf(*sign) == u",")
                return true;
        }
        // 与|要求|不符: what is compared is a thing
        if (previous && next && !relationOf(keyOf(*next)).isEmpty()) {
            size_t with = at;
            while (with > 0 && at - with < reach && m_pieces[with - 1].isNominal() && keyOf(m_pieces[with - 1]) != u"与")
                --with;
            if (with > 0 && (keyOf(m_pieces[with - 1]) == u"与" || keyOf(m_pieces[with - 1]) == u"同"))
                return false;
        }
        // 应|委托|机构|对其进行检测: whom somebody is to have it done by
        static const QStringList charging{QStringLiteral("委托"), QStringLiteral("组织"), QStringLiteral("邀请"), QStringLiteral("聘请"), QStringLiteral("安排"), QStringLiteral("授权"), QStringLiteral("要求")};
        if (next && next->is(WordClass::Noun) && afterModal(at) && charging.contains(keyOf(m_pieces[at]).toString())) {
            size_t whom = at + 1;
            while (whom < m_pieces.size() && m_pieces[whom].isNominal())
                ++whom;
            if (whom < m_pieces.size() && keyOf(m_pieces[whom]) == u"对")
                return true;
        }
        // 本|要求|所列标准: this requirement
        if (previous && keyOf(*previous) == u"本" && QStringList{QStringLiteral("要求"), QStringLiteral("规定"), QStringLiteral("承诺"), QStringLiteral("声明"), QStringLiteral("约定"), QStringLiteral("说明")}.contains(keyOf(m_pieces[at]).toString()))
            return false;
        // 将|服务|转包: what is dealt with
        if (previous && (keyOf(*previous) == u"将" || keyOf(*previous) == u"把") && (isMatter(keyOf(m_pieces[at])) || wordList<"matters.passed-on">().contains(keyOf(m_pieces[at]).toString())) && next && next->kind == PieceKind::Word && (next->is(WordClass::Verb) || next->is(WordClass::Adverb)) && !next->isNominal())
            return false;
        // 采购金额60万元: what a tender states, no order
        static const QStringList &stated = wordList<"matters.stated">();
        if (isBorder(previous) && next && isMatter(keyOf(m_pieces[at])) && std::any_of(stated.begin(), stated.end(), [&](const QString &one) { return keyOf(*next).startsWith(one); }))
            return false;
        // 自动切断电源, 自动切换至: what has an object or a goal is done.
        if (keyOf(m_pieces[at]).startsWith(u"自动") && next && !next->has(Role::Part)
            && (next->is(WordClass::Noun) || keyOf(*next) == u"至" || keyOf(*next) == u"到" || keyOf(*next) == u"并") && !keyOf(*next).endsWith(u"系统") && !(previous && previous->is(WordClass::Verb)))
            return true;
        // 宣布在截止时间前递交文件的投标人名称
        if ((isBorder(previous) || previous->has(Role::Actor)) && next && QStringList{QStringLiteral("在"), QStringLiteral("于"), QStringLiteral("通过"), QStringLiteral("未通过")}.contains(keyOf(*next).toString())
            && wordList<"verbs.of-publishing">().contains(keyOf(m_pieces[at])) && ofWhat(at))
            return true;
        const bool object = next && (next->isNominal() || next->is(WordClass::Verb) || (next->is(WordClass::Phrase) && keyOf(*next) == u"必要的")
                                     || (next->kind == PieceKind::Punctuation && QStringView(u"《“\"").contains(firstSign(*next))));
        // NPU|支持|FP16, 昇腾910B|采用|7nm工艺: what a device does, which a model or an abbreviation names
        static const QStringList doing{QStringLiteral("支持"), QStringLiteral("采用"), QStringLiteral("提供"), QStringLiteral("使用"), QStringLiteral("兼容"), QStringLiteral("配备"), QStringLiteral("集成")};
        if (object && previous && previous->kind == PieceKind::Locked && std::any_of(previous->english.begin(), previous->english.end(), [](QChar unit) { return unit.isUpper(); }) && next->kind == PieceKind::Locked && doing.contains(keyOf(m_pieces[at]).toString()) && !saidBefore(at))
            return true;
        // 本项目|采购|服务器2台: it buys so many of them
        if (previous && (keyOf(*previous) == u"本项目" || keyOf(*previous) == u"该项目" || previous->has(Role::Actor) || previous->kind == PieceKind::Name) && keyOf(m_pieces[at]) == u"采购" && object && countEnds(at))
            return true;
        // 本项目|共|采购|服务器10台
        if (previous && (keyOf(*previous) == u"共" || keyOf(*previous) == u"总共" || keyOf(*previous) == u"共计") && object && next->kind != PieceKind::Punctuation)
            return true;
        bool describes = next && next->is(WordClass::Particle) && keyOf(*next) == u"的";
        // 在中国境内|注册|的, 在中国境内|注册|具有…: what is done there
        if ((describes || (next && (keyOf(*next) == u"具有" || keyOf(*next) == u"具备"))) && previous && (previous->is(WordClass::Proper) || previous->kind == PieceKind::Name || keyOf(*previous).endsWith(u"境内") || keyOf(*previous).endsWith(u"国内"))
            && wordSet<"verbs.of-being-somewhere">().contains(keyOf(m_pieces[at]).toString()) && before(size_t(previous - m_pieces.data())) && (keyOf(*before(size_t(previous - m_pieces.data()))) == u"在" || keyOf(*before(size_t(previous - m_pieces.data()))) == u"于"))
            return true;
        // 不满足文件要求的；: nothing is described, and another verb has stood there.
        // 为乙方开展工作|提供|场地
        static const QStringList &given = wordList<"verbs.of-supplying">();
        if (given.contains(keyOf(m_pieces[at]).toString()) && next && (object || next->is(WordClass::Phrase)) && next->kind != PieceKind::Punctuation && previous && previous->isNominal()) {
            for (size_t back = at; back-- > 0 && m_pieces[back].kind != PieceKind::Punctuation && !(m_pieces[back].is(WordClass::Particle) && keyOf(m_pieces[back]) == u"的");) {
                if (keyOf(m_pieces[back]) == u"为" || keyOf(m_pieces[back]) == u"向")
                    return true;
            }
        }
        // 项目允许分包; 允许误差 is the tolerance
        if (keyOf(m_pieces[at]) == u"允许" && previous && previous->isNominal() && next && (next->isNominal() || next->is(WordClass::Verb))
            && !QStringList{QStringLiteral("误差"), QStringLiteral("偏差"), QStringLiteral("范围"), QStringLiteral("值")}.contains(keyOf(*next).toString()))
            return true;
        // 供应商|交货|时应提交: what a party does when it does more
        const Piece *behindTime = next && next->is(WordClass::Postposition) && (keyOf(*next) == u"时" || keyOf(*next) == u"后" || keyOf(*next) == u"前") ? after(size_t(next - m_pieces.data())) : nullptr;
        if (previous && previous->has(Role::Actor) && previous->kind == PieceKind::Word && behindTime && behindTime->is(WordClass::Modal) && isBorder(before(size_t(previous - m_pieces.data()))))
            return true;
        // 甲方付款后，乙方发货: what a party does once something is over
        if (previous && previous->has(Role::Actor) && isBorder(next) && followsTime(*previous))
            return true;
        // 教学的重要保证: what has a quality is a noun
        const Piece *owner = previous ? before(size_t(previous - m_pieces.data())) : nullptr;
        if (previous && previous->is(WordClass::Adjective) && owner && owner->is(WordClass::Particle) && keyOf(*owner) == u"的" && isBorder(next))
            return false;
        // 未按照标准评审的情形: what was not done so
        if (describes && previous && previous->isNominal()) {
            size_t so = at;
            while (so > 0 && at - so < reach && m_pieces[so - 1].isNominal() && m_pieces[so - 1].kind != PieceKind::Punctuation)
                --so;
            if (so > 1 && (keyOf(m_pieces[so - 1]) == u"按照" || keyOf(m_pieces[so - 1]) == u"按" || keyOf(m_pieces[so - 1]) == u"依据") && (keyOf(m_pieces[so - 2]) == u"未" || keyOf(m_pieces[so - 2]) == u"没有" || keyOf(m_pieces[so - 2]) == u"不"))
                return true;
        }
        const bool bound = previous && (keyOf(*previous) == u"无法" || keyOf(*previous) == u"不予" || keyOf(*previous) == u"难以" || keyOf(*previous) == u"未能" || keyOf(*previous) == u"不能" || (keyOf(*previous) == u"没有" && object && next->isNominal()));
        // 报告指出, 研究显示: what says so is a thing
        static const QStringList &stating = wordList<"verbs.of-finding">();
        if (isBorder(previous) && next && stating.contains(keyOf(*next).toString()))
            return false;
        // 企业开始使用云服务: starts using
        if ((keyOf(m_pieces[at]) == u"开始" || keyOf(m_pieces[at]) == u"停止") && previous && previous->isNominal() && next && (next->is(WordClass::Verb) || !next->noun.isEmpty()) && after(size_t(next - m_pieces.data())) && after(size_t(next - m_pieces.data()))->isNominal())
            return true;
        if (next && keyOf(*next).startsWith(u'等') && previous && previous->isNominal() && previous->kind != PieceKind::Punctuation)
            return false; // 平台建设、流程优化等方面
        if (bound || governsRelative(at) || governs(at) || (describes && endsCleft(at)))
            return true;
        // 依据国家有关发展规划，: what is followed, not what is done
        static const QStringList plans{QStringLiteral("规划"), QStringLiteral("战略"), QStringLiteral("政策"), QStringLiteral("部署"), QStringLiteral("计划")};
        if (next && plans.contains(keyOf(*next).toString()) && isBorder(after(size_t(next - m_pieces.data()))) && followed(at) && previous && previous->isNominal())
            return false;
        if (next && keyOf(*next).startsWith(u'相') && keyOf(*next) != u"相关" && keyOf(*next) != u"相应" && keyOf(m_pieces[at]) != u"保持" && previous && previous->isNominal())
            return false; // 工期要求|相适应
        // 服务|暂停。: what stops is a thing
        if (isBorder(previous) && isMatter(keyOf(m_pieces[at])) && next && next->is(WordClass::Verb) && isBorder(after(size_t(next - m_pieces.data()))) && at > 0)
            return false;
        // 服务免除一切费用: no noun stands before 一切
        if (next && (next->is(WordClass::Determiner) || next->english.startsWith(u"all ")) && previous && !isBorder(previous) && previous->isNominal() && (next->english.startsWith(u"all ") || keyOf(*next) == u"一切" || keyOf(*next) == u"任何" || keyOf(*next) == u"所有" || keyOf(*next) == u"全部" || keyOf(*next) == u"该") && !governedBefore(at))
            return true;
        // 每年提供服务, 按约定提供资料: when and how stand before the verb of a clause that has no subject
        static const QStringList &often = wordList<"times.often">();
        if (previous && object && next->kind != PieceKind::Punctuation && (often.contains(keyOf(*previous).toString()) || (previous->is(WordClass::Phrase) && (previous->english.startsWith(u"as ") || previous->english.startsWith(u"in accordance with")))) && !labelFollows(at) && !namesMatter(at, next) && !governedBefore(at))
            return true;
        // 该公司承诺可在两个月内交货: promises that it may
        static const QStringList &telling = wordList<"verbs.of-promising">();
        if (previous && previous->has(Role::Actor) && next && next->is(WordClass::Modal) && telling.contains(keyOf(m_pieces[at]).toString()) && !governedBefore(at))
            return true;
        // 商务部宣布将…: announces; 决定对…
        static const QStringList &reporting = wordList<"verbs.of-announcing">();
        if (previous && (previous->has(Role::Actor) || previous->kind == PieceKind::Name || previous->is(WordClass::Proper)) && next && (keyOf(*next) == u"将" || keyOf(*next) == u"对" || keyOf(*next) == u"在" || keyOf(*next) == u"从" || keyOf(*next) == u"向" || keyOf(*next) == u"把") && reporting.contains(keyOf(m_pieces[at]).toString()) && !governedBefore(at))
            return true;
        // 学校申请采购: applies to procure
        static const QStringList seeking{QStringLiteral("申请"), QStringLiteral("建议"), QStringLiteral("计划"), QStringLiteral("请求"), QStringLiteral("决定")};
        const bool planner = previous && (previous->has(Role::Actor) || (keyOf(m_pieces[at]) == u"计划" && keyOf(*previous).endsWith(u"项目") && next && after(size_t(next - m_pieces.data())) && after(size_t(next - m_pieces.data()))->isNominal()));
        if (planner && next && next->is(WordClass::Verb) && seeking.contains(keyOf(m_pieces[at]).toString()))
            return true;
        // 采取有效措施保护数据: measures to protect
        if (previous && previous->is(WordClass::Noun) && object && next->isNominal() && (keyOf(*previous).endsWith(u"措施") || keyOf(*previous).endsWith(u"手段") || keyOf(*previous).endsWith(u"办法") || keyOf(*previous).endsWith(u"政策") || keyOf(*previous).endsWith(u"方案"))) {
            for (size_t back = at; back-- > 0 && at - back < 6 && m_pieces[back].kind != PieceKind::Punctuation && keyOf(m_pieces[back]) != u"的";) {
                if (m_pieces[back].is(WordClass::Verb) && m_pieces[back].has(Role::Serial))
                    return true;
            }
        }
        // 未按招标文件要求提供授权函
        if (object && previous && previous->is(WordClass::Phrase) && (previous->english.startsWith(u"as ") || previous->english.startsWith(u"in accordance with")) && before(size_t(previous - m_pieces.data())) && keyOf(*before(size_t(previous - m_pieces.data()))) == u"未")
            return true;
        if (m_pieces[at].has(Role::Taking) && previous && previous->isNominal() && keyOf(*previous) != u"向") { // 必须向原厂采购的
            size_t who = at;
            while (who > 0 && at - who < 5 && m_pieces[who - 1].isNominal())
                --who;
            if (who < at && who > 0 && (keyOf(m_pieces[who - 1]) == u"向" || keyOf(m_pieces[who - 1]) == u"从" || keyOf(m_pieces[who - 1]) == u"通过"))
                return true;
        }
        static const QStringList &placing = wordList<"verbs.of-storing">();
        if (next && keyOf(*next) == u"在" && placing.contains(keyOf(m_pieces[at]).toString())) // 存储在平台上的数据
            return true;
        if (object && previous && (keyOf(*previous) == u"名义" || keyOf(*previous) == u"方式" || keyOf(*previous) == u"形式")) { // 负责以甲方名义开通账号
            size_t by = at;
            while (by > 0 && at - by < 6 && m_pieces[by - 1].isNominal())
                --by;
            if (by < at && by > 1 && keyOf(m_pieces[by - 1]) == u"以" && (m_pieces[by - 2].is(WordClass::Verb) || m_pieces[by - 2].is(WordClass::Modal) || m_pieces[by - 2].is(WordClass::Adverb)))
                return true;
        }
        // 用于评价报价: for evaluating
        if (previous && previous->is(WordClass::Verb) && previous->english.endsWith(u" for") && object && next->isNominal() && !next->is(WordClass::Adjective) && keyOf(*previous) == u"用于")
            return true;
        // 发生争议, 防止污染: what comes about, and what something is for
        const bool noun = previous && (previous->is(WordClass::Noun) || previous->kind == PieceKind::Name);
        const bool listed = previous && previous->kind == PieceKind::Punctuation;
        if (object && (noun || listed) && !next->is(WordClass::Adjective) && next->kind != PieceKind::Punctuation && (m_pieces[at].has(Role::Arising) || (m_pieces[at].has(Role::Purpose) && governedBefore(at))))
            return true;
        // 长途运输的要求: what tenders are about, with nobody before it
        if (describes && isMatter(keyOf(m_pieces[at])) && previous && (previous->is(WordClass::Adjective) || keyOf(*previous) == u"长途"))
            return false;
        if (previous && previous->is(WordClass::Particle) && keyOf(*previous) == u"地")
            return true; // 方便地实现
        // 传输到平台, 计算出结果: where it leads, what comes of it
        if (next && !(at + 2 < m_pieces.size() && m_pieces[at + 2].is(WordClass::Particle)) && previous && !(previous->is(WordClass::Particle)) && !isMatter(keyOf(m_pieces[at])) && !saidBefore(at)
            && (keyOf(*next) == u"到" || keyOf(*next) == u"至" || (keyOf(*next) == u"出" && after(size_t(next - m_pieces.data())) && after(size_t(next - m_pieces.data()))->isNominal())) && !isBorder(after(size_t(next - m_pieces.data()))))
            return true;
        // 实现对设备的管理: what is done to something
        if (next && next->is(WordClass::Preposition) && (keyOf(*next) == u"对" || keyOf(*next) == u"对于") && !isMatter(keyOf(m_pieces[at])) && (isBorder(previous) || previous->is(WordClass::Noun) || previous->is(WordClass::Conjunction)) && !governedBefore(at) && ofWhat(at))
            return true;
        if (describes && endsGoverned(at))
            return false; // 促进产业升级的手段
        if (describes && governedBefore(at)) {
            const Piece *head = after(size_t(next - m_pieces.data()));
            if (isBorder(head))
                return false;
        }
        if (describes && previous && previous->is(WordClass::Verb) && (isMatter(keyOf(m_pieces[at])) || (keyOf(*previous).endsWith(u"通过") && isTest(keyOf(m_pieces[at])))))
            return false; // 提供服务的人员, 未通过审查的文件
        if (previous && (keyOf(*previous) == u"被" || keyOf(*previous) == u"是否"))
            return true; // 将被否决
        // 报价最低的投标人: what is the lowest is a thing.
        if (next && next->is(WordClass::Adjective) && !next->english.endsWith(u"ed")) {
            const Piece *behind = after(size_t(next - m_pieces.data()));
            if (isBorder(behind) || (behind->is(WordClass::Particle) && keyOf(*behind) == u"的" && keyOf(*next).startsWith(u"最")))
                return false;
        }
        // 提交截止日, 验收标准: with such a head the two are a compound.
        static const QStringList &heads = wordList<"heads.beginnings">();
        static const QStringList &wholeHeads = wordList<"heads.whole">();
        // 建立制度, 采取措施: what is made is an object.
        const bool makes = m_pieces[at].has(Role::Governing);
        const bool sends = m_pieces[at].has(Role::Saying) && m_pieces[at].has(Role::Serial); // 安排人员
        static const QString shortHeads = QStringLiteral("项期表单册点日费率量员"); // each a word by itself
        if (next && next->kind == PieceKind::Word
            && ((!makes && keyOf(*next).size() == 1 && shortHeads.contains(firstSign(*next)))
                || (!makes && wholeHeads.contains(keyOf(*next).toString())) || (!(sends && next->has(Role::Actor)) && std::any_of(heads.begin(), heads.end(), [&](const QString &head) { return keyOf(*next).startsWith(head) && !keyOf(*next).endsWith(u'化'); }))))
            return false;
        if (previous && (previous->is(WordClass::Modal) || previous->is(WordClass::Adverb) || (previous->is(WordClass::Adjective) && afterModal(at))))
            return true;
        // 急停按钮, 旋转速度: of a thing's part or measure the verb tells which one it is.
        if (namesPart(at))
            return false;
        // 按投标人须知规定提交: what is followed is a noun. 其提供的: what it provides.
        if (!describes && QStringList{QStringLiteral("规定"), QStringLiteral("要求"), QStringLiteral("约定")}.contains(keyOf(m_pieces[at]).toString()) && followed(at))
            return false;
        if (describes && previous && keyOf(*previous) == u"其")
            return true;
        // 允许分包: subcontracting; 允许投标人分包 has somebody who does it
        if (previous && isBorder(next) && QStringList{QStringLiteral("允许"), QStringLiteral("不允许"), QStringLiteral("接受"), QStringLiteral("不接受")}.contains(keyOf(*previous).toString()))
            return false;
        // 设备|归还|甲方
        if (previous && previous->isNominal() && !previous->has(Role::Actor) && next && (next->has(Role::Actor) || next->kind == PieceKind::Name) && isBorder(after(size_t(next - m_pieces.data()))) && wordList<"verbs.of-handing-over">().contains(keyOf(m_pieces[at])))
            return true;
        // 有权要求|赔偿: compensation
        if (previous && keyOf(*previous) == u"要求" && previous->is(WordClass::Verb) && isBorder(next) && !m_pieces[at].noun.isEmpty() && m_pieces[at].noun != m_pieces[at].english)
            return false;
        if (previous && (leading.contains(keyOf(*previous).toString()) || (previous->is(WordClass::Verb) && previous->english.endsWith(u" to"))))
            return true; // 愿意提供: willing to provide
        // 在网站上发布, 30日内交货: what stands behind a place or a time and ends the clause is its verb.
        if (previous && previous->is(WordClass::Postposition) && next && next->kind == PieceKind::Punctuation && keyOf(*next) == u"、" && at + 2 < m_pieces.size() && m_pieces[at + 2].is(WordClass::Verb) && verbDue(at))
            return true; // 应在期限内修改、更换
        const bool dated = at > 1 && m_pieces[at - 1].kind == PieceKind::Locked && (keyOf(m_pieces[at - 2]) == u"于" || keyOf(m_pieces[at - 2]) == u"在"); // 于2023年采购服务器
        if (previous && (previous->is(WordClass::Postposition) || dated))
            return (object || describes || (isBorder(next) && clauseBefore(at))) && !labelFollows(at);
        static const QStringList sets{QStringLiteral("建立"), QStringLiteral("制定"), QStringLiteral("采取"), QStringLiteral("健全"), QStringLiteral("完善"), QStringLiteral("落实")};
        if (isBorder(previous) && object && !describes && sets.contains(keyOf(m_pieces[at]).toString()))
            return true; // 建立管理制度
        // 禁止|将数据导入: what leads to another verb
        if (isBorder(previous) && leading.contains(keyOf(m_pieces[at]).toString()) && next && (next->is(WordClass::Modal) || (next->is(WordClass::Preposition) && !isHeading(at))))
            return true;
        // 遴选公告, 否决投标条款: a heading, no order
        if (isBorder(previous) && isHeading(at))
            return false;
        // 提供的货物: goods provided; 服务的质量 is the quality of service.
        if (describes && isBorder(previous) && !isMatter(keyOf(m_pieces[at]))) {
            const Piece *head = after(size_t(next - m_pieces.data()));
            return head && head->isNominal();
        }
        // 磋商文件应当…: the subject's first word, no order
        if (isBorder(previous) && isMatter(keyOf(m_pieces[at]))) {
            size_t end = at + 1;
            while (end < m_pieces.size() && end - at < reach && (m_pieces[end].isNominal() || m_pieces[end].kind == PieceKind::Space))
                ++end;
            if (end > at + 1 && end < m_pieces.size() && m_pieces[end].is(WordClass::Modal))
                return false;
        }
        // 货物、工程或者服务: a noun, as what it is joined to
        static const QStringList joining{QStringLiteral("和"), QStringLiteral("与"), QStringLiteral("及"), QStringLiteral("以及"), QStringLiteral("或"), QStringLiteral("或者")};
        if (previous && previous->is(WordClass::Conjunction) && joining.contains(keyOf(*previous).toString())) {
            const Piece *first = before(size_t(previous - m_pieces.data()));
            if (first && first->is(WordClass::Noun) && isMatter(keyOf(m_pieces[at])))
                return false;
        }
        // 若|验收未通过: it is the acceptance that is not passed
        const bool leads = isBorder(previous) || (previous->is(WordClass::Conjunction) && QStringView(u"如若因当").contains(firstSign(*previous)));
        if (leads && isMatter(keyOf(m_pieces[at])) && next && next->kind == PieceKind::Word && (keyOf(*next).startsWith(u'未') || keyOf(*next).startsWith(u'不') || (keyOf(*next) == u"已" && !isBorder(previous))))
            return false;
        // 如服务中断超过4小时: what the clause is about
        if (previous && previous->is(WordClass::Conjunction) && isMatter(keyOf(m_pieces[at])) && next && next->is(WordClass::Noun) && QStringView(u"如若因当").contains(firstSign(*previous)) && verbLater(at + 1))
            return false;
        if (isBorder(previous) || (previous && previous->is(WordClass::Conjunction)))
            return object && !labelFollows(at) && !namesMatter(at, next);
        // 充分考虑各种因素: such an adjective tells how something is done.
        static const QStringList &manner = wordList<"manner.adjectives">();
        if (previous && object && previous->is(WordClass::Adjective) && manner.contains(keyOf(*previous).toString()) && isBorder(before(size_t(previous - m_pieces.data()))))
            return !labelFollows(at);
        // 在提交响应文件前: what follows opens a clause.
        static const QStringList opening{QStringLiteral("在"), QStringLiteral("于"), QStringLiteral("自"), QStringLiteral("从"), QStringLiteral("因"), QStringLiteral("为")};
        if (previous && object && previous->is(WordClass::Preposition) && (opening.contains(keyOf(*previous).toString()) || (keyOf(*previous) == u"通过" && !isMatter(keyOf(m_pieces[at])))))
            return true;
        if (fronts(at, next))
            return true;
        if (previous && previous->isNominal()) {
            static const QStringList told{QStringLiteral("规定"), QStringLiteral("约定"), QStringLiteral("载明"), QStringLiteral("列明"), QStringLiteral("指定")};
            if (describes && told.contains(keyOf(m_pieces[at]).toString()) && meetsBefore(at)) // 符合出口管制规定的芯片
                return false;
            if (describes)
                return isParty(*previous) || told.contains(keyOf(m_pieces[at]).toString());
            if (afterPivot(at) || (object && (m_pieces[at].has(Role::Governing) || m_pieces[at].has(Role::Taking)) && pointedSubject(at)))
                return true;
            // 系统提供完善的功能: what governs a described noun
            if (object && m_pieces[at].has(Role::Governing) && (next->is(WordClass::Adjective) || next->is(WordClass::Verb)) && after(size_t(next - m_pieces.data())) && keyOf(*after(size_t(next - m_pieces.data()))) == u"的" && previous->is(WordClass::Noun) && !saidBefore(at))
                return true;
            if (object && goalLater(at))
                return false;
            if (object)
                return isParty(*previous) || verbDue(at) || (behindPhrase(at) && !verbLater(next->is(WordClass::Verb) && !next->noun.isEmpty() ? at + 1 : at));
            return (verbDue(at) || behindPhrase(at)) && (isParty(*previous) || isBorder(next));
        }
        return describes;
    }

    size_t m_dueVerb = std::numeric_limits<size_t>::max(); ///< the last verb behind a modal, or listed with one
};

} // namespace

void chooseWords(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    Chooser(lexicon, key, pieces).choose();
}

} // namespace tendertrail::translate
