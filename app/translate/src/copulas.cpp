// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copulas.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace tendertrail::translate {

// required for this project, provided by Party A: what tells of a noun before the adjective that is its predicate
bool Copulas::told(const Piece &piece)
{
    static const QStringList links{QStringLiteral("for"), QStringLiteral("by"), QStringLiteral("required for")};
    return piece.kind == PieceKind::Name || piece.kind == PieceKind::Locked || piece.is(WordClass::Determiner) || (piece.is(WordClass::Phrase) && piece.english.endsWith(u"ed") && !piece.english.contains(u' '))
        || (piece.is(WordClass::Preposition) && links.contains(piece.english));
}

// 方案完整、可行，: the plan is complete and feasible. Nouns, then adjectives up to the sign that ends the clause.
void Copulas::qualities()
{
    size_t begin = 0;
    for (size_t at = 0; at < m_pieces.size(); ++at) {
        const Piece &sign = m_pieces[at];
        if (sign.kind != PieceKind::Punctuation || isListSign(sign))
            continue;
        const bool ends = !sign.inserted && (keyOf(sign) == u"," || keyOf(sign) == u"。" || keyOf(sign) == u";");
        size_t quality = at;
        while (quality > begin && (m_pieces[quality - 1].is(WordClass::Adjective) || m_pieces[quality - 1].is(WordClass::Adverb) || isSpace(m_pieces[quality - 1]) || isListSign(m_pieces[quality - 1])
                                   || m_pieces[quality - 1].english.isEmpty()))
            --quality;
        bool adjective = false;
        for (size_t i = quality; i < at; ++i)
            adjective = adjective || m_pieces[i].is(WordClass::Adjective);
        while (begin < quality && m_pieces[begin].is(WordClass::Conjunction)) // 金额较高的: where the amount is …
            ++begin;
        bool nouns = quality > begin;
        for (size_t i = begin; i < quality; ++i)
            nouns = nouns && (m_pieces[i].is(WordClass::Noun) || m_pieces[i].kind == PieceKind::Quantity || m_pieces[i].is(WordClass::Number) || (i > begin && m_pieces[i].is(WordClass::Conjunction) && (m_pieces[i].english == u"and" || m_pieces[i].english == u"or") && i + 1 < quality && m_pieces[i - 1].is(WordClass::Noun) && m_pieces[i + 1].is(WordClass::Noun)) || (m_pieces[i].is(WordClass::Adjective) && i + 1 < quality && m_pieces[i + 1].is(WordClass::Noun)) || isSpace(m_pieces[i]) || m_pieces[i].english.isEmpty() || m_pieces[i].english == u"of" || m_pieces[i].english == u"the" || (i > begin && (told(m_pieces[i]) || isListSign(m_pieces[i]))));
        while (quality < at && (isSpace(m_pieces[quality]) || m_pieces[quality].english.isEmpty()))
            ++quality;
        if (ends && adjective && nouns && quality < at && (m_pieces[quality].is(WordClass::Adjective) || m_pieces[quality].is(WordClass::Adverb)) && !m_pieces[quality].english.startsWith(u"be ")) {
            size_t head = begin; // of "costs of the project" it is the costs
            for (size_t i = begin; i < quality && (m_pieces[i].is(WordClass::Noun) || m_pieces[i].is(WordClass::Adjective) || isSpace(m_pieces[i]) || m_pieces[i].english.isEmpty() || m_pieces[i].english == u"the"); ++i)
                head = m_pieces[i].is(WordClass::Noun) && !m_pieces[i].english.isEmpty() ? i : head;
            const QString &last = m_pieces[head].english;
            const bool listed = std::any_of(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(quality), [this](const Piece &piece) { return isListSign(piece) || (piece.is(WordClass::Conjunction) && piece.english == u"and"); });
            const bool many = listed || (last.endsWith(u's') && !last.endsWith(u"ss"));
            // 坚固|耐用: firm and durable
            if (at == quality + 2 && m_pieces[quality].english != u"more" && m_pieces[quality].english != u"most" && m_pieces[quality].is(WordClass::Adjective) && m_pieces[quality + 1].is(WordClass::Adjective)) {
                insert(quality + 1, inserted(QStringLiteral("and"), m_pieces[quality].source.end, WordClass::Conjunction));
                ++at;
            }
            if (m_pieces[quality].english == u"same")
                m_pieces[quality].english.prepend(QStringLiteral("the "));
            insert(quality, inserted(many ? QStringLiteral("are") : QStringLiteral("is"), m_pieces[quality].source.begin, WordClass::Phrase));
            ++at;
        }
        begin = at + 1;
    }
    // 应成熟可靠: shall be mature and reliable
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        const bool ends = at + 2 == m_pieces.size() || (m_pieces[at + 2].kind == PieceKind::Punctuation && !isBracket(m_pieces[at + 2]));
        if (ends && m_pieces[at].is(WordClass::Adjective) && m_pieces[at].english.startsWith(u"be ") && m_pieces[at + 1].is(WordClass::Adjective) && !m_pieces[at].english.endsWith(u" more") && !m_pieces[at].english.endsWith(u" most"))
            insert(at + 1, inserted(QStringLiteral("and"), m_pieces[at].source.end, WordClass::Conjunction));
    }
}

void Copulas::reasons()
{
    for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
        const Piece &opening = m_pieces[at];
        if (!opening.is(WordClass::Preposition) || opening.inserted || (opening.english != u"because of" && opening.english != u"due to"))
            continue;
        std::vector<size_t> qualities; // where an adjective follows its noun
        bool fits = true;
        size_t noun = m_pieces.size(); // the last one before an adjective
        size_t end = at + 1;
        for (; end < m_pieces.size() && fits; ++end) {
            const Piece &piece = m_pieces[end];
            if (piece.kind == PieceKind::Punctuation)
                break;
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            const bool joint = piece.is(WordClass::Conjunction) && (piece.english == u"or" || piece.english == u"and");
            if (piece.is(WordClass::Noun) || piece.is(WordClass::Proper) || piece.english == u"of" || piece.english == u"the" || piece.is(WordClass::Determiner)) {
                noun = end;
            } else if (piece.is(WordClass::Adjective) && noun + 1 == end && m_pieces[noun].is(WordClass::Noun) && end + 1 <= m_pieces.size() && (end + 1 == m_pieces.size() || !m_pieces[end + 1].is(WordClass::Noun))) {
                qualities.push_back(end);
            } else {
                fits = joint && !qualities.empty() && qualities.back() + 1 == end;
            }
        }
        if (!fits || qualities.empty() || end == m_pieces.size() || keyOf(m_pieces[end]) != u"," || qualities.back() + 1 != end)
            continue;
        m_pieces[at].english = QStringLiteral("because");
        m_pieces[at].wordClass = WordClass::Conjunction;
        for (size_t i = qualities.size(); i-- > 0;) {
            const QString &head = m_pieces[qualities[i] - 1].english;
            const bool many = head.endsWith(u's') && !head.endsWith(u"ss");
            insert(qualities[i], inserted(many ? QStringLiteral("are") : QStringLiteral("is"), m_pieces[qualities[i]].source.begin, WordClass::Phrase));
        }
    }
}

// there are special provisions
void Copulas::existence()
{
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        const bool none = m_pieces[at].english == u"there is no";
        if (m_pieces[at].english != u"there is" && !none)
            continue;
        size_t noun = at + 1;
        while (noun < m_pieces.size() && ((m_pieces[noun].is(WordClass::Adjective) && !m_pieces[noun].english.startsWith(u"large amounts")) || (m_pieces[noun].is(WordClass::Determiner) && m_pieces[noun].english == u"the following" && noun + 1 < m_pieces.size() && m_pieces[noun + 1].is(WordClass::Noun)) || m_pieces[noun].english.isEmpty() || isSpace(m_pieces[noun]) || (m_pieces[noun].is(WordClass::Noun) && noun + 1 < m_pieces.size() && m_pieces[noun + 1].is(WordClass::Noun))))
            ++noun;
        const bool amounts = noun < m_pieces.size() && m_pieces[noun].is(WordClass::Adjective); // 大量
        if (amounts || (noun < m_pieces.size() && m_pieces[noun].is(WordClass::Noun) && m_pieces[noun].english.endsWith(u's') && !m_pieces[noun].english.endsWith(u"ss") && !m_pieces[noun].english.endsWith(u"is")))
            m_pieces[at].english = none ? QStringLiteral("there are no") : QStringLiteral("there are");
    }
}

// 食品应在保质期内: shall be within its shelf life
void Copulas::places()
{
    static const QStringList places{QStringLiteral("in"), QStringLiteral("within"), QStringLiteral("on"), QStringLiteral("under"), QStringLiteral("outside"), QStringLiteral("according to")};
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        if (!m_pieces[at].is(WordClass::Modal) || m_pieces[at].english.endsWith(u" be") || m_pieces[at].inserted)
            continue;
        size_t next = at + 1;
        while (next + 1 < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
            ++next;
        if (!m_pieces[next].is(WordClass::Preposition) || !places.contains(m_pieces[next].english))
            continue;
        size_t end = next;
        bool says = false; // a verb comes after all
        while (end < m_pieces.size() && (m_pieces[end].kind != PieceKind::Punctuation || isListSign(m_pieces[end]) || isBracket(m_pieces[end]))) {
            says = says || m_pieces[end].is(WordClass::Verb) || m_pieces[end].english.startsWith(u"be ");
            ++end;
        }
        const bool goesOn = end < m_pieces.size() && m_pieces[next].english.startsWith(u"acc") && keyOf(m_pieces[end]) == u",";
        if (!says && !goesOn)
            m_pieces[at].english += QStringLiteral(" be");
    }
}

} // namespace tendertrail::translate
