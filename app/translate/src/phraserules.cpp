// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "phraserules.h"

#include "phraseforms.h"
#include "pieceview.h"
#include "wordforms.h"

namespace tendertrail::translate {

namespace {

class PhraseRules : private PieceView
{
public:
    PhraseRules(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void apply()
    {
        relatedTo();
        purposes();
        sinceDates();
    }

private:
    // 与投标有关的费用 → costs related to bidding
    void relatedTo()
    {
        for (size_t with = 0; with + 4 < m_pieces.size(); ++with) {
            if (!isKey(with, u"与") && !isKey(with, u"和") && !isKey(with, u"同"))
                continue;
            size_t word = with + 2;
            while (word + 2 < m_pieces.size() && !isDe(m_pieces[word + 1]) && m_pieces[word].kind != PieceKind::Punctuation)
                ++word;
            if (word + 2 >= m_pieces.size() || !isDe(m_pieces[word + 1]))
                continue;
            const QString rendering = relationOf(keyOf(m_pieces[word]));
            size_t end = word + 2;
            while (end < m_pieces.size() && m_pieces[end].isNominal())
                ++end;
            if (rendering.isEmpty() || end == word + 2)
                continue;
            m_pieces[with].english.clear();
            m_pieces[word].english = rendering;
            m_pieces[word].wordClass = WordClass::Preposition;
            m_pieces[word + 1].english.clear();
            m_pieces[word + 1].wordClass = WordClass::Preposition;
            const size_t head = end - word - 2;
            move(word + 2, end, with);                             // B 与 A 有关 的
            move(word + head, word + head + 1, with + head);       // B 有关 与 A 的
        }
    }

    // 教学用触控一体机 → touch-screen all-in-one for teaching
    void purposes()
    {
        for (size_t at = 1; at + 1 < m_pieces.size(); ++at) {
            const bool noun = m_pieces[at - 1].is(WordClass::Noun) && (at == 1 || m_pieces[at - 2].kind == PieceKind::Punctuation);
            if (!isKey(at, u"用") || !m_pieces[at].is(WordClass::Verb) || !noun || m_pieces[at - 1].label)
                continue;
            size_t end = at + 1;
            while (end < m_pieces.size() && m_pieces[end].isNominal())
                ++end;
            if (end == at + 1 || (end < m_pieces.size() && m_pieces[end].kind != PieceKind::Punctuation))
                continue;
            m_pieces[at].english = QStringLiteral("for");
            m_pieces[at].wordClass = WordClass::Preposition;
            move(at + 1, end, at - 1);                      // B A 用
            move(end - 1, end, at - 1 + (end - at - 1));    // B 用 A
        }
    }

    // 自|双方|签订|之日起: from the date of signing by both parties; 自|甲方|收到|发票|之日起: on which Party A receives the invoice. The last piece of it; 0 where
    // nobody acts.
    size_t byWhom(size_t verb, size_t at)
    {
        size_t who = verb;
        while (who > 0 && m_pieces[who - 1].isNominal())
            --who;
        if (who == verb || who == 0 || !(m_pieces[verb - 1].has(Role::Actor) || keyOf(m_pieces[verb - 1]).endsWith(u"双方")) || !(isKey(who - 1, u"自") || isKey(who - 1, u"从")))
            return 0;
        m_pieces[who - 1].english.clear();
        Piece &deed = m_pieces[verb];
        const bool several = m_pieces[verb - 1].english.endsWith(u"ies") || m_pieces[verb - 1].english.contains(u" and ");
        if (at > verb + 1) {
            deed.english = several ? deed.english : thirdPersonOf(deed.english);
            deed.wordClass = WordClass::Phrase;
            m_pieces[at].english = QStringLiteral("from the date on which");
            move(at, at + 1, who);
            return at;
        }
        deed.english = deed.noun.isEmpty() ? gerundOf(deed.english) : deed.noun;
        deed.wordClass = WordClass::Noun;
        move(at, at + 1, who);
        move(at, at + 1, who + 1);
        insert(who + 2, inserted(QStringLiteral("by"), m_pieces[who].source.begin));
        return at + 1;
    }

    // 收到通知之日起 → from the date of receiving notice
    void sinceDates()
    {
        for (size_t at = 1; at < m_pieces.size(); ++at) {
            if (!isKey(at, u"之日起") && !isKey(at, u"之日"))
                continue;
            size_t first = at;
            while (first > 0 && m_pieces[first - 1].isNominal())
                --first;
            if (first > 0 && m_pieces[first - 1].is(WordClass::Verb)) {
                --first;
                if (const size_t last = isKey(at, u"之日起") ? byWhom(first, at) : 0; last > 0) {
                    at = last;
                    continue;
                }
                m_pieces[first].english = gerundOf(m_pieces[first].english);
                m_pieces[first].wordClass = WordClass::Phrase;
            }
            if (first == at)
                continue;
            nameState(m_pieces[at - 1]);
            const bool opened = first > 0 && (isKey(first - 1, u"自") || isKey(first - 1, u"从") || isKey(first - 1, u"在") || isKey(first - 1, u"于"));
            if (opened && isKey(at, u"之日起"))
                m_pieces[first - 1].english.clear();
            move(at, at + 1, first);
        }
    }
};

} // namespace

void applyPhraseRules(const QString &key, Pieces &pieces)
{
    PhraseRules(key, pieces).apply();
}

} // namespace tendertrail::translate
