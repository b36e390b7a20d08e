// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pointconditions.h"

#include "wordcontext.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

class PointConditions : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            const Piece *points = after(at);
            if (!isKey(&m_pieces[at], u"的") || !points || points->kind != PieceKind::Quantity || !keyOf(*points).endsWith(u'分') || !isBorder(behind(points)))
                continue;
            size_t begin = at;
            while (begin > 0 && at - begin < reach && !isBorder(&m_pieces[begin - 1]))
                --begin;
            if (begin == at || !says(begin, at))
                continue;
            const size_t figure = size_t(points - m_pieces.data());
            Piece said = *points;
            Piece condition;
            condition.source = {said.source.end, said.source.end};
            condition.english = QStringLiteral("if");
            condition.wordClass = WordClass::Conjunction;
            condition.inserted = true;
            m_pieces.erase(m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(figure) + 1);
            m_pieces.insert(m_pieces.begin() + qsizetype(begin), {std::move(said), std::move(condition)});
        }
    }

private:
    // Something is said of something: 不能满足要求, 方案完整; 价格部分的30分 is only whose points they are.
    bool says(size_t begin, size_t end) const
    {
        const Piece &last = m_pieces[end - 1];
        const bool quality = end - begin > 1 && last.is(WordClass::Adjective);
        return quality || std::any_of(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(end), [this](const Piece &piece) {
            return piece.is(WordClass::Modal) || (piece.is(WordClass::Verb) && piece.noun.isEmpty() && !piece.english.isEmpty()) || isKey(&piece, u"不") || isKey(&piece, u"未") || isKey(&piece, u"无") || isKey(&piece, u"没有");
        });
    }
};

} // namespace

void settlePointConditions(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    PointConditions(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
