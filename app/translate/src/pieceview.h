// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

#include <algorithm>
#include <vector>

namespace tendertrail::translate {

/// Pieces with the words they stand for: what the passes over them share.
class PieceView
{
public:
    PieceView(const QString &key, Pieces &pieces) : m_key(key), m_pieces(pieces) {}

protected:
    QStringView keyOf(const Piece &piece) const { return QStringView(m_key).sliced(piece.source.begin, piece.source.length()); }
    /// The first and the last sign of what a piece stands for; none where it stands for nothing.
    QChar firstSign(const Piece &piece) const { return piece.source.length() > 0 ? keyOf(piece)[0] : QChar(); }
    QChar lastSign(const Piece &piece) const { return piece.source.length() > 0 ? keyOf(piece).back() : QChar(); }
    bool isKey(size_t at, QStringView text) const { return !m_pieces[at].inserted && keyOf(m_pieces[at]) == text; }
    bool isDe(const Piece &piece) const { return !piece.inserted && piece.is(WordClass::Particle) && keyOf(piece) == u"的"; }
    static bool isSpace(const Piece &piece) { return piece.kind == PieceKind::Space; }
    /// The next piece that says something, from there on, or the end.
    size_t wordFrom(size_t at) const
    {
        while (at < m_pieces.size() && (isSpace(m_pieces[at]) || m_pieces[at].english.isEmpty()))
            ++at;
        return at;
    }

    bool isBracket(const Piece &piece) const
    {
        return piece.kind == PieceKind::Punctuation && !piece.inserted
            && QStringView(u"()[]<>《》“”\"'〈〉【】").contains(firstSign(piece));
    }
    /// What a sign reads, of ours or of the source.
    QChar signOf(const Piece &piece) const { return piece.inserted ? piece.opening() : firstSign(piece); }
    bool isListSign(const Piece &piece) const { return piece.kind == PieceKind::Punctuation && !piece.inserted && keyOf(piece) == u"、"; }

    static Piece inserted(const QString &english, qsizetype at, WordClass wordClass = WordClass::Preposition) { return insertedPiece(english, at, wordClass); }

    struct Span { size_t begin; size_t end; }; ///< pieces, half-open
    /// Calls done(clauses, end, sign) for every sentence: its clauses, parted by commas outside brackets, without their signs; where it ends, which
    /// may be behind the last piece, and the sign there.
    template <typename Done>
    void eachSentence(const Done &done) const
    {
        std::vector<Span> clauses;
        size_t begin = 0;
        int open = 0;
        for (size_t at = 0; at <= m_pieces.size(); ++at) {
            const bool end = at == m_pieces.size();
            if (!end && isBracket(m_pieces[at]))
                open = std::max(0, open + (QStringView(u"([<《“〈【").contains(firstSign(m_pieces[at])) ? 1 : -1));
            const QChar sign = !end && open == 0 && m_pieces[at].kind == PieceKind::Punctuation ? signOf(m_pieces[at]) : QChar();
            const bool comma = sign == u',' && !isListSign(m_pieces[at]);
            if (!end && !comma && !QStringView(u".;:!?。").contains(sign))
                continue;
            clauses.push_back({begin, at});
            begin = at + 1;
            if (comma)
                continue;
            done(clauses, at, sign);
            clauses.clear();
        }
    }

    void move(size_t first, size_t last, size_t to) // [first, last) to before "to", which lies left of first
    {
        std::rotate(m_pieces.begin() + qsizetype(to), m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(last));
    }
    /// A、B from "first" to before "end": the last sign of the list becomes "and".
    void endListWithAnd(size_t first, size_t end)
    {
        for (size_t sign = end; sign-- > first;) {
            if (!isListSign(m_pieces[sign]))
                continue;
            m_pieces[sign].english = QStringLiteral("and");
            m_pieces[sign].kind = PieceKind::Word;
            m_pieces[sign].wordClass = WordClass::Conjunction;
            return;
        }
    }
    void insert(size_t at, Piece piece) { m_pieces.insert(m_pieces.begin() + qsizetype(at), std::move(piece)); }

    const QString &m_key;
    Pieces &m_pieces;
};

} // namespace tendertrail::translate
