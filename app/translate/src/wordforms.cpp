// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordforms.h"

#include "wordlists.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace tendertrail::translate {

namespace {

bool isVowel(QChar letter)
{
    return QStringView(u"aeiou").contains(letter);
}

bool isManner(const QString &first)
{
    static const QStringList &verbs = wordList<"english.verbs-in-ply">();
    return first.endsWith(u"ly") && !verbs.contains(first);
}

bool doublesItsEnd(const QString &verb)
{
    static const QStringList &doubled = wordList<"english.doubled-verbs">();
    // scan, trap: one syllable that ends so
    const qsizetype end = verb.size() - 1;
    const bool closed = verb.size() > 2 && verb.size() < 6 && !isVowel(verb[end]) && !QStringView(u"wxy").contains(verb[end]) && isVowel(verb[end - 1]) && !isVowel(verb[end - 2])
        && std::count_if(verb.begin(), verb.end(), [](QChar letter) { return isVowel(letter) || letter == u'y'; }) == 1;
    return closed || doubled.contains(verb);
}

// "exceed" is no participle.
bool isParticiple(const QString &first)
{
    static const QStringList &verbs = wordList<"english.verbs-in-eed">();
    return first.endsWith(u"ed") && !verbs.contains(first);
}

// Renderings of Chinese verbs that are no English verb: "without permission", "there is", "not less than".
bool isNoVerb(const QString &first)
{
    static const QStringList &words = wordList<"english.short-words">();
    return words.contains(first);
}

} // namespace

namespace {

const QRegularExpression &verbPair()
{
    static const QRegularExpression pair(QStringLiteral("^([a-z]{3,}) (and|or) ([a-z]{3,}.*)$"));
    return pair;
}

// "correct or revoke": what is done to the one is done to the other.
template <typename Form>
std::optional<QString> ofBoth(const QString &verb, Form form)
{
    const auto match = verb.contains(u' ') ? verbPair().match(verb) : QRegularExpressionMatch();
    if (!match.hasMatch() || isNoVerb(match.captured(1)) || isNoVerb(match.captured(3).section(u' ', 0, 0)) || isManner(match.captured(1)))
        return std::nullopt;
    return form(match.captured(1)) + u' ' + match.captured(2) + u' ' + form(match.captured(3));
}

} // namespace

bool isVerbPair(const QString &verb)
{
    const QString plain = verb.endsWith(u" free of charge") ? verb.chopped(15) : verb;
    return plain.count(u' ') == 2 && verbPair().match(plain).hasMatch();
}

QString pluralOf(const QString &noun)
{
    if (noun.contains(u" not ")) // matters not covered
        return noun;
    if (noun.endsWith(u"l person")) // legal, natural
        return noun + u's';
    // candidate for award: candidates for award
    for (const QString &link : {QStringLiteral(" for "), QStringLiteral(" of ")}) {
        if (const qsizetype head = noun.indexOf(link); head > 0)
            return pluralOf(noun.left(head)) + noun.mid(head);
    }
    static const QStringList &unchanged = wordList<"english.unchanged-plurals">();
    static const QHash<QString, QString> own{{QStringLiteral("child"), QStringLiteral("children")}, {QStringLiteral("person"), QStringLiteral("people")}, {QStringLiteral("man"), QStringLiteral("men")}, {QStringLiteral("woman"), QStringLiteral("women")}};
    if (const auto many = own.constFind(noun.section(u' ', -1)); many != own.cend())
        return noun.chopped(many.key().size()) + *many;
    if (noun.isEmpty() || !noun.back().isLetter() || noun.endsWith(u's') || noun.endsWith(u"self")
        || std::any_of(unchanged.begin(), unchanged.end(), [&](const QString &word) { return noun.endsWith(word); }))
        return noun;
    if (noun.back().isUpper())
        return noun; // an abbreviation or a model
    if (noun.endsWith(u"x") || noun.endsWith(u"ch") || noun.endsWith(u"sh"))
        return noun + QStringLiteral("es");
    if (noun.endsWith(u'y') && noun.size() > 1 && !QStringView(u"aeiou").contains(noun[noun.size() - 2]))
        return noun.chopped(1) + QStringLiteral("ies");
    return noun + u's';
}

QString participleOf(const QString &verb)
{
    if (const auto two = ofBoth(verb, participleOf))
        return *two;
    // what is one already: "paid"
    static const QStringList &done = wordList<"english.participles">();
    if (done.contains(verb.section(u' ', 0, 0)))
        return verb;
    static const QHash<QString, QString> &irregular = wordTable<"english.irregular-participles">();
    const qsizetype space = verb.indexOf(u' ');
    const QString first = space < 0 ? verb : verb.left(space);
    const QString rest = space < 0 ? QString() : verb.mid(space);
    if (isManner(first) && !rest.isEmpty())
        return first + u' ' + participleOf(rest.trimmed()); // promptly handle
    if (first == u"be" && !rest.isEmpty())
        return rest.trimmed(); // "be listed in"
    if (isNoVerb(first))
        return verb;
    if (const auto known = irregular.constFind(first); known != irregular.cend())
        return *known + rest;
    if (first.size() < 3 || isParticiple(first) || !first.back().isLower())
        return verb;
    if (first.endsWith(u'e'))
        return first + u'd' + rest;
    if (first.endsWith(u'y') && !isVowel(first[first.size() - 2]))
        return first.chopped(1) + QStringLiteral("ied") + rest;
    return first + (doublesItsEnd(first) ? QString(first.back()) : QString()) + QStringLiteral("ed") + rest;
}

QString pastOf(const QString &verb)
{
    if (const auto two = ofBoth(verb, pastOf))
        return *two;
    static const QHash<QString, QString> &irregular = wordTable<"english.irregular-pasts">();
    const qsizetype space = verb.indexOf(u' ');
    const QString first = space < 0 ? verb : verb.left(space);
    if (isManner(first) && space > 0)
        return first + u' ' + pastOf(verb.mid(space).trimmed());
    if (first == u"there" && space > 0)
        return first + u' ' + pastOf(verb.mid(space).trimmed());
    if (const auto known = irregular.constFind(first); known != irregular.cend())
        return *known + (space < 0 ? QString() : verb.mid(space));
    const QString plain = plainOf(verb);
    return plain == verb ? participleOf(verb) : pastOf(plain);
}

QString gerundOf(const QString &verb)
{
    if (const auto two = ofBoth(verb, gerundOf))
        return *two;
    static const QStringList &alsoDoubled = wordList<"english.doubled-short-verbs">();
    if ((verb.startsWith(u"not ") && verb.endsWith(u" than")) || verb.endsWith(u"consultation")) // not lower than; friendly consultation
        return verb;
    const qsizetype space = verb.indexOf(u' ');
    const QString written = space < 0 ? verb : verb.left(space);
    const QString first = written.endsWith(u's') && written != u"is" && written != u"has" ? plainOf(written) : written;
    const QString rest = space < 0 ? QString() : verb.mid(space);
    if (isManner(first) && !rest.isEmpty())
        return first + u' ' + gerundOf(rest.trimmed()); // promptly handle
    if (first == u"is" || first == u"are")
        return QStringLiteral("being") + rest;
    if (first == u"has")
        return QStringLiteral("having") + rest;
    if (isNoVerb(first))
        return first == u"not" ? QStringLiteral("not ") + gerundOf(rest.trimmed()) : verb;
    if (first.size() < 2 || !first.back().isLower() || first.endsWith(u"ing") || isParticiple(first))
        return verb;
    if (first == u"die" || first == u"tie" || first == u"lie")
        return first.chopped(2) + QStringLiteral("ying") + rest;
    if (first.endsWith(u'e') && !first.endsWith(u"ee") && first != u"be")
        return first.chopped(1) + QStringLiteral("ing") + rest;
    const bool twice = doublesItsEnd(first) || alsoDoubled.contains(first);
    return first + (twice ? QString(first.back()) : QString()) + QStringLiteral("ing") + rest;
}

QString plainOf(const QString &verb)
{
    if (const auto two = ofBoth(verb, plainOf))
        return *two;
    const qsizetype space = verb.indexOf(u' ');
    const QString first = space < 0 ? verb : verb.left(space);
    const QString rest = space < 0 ? QString() : verb.mid(space);
    if (first == u"is" || first == u"are")
        return QStringLiteral("be") + rest;
    if (first == u"has")
        return QStringLiteral("have") + rest;
    if (first.size() < 4 || !first.endsWith(u's') || first.endsWith(u"ss") || first.endsWith(u"us") || first.endsWith(u"is") || first == u"does")
        return verb;
    if (first.endsWith(u"ies"))
        return first.chopped(3) + u'y' + rest;
    const bool hissing = first.endsWith(u"xes") || first == u"goes" || first == u"undergoes" || first.endsWith(u"ches") || first.endsWith(u"shes") || first.endsWith(u"sses");
    return first.chopped(hissing ? 2 : 1) + rest;
}

QString adverbOf(const QString &adjective)
{
    static const QHash<QString, QString> &irregular = wordTable<"english.irregular-adverbs">();
    if (const auto known = irregular.constFind(adjective); known != irregular.cend())
        return *known;
    if (adjective.size() < 4 || adjective.contains(u' ') || adjective.contains(u'-') || !adjective.back().isLower() || adjective.endsWith(u"ly")
        || adjective.endsWith(u"ed") || adjective.endsWith(u"ing"))
        return adjective;
    if (adjective.endsWith(u"le"))
        return adjective.chopped(1) + u'y';
    if (adjective.endsWith(u'y'))
        return adjective.chopped(1) + QStringLiteral("ily");
    return adjective + (adjective.endsWith(u"ic") ? QStringLiteral("ally") : QStringLiteral("ly"));
}

QString thirdPersonOf(const QString &verb)
{
    if (const auto two = ofBoth(verb, thirdPersonOf))
        return *two;
    const qsizetype space = verb.indexOf(u' ');
    const QString first = space < 0 ? verb : verb.left(space);
    const QString rest = space < 0 ? QString() : verb.mid(space);
    if (isManner(first)) // "promptly handle"
        return rest.isEmpty() ? verb : first + u' ' + thirdPersonOf(rest.mid(1));
    if (verb.startsWith(u"need not"))
        return verb;
    if (first == u"be")
        return QStringLiteral("is") + rest;
    if (first == u"better" || first.endsWith(u"icable") || first.endsWith(u"ible"))
        return QStringLiteral("is ") + verb; // 适用于: is applicable to
    if (first == u"have")
        return QStringLiteral("has") + rest;
    if (first.size() < 2 || !first.back().isLower() || (first.endsWith(u's') && !first.endsWith(u"ss")) || isParticiple(first) || (first.endsWith(u"ing") && first != u"bring")
        || isNoVerb(first))
        return verb;
    if (first.endsWith(u'y') && !isVowel(first[first.size() - 2]))
        return first.chopped(1) + QStringLiteral("ies") + rest;
    const bool hissing = first.endsWith(u'x') || first.endsWith(u"ss") || first.endsWith(u"ch") || first.endsWith(u"sh") || first.endsWith(u'o');
    return first + (hissing ? QStringLiteral("es") : QStringLiteral("s")) + rest;
}

} // namespace tendertrail::translate
