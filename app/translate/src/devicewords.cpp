// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbours.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// What systems and devices have, do and are measured by.
namespace tendertrail::translate {

namespace {

class DeviceWords : private WordContext
{
public:
    using WordContext::WordContext;

    bool choose(size_t at)
    {
        Piece &piece = m_pieces[at];
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
        // 用户密码, 密码长度: a password
        if (keyOf(piece) == u"密码" && piece.is(WordClass::Noun)) {
            static const QStringList &whose = wordList<"passwords.owners">();
            static const QStringList &what = wordList<"passwords.qualities">();
            const Piece *owner = before(at);
            if (owner && owner->kind == PieceKind::Punctuation && keyOf(*owner) == u"、" && at > 1)
                owner = &m_pieces[at - 2];
            if ((owner && whose.contains(keyOf(*owner).toString())) || (after(at) && (what.contains(keyOf(*after(at)).toString()) || (isBorder(before(at)) && after(at)->is(WordClass::Modal))))) {
                piece.english = QStringLiteral("password");
                return true;
            }
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
        // 测量范围0.1~100μm: from one figure to another
        if (keyOf(piece) == u"范围" && after(at) && before(at) && before(at)->isNominal()) {
            const Piece *figure = keyOf(*after(at)) == u":" ? after(size_t(after(at) - m_pieces.data())) : after(at);
            const bool sign = figure && figure->kind == PieceKind::Punctuation && QStringView(u"≥≤<>±").contains(firstSign(*figure));
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
        if (piece.is(WordClass::Modal) && piece.english.startsWith(u"can ") && firstSign(piece) == u'可' && before(at) && (isParty(*before(at)) || before(at)->has(Role::Actor))) {
            piece.english.replace(0, 3, QStringLiteral("may"));
            return true;
        }
        // HTTP协议, IP、端口、协议: what machines agree on
        if (keyOf(piece) == u"协议" && !before(at) && piece.source.begin > 1 && m_key[piece.source.begin - 1] == u'等' && m_key[piece.source.begin - 2].unicode() < 0x80 && m_key[piece.source.begin - 2].isLetterOrNumber()) { // the slot of a clause
            piece.english = QStringLiteral("protocol");
            return true;
        }
        if (keyOf(piece) == u"协议" && before(at)) {
            const auto latin = [&](const Piece &other) { return other.kind == PieceKind::Locked && !other.english.isEmpty() && other.opening().isUpper() && other.opening().unicode() < 0x80; };
            const bool network = latin(*before(at)) || (keyOf(*before(at)) == u"等" && at > 1) || keyOf(*before(at)) == u"、";
            if (network && (latin(*before(at)) || std::any_of(m_pieces.begin() + qsizetype(at > reach ? at - reach : 0), m_pieces.begin() + qsizetype(at), [&](const Piece &other) { return latin(other) || keyOf(other) == u"端口"; }))) {
                piece.english = QStringLiteral("protocol");
                return true;
            }
        }
        // 计算、存储、网络: computing; 网络、安全: security
        if (const QString listed = wordTable<"computing.listed">().value(keyOf(piece).toString()); !listed.isEmpty() && (isListedWithComputing(before(at), true) || isListedWithComputing(after(at), false))) {
            piece.english = listed;
            piece.wordClass = WordClass::Noun;
            piece.noun.clear();
            return true;
        }
        // 本项目主要包括: includes, where something stands before it
        if (keyOf(piece) == u"主要包括" && before(at) && before(at)->is(WordClass::Noun) && after(at) && after(at)->kind != PieceKind::Punctuation) {
            piece.english = QStringLiteral("mainly include");
            piece.wordClass = WordClass::Verb;
            return true;
        }
        // 长≥3m, 宽×深×高: what is measured
        if (piece.source.length() == 1 && measureOf(firstSign(piece)) && (isReckoned(before(at)) || isReckoned(after(at)))) {
            piece.english = QString::fromLatin1(measureOf(firstSign(piece)));
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
        // 配置2颗处理器: equipped with 2 processors
        if (keyOf(piece) == u"配置" && isBorder(before(at)) && after(at)
            && (after(at)->kind == PieceKind::Quantity || (after(at)->kind == PieceKind::Punctuation && QStringView(u"≥≤>").contains(firstSign(*after(at)))))) {
            piece.english = QStringLiteral("equipped with");
            piece.wordClass = WordClass::Preposition;
            return true;
        }
        if (keyOf(piece) == u"账号" || keyOf(piece) == u"帐号") { // what one logs in with; a number only beside a bank
            const qsizetype from = std::max<qsizetype>(0, piece.source.begin - 16);
            const QStringView around = QStringView(m_key).sliced(from, std::min<qsizetype>(m_key.size() - from, 40));
            static const QStringList &banks = wordList<"banks.words">();
            const bool field = isBorder(before(at)) && isBorder(after(at));
            if (!field && !(after(at) && keyOf(*after(at)) == u":") && std::none_of(banks.begin(), banks.end(), [&](const QString &bank) { return around.contains(bank); })) {
                piece.english = QStringLiteral("account");
                piece.label = false;
                return true;
            }
        }
        return false;
    }

private:
    // The sign or 和 beside a word, and another word of computing on its other side
    bool isListedWithComputing(const Piece *sign, bool before) const
    {
        if (!sign || !(keyOf(*sign) == u"、" || keyOf(*sign) == u"和" || keyOf(*sign) == u"及" || keyOf(*sign) == u"与"))
            return false;
        const size_t at = size_t(sign - m_pieces.data());
        const Piece *other = before ? this->before(at) : after(at);
        return other && wordSet<"computing.words">().contains(keyOf(*other).toString());
    }

    static bool isVoltage(const Piece &piece)
    {
        return (piece.kind == PieceKind::Locked || piece.kind == PieceKind::Quantity) && !piece.english.isEmpty() && piece.opening().isDigit() && (piece.english.endsWith(u'V') || piece.english.endsWith(u'A'));
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

    bool isReckoned(const Piece *sign) const { return sign && sign->kind == PieceKind::Punctuation && QStringView(u"≥≤<>×*=").contains(firstSign(*sign)); }

    static bool isDevice(QStringView word)
    {
        static const QStringList &ends = wordList<"devices.endings">();
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
};

} // namespace

bool chooseDeviceWord(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at)
{
    return DeviceWords(lexicon, key, pieces).choose(at);
}

} // namespace tendertrail::translate
