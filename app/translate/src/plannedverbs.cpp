// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plannedverbs.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

class PlannedVerbs : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            doneByWay(at);
            takesWay(at);
            undergone(at);
            madeFor(at);
            decided(at);
            benefits(at);
            goesOnSo(at);
            brings(at);
            longSince(at);
            servesTo(at);
            plans(at);
            changedTo(at);
        }
    }

private:
    // 采用竞争性谈判方式|确定|供应商: the way in which it is done
    void doneByWay(size_t at)
    {
        Piece &adopts = m_pieces[at];
        if (!adopts.is(WordClass::Verb) || !(isKey(&adopts, u"采用") || isKey(&adopts, u"采取")))
            return;
        size_t way = at + 1;
        const auto names = [this](const Piece &piece) { return wordSet<"nouns.of-ways">().contains(keyOf(piece).right(2).toString()); };
        while (way < m_pieces.size() && way - at < 14 && !isBorder(&m_pieces[way]) && !(names(m_pieces[way]) && (way > at + 1 || m_pieces[way].source.length() > 2)))
            ++way;
        if (way + 1 >= m_pieces.size() || way - at >= 14 || isBorder(&m_pieces[way]))
            return;
        const size_t verb = way + 1;
        const Piece *next = after(verb);
        if (!couldSay(verb) || isKey(next, u"的") || isKey(&m_pieces[verb], u"为") || isKey(&m_pieces[verb], u"是") || (isBorder(next) && isKey(&m_pieces[verb], u"进行")))
            return;
        adopts.english = keyOf(m_pieces[way]).endsWith(u"形式") ? QStringLiteral("in") : QStringLiteral("by");
        adopts.wordClass = WordClass::Preposition;
        adopts.noun.clear();
        makeVerb(verb);
    }

    // 转售芯片，|被|列入清单: nobody stands between, and it is done to whom the clause before is about
    void undergone(size_t at)
    {
        if (!isKey(&m_pieces[at], u"被") || !isBorder(before(at)) || at + 1 >= m_pieces.size() || !couldSay(at + 1))
            return;
        size_t end = at + 1;
        while (end < m_pieces.size() && !isBorder(&m_pieces[end]) && !isKey(&m_pieces[end], u"的"))
            ++end;
        if (end < m_pieces.size() && !isBorder(&m_pieces[end]))
            return; // 被列入名单的，: a condition
        makeVerb(at + 1);
        Piece &verb = m_pieces[at + 1];
        verb.english = QStringLiteral("is ") + (verb.english.startsWith(u"be ") ? verb.english.mid(3) : participleOf(verb.english));
        verb.source.begin = m_pieces[at].source.begin;
        m_pieces.erase(m_pieces.begin() + qsizetype(at));
    }

    // 公司|针对|中国市场|推出|的芯片: launched for it
    void madeFor(size_t at)
    {
        if (!couldSay(at) || m_pieces[at].noun.isEmpty() || !isKey(after(at), u"的") || isBorder(after(at + 1)) || !after(at + 1)->isNominal())
            return;
        size_t whom = at;
        while (whom > 0 && m_pieces[whom - 1].isNominal() && m_pieces[whom - 1].kind != PieceKind::Punctuation)
            --whom;
        if (whom < at && whom > 1 && (m_pieces[whom - 2].has(Role::Actor) || m_pieces[whom - 2].kind == PieceKind::Name) && (isKey(&m_pieces[whom - 1], u"针对") || isKey(&m_pieces[whom - 1], u"面向")))
            makeVerb(at);
    }

    // 采取|集中|加工|的|方式: what is done so, and the way says no more
    void takesWay(size_t at)
    {
        if (!m_pieces[at].is(WordClass::Verb) || !(isKey(&m_pieces[at], u"采用") || isKey(&m_pieces[at], u"采取")))
            return;
        size_t de = at + 1;
        while (de < m_pieces.size() && de - at < 8 && !isBorder(&m_pieces[de]) && !isKey(&m_pieces[de], u"的"))
            ++de;
        if (de < at + 2 || de + 1 >= m_pieces.size() || !isKey(&m_pieces[de], u"的") || !(isKey(&m_pieces[de + 1], u"方式") || isKey(&m_pieces[de + 1], u"办法")) || !isBorder(after(de + 1)))
            return;
        Piece &deed = m_pieces[de - 1];
        const bool named = deed.isNominal() || !deed.noun.isEmpty();
        if (!named || std::any_of(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(de) - 1, [](const Piece &piece) { return (piece.is(WordClass::Verb) && piece.noun.isEmpty()) || piece.is(WordClass::Adverb) || piece.is(WordClass::Postposition); }))
            return;
        if (!deed.noun.isEmpty()) {
            deed.english = deed.noun;
            deed.wordClass = WordClass::Noun;
            deed.noun.clear();
        }
        m_pieces[at].english = QStringLiteral("use");
        deed.source.end = m_pieces[de + 1].source.end;
        m_pieces.erase(m_pieces.begin() + qsizetype(de), m_pieces.begin() + qsizetype(de) + 2);
    }

    // 可|为|不同规模的企业|提供|服务: for them, where 应为合格产品 would be what it is
    void benefits(size_t at)
    {
        const bool whole = isKey(&m_pieces[at], u"应为"); // one word where it says what something is
        const Piece *modal = whole ? &m_pieces[at] : before(at);
        if (!(whole || isKey(&m_pieces[at], u"为")) || !modal || !(modal->is(WordClass::Modal) || keyOf(*modal).endsWith(u'须') || keyOf(*modal).endsWith(u'应')))
            return;
        size_t verb = at + 2;
        const auto belongs = [this](const Piece &piece) {
            return (piece.isNominal() && !wordSet<"verbs.of-supplying">().contains(keyOf(piece).toString())) || piece.kind == PieceKind::Quantity || piece.kind == PieceKind::Locked || piece.is(WordClass::Postposition) || isKey(&piece, u"的") || keyOf(piece).endsWith(u"以上") || keyOf(piece).endsWith(u"以下")
                || isKey(&piece, u"到") || isKey(&piece, u"至") || (piece.kind == PieceKind::Punctuation && keyOf(piece) == u"、") || (piece.is(WordClass::Conjunction) && keyOf(piece).size() <= 2);
        };
        while (verb < m_pieces.size() && verb - at < 14 && (belongs(m_pieces[verb]) || (m_pieces[verb].is(WordClass::Verb) && isKey(after(verb), u"的"))))
            ++verb;
        if (verb >= m_pieces.size() || !couldSay(verb) || !(wordSet<"verbs.of-supplying">().contains(keyOf(m_pieces[verb]).toString()) || wordSet<"verbs.of-giving-to">().contains(keyOf(m_pieces[verb]).toString())))
            return;
        const Piece *what = after(verb);
        if (isBorder(what) || isKey(what, u"的") || !m_pieces[verb - 1].isNominal())
            return;
        makeVerb(verb);
        if (whole) {
            Piece beneficiary = m_pieces[at];
            beneficiary.source.begin = --m_pieces[at].source.end;
            m_pieces[at].english = QStringLiteral("shall");
            m_pieces.insert(m_pieces.begin() + qsizetype(++at), beneficiary);
        }
        m_pieces[at].english = QStringLiteral("for");
        m_pieces[at].wordClass = WordClass::Preposition;
        m_pieces[at].noun.clear();
    }

    // 设备可|正常|运行: operates normally; 应|安全|稳定|运行
    void goesOnSo(size_t at)
    {
        if (!couldSay(at) || m_pieces[at].noun.isEmpty() || !(isBorder(after(at)) || after(at)->is(WordClass::Conjunction)))
            return;
        static const QHash<QString, QString> &manners = wordTable<"manner.of-running">();
        size_t how = at;
        while (how > 0 && m_pieces[how - 1].kind == PieceKind::Word && manners.contains(keyOf(m_pieces[how - 1]).toString()))
            --how;
        if (how == at || how == 0 || !m_pieces[how - 1].is(WordClass::Modal))
            return;
        for (size_t each = how; each < at; ++each) {
            m_pieces[each].english = manners.value(keyOf(m_pieces[each]).toString());
            m_pieces[each].wordClass = WordClass::Adverb;
            m_pieces[each].noun.clear();
            m_pieces[each].verb.clear();
        }
        makeVerb(at);
    }

    // 更换|云平台|将|导致|延期: replacing it will
    void brings(size_t at)
    {
        if (!couldSay(at) || !isBorder(before(at)) || m_pieces[at].pivot || m_pieces[at].source.length() < 2)
            return;
        size_t modal = at + 1;
        while (modal < m_pieces.size() && m_pieces[modal].isNominal() && m_pieces[modal].kind != PieceKind::Punctuation && m_pieces[modal].verb.isEmpty())
            ++modal;
        if (modal == at + 1 || modal + 1 >= m_pieces.size() || !m_pieces[modal].is(WordClass::Modal) || !wordSet<"verbs.of-effects">().contains(keyOf(m_pieces[modal + 1]).toString()))
            return;
        const QStringView what = keyOf(m_pieces[modal - 1]); // 加固措施|应使: a compound
        if (wordSet<"compounds.heads">().contains(what.toString()) || wordSet<"compounds.heads">().contains(what.right(2).toString()))
            return;
        makeVerb(at);
        m_pieces[at].english = gerundOf(m_pieces[at].english);
        m_pieces[at].wordClass = WordClass::Phrase;
        makeVerb(modal + 1);
    }

    // 学校|长期|使用|云平台: has long used
    void longSince(size_t at)
    {
        if (isKey(&m_pieces[at], u"长期") && before(at) && before(at)->is(WordClass::Modal) && couldSay(at + 1 < m_pieces.size() ? at + 1 : at) && after(at)) { // 不得长期租用
            m_pieces[at].english = QStringLiteral("on a long-term basis");
            m_pieces[at].wordClass = WordClass::Adverb;
            makeVerb(at + 1);
            return;
        }
        if (!isKey(&m_pieces[at], u"长期") || !before(at) || isBorder(before(at)) || !before(at)->isNominal() || at + 2 >= m_pieces.size() || !couldSay(at + 1) || !m_pieces[at + 2].isNominal() || m_pieces[at + 2].kind == PieceKind::Punctuation)
            return;
        m_pieces[at].english = QStringLiteral("long");
        m_pieces[at].wordClass = WordClass::Adverb;
        makeVerb(at + 1);
    }

    // 变更|采购方式|为|竞争性谈判: to change it to
    void changedTo(size_t at)
    {
        if (isKey(&m_pieces[at], u"为") && (isKey(before(at), u"解释") || isKey(before(at), u"理解")) && after(at)) { // 解释为物流原因
            makeVerb(at - 1);
            m_pieces[at - 1].english += QStringLiteral(" it");
            m_pieces[at].english = QStringLiteral("as");
            m_pieces[at].wordClass = WordClass::Preposition;
            return;
        }
        if (!isKey(&m_pieces[at], u"为") || at < 2 || !after(at) || !after(at)->isNominal())
            return;
        size_t what = at;
        while (what > 0 && m_pieces[what - 1].isNominal() && m_pieces[what - 1].kind != PieceKind::Punctuation && !wordSet<"verbs.of-changing">().contains(keyOf(m_pieces[what - 1]).toString()))
            --what;
        if (what == at || what == 0 || !couldSay(what - 1) || !wordSet<"verbs.of-changing">().contains(keyOf(m_pieces[what - 1]).toString()) || isKey(before(what - 1), u"的"))
            return;
        makeVerb(what - 1);
        m_pieces[at].english = QStringLiteral("to");
        m_pieces[at].wordClass = WordClass::Preposition;
        m_pieces[at].noun.clear();
    }

    // 使用|云平台|训练|模型: to train, where 训练数据 would be what it has
    void servesTo(size_t at)
    {
        const Piece *what = after(at);
        if (!wordSet<"verbs.of-use">().contains(keyOf(m_pieces[at]).toString()) || !couldSay(at) || isBorder(what) || !what->isNominal() || wordSet<"compounds.of-use">().contains(keyOf(*what).toString()))
            return;
        size_t with = at;
        while (with > 0 && m_pieces[with - 1].isNominal() && m_pieces[with - 1].kind != PieceKind::Punctuation)
            --with;
        // 使用|乙方提供的账号|访问|接口
        if (with > 2 && isKey(&m_pieces[with - 1], u"的")) {
            for (size_t back = with - 1; back-- > 0 && with - back < 8 && m_pieces[back].kind != PieceKind::Punctuation && !m_pieces[back].is(WordClass::Modal);) {
                if (m_pieces[back].is(WordClass::Verb) && wordSet<"verbs.of-means">().contains(keyOf(m_pieces[back]).toString())) {
                    with = back + 1;
                    break;
                }
            }
        }
        if (with == at || with == 0 || !m_pieces[with - 1].is(WordClass::Verb) || !wordSet<"verbs.of-means">().contains(keyOf(m_pieces[with - 1]).toString()))
            return;
        makeVerb(at);
        m_pieces[at].english.prepend(QStringLiteral("to "));
        m_pieces[at].wordClass = WordClass::Phrase;
    }

    // 2026年|计划|采购|服务器50台: plan to procure, where nobody is named or only when
    void plans(size_t at)
    {
        const Piece *when = before(at);
        const bool opens = isBorder(when) || (when->kind == PieceKind::Locked && isBorder(before(at - 1))) || when->has(Role::Moment) || isKey(when, u"本年度") || isKey(when, u"今年");
        const size_t deed = at + 1;
        if (!isKey(&m_pieces[at], u"计划") || !opens || deed >= m_pieces.size() || !wordList<"verbs.of-acquiring">().contains(keyOf(m_pieces[deed])))
            return;
        const Piece *what = after(deed);
        if (isBorder(what) || isKey(what, u"的") || !what->isNominal())
            return;
        size_t end = deed + 1;
        while (end < m_pieces.size() && m_pieces[end].isNominal() && m_pieces[end].kind != PieceKind::Quantity)
            ++end;
        if (end >= m_pieces.size() || m_pieces[end].kind != PieceKind::Quantity) // 计划采购方式 is a label
            return;
        m_pieces[at].english = QStringLiteral("plan to");
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
        makeVerb(deed);
    }

    // 学校|决定|采购|服务器: decides to procure, where 采购方式 would be what it decides on
    void decided(size_t at)
    {
        const Piece *who = before(at);
        const size_t deed = at + 1;
        const bool pressing = isBorder(who) && (isKey(&m_pieces[at], u"急需") || isKey(&m_pieces[at], u"亟需") || isKey(&m_pieces[at], u"需要")); // 因承担任务，急需租用
        if (!(pressing || (who && (who->has(Role::Actor) || who->kind == PieceKind::Name) && wordSet<"verbs.of-deciding">().contains(keyOf(m_pieces[at]).toString()))) || !(couldSay(at) || (pressing && isKey(&m_pieces[at], u"需要"))) || deed >= m_pieces.size() || !couldSay(deed))
            return;
        const Piece *what = after(deed);
        if (isBorder(what) || isKey(what, u"的") || !(what->isNominal() || what->kind == PieceKind::Quantity))
            return;
        while (!isBorder(behind(what)) && behind(what)->isNominal())
            what = behind(what);
        if (wordSet<"compounds.heads">().contains(keyOf(*what).toString()) || (keyOf(*what).size() > 2 && wordSet<"compounds.heads">().contains(keyOf(*what).last(2).toString())))
            return;
        makeVerb(at);
        if (m_pieces[at].english == u"needs")
            m_pieces[at].english = QStringLiteral("need");
        if (m_pieces[at].english.endsWith(u" need") || m_pieces[at].english == u"need")
            m_pieces[at].english += QStringLiteral(" to"); // urgently needs to procure
        makeVerb(deed);
    }
};

} // namespace

void settlePlannedVerbs(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    PlannedVerbs(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
