// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbours.h"

#include "wordcontext.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QHash>

// What somebody is affected by or subject to (受).
namespace tendertrail::translate {

namespace {

class AffectedWords : private WordContext
{
public:
    using WordContext::WordContext;

    // 受不可抗力影响的一方: affected by. What does it stands behind 受.
    bool affected(size_t at)
    {
        // 因受出口限制: because of restrictions, which say it already
        if ((keyOf(m_pieces[at]) == u"受" || keyOf(m_pieces[at]) == u"受到") && before(at) && (keyOf(*before(at)) == u"因" || keyOf(*before(at)) == u"由于" || keyOf(*before(at)) == u"因为")) {
            size_t last = at + 1;
            while (last < m_pieces.size() && (m_pieces[last].kind != PieceKind::Punctuation || keyOf(m_pieces[last]) == u"、"))
                ++last;
            const size_t reason = size_t(before(at) - m_pieces.data());
            const bool own = reason > 0 && m_pieces[reason - 1].isNominal() && m_pieces[reason - 1].kind != PieceKind::Punctuation; // A100显卡因受出口限制: it is subject to them
            const QString influence = wordTable<"nouns.of-influence">().value(keyOf(m_pieces[last - 1]).toString());
            if (last > at + 2 && !influence.isEmpty()) {
                m_pieces[last - 1].english = influence;
                m_pieces[last - 1].noun.clear();
                m_pieces[last - 1].wordClass = WordClass::Noun;
                if (own) {
                    m_pieces[at].english = QStringLiteral("is subject to");
                    m_pieces[at].wordClass = WordClass::Verb;
                    m_pieces[at].noun.clear();
                }
                m_pieces.erase(m_pieces.begin() + qsizetype(own ? reason : at));
                return true;
            }
        }
        static const QHash<QString, QString> done{{QStringLiteral("影响"), QStringLiteral("affect")}, {QStringLiteral("限制"), QStringLiteral("restrict")}, {QStringLiteral("制约"), QStringLiteral("restrict")},
                                                  {QStringLiteral("约束"), QStringLiteral("bind")},   {QStringLiteral("保护"), QStringLiteral("protect")},  {QStringLiteral("管辖"), QStringLiteral("govern")}};
        Piece &piece = m_pieces[at];
        if (keyOf(piece) == u"受" || keyOf(piece) == u"受到") {
            for (size_t end = at + 2; end < m_pieces.size() && end - at < reach; ++end) {
                const Piece &later = m_pieces[end];
                if ((later.kind == PieceKind::Punctuation && keyOf(later) != u"、") || later.is(WordClass::Modal))
                    return false;
                const QString verb = done.value(keyOf(later).toString());
                if (verb.isEmpty() || later.kind != PieceKind::Word)
                    continue;
                const Piece *behind = after(end);
                const size_t qualified = end > at + 2 && m_pieces[end - 1].is(WordClass::Adjective) ? end - 1 : end; // 受到…的严格限制
                if (keyOf(m_pieces[qualified - 1]) == u"的") { // 受到各种因素的影响
                    if (!isBorder(behind))
                        return false;
                    const QString manner = qualified < end ? adverbOf(m_pieces[qualified].english) + u' ' : QString();
                    piece.english = QStringLiteral("be ") + manner + (verb == u"bind" ? QStringLiteral("bound") : verb.endsWith(u'e') ? verb + u'd' : verb + QStringLiteral("ed")) + QStringLiteral(" by");
                    piece.wordClass = WordClass::Verb;
                    piece.noun.clear();
                    m_pieces.erase(m_pieces.begin() + qsizetype(qualified) - 1, m_pieces.begin() + qsizetype(end) + 1);
                    return true;
                }
                if (keyOf(piece) != u"受")
                    return false;
                piece.english = QStringLiteral("by");
                piece.wordClass = WordClass::Preposition;
                piece.noun.clear();
                m_pieces[end].english = verb;
                m_pieces[end].wordClass = WordClass::Verb;
                m_pieces[end].noun.clear();
                return true;
            }
            return false;
        }
        // the verb itself, chosen above
        if (!done.contains(keyOf(piece).toString()) || !piece.is(WordClass::Verb) || !piece.noun.isEmpty())
            return false;
        for (size_t back = at; back-- > 0 && m_pieces[back].kind != PieceKind::Punctuation;) {
            if (keyOf(m_pieces[back]) == u"受" && m_pieces[back].is(WordClass::Preposition))
                return true;
        }
        return false;
    }
};

} // namespace

bool chooseAffectedWord(const Lexicon &lexicon, const QString &key, Pieces &pieces, size_t at)
{
    return AffectedWords(lexicon, key, pieces).affected(at);
}

} // namespace tendertrail::translate
