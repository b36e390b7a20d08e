// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appeals.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Appeals : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            advised(at);
            proposed(at);
            encouraged(at);
            whoIs(at);
            appliedFor(at);
            takenAs(at);
        }
    }

private:
    void makeModal(size_t at, const QString &english)
    {
        Piece &piece = m_pieces[at];
        piece.english = english;
        piece.wordClass = WordClass::Modal;
        piece.noun.clear();
        piece.verb.clear();
        piece.pivot = false;
    }
    bool opens(size_t at) const { return isBorder(before(at)); }

    // 建议|提前|转账: it is recommended to, where a verb follows and nobody is advised
    void advised(size_t at)
    {
        if (!isKey(&m_pieces[at], u"建议") || !opens(at))
            return;
        size_t verb = at + 1;
        while (verb < m_pieces.size() && verb - at < 4 && (m_pieces[verb].is(WordClass::Adverb) || m_pieces[verb].kind == PieceKind::Space))
            ++verb;
        if (verb >= m_pieces.size() || !couldSay(verb) || isKey(after(verb), u"的"))
            return;
        // 建议书, 建议内容: a noun; only what takes something, or stands behind an adverb, is advised
        const Piece *next = after(verb);
        if (verb == at + 1 && (!next || isBorder(next) || !m_pieces[verb].noun.isEmpty()))
            return;
        makeVerb(verb);
        makeModal(at, QStringLiteral("it is recommended to"));
    }

    // 拟派|的|项目经理: the proposed one, where nobody is named who proposes
    void proposed(size_t at)
    {
        Piece &verb = m_pieces[at];
        if (!verb.is(WordClass::Verb) || !(isKey(&verb, u"拟派") || isKey(&verb, u"拟派出") || isKey(&verb, u"拟委派")) || !isKey(after(at), u"的") || !after(at + 1) || !after(at + 1)->isNominal() || !(opens(at) || !before(at)->isNominal()))
            return;
        verb.english = QStringLiteral("proposed");
        verb.wordClass = WordClass::Adjective;
        verb.source.end = m_pieces[at + 1].source.end;
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1);
    }

    // 鼓励|企业|向学生捐赠: enterprises are encouraged to
    void encouraged(size_t at)
    {
        if (!isKey(&m_pieces[at], u"鼓励") || !opens(at))
            return;
        size_t who = at + 1;
        while (who < m_pieces.size() && who - at < 6 && m_pieces[who].isNominal() && m_pieces[who].kind != PieceKind::Punctuation && !isKey(&m_pieces[who], u"的"))
            ++who;
        if (who == at + 1 || who + 1 >= m_pieces.size() || !(m_pieces[who - 1].has(Role::Actor)) || m_pieces[who - 1].kind == PieceKind::Name)
            return;
        const Piece &next = m_pieces[who];
        if (!(couldSay(who) || next.is(WordClass::Preposition) || next.is(WordClass::Adverb) || next.is(WordClass::Modal)) || isKey(&next, u"的"))
            return;
        if (couldSay(who))
            makeVerb(who);
        Piece &last = m_pieces[who - 1];
        last.definite = false;
        last.english = pluralOf(last.english);
        makeModal(at, QStringLiteral("are encouraged to"));
        std::rotate(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(who));
    }

    // 供应商|为|生产厂家|须|具有: the supplier that is one
    void whoIs(size_t at)
    {
        Piece &who = m_pieces[at];
        if (!who.is(WordClass::Noun) || !who.has(Role::Actor) || !opens(at) || !isKey(after(at), u"为"))
            return;
        size_t end = at + 2;
        while (end < m_pieces.size() && end - at < 7 && m_pieces[end].isNominal() && m_pieces[end].kind == PieceKind::Word)
            ++end;
        if (end == at + 2 || end >= m_pieces.size() || !m_pieces[end].is(WordClass::Modal) || !m_pieces[end - 1].is(WordClass::Noun) || !(isKey(&m_pieces[end], u"须") || isKey(&m_pieces[end], u"应") || isKey(&m_pieces[end], u"应当") || isKey(&m_pieces[end], u"必须") || isKey(&m_pieces[end], u"需")))
            return;
        QStringList words;
        for (size_t noun = at + 2; noun < end; ++noun)
            words << m_pieces[noun].english;
        const QString kind = words.join(u' ');
        if (kind.isEmpty())
            return;
        if (kind.endsWith(u's')) { // 中小企业
            who.english = pluralOf(who.english) + QStringLiteral(" that are ") + kind;
            who.definite = false;
        } else {
            who.english += (QStringView(u"aeiou").contains(kind[0].toLower()) ? QStringLiteral(" that is an ") : QStringLiteral(" that is a ")) + kind;
        }
        who.source.end = m_pieces[end - 1].source.end;
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
    }

    // 拟|申请|对|其|进行|更换: what one applies to do
    void appliedFor(size_t at)
    {
        // the memory says 对…进行…, and then what stands before it ends here
        const qsizetype end = m_pieces[at].source.end;
        if (isKey(&m_pieces[at], u"申请") && !opens(at) && at + 1 == m_pieces.size() && end < m_key.size() && m_key[end] == u'对')
            makeModal(at, before(at)->isNominal() ? QStringLiteral("applies to") : QStringLiteral("apply to"));
    }

    // 以|最低报价|为|基准价。: the one is the other; where the sentence goes on it is said with that in mind
    void takenAs(size_t at)
    {
        if (!isKey(&m_pieces[at], u"以") || !opens(at))
            return;
        size_t as = 0;
        size_t end = at + 1;
        for (; end < m_pieces.size() && !isBorder(&m_pieces[end]); ++end) {
            if (!isKey(&m_pieces[end], u"为"))
                continue;
            if (as > 0)
                return;
            as = end;
        }
        if (as < at + 2 || as + 1 >= end || end - at > 24)
            return;
        const bool nouns = std::none_of(m_pieces.begin() + qsizetype(as) + 1, m_pieces.begin() + qsizetype(end), [](const Piece &piece) { return (piece.is(WordClass::Verb) && piece.noun.isEmpty()) || piece.is(WordClass::Adverb) || piece.is(WordClass::Modal); });
        if (!nouns || isKey(&m_pieces[as - 1], u"的") || wordSet<"nouns.of-precedence">().contains(keyOf(m_pieces[end - 1]).toString()))
            return;
        const bool goesOn = end < m_pieces.size() && (keyOf(m_pieces[end]) == u"," || keyOf(m_pieces[end]) == u"(");
        if (goesOn) {
            m_pieces[at].english = QStringLiteral("with");
            m_pieces[at].wordClass = m_pieces[as].wordClass = WordClass::Preposition;
            m_pieces[as].english = QStringLiteral("as");
            return;
        }
        m_pieces[as].english = QStringLiteral("is");
        m_pieces[as].wordClass = WordClass::Verb;
        m_pieces[as - 1].definite = m_pieces[as - 1].definite || m_pieces[as - 1].kind == PieceKind::Word;
        Piece &last = m_pieces[end - 1];
        if (last.is(WordClass::Preposition) || last.is(WordClass::Postposition)) { // 结算依据
            last.english = last.is(WordClass::Preposition) ? QStringLiteral("basis") : last.english;
            last.wordClass = WordClass::Noun;
        }
        m_pieces[as + 1].definite = true;
        m_pieces.erase(m_pieces.begin() + qsizetype(at));
    }
};

} // namespace

void settleAppeals(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    Appeals(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
