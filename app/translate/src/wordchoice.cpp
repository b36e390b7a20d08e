// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordchoice.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace tendertrail::translate {

namespace {

constexpr size_t reach = 60; // how many words a look to either side takes in: a line may be endless

class Chooser
{
public:
    Chooser(const Lexicon &lexicon, const QString &key, Pieces &pieces) : m_lexicon(lexicon), m_key(key), m_pieces(pieces) {}

    void choose()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (piece.kind != PieceKind::Word)
                continue;
            if (isBorder(before(at)) && isBorder(after(at))) {
                if (const QString *alone = m_lexicon.alone(keyOf(piece))) {
                    piece.english = *alone;
                    piece.wordClass = WordClass::Noun;
                    continue;
                }
            }
            // 不|召开: two words fill the cell.
            if (at + 1 < m_pieces.size() && m_pieces[at + 1].kind == PieceKind::Word && isBorder(before(at)) && isBorder(after(at + 1))) {
                if (const QString *alone = m_lexicon.alone(QStringView(m_key).sliced(piece.source.begin, m_pieces[at + 1].source.end - piece.source.begin))) {
                    piece.english = *alone;
                    piece.wordClass = m_pieces[at + 1].wordClass = WordClass::Noun;
                    m_pieces[at + 1].english.clear();
                    m_pieces[at + 1].noun.clear();
                    ++at;
                    continue;
                }
            }
            if (chosenByNeighbours(at))
                continue;
            if (!piece.verb.isEmpty() && after(at) && (after(at)->is(WordClass::Noun) || after(at)->is(WordClass::Verb) || after(at)->is(WordClass::Determiner))
                && (afterModal(at) || (before(at) && before(at)->kind == PieceKind::Punctuation && keyOf(*before(at)) == u",") || (before(at) && before(at)->is(WordClass::Conjunction) && keyOf(*before(at)).startsWith(u'并')))) {
                piece.english = piece.verb; // 应明确责任: shall specify
                piece.wordClass = WordClass::Verb;
                m_dueVerb = at;
                continue;
            }
            const bool listed = listedWithVerb(at) || comesSecond(at);
            if (!piece.noun.isEmpty() && !listed && !standsAsVerb(at)) {
                piece.english = piece.noun;
                piece.wordClass = WordClass::Noun;
            } else if (piece.is(WordClass::Verb) && (listed || afterModal(at))) {
                m_dueVerb = at;
            }
        }
        supplyVerb();
        joinVerbs();
    }

private:
    // Words that are chosen between by what stands right beside them, each in its own way.
    bool chosenByNeighbours(size_t at)
    {
        Piece &piece = m_pieces[at];
        if (keyOf(piece) == u"依据" && before(at) && keyOf(*before(at)) == u"的") { // 评标的依据
            piece.english = QStringLiteral("basis");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        if (keyOf(piece) == u"为" && isBorder(before(at)) && after(at) && after(at)->is(WordClass::Verb)) { // 为避免疑义: to avoid doubt
            piece.english = QStringLiteral("to");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        // 在规定截止时间前: by the specified deadline
        if (const Piece *previous = before(at); after(at) && after(at)->is(WordClass::Noun) && (isBorder(previous) || previous->is(WordClass::Preposition) || previous->is(WordClass::Verb))) {
            static const QHash<QString, QString> set{{QStringLiteral("规定"), QStringLiteral("specified")}, {QStringLiteral("约定"), QStringLiteral("agreed")}, {QStringLiteral("指定"), QStringLiteral("designated")}};
            if (const QString said = set.value(keyOf(piece).toString()); !said.isEmpty()) {
                piece.english = said;
                piece.wordClass = WordClass::Adjective;
                return true;
            }
        }
        if (keyOf(piece) == u"完善" && after(at) && keyOf(*after(at)) == u"的" && !isBorder(after(at + 1))) { // 完善的售后服务: sound after-sales service
            piece.english = QStringLiteral("sound");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        // 配置2颗处理器: equipped with 2 processors
        if (keyOf(piece) == u"配置" && isBorder(before(at)) && after(at)
            && (after(at)->kind == PieceKind::Quantity || (after(at)->kind == PieceKind::Punctuation && QStringView(u"≥≤>").contains(keyOf(*after(at)).at(0))))) {
            piece.english = QStringLiteral("equipped with");
            piece.wordClass = WordClass::Preposition;
            return true;
        }
        // 并通过评估: and pass the assessment, where what is passed ends the clause
        if (keyOf(piece) == u"通过" && piece.is(WordClass::Preposition) && before(at) && (before(at)->is(WordClass::Modal) || before(at)->is(WordClass::Conjunction) || keyOf(*before(at)) == u"未" || keyOf(*before(at)) == u"已")
            && endsInTest(at)) {
            piece.english = QStringLiteral("pass");
            piece.wordClass = WordClass::Verb;
            m_dueVerb = at;
            return true;
        }
        if (keyOf(piece) == u"作" && after(at) && (after(at)->is(WordClass::Noun) || after(at)->is(WordClass::Verb))) { // 不作调整: make no adjustment
            piece.english = QStringLiteral("make");
            piece.wordClass = WordClass::Verb;
            return true;
        }
        // 以上企业: the above enterprises, where nothing is counted
        if ((keyOf(piece) == u"以上" || keyOf(piece) == u"以下") && (isBorder(before(at)) || (before(at)->is(WordClass::Preposition) && before(at)->kind == PieceKind::Word)) && after(at) && after(at)->is(WordClass::Noun)) {
            piece.english = keyOf(piece) == u"以上" ? QStringLiteral("the above") : QStringLiteral("the following");
            piece.wordClass = WordClass::Determiner;
            return true;
        }
        // 500人以下: 500 people or less
        if (keyOf(piece) == u"以下" && at > 0 && (m_pieces[at - 1].kind == PieceKind::Quantity || (m_pieces[at - 1].kind == PieceKind::Locked && !m_pieces[at - 1].english.isEmpty() && (m_pieces[at - 1].english.back().isDigit() || m_pieces[at - 1].english.endsWith(u'%') || m_pieces[at - 1].english.startsWith(u"RMB "))))) {
            piece.english = QStringLiteral("or less");
            piece.wordClass = WordClass::Phrase;
            return true;
        }
        if (keyOf(piece) == u"没有" && after(at) && (after(at)->is(WordClass::Preposition) || after(at)->is(WordClass::Adverb))) { // 没有按照规定提供
            piece.english = QStringLiteral("not");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        if (keyOf(piece) == u"无" && piece.is(WordClass::Verb) && after(at) && (after(at)->isNominal() || after(at)->is(WordClass::Verb))) { // 无具体内容: no specific content
            const Piece *subject = before(at);
            const bool has = subject && subject->is(WordClass::Noun) && after(at)->isNominal();
            piece.english = has ? QStringLiteral("has no") : QStringLiteral("no");
            piece.wordClass = has ? WordClass::Verb : WordClass::Determiner;
            return true;
        }
        return false;
    }

    // 政府采购节能产品实施品目清单管理。: a sentence has a verb. Where none was found, it is the first word that could be one between two nouns.
    void supplyVerb()
    {
        size_t begin = 0;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (m_pieces[at].kind != PieceKind::Punctuation || keyOf(m_pieces[at]) == u"、" || QStringView(u"()《》“”\"").contains(keyOf(m_pieces[at]).at(0)))
                continue;
            const bool ends = keyOf(m_pieces[at]) == u"。" || keyOf(m_pieces[at]) == u";";
            const bool verbless = std::none_of(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(at), [](const Piece &piece) {
                return (piece.is(WordClass::Verb) && !piece.english.isEmpty()) || piece.is(WordClass::Modal) || piece.is(WordClass::Phrase) || piece.is(WordClass::Particle) || piece.is(WordClass::Conjunction)
                    || (piece.is(WordClass::Preposition) && piece.english == u"by");
            });
            if (ends && verbless && at - begin > 4)
                makeVerb(begin, at);
            begin = at + 1;
        }
    }
    void makeVerb(size_t begin, size_t end)
    {
        for (size_t at = begin + 1; at + 1 < end; ++at) {
            Piece &piece = m_pieces[at];
            const bool could = piece.is(WordClass::Noun) && !piece.noun.isEmpty() && piece.noun == piece.english && !isMatter(keyOf(piece));
            const Piece *previous = before(at);
            const Piece *next = after(at);
            if (!could || !previous || !previous->isNominal() || !next->isNominal() || next->is(WordClass::Adjective))
                continue;
            const LexiconWord *word = m_lexicon.find(keyOf(piece));
            if (const GlossaryEntry *entry = word ? m_lexicon.glossary(*word) : nullptr; entry && entry->wordClass == WordClass::Verb) {
                piece.english = entry->english;
                piece.wordClass = WordClass::Verb;
                return;
            }
        }
    }

    // 组织实施, 拆除更换: two things done to the same object. Verbs that take another verb (要求提供) are none of these.
    void joinVerbs()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (piece.is(WordClass::Verb) && m_pieces[at + 1].is(WordClass::Verb) && !m_pieces[at + 1].english.isEmpty() && joins(piece)
                && !piece.english.endsWith(u" and"))
                piece.english += QStringLiteral(" and");
        }
    }

    bool joins(const Piece &piece) const
    {
        static const QStringList first{QStringLiteral("组织"), QStringLiteral("编制"), QStringLiteral("审核"), QStringLiteral("核对"), QStringLiteral("打印"), QStringLiteral("扫描"),
                                       QStringLiteral("下载"), QStringLiteral("填写"), QStringLiteral("签署"), QStringLiteral("拆除"), QStringLiteral("安装"), QStringLiteral("收集"),
                                       QStringLiteral("整理"), QStringLiteral("汇总"), QStringLiteral("制定"), QStringLiteral("建立"), QStringLiteral("维护"), QStringLiteral("修改"),
                                       QStringLiteral("检查"), QStringLiteral("调查"), QStringLiteral("确认"), QStringLiteral("登录"), QStringLiteral("设计"), QStringLiteral("生产"),
                                       QStringLiteral("清洗"), QStringLiteral("采集"), QStringLiteral("开发"), QStringLiteral("复制"), QStringLiteral("公布"), QStringLiteral("分析"),
                                       QStringLiteral("签订"), QStringLiteral("评估"), QStringLiteral("处理"), QStringLiteral("更换"), QStringLiteral("补充"), QStringLiteral("更新")};
        return first.contains(keyOf(piece).toString());
    }
    // 填写 提交 表格: a verb as well, if it is one that comes second.
    bool comesSecond(size_t at) const
    {
        static const QStringList second{QStringLiteral("实施"), QStringLiteral("提交"), QStringLiteral("更换"), QStringLiteral("上传"), QStringLiteral("确认"), QStringLiteral("验收"),
                                        QStringLiteral("调试"), QStringLiteral("发布"), QStringLiteral("完善"), QStringLiteral("反馈"), QStringLiteral("审核"), QStringLiteral("保存"),
                                        QStringLiteral("报送"), QStringLiteral("装订"), QStringLiteral("备份"), QStringLiteral("修复"), QStringLiteral("清理"), QStringLiteral("归档"),
                                        QStringLiteral("使用"), QStringLiteral("执行"), QStringLiteral("维护"), QStringLiteral("修改"), QStringLiteral("更新"), QStringLiteral("处理")};
        return at > 0 && m_pieces[at - 1].is(WordClass::Verb) && joins(m_pieces[at - 1]) && second.contains(keyOf(m_pieces[at]).toString());
    }

    QStringView keyOf(const Piece &piece) const { return QStringView(m_key).sliced(piece.source.begin, piece.source.length()); }
    const Piece *before(size_t at) const
    {
        while (at > 0) {
            if (m_pieces[--at].kind != PieceKind::Space)
                return &m_pieces[at];
        }
        return nullptr;
    }
    const Piece *after(size_t at) const
    {
        while (++at < m_pieces.size()) {
            if (m_pieces[at].kind != PieceKind::Space)
                return &m_pieces[at];
        }
        return nullptr;
    }
    bool isBorder(const Piece *piece) const { return !piece || (piece->kind == PieceKind::Punctuation && keyOf(*piece) != u"、"); }
    // One who acts: a name, or a label that ends as such words do (供应商, 评标委员会); 质保期 is a label too, and does nothing.
    bool isParty(const Piece &piece) const
    {
        static const QString ends = QStringLiteral("人方商者员构位业司组会门心家院校局厅件告书");
        return piece.wordClass == WordClass::Proper || piece.kind == PieceKind::Name || (piece.label && ends.contains(keyOf(piece).back()));
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

    // Something earlier in the clause says that a verb must come: 由, 应, 须, 可.
    bool verbDue(size_t at) const
    {
        bool describing = false; // 为从事危险作业的人员办理: the verb before 的 is none of the clause's
        while (at > 0) {
            const Piece &piece = m_pieces[--at];
            if (piece.kind == PieceKind::Punctuation)
                return false;
            describing = describing || (piece.is(WordClass::Particle) && keyOf(piece) == u"的");
            if (piece.is(WordClass::Verb)) {
                if (!describing)
                    return false;
                describing = false;
                continue;
            }
            static const QStringList due{QStringLiteral("由"), QStringLiteral("向"), QStringLiteral("被"), QStringLiteral("将"), QStringLiteral("把")};
            if (piece.is(WordClass::Modal) || (piece.is(WordClass::Preposition) && due.contains(keyOf(piece).toString())))
                return true;
        }
        return false;
    }

    // 委托 评标委员会 确定 …: what the entrusted does is a verb.
    bool afterPivot(size_t at) const
    {
        bool object = false;
        const size_t farthest = at > reach ? at - reach : 0;
        while (at > farthest && !m_pieces[at - 1].pivot && (m_pieces[at - 1].isNominal() || m_pieces[at - 1].is(WordClass::Adverb) || m_pieces[at - 1].kind == PieceKind::Space)) {
            --at;
            object = object || m_pieces[at].label || m_pieces[at].kind == PieceKind::Name || keyOf(m_pieces[at]) == u"其";
        }
        return object && at > 0 && m_pieces[at - 1].pivot && m_pieces[at - 1].is(WordClass::Verb);
    }

    // The last word of the clause is what one passes.
    bool endsInTest(size_t at) const
    {
        static const QStringList tests{QStringLiteral("评估"), QStringLiteral("验收"), QStringLiteral("审查"), QStringLiteral("检测"), QStringLiteral("认证"), QStringLiteral("评审"), QStringLiteral("审核"),
                                       QStringLiteral("测试"), QStringLiteral("鉴定"), QStringLiteral("检验"), QStringLiteral("考核"), QStringLiteral("审批"), QStringLiteral("测评"), QStringLiteral("备案")};
        size_t last = at;
        while (last + 1 < m_pieces.size() && last - at < reach && m_pieces[last + 1].kind != PieceKind::Punctuation)
            ++last;
        return last > at && std::any_of(tests.begin(), tests.end(), [&](const QString &test) { return keyOf(m_pieces[last]).endsWith(test); });
    }

    bool verbLater(size_t at) const
    {
        const size_t farthest = std::min(m_pieces.size(), at + reach);
        while (++at < farthest && (m_pieces[at].kind != PieceKind::Punctuation || keyOf(m_pieces[at]) == u"、")) {
            if (m_pieces[at].is(WordClass::Verb))
                return true;
        }
        return false;
    }

    // 服务费 按 卡时 计费: a phrase with its noun, before which stands what the clause is about.
    bool behindPhrase(size_t at) const
    {
        static const QStringList words{QStringLiteral("按"), QStringLiteral("按照"), QStringLiteral("根据"), QStringLiteral("依据"), QStringLiteral("依照"),
                                       QStringLiteral("通过"), QStringLiteral("以"), QStringLiteral("与"), QStringLiteral("向"), QStringLiteral("从")};
        const size_t farthest = at > reach ? at - reach : 0;
        while (at > farthest && (m_pieces[at - 1].isNominal() || m_pieces[at - 1].kind == PieceKind::Space || m_pieces[at - 1].is(WordClass::Particle)))
            --at;
        if (at < 2 || !m_pieces[at - 1].is(WordClass::Preposition) || !words.contains(keyOf(m_pieces[at - 1]).toString()))
            return false;
        const Piece *subject = before(at - 1);
        if (keyOf(m_pieces[at - 1]) == u"与" || keyOf(m_pieces[at - 1]) == u"向")
            return true; // 共同与采购人签订合同
        return subject && (subject->is(WordClass::Noun) || subject->kind == PieceKind::Name || subject->is(WordClass::Modal));
    }

    bool afterModal(size_t at) const
    {
        while (at > 0 && (m_pieces[at - 1].is(WordClass::Adverb) || m_pieces[at - 1].is(WordClass::Adjective)))
            --at;
        return at > 0 && m_pieces[at - 1].is(WordClass::Modal);
    }

    // Nothing but nouns up to the end of the segment, and the last one is what headings end with.
    bool isHeading(size_t at) const
    {
        static const QStringList heads{QStringLiteral("公告"), QStringLiteral("条款"), QStringLiteral("措施"), QStringLiteral("管理"), QStringLiteral("办法"), QStringLiteral("制度"), QStringLiteral("流程"),
                                       QStringLiteral("程序"), QStringLiteral("细则"), QStringLiteral("规则"), QStringLiteral("事项")};
        if (at + 1 >= m_pieces.size() || m_pieces.size() - at > 4)
            return false;
        for (size_t next = at + 1; next < m_pieces.size(); ++next) {
            if (!m_pieces[next].isNominal() && m_pieces[next].noun.isEmpty())
                return false;
        }
        return std::any_of(heads.begin(), heads.end(), [&](const QString &head) { return keyOf(m_pieces.back()).endsWith(head); });
    }

    // What tenders are about.
    static bool isMatter(QStringView word)
    {
        static const QStringList matters{QStringLiteral("采购"), QStringLiteral("招标"), QStringLiteral("投标"), QStringLiteral("评标"), QStringLiteral("开标"), QStringLiteral("磋商"),
                                         QStringLiteral("谈判"), QStringLiteral("供货"), QStringLiteral("服务"), QStringLiteral("培训"), QStringLiteral("验收"), QStringLiteral("施工"),
                                         QStringLiteral("监理"), QStringLiteral("设计"), QStringLiteral("运输"), QStringLiteral("管理"), QStringLiteral("质疑"), QStringLiteral("评审"),
                                         QStringLiteral("报价"), QStringLiteral("售后"), QStringLiteral("运维"), QStringLiteral("响应"), QStringLiteral("投诉"), QStringLiteral("考核")};
        return matters.contains(word.toString());
    }

    // 采购 资金 的 支付方式: what tenders are about is a noun at the beginning of a noun phrase.
    bool namesMatter(size_t at, const Piece *next) const
    {
        if (!next || !next->is(WordClass::Noun) || !isMatter(keyOf(m_pieces[at])))
            return false;
        for (size_t de = at + 2; de < m_pieces.size() && m_pieces[de].kind != PieceKind::Punctuation; ++de) {
            if (m_pieces[de].is(WordClass::Verb) || m_pieces[de].is(WordClass::Modal))
                return false;
            if (keyOf(m_pieces[de]) == u"的")
                return true;
        }
        return false;
    }

    // 将 采购项目 转包 给 …: the verb that 将 promises, with nothing but its object in between.
    bool fronts(size_t at, const Piece *next) const
    {
        // 将 有关情况 报送 监管部门: no other verb comes.
        const bool passes = next && next->isNominal() && QStringList{QStringLiteral("报送"), QStringLiteral("提交"), QStringLiteral("送交"), QStringLiteral("移交"), QStringLiteral("上报"), QStringLiteral("发送"), QStringLiteral("通知"), QStringLiteral("报告"), QStringLiteral("退还"), QStringLiteral("交付"), QStringLiteral("返还"), QStringLiteral("递交"), QStringLiteral("抄送"), QStringLiteral("送达"), QStringLiteral("配送"), QStringLiteral("运送")}.contains(keyOf(m_pieces[at]).toString());
        const bool goal = passes || !next || next->kind == PieceKind::Punctuation || next->is(WordClass::Preposition) || next->is(WordClass::Conjunction)
            || QStringList{QStringLiteral("给"), QStringLiteral("至"), QStringLiteral("到"), QStringLiteral("于"), QStringLiteral("在")}.contains(keyOf(*next).toString());
        if (!goal)
            return false;
        size_t back = at;
        while (back > 0 && (m_pieces[back - 1].isNominal() || m_pieces[back - 1].is(WordClass::Adverb)))
            --back;
        return back > 0 && back < at && (keyOf(m_pieces[back - 1]) == u"将" || keyOf(m_pieces[back - 1]) == u"把");
    }

    bool governedBefore(size_t at) const
    {
        while (at > 0) {
            const Piece &piece = m_pieces[--at];
            if (piece.kind == PieceKind::Punctuation && keyOf(piece) != u"、")
                return false;
            if (piece.is(WordClass::Verb) && piece.noun != piece.english)
                return true;
        }
        return false;
    }

    // 按照, 根据 stands before it, and no verb in between.
    bool followed(size_t at) const
    {
        static const QStringList words{QStringLiteral("按照"), QStringLiteral("按"), QStringLiteral("根据"), QStringLiteral("依据"), QStringLiteral("依照")};
        while (at > 0) {
            const Piece &piece = m_pieces[--at];
            if (piece.kind == PieceKind::Punctuation && keyOf(piece) != u"、")
                return false;
            if (words.contains(keyOf(piece).toString()))
                return true;
            if (piece.is(WordClass::Verb) || piece.is(WordClass::Modal))
                return false;
        }
        return false;
    }

    // Something stands before the place or time: a subject, or 在 that opens it.
    bool clauseBefore(size_t at) const
    {
        for (size_t back = at; back-- > 0;) {
            if (m_pieces[back].kind == PieceKind::Punctuation)
                return false;
            if (m_pieces[back].is(WordClass::Preposition) || m_pieces[back].is(WordClass::Modal))
                return true;
        }
        return false;
    }

    // 采购项目： is a label, not an order to procure.
    bool labelFollows(size_t at) const
    {
        for (size_t next = at + 1; next < m_pieces.size(); ++next) {
            const Piece &piece = m_pieces[next];
            if (piece.kind == PieceKind::Punctuation)
                return keyOf(piece) == u":";
        }
        return false;
    }

    bool standsAsVerb(size_t at) const
    {
        static const QStringList leading{QStringLiteral("要求"), QStringLiteral("可以"), QStringLiteral("需要"), QStringLiteral("同意"),
                                         QStringLiteral("拒绝"), QStringLiteral("负责"), QStringLiteral("允许"), QStringLiteral("委托"),
                                         QStringLiteral("邀请"), QStringLiteral("拟"), QStringLiteral("有权"), QStringLiteral("配合"),
                                         QStringLiteral("自行"), QStringLiteral("不予"), QStringLiteral("及时"), QStringLiteral("按时"),
                                         QStringLiteral("禁止"), QStringLiteral("无法"), QStringLiteral("继续"), QStringLiteral("按期"), QStringLiteral("免费")};
        const Piece *previous = before(at);
        const Piece *next = after(at);
        const bool object = next && (next->isNominal() || next->is(WordClass::Verb)
                                     || (next->kind == PieceKind::Punctuation && QStringView(u"《“\"").contains(keyOf(*next).at(0))));
        bool describes = next && next->is(WordClass::Particle) && keyOf(*next) == u"的";
        // 不满足文件要求的；: nothing is described, and another verb has stood there.
        if (describes && governedBefore(at)) {
            const Piece *head = after(size_t(next - m_pieces.data()));
            if (isBorder(head))
                return false;
        }
        if (describes && previous && previous->is(WordClass::Verb) && isMatter(keyOf(m_pieces[at])))
            return false; // 提供服务的人员
        if (previous && (keyOf(*previous) == u"被" || keyOf(*previous) == u"是否"))
            return true; // 将被否决
        // 报价最低的投标人: what is the lowest is a thing.
        if (next && next->is(WordClass::Adjective) && !next->english.endsWith(u"ed")) {
            const Piece *behind = after(size_t(next - m_pieces.data()));
            if (isBorder(behind) || (behind->is(WordClass::Particle) && keyOf(*behind) == u"的" && keyOf(*next).startsWith(u"最")))
                return false;
        }
        // 提交截止日, 验收标准: with such a head the two are a compound.
        static const QStringList heads{QStringLiteral("截止"), QStringLiteral("时间"), QStringLiteral("地点"), QStringLiteral("方式"),
                                       QStringLiteral("期限"), QStringLiteral("日期"), QStringLiteral("情况"), QStringLiteral("过程"),
                                       QStringLiteral("结果"), QStringLiteral("范围"), QStringLiteral("标准"), QStringLiteral("条件"),
                                       QStringLiteral("程序"), QStringLiteral("能力"), QStringLiteral("费用"), QStringLiteral("人员"),
                                       QStringLiteral("要求"), QStringLiteral("需求"), QStringLiteral("方案"), QStringLiteral("平台"),
                                       QStringLiteral("系统"), QStringLiteral("中心"), QStringLiteral("单位"), QStringLiteral("机构")};
        if (next && next->kind == PieceKind::Word
            && std::any_of(heads.begin(), heads.end(), [&](const QString &head) { return keyOf(*next).startsWith(head); }))
            return false;
        if (previous && (previous->is(WordClass::Modal) || previous->is(WordClass::Adverb) || (previous->is(WordClass::Adjective) && afterModal(at))))
            return true;
        // 按投标人须知规定提交: what is followed is a noun. 其提供的: what it provides.
        if (!describes && QStringList{QStringLiteral("规定"), QStringLiteral("要求"), QStringLiteral("约定")}.contains(keyOf(m_pieces[at]).toString()) && followed(at))
            return false;
        if (describes && previous && keyOf(*previous) == u"其")
            return true;
        if (previous && (leading.contains(keyOf(*previous).toString()) || (previous->is(WordClass::Verb) && previous->english.endsWith(u" to"))))
            return true; // 愿意提供: willing to provide
        // 在网站上发布, 30日内交货: what stands behind a place or a time and ends the clause is its verb.
        if (previous && previous->is(WordClass::Postposition))
            return (object || describes || (isBorder(next) && clauseBefore(at))) && !labelFollows(at);
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
        if (isBorder(previous) || (previous && previous->is(WordClass::Conjunction)))
            return object && !labelFollows(at) && !namesMatter(at, next);
        // 充分考虑各种因素: such an adjective tells how something is done.
        static const QStringList manner{QStringLiteral("充分"), QStringLiteral("认真"), QStringLiteral("积极"), QStringLiteral("严格"), QStringLiteral("妥善"), QStringLiteral("合理"),
                                        QStringLiteral("准确"), QStringLiteral("主动"), QStringLiteral("统一"), QStringLiteral("定期"), QStringLiteral("无条件"), QStringLiteral("无偿"),
                                        QStringLiteral("免费"), QStringLiteral("独立"), QStringLiteral("单独"), QStringLiteral("直接"), QStringLiteral("如实"), QStringLiteral("切实"),
                                        QStringLiteral("全面"), QStringLiteral("仔细"), QStringLiteral("共同"), QStringLiteral("有效")};
        if (previous && object && previous->is(WordClass::Adjective) && manner.contains(keyOf(*previous).toString()) && isBorder(before(size_t(previous - m_pieces.data()))))
            return !labelFollows(at);
        // 在提交响应文件前: what follows opens a clause.
        static const QStringList opening{QStringLiteral("在"), QStringLiteral("于"), QStringLiteral("自"), QStringLiteral("从"), QStringLiteral("因"), QStringLiteral("为")};
        if (previous && object && previous->is(WordClass::Preposition) && opening.contains(keyOf(*previous).toString()))
            return true;
        if (fronts(at, next))
            return true;
        if (previous && previous->isNominal()) {
            static const QStringList told{QStringLiteral("规定"), QStringLiteral("约定"), QStringLiteral("载明"), QStringLiteral("列明"), QStringLiteral("指定")};
            if (describes)
                return isParty(*previous) || told.contains(keyOf(m_pieces[at]).toString());
            if (afterPivot(at))
                return true;
            if (object)
                return isParty(*previous) || verbDue(at) || (behindPhrase(at) && !verbLater(at));
            return (verbDue(at) || behindPhrase(at)) && (isParty(*previous) || isBorder(next));
        }
        return describes;
    }

    const Lexicon &m_lexicon;
    const QString &m_key;
    Pieces &m_pieces;
    size_t m_dueVerb = std::numeric_limits<size_t>::max(); ///< the last verb behind a modal, or listed with one
};

} // namespace

void chooseWords(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    Chooser(lexicon, key, pieces).choose();
}

} // namespace tendertrail::translate
