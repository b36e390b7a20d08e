// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "piece.h"

#include <optional>

namespace tendertrail::translate {

/// What a word is asked about those beside it, before it is said whether it is verb or noun.
class WordContext
{
public:
    WordContext(const Lexicon &lexicon, const QString &key, Pieces &pieces) : m_lexicon(lexicon), m_key(key), m_pieces(pieces) {}

protected:
    static constexpr size_t reach = 60; // how many words a look to either side takes in: a line may be endless

    QStringView keyOf(const Piece &piece) const { return QStringView(m_key).sliced(piece.source.begin, piece.source.length()); }
    /// The first and the last sign of what a piece stands for; none where it stands for nothing.
    QChar firstSign(const Piece &piece) const { return piece.source.length() > 0 ? keyOf(piece)[0] : QChar(); }
    QChar lastSign(const Piece &piece) const { return piece.source.length() > 0 ? keyOf(piece).back() : QChar(); }
    const Piece *before(size_t at) const;
    const Piece *after(size_t at) const;
    const Piece *behind(const Piece *piece) const { return piece ? after(size_t(piece - m_pieces.data())) : nullptr; }
    bool isKey(const Piece *piece, QStringView text) const { return piece && piece->kind == PieceKind::Word && keyOf(*piece) == text; }
    /// A verb, or a word that could be one.
    bool couldSay(size_t at) const;
    /// A verb from now on: nothing makes it a noun any more.
    void makeVerb(size_t at);
    bool isBorder(const Piece *piece) const { return !piece || (piece->kind == PieceKind::Punctuation && keyOf(*piece) != u"、"); }
    /// One who acts: a name, or a label that ends as such words do (供应商, 评标委员会); 质保期 is a label too, and does nothing.
    bool isParty(const Piece &piece) const;
    /// Something earlier in the clause says that a verb must come: 由, 应, 须, 可.
    bool verbDue(size_t at) const;
    /// 委托 评标委员会 确定 …: what the entrusted does is a verb.
    bool afterPivot(size_t at) const;
    /// 发现|该系统|存在漏洞: a verb that waits for a clause stands before, with only nouns in between.
    bool foundBefore(size_t at) const;
    /// The last word of the clause is what one passes.
    bool endsInTest(size_t at) const;
    bool verbLater(size_t at) const;
    /// 服务费 按 卡时 计费: a phrase with its noun, before which stands what the clause is about.
    bool behindPhrase(size_t at) const;
    bool afterModal(size_t at) const;
    /// Nothing but nouns up to the end of the segment, and the last one is what headings end with.
    bool isHeading(size_t at) const;
    /// What one passes or fails: 审查, 验收.
    static bool isTest(QStringView word);
    /// What tenders are about.
    static bool isMatter(QStringView word);
    /// 采购 资金 的 支付方式: what tenders are about is a noun at the beginning of a noun phrase.
    bool namesMatter(size_t at, const Piece *next) const;
    bool governedBefore(size_t at) const;
    /// 按照, 根据 stands before it, and no verb in between.
    bool followed(size_t at) const;
    /// Something stands before the place or time: a subject, or 在 that opens it.
    bool clauseBefore(size_t at) const;
    /// 采购项目： is a label, not an order to procure.
    bool labelFollows(size_t at) const;
    bool joins(const Piece &piece) const;
    /// 填写 提交 表格: a verb as well, if it is one that comes second.
    bool comesSecond(size_t at) const;

    /// 该|采购|最终未实施 is a noun, 未|按时|交货 and 本人|承诺|所申请的… are verbs; nothing where the neighbours do not tell.
    std::optional<bool> toldByNeighbours(size_t at) const;

    /// 将 采购项目 转包 给 …: the verb that 将 promises, with nothing but its object in between.
    bool fronts(size_t at, const Piece *next) const;
    /// 拟将 培训内容 上传|平台: the one verb of what is planned
    bool isPlanned(size_t at, const Piece *next) const;
    /// 返还|已支付的报酬, 采纳|任何单位提供的方案: what follows is an object with a clause of its own.
    bool governsRelative(size_t at) const;
    /// 符合|出口管制|规定: what is met, with nothing but nouns in between
    bool meetsBefore(size_t at) const;
    /// 该平台|提供|接口: what is pointed at begins the clause, and only nouns follow up to here
    bool pointedSubject(size_t at) const;
    bool namesPart(size_t at) const;
    /// 推送|通知|到手机: another verb of the clause stands before it
    bool saidBefore(size_t at) const;
    /// 将|平台|服务|拆分|为: the verb of 将 is the one with its goal behind it
    bool goalLater(size_t at) const;
    /// A noun with 的 before it ends the clause, and no verb stands in between.
    bool ofWhat(size_t at) const;
    /// 提升治理能力, 打破数据壁垒: such a verb governs what stands behind it. 能力提升工程, 显著的提升效果 are compounds.
    bool governs(size_t at) const;
    /// 设备是2015年采购的。: what was done then
    bool endsCleft(size_t at) const;
    /// 促进|产业升级|的: what such a verb governs
    bool endsGoverned(size_t at) const;
    /// 付款后，|乙方发货: a comma, and before it when. In a clause of the memory only the text still tells.
    bool followsTime(const Piece &piece) const;

    const Lexicon &m_lexicon;
    const QString &m_key;
    Pieces &m_pieces;
};

} // namespace tendertrail::translate
