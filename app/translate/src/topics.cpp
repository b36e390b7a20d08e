// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "topics.h"

#include "passives.h"
#include "pieceview.h"
#include "wordlists.h"

namespace tendertrail::translate {

namespace {

class Topics : private PieceView
{
public:
    using PieceView::PieceView;

    void put()
    {
        size_t begin = 0;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (m_pieces[at].kind != PieceKind::Punctuation || isListSign(m_pieces[at]))
                continue;
            if (!m_pieces[at].inserted && keyOf(m_pieces[at]) == u",") {
                // 对|参加过设计|的|供应商，|不得|再|参加: it is they who may not
                const size_t deed = at + 2 < m_pieces.size() && isKey(at + 2, u"再") ? at + 3 : at + 2;
                if (at > begin + 3 && isKey(begin, u"对") && m_pieces[at - 1].has(Role::Actor) && deed < m_pieces.size() && isKey(at + 1, u"不得")
                    && (m_pieces[deed].has(Role::Acting) || isKey(deed, u"参加") || isKey(deed, u"参与")) && std::any_of(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(at), [this](const Piece &piece) { return isDe(piece); })) {
                    m_pieces.erase(m_pieces.begin() + qsizetype(at));
                    m_pieces.erase(m_pieces.begin() + qsizetype(begin));
                    at -= 2;
                    continue;
                }
                const size_t end = doneToIt(at);
                if (end > at && isTopic(begin, at)) {
                    const size_t length = at - begin;
                    m_pieces.erase(m_pieces.begin() + qsizetype(at));
                    std::rotate(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(begin + length), m_pieces.begin() + qsizetype(end) - 1);
                    at = end - 2;
                    continue;
                }
            }
            begin = at + 1;
        }
    }

private:
    // 未按规定交纳|的|文件: one noun that a clause describes, and no clause of its own
    bool isTopic(size_t begin, size_t end) const
    {
        while (begin < end && (isSpace(m_pieces[begin]) || m_pieces[begin].kind == PieceKind::Locked))
            ++begin;
        if (begin + 2 >= end || end - begin > 24 || !m_pieces[end - 1].is(WordClass::Noun) || m_pieces[end - 1].has(Role::Actor))
            return false;
        if (!wordList<"topics.openings">().contains(keyOf(m_pieces[begin])) && !keyOf(m_pieces[begin]).startsWith(u'不'))
            return false;
        size_t head = end;
        while (head > begin && m_pieces[head - 1].isNominal())
            --head;
        if (head == begin || head == end || !isDe(m_pieces[head - 1]))
            return false;
        for (size_t at = begin; at < head; ++at) {
            if (m_pieces[at].is(WordClass::Modal) || m_pieces[at].is(WordClass::Postposition) || (m_pieces[at].kind == PieceKind::Punctuation && !isListSign(m_pieces[at]) && !isBracket(m_pieces[at])))
                return false;
        }
        return true;
    }

    // 乙方|应|无条件|更换: who does it, that it is to be done, and a verb with nothing behind it; where it ends
    size_t doneToIt(size_t comma) const
    {
        size_t who = comma + 1;
        while (who < m_pieces.size() && who - comma < 5 && m_pieces[who].isNominal() && !m_pieces[who].is(WordClass::Adjective))
            ++who;
        if (who == comma + 1 || who >= m_pieces.size() || !m_pieces[who - 1].has(Role::Actor) || !(m_pieces[who].is(WordClass::Modal) || isKey(who, u"有权")))
            return 0;
        size_t end = who;
        while (end < m_pieces.size() && end - who < 7 && (m_pieces[end].is(WordClass::Modal) || m_pieces[end].is(WordClass::Adverb) || m_pieces[end].is(WordClass::Verb)))
            ++end;
        const Piece &verb = m_pieces[end - 1];
        const bool ends = end == m_pieces.size() || (m_pieces[end].kind == PieceKind::Punctuation && !isListSign(m_pieces[end]));
        return ends && verb.is(WordClass::Verb) && isTransitive(verb.english) && !verb.english.contains(u' ') ? end : 0;
    }
};

} // namespace

void putTopicsBehind(const QString &key, Pieces &pieces)
{
    Topics(key, pieces).put();
}

} // namespace tendertrail::translate
