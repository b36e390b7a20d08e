// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counts.h"

#include "wordforms.h"

// A list whose last words tell how many it names: 手动和自动两种模式.
namespace tendertrail::translate {

void Counts::enumerated()
{
    for (size_t at = 3; at < m_pieces.size(); ++at) {
        const bool counted = (m_pieces[at].kind == PieceKind::Quantity || isNumber(m_pieces[at].english)) && QStringView(u"种类个项级档大").contains(lastSign(m_pieces[at]));
        const bool whole = (m_pieces[at].is(WordClass::Noun) || m_pieces[at].kind == PieceKind::Quantity) && keyOf(m_pieces[at]).size() > 2 && (keyOf(m_pieces[at]).startsWith(u"两种") || keyOf(m_pieces[at]).startsWith(u"三种")); // 手动和自动|两种模式
        if (!(counted || whole) || m_pieces[at].inserted)
            continue;
        size_t end = at + 1;
        while (end < m_pieces.size() && (m_pieces[end].is(WordClass::Noun) || m_pieces[end].is(WordClass::Adjective)))
            ++end;
        const bool ends = end == m_pieces.size() || (m_pieces[end].kind == PieceKind::Punctuation && !m_pieces[end].inserted && !isListSign(m_pieces[end]) && !isBracket(m_pieces[end]));
        size_t first = at;
        int signs = 0;
        while (first > 0 && ((m_pieces[first - 1].isNominal() && m_pieces[first - 1].kind != PieceKind::Quantity) || isSpace(m_pieces[first - 1]) || (first < at && (isListSign(m_pieces[first - 1]) || m_pieces[first - 1].english == u"and")))) {
            --first;
            signs += isListSign(m_pieces[first]) || (m_pieces[first].english == u"and" && !m_pieces[first].inserted) ? 1 : 0;
        }
        const bool governed = first > 0 && (m_pieces[first - 1].is(WordClass::Verb) || m_pieces[first - 1].is(WordClass::Preposition) || (m_pieces[first - 1].is(WordClass::Phrase) && m_pieces[first - 1].english.endsWith(u"ing")));
        if ((end == at + 1 && !whole) || !ends || signs == 0 || m_pieces[at - 1].english == u"and" || !(governed || first == 0) || !(whole || m_pieces[end - 1].is(WordClass::Noun)))
            continue;
        Piece sign = inserted(QStringLiteral(":"), m_pieces[at].source.begin);
        sign.kind = PieceKind::Punctuation;
        move(at, end, first);
        insert(first + (end - at), sign);
        at = end;
    }
}

// 北京、上海等6个城市: 6 cities including Beijing and Shanghai; 东湖路等8条道路绿化: landscaping of 8 roads including Donghu Road
void Counts::someOf()
{
    for (size_t at = 1; at + 2 < m_pieces.size(); ++at) {
        if (!isKey(at, u"等") || m_pieces[at + 1].kind != PieceKind::Quantity || !(m_pieces[at + 1].plural || m_pieces[at + 1].english.endsWith(u's')) || !m_pieces[at + 2].is(WordClass::Noun))
            continue;
        Piece &count = m_pieces[at + 1];
        if (count.english.endsWith(u" items")) { // 10项指标
            count.english.chop(6);
            count.plural = true;
        }
        size_t first = at;
        bool listed = true; // a noun, then a sign or the list's beginning
        while (first > 0 && (m_pieces[first - 1].isNominal() || isListSign(m_pieces[first - 1]))) {
            --first;
            listed = listed && (isListSign(m_pieces[first]) || first + 1 == at || isListSign(m_pieces[first + 1]) || isSpace(m_pieces[first]));
        }
        while (first < at && isListSign(m_pieces[first]))
            ++first;
        size_t end = at + 3;
        while (end < m_pieces.size() && m_pieces[end].is(WordClass::Noun))
            ++end;
        const bool ends = end == m_pieces.size() || m_pieces[end].kind == PieceKind::Punctuation;
        if (first == at || !(listed || first == 0 || m_pieces[first - 1].is(WordClass::Verb) || m_pieces[first].kind == PieceKind::Name || m_pieces[first].kind == PieceKind::Locked) || (end > at + 3 && !ends))
            continue;
        m_pieces[at].english = QStringLiteral("including");
        m_pieces[at].wordClass = WordClass::Phrase;
        endListWithAnd(first, at);
        const size_t length = at - first;
        std::rotate(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(end));          // 等 6个 N R A、B
        std::rotate(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(first) + 1, m_pieces.begin() + qsizetype(first) + 3); // 6个 N 等 R A、B
        const size_t rest = end - length - first - 3;
        if (rest == 0)
            continue;
        std::rotate(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(first) + 3, m_pieces.begin() + qsizetype(first) + 3 + qsizetype(rest)); // R 6个 N 等 A、B
        insert(first + rest, inserted(keyOf(m_pieces[first + rest - 1]).endsWith(u"项目") ? QStringLiteral("for") : QStringLiteral("of"), m_pieces[first].source.begin));
    }
}

} // namespace tendertrail::translate
