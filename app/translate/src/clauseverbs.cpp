// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clauseverbs.h"

#include "lightverbs.h"
#include "wordcontext.h"
#include "wordlists.h"

namespace tendertrail::translate {

namespace {

class ClauseVerbs : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            represented(at);
            light(at);
            if (couldSay(at) && (asks(at) || counts(at) || achieves(at) || isAsked(at)))
                makeVerb(at);
        }
    }

private:
    bool couldSay(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        return piece.kind == PieceKind::Word && ((piece.is(WordClass::Verb) && !piece.english.isEmpty()) || !piece.verb.isEmpty());
    }
    void makeVerb(size_t at)
    {
        Piece &piece = m_pieces[at];
        if (!piece.verb.isEmpty())
            piece.english = piece.verb;
        piece.wordClass = WordClass::Verb;
        piece.noun.clear(); // nothing makes it a noun any more
    }
    bool isKey(const Piece *piece, QStringView text) const { return piece && piece->kind == PieceKind::Word && keyOf(*piece) == text; }
    const Piece *behind(const Piece *piece) const { return piece ? after(size_t(piece - m_pieces.data())) : nullptr; }

    // 判断|是否发布, 核实|设备是否完好: what is asked, with the thing it is asked of between
    bool asks(size_t at) const
    {
        const Piece *previous = before(at);
        if (isKey(previous, u"的") || isKey(previous, u"是否"))
            return false;
        size_t next = at + 1;
        while (next < m_pieces.size() && next - at < 5 && m_pieces[next].isNominal() && m_pieces[next].noun.isEmpty())
            ++next;
        const bool things = wordSet<"verbs.of-asking">().contains(keyOf(m_pieces[at]).toString());
        return things && next < m_pieces.size() && isKey(&m_pieces[next], u"是否");
    }

    // 设备是否|正常|运行: what is asked of it
    bool isAsked(size_t at) const
    {
        const Piece *previous = before(at);
        return previous && previous->is(WordClass::Adjective) && isKey(before(size_t(previous - m_pieces.data())), u"是否") && !isKey(after(at), u"的");
    }

    // …，采集|约|30份样品; 更换|一次|滤芯: how many, or how often
    bool counts(size_t at) const
    {
        const Piece *previous = before(at);
        const Piece *next = after(at);
        if (!next || isMatter(keyOf(m_pieces[at])) || (previous && isKey(previous, u"的")))
            return false;
        const bool about = wordSet<"counts.about">().contains(keyOf(*next).toString()) && next->kind == PieceKind::Word;
        if (about && isBorder(previous) && !labelFollows(at)) {
            const Piece *count = behind(next);
            return count && (count->kind == PieceKind::Quantity || count->kind == PieceKind::Locked) && behind(count) && behind(count)->is(WordClass::Noun);
        }
        const bool often = isTimes(*next) && behind(next) && (behind(next)->isNominal() || behind(next)->is(WordClass::Verb)) && behind(next)->kind == PieceKind::Word;
        return often && previous && !isBorder(previous);
    }
    bool isTimes(const Piece &piece) const { return keyOf(piece).endsWith(u'次') && !keyOf(piece).startsWith(u'第') && keyOf(piece).size() > 1 && (piece.kind == PieceKind::Quantity || piece.english == u"once"); }

    // …，实现|赛前的保障: such a verb begins a clause, whatever stands between it and what it governs
    bool achieves(size_t at) const
    {
        const Piece *next = after(at);
        return keyOf(m_pieces[at]) == u"实现" && isBorder(before(at)) && next && !isBorder(next) && !isKey(next, u"的") && !next->is(WordClass::Postposition) && !labelFollows(at) && !isHeading(at);
    }

    // 必须|对|整个标段|进行|投标: what is done to it is a verb
    void light(size_t at)
    {
        if (!isKey(&m_pieces[at], u"进行"))
            return;
        size_t towards = at;
        while (towards > 0 && at - towards < reach && !isBorder(&m_pieces[towards - 1]) && !m_pieces[towards - 1].is(WordClass::Modal) && !isKey(&m_pieces[towards], u"对"))
            --towards;
        if (!isKey(&m_pieces[towards], u"对") || towards + 1 == at)
            return;
        size_t end = at + 1;
        while (end < m_pieces.size() && end - at < reach && !isBorder(&m_pieces[end]) && !isKey(&m_pieces[end], u"并") && !isKey(&m_pieces[end], u"且"))
            ++end;
        if (end == at + 1 || end - at > 12)
            return;
        Pieces deeds(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
        if (!sayDirectly(m_key, deeds))
            return;
        m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(end));
        m_pieces.insert(m_pieces.begin() + qsizetype(at) + 1, deeds.begin(), deeds.end());
    }

    // 投标人及其|代表|自行承担: who stands for them
    void represented(size_t at)
    {
        Piece &piece = m_pieces[at];
        if (!isKey(&piece, u"代表") || !(isKey(before(at), u"其") || isKey(before(at), u"及其")) || !after(at) || after(at)->isNominal())
            return;
        piece.english = piece.noun.isEmpty() ? QStringLiteral("representative") : piece.noun;
        piece.wordClass = WordClass::Noun;
        piece.noun.clear();
        piece.roles |= quint32(Role::Actor);
    }
};

} // namespace

void settleClauseVerbs(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    ClauseVerbs(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
