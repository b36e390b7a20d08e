// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sums.h"

#include "core/fold.h"
#include "pieceview.h"
#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Sums : private PieceView
{
public:
    Sums(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void put()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (m_pieces[at].kind == PieceKind::Locked)
                sumOf(at);
            else if (m_pieces[at].is(WordClass::Noun)) {
                shareOf(at);
                paidOf(at);
            }
        }
    }

private:
    // In a cell, a label is followed by its value, and nothing is owned.
    bool inSentence(size_t at) const { return at > 0 && m_pieces[at - 1].kind != PieceKind::Punctuation && m_pieces[at - 1].kind != PieceKind::Space; }
    bool ends(size_t at) const { return at >= m_pieces.size() || !(m_pieces[at].isNominal() || isDe(m_pieces[at])) || m_pieces[at].kind == PieceKind::Punctuation; }

    // 处以 75000元|罚款: a fine of
    void sumOf(size_t at)
    {
        const Piece &sum = m_pieces[at];
        const Piece &what = m_pieces[at + 1];
        if (!sum.english.startsWith(u"RMB ") || !(what.is(WordClass::Noun) || what.is(WordClass::Verb)) || !inSentence(at) || !ends(at + 2) || !wordSet<"sums.of-what">().contains(keyOf(what).toString()))
            return;
        if (!what.noun.isEmpty())
            m_pieces[at + 1].english = what.noun;
        m_pieces[at + 1].wordClass = WordClass::Noun;
        const bool one = keyOf(what).endsWith(u"罚款") || keyOf(what).endsWith(u"保证金") || keyOf(what) == u"罚金";
        move(at + 1, at + 2, at);
        if (one && (at == 0 || !m_pieces[at - 1].is(WordClass::Determiner)))
            m_pieces[at].english.prepend(QStringLiteral("a "));
        insert(at + 1, inserted(QStringLiteral("of"), m_pieces[at + 1].source.begin));
    }

    // 支付|预付款|30万元, 支付|租赁费|共计|20万元: an advance payment of RMB 300,000, … in total
    void paidOf(size_t at)
    {
        const QStringList &ends = wordList<"sums.paid">();
        const QStringView what = keyOf(m_pieces[at]);
        if (!std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return what.endsWith(end); }))
            return;
        const bool counted = wordList<"counts.in-all">().contains(keyOf(m_pieces[at + 1]).toString()) && at + 2 < m_pieces.size();
        const size_t sum = at + (counted ? 2 : 1);
        if (m_pieces[sum].kind != PieceKind::Locked || !m_pieces[sum].english.startsWith(u"RMB ") || !this->ends(sum + 1))
            return;
        size_t first = at; // a verb in the same clause: in a cell the amount is the label's value
        while (first > 0 && m_pieces[first - 1].kind != PieceKind::Punctuation && m_pieces[first - 1].kind != PieceKind::Space && !m_pieces[first - 1].is(WordClass::Verb))
            --first;
        const qsizetype begin = m_pieces[0].source.begin;
        const bool withinClause = first == 0 && begin > 0 && core::isHan(m_key[begin - 1].unicode()); // what fills a slot: 向 … 支付 …
        const bool governed = withinClause || (first > 0 && m_pieces[first - 1].is(WordClass::Verb) && !m_pieces[first - 1].english.isEmpty());
        if (!governed && !(counted && first == 0))
            return;
        if (counted) {
            m_pieces[at + 1].english = QStringLiteral("in total");
            move(at + 2, at + 3, at + 1);
        }
        insert(at + 1, inserted(governed ? QStringLiteral("of") : QStringLiteral(":"), m_pieces[at + 1].source.begin));
        if (!governed)
            m_pieces[at + 1].kind = PieceKind::Punctuation; // 租赁费共计20万元: a label and its value
        if (withinClause && what.endsWith(u'费') && !m_pieces[0].definite && m_pieces[0].opening().isLower() && std::all_of(m_pieces.begin(), m_pieces.begin() + qsizetype(at) + 1, [](const Piece &piece) { return piece.is(WordClass::Noun) && !piece.english.isEmpty(); }))
            m_pieces[0].english.prepend(QStringLiteral("a "));
    }

    // 不低于|合同金额|10%: of the contract amount
    void shareOf(size_t at)
    {
        const QString share = m_pieces[at + 1].english;
        const bool part = m_pieces[at + 1].kind == PieceKind::Locked && (share.endsWith(u'%') || share.endsWith(u"‰"));
        if (!part || !ends(at + 2))
            return;
        const QStringView whole = keyOf(m_pieces[at]);
        const QStringList &wholes = wordList<"sums.wholes">();
        if (!std::any_of(wholes.begin(), wholes.end(), [&](const QString &one) { return whole.endsWith(one); }))
            return;
        size_t first = at;
        while (first > 0 && m_pieces[first - 1].isNominal() && m_pieces[first - 1].kind == PieceKind::Word)
            --first;
        if (!inSentence(first))
            return;
        m_pieces[at].definite = true;
        move(at + 1, at + 2, first);
        insert(first + 1, inserted(QStringLiteral("of"), m_pieces[first + 1].source.begin));
    }
};

} // namespace

void putSums(const QString &key, Pieces &pieces)
{
    Sums(key, pieces).put();
}

} // namespace tendertrail::translate
