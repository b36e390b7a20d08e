// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquisitions.h"

#include "wordcontext.h"
#include "wordlists.h"

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Acquisitions : private WordContext
{
public:
    using WordContext::WordContext;

    void settle()
    {
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            if (m_pieces[at].kind != PieceKind::Word)
                continue;
            equipped(at);
            spent(at);
            via(at);
            whatItIs(at);
            formerly(at);
        }
    }

private:
    bool isOneOf(const Piece *piece, const QSet<QString> &words) const { return piece && piece->kind == PieceKind::Word && words.contains(keyOf(*piece).toString()); }

    // 拟采购|搭载|H100芯片|的|服务器: it buys servers that have them
    void equipped(size_t at)
    {
        const Piece *next = after(at);
        const bool over = isKey(next, u"了");
        const Piece *has = over ? behind(next) : next;
        static const QSet<QString> places{QStringLiteral("位于"), QStringLiteral("设在")}; // 访问|位于|美国|的|实例
        const bool placed = isOneOf(has, places) && (isOneOf(&m_pieces[at], wordSet<"verbs.of-acquiring-things">()) || isOneOf(&m_pieces[at], wordSet<"verbs.of-reaching-things">()));
        if (!placed && (!isOneOf(&m_pieces[at], wordSet<"verbs.of-acquiring-things">()) || !isOneOf(has, wordSet<"verbs.of-being-equipped">())))
            return;
        size_t de = size_t(has - m_pieces.data()) + 1;
        while (de < m_pieces.size() && de - at < 12 && !isBorder(&m_pieces[de]) && !isKey(&m_pieces[de], u"的"))
            ++de;
        if (de + 1 >= m_pieces.size() || !isKey(&m_pieces[de], u"的") || !after(de) || !after(de)->isNominal())
            return;
        const size_t verb = size_t(has - m_pieces.data());
        makeVerb(at);
        if (placed) {
            size_t end = de + 1;
            while (end < m_pieces.size() && m_pieces[end].isNominal() && m_pieces[end].kind != PieceKind::Punctuation)
                ++end;
            m_pieces[verb].english = QStringLiteral("located in");
            m_pieces[verb].wordClass = WordClass::Preposition;
            m_pieces[verb].noun.clear();
            std::rotate(m_pieces.begin() + qsizetype(verb), m_pieces.begin() + qsizetype(de) + 1, m_pieces.begin() + qsizetype(end)); // the thing before where it is
            m_pieces.erase(m_pieces.begin() + qsizetype(end) - 1); // 的, by now the last
            return;
        }
        if (m_pieces[at].english == u"proposed to be procured" || m_pieces[at].english == u"planned procurement")
            m_pieces[at].english = QStringLiteral("intend to procure");
        m_pieces[verb].english = QStringLiteral("be equipped with"); // servers equipped with them: a phrase that describes
        m_pieces[verb].wordClass = WordClass::Verb;
        m_pieces[verb].roles = quint32(Role::Describing);
        m_pieces[verb].noun.clear();
        m_pieces[verb].verb.clear();
    }

    // 花费|18.4万元|购买|算力: spends RMB 184,000 to buy it
    void spent(size_t at)
    {
        if (!isOneOf(&m_pieces[at], wordSet<"verbs.of-spending">()) || !after(at))
            return;
        const Piece *sum = after(at);
        while (sum && (sum->is(WordClass::Adverb) || isKey(sum, u"约") || isKey(sum, u"近") || isKey(sum, u"共")))
            sum = behind(sum);
        if (!sum || !(sum->kind == PieceKind::Locked || sum->kind == PieceKind::Quantity))
            return;
        const Piece *verb = behind(sum);
        if (!isOneOf(verb, wordSet<"verbs.of-acquiring-things">()))
            return;
        makeVerb(at);
        const size_t bought = size_t(verb - m_pieces.data());
        makeVerb(bought);
        Piece to;
        to.source = {m_pieces[bought].source.begin, m_pieces[bought].source.begin};
        to.english = QStringLiteral("to");
        to.wordClass = WordClass::Phrase;
        to.inserted = true;
        m_pieces.insert(m_pieces.begin() + qsizetype(bought), std::move(to));
    }

    // 服务器|搭载|的|是|H100芯片: it is equipped with them
    void whatItIs(size_t at)
    {
        const Piece *verb = before(at);
        const Piece *is = after(at);
        if (!isKey(&m_pieces[at], u"的") || !isKey(is, u"是") || !(isOneOf(verb, wordSet<"verbs.of-being-equipped">()) || isOneOf(verb, wordSet<"verbs.of-acquiring-things">())) || !behind(is) || isBorder(behind(is)) || !behind(is)->isNominal())
            return;
        const size_t said = size_t(verb - m_pieces.data());
        if (!before(said) || isBorder(before(said)) || !before(said)->isNominal())
            return;
        makeVerb(said);
        m_pieces.erase(m_pieces.begin() + qsizetype(at), m_pieces.begin() + (is - m_pieces.data()) + 1);
    }

    // 该校|前|副校长: the former one
    void formerly(size_t at)
    {
        if (!isKey(&m_pieces[at], u"前") || !before(at) || isBorder(before(at)) || !before(at)->isNominal() || !isOneOf(after(at), wordSet<"people.with-offices">()))
            return;
        m_pieces[at].english = QStringLiteral("former");
        m_pieces[at].wordClass = WordClass::Adjective;
        m_pieces[at].noun.clear();
    }

    // 经|香港|转运至|深圳: via Hong Kong, not after it
    void via(size_t at)
    {
        const Piece *place = after(at);
        if (!(isKey(&m_pieces[at], u"经") || isKey(&m_pieces[at], u"经由")) || !place || !(place->is(WordClass::Proper) || place->kind == PieceKind::Name))
            return;
        const Piece *moved = behind(place);
        while (moved && moved->isNominal() && moved->kind != PieceKind::Punctuation && !isOneOf(moved, wordSet<"verbs.of-moving-goods">()))
            moved = behind(moved);
        if (!isOneOf(moved, wordSet<"verbs.of-moving-goods">()))
            return;
        m_pieces[at].english = QStringLiteral("via");
        m_pieces[at].wordClass = WordClass::Phrase;
        m_pieces[at].noun.clear();
        m_pieces[at].verb.clear();
        makeVerb(size_t(moved - m_pieces.data()));
    }
};

} // namespace

void settleAcquisitions(const Lexicon &lexicon, const QString &key, Pieces &pieces)
{
    Acquisitions(lexicon, key, pieces).settle();
}

} // namespace tendertrail::translate
