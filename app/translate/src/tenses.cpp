// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenses.h"

#include "arranger.h"
#include "passives.h"
#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QStringList>

namespace tendertrail::translate {

namespace {

class Tenses : private PieceView
{
public:
    Tenses(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void put()
    {
        going();
        founded();
        dated();
        byHowMuch();
        said();
        goesOn();
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (m_pieces[at].past)
                over(at);
        }
    }

    void join()
    {
        for (size_t at = 1; at < m_pieces.size(); ++at) {
            static const QStringList found{QStringLiteral("显示"), QStringLiteral("表明"), QStringLiteral("提出"), QStringLiteral("强调"), QStringLiteral("指出"), QStringLiteral("约定"), QStringLiteral("规定"), QStringLiteral("载明")};
            const bool stated = m_pieces[at - 1].isNominal() && m_pieces[at].is(WordClass::Verb) && !m_pieces[at].inserted && found.contains(keyOf(m_pieces[at]).toString());
            if (stated && at + 1 < m_pieces.size() && isComma(m_pieces[at + 1]))
                saidThat(at);
            if (m_pieces[at].is(WordClass::Verb) && m_pieces[at].past && tellers().contains(keyOf(m_pieces[at]).toString()))
                saidThat(at);
        }
    }

private:
    static const QStringList &tellers()
    {
        static const QStringList &words = wordList<"verbs.of-reporting">();
        return words;
    }
    bool isIdle(const Piece &piece) const { return isSpace(piece) || piece.english.isEmpty(); }
    bool endsSentence(const Piece &piece) const { return piece.kind == PieceKind::Punctuation && (piece.english == u";" || (!piece.inserted && QStringView(u"。.;；!！?？").contains(firstSign(piece)))); }
    bool isComma(const Piece &piece) const { return piece.kind == PieceKind::Punctuation && !piece.inserted && (keyOf(piece) == u"," || keyOf(piece) == u"，"); }
    size_t wordFrom(size_t at) const
    {
        while (at < m_pieces.size() && isIdle(m_pieces[at]))
            ++at;
        return at;
    }

    // 公司成立于2009年: was established in 2009
    void founded()
    {
        for (size_t at = 1; at + 2 < m_pieces.size(); ++at) {
            const size_t in = wordFrom(at + 1);
            if (!m_pieces[at].is(WordClass::Verb) || in + 1 >= m_pieces.size() || m_pieces[in].inserted || keyOf(m_pieces[in]) != u"于" || m_pieces[in + 1].kind != PieceKind::Locked || !isTransitive(plainOf(m_pieces[at].english)))
                continue;
            const QString preposition = timePreposition(m_pieces[in + 1].english);
            size_t before = at;
            while (before > 0 && (isIdle(m_pieces[before - 1]) || (m_pieces[before - 1].is(WordClass::Adverb) && !m_pieces[before - 1].english.contains(u' '))))
                --before;
            if (preposition.isEmpty() || before == 0 || !m_pieces[before - 1].isNominal())
                continue;
            const QString &subject = m_pieces[before - 1].english;
            m_pieces[at].english = (subject.endsWith(u's') && !subject.endsWith(u"ss") ? QStringLiteral("were ") : QStringLiteral("was ")) + participleOf(plainOf(m_pieces[at].english));
            m_pieces[at].wordClass = WordClass::Phrase;
            m_pieces[in].english = preposition;
        }
    }

    // 他们正在调查事件: are currently investigating
    void going()
    {
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            Piece &adverb = m_pieces[at];
            if (adverb.inserted || adverb.english != u"currently" || !(keyOf(adverb) == u"正在" || keyOf(adverb) == u"正"))
                continue;
            const size_t verb = wordFrom(at + 1);
            size_t before = at;
            while (before > 0 && (isIdle(m_pieces[before - 1]) || (m_pieces[before - 1].is(WordClass::Adverb) && !m_pieces[before - 1].english.contains(u' '))))
                --before;
            if (verb >= m_pieces.size() || !m_pieces[verb].is(WordClass::Verb) || before == 0 || !m_pieces[before - 1].isNominal() || m_pieces[verb].english.startsWith(u"is") || m_pieces[verb].english.startsWith(u"ha"))
                continue;
            const QString &subject = m_pieces[before - 1].english;
            const bool many = (subject.endsWith(u's') && !subject.endsWith(u"ss")) || subject == u"they" || subject == u"we" || subject == u"you" || subject.endsWith(u"people");
            adverb.english = (subject == u"I" ? QStringLiteral("am ") : many ? QStringLiteral("are ") : QStringLiteral("is ")) + QStringLiteral("currently");
            m_pieces[verb].english = gerundOf(plainOf(m_pieces[verb].english));
            m_pieces[verb].wordClass = WordClass::Phrase;
        }
    }

    // 2024年11月15日，财政部发布…: what somebody did on that day, where nothing is due
    void dated()
    {
        bool begins = true;
        for (size_t at = 0; at + 3 < m_pieces.size(); ++at) {
            if (isIdle(m_pieces[at]))
                continue;
            const bool first = begins;
            begins = endsSentence(m_pieces[at]);
            static const QStringList &past = wordList<"times.past">();
            const bool before = first && !m_pieces[at].inserted && past.contains(keyOf(m_pieces[at]).toString());
            if (!before && (!first || !m_pieces[at].inserted || !(m_pieces[at].english == u"on" || m_pieces[at].english == u"in" || m_pieces[at].english == u"at") || m_pieces[at + 1].kind != PieceKind::Locked))
                continue;
            size_t verb = before ? at + 1 : at + 2;
            bool due = false;
            bool actor = false;
            for (; verb < m_pieces.size() && !endsSentence(m_pieces[verb]) && !m_pieces[verb].is(WordClass::Verb) && !due; ++verb) {
                due = m_pieces[verb].is(WordClass::Modal) || m_pieces[verb].english.startsWith(u"ha");
                actor = m_pieces[verb].kind == PieceKind::Name || m_pieces[verb].has(Role::Actor);
            }
            for (size_t later = verb; later < m_pieces.size() && !endsSentence(m_pieces[later]); ++later)
                due = due || m_pieces[later].is(WordClass::Modal);
            if (verb < m_pieces.size() && m_pieces[verb].is(WordClass::Verb) && (actor || before) && !due && isDeed(m_pieces[verb]))
                m_pieces[verb].past = true;
        }
    }

    // 财政部表示: what a person or a body has said is over when it is reported.
    void said()
    {
        for (size_t at = 1; at < m_pieces.size(); ++at) {
            if (!m_pieces[at].is(WordClass::Verb) || m_pieces[at].inserted || !tellers().contains(keyOf(m_pieces[at]).toString()))
                continue;
            size_t before = at;
            while (before > 0 && (isIdle(m_pieces[before - 1]) || (m_pieces[before - 1].is(WordClass::Adverb) && !m_pieces[before - 1].english.endsWith(u"not"))))
                --before;
            const bool who = before > 0 && (m_pieces[before - 1].kind == PieceKind::Name || (m_pieces[before - 1].is(WordClass::Noun) && m_pieces[before - 1].has(Role::Actor) && (!m_pieces[before - 1].label || (keyOf(m_pieces[at]) == u"表示" && comma(at)) || keyOf(m_pieces[before - 1]).endsWith(u"发言人"))));
            if (isSupposed(at) || (keyOf(m_pieces[at]) == u"发现" && !(at + 1 < m_pieces.size() && isComma(m_pieces[at + 1]))))
                continue;
            m_pieces[at].past = m_pieces[at].past || who;
            if (who && keyOf(m_pieces[at]) == u"表示" && m_pieces[at].english.startsWith(u"indicate"))
                m_pieces[at].english = QStringLiteral("say") + m_pieces[at].english.mid(m_pieces[at].english.indexOf(u' ') < 0 ? m_pieces[at].english.size() : m_pieces[at].english.indexOf(u' '));
        }
    }

    bool comma(size_t verb) const { return verb + 1 < m_pieces.size() && (isComma(m_pieces[verb + 1]) || m_pieces[verb + 1].english == u"that"); }

    // 他们在声明中表示，…: said in a statement that
    void saidThat(size_t verb)
    {
        size_t at = verb + 1;
        while (at < m_pieces.size() && at - verb < 8 && (isIdle(m_pieces[at]) || m_pieces[at].is(WordClass::Preposition) || (m_pieces[at].isNominal() && m_pieces[at].kind != PieceKind::Punctuation)))
            ++at;
        const size_t behind = at + 1 < m_pieces.size() ? wordFrom(at + 1) : m_pieces.size();
        if (behind >= m_pieces.size() || !isComma(m_pieces[at]) || m_pieces[behind].kind == PieceKind::Punctuation || m_pieces[behind].is(WordClass::Modal) || m_pieces[behind].is(WordClass::Verb) || m_pieces[verb].english.endsWith(u" that"))
            return;
        m_pieces[at].english = QStringLiteral("that");
        m_pieces[at].kind = PieceKind::Word;
        m_pieces[at].wordClass = WordClass::Conjunction;
        m_pieces[at].inserted = true;
        // 学校称，未使用芯片: that it has not used
        static const QStringList denials{QStringLiteral("has not"), QStringLiteral("has not yet"), QStringLiteral("does not"), QStringLiteral("will")};
        if (denials.contains(m_pieces[behind].english))
            insert(behind, inserted(QStringLiteral("it"), m_pieces[behind].source.begin));
    }

    // 如承租人发现…: where the clause only supposes it
    bool isSupposed(size_t at) const
    {
        static const QStringList leading{QStringLiteral("where"), QStringLiteral("if"), QStringLiteral("when"), QStringLiteral("once"), QStringLiteral("whether"), QStringLiteral("after"), QStringLiteral("before")};
        while (at > 0 && m_pieces[at - 1].kind != PieceKind::Punctuation) {
            --at;
            if (leading.contains(m_pieces[at].english))
                return true;
        }
        return false;
    }

    // 听取了汇报，审阅了材料，同意…: a clause without a subject goes on in the same time.
    void goesOn()
    {
        bool past = false;
        bool begins = false;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (isIdle(piece))
                continue;
            if (endsSentence(piece))
                past = false;
            if (piece.past && piece.is(WordClass::Verb))
                past = true;
            if (begins && past && piece.is(WordClass::Verb) && !piece.inserted && isDeed(piece))
                piece.past = true;
            begins = isComma(piece) || (begins && (piece.is(WordClass::Adverb) || (piece.is(WordClass::Conjunction) && piece.english == u"and")));
        }
    }
    static bool isDeed(const Piece &verb)
    {
        static const QStringList &states = wordList<"english.states">();
        return !states.contains(verb.english.section(u' ', 0, 0)) && !verb.has(Role::Describing);
    }

    void over(size_t at)
    {
        Piece &verb = m_pieces[at];
        if (!verb.is(WordClass::Verb) || verb.english.isEmpty())
            return;
        size_t before = at;
        while (before > 0 && (isIdle(m_pieces[before - 1]) || (m_pieces[before - 1].is(WordClass::Adverb) && !m_pieces[before - 1].english.endsWith(u"not") && !m_pieces[before - 1].english.startsWith(u"ha"))))
            --before;
        if (before > 0) {
            Piece &lead = m_pieces[before - 1];
            if (lead.is(WordClass::Modal) || lead.english == u"to" || lead.english.endsWith(u" to") || lead.english.startsWith(u"ha"))
                return;
            if (lead.english.endsWith(u"not")) {
                if (lead.english == u"does not" || lead.english == u"do not")
                    lead.english = QStringLiteral("did not");
                return;
            }
        }
        verb.english = pastOf(verb.english);
    }

    // 提高30%: increase by 30%
    void byHowMuch()
    {
        static const QStringList &changing = wordList<"english.verbs-of-change">();
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (!m_pieces[at].is(WordClass::Verb) || !changing.contains(plainOf(m_pieces[at].english)))
                continue;
            const size_t next = wordFrom(at + 1);
            const bool much = next < m_pieces.size() && (m_pieces[next].kind == PieceKind::Locked || m_pieces[next].kind == PieceKind::Quantity) && (m_pieces[next].english.endsWith(u'%') || m_pieces[next].english.endsWith(u" percentage points"));
            size_t end = next + 1; // 预算增加了300万元, but 减少40台服务器
            while (end < m_pieces.size() && (isSpace(m_pieces[end]) || m_pieces[end].english.isEmpty()))
                ++end;
            const bool whole = at > 0 && m_pieces[at - 1].isNominal() && m_pieces[at - 1].kind != PieceKind::Punctuation && next < m_pieces.size() && (m_pieces[next].kind == PieceKind::Quantity || m_pieces[next].english.startsWith(u"RMB ")) && (end >= m_pieces.size() || m_pieces[end].kind == PieceKind::Punctuation);
            if (much || whole)
                insert(next, inserted(QStringLiteral("by"), m_pieces[next].source.begin));
        }
    }
};

} // namespace

// Not what is due or supposed (应…, 如…), nor what a document says (规定了).
void markPast(const QString &key, Pieces &pieces)
{
    bool supposed = false;
    for (size_t at = 0; at + 1 < pieces.size(); ++at) {
        const Piece &piece = pieces[at];
        const QStringView word = QStringView(key).sliced(piece.source.begin, piece.source.length());
        if (piece.kind == PieceKind::Punctuation && word != u"、")
            supposed = false;
        supposed = supposed || piece.is(WordClass::Modal) || word == u"如" || word == u"若" || word == u"如果" || word == u"一旦" || word == u"当";
        const bool over = pieces[at + 1].kind == PieceKind::Word && QStringView(u"了过").contains(QStringView(key).sliced(pieces[at + 1].source.begin, pieces[at + 1].source.length()));
        if (over && piece.is(WordClass::Verb))
            pieces[at].noun.clear(); // 发布了公告: what has 了 behind it is no noun
        pieces[at].past = over && !supposed && piece.is(WordClass::Verb) && !(piece.has(Role::Saying) && at > 0 && pieces[at - 1].has(Role::Document));
    }
}

void putTenses(const QString &key, Pieces &pieces)
{
    Tenses(key, pieces).put();
}

void joinSayings(const QString &key, Pieces &pieces)
{
    Tenses(key, pieces).join();
}

} // namespace tendertrail::translate
