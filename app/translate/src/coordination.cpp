// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coordination.h"

#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace tendertrail::translate {

namespace {

class Coordination : private PieceView
{
public:
    Coordination(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void join()
    {
        std::vector<size_t> joints;
        eachSentence([&](const std::vector<Span> &clauses, size_t, QChar sign) {
            for (const Span &clause : clauses)
                reason(clause.begin, clause.end);
            subjects(clauses);
            if (clauses.size() > 1 && sign != u':') { // what a colon ends leads to something else
                means(clauses);
                sentence(clauses, joints);
            }
        });
        for (size_t at = m_pieces.size(); at-- > 0;) {
            if (std::binary_search(joints.begin(), joints.end(), at)) // they came in order
                insert(at, inserted(QStringLiteral("and"), m_pieces[at].source.begin, WordClass::Conjunction));
            if (std::binary_search(m_commas.begin(), m_commas.end(), at)) {
                insert(at, inserted(QStringLiteral(","), m_pieces[at].source.begin));
                m_pieces[at].kind = PieceKind::Punctuation;
            }
        }
    }

private:
    std::vector<size_t> m_commas; ///< before which pieces one goes


    size_t worded(size_t at, size_t end) const
    {
        while (at < end && (isSpace(m_pieces[at]) || m_pieces[at].english.isEmpty()))
            ++at;
        return at;
    }

    enum class Form { None, Plain, Third, Past, Due };
    // Shall, is, has, provides: how the verb at "at" agrees, or that it is none.
    Form formOf(size_t at) const
    {
        static const QRegularExpression due(QStringLiteral("^(?:shall|must|may|can|cannot|will|should|need not)\\b"));
        static const QRegularExpression third(QStringLiteral("^(?:is|has|does|intends|plans|meets|agrees|complies|conforms|proposes|requests)\\b"));
        const Piece &piece = m_pieces[at];
        if (piece.is(WordClass::Modal) || piece.is(WordClass::Phrase)) {
            if (due.match(piece.english).hasMatch())
                return Form::Due;
            return third.match(piece.english).hasMatch() ? Form::Third : Form::None;
        }
        if (piece.is(WordClass::Adverb) && third.match(piece.english).hasMatch())
            return Form::Third; // has not, does not
        if (!piece.is(WordClass::Verb) || !piece.opening().isLower())
            return Form::None;
        if (piece.past)
            return Form::Past;
        return third.match(piece.english).hasMatch() || plainOf(piece.english) != piece.english ? Form::Third : Form::Plain;
    }

    // Where the clause's subject is followed by its verb, or the end.
    size_t verbOfSubject(size_t first, size_t last) const
    {
        const size_t begin = worded(first, last);
        if (begin == last || !(m_pieces[begin].is(WordClass::Noun) || m_pieces[begin].kind == PieceKind::Name || m_pieces[begin].is(WordClass::Proper) || m_pieces[begin].is(WordClass::Determiner) || m_pieces[begin].is(WordClass::Adjective)))
            return last;
        for (size_t at = begin + 1; at < last; ++at) {
            const Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            if (formOf(at) != Form::None)
                return at;
            const bool belongs = piece.isNominal() || isListSign(piece) || piece.is(WordClass::Adverb) || (piece.is(WordClass::Preposition) && piece.english == u"of") || (piece.is(WordClass::Conjunction) && (piece.english == u"and" || piece.english == u"or"));
            if (!belongs)
                return last;
        }
        return last;
    }

    // The verb that a clause without a subject begins with, or the end.
    size_t verbInFront(size_t first, size_t last) const
    {
        size_t at = worded(first, last);
        while (at < last && m_pieces[at].is(WordClass::Adverb) && formOf(at) == Form::None && !m_pieces[at].english.contains(u' '))
            at = worded(at + 1, last);
        return at < last && formOf(at) != Form::None && !m_pieces[at].inserted ? at : last;
    }

    // 由于|软件由原厂开发, where the memory explains what follows: because, as it is a clause
    void reason(size_t first, size_t last)
    {
        const size_t at = worded(first, last);
        if (at == last || !m_pieces[at].is(WordClass::Preposition) || !(m_pieces[at].english == u"due to" || m_pieces[at].english == u"because of") || m_pieces[at].inserted)
            return;
        static const QRegularExpression clause(QStringLiteral("^(?:is|are|was|were|has|have|can|cannot|shall)\\b"));
        int of = 0;
        for (size_t next = at + 1; next < last; ++next) {
            const Piece &piece = m_pieces[next];
            of += piece.english == u"that" || piece.english == u"which" ? 1 : 0;
            if ((piece.is(WordClass::Phrase) || piece.is(WordClass::Verb) || piece.is(WordClass::Modal)) && of == 0 && clause.match(piece.english).hasMatch()) {
                m_pieces[at].english = QStringLiteral("because");
                m_pieces[at].wordClass = WordClass::Conjunction;
                return;
            }
        }
    }

    // 与招标人有利害关系的单位，不得投标: the head stands last in the source and first in English, so that nothing else is said before the modal
    bool described(size_t first, size_t last, size_t verb) const
    {
        const size_t begin = worded(first, last);
        if (begin == last || verb >= m_pieces.size() || formOf(verb) != Form::Due || m_pieces[begin].inserted || !m_pieces[begin].isNominal())
            return false;
        size_t head = begin;
        while (head + 1 < last && m_pieces[head + 1].isNominal() && !m_pieces[head + 1].inserted)
            ++head;
        const Piece &noun = m_pieces[head];
        const bool whole = std::all_of(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(last), [&](const Piece &piece) { return piece.source.end <= noun.source.end && !piece.is(WordClass::Modal); });
        return whole && head + 2 < last && noun.is(WordClass::Noun) && noun.has(Role::Actor) && noun.source.end < m_key.size() && m_key[noun.source.end] == u',';
    }

    // 此次招标，将推进…: a subject that a comma parts from its verb
    void subjects(const std::vector<Span> &clauses)
    {
        for (size_t at = 0; at + 1 < clauses.size(); ++at) {
            const size_t begin = worded(clauses[at].begin, clauses[at].end);
            const size_t verb = verbInFront(clauses[at + 1].begin, clauses[at + 1].end);
            const bool pointed = begin < clauses[at].end && (m_pieces[begin].is(WordClass::Determiner) || m_pieces[begin].is(WordClass::Noun)) && (m_pieces[begin].english.startsWith(u"this ") || m_pieces[begin].english == u"this" || isKey(begin, u"该") || isKey(begin, u"本"));
            // 学校因科研需要，拟采购: the university, because of …, intends to
            static const QStringList led{QStringLiteral("because of"), QStringLiteral("due to"), QStringLiteral("in order to"), QStringLiteral("after"), QStringLiteral("according to"), QStringLiteral("based on")};
            const size_t why = begin < clauses[at].end ? worded(begin + 1, clauses[at].end) : begin;
            const bool who = at == 0 && begin < clauses[at].end && (m_pieces[begin].kind == PieceKind::Name || m_pieces[begin].has(Role::Actor)) && why < clauses[at].end && (m_pieces[why].is(WordClass::Preposition) || m_pieces[why].is(WordClass::Phrase)) && led.contains(m_pieces[why].english);
            if (who && verb < clauses[at + 1].end && std::all_of(m_pieces.begin() + qsizetype(why) + 1, m_pieces.begin() + qsizetype(clauses[at].end), [](const Piece &piece) { return piece.isNominal() || piece.kind == PieceKind::Space || piece.english.isEmpty() || (piece.is(WordClass::Phrase) && piece.english == u"needs") || piece.english == u"of" || piece.english == u"and"; }))
                m_commas.push_back(why);
            const bool opens = at == 0;
            bool nouns = pointed && opens && clauses[at].end - begin <= 5 && verb < clauses[at + 1].end;
            for (size_t piece = begin; nouns && piece < clauses[at].end; ++piece)
                nouns = m_pieces[piece].is(WordClass::Noun) || m_pieces[piece].is(WordClass::Determiner) || m_pieces[piece].is(WordClass::Adjective) || isSpace(m_pieces[piece]) || m_pieces[piece].english == u"of";
            // 凡被取消资格的企业，不得投标: all such enterprises
            const bool every = opens && verb < clauses[at + 1].end && formOf(verb) == Form::Due && begin < clauses[at].end && m_pieces[begin].isNominal() && std::any_of(m_pieces.begin() + qsizetype(clauses[at].begin), m_pieces.begin() + qsizetype(begin), [this](const Piece &piece) { return !piece.inserted && (keyOf(piece) == u"凡" || keyOf(piece) == u"凡是"); })
                && std::none_of(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(clauses[at].end), [](const Piece &piece) { return piece.is(WordClass::Modal) || piece.is(WordClass::Conjunction); });
            if (!nouns && !every && !(opens && described(clauses[at].begin, clauses[at].end, verb < clauses[at + 1].end ? verb : m_pieces.size())))
                continue;
            Piece &comma = m_pieces[clauses[at].end];
            comma.kind = PieceKind::Word;
            comma.wordClass = WordClass::Particle;
            comma.english.clear();
            if (formOf(verb) == Form::Plain)
                m_pieces[verb].english = thirdPersonOf(m_pieces[verb].english);
        }
    }

    // 利用遥感手段，开展监管: using … to do what comes next
    void means(const std::vector<Span> &clauses)
    {
        const size_t verb = verbInFront(clauses[0].begin, clauses[0].end);
        const size_t next = verbInFront(clauses[1].begin, clauses[1].end);
        if (verb == clauses[0].end || next == clauses[1].end || m_pieces[verb].inserted || !wordSet<"verbs.of-means">().contains(keyOf(m_pieces[verb]).toString()) || formOf(verb) != Form::Plain || formOf(next) != Form::Plain)
            return;
        static const QStringList states{QStringLiteral("support"), QStringLiteral("have"), QStringLiteral("meet"), QStringLiteral("include"), QStringLiteral("be")};
        if (!m_pieces[next].is(WordClass::Verb) || states.contains(m_pieces[next].english))
            return;
        m_pieces[verb].english = m_pieces[verb].english == u"make use of" ? QStringLiteral("using") : gerundOf(m_pieces[verb].english);
        m_pieces[verb].wordClass = WordClass::Phrase;
    }

    void sentence(const std::vector<Span> &clauses, std::vector<size_t> &joints)
    {
        for (size_t subject = 0; subject + 1 < clauses.size();) {
            const size_t lead = verbOfSubject(clauses[subject].begin, clauses[subject].end);
            const bool one = lead < clauses[subject].end && formOf(lead) == Form::Third;
            size_t next = subject + 1;
            for (; lead < clauses[subject].end && next < clauses.size(); ++next) {
                const size_t verb = verbInFront(clauses[next].begin, clauses[next].end);
                if (verb == clauses[next].end)
                    break; // another subject comes
                // 大学租用服务器，配备8块显卡: the servers are, not the university
                const size_t who = worded(clauses[subject].begin, clauses[subject].end);
                if (m_pieces[verb].english.startsWith(u"be equipped with") && (m_pieces[who].kind == PieceKind::Name || m_pieces[who].is(WordClass::Proper) || m_pieces[who].has(Role::Actor))) {
                    m_pieces[verb].english.remove(0, 3);
                    m_pieces[verb].wordClass = WordClass::Phrase;
                    continue;
                }
                if (one && formOf(verb) == Form::Plain)
                    m_pieces[verb].english = thirdPersonOf(m_pieces[verb].english);
            }
            if (next == clauses.size() && next > subject + 1)
                joints.push_back(worded(clauses.back().begin, clauses.back().end));
            subject = next;
        }
    }
};

} // namespace

void joinPredicates(const QString &key, Pieces &pieces)
{
    Coordination(key, pieces).join();
}

} // namespace tendertrail::translate
