// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conditions.h"

#include "core/fold.h"
#include "counts.h"
#include "passives.h"
#include "phraseforms.h"
#include "pieceview.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QRegularExpression>

#include <algorithm>

namespace tendertrail::translate {

namespace {

class Conditions : private PieceView
{
public:
    Conditions(const QString &key, Pieces &pieces) : PieceView(key, pieces) {}

    static bool denies(QStringView word)
    {
        return wordList<"conditions.denials">().contains(word);
    }

    void sayOfObject()
    {
        const size_t denial = firstWord(m_pieces);
        if (denial + 2 >= m_pieces.size() || m_pieces[denial].inserted || m_pieces[denial].kind != PieceKind::Word || !wordTable<"conditions.not-done">().contains(keyOf(m_pieces[denial]).toString()))
            return;
        size_t verb = denial + 1; // 未 按时 提交
        while (verb < m_pieces.size() && (m_pieces[verb].is(WordClass::Adverb) || m_pieces[verb].is(WordClass::Phrase)))
            ++verb;
        if (verb + 1 >= m_pieces.size() || !m_pieces[verb].is(WordClass::Verb) || m_pieces[verb].pivot || !isTransitive(m_pieces[verb].english) || m_pieces[verb].has(Role::Describing) || wordList<"verbs.of-exceeding">().contains(keyOf(m_pieces[verb])))
            return;
        const size_t object = verb + 1;
        const auto thing = [this](const Piece &piece) { return (piece.isNominal() && !piece.has(Role::Actor)) || isDe(piece) || isListSign(piece) || (piece.is(WordClass::Conjunction) && keyOf(piece).size() <= 2 && wordList<"joints.of-nouns">().contains(keyOf(piece))); };
        if (isDe(m_pieces[object]) || !std::all_of(m_pieces.begin() + qsizetype(object), m_pieces.end(), thing) || !m_pieces.back().is(WordClass::Noun))
            return;
        const bool many = m_pieces.back().english.endsWith(u's') && !m_pieces.back().english.endsWith(u"ss");
        const QString said = wordTable<"conditions.not-done">().value(keyOf(m_pieces[denial]).toString());
        m_pieces[denial].english = many && said.startsWith(u"has ") ? QStringLiteral("have ") + said.mid(4) : said;
        m_pieces[denial].wordClass = WordClass::Phrase;
        m_pieces[verb].english = participleOf(m_pieces[verb].english);
        m_pieces[verb].wordClass = WordClass::Phrase;
        std::rotate(m_pieces.begin() + qsizetype(denial) + 1, m_pieces.begin() + qsizetype(verb), m_pieces.begin() + qsizetype(verb) + 1); // 未 提交 按时
        std::rotate(m_pieces.begin() + qsizetype(denial), m_pieces.begin() + qsizetype(object), m_pieces.end());
    }

    static bool isFinite(const Piece &piece)
    {
        static const QStringList states{QStringLiteral("is"), QStringLiteral("are"), QStringLiteral("has"), QStringLiteral("have")};
        return !piece.english.isEmpty() && (piece.is(WordClass::Verb) || piece.is(WordClass::Modal) || (piece.kind == PieceKind::Word && states.contains(piece.english.section(u' ', 0, 0))));
    }

    // 供应商|不足三家: there are fewer than three suppliers
    void fewer()
    {
        static const QRegularExpression all(QStringLiteral("^fewer than [a-z0-9]+$"));
        for (size_t at = 1; at < m_pieces.size(); ++at) {
            const bool one = all.match(m_pieces[at].english).hasMatch();
            const bool two = m_pieces[at].english == u"fewer than" && at + 1 < m_pieces.size() && QStringView(u"家名个人位").contains(keyOf(m_pieces[at + 1]).right(1)) && !m_pieces[at + 1].english.contains(u' ');
            const size_t end = at + (one ? 1 : 2);
            if (!(one || two) || !(end >= m_pieces.size() || m_pieces[end].english.isEmpty() || (m_pieces[end].kind == PieceKind::Punctuation && !isListSign(m_pieces[end]) && !isBracket(m_pieces[end]))))
                continue;
            size_t first = at;
            while (first > 0 && (isSpace(m_pieces[first - 1]) || m_pieces[first - 1].is(WordClass::Noun) || m_pieces[first - 1].is(WordClass::Adjective)))
                --first;
            while (first < at && isSpace(m_pieces[first]))
                ++first;
            Piece &who = m_pieces[at - 1];
            if (first == at || !who.has(Role::Actor) || (first > 0 && m_pieces[first - 1].english == u"of"))
                continue;
            if (isCounted(who.english))
                who.english = pluralOf(who.english);
            if (m_pieces[first].english.startsWith(u"the "))
                m_pieces[first].english.remove(0, 4);
            m_pieces[at].english.prepend(QStringLiteral("there are "));
            m_pieces[at].wordClass = WordClass::Phrase;
            if (first > 0 && (m_pieces[first - 1].english == u"because of" || m_pieces[first - 1].english == u"due to")) {
                m_pieces[first - 1].english = QStringLiteral("because");
                m_pieces[first - 1].wordClass = WordClass::Conjunction;
            }
            std::rotate(m_pieces.begin() + qsizetype(first), m_pieces.begin() + qsizetype(at), m_pieces.begin() + qsizetype(end));
        }
    }

    void finishComparisons()
    {
        fewer();
        bool open = false; // behind "when", with no verb so far
        bool owned = false; // the nearest noun is not the subject: the number of documents is
        const Piece *before = nullptr;
        for (size_t at = 0; at < m_pieces.size(); ++at) {
            Piece &piece = m_pieces[at];
            if (isSpace(piece) || piece.english.isEmpty())
                continue;
            static const QStringList leading{QStringLiteral("when"), QStringLiteral("if"), QStringLiteral("where"), QStringLiteral("once")};
            if (piece.kind == PieceKind::Punctuation) {
                open = open && (isListSign(piece) || piece.english == u"and");
            } else if (leading.contains(piece.english.section(u' ', -1)) && piece.kind == PieceKind::Word) {
                open = true;
                owned = false;
            } else if (open && !piece.inserted && before && (before->is(WordClass::Noun) || before->is(WordClass::Phrase))) {
                const QStringView said = keyOf(piece);
                const auto &words = wordList<"verbs.of-exceeding">();
                const bool compares = std::any_of(words.begin(), words.end(), [&](const QString &word) { return said.startsWith(word); }) || said == u"不足";
                size_t later = at + 1; // 中断 超过 2小时 是 …: its verb is to come
                while (later < m_pieces.size() && m_pieces[later].kind != PieceKind::Punctuation && !isFinite(m_pieces[later]))
                    ++later;
                if (compares && later < m_pieces.size() && isFinite(m_pieces[later])) {
                    open = false;
                    continue;
                }
                const bool many = !owned && before->english.endsWith(u's') && !before->english.endsWith(u"ss");
                if (compares && piece.english.startsWith(u"exceeding")) {
                    piece.english.replace(0, 9, many ? QStringLiteral("exceed") : QStringLiteral("exceeds"));
                } else if (compares && wordList<"english.comparing">().contains(piece.english.section(u' ', 0, 0))) {
                    size_t next = at + 1;
                    while (next < m_pieces.size() && (isSpace(m_pieces[next]) || m_pieces[next].english.isEmpty()))
                        ++next;
                    const bool bare = said == u"不足" && (next == m_pieces.size() || (m_pieces[next].kind != PieceKind::Quantity && m_pieces[next].kind != PieceKind::Locked)); // 库存 不足 时
                    piece.english = (many ? QStringLiteral("are ") : QStringLiteral("is ")) + (bare ? QStringLiteral("insufficient") : piece.english);
                }
            }
            if (isFinite(piece))
                open = false;
            owned = owned || piece.is(WordClass::Preposition) || piece.english == u"that";
            before = &piece;
        }
    }

    bool endsCondition(const Pieces &all, size_t de) const
    {
        if (m_pieces.size() < 2 || de + 1 >= all.size())
            return false;
        // …不能|满足需求的为一般: in a slot of the memory only the text tells that the clause began before
        if (const qsizetype begin = m_pieces.front().source.begin; begin > 0 && core::isHan(m_key[begin - 1].unicode()))
            return false;
        const Piece &next = all[de + 1];
        const bool verdict = next.kind == PieceKind::Word && !next.inserted && wordList<"conditions.verdicts">().contains(keyOf(next));
        const Piece &last = m_pieces.back();
        return verdict && (last.is(WordClass::Verb) || last.is(WordClass::Adjective) || last.is(WordClass::Noun) || last.kind == PieceKind::Quantity)
            && std::none_of(m_pieces.begin(), m_pieces.end(), [this](const Piece &piece) { return isDe(piece) || piece.is(WordClass::Modal); })
            && std::any_of(m_pieces.begin(), m_pieces.end(), [this](const Piece &piece) { return !piece.inserted && piece.kind == PieceKind::Word && (denies(keyOf(piece)) || (piece.is(WordClass::Verb) && wordList<"conditions.states">().contains(keyOf(piece)))); });
    }
};

} // namespace

bool endsCondition(const QString &key, const Pieces &clause, const Pieces &pieces, size_t de)
{
    constexpr size_t longest = 200; // no condition is longer, and a line of nothing but 的 asks at every sign
    if (clause.size() > longest)
        return false;
    Pieces copy = clause;
    return Conditions(key, copy).endsCondition(pieces, de);
}

void finishComparisons(const QString &key, Pieces &pieces)
{
    Conditions(key, pieces).finishComparisons();
}

void sayOfObject(const QString &key, Pieces &condition)
{
    Conditions(key, condition).sayOfObject();
}

void supplyConditionSubject(Pieces &condition)
{
    size_t at = firstWord(condition);
    const size_t begin = at;
    while (at < condition.size() && condition[at].is(WordClass::Adverb) && !condition[at].english.contains(u"not"))
        ++at;
    if (at >= condition.size() || condition[at].inserted || condition[at].kind != PieceKind::Word)
        return;
    Piece &verb = condition[at];
    // 发生下列情形之一的: where one of the following circumstances occurs
    if (verb.is(WordClass::Verb) && verb.has(Role::Arising) && QStringList{QStringLiteral("occur"), QStringLiteral("arise"), QStringLiteral("happen")}.contains(plainOf(verb.english))) {
        const bool plain = at == begin && std::all_of(condition.begin() + qsizetype(at) + 1, condition.end(), [](const Piece &piece) { return piece.kind != PieceKind::Punctuation && !piece.is(WordClass::Verb) && !piece.is(WordClass::Modal) && !piece.is(WordClass::Particle); });
        if (plain && at + 1 < condition.size()) {
            const QString &last = condition.back().english;
            const bool one = std::any_of(condition.begin() + qsizetype(at), condition.end(), [](const Piece &piece) { return piece.english.startsWith(u"one of"); });
            verb.english = !one && last.endsWith(u's') && !last.endsWith(u"ss") ? plainOf(verb.english) : thirdPersonOf(verb.english);
            std::rotate(condition.begin() + qsizetype(at), condition.begin() + qsizetype(at) + 1, condition.end());
        }
        return;
    }
    if (verb.english.startsWith(u"not ") && verb.is(WordClass::Verb))
        verb.english.prepend(QStringLiteral("does "));
    static const QStringList denials{QStringLiteral("has not"), QStringLiteral("does not"), QStringLiteral("has not yet"), QStringLiteral("cannot"), QStringLiteral("is not")};
    const bool denied = denials.contains(verb.english);
    if (!denied && (!verb.is(WordClass::Verb) || verb.english.isEmpty() || !verb.opening().isLower() || verb.english.startsWith(u"there ") || verb.english == u"no" || verb.english.endsWith(u"ing") || verb.english.endsWith(u"ed")))
        return;
    if (!denied && !verb.english.startsWith(u"does "))
        verb.english = thirdPersonOf(verb.english);
    Piece it;
    it.source = {condition[begin].source.begin, condition[begin].source.begin};
    it.english = QStringLiteral("it");
    it.wordClass = WordClass::Phrase;
    it.inserted = true;
    condition.insert(condition.begin() + qsizetype(begin), it);
}

} // namespace tendertrail::translate
