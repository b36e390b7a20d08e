// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

#include <optional>
#include <vector>

namespace tendertrail::translate {

/// What the rules for a clause ask of its pieces.
class ClauseScan
{
public:
    explicit ClauseScan(const QString &key) : m_key(key) {}

protected:
    QStringView word(const Piece &piece) const
    {
        return piece.inserted ? QStringView() : QStringView(m_key).sliced(piece.source.begin, piece.source.length());
    }
    /// The first and the last sign of what a piece stands for; none where it stands for nothing.
    QChar firstSign(const Piece &piece) const { return word(piece).isEmpty() ? QChar() : word(piece)[0]; }
    QChar lastSign(const Piece &piece) const { return word(piece).isEmpty() ? QChar() : word(piece).back(); }
    bool isDe(const Piece &piece) const { return piece.is(WordClass::Particle) && word(piece) == u"的"; }
    /// An adverb, or a phrase that says how: 按照合同约定.
    static bool isManner(const Piece &piece);
    static Pieces part(const Pieces &p, size_t begin, size_t end);
    static void append(Pieces &to, Pieces what);
    /// The piece as a preposition with this English.
    static Piece worded(Piece piece, const QString &english);
    /// Spaces between words tell nothing, those beside signs do.
    static void withoutSpaces(Pieces &p);
    /// How deep in brackets each piece stands.
    std::vector<int> depths(const Pieces &p) const;
    /// The verb of the clause at or behind "from": not one whose clause stands before its noun (提供服务的供应商).
    std::optional<size_t> mainVerb(const Pieces &p, const std::vector<int> &depth, size_t from) const;
    /// 不 提供 → does not provide; 未 提供 → has not provided; 未签收的 → not signed for
    void negate(Pieces &p) const;

    const QString &m_key;
};

} // namespace tendertrail::translate
