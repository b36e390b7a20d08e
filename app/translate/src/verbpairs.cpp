// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbpairs.h"

#include "wordcontext.h"
#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

class VerbPairs : private WordContext
{
public:
    using WordContext::WordContext;

    void join()
    {
        for (size_t at = 0; at + 2 < m_pieces.size(); ++at) {
            const bool deeds = describesDeed(at);
            if (!(joins(at + 1) || (deeds && keyOf(m_pieces[at + 1]) == u"、")) || !couldSay(at) || !couldSay(at + 2) || plain(verbOf(m_pieces[at])).contains(u' ') || m_pieces[at + 2].pivot || (!deeds && (isMatter(keyOf(m_pieces[at])) || isMatter(keyOf(m_pieces[at + 2])))))
                continue;
            if (!(((governed(at) || behindModal(at)) && takesObject(at + 2)) || (behindAgent(at) && ends(at + 2)) || deeds))
                continue;
            Piece &first = m_pieces[at];
            const Piece &second = m_pieces[at + 2];
            const bool either = keyOf(m_pieces[at + 1]).startsWith(u'或');
            const QString does = verbOf(first);
            first.english = plain(does) + (either ? QStringLiteral(" or ") : QStringLiteral(" and ")) + verbOf(second) + does.mid(plain(does).size());
            first.wordClass = WordClass::Verb;
            first.noun.clear();
            first.verb.clear();
            first.roles |= second.roles;
            first.source.end = second.source.end;
            m_pieces.erase(m_pieces.begin() + qsizetype(at) + 1, m_pieces.begin() + qsizetype(at) + 3);
        }
    }

private:
    // 免费维修|或|更换: "free of charge" goes behind both.
    static QString plain(const QString &verb) { return verb.endsWith(u" free of charge") ? verb.chopped(15) : verb; }
    static QString verbOf(const Piece &piece) { return piece.verb.isEmpty() ? piece.english : piece.verb; }
    bool couldSay(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        return piece.kind == PieceKind::Word && piece.source.length() >= 2 && ((piece.is(WordClass::Verb) && !piece.english.isEmpty()) || !piece.verb.isEmpty());
    }
    bool joins(size_t at) const
    {
        const Piece &piece = m_pieces[at];
        const QStringView text = keyOf(piece);
        return piece.is(WordClass::Conjunction) && (text == u"或" || text == u"或者" || text == u"和" || text == u"及" || text == u"并");
    }
    // What makes the first of the two a verb.
    bool governed(size_t at) const
    {
        if (at == 0) { // a slot of a clause: what the clause says stands before it
            const QStringView said = QStringView(m_key).first(m_pieces[0].source.begin);
            const QStringList &leading = wordList<"verbs.leading-to-pairs">();
            return std::any_of(leading.begin(), leading.end(), [&](const QString &one) { return said.endsWith(one); });
        }
        const Piece &piece = m_pieces[at - 1];
        const QStringView text = keyOf(piece);
        return (piece.is(WordClass::Preposition) && text == u"通过") || text.endsWith(u"有权") || wordList<"verbs.leading-to-pairs">().contains(text);
    }
    // 应|以合理的速度|维修或更换|货物: how it is done stands between the modal and the two
    bool behindModal(size_t at) const
    {
        if (at < 3 || !(keyOf(m_pieces[at - 1]).endsWith(u"速度") || keyOf(m_pieces[at - 1]) == u"方式" || keyOf(m_pieces[at - 1]) == u"形式" || keyOf(m_pieces[at - 1]) == u"时间内" || m_pieces[at - 1].is(WordClass::Postposition)))
            return false;
        for (size_t back = at - 1; back-- > 0 && m_pieces[back].kind != PieceKind::Punctuation;) {
            if (m_pieces[back].is(WordClass::Modal))
                return true;
            if (m_pieces[back].is(WordClass::Verb) && m_pieces[back].noun.isEmpty() && !(back + 1 < m_pieces.size() && keyOf(m_pieces[back + 1]) == u"的"))
                return false;
        }
        return false;
    }
    bool takesObject(size_t at) const
    {
        if (at + 1 >= m_pieces.size() || !m_pieces[at + 1].isNominal() || m_pieces[at + 1].kind == PieceKind::Punctuation)
            return false;
        const QStringView next = keyOf(m_pieces[at + 1]);
        // 修改或补充方案 may be a plan; with a 的 or another noun behind it, it is what is done to it
        const QStringList &heads = wordList<"heads.of-pairs">();
        return !std::any_of(heads.begin(), heads.end(), [&](const QString &head) { return next.startsWith(head); });
    }
    // 编制、递交|投标文件|的|费用, 转让或者分包|其 义务|的|行为: the two tell of a deed or of what is paid for
    bool describesDeed(size_t at) const
    {
        if (!couldSay(at) || !couldSay(at + 2) || !(isBorder(before(at)) || before(at)->is(WordClass::Verb) || before(at)->is(WordClass::Preposition) || before(at)->is(WordClass::Adverb) || before(at)->has(Role::Actor)))
            return false;
        size_t de = at + 3;
        while (de < m_pieces.size() && de - at < 12 && m_pieces[de].kind != PieceKind::Punctuation && (m_pieces[de].isNominal() || (de == at + 3 && !m_pieces[de].noun.isEmpty()))) // 参加|磋商
            ++de;
        if (de == at + 3 || de + 1 >= m_pieces.size() || (m_pieces[at + 3].isNominal() && !takesObject(at + 2)))
            return false;
        if (keyOf(m_pieces[de]) == u"所")
            ++de;
        if (keyOf(m_pieces[de]) == u"发生" || keyOf(m_pieces[de]) == u"产生")
            ++de;
        if (de + 1 >= m_pieces.size() || !keyOf(m_pieces[de]).endsWith(u'的'))
            return false;
        size_t head = de + 1;
        while (head + 1 < m_pieces.size() && m_pieces[head].is(WordClass::Determiner))
            ++head;
        return m_pieces[head].has(Role::Deed) && !m_pieces[head].has(Role::Measure);
    }
    // 由 同一人|送达或分发
    bool behindAgent(size_t at) const
    {
        size_t who = at;
        while (who > 0 && at - who < 8 && (m_pieces[who - 1].isNominal() || keyOf(m_pieces[who - 1]) == u"的" || keyOf(m_pieces[who - 1]) == u"、" || keyOf(m_pieces[who - 1]) == u"和" || keyOf(m_pieces[who - 1]) == u"或"))
            --who;
        return at > 0 && who > 0 && who < at && keyOf(m_pieces[who - 1]) == u"由" && m_pieces[who - 1].is(WordClass::Preposition)
            && (m_pieces[at - 1].has(Role::Actor) || m_pieces[at - 1].kind == PieceKind::Name);
    }
    bool ends(size_t at) const { return isBorder(after(at)) || keyOf(*after(at)) == u"的" || keyOf(*after(at)) == u"并"; }
};

} // namespace

void joinVerbPairs(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    VerbPairs(lexicon, key, pieces).join();
}

} // namespace tendertrail::translate
