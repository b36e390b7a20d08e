// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counts.h"

#include "wordforms.h"

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

bool isNamed(const Piece &piece) { return piece.kind == PieceKind::Name || piece.kind == PieceKind::Unknown; }

} // namespace

void Counts::durations()
{
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        size_t next = at + 1;
        while (next < m_pieces.size() && isSpace(m_pieces[next]))
            ++next;
        if (next < m_pieces.size() && m_pieces[at].english.startsWith(u"from the date of ")
            && (m_pieces[next].kind == PieceKind::Quantity || m_pieces[next].english.endsWith(u" year") || m_pieces[next].english.endsWith(u" years")))
            move(next, next + 1, at);
    }
}

void Counts::others()
{
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        if (isKey(at, u"等") && (m_pieces[at + 1].is(WordClass::Noun) || m_pieces[at + 1].is(WordClass::Adjective))) {
            m_pieces[at].english = QStringLiteral("and other");
            m_pieces[at].wordClass = WordClass::Conjunction;
            size_t noun = at + 1; // 等功能: and other functions
            while (noun + 1 < m_pieces.size() && (m_pieces[noun + 1].is(WordClass::Noun) || (m_pieces[noun].is(WordClass::Adjective) && m_pieces[noun + 1].is(WordClass::Adjective))))
                ++noun;
            if (m_pieces[noun].is(WordClass::Noun) && !m_pieces[noun].english.contains(u' ') && !m_pieces[noun].definite)
                m_pieces[noun].english = pluralOf(m_pieces[noun].english);
        }
    }
}

void Counts::plurals()
{
    for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
        Piece &count = m_pieces[at];
        if (count.kind == PieceKind::Quantity && m_pieces[at + 1].is(WordClass::Noun)) {
            for (const QStringView unit : {u" units", u" unit", u" pieces", u" piece", u" vehicles", u" vessels", u" times"}) {
                if (!count.english.endsWith(unit))
                    continue;
                count.english.chop(unit.size());
                count.plural = unit.endsWith(u's');
                break;
            }
        }
        if (!count.plural)
            continue;
        size_t noun = at + 1;
        while (noun + 1 < m_pieces.size() && (m_pieces[noun].isNominal() || isSpace(m_pieces[noun]))
               && m_pieces[noun + 1].isNominal() && m_pieces[noun + 1].kind != PieceKind::Quantity)
            ++noun;
        if (m_pieces[noun].is(WordClass::Noun))
            m_pieces[noun].english = pluralOf(m_pieces[noun].english);
    }
}

void Counts::lists()
{
    std::optional<size_t> last;
    int open = 0;
    bool joined = false;
    for (size_t at = 0; at <= m_pieces.size(); ++at) {
        const bool ends = at == m_pieces.size() || (m_pieces[at].kind == PieceKind::Punctuation && !isListSign(m_pieces[at]) && !isBracket(m_pieces[at]) && open == 0);
        if (ends) {
            if (last && !joined) {
                m_pieces[*last].english = QStringLiteral("and");
                m_pieces[*last].kind = PieceKind::Word;
                m_pieces[*last].wordClass = WordClass::Conjunction;
            }
            last.reset();
            joined = false;
            continue;
        }
        const Piece &piece = m_pieces[at];
        if (isBracket(piece)) {
            open += QStringView(u"([<《“〈【").contains(keyOf(piece).at(0)) ? 1 : -1;
            open = std::max(open, 0);
        } else if (open == 0 && isListSign(piece) && at > 0 && at + 1 < m_pieces.size()) {
            last = at;
            joined = isNamed(m_pieces[at - 1]) || isNamed(m_pieces[at + 1]); // 张三、李四 stay a list
        } else if (open == 0 && last
                   && ((piece.is(WordClass::Conjunction) && (piece.english == u"and" || piece.english == u"or" || piece.english == u"and other" || piece.english == u"and/or")) || isKey(at, u"等")
                       || piece.is(WordClass::Modal) || piece.english.startsWith(u"and ") || piece.english.contains(u" and ") || piece.english.contains(u" or "))) {
            joined = true;
        }
    }
}

void Counts::rates()
{
    for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
        Piece &sign = m_pieces[at];
        const bool amount = m_pieces[at - 1].kind == PieceKind::Locked && m_pieces[at - 1].english.startsWith(u"RMB ");
        const bool unit = m_pieces[at + 1].kind == PieceKind::Word && !m_pieces[at + 1].english.isEmpty();
        if (sign.kind == PieceKind::Punctuation && keyOf(sign) == u"/" && amount && unit) {
            sign.kind = PieceKind::Word;
            sign.english = QStringLiteral("per");
            sign.wordClass = WordClass::Preposition;
        }
    }
}

} // namespace tendertrail::translate
