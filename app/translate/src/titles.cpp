// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "titles.h"

#include "pieceview.h"
#include "wordlists.h"

#include <QStringList>

#include <algorithm>

namespace tendertrail::translate {

namespace {

constexpr size_t longestTitle = 40;

class Title : private PieceView
{
public:
    Title(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    size_t settle(size_t begin, size_t end)
    {
        if (end < m_pieces.size() && keyOf(m_pieces[end]) == u"。")
            return 0;
        while (begin < end && isSpace(m_pieces[begin]))
            ++begin;
        while (end > begin && isSpace(m_pieces[end - 1]))
            --end;
        const size_t before = m_pieces.size();
        if (end - begin <= longestTitle) {
            const bool owned = ownerLast(begin, end);
            workFirst(begin, owned ? end - 1 : end);
        }
        return m_pieces.size() - before;
    }

private:
    template <typename Ends>
    static bool endsWithAny(QStringView text, const Ends &ends)
    {
        return std::any_of(ends.begin(), ends.end(), [&](const auto &end) { return text.endsWith(end); });
    }

    bool isJoint(const Piece &piece) const { return piece.is(WordClass::Conjunction) && (keyOf(piece) == u"及" || keyOf(piece) == u"和" || keyOf(piece) == u"与"); }
    bool isOrganisation(const Piece &piece) const
    {
        return (piece.kind == PieceKind::Name || piece.is(WordClass::Proper)) && endsWithAny(keyOf(piece), wordList<"organisations.endings">());
    }
    bool isYear(const Piece &piece) const { return piece.kind == PieceKind::Locked && endsWithAny(keyOf(piece), QStringList{QStringLiteral("年"), QStringLiteral("年度")}); }

    // 某县公安局前端设备维护: front-end equipment maintenance of the bureau; 2026年|某公司|…项目
    bool ownerLast(size_t begin, size_t end)
    {
        const size_t owner = end - begin > 2 && isYear(m_pieces[begin]) ? begin + 1 : begin;
        const size_t first = owner + 1;
        if (first >= end || !isOrganisation(m_pieces[owner]))
            return false;
        const Piece &last = m_pieces[end - 1];
        const bool project = isProject(keyOf(last));
        const bool nouns = std::all_of(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(end), [&](const Piece &piece) {
            const bool inside = &piece != &m_pieces[first] && project; // 某公司2026年某医院停车场项目: the hospital's car park
            return (piece.isNominal() && (inside || (piece.kind != PieceKind::Name && piece.kind != PieceKind::Quantity && !piece.is(WordClass::Determiner))) && (!piece.label || project)) || isListSign(piece)
                || (!piece.inserted && keyOf(piece) == u"等") || isJoint(piece);
        });
        if (!nouns || !last.is(WordClass::Noun) || last.has(Role::Actor))
            return false;
        const qsizetype place = last.source.end;
        std::rotate(m_pieces.begin() + qsizetype(owner), m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(end));
        static const QStringList levels{QStringLiteral("Municipal"), QStringLiteral("District"), QStringLiteral("Provincial"), QStringLiteral("County"), QStringLiteral("Central"), QStringLiteral("State")};
        insert(end - 1, inserted(levels.contains(m_pieces[end - 1].english.section(u' ', 0, 0)) ? QStringLiteral("of the") : QStringLiteral("of"), place)); // no name of its own
        // …核心机房改造: renovation of the core machine room of …
        if (end - begin < 3 || !wordSet<"titles.deeds">().contains(keyOf(m_pieces[end - 2]).toString()) || isListSign(m_pieces[begin]))
            return true;
        move(end - 2, end - 1, begin);
        insert(begin + 1, inserted(QStringLiteral("of"), m_pieces[begin + 1].source.begin));
        m_pieces[begin + 2].definite = true;
        return true;
    }

    bool isWork(QStringView word) const
    {
        const qsizetype bracket = word.indexOf(u'(');
        const QStringView name = (bracket > 0 ? word.first(bracket) : word).chopped(isProject(word) ? 2 : 0);
        return endsWithAny(name, wordList<"titles.works">());
    }

    // 食堂、宿舍改造项目: renovation project for canteens and dormitories. Only a list is hard to read before it, and none of works.
    void workFirst(size_t begin, size_t end)
    {
        if (begin < end && isYear(m_pieces[begin]))
            ++begin;
        if (end - begin < 2 || !isProject(keyOf(m_pieces[end - 1])) || isOrganisation(m_pieces[begin]))
            return;
        size_t head = end - 1;
        while (head > begin && isWork(keyOf(m_pieces[head - 1])))
            --head;
        const bool numbered = keyOf(m_pieces[begin]).contains(u'#'); // 3#、5#教学楼
        bool list = numbered;
        for (size_t at = begin; at < head; ++at) {
            const Piece &piece = m_pieces[at];
            list = list || (at > begin && (isListSign(piece) || isJoint(piece)));
            if (!(piece.isNominal() || isListSign(piece) || isJoint(piece)) || isWork(keyOf(piece)))
                return;
        }
        if (!list || !isWork(keyOf(m_pieces[head])) || !m_pieces[head - 1].isNominal())
            return;
        const qsizetype place = m_pieces[begin].source.begin;
        if (numbered && head - begin > 1) {
            move(begin + 1, head, begin);
            insert(head - 1, inserted(QStringLiteral("of"), place));
            ++head, ++end;
        }
        const size_t length = end - head;
        move(head, end, begin);
        insert(begin + length, inserted(QStringLiteral("for"), place));
    }
};

} // namespace

bool isProject(QStringView word)
{
    const qsizetype bracket = word.indexOf(u'(');
    const QStringView name = bracket > 0 ? word.first(bracket) : word;
    return name.endsWith(u"项目") || name.endsWith(u"工程");
}

size_t settleTitle(const QString &key, Pieces &pieces, size_t begin, size_t end)
{
    return Title(key, pieces).settle(begin, end);
}

} // namespace tendertrail::translate
