// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clausescan.h"
#include "relatives.h"

#include <functional>
#include <optional>

namespace tendertrail::translate {

/// The rules of arrangeClause, each for one pattern: a rule that finds its pattern gives the whole clause in English order, its parts
/// arranged by the rules again; "depth" is how often that has happened.
class Arranger : private ClauseScan
{
public:
    Arranger(const QString &key, const std::function<void(Pieces &)> &simple) : ClauseScan(key), m_relatives(key), m_simple(simple) {}

    /// A clause whose noun phrases have not been told apart.
    Pieces arrangeWhole(Pieces p) const;
    Pieces arrange(Pieces p, int depth) const;

private:
    // [B of A] V …: the verb agrees with the head of its subject, not with the noun beside it.
    void agreeWithHead(Pieces &p) const;
    void tellApart(Pieces &p) const;
    bool onlyThose(Pieces &p) const;
    void keptGoing(Pieces &p) const;
    void mannerApart(Pieces &p) const;
    void countedBehind(Pieces &p) const;
    void eitherOr(Pieces &p) const;
    void reasonForSubject(Pieces &p) const;
    void compensatedFor(Pieces &p) const;
    std::optional<Pieces> timeFirst(const Pieces &p, int depth) const;
    void handedOver(Pieces &p) const;
    void conditionOpens(Pieces &p) const;
    void withoutConsent(Pieces &p) const;
    void sumOf(Pieces &p) const;
    void haveTheSame(Pieces &p) const;
    std::optional<Pieces> runThere(const Pieces &p, int depth) const;
    std::optional<Pieces> asSaid(const Pieces &p, int depth) const;
    std::optional<Pieces> whenSo(const Pieces &p, int depth) const;
    std::optional<Pieces> thereIn(const Pieces &p, int depth) const;
    std::optional<Pieces> comesAbout(const Pieces &p, int depth) const;
    void withoutObjection(Pieces &p) const;
    void foundBy(Pieces &p) const;
    void failuresNamed(Pieces &p) const;
    void failsOften(Pieces &p) const;
    void servesAs(Pieces &p) const;
    void notDoneToIt(Pieces &p) const;
    void raisedInWriting(Pieces &p) const;
    void countsFirst(Pieces &p) const;

    // 采购人 是否 委托 … → whether the buyer entrusts …; 方案 是否 可行 → whether the plan is feasible
    std::optional<Pieces> whether(const Pieces &p, int depth) const;

    // 是否 接受 联合体投标 → whether consortium bids are accepted
    std::optional<Pieces> whetherDone(const Pieces &p, size_t at, int depth) const;

    // 未领取 X 的 供应商 → supplier that has not collected X
    std::optional<Pieces> relative(const Pieces &p, int depth) const;

    // 对 评标委员会成员 的 纪律要求 → discipline requirements for members of the evaluation committee, where there is no verb
    std::optional<Pieces> concerning(const Pieces &p, int depth) const;

    // 验收合格 后 方可 使用 → may be used only after acceptance
    std::optional<Pieces> onlyAfter(const Pieces &p, int depth) const;
    // 派 工程师 到 现场 进行 调试 → send engineers to the site for commissioning
    std::optional<Pieces> sentThere(const Pieces &p, int depth) const;
    // 运行 过程 中 如果 出现 故障 → if a fault occurs in the course of operation
    std::optional<Pieces> happeningMeanwhile(const Pieces &p, int depth) const;
    // 更换 人员 须 经 甲方 书面 同意 → requires the written consent of Party A
    std::optional<Pieces> subjectTo(const Pieces &p, int depth) const;
    // 直到 解除 故障 为止 → until the fault is cleared
    std::optional<Pieces> untilDone(const Pieces &p, int depth) const;

    // 实施 过程 中 产生 的 数据 → data arisen in the course of implementation
    std::optional<Pieces> inSetting(const Pieces &p, int depth) const;

    // 并, 且, 但: what stands on either side is a clause.
    bool timesBoth(const Pieces &p, const std::vector<int> &open, size_t joint) const;
    std::optional<Pieces> joined(const Pieces &p, int depth) const;

    // 发生争议 → dispute occurs; 存在问题 → there is problem
    std::optional<Pieces> existing(const Pieces &p, int depth) const;
    std::optional<Pieces> notHappening(const Pieces &p, int depth) const;

    // 幅度 由 2% 提高至 4% → is raised from 2% to 4%
    std::optional<Pieces> shifted(const Pieces &p, int depth) const;
    // 我国 西部地区 首个 超算中心 → the first supercomputing centre in …
    void firstOfItsKind(Pieces &p) const;

    // 财政部门 经 审查 作出 决定, 专家组 讨论 后 认为 … → after review, the finance department makes …
    std::optional<Pieces> considered(const Pieces &p, int depth) const;

    // 将 X 提交至 Y → submit X to Y. Before a verb 将 is "will".
    std::optional<Pieces> fronted(const Pieces &p, int depth) const;
    bool isOpener(const Piece &piece) const;
    // 平台 在 接口标准 方面 与 系统 不兼容 → is incompatible with the system in terms of interface standards
    std::optional<Pieces> inRespect(const Pieces &p, int depth) const;

    // 在 X 前 → before X. Goes behind the verb where a subject or a modal stands before it.
    std::optional<Pieces> circumposed(const Pieces &p, int depth) const;

    // 无法 完成 比价 时: the denial belongs to when
    bool timelyDenial(const Pieces &p, size_t modal, size_t end) const { return (word(p[modal]) == u"无法" || word(p[modal]) == u"不能" || word(p[modal]) == u"难以") && modal + 1 < end && p[modal + 1].is(WordClass::Verb); }

    // What stands between 在 and 后. "preposition" may become another one: 在 X 过程 中 is "in the course of X".
    Pieces described(Pieces content, int depth, bool timely, Piece &preposition) const;

    // 产品 技术 先进、性能 稳定: the product has advanced technology and stable performance
    void qualities(Pieces &p) const;

    // 经过 认真 讨论: after careful discussion
    void passedThrough(Pieces &p) const;

    // 仅 有 该公司 获得 授权: only the company …; 尚无 厂家 生产: no manufacturer …
    void onlyAndNone(Pieces &p) const;

    // 通过 查看 设备、查阅 资料 …: by viewing the equipment, consulting materials …
    void means(Pieces &p) const;

    std::optional<Pieces> dated(const Pieces &p, int depth) const;

    // 应 由 甲方 支付 → shall be paid by Party A; 由 甲方 支付 费用 → Party A pays the cost; 被 甲方 取消 → is cancelled by Party A
    std::optional<Pieces> agent(const Pieces &p, int depth) const;

    // 根据 X 提供 Y → provide Y according to X
    bool isDenial(const Piece &piece) const;
    std::optional<Pieces> prepositional(const Pieces &p, int depth) const;

    // 甲方 与 乙方 之间 不 存在 争议 → there is no dispute between Party A and Party B
    std::optional<Pieces> between(const Pieces &p, int depth) const;

    // 具有 履行 合同 能力 → has the capability to perform the contract
    void ableTo(Pieces &p) const;
    // 满足 要求 且 [lowest quotation] → the lowest quotation that meets the requirements
    void meetingBoth(Pieces &p) const;
    // 包含 供货范围 内 所有 内容 → include all content within the scope of supply
    void allWithin(Pieces &p) const;
    // 含 温度 在内 的 8项 参数 → 8 parameters including temperature
    void including(Pieces &p) const;
    // 便于 与 平台 对接 → facilitate connection with the platform
    void joinedWith(Pieces &p) const;
    // 每月 提交 一次 报告 → submit the report once every month
    void often(Pieces &p) const;
    void timesADay(Pieces &p) const;
    void doneSoOften(Pieces &p) const;
    void needsDoing(Pieces &p) const;
    void saidTwice(Pieces &p) const;
    void saidBehind(Pieces &p, size_t at) const;
    void everySo(Pieces &p, size_t times, size_t end) const;
    std::optional<Pieces> ordered(const Pieces &p, int depth) const;
    std::optional<Pieces> substituted(const Pieces &p, int depth) const;
    std::optional<Pieces> everyTime(const Pieces &p, int depth) const;
    // 设计目标 之一 → one of the design objectives
    void oneOf(Pieces &p) const;

    // 系统 与 平台 之间 的 接口 → interface between the system and the platform; 在 设备 之间 传输 数据 → transfer data between devices
    void amid(Pieces &p) const;

    // 对 意见 应 予以 落实 → shall implement the comments
    std::optional<Pieces> given(const Pieces &p, int depth) const;

    // 自 验收 之日起 转移 → transfers from the date of acceptance
    std::optional<Pieces> since(const Pieces &p, int depth) const;

    // 应 与 合同 一致 → shall be consistent with the contract
    std::optional<Pieces> compared(const Pieces &p, int depth) const;

    // 使 系统 达到 要求 → cause the system to reach …; 导致 合同 无法 履行 → so that the contract cannot be performed
    std::optional<Pieces> causing(const Pieces &p, int depth) const;
    std::optional<Pieces> reasonCauses(const Pieces &p, const std::vector<int> &open, size_t at, int depth) const;

    // 系统 支持 医生 查看 病历 → the system supports doctors viewing records: what stands behind 支持 is a clause of its own
    std::optional<Pieces> supporting(const Pieces &p, int depth) const;

    // 确保 产品 符合 要求 → ensure that the product conforms to the requirements
    std::optional<Pieces> saidToBe(const Pieces &p, int depth) const;
    std::optional<size_t> predicateBehind(const Pieces &p, const std::vector<int> &open, size_t from) const;
    std::optional<Pieces> because(const Pieces &p, int depth) const;
    bool isListed(const Piece &piece) const;
    void topicalised(Pieces &p) const;
    void undergo(Pieces &p) const;
    void resulting(Pieces &p) const;
    static bool isDoneTo(const Piece &verb, const Piece &subject);
    /// 自主研发: a participle that is the predicate of what stands before 由.
    static bool isDone(const Piece &piece) { return piece.kind == PieceKind::Word && (piece.is(WordClass::Adjective) || piece.is(WordClass::Noun)) && piece.english.endsWith(u"ed") && piece.english.contains(u"ly "); }
    static Piece linking(const QString &english, const Piece &place);

    // 与 X 有关的 Y is a noun phrase.
    bool isRelation(const Pieces &p, size_t with, size_t verb) const;
    bool takeWayOff(QStringView preposition, Pieces &content) const;
    bool isNounPhraseBeforeVerb(const Pieces &p, size_t at) const;
    QString renderingOf(const QString &text, const Piece &piece, const Piece &last) const;

    Relatives m_relatives;
    const std::function<void(Pieces &)> &m_simple;
};

/// "on" before a day, "in" before a month or a year, "at" before an hour; empty for what is no time.
[[nodiscard]] QString timePreposition(const QString &time);

} // namespace tendertrail::translate
