// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbours.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// How, when, where and how many.
namespace tendertrail::translate {

namespace {

class MannerWords : private WordContext
{
public:
    using WordContext::WordContext;

    bool choose(size_t at)
    {
        Piece &piece = m_pieces[at];
        // 每年都更新: "every" says it already
        if (keyOf(piece) == u"都" && piece.is(WordClass::Adverb) && before(at) && keyOf(*before(at)).startsWith(u'每')) {
            piece.english.clear();
            return true;
        }
        // 机打或手写均可。
        if (keyOf(piece) == u"均可" && piece.is(WordClass::Modal) && isBorder(after(at))) {
            piece.english = QStringLiteral("are all acceptable");
            piece.wordClass = WordClass::Phrase;
            return true;
        }
        // 在|评审|活动|中: evaluation activities; what they are is a noun
        if (!piece.noun.isEmpty() && before(at) && keyOf(*before(at)) == u"在" && before(at)->is(WordClass::Preposition) && at + 2 < m_pieces.size() && keyOf(m_pieces[at + 2]) == u"中" && m_pieces[at + 2].is(WordClass::Postposition)) {
            static const QStringList &heads = wordList<"heads.of-occasions">();
            const QStringView head = keyOf(m_pieces[at + 1]);
            if (std::any_of(heads.begin(), heads.end(), [&](const QString &one) { return head.endsWith(one); })) {
                piece.english = piece.noun;
                piece.wordClass = WordClass::Noun;
                return true;
            }
        }
        // 第一次使用系统: for the first time
        if ((keyOf(piece) == u"第一次" || keyOf(piece) == u"首次") && at + 2 < m_pieces.size() && couldSay(at + 1) && wordList<"verbs.of-first-times">().contains(keyOf(m_pieces[at + 1])) && m_pieces[at + 2].isNominal() && m_pieces[at + 2].kind != PieceKind::Punctuation) {
            piece.english = QStringLiteral("for the first time");
            piece.wordClass = WordClass::Adverb;
            makeVerb(at + 1);
            return true;
        }
        // 使之符合要求: so that it …
        if (keyOf(piece) == u"之" && before(at) && (keyOf(*before(at)) == u"使" || keyOf(*before(at)) == u"令")) {
            piece.english = QStringLiteral("it");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        // 更换部分机组: some of them. 第一部分, 该部分 are parts.
        const Piece *some = after(at);
        const bool things = some && (some->is(WordClass::Noun) || (some->is(WordClass::Verb) && !some->noun.isEmpty() && after(at + 1) && (keyOf(*after(at + 1)) == u"、" || after(at + 1)->is(WordClass::Adverb)))); // 部分监控已过保
        if (keyOf(piece) == u"部分" && things && !some->label && !(before(at) && (before(at)->kind == PieceKind::Locked || before(at)->kind == PieceKind::Quantity || before(at)->is(WordClass::Determiner) || before(at)->is(WordClass::Number) || before(at)->is(WordClass::Particle)))) {
            piece.english = QStringLiteral("some");
            piece.wordClass = WordClass::Determiner;
            return true;
        }
        // 全县现有摄像机862台: has, where it ends with how many
        if (keyOf(piece) == u"现有" && before(at) && before(at)->isNominal()) {
            size_t end = at + 1;
            while (end < m_pieces.size() && m_pieces[end].isNominal() && m_pieces[end].kind != PieceKind::Quantity)
                ++end;
            if (end > at + 1 && end < m_pieces.size() && m_pieces[end].kind == PieceKind::Quantity && isBorder(after(end))) {
                piece.english = QStringLiteral("has");
                piece.wordClass = WordClass::Verb;
                return true;
            }
        }
        // 产品只有唯一的供应商: has only
        if (keyOf(piece) == u"只有" && before(at) && (before(at)->is(WordClass::Noun) || before(at)->kind == PieceKind::Locked || before(at)->kind == PieceKind::Name) && after(at) && (after(at)->isNominal() || after(at)->is(WordClass::Adverb))) {
            size_t end = at + 1;
            while (end < m_pieces.size() && (m_pieces[end].isNominal() || keyOf(m_pieces[end]) == u"的"))
                ++end;
            if (end > at + 1 && (end == m_pieces.size() || isBorder(&m_pieces[end]))) {
                piece.english = QStringLiteral("has only");
                piece.wordClass = WordClass::Verb;
                return true;
            }
        }
        // 大量更新: how, not how many
        if (keyOf(piece) == u"大量" && after(at) && after(at)->is(WordClass::Verb) && after(at)->noun.isEmpty() == false && before(at) && (before(at)->is(WordClass::Modal) || before(at)->is(WordClass::Adverb))) {
            piece.english = QStringLiteral("extensively");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        if (keyOf(piece) == u"有效" && after(at) && after(at)->is(WordClass::Verb) && !isBorder(after(at + 1))) { // 有效提升: effectively improve
            piece.english = QStringLiteral("effectively");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 本次仅采购4台: this time; 后续逐步扩容: later; 一般不会: generally
        static const QHash<QString, QString> times{{QStringLiteral("本次"), QStringLiteral("this time")}, {QStringLiteral("后续"), QStringLiteral("later")}, {QStringLiteral("一般"), QStringLiteral("generally")}, {QStringLiteral("前期"), QStringLiteral("previously")}, {QStringLiteral("最终"), QStringLiteral("ultimately")}};
        if (const QString when = keyOf(piece).size() == 2 && QStringView(u"本后一前最").contains(firstSign(piece)) ? times.value(keyOf(piece).toString()) : QString(); !when.isEmpty() && after(at) && (after(at)->is(WordClass::Adverb) || after(at)->is(WordClass::Modal) || after(at)->is(WordClass::Preposition)) && !(before(at) && keyOf(*before(at)) == u"的")) {
            piece.english = when;
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 每日增量备份: daily
        if ((keyOf(piece) == u"每日" || keyOf(piece) == u"每天") && after(at) && after(at)->is(WordClass::Noun) && isBorder(after(at + 1))) {
            piece.english = QStringLiteral("daily");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        // 每月费用, 每年租金: monthly, annual, of what is paid
        if ((keyOf(piece) == u"每月" || keyOf(piece) == u"每年" || keyOf(piece) == u"每日") && after(at) && after(at)->is(WordClass::Noun) && (keyOf(*after(at)).endsWith(u'费') || keyOf(*after(at)).endsWith(u"费用") || keyOf(*after(at)).endsWith(u"租金") || keyOf(*after(at)).endsWith(u"金额") || keyOf(*after(at)).endsWith(u"支出"))) {
            piece.english = keyOf(piece) == u"每月" ? QStringLiteral("monthly") : keyOf(piece) == u"每年" ? QStringLiteral("annual") : QStringLiteral("daily");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        // 实际采购服务器16台: actually, where so many are named
        if (keyOf(piece) == u"实际" && after(at) && keyOf(*after(at)) == u"采购" && at + 2 < m_pieces.size() && m_pieces[at + 2].isNominal() && !isBorder(&m_pieces[at + 2])) {
            size_t last = at + 2;
            while (last + 1 < m_pieces.size() && last - at < reach && !isBorder(&m_pieces[last + 1]))
                ++last;
            if (m_pieces[last].kind == PieceKind::Quantity) {
                piece.english = QStringLiteral("actually");
                piece.wordClass = WordClass::Adverb;
                piece.noun.clear();
                return true;
            }
        }
        // 部分机型支持: some models
        if (keyOf(piece) == u"部分" && (isBorder(before(at)) || before(at)->is(WordClass::Verb) || before(at)->is(WordClass::Preposition)) && after(at) && after(at)->is(WordClass::Noun)) {
            piece.english = QStringLiteral("some");
            piece.wordClass = WordClass::Determiner;
            return true;
        }
        // 高度集成, 高度可靠: highly
        if (keyOf(piece) == u"高度" && after(at) && (after(at)->is(WordClass::Adjective) || (after(at)->is(WordClass::Verb) && after(at)->noun.isEmpty())) && !(before(at) && before(at)->is(WordClass::Noun) && isBorder(after(at + 1)))) {
            piece.english = QStringLiteral("highly");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        if (keyOf(piece) == u"主要" && after(at) && after(at)->is(WordClass::Verb) && !isBorder(after(at + 1)) && !after(at + 1)->is(WordClass::Particle)) { // 主要用于: mainly
            piece.english = QStringLiteral("mainly");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        if (keyOf(piece) == u"现场" && piece.is(WordClass::Adjective) && m_pieces.size() == 1) { // 货到|现场|后, in a clause of the memory
            piece.english = QStringLiteral("site");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        // 生态尚不完善: is not yet well developed
        if (keyOf(piece) == u"完善" && before(at) && before(at)->is(WordClass::Adverb) && (keyOf(*before(at)).endsWith(u'不') || keyOf(*before(at)).endsWith(u'较') || keyOf(*before(at)) == u"尚未") && isBorder(after(at))) {
            piece.english = QStringLiteral("well developed");
            piece.wordClass = WordClass::Adjective;
            piece.noun.clear();
            return true;
        }
        // 最大的供应商: the largest; 最大电流 is the maximum
        if (keyOf(piece) == u"最大" && after(at) && keyOf(*after(at)) == u"的" && !isBorder(after(at + 1))) {
            piece.english = QStringLiteral("largest");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        // 到2027年，: by 2027
        if (keyOf(piece) == u"到" && isBorder(before(at)) && after(at) && after(at)->kind == PieceKind::Locked && keyOf(*after(at)).contains(u'年') && !keyOf(*after(at)).endsWith(u'日')) {
            piece.english = QStringLiteral("by");
            piece.wordClass = WordClass::Preposition;
            return true;
        }
        // 酒店里: in the hotel
        if (keyOf(piece) == u"里" && before(at) && before(at)->is(WordClass::Noun) && !(after(at) && after(at)->isNominal() && !isBorder(after(at)))) {
            piece.english = QStringLiteral("in");
            piece.wordClass = WordClass::Postposition;
            return true;
        }
        // 正以每小时…的速度移动, 正接受调查: is doing so
        if (keyOf(piece) == u"正" && before(at) && before(at)->isNominal() && after(at) && (after(at)->is(WordClass::Verb) || after(at)->is(WordClass::Preposition) || !after(at)->noun.isEmpty())) {
            piece.english = QStringLiteral("currently");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 预计将达到: is expected to reach
        if (keyOf(piece) == u"预计" && after(at) && after(at)->is(WordClass::Modal) && (keyOf(*after(at)) == u"将" || keyOf(*after(at)) == u"会" || keyOf(*after(at)) == u"将会")) {
            piece.english = isBorder(before(at)) ? QStringLiteral("it is expected to") : QStringLiteral("is expected to");
            piece.wordClass = WordClass::Modal;
            piece.noun.clear();
            m_pieces[at].source.end = after(at)->source.end;
            m_pieces.erase(m_pieces.begin() + (after(at) - m_pieces.data()));
            return true;
        }
        // 首次将…纳入: for the first time; 首次磋商 is the first
        if (keyOf(piece) == u"首次" && after(at) && ((after(at)->is(WordClass::Verb) && after(at)->noun.isEmpty()) || after(at)->is(WordClass::Preposition) || after(at)->is(WordClass::Modal) || keyOf(*after(at)) == u"将" || (before(at) && keyOf(*before(at)) == u"被"))) {
            piece.english = QStringLiteral("for the first time");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 工期相应顺延: accordingly
        if (keyOf(piece) == u"相应" && after(at) && after(at)->is(WordClass::Verb) && before(at) && (before(at)->is(WordClass::Modal) || (before(at)->is(WordClass::Noun) && isBorder(after(at + 1))))) {
            piece.english = after(at)->english.contains(u"accordingly") ? QString() : QStringLiteral("accordingly");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 协商解除合同: terminate through consultation
        if ((keyOf(piece) == u"协商" || keyOf(piece) == u"友好协商") && after(at) && (after(at)->is(WordClass::Verb) || (!after(at)->noun.isEmpty() && !after(at)->is(WordClass::Noun)))) {
            piece.english = keyOf(piece) == u"协商" ? QStringLiteral("through consultation") : QStringLiteral("through friendly consultation");
            piece.wordClass = WordClass::Adverb;
            piece.noun.clear();
            return true;
        }
        // 可立即与乙方联系: with
        if (keyOf(piece) == u"与" && piece.is(WordClass::Conjunction) && before(at) && (before(at)->is(WordClass::Adverb) || before(at)->is(WordClass::Modal)) && after(at) && (after(at)->has(Role::Actor) || after(at)->kind == PieceKind::Name)) {
            piece.english = QStringLiteral("with");
            piece.wordClass = WordClass::Preposition;
            return true;
        }
        // 对设备定期进行检查: regularly
        if (piece.is(WordClass::Adjective) && (keyOf(piece) == u"定期" || keyOf(piece) == u"全面" || keyOf(piece) == u"统一") && after(at) && (keyOf(*after(at)) == u"进行" || keyOf(*after(at)) == u"开展")) {
            piece.english = adverbOf(piece.english);
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        if (keyOf(piece) == u"实质性" && after(at) && after(at)->is(WordClass::Verb) && after(at + 1) && after(at + 1)->isNominal()) { // 实质性变动需求: substantively
            piece.english = QStringLiteral("substantively");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 在规定截止时间前: by the specified deadline
        if (const Piece *previous = before(at); after(at) && after(at)->is(WordClass::Noun) && (isBorder(previous) || previous->is(WordClass::Preposition) || previous->is(WordClass::Verb))) {
            static const QHash<QString, QString> set{{QStringLiteral("规定"), QStringLiteral("specified")}, {QStringLiteral("约定"), QStringLiteral("agreed")}, {QStringLiteral("指定"), QStringLiteral("designated")}};
            if (const QString said = set.value(keyOf(piece).toString()); !said.isEmpty() && !(keyOf(piece) == u"指定" && after(at)->has(Role::Actor))) {
                piece.english = said;
                piece.wordClass = WordClass::Adjective;
                return true;
            }
        }
        // 以上企业: the above enterprises, where nothing is counted
        const bool inclusive = at > 2 && keyOf(m_pieces[at - 1]) == u")" && keyOf(m_pieces[at - 2]) == u"含"; // 3人(含)以上
        if ((keyOf(piece) == u"以上" || keyOf(piece) == u"以下") && !inclusive && (isBorder(before(at)) || (before(at)->kind == PieceKind::Word && (before(at)->is(WordClass::Preposition) || before(at)->is(WordClass::Verb) || before(at)->is(WordClass::Modal) || (before(at)->is(WordClass::Particle) && keyOf(*before(at)) == u"了")))) && after(at) && (after(at)->is(WordClass::Noun) || after(at)->is(WordClass::Adjective))) {
            piece.english = keyOf(piece) == u"以上" ? QStringLiteral("the above") : QStringLiteral("the following");
            piece.wordClass = WordClass::Determiner;
            return true;
        }
        // 500人以下: 500 people or less
        if (keyOf(piece) == u"以下" && at > 0 && (m_pieces[at - 1].kind == PieceKind::Quantity || ((m_pieces[at - 1].kind == PieceKind::Locked || m_pieces[at - 1].kind == PieceKind::Punctuation) && !m_pieces[at - 1].english.isEmpty() && (m_pieces[at - 1].english.back().isDigit() || m_pieces[at - 1].english.endsWith(u'%') || m_pieces[at - 1].english.contains(u'°') || m_pieces[at - 1].english.contains(u'℃') || m_pieces[at - 1].english.startsWith(u"RMB "))))) {
            piece.english = QStringLiteral("or less");
            piece.wordClass = WordClass::Phrase;
            return true;
        }
        // 二级以上: or above
        if ((keyOf(piece) == u"以上" || keyOf(piece) == u"以下") && at > 0 && (m_pieces[at - 1].english.startsWith(u"Grade ") || m_pieces[at - 1].english.startsWith(u"Class ") || m_pieces[at - 1].english.startsWith(u"level "))) {
            piece.english = keyOf(piece) == u"以上" ? QStringLiteral("or above") : QStringLiteral("or below");
            piece.wordClass = WordClass::Phrase;
            return true;
        }
        if (keyOf(piece) == u"如下" && after(at) && (after(at)->is(WordClass::Noun) || !after(at)->noun.isEmpty())) { // 作出如下决定: the following decision
            piece.english = QStringLiteral("the following");
            piece.wordClass = WordClass::Determiner;
            return true;
        }
        // 前四名中标人: the first four
        if (keyOf(piece) == u"前" && at + 1 < m_pieces.size() && m_pieces[at + 1].kind == PieceKind::Quantity && m_pieces[at + 1].source.begin == piece.source.end && QStringView(u"名位家").contains(lastSign(m_pieces[at + 1]))) {
            piece.english = QStringLiteral("the first");
            piece.wordClass = WordClass::Determiner;
            return true;
        }
        // 国内无法购买: in China
        if (keyOf(piece) == u"国内" && isBorder(before(at)) && after(at) && (after(at)->is(WordClass::Modal) || after(at)->is(WordClass::Adverb))) {
            piece.english = QStringLiteral("in China");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        return false;
    }
};

} // namespace

bool chooseMannerWord(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at)
{
    return MannerWords(lexicon, key, pieces).choose(at);
}

} // namespace tendertrail::translate
