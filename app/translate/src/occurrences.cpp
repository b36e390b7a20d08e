// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "occurrences.h"

#include "clausewords.h"
#include "wordcontext.h"
#include "wordlists.h"

#include <QHash>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Occurrences : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (m_pieces[at].kind == PieceKind::Quantity)
                timesOf(at);
            if (m_pieces[at].kind != PieceKind::Word)
                continue;
            found(at);
            occursTo(at);
            prevented(at);
            protection(at);
            passed(at);
            madePublic(at);
            reportsTo(at);
            handedTo(at);
            lessThan(at);
        }
    }

private:
    bool isThing(const Piece &piece) const { return piece.kind != PieceKind::Punctuation && (piece.isNominal() || !piece.noun.isEmpty() || piece.is(WordClass::Adjective)); }
    bool isOneOf(const Piece *piece, std::initializer_list<QStringView> words) const
    {
        return piece && piece->kind == PieceKind::Word && std::any_of(words.begin(), words.end(), [&](QStringView text) { return keyOf(*piece) == text; });
    }
    /// Where the things that begin at "at" end.
    size_t thingsEnd(size_t at, size_t farthest) const
    {
        size_t end = at;
        while (end < m_pieces.size() && end - at < farthest && (isThing(m_pieces[end]) || (end > at && isKey(&m_pieces[end], u"的"))))
            ++end;
        return end;
    }

    // 发现|不合格样品|应报告: on finding it, one shall report; it is not the sample that shall
    void found(size_t at)
    {
        if (!isKey(&m_pieces[at], u"发现") || !isBorder(before(at)))
            return;
        const size_t end = thingsEnd(at + 1, 8);
        if (end == at + 1 || end + 1 >= m_pieces.size() || !(m_pieces[end].is(WordClass::Modal) || isOneOf(&m_pieces[end], {u"需", u"需要", u"立即", u"及时"})) || isParty(m_pieces[end - 1]))
            return;
        m_pieces[at].english = QStringLiteral("on finding");
        m_pieces[at].wordClass = WordClass::Phrase;
        m_pieces[at].noun.clear();
        Piece comma = insertedSign(u',');
        comma.source = {m_pieces[end].source.begin, m_pieces[end].source.begin};
        m_pieces.insert(m_pieces.begin() + qsizetype(end), std::move(comma));
    }

    // 服务器|如|发生|故障: if the server has a fault
    void occursTo(size_t at)
    {
        if (!isOneOf(&m_pieces[at], {u"发生", u"出现"}) || !isOneOf(before(at), {u"如", u"若", u"如果", u"一旦"}) || !after(at) || !after(at)->isNominal())
            return;
        const Piece *owner = before(size_t(before(at) - m_pieces.data()));
        const size_t end = thingsEnd(at + 1, reach);
        if (!owner || !owner->is(WordClass::Noun) || !(end == m_pieces.size() || isBorder(&m_pieces[end]) || m_pieces[end].is(WordClass::Postposition)))
            return;
        m_pieces[at].english = QStringLiteral("has");
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
    }

    // 避免|出现|事故: avoid accidents, which are to occur to nobody
    void prevented(size_t at)
    {
        const Piece *next = after(at);
        if (!isOneOf(&m_pieces[at], {u"避免", u"防止", u"杜绝", u"规避", u"预防"}) || !isOneOf(next, {u"出现", u"发生", u"产生"}) || !behind(next) || !isThing(*behind(next)))
            return;
        m_pieces.erase(m_pieces.begin() + (next - m_pieces.data()));
    }

    // 防|人为损坏|功能: a function of preventing it; what stands behind 防 is not protected
    void protection(size_t at)
    {
        if (!isKey(&m_pieces[at], u"防") || !after(at))
            return;
        size_t end = at + 1;
        while (end < m_pieces.size() && end - at < 5 && isThing(m_pieces[end]) && !wordSet<"nouns.that-protect">().contains(keyOf(m_pieces[end]).toString()))
            ++end;
        if (end == at + 1 || end >= m_pieces.size() || !wordSet<"nouns.that-protect">().contains(keyOf(m_pieces[end]).toString()))
            return;
        for (size_t what = at + 1; what < end; ++what) {
            if (!m_pieces[what].noun.isEmpty())
                m_pieces[what].english = m_pieces[what].noun;
            if (m_pieces[what].is(WordClass::Verb))
                m_pieces[what].wordClass = WordClass::Noun;
        }
        m_pieces[at].english = QStringLiteral("prevention");
        m_pieces[at].wordClass = WordClass::Noun;
        m_pieces[at].verb.clear();
        m_pieces[at].noun.clear();
        std::rotate(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
    }

    // 公司|通过|认证: has passed; 须|通过|验收: pass. Where no other verb is to come.
    void passed(size_t at)
    {
        if (!isKey(&m_pieces[at], u"通过") || !m_pieces[at].is(WordClass::Preposition))
            return;
        static const QHash<QString, QString> approvals{{QStringLiteral("认可"), QStringLiteral("recognition")}, {QStringLiteral("批准"), QStringLiteral("approval")}, {QStringLiteral("许可"), QStringLiteral("permission")}, {QStringLiteral("同意"), QStringLiteral("consent")}};
        size_t last = at;
        while (last + 1 < m_pieces.size() && last - at < reach && m_pieces[last + 1].kind != PieceKind::Punctuation) {
            ++last;
            if (!isThing(m_pieces[last]) && !isKey(&m_pieces[last], u"的") && m_pieces[last].kind != PieceKind::Locked && !(isBorder(after(last)) && approvals.contains(keyOf(m_pieces[last]).toString())))
                return;
        }
        const QString approval = approvals.value(keyOf(m_pieces[last]).toString());
        if (last == at || (approval.isEmpty() && !isTest(keyOf(m_pieces[last]))))
            return;
        const Piece *previous = before(at);
        const bool due = previous && previous->is(WordClass::Modal);
        const bool said = previous && previous->isNominal() && previous->kind != PieceKind::Punctuation && subjectOpens(at);
        if (!(due || said))
            return;
        m_pieces[at].english = due ? (approval.isEmpty() ? QStringLiteral("pass") : QStringLiteral("obtain")) : approval.isEmpty() ? QStringLiteral("has passed") : QStringLiteral("has obtained");
        m_pieces[at].wordClass = WordClass::Verb;
        m_pieces[at].noun.clear();
        Piece &test = m_pieces[last];
        if (!test.noun.isEmpty() || !approval.isEmpty()) {
            test.english = approval.isEmpty() ? test.noun : approval;
            test.wordClass = WordClass::Noun;
        }
    }
    bool subjectOpens(size_t at) const
    {
        size_t first = at;
        while (first > 0 && m_pieces[first - 1].kind != PieceKind::Punctuation && m_pieces[first - 1].isNominal())
            --first;
        return first == 0 || isBorder(&m_pieces[first - 1]);
    }

    // 公开、披露: of two that are "disclose" the first is "publish"
    void madePublic(size_t at)
    {
        if (!isKey(&m_pieces[at], u"公开") || !m_pieces[at].english.startsWith(u"disclose"))
            return;
        for (const Piece *sign : {before(at), after(at)}) {
            const Piece *other = sign == after(at) ? behind(sign) : sign ? before(size_t(sign - m_pieces.data())) : nullptr;
            if (sign && isOneOf(other, {u"披露", u"泄露"}) && (keyOf(*sign) == u"、" || isOneOf(sign, {u"或", u"和", u"或者"}))) {
                m_pieces[at].english = QStringLiteral("publish");
                return;
            }
        }
    }

    // 报告|采购人: report to him
    void reportsTo(size_t at)
    {
        if (isOneOf(&m_pieces[at], {u"报告", u"汇报", u"反馈", u"报送"}) && after(at) && after(at)->has(Role::Actor) && isBorder(behind(after(at))) && couldSay(at)) {
            for (size_t back = at; back-- > 0 && at - back < 14 && !isBorder(&m_pieces[back]);) {
                if (isOneOf(&m_pieces[back], {u"将", u"把", u"向", u"给"})) // 将|情况|报送|监管部门
                    return;
            }
            makeVerb(at);
            if (!m_pieces[at].english.endsWith(u" to"))
                m_pieces[at].english += QStringLiteral(" to");
        }
    }

    // 不满|一年: less than a year; nobody is dissatisfied with it
    void lessThan(size_t at)
    {
        const Piece *next = after(at);
        if (!isKey(&m_pieces[at], u"不满") || !next || !(next->kind == PieceKind::Quantity || next->kind == PieceKind::Locked || next->is(WordClass::Number)))
            return;
        m_pieces[at].english = QStringLiteral("less than");
        m_pieces[at].wordClass = WordClass::Adverb;
        m_pieces[at].noun.clear();
    }

    // 转包|给|他人|实施: to others for implementation
    void handedTo(size_t at)
    {
        const QString deed = wordTable<"deeds.handed-over">().value(keyOf(m_pieces[at]).toString());
        if (deed.isEmpty() || !isBorder(after(at)))
            return;
        size_t to = at;
        while (to > 0 && at - to < 6 && (m_pieces[to - 1].isNominal() || isOneOf(&m_pieces[to - 1], {u"他人", u"别人", u"第三方"})) && m_pieces[to - 1].kind != PieceKind::Punctuation)
            --to;
        if (to == at)
            return;
        // in a slot of the memory only the text tells what stands before
        const QStringView said = QStringView(m_key).first(m_pieces[to].source.begin);
        const QStringList &giving = wordList<"verbs.of-giving-over">();
        if (std::none_of(giving.begin(), giving.end(), [&](const QString &verb) { return said.endsWith(verb); }))
            return;
        m_pieces[at].english = deed;
        m_pieces[at].wordClass = WordClass::Phrase;
        m_pieces[at].noun.clear();
        m_pieces[at].verb.clear();
    }

    // 十倍|成本: ten times the cost
    void timesOf(size_t at)
    {
        const Piece *next = after(at);
        // 两份|投标文件: two copies of them
        if (keyOf(m_pieces[at]).endsWith(u'份') && (m_pieces[at].english.endsWith(u" copies") || m_pieces[at].english.endsWith(u" copy")) && next && next->kind == PieceKind::Word && next->isNominal() && next->has(Role::Document)) {
            m_pieces[at].english += QStringLiteral(" of");
            return;
        }
        if (!keyOf(m_pieces[at]).endsWith(u'倍') || !m_pieces[at].english.endsWith(u" times") || !next || next->kind != PieceKind::Word || !next->isNominal())
            return;
        m_pieces[at].english += QStringLiteral(" the");
        m_pieces[at].kind = PieceKind::Word;
        m_pieces[at].wordClass = WordClass::Determiner;
    }
};

} // namespace

void settleOccurrences(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    Occurrences(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
