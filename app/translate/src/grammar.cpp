// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grammar.h"

#include "pieceview.h"
#include "wordforms.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Finisher : private PieceView
{
public:
    Finisher(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    void finish()
    {
        durations();
        others();
        agents();
        agreement();
        plurals();
        articles();
    }

private:
    // 规范书等文件: specification and other documents
    void others()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (isKey(at, u"等") && (m_pieces[at + 1].is(WordClass::Noun) || m_pieces[at + 1].is(WordClass::Adjective))) {
                m_pieces[at].english = QStringLiteral("and other");
                m_pieces[at].wordClass = WordClass::Conjunction;
            }
        }
    }

    // 合同签订之日起 1 年 → 1 year from the date of contract signing
    void durations()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            size_t next = at + 1;
            while (next < m_pieces.size() && isSpace(m_pieces[next]))
                ++next;
            if (next < m_pieces.size() && m_pieces[at].english.startsWith(u"from the date of ")
                && (m_pieces[next].kind == PieceKind::Quantity || m_pieces[next].english.endsWith(u" year") || m_pieces[next].english.endsWith(u" years")))
                move(next, next + 1, at);
        }
    }

    // 8 块加速卡: 8 accelerator cards
    void plurals()
    {
        for (size_t at = 0; at + 1 < m_pieces.size(); ++at) {
            if (!m_pieces[at].plural)
                continue;
            size_t noun = at + 1;
            while (noun + 1 < m_pieces.size() && (m_pieces[noun].isNominal() || isSpace(m_pieces[noun]))
                   && m_pieces[noun + 1].isNominal() && m_pieces[noun + 1].kind != PieceKind::Quantity)
                ++noun;
            if (m_pieces[noun].is(WordClass::Noun))
                m_pieces[noun].english = pluralOf(m_pieces[noun].english);
        }
    }
};

} // namespace

void finishGrammar(const QString &key, Pieces &pieces)
{
    Finisher(key, pieces).finish();
}

} // namespace tendertrail::translate
