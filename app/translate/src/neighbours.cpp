// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbours.h"

#include "wordcontext.h"
#include "wordforms.h"

#include <QHash>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Neighbours : private WordContext
{
public:
    using WordContext::WordContext;

    static bool isVoltage(const Piece &piece)
    {
        return (piece.kind == PieceKind::Locked || piece.kind == PieceKind::Quantity) && !piece.english.isEmpty() && piece.english[0].isDigit() && (piece.english.endsWith(u'V') || piece.english.endsWith(u'A'));
    }

    static const char *measureOf(QChar unit)
    {
        switch (unit.unicode()) {
        case u'长': return "length";
        case u'宽': return "width";
        case u'高': return "height";
        case u'深': return "depth";
        case u'厚': return "thickness";
        default: return nullptr;
        }
    }
    bool isReckoned(const Piece *sign) const { return sign && sign->kind == PieceKind::Punctuation && QStringView(u"≥≤<>×*=").contains(keyOf(*sign).at(0)); }

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
        // 每年都更新: "every" says it already
        if (keyOf(piece) == u"都" && piece.is(WordClass::Adverb) && before(at) && keyOf(*before(at)).startsWith(u'每')) {
            piece.english.clear();
            return true;
        }
        // 更换部分机组: some of them. 第一部分, 该部分 are parts.
        if (keyOf(piece) == u"部分" && after(at) && after(at)->is(WordClass::Noun) && !after(at)->label && !(before(at) && (before(at)->kind == PieceKind::Locked || before(at)->kind == PieceKind::Quantity || before(at)->is(WordClass::Determiner) || before(at)->is(WordClass::Number) || before(at)->is(WordClass::Particle)))) {
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
        if (keyOf(piece) == u"只有" && before(at) && before(at)->is(WordClass::Noun) && after(at) && (after(at)->isNominal() || after(at)->is(WordClass::Adverb))) {
            size_t end = at + 1;
            while (end < m_pieces.size() && (m_pieces[end].isNominal() || keyOf(m_pieces[end]) == u"的"))
                ++end;
            if (end > at + 1 && (end == m_pieces.size() || isBorder(&m_pieces[end]))) {
                piece.english = QStringLiteral("has only");
                piece.wordClass = WordClass::Verb;
                return true;
            }
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
        // 大量更新: how, not how many
        if (keyOf(piece) == u"大量" && after(at) && after(at)->is(WordClass::Verb) && after(at)->noun.isEmpty() == false && before(at) && (before(at)->is(WordClass::Modal) || before(at)->is(WordClass::Adverb))) {
            piece.english = QStringLiteral("extensively");
            piece.wordClass = WordClass::Adverb;
            return true;
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
        if (keyOf(piece) == u"有效" && after(at) && after(at)->is(WordClass::Verb) && !isBorder(after(at + 1))) { // 有效提升: effectively improve
            piece.english = QStringLiteral("effectively");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 本次仅采购4台: this time; 后续逐步扩容: later; 一般不会: generally
        static const QHash<QString, QString> times{{QStringLiteral("本次"), QStringLiteral("this time")}, {QStringLiteral("后续"), QStringLiteral("later")}, {QStringLiteral("一般"), QStringLiteral("generally")}, {QStringLiteral("前期"), QStringLiteral("previously")}, {QStringLiteral("最终"), QStringLiteral("ultimately")}};
        if (const QString when = keyOf(piece).size() == 2 && QStringView(u"本后一前最").contains(keyOf(piece).at(0)) ? times.value(keyOf(piece).toString()) : QString(); !when.isEmpty() && after(at) && (after(at)->is(WordClass::Adverb) || after(at)->is(WordClass::Modal) || after(at)->is(WordClass::Preposition)) && !(before(at) && keyOf(*before(at)) == u"的")) {
            piece.english = when;
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        if (keyOf(piece) == u"适用" && after(at) && after(at)->is(WordClass::Noun) && before(at) && (before(at)->is(WordClass::Determiner) || keyOf(*before(at)) == u"没有")) { // 没有任何适用依据: applicable
            piece.english = QStringLiteral("applicable");
            piece.wordClass = WordClass::Adjective;
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
        // 导出为表格: as, 转换为文字: into
        if (keyOf(piece) == u"为" && before(at) && before(at)->is(WordClass::Verb) && keyOf(*before(at)).size() == 2 && after(at) && after(at)->isNominal()) {
            static const QStringList as{QStringLiteral("导出"), QStringLiteral("保存"), QStringLiteral("命名"), QStringLiteral("定义"), QStringLiteral("标记"), QStringLiteral("识别")};
            static const QStringList into{QStringLiteral("转换"), QStringLiteral("划分"), QStringLiteral("拆分"), QStringLiteral("分解"), QStringLiteral("折算"), QStringLiteral("合并")};
            const QString how = as.contains(keyOf(*before(at)).toString()) ? QStringLiteral("as") : into.contains(keyOf(*before(at)).toString()) ? QStringLiteral("into") : QString();
            if (!how.isEmpty()) {
                piece.english = how;
                piece.wordClass = WordClass::Preposition;
                return true;
            }
        }
        // 流程的标准化: standardisation
        if (piece.is(WordClass::Adjective) && keyOf(piece).endsWith(u'化') && piece.english.endsWith(u"ised") && before(at) && keyOf(*before(at)) == u"的" && (isBorder(after(at)) || after(at)->is(WordClass::Conjunction) || keyOf(*after(at)) == u"、")) {
            piece.english = piece.english.chopped(2) + QStringLiteral("ation");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        // 用户密码, 密码长度: a password
        if (keyOf(piece) == u"密码" && piece.is(WordClass::Noun)) {
            static const QStringList whose{QStringLiteral("用户"), QStringLiteral("登录"), QStringLiteral("初始"), QStringLiteral("管理员"), QStringLiteral("默认"), QStringLiteral("修改"), QStringLiteral("输入"), QStringLiteral("账号"), QStringLiteral("重置"), QStringLiteral("账户"), QStringLiteral("用户名"), QStringLiteral("设置"), QStringLiteral("弱")};
            static const QStringList what{QStringLiteral("长度"), QStringLiteral("复杂度"), QStringLiteral("登录"), QStringLiteral("错误"), QStringLiteral("强度"), QStringLiteral("修改"), QStringLiteral("重置"), QStringLiteral("找回"), QStringLiteral("位数")};
            const Piece *owner = before(at);
            if (owner && owner->kind == PieceKind::Punctuation && keyOf(*owner) == u"、" && at > 1)
                owner = &m_pieces[at - 2];
            if ((owner && whose.contains(keyOf(*owner).toString())) || (after(at) && (what.contains(keyOf(*after(at)).toString()) || (isBorder(before(at)) && after(at)->is(WordClass::Modal))))) {
                piece.english = QStringLiteral("password");
                return true;
            }
        }
        // 每日增量备份: daily
        if ((keyOf(piece) == u"每日" || keyOf(piece) == u"每天") && after(at) && after(at)->is(WordClass::Noun) && isBorder(after(at + 1))) {
            piece.english = QStringLiteral("daily");
            piece.wordClass = WordClass::Adjective;
            return true;
        }
        // 配置独立的端口: equipped with; 灵活配置资源: configure
        if (keyOf(piece) == u"配置" && after(at) && after(at)->isNominal()) {
            const bool flexibly = before(at) && before(at)->has(Role::Manner) && after(at)->is(WordClass::Noun);
            if (flexibly || (isBorder(before(at)) && (after(at)->is(WordClass::Adjective) || after(at)->is(WordClass::Determiner)) && !labelFollows(at))) {
                piece.english = flexibly ? QStringLiteral("configure") : QStringLiteral("equipped with");
                piece.wordClass = flexibly ? WordClass::Verb : WordClass::Preposition;
                piece.noun.clear();
                return true;
            }
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
        // 通过软件来控制设备, 登录就能查看: the verb says it
        if ((keyOf(piece) == u"来" || keyOf(piece) == u"就" || keyOf(piece) == u"便") && before(at) && !isBorder(before(at)) && after(at)) {
            const bool comes = keyOf(piece) == u"来" && before(at)->isNominal() && (after(at)->is(WordClass::Verb) || after(at)->is(WordClass::Adverb)) && !isBorder(after(at + 1));
            const bool then = keyOf(piece) != u"来" && after(at)->is(WordClass::Modal);
            if (comes || then) {
                piece.english.clear();
                piece.noun.clear();
                piece.wordClass = WordClass::Adverb;
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
        if (keyOf(piece) == u"主要" && after(at) && after(at)->is(WordClass::Verb) && !isBorder(after(at + 1)) && !after(at + 1)->is(WordClass::Particle)) { // 主要用于: mainly
            piece.english = QStringLiteral("mainly");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        if (keyOf(piece) == u"拟采购" && before(at) && before(at)->isNominal() && after(at) && after(at)->isNominal()) { // 学校拟采购服务: plans to procure
            piece.english = QStringLiteral("plan to procure");
            piece.wordClass = WordClass::Verb;
            piece.noun.clear();
            return true;
        }
        if (keyOf(piece) == u"现场" && piece.is(WordClass::Adjective) && m_pieces.size() == 1) { // 货到|现场|后, in a clause of the memory
            piece.english = QStringLiteral("site");
            piece.wordClass = WordClass::Noun;
            return true;
        }
        if (isPurpose(at)) {
            piece.english = QStringLiteral("to");
            piece.wordClass = WordClass::Modal;
            return true;
        }
        if (affected(at))
            return true;
        // 生态尚不完善: is not yet well developed
        if (keyOf(piece) == u"完善" && before(at) && before(at)->is(WordClass::Adverb) && (keyOf(*before(at)).endsWith(u'不') || keyOf(*before(at)).endsWith(u'较') || keyOf(*before(at)) == u"尚未") && isBorder(after(at))) {
            piece.english = QStringLiteral("well developed");
            piece.wordClass = WordClass::Adjective;
            piece.noun.clear();
            return true;
        }
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
        // 测量范围0.1~100μm: from one figure to another
        if (keyOf(piece) == u"范围" && after(at) && before(at) && before(at)->isNominal()) {
            const Piece *figure = keyOf(*after(at)) == u":" ? after(size_t(after(at) - m_pieces.data())) : after(at);
            const bool sign = figure && figure->kind == PieceKind::Punctuation && QStringView(u"≥≤<>±").contains(keyOf(*figure).at(0));
            if (sign || (figure && (figure->kind == PieceKind::Locked || figure->kind == PieceKind::Quantity) && !figure->english.isEmpty() && (figure->english[0].isDigit() || figure->english[0] == u'-'))) {
                piece.english = QStringLiteral("range");
                return true;
            }
        }
        // 构建出模型, 定义好参数: the verb has said it
        if ((keyOf(piece) == u"出" || keyOf(piece) == u"好") && before(at) && before(at)->is(WordClass::Verb) && after(at) && after(at)->isNominal()) {
            piece.english.clear();
            piece.wordClass = WordClass::Particle;
            return true;
        }
        // 单台配置8张加速卡: what is counted is no configuration
        if (keyOf(piece) == u"配置" && before(at) && before(at)->is(WordClass::Noun) && after(at) && (after(at)->kind == PieceKind::Quantity || keyOf(*after(at)) == u"≥")) {
            piece.english = QStringLiteral("equipped with");
            piece.wordClass = WordClass::Preposition;
            return true;
        }
        // 可显示温度: a device can, nobody is allowed to
        if ((keyOf(piece) == u"可" || keyOf(piece) == u"可以") && piece.is(WordClass::Modal)) {
            const Piece *deed = after(at);
            for (size_t steps = 0; deed && (deed->is(WordClass::Adverb) || deed->is(WordClass::Adjective)) && steps < reach; ++steps)
                deed = after(size_t(deed - m_pieces.data()));
            if (deed && (deed->has(Role::Able) || deviceCan(at)) && !(before(at) && (isParty(*before(at)) || before(at)->has(Role::Actor)))) {
                piece.english = QStringLiteral("can");
                return true;
            }
        }
        // 投标人可同时参加: a party is allowed to
        if (piece.is(WordClass::Modal) && piece.english.startsWith(u"can ") && keyOf(piece)[0] == u'可' && before(at) && (isParty(*before(at)) || before(at)->has(Role::Actor))) {
            piece.english.replace(0, 3, QStringLiteral("may"));
            return true;
        }
        // HTTP协议, IP、端口、协议: what machines agree on
        if (keyOf(piece) == u"协议" && !before(at) && piece.source.begin > 1 && m_key[piece.source.begin - 1] == u'等' && m_key[piece.source.begin - 2].unicode() < 0x80 && m_key[piece.source.begin - 2].isLetterOrNumber()) { // the slot of a clause
            piece.english = QStringLiteral("protocol");
            return true;
        }
        if (keyOf(piece) == u"协议" && before(at)) {
            const auto latin = [&](const Piece &other) { return other.kind == PieceKind::Locked && !other.english.isEmpty() && other.english[0].isUpper() && other.english[0].unicode() < 0x80; };
            const bool network = latin(*before(at)) || (keyOf(*before(at)) == u"等" && at > 1) || keyOf(*before(at)) == u"、";
            if (network && (latin(*before(at)) || std::any_of(m_pieces.begin() + qsizetype(at > reach ? at - reach : 0), m_pieces.begin() + qsizetype(at), [&](const Piece &other) { return latin(other) || keyOf(other) == u"端口"; }))) {
                piece.english = QStringLiteral("protocol");
                return true;
            }
        }
        // 长≥3m, 宽×深×高: what is measured
        if (piece.source.length() == 1 && measureOf(keyOf(piece)[0]) && (isReckoned(before(at)) || isReckoned(after(at)))) {
            piece.english = QString::fromLatin1(measureOf(keyOf(piece)[0]));
            piece.wordClass = WordClass::Noun;
            piece.noun.clear();
            return true;
        }
        // 交流220V, 220V交流: what kind of current
        if ((keyOf(piece) == u"交流" || keyOf(piece) == u"直流") && ((before(at) && isVoltage(*before(at))) || (after(at) && isVoltage(*after(at))))) {
            piece.english = keyOf(piece) == u"交流" ? QStringLiteral("AC") : QStringLiteral("DC");
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
        // 合作来实现目标: to achieve
        if ((keyOf(piece) == u"来" || keyOf(piece) == u"去") && before(at) && !isBorder(before(at)) && !before(at)->is(WordClass::Modal) && !before(at)->is(WordClass::Adverb) && after(at) && (after(at)->is(WordClass::Verb) || !after(at)->noun.isEmpty()) && !isBorder(after(at + 1)) && after(at + 1)->isNominal()) {
            piece.english = QStringLiteral("to");
            piece.wordClass = WordClass::Modal;
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
        if ((keyOf(piece) == u"有" || keyOf(piece) == u"存在") && before(at) && before(at)->is(WordClass::Postposition) && QStringView(u"中内上下").contains(keyOf(*before(at)).back()) && after(at) && (after(at)->isNominal() || after(at)->is(WordClass::Adverb))) {
            size_t first = at;
            while (first > 0 && at - first < reach && (m_pieces[first - 1].isNominal() || m_pieces[first - 1].is(WordClass::Postposition) || m_pieces[first - 1].kind == PieceKind::Space || keyOf(m_pieces[first - 1]) == u"在"
                                                       || (m_pieces[first - 1].kind == PieceKind::Punctuation && QStringView(u"《》\"").contains(keyOf(m_pieces[first - 1]).at(0)))))
                --first;
            const bool owner = first + 1 < at && m_pieces[first].has(Role::Actor) && keyOf(m_pieces[first + 1]) == u"在"; // 乙方在过程中有要求: it has
            if (isBorder(before(first)) && !owner) {
                piece.english = QStringLiteral("there is");
                return true;
            }
        }
        // 工期相应顺延: accordingly
        if (keyOf(piece) == u"相应" && after(at) && after(at)->is(WordClass::Verb) && before(at) && (before(at)->is(WordClass::Modal) || (before(at)->is(WordClass::Noun) && isBorder(after(at + 1))))) {
            piece.english = after(at)->english.contains(u"accordingly") ? QString() : QStringLiteral("accordingly");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 到达现场处理: the site
        if (keyOf(piece) == u"现场" && piece.is(WordClass::Adjective)) {
            static const QStringList going{QStringLiteral("到达"), QStringLiteral("进入"), QStringLiteral("前往"), QStringLiteral("赶赴"), QStringLiteral("离开"), QStringLiteral("抵达"), QStringLiteral("到"), QStringLiteral("赶到"), QStringLiteral("赴"), QStringLiteral("进")};
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
        // 协商解除合同: terminate through consultation
        if ((keyOf(piece) == u"协商" || keyOf(piece) == u"友好协商") && after(at) && (after(at)->is(WordClass::Verb) || (!after(at)->noun.isEmpty() && !after(at)->is(WordClass::Noun)))) {
            piece.english = keyOf(piece) == u"协商" ? QStringLiteral("through consultation") : QStringLiteral("through friendly consultation");
            piece.wordClass = WordClass::Adverb;
            piece.noun.clear();
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
        // 若供应商违约，: is in breach
        if (keyOf(piece) == u"违约" && before(at) && before(at)->has(Role::Actor) && isBorder(after(at)) && piece.source.end < m_key.size() && m_key[piece.source.end] == u',') {
            piece.english = QStringLiteral("is in breach");
            piece.wordClass = WordClass::Phrase;
            piece.noun.clear();
            return true;
        }
        if (keyOf(piece) == u"实质性" && after(at) && after(at)->is(WordClass::Verb) && after(at + 1) && after(at + 1)->isNominal()) { // 实质性变动需求: substantively
            piece.english = QStringLiteral("substantively");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 不得存在利益冲突: may not have
        if (keyOf(piece) == u"存在" && before(at) && before(at)->is(WordClass::Modal) && after(at) && (after(at)->isNominal() || !after(at)->noun.isEmpty())) {
            piece.english = QStringLiteral("have");
            piece.noun.clear();
            return true;
        }
        // 设备出现故障: has a fault
        if ((keyOf(piece) == u"出现" || keyOf(piece) == u"发生") && before(at) && before(at)->is(WordClass::Noun) && after(at) && after(at)->isNominal()) {
            size_t end = at + 1;
            while (end < m_pieces.size() && end - at < reach && m_pieces[end].isNominal())
                ++end;
            if (end == m_pieces.size() || isBorder(&m_pieces[end]) || m_pieces[end].is(WordClass::Postposition) || (m_pieces[end].is(WordClass::Particle) && isBorder(after(end)))) {
                piece.english = QStringLiteral("has");
                piece.noun.clear();
                return true;
            }
        }
        // 账号要保密: shall be kept confidential
        if (keyOf(piece) == u"要" && (isBorder(before(at)) || before(at)->isNominal() || before(at)->is(WordClass::Postposition) || before(at)->is(WordClass::Adverb) || before(at)->is(WordClass::Conjunction)) && after(at) && (after(at)->is(WordClass::Verb) || after(at)->is(WordClass::Adverb) || after(at)->is(WordClass::Adjective) || after(at)->is(WordClass::Preposition) || !after(at)->noun.isEmpty())) {
            piece.english = isBorder(before(at)) ? QStringLiteral("must") : QStringLiteral("shall");
            piece.wordClass = WordClass::Modal;
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
        // 中标的供应商: the winning supplier
        static const QHash<QString, QString> won{{QStringLiteral("中标"), QStringLiteral("winning")}, {QStringLiteral("成交"), QStringLiteral("awarded")}, {QStringLiteral("未中标"), QStringLiteral("unsuccessful")}, {QStringLiteral("未成交"), QStringLiteral("unsuccessful")}, {QStringLiteral("落标"), QStringLiteral("unsuccessful")}};
        if (const QString how = won.value(keyOf(piece).toString()); !how.isEmpty() && isBorder(before(at)) && after(at) && keyOf(*after(at)) == u"的" && at + 2 < m_pieces.size() && m_pieces[at + 2].has(Role::Actor)) {
            piece.english = how;
            piece.wordClass = WordClass::Adjective;
            return true;
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
            return true;
        }
        if (keyOf(piece) == u"作" && after(at) && (after(at)->is(WordClass::Noun) || after(at)->is(WordClass::Verb))) { // 不作调整: make no adjustment
            piece.english = QStringLiteral("make");
            piece.wordClass = WordClass::Verb;
            return true;
        }
        // 以上企业: the above enterprises, where nothing is counted
        const bool inclusive = at > 2 && keyOf(m_pieces[at - 1]) == u")" && keyOf(m_pieces[at - 2]) == u"含"; // 3人(含)以上
        if ((keyOf(piece) == u"以上" || keyOf(piece) == u"以下") && !inclusive && (isBorder(before(at)) || (before(at)->is(WordClass::Preposition) && before(at)->kind == PieceKind::Word)) && after(at) && (after(at)->is(WordClass::Noun) || after(at)->is(WordClass::Adjective))) {
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
        if (keyOf(piece) == u"如下" && after(at) && (after(at)->is(WordClass::Noun) || !after(at)->noun.isEmpty())) { // 作出如下决定: the following decision
            piece.english = QStringLiteral("the following");
            piece.wordClass = WordClass::Determiner;
            return true;
        }
        if (keyOf(piece) == u"没有" && after(at) && (after(at)->is(WordClass::Preposition) || after(at)->is(WordClass::Adverb))) { // 没有按照规定提供
            piece.english = QStringLiteral("not");
            piece.wordClass = WordClass::Adverb;
            return true;
        }
        // 该项目验收通过: is passed, where nothing follows it
        if (keyOf(piece) == u"通过" && before(at) && before(at)->is(WordClass::Noun) && keyOf(*before(at)).endsWith(u"验收") && isBorder(after(at)) && at > 1) {
            piece.english = QStringLiteral("is passed");
            piece.wordClass = WordClass::Phrase;
            return true;
        }
        // 前四名中标人: the first four
        if (keyOf(piece) == u"前" && at + 1 < m_pieces.size() && m_pieces[at + 1].kind == PieceKind::Quantity && m_pieces[at + 1].source.begin == piece.source.end && QStringView(u"名位家").contains(keyOf(m_pieces[at + 1]).back())) {
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
        if (keyOf(piece) == u"如" && isBorder(before(at)) && after(at) && keyOf(*after(at)) == u":") { // 如：…
            piece.english = QStringLiteral("for example");
            piece.wordClass = WordClass::Phrase;
            return true;
        }
        if (keyOf(piece) == u"账号" || keyOf(piece) == u"帐号") { // what one logs in with; a number only beside a bank
            const qsizetype from = std::max<qsizetype>(0, piece.source.begin - 16);
            const QStringView around = QStringView(m_key).sliced(from, std::min<qsizetype>(m_key.size() - from, 40));
            static const QStringList banks{QStringLiteral("银行"), QStringLiteral("开户"), QStringLiteral("户名"), QStringLiteral("汇"), QStringLiteral("转账"), QStringLiteral("收款"), QStringLiteral("行号"), QStringLiteral("账户"), QStringLiteral("帐户"), QStringLiteral("税")};
            const bool field = isBorder(before(at)) && isBorder(after(at));
            if (!field && !(after(at) && keyOf(*after(at)) == u":") && std::none_of(banks.begin(), banks.end(), [&](const QString &bank) { return around.contains(bank); })) {
                piece.english = QStringLiteral("account");
                piece.label = false;
                return true;
            }
        }
        // 该公司没有资质: has no, but 没有提供 has not
        const bool lacks = keyOf(piece) == u"没有" && piece.is(WordClass::Verb) && before(at) && (before(at)->is(WordClass::Noun) || before(at)->kind == PieceKind::Name) && after(at) && after(at)->isNominal() && after(at)->noun.isEmpty();
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
    static bool isDevice(QStringView word)
    {
        static const QStringList ends{QStringLiteral("系统"), QStringLiteral("平台"), QStringLiteral("设备"), QStringLiteral("软件"), QStringLiteral("模块"), QStringLiteral("装置"), QStringLiteral("终端"), QStringLiteral("网关"),
                                      QStringLiteral("引擎"), QStringLiteral("程序"), QStringLiteral("接口"), QStringLiteral("仪"),   QStringLiteral("机"),   QStringLiteral("器"),   QStringLiteral("屏"),   QStringLiteral("灯"), QStringLiteral("柜")};
        return std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return word.endsWith(end); });
    }
    // 系统可按部门统计, 设备采用触摸屏，可调节亮度: what the clause or, if it has no subject, the first clause is about
    bool deviceCan(size_t at) const
    {
        const Piece *next = after(at);
        if (!next || keyOf(*next) == u"由")
            return false;
        const auto acts = [this](const Piece &piece) { return piece.is(WordClass::Noun) && piece.kind == PieceKind::Word && !piece.has(Role::Actor) && isDevice(keyOf(piece)); };
        if (const Piece *subject = before(at); !isBorder(subject))
            return acts(*subject);
        for (size_t first = 0; first < std::min(at, reach); ++first) {
            if (m_pieces[first].is(WordClass::Verb) || m_pieces[first].is(WordClass::Modal) || isBorder(&m_pieces[first]))
                return first > 0 && acts(m_pieces[first - 1]);
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

    // 受不可抗力影响的一方: affected by. What does it stands behind 受.
    bool affected(size_t at)
    {
        static const QHash<QString, QString> done{{QStringLiteral("影响"), QStringLiteral("affect")}, {QStringLiteral("限制"), QStringLiteral("restrict")}, {QStringLiteral("制约"), QStringLiteral("restrict")},
                                                  {QStringLiteral("约束"), QStringLiteral("bind")},   {QStringLiteral("保护"), QStringLiteral("protect")},  {QStringLiteral("管辖"), QStringLiteral("govern")}};
        Piece &piece = m_pieces[at];
        if (keyOf(piece) == u"受" || keyOf(piece) == u"受到") {
            for (size_t end = at + 2; end < m_pieces.size() && end - at < reach; ++end) {
                const Piece &later = m_pieces[end];
                if ((later.kind == PieceKind::Punctuation && keyOf(later) != u"、") || later.is(WordClass::Modal))
                    return false;
                const QString verb = done.value(keyOf(later).toString());
                if (verb.isEmpty() || later.kind != PieceKind::Word)
                    continue;
                const Piece *behind = after(end);
                const size_t qualified = end > at + 2 && m_pieces[end - 1].is(WordClass::Adjective) ? end - 1 : end; // 受到…的严格限制
                if (keyOf(m_pieces[qualified - 1]) == u"的") { // 受到各种因素的影响
                    if (!isBorder(behind))
                        return false;
                    const QString manner = qualified < end ? adverbOf(m_pieces[qualified].english) + u' ' : QString();
                    piece.english = QStringLiteral("be ") + manner + (verb == u"bind" ? QStringLiteral("bound") : verb.endsWith(u'e') ? verb + u'd' : verb + QStringLiteral("ed")) + QStringLiteral(" by");
                    piece.wordClass = WordClass::Verb;
                    piece.noun.clear();
                    m_pieces.erase(m_pieces.begin() + qsizetype(qualified) - 1, m_pieces.begin() + qsizetype(end) + 1);
                    return true;
                }
                if (keyOf(piece) != u"受")
                    return false;
                piece.english = QStringLiteral("by");
                piece.wordClass = WordClass::Preposition;
                piece.noun.clear();
                m_pieces[end].english = verb;
                m_pieces[end].wordClass = WordClass::Verb;
                m_pieces[end].noun.clear();
                return true;
            }
            return false;
        }
        // the verb itself, chosen above
        if (!done.contains(keyOf(piece).toString()) || !piece.is(WordClass::Verb) || !piece.noun.isEmpty())
            return false;
        for (size_t back = at; back-- > 0 && m_pieces[back].kind != PieceKind::Punctuation;) {
            if (keyOf(m_pieces[back]) == u"受" && m_pieces[back].is(WordClass::Preposition))
                return true;
        }
        return false;
    }
};

} // namespace

bool chooseByNeighbours(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at)
{
    return Neighbours(lexicon, key, pieces).choose(at);
}

} // namespace tendertrail::translate
