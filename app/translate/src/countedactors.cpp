// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counts.h"

#include "wordforms.h"

// Several who act: what is theirs, and what joins them.
namespace tendertrail::translate {

// 五家供应商|投标文件 一致: the bid documents of five suppliers; in a sentence, of those who are counted
void Counts::ofThem(size_t &count)
{
    const size_t who = count + 1;
    if (who >= m_pieces.size() || !m_pieces[who].is(WordClass::Noun) || !m_pieces[who].has(Role::Actor) || !(lastSign(m_pieces[count]) == u'家' || lastSign(m_pieces[count]) == u'名' || lastSign(m_pieces[count]) == u'位'))
        return;
    size_t end = who + 1;
    while (end < m_pieces.size() && m_pieces[end].is(WordClass::Noun) && !m_pieces[end].has(Role::Actor) && !m_pieces[end].inserted && !keyOf(m_pieces[end]).startsWith(u'未') && !keyOf(m_pieces[end]).startsWith(u'每'))
        ++end;
    const bool said = end < m_pieces.size() && (m_pieces[end].is(WordClass::Verb) || m_pieces[end].is(WordClass::Adverb) || m_pieces[end].is(WordClass::Modal) || m_pieces[end].is(WordClass::Phrase) || m_pieces[end].is(WordClass::Adjective)) && !m_pieces[end].english.isEmpty();
    if (end == who + 1 || !said)
        return;
    const size_t things = end - who - 1;
    if (Piece &thing = m_pieces[end - 1]; isCounted(thing.english.section(u' ', -1)) && !thing.english.endsWith(u"ed"))
        thing.english = pluralOf(thing.english);
    move(who + 1, end, count);
    insert(count + things, inserted(QStringLiteral("of"), m_pieces[count + things].source.begin));
    count += things + 1;
}

// 如|采购人、代理机构违反: the buyer or the agency; those that act, from the beginning of a clause up to what they do
void Counts::actors()
{
    bool begins = true;
    bool condition = false;
    for (size_t at = 0; at < m_pieces.size(); ++at) {
        const Piece &piece = m_pieces[at];
        if (isSpace(piece) || piece.english.isEmpty())
            continue;
        if (begins && piece.is(WordClass::Conjunction)) {
            condition = piece.english == u"where" || piece.english == u"if" || piece.english == u"when";
            continue;
        }
        if (!begins || !piece.has(Role::Actor)) {
            begins = piece.kind == PieceKind::Punctuation && !isListSign(piece) && !isBracket(piece);
            condition = condition && !begins;
            continue;
        }
        begins = false;
        size_t sign = 0;
        size_t next = at + 1;
        while (next + 1 < m_pieces.size() && isListSign(m_pieces[next]) && m_pieces[next + 1].has(Role::Actor) && m_pieces[next + 1].is(WordClass::Noun)) {
            sign = next;
            next += 2;
        }
        const bool does = next < m_pieces.size() && (m_pieces[next].is(WordClass::Modal) || m_pieces[next].is(WordClass::Verb) || m_pieces[next].is(WordClass::Adverb) || m_pieces[next].is(WordClass::Preposition));
        if (sign == 0 || !does)
            continue;
        const bool denied = m_pieces[next].english.endsWith(u" not");
        m_pieces[sign].english = condition || denied ? QStringLiteral("or") : QStringLiteral("and");
        m_pieces[sign].kind = PieceKind::Word;
        m_pieces[sign].wordClass = WordClass::Conjunction;
        at = next - 1;
    }
}

} // namespace tendertrail::translate
