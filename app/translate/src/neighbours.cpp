// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbours.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QHash>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Neighbours : private WordContext
{
public:
    using WordContext::WordContext;

    // 以提高质量为目标: what it is taken as follows
    bool saysAs(size_t at) const
    {
        const size_t farthest = std::min(m_pieces.size(), at + reach);
        for (size_t next = at + 1; next < farthest && !isBorder(&m_pieces[next]); ++next) {
            const QStringView key = keyOf(m_pieces[next]);
            if (key == u"为" || key == u"作为" || key == u"为主" || key == u"为准" || key == u"方式" || key == u"的")
                return true;
        }
        return false;
    }

    bool choose(size_t at)
    {
        Piece &piece = m_pieces[at];
        if (keyOf(piece) == u"依据" && (m_pieces.size() == 1 || (after(at) && keyOf(*after(at)) == u"的"))) { // 为…提供|依据, in a clause of the memory
            piece.english = QStringLiteral("basis");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        if (keyOf(piece) == u"依据" && before(at) && (keyOf(*before(at)) == u"的" || (isBorder(after(at)) && !isBorder(before(at))))) { // 评标的依据, 唯一依据, 提供依据
            piece.english = QStringLiteral("basis");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        // 证据、依据和材料: one of several
        if (keyOf(piece) == u"依据" && before(at) && before(at)->kind == PieceKind::Punctuation && keyOf(*before(at)) == u"、" && after(at) && (after(at)->is(WordClass::Conjunction) || keyOf(*after(at)) == u"、")) {
            piece.english = QStringLiteral("basis");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        if (keyOf(piece) == u"为" && (isBorder(before(at)) || (before(at)->is(WordClass::Verb) && after(at) && after(at)->has(Role::Purpose))) && after(at) && after(at)->is(WordClass::Verb)) { // 为避免疑义: to avoid doubt
            piece.english = QStringLiteral("to");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        // 开源系统，如Ubuntu: such as, where a name and no clause follows
        if (keyOf(piece) == u"如" && before(at) && before(at)->kind == PieceKind::Punctuation && keyOf(*before(at)) == u"," && after(at) && after(at)->kind == PieceKind::Locked && !after(at)->english.isEmpty() && after(at)->english[0].isLetter()) {
            size_t end = at + 1;
            while (end < m_pieces.size() && !isBorder(&m_pieces[end]) && !m_pieces[end].is(WordClass::Verb) && !m_pieces[end].is(WordClass::Modal))
                ++end;
            if (end == m_pieces.size() || isBorder(&m_pieces[end])) {
                piece.english = QStringLiteral("such as");
                piece.wordClass = WordClass::Preposition;
                return true;
            }
        }
        // 不可抗力的影响: the impact of force majeure
        const Piece *owned = before(at);
        if (owned && owned->is(WordClass::Adjective)) // 教学的重要保证
            owned = before(size_t(owned - m_pieces.data()));
        if (piece.is(WordClass::Verb) && piece.noun.isEmpty() && owned && keyOf(*owned) == u"的" && (isBorder(after(at)) || after(at)->is(WordClass::Conjunction) || after(at)->is(WordClass::Postposition) || after(at)->is(WordClass::Modal) || after(at)->is(WordClass::Adverb))) {
            const LexiconWord *word = m_lexicon.find(keyOf(piece));
            const GlossaryEntry *entry = word ? m_lexicon.glossary(*word) : nullptr;
            if (entry && !entry->behindOwner.isEmpty()) {
                piece.english = entry->behindOwner;
                piece.wordClass = WordClass::Noun;
                return true;
            }
        }
        // 需要通过专线访问: needs to access
        if (keyOf(piece) == u"需要" && isBorder(before(at)) && at > 0 && after(at) && (after(at)->is(WordClass::Verb) || after(at)->is(WordClass::Adverb)) && !isBorder(after(at + 1)) && !(after(at + 1)->is(WordClass::Particle))) { // …，需要重新开发接口: it must
            piece.english = QStringLiteral("must");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        // 根据业务需要采购: according to business needs
        if (keyOf(piece) == u"需要" && before(at) && before(at)->is(WordClass::Noun) && followed(at)) {
            piece.english = QStringLiteral("needs");
            piece.wordClass = WordClass::Noun;
            piece.noun.clear();
            return true;
        }
        if (keyOf(piece) == u"需要" && before(at) && (before(at)->isNominal() || before(at)->is(WordClass::Conjunction)) && after(at) && (after(at)->is(WordClass::Verb) || after(at)->is(WordClass::Preposition) || after(at)->is(WordClass::Adverb))) {
            for (size_t later = at + 1; later < m_pieces.size() && m_pieces[later].kind != PieceKind::Punctuation && !m_pieces[later].is(WordClass::Particle); ++later) {
                if (!m_pieces[later].is(WordClass::Verb))
                    continue;
                piece.english = QStringLiteral("need to");
                piece.wordClass = WordClass::Verb;
                piece.noun.clear();
                return true;
            }
        }
        if (keyOf(piece) == u"适用" && after(at) && after(at)->is(WordClass::Noun) && before(at) && (before(at)->is(WordClass::Determiner) || keyOf(*before(at)) == u"没有")) { // 没有任何适用依据: applicable
            piece.english = QStringLiteral("applicable");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        if (keyOf(piece) == u"不足" && before(at) && before(at)->is(WordClass::Noun) && !before(at)->has(Role::Actor) && after(at) && after(at)->kind == PieceKind::Locked && after(at)->english.startsWith(u"RMB ")) { // 合同金额|不足|100万元
            piece.english = QStringLiteral("is less than");
            piece.wordClass = WordClass::Verb;
            return true;
        }
        if (keyOf(piece) == u"不足" && before(at) && before(at)->is(WordClass::Noun) && isBorder(after(at))) { // 计算能力不足: insufficient
            piece.english = QStringLiteral("insufficient");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        if (keyOf(piece) == u"满意" && after(at) && keyOf(*after(at)) == u"的") { // 满意的性能: satisfactory
            piece.english = QStringLiteral("satisfactory");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        if (keyOf(piece) == u"请" && before(at) && (before(at)->is(WordClass::Modal) || (after(at) && (after(at)->has(Role::Actor) || after(at)->kind == PieceKind::Name) && (before(at)->is(WordClass::Adverb) || keyOf(*before(at)).endsWith(u'时'))))) { // 应请专家参与, 必要时请专家测试: ask
            piece.english = QStringLiteral("ask");
            piece.wordClass = WordClass::Verb;
            piece.pivot = true;
            return true;
        }
        if (keyOf(piece) == u"即可" && after(at) && after(at)->is(WordClass::Verb)) { // 即可访问: can access
            piece.english = QStringLiteral("can");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        // 产生费用: incur costs
        if (keyOf(piece) == u"产生" && after(at) && (after(at)->is(WordClass::Noun) || after(at)->is(WordClass::Determiner)) && !after(at)->has(Role::Actor)) {
            bool costs = false;
            for (size_t later = at + 1; later < m_pieces.size() && m_pieces[later].isNominal(); ++later)
                costs = keyOf(m_pieces[later]).endsWith(u'费') || keyOf(m_pieces[later]).endsWith(u"费用") || keyOf(m_pieces[later]).endsWith(u"成本");
            piece.english = costs ? QStringLiteral("incur") : QStringLiteral("generate");
            piece.noun.clear();
            return true;
        }
        // 流程的标准化: standardisation
        if (piece.is(WordClass::Adjective) && keyOf(piece).endsWith(u'化') && piece.english.endsWith(u"ised") && before(at) && keyOf(*before(at)) == u"的" && (isBorder(after(at)) || after(at)->is(WordClass::Conjunction) || keyOf(*after(at)) == u"、")) {
            piece.english = piece.english.chopped(2) + QStringLiteral("ation");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        // 多种传感器（如红外、激光雷达）: such as
        if ((keyOf(piece) == u"如" || keyOf(piece) == u"例如") && piece.source.begin > 0 && m_key[piece.source.begin - 1] == u'(' && after(at) && (after(at)->isNominal() || !after(at)->noun.isEmpty())) {
            size_t end = at + 1;
            bool says = false;
            for (; end < m_pieces.size() && keyOf(m_pieces[end]) != u")" && end - at < reach; ++end)
                says = says || m_pieces[end].is(WordClass::Modal) || m_pieces[end].is(WordClass::Adverb) || (m_pieces[end].is(WordClass::Verb) && m_pieces[end].noun.isEmpty()) || keyOf(m_pieces[end]) == u",";
            if (!says && end > at + 2) {
                piece.english = QStringLiteral("such as");
                piece.wordClass = WordClass::Preposition;
                return true;
            }
        }
        if (keyOf(piece) == u"为" && isBorder(before(at))) { // 为进一步加强管理: to further strengthen
            size_t verb = at + 1;
            while (verb < m_pieces.size() && m_pieces[verb].is(WordClass::Adverb))
                ++verb;
            if (verb > at + 1 && verb + 1 < m_pieces.size() && m_pieces[verb].is(WordClass::Verb) && m_pieces[verb + 1].kind != PieceKind::Punctuation) {
                piece.english = QStringLiteral("to");
                piece.wordClass = WordClass::Modal;
                return true;
            }
        }
        const bool reasoned = keyOf(piece) == u"拟采购" && before(at) && (before(at)->is(WordClass::Conjunction) || before(at)->is(WordClass::Adverb)); // 故拟采购
        if (keyOf(piece) == u"拟采购" && before(at) && (before(at)->isNominal() || reasoned) && after(at) && after(at)->isNominal()) { // 学校拟采购服务: plans to procure
            piece.english = reasoned ? QStringLiteral("intend to procure") : QStringLiteral("plan to procure");
            piece.wordClass = WordClass::Verb;
            piece.noun.clear();
            return true;
        }
        if (isPurpose(at)) {
            piece.english = QStringLiteral("to");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        if (chooseAffectedWord(m_lexicon, m_key, m_pieces, at))
            return true;
        // 受影响的一方: the party affected
        if (keyOf(piece) == u"一方" && before(at) && keyOf(*before(at)) == u"的") {
            piece.english = QStringLiteral("party");
            piece.wordClass = WordClass::Noun;
            piece.definite = true;
            return true;
        }
        if (keyOf(piece) == u"为" && isBorder(before(at)) && after(at) && after(at)->is(WordClass::Adjective) && !after(at)->verb.isEmpty()) { // 为方便核查: to facilitate
            Piece &what = m_pieces[size_t(after(at) - m_pieces.data())];
            what.english = what.verb;
            what.wordClass = WordClass::Verb;
            what.noun.clear();
            piece.english = QStringLiteral("to");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        // 设有观察窗,以防止误操作: to prevent misoperation
        if (keyOf(piece) == u"以" && after(at) && after(at)->is(WordClass::Verb) && after(at)->has(Role::Purpose) && (isBorder(before(at)) || (before(at)->isNominal() && !isParty(*before(at)))) && !saysAs(at)) {
            piece.english = QStringLiteral("to");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        // 合作来实现目标: to achieve
        if ((keyOf(piece) == u"来" || keyOf(piece) == u"去") && before(at) && !isBorder(before(at)) && !before(at)->is(WordClass::Modal) && !before(at)->is(WordClass::Adverb) && after(at) && (after(at)->is(WordClass::Verb) || !after(at)->noun.isEmpty()) && !isBorder(after(at + 1)) && after(at + 1)->isNominal()) {
            piece.english = QStringLiteral("to");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        // 其|他材料, where a line broke between them
        if (keyOf(piece) == u"他" && at == 0 && after(at) && after(at)->isNominal()) {
            piece.english = QStringLiteral("other");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        // 这些国家的企业, 任何国家: countries
        if (keyOf(piece) == u"国家" && piece.is(WordClass::Adjective) && before(at) && (before(at)->is(WordClass::Determiner) || before(at)->kind == PieceKind::Quantity || (before(at)->is(WordClass::Adjective) && before(at)->source.length() > 1) || keyOf(*before(at)) == u"的")
            && !(after(at) && (after(at)->is(WordClass::Noun) || after(at)->is(WordClass::Adjective)) && keyOf(*after(at)) != u"地区")) {
            piece.english = QStringLiteral("country");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        // 性能比上一代产品提高: compared with
        if (keyOf(piece) == u"较" && after(at) && !isBorder(after(at)) && ((after(at)->kind == PieceKind::Locked && keyOf(*after(at)).contains(u'年')) || keyOf(*after(at)).startsWith(u"上") || keyOf(*after(at)).startsWith(u"去年")) && !isBorder(after(at + 1))) {
            piece.english = QStringLiteral("compared with");
            piece.wordClass = WordClass::Preposition;
            return true;
        }
        if (keyOf(piece) == u"比" && piece.is(WordClass::Noun) && after(at) && !isBorder(after(at)) && after(at)->isNominal() && after(at)->kind != PieceKind::Locked && after(at)->kind != PieceKind::Quantity && verbLater(at + 1)) {
            piece.english = QStringLiteral("compared with");
            piece.wordClass = WordClass::Preposition;
            return true;
        }
        // 资料表中有特殊规定: there are special provisions in it
        if ((keyOf(piece) == u"有" || keyOf(piece) == u"存在") && before(at) && before(at)->is(WordClass::Postposition) && QStringView(u"中内上下").contains(lastSign(*before(at))) && after(at) && (after(at)->isNominal() || after(at)->is(WordClass::Adverb))) {
            size_t first = at;
            while (first > 0 && at - first < reach && (m_pieces[first - 1].isNominal() || m_pieces[first - 1].is(WordClass::Postposition) || m_pieces[first - 1].kind == PieceKind::Space || keyOf(m_pieces[first - 1]) == u"在"
                                                       || (m_pieces[first - 1].kind == PieceKind::Punctuation && QStringView(u"《》\"").contains(firstSign(m_pieces[first - 1])))))
                --first;
            const bool owner = first + 1 < at && m_pieces[first].has(Role::Actor) && keyOf(m_pieces[first + 1]) == u"在"; // 乙方在过程中有要求: it has
            if (isBorder(before(first)) && !owner) {
                piece.english = QStringLiteral("there is");
                return true;
            }
        }
        // 到达现场处理: the site
        if (keyOf(piece) == u"现场" && piece.is(WordClass::Adjective)) {
            static const QStringList &going = wordList<"verbs.of-going">();
            const bool goal = before(at) && going.contains(keyOf(*before(at)).toString());
            const bool last = isBorder(after(at)) || keyOf(*after(at)) == u"、" || after(at)->is(WordClass::Modal) || after(at)->is(WordClass::Postposition) || after(at)->is(WordClass::Particle);
            if ((goal && !(after(at) && after(at)->is(WordClass::Noun))) || (last && before(at))) {
                piece.english = QStringLiteral("site");
                piece.wordClass = WordClass::Noun;
                piece.definite = true;
                return true;
            }
        }
        // 审核通过后: after the review is passed
        if (keyOf(piece) == u"通过" && before(at) && before(at)->is(WordClass::Noun) && after(at) && after(at)->is(WordClass::Postposition) && keyOf(*after(at)).endsWith(u'后')) {
            piece.english = QStringLiteral("is passed");
            piece.wordClass = WordClass::Verb;
            return true;
        }
        // 任何一方违约应赔偿: either party in breach shall compensate
        if (keyOf(piece) == u"违约" && before(at) && before(at)->has(Role::Actor) && after(at) && after(at)->is(WordClass::Modal)) {
            piece.english = QStringLiteral("in breach");
            piece.wordClass = WordClass::Phrase;
            piece.noun.clear();
            return true;
        }
        // 愿负法律责任, 应负保密义务: bear
        if (keyOf(piece) == u"负" && after(at) && (after(at)->isNominal() || !after(at)->noun.isEmpty())) {
            size_t end = at + 1;
            while (end < m_pieces.size() && end - at < 8 && (m_pieces[end].isNominal() || !m_pieces[end].noun.isEmpty() || keyOf(m_pieces[end]) == u"的"))
                ++end;
            const QStringView borne = keyOf(m_pieces[end - 1]);
            if (borne.endsWith(u"责任") || borne.endsWith(u"义务") || borne.endsWith(u"责")) {
                piece.english = QStringLiteral("bear");
                piece.wordClass = WordClass::Verb;
                piece.noun.clear();
                return true;
            }
        }
        // 若供应商违约，: is in breach
        if (keyOf(piece) == u"违约" && before(at) && before(at)->has(Role::Actor) && isBorder(after(at)) && piece.source.end < m_key.size() && m_key[piece.source.end] == u',') {
            piece.english = QStringLiteral("is in breach");
            piece.wordClass = WordClass::Phrase;
            piece.noun.clear();
            return true;
        }
        // 不得存在利益冲突: may not have; 发现系统存在漏洞: what is found has it
        const bool found = keyOf(piece) == u"存在" && before(at) && before(at)->isNominal() && before(at)->kind != PieceKind::Punctuation && foundBefore(at);
        if (keyOf(piece) == u"存在" && before(at) && (before(at)->is(WordClass::Modal) || found) && after(at) && (after(at)->isNominal() || !after(at)->noun.isEmpty() || (found && after(at)->is(WordClass::Verb)))) {
            piece.english = QStringLiteral("have");
            piece.noun.clear();
            return true;
        }
        // 账号要保密: shall be kept confidential
        if (keyOf(piece) == u"要" && (isBorder(before(at)) || before(at)->isNominal() || before(at)->is(WordClass::Postposition) || before(at)->is(WordClass::Adverb) || before(at)->is(WordClass::Conjunction)) && after(at) && (after(at)->is(WordClass::Verb) || after(at)->is(WordClass::Adverb) || after(at)->is(WordClass::Adjective) || after(at)->is(WordClass::Preposition) || !after(at)->noun.isEmpty())) {
            piece.english = isBorder(before(at)) ? QStringLiteral("must") : QStringLiteral("shall");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        // 中标的供应商: the winning supplier
        static const QHash<QString, QString> won{{QStringLiteral("中标"), QStringLiteral("winning")}, {QStringLiteral("成交"), QStringLiteral("awarded")}, {QStringLiteral("未中标"), QStringLiteral("unsuccessful")}, {QStringLiteral("未成交"), QStringLiteral("unsuccessful")}, {QStringLiteral("落标"), QStringLiteral("unsuccessful")}};
        if (const QString how = won.value(keyOf(piece).toString()); !how.isEmpty() && (isBorder(before(at)) || before(at)->is(WordClass::Determiner) || before(at)->is(WordClass::Preposition)) && after(at) && keyOf(*after(at)) == u"的" && at + 2 < m_pieces.size() && m_pieces[at + 2].has(Role::Actor)) {
            piece.english = how;
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        if (keyOf(piece) == u"完善" && after(at) && keyOf(*after(at)) == u"的" && !isBorder(after(at + 1))) { // 完善的售后服务: sound after-sales service
            piece.english = QStringLiteral("sound");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        // 并通过评估: and pass the assessment, where what is passed ends the clause
        if (keyOf(piece) == u"通过" && piece.is(WordClass::Preposition) && before(at) && (before(at)->is(WordClass::Modal) || before(at)->is(WordClass::Conjunction) || keyOf(*before(at)) == u"未" || keyOf(*before(at)) == u"已")
            && endsInTest(at)) {
            piece.english = QStringLiteral("pass");
            piece.wordClass = WordClass::Verb;
            return true;
        }
        // 买方|代表|提供: who stands for somebody does something
        if (keyOf(piece) == u"代表" && before(at) && before(at)->has(Role::Actor) && (isBorder(after(at)) || after(at)->is(WordClass::Verb) || after(at)->is(WordClass::Modal) || after(at)->is(WordClass::Preposition) || keyOf(*after(at)) == u"的")) {
            piece.english = QStringLiteral("representative");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        // 项目划分为两个标包, 搭载加速卡的服务器: what has it done to it
        if ((keyOf(piece) == u"划分为" || keyOf(piece) == u"搭载") && piece.is(WordClass::Verb) && after(at)) {
            bool moved = false;
            for (size_t back = at; back-- > 0 && !isBorder(&m_pieces[back]);)
                moved = moved || keyOf(m_pieces[back]) == u"将" || keyOf(m_pieces[back]) == u"把";
            bool described = false;
            for (size_t next = at + 1; next < m_pieces.size() && next - at < reach && !isBorder(&m_pieces[next]); ++next)
                described = described || keyOf(m_pieces[next]) == u"的";
            if (!moved && (described || (before(at) && before(at)->isNominal())) && !piece.english.startsWith(u"be ")) {
                piece.english = QStringLiteral("be ") + participleOf(piece.english);
                return true;
            }
        }
        // 每台|含|8张: contains
        if (keyOf(piece) == u"含" && piece.is(WordClass::Verb) && before(at) && keyOf(*before(at)).startsWith(u'每') && after(at) && after(at)->kind == PieceKind::Quantity) {
            piece.english = QStringLiteral("contains");
            piece.noun.clear();
            return true;
        }
        // 每台|配置|8块: is equipped with
        if (keyOf(piece) == u"配置" && before(at) && keyOf(*before(at)).startsWith(u'每') && after(at) && (after(at)->kind == PieceKind::Quantity || after(at)->kind == PieceKind::Locked)) {
            piece.english = QStringLiteral("is equipped with");
            piece.wordClass = WordClass::Verb;
            piece.noun.clear();
            return true;
        }
        // 被列入清单|导致|无法履约: what comes of it has no other subject
        if ((keyOf(piece) == u"导致" || keyOf(piece) == u"致使") && before(at) && !isBorder(before(at)) && after(at) && after(at)->is(WordClass::Modal)) {
            piece.english = QStringLiteral("and therefore");
            piece.wordClass = WordClass::Conjunction;
            return true;
        }
        // 由投标人|加盖公章: be affixed
        if (keyOf(piece) == u"加盖公章" && behindAgent(at)) {
            piece.english = QStringLiteral("affix with the official seal");
            piece.wordClass = WordClass::Verb;
            return true;
        }
        // 公布|通过|资格审查|的|名单
        if (keyOf(piece) == u"通过" && piece.is(WordClass::Preposition) && at + 3 < m_pieces.size() && isTest(keyOf(m_pieces[at + 1])) && keyOf(m_pieces[at + 2]) == u"的" && !m_pieces[at + 3].has(Role::Means)
            && !QStringView(u"方式方法手段形式途径").contains(keyOf(m_pieces[at + 3]))) {
            piece.english = QStringLiteral("pass");
            piece.wordClass = WordClass::Verb;
            return true;
        }
        if (keyOf(piece) == u"作" && after(at) && (after(at)->is(WordClass::Noun) || after(at)->is(WordClass::Verb))) { // 不作调整: make no adjustment
            piece.english = QStringLiteral("make");
            piece.wordClass = WordClass::Verb;
            return true;
        }
        if (keyOf(piece) == u"没有" && after(at) && (after(at)->is(WordClass::Preposition) || after(at)->is(WordClass::Adverb))) { // 没有按照规定提供
            piece.english = QStringLiteral("not");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 该项目验收通过: is passed, where nothing follows it
        const bool already = before(at) && keyOf(*before(at)).startsWith(u'已');
        const Piece *test = already ? before(size_t(before(at) - m_pieces.data())) : before(at);
        if (keyOf(piece) == u"通过" && test && test->is(WordClass::Noun) && (isTest(keyOf(*test)) || keyOf(*test).endsWith(u"验收") || keyOf(*test).endsWith(u"审查")) && isBorder(after(at)) && (at > 1 || m_pieces[0].source.begin > 0)) {
            piece.english = already ? QStringLiteral("pass") : QStringLiteral("is passed"); // 审核已经通过: has already been passed
            piece.wordClass = already ? WordClass::Verb : WordClass::Phrase;
            return true;
        }
        if (keyOf(piece) == u"如" && isBorder(before(at)) && after(at) && keyOf(*after(at)) == u":") { // 如：…
            piece.english = QStringLiteral("for example");
            piece.wordClass = WordClass::Phrase;
            return true;
        }
        // 该公司没有资质: has no, but 没有提供 has not
        // 文件没有规定的: a word of both kinds that ends the clause or is described
        const bool named = after(at) && (keyOf(*after(at)) == u"规定" || keyOf(*after(at)) == u"约定" || keyOf(*after(at)) == u"要求");
        const size_t behind = at + 2 < m_pieces.size() && keyOf(m_pieces[at + 2]) == u"的" ? at + 3 : at + 2;
        const bool said = named && (behind >= m_pieces.size() || isBorder(&m_pieces[behind]));
        const bool lacks = keyOf(piece) == u"没有" && piece.is(WordClass::Verb) && before(at) && (before(at)->is(WordClass::Noun) || before(at)->kind == PieceKind::Name) && after(at) && ((after(at)->isNominal() && after(at)->noun.isEmpty()) || said);
        if (lacks) {
            piece.english = QStringLiteral("has no");
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

private:
    // 由投标人…: somebody is to do it
    bool behindAgent(size_t at) const
    {
        while (at-- > 0 && !(m_pieces[at].kind == PieceKind::Punctuation && keyOf(m_pieces[at]) != u"、")) {
            if (m_pieces[at].is(WordClass::Preposition) && keyOf(m_pieces[at]) == u"由")
                return true;
        }
        return false;
    }

    // 采取措施以减少影响: to reduce; 乙方为履行合同…: to perform. Not 以提供服务的方式.
    bool isPurpose(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        const Piece *previous = before(at);
        const Piece *next = after(at);
        if (!piece.is(WordClass::Preposition) && keyOf(piece) != u"为")
            return false;
        if ((isBorder(previous) && !(previous && previous->kind == PieceKind::Punctuation) && keyOf(piece) != u"为了") || !next || !next->is(WordClass::Verb) || next->english.isEmpty())
            return false;
        const bool listed = previous && previous->kind == PieceKind::Punctuation && keyOf(*previous) == u","; // …，以满足业务需要
        const bool by = keyOf(piece) == u"以" && (listed || previous->isNominal());
        if (keyOf(piece) == u"为了")
            return true;
        const bool benefit = keyOf(piece) == u"为" && previous && isParty(*previous);
        if (!by && !benefit)
            return false;
        bool more = false;
        for (size_t later = at + 2; later < m_pieces.size() && m_pieces[later].kind != PieceKind::Punctuation; ++later) {
            if (by && (keyOf(m_pieces[later]).endsWith(u"方式") || keyOf(m_pieces[later]).endsWith(u"形式") || keyOf(m_pieces[later]) == u"为"))
                return false;
            more = more || m_pieces[later].is(WordClass::Verb);
        }
        return by || (more && next->has(Role::Purpose));
    }
};

} // namespace

bool chooseByNeighbours(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at)
{
    return chooseOfficialWord(lexicon, key, pieces, at) || chooseMannerWord(lexicon, key, pieces, at) || chooseDeviceWord(lexicon, key, pieces, at) || Neighbours(lexicon, key, pieces).choose(at);
}

} // namespace tendertrail::translate
