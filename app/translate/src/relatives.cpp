// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "relatives.h"

#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <QSet>

#include <algorithm>

namespace tendertrail::translate {

bool hasObject(const QString &verb)
{
    static const QSet<QString> &open = wordSet<"english.open-ends">();
    const QString first = verb.section(u' ', 0, 0);
    const QString last = verb.section(u' ', -1);
    return verb.contains(u' ') && !open.contains(last) && !last.endsWith(u"ly") && first != u"be" && first != u"not" && !first.endsWith(u"ed") && !first.endsWith(u"ly"); // promptly handle: how, not what
}

std::optional<Relatives::Place> Relatives::find(const Pieces &p) const
{
    const auto depth = depths(p);
    for (size_t de = 1; de + 1 < p.size(); ++de) {
        if (depth[de] > 0 || !isDe(p[de]) || !p[de + 1].isNominal() || p[de + 1].kind == PieceKind::Punctuation)
            continue;
        size_t end = de + 1;
        while (end < p.size() && p[end].isNominal() && end - de <= 6)
            ++end;
        // The verb nearest before it, with nothing but its object in between.
        size_t verb = de;
        while (verb > 0 && !(depth[verb - 1] == 0 && p[verb - 1].is(WordClass::Verb))
               && (p[verb - 1].isNominal() || depth[verb - 1] > 0 || (p[verb - 1].kind == PieceKind::Punctuation && word(p[verb - 1]) == u"、")))
            --verb;
        // 符合条件 is one word, verb and object.
        const bool whole = verb == de && p[de - 1].is(WordClass::Verb) && hasObject(p[de - 1].english);
        if (verb == 0 || (verb >= de && !whole) || !p[verb - 1].is(WordClass::Verb) || p[verb - 1].english.isEmpty())
            continue;
        --verb;
        size_t begin = verb;
        while (begin > 0 && p[begin - 1].is(WordClass::Adverb))
            --begin;
        // 已获取文件但不参加投标的供应商: both say what the supplier does.
        static const QSet<QString> joining{QStringLiteral("但"), QStringLiteral("且"), QStringLiteral("并"), QStringLiteral("并且"), QStringLiteral("或"), QStringLiteral("或者")};
        if (const size_t first = firstWord(p); begin > first + 1 && p[begin - 1].is(WordClass::Conjunction) && joining.contains(word(p[begin - 1]).toString())
            && (p[first].is(WordClass::Verb) || p[first].is(WordClass::Adverb)) && std::any_of(p.begin() + qsizetype(first), p.begin() + qsizetype(begin) - 1, [](const Piece &piece) { return piece.is(WordClass::Verb); }))
            begin = first;
        if (isRelative(p, depth, verb, begin, de, end))
            return Place{begin, de, end};
    }
    return std::nullopt;
}

bool Relatives::isRelative(const Pieces &p, const std::vector<int> &depth, size_t verb, size_t begin, size_t de, size_t end) const
{
    if (p[de - 1].is(WordClass::Adjective) || p[de - 1].is(WordClass::Determiner) || p[end - 1].has(Role::Measure))
        return false;
    // 30日内 提供: a time or a place belongs to the verb, and is left to other rules.
    if (begin > 0 && (p[begin - 1].is(WordClass::Postposition) || p[begin - 1].is(WordClass::Preposition)))
        return false;
    const bool actor = p[end - 1].has(Role::Actor) || p[end - 1].kind == PieceKind::Name;
    const bool party = p[de - 1].has(Role::Actor); // 审查 投标人 的 资格
    if (begin == firstWord(p)) {
        if (party && !actor)
            return false;
        const bool predicate = end < p.size()
            && (mainVerb(p, depth, end).has_value() || p[end].is(WordClass::Modal) || p[end].is(WordClass::Adverb) || p[end].is(WordClass::Verb));
        return actor || predicate || p[verb].has(Role::Describing);
    }
    // 邀请 符合条件 的 供应商: another verb governs the noun.
    if (!p[begin - 1].is(WordClass::Verb) && !p[begin - 1].is(WordClass::Determiner) && !p[begin - 1].is(WordClass::Conjunction) && p[begin - 1].kind != PieceKind::Quantity)
        return false;
    return (actor && !party) || p[verb].has(Role::Describing);
}

void Relatives::makeGeneral(Pieces &noun) const
{
    if (noun.empty() || !noun.back().is(WordClass::Noun) || !noun.back().label
        || std::any_of(noun.begin(), noun.end(), [](const Piece &piece) { return piece.is(WordClass::Determiner) || piece.kind == PieceKind::Quantity || piece.kind == PieceKind::Locked; }))
        return;
    const QStringView who = word(noun.back());
    if (!who.endsWith(u"供应商") && !who.endsWith(u"投标人") && !who.endsWith(u"响应人") && !who.endsWith(u"企业"))
        return;
    noun.back().english = pluralOf(noun.back().english);
    noun.back().definite = false;
}

void Relatives::agree(Pieces &clause, Piece &de, const Pieces &noun) const
{
    de.english = QStringLiteral("that");
    de.wordClass = WordClass::Conjunction;
    const bool many = !noun.empty() && (noun.back().english.endsWith(u's') || noun.back().english.endsWith(u"personnel") || noun.back().english.endsWith(u"staff") || noun.back().english.endsWith(u"people"));
    for (Piece &piece : clause) {
        if (piece.english == u"has not" && many)
            piece.english = QStringLiteral("have not");
        if (piece.english == u"does not" && many)
            piece.english = QStringLiteral("do not");
        if (piece.english == u"there is") { // 有违法行为的: that has …
            piece.english = many ? QStringLiteral("have") : QStringLiteral("has");
            piece.wordClass = WordClass::Phrase;
            break;
        }
        if (!piece.is(WordClass::Verb))
            continue;
        if (&piece != &clause.front() && (&piece)[-1].english == u"already" && piece.opening().isLower() && !piece.english.startsWith(u"be ") && piece.english != u"has" && piece.english != u"is") { // that have already obtained
            (&piece)[-1].english = many ? QStringLiteral("have already") : QStringLiteral("has already");
            piece.english = participleOf(plainOf(piece.english));
            piece.wordClass = WordClass::Phrase;
            break;
        }
        if (piece.english.startsWith(u"not ") && plainOf(piece.english.mid(4)) == piece.english.mid(4)) { // 不满足, one word
            piece.english.prepend(many ? QStringLiteral("do ") : QStringLiteral("does "));
            piece.wordClass = WordClass::Phrase;
            break;
        }
        if (many && (piece.english == u"has" || piece.english.startsWith(u"has "))) // experts that have
            piece.english = QStringLiteral("have") + piece.english.mid(3);
        const bool due = std::any_of(&clause.front(), &piece, [](const Piece &before) { return before.is(WordClass::Modal) && !before.english.isEmpty(); }); // that may result in
        const bool denied = due || (&piece != &clause.front() && ((&piece)[-1].english.endsWith(u" not") || (&piece)[-1].english == u"not"));
        if (!many && !denied && !piece.english.endsWith(u"ed"))
            piece.english = thirdPersonOf(piece.english);
        piece.wordClass = WordClass::Phrase;
        break;
    }
}

} // namespace tendertrail::translate
