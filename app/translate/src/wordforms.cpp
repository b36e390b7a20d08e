// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordforms.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace tendertrail::translate {

namespace {

bool isVowel(QChar letter)
{
    return QStringView(u"aeiou").contains(letter);
}

bool isManner(const QString &first)
{
    static const QStringList verbs{QStringLiteral("apply"), QStringLiteral("supply"), QStringLiteral("reply"), QStringLiteral("rely"), QStringLiteral("comply"), QStringLiteral("imply"), QStringLiteral("ally")};
    return first.endsWith(u"ly") && !verbs.contains(first);
}

bool doublesItsEnd(const QString &verb)
{
    static const QStringList doubled{QStringLiteral("submit"), QStringLiteral("transfer"), QStringLiteral("plan"), QStringLiteral("ship"),
                                     QStringLiteral("stop"), QStringLiteral("refer"), QStringLiteral("permit"), QStringLiteral("cancel"),
                                     QStringLiteral("occur"), QStringLiteral("incur"), QStringLiteral("control"), QStringLiteral("equip"),
                                     QStringLiteral("commit"), QStringLiteral("omit"), QStringLiteral("admit"), QStringLiteral("confer"),
                                     QStringLiteral("drop"),    QStringLiteral("transmit"), QStringLiteral("emit"), QStringLiteral("debug"), QStringLiteral("format"),
                                     QStringLiteral("program"), QStringLiteral("preset"), QStringLiteral("reset"), QStringLiteral("offset")};
    // scan, trap: one syllable that ends so
    const qsizetype end = verb.size() - 1;
    const bool closed = verb.size() > 2 && verb.size() < 6 && !isVowel(verb[end]) && !QStringView(u"wxy").contains(verb[end]) && isVowel(verb[end - 1]) && !isVowel(verb[end - 2])
        && std::count_if(verb.begin(), verb.end(), [](QChar letter) { return isVowel(letter) || letter == u'y'; }) == 1;
    return closed || doubled.contains(verb);
}

// "exceed" is no participle.
bool isParticiple(const QString &first)
{
    static const QStringList verbs{QStringLiteral("need"), QStringLiteral("exceed"), QStringLiteral("proceed"), QStringLiteral("succeed"), QStringLiteral("feed"), QStringLiteral("embed"), QStringLiteral("speed")};
    return first.endsWith(u"ed") && !verbs.contains(first);
}

// Renderings of Chinese verbs that are no English verb: "without permission", "there is", "not less than".
bool isNoVerb(const QString &first)
{
    static const QStringList words{QStringLiteral("without"), QStringLiteral("with"), QStringLiteral("there"), QStringLiteral("not"),  QStringLiteral("no"),
                                   QStringLiteral("on"),      QStringLiteral("in"),   QStringLiteral("at"),    QStringLiteral("by"),   QStringLiteral("for"),
                                   QStringLiteral("as"),      QStringLiteral("will"), QStringLiteral("shall"), QStringLiteral("may"),  QStringLiteral("must"),
                                   QStringLiteral("below"),   QStringLiteral("above"), QStringLiteral("more"), QStringLiteral("less"), QStringLiteral("fewer"),
                                   QStringLiteral("greater"), QStringLiteral("equal"), QStringLiteral("is"),   QStringLiteral("are"),  QStringLiteral("has"),
                                   QStringLiteral("does"),    QStringLiteral("from"), QStringLiteral("otherwise"), QStringLiteral("insufficient")};
    return words.contains(first);
}

} // namespace

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
    static const QStringList unchanged{QStringLiteral("equipment"), QStringLiteral("software"), QStringLiteral("hardware"),
                                       QStringLiteral("information"), QStringLiteral("memory"), QStringLiteral("storage"),
                                       QStringLiteral("staff"), QStringLiteral("personnel"), QStringLiteral("data"), QStringLiteral("police"),
                                       QStringLiteral("children"), QStringLiteral("people"), QStringLiteral("women"), QStringLiteral("criteria"), QStringLiteral("media"),
                                       QStringLiteral("between"), QStringLiteral("within"), QStringLiteral("under"), QStringLiteral("safety")};
    static const QHash<QString, QString> own{{QStringLiteral("child"), QStringLiteral("children")}, {QStringLiteral("person"), QStringLiteral("people")}, {QStringLiteral("man"), QStringLiteral("men")}, {QStringLiteral("woman"), QStringLiteral("women")}};
    if (const auto many = own.constFind(noun.section(u' ', -1)); many != own.cend())
        return noun.chopped(many.key().size()) + *many;
    if (noun.isEmpty() || !noun.back().isLetter() || noun.endsWith(u's')
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
    // what is one already: "paid"
    static const QStringList done{QStringLiteral("paid"), QStringLiteral("made"), QStringLiteral("given"), QStringLiteral("sold"), QStringLiteral("taken"), QStringLiteral("written"), QStringLiteral("kept"), QStringLiteral("borne")};
    if (done.contains(verb.section(u' ', 0, 0)))
        return verb;
    static const QHash<QString, QString> irregular{
        {QStringLiteral("make"), QStringLiteral("made")},   {QStringLiteral("sell"), QStringLiteral("sold")},
        {QStringLiteral("give"), QStringLiteral("given")},  {QStringLiteral("pay"), QStringLiteral("paid")},
        {QStringLiteral("hold"), QStringLiteral("held")},   {QStringLiteral("draw"), QStringLiteral("drawn")},
        {QStringLiteral("bind"), QStringLiteral("bound")},  {QStringLiteral("build"), QStringLiteral("built")},
        {QStringLiteral("rent"), QStringLiteral("rented")}, {QStringLiteral("send"), QStringLiteral("sent")},
        {QStringLiteral("win"), QStringLiteral("won")},     {QStringLiteral("keep"), QStringLiteral("kept")},
        {QStringLiteral("see"), QStringLiteral("seen")},    {QStringLiteral("be"), QStringLiteral("been")},
        {QStringLiteral("bid"), QStringLiteral("bid")},     {QStringLiteral("set"), QStringLiteral("set")},
        {QStringLiteral("put"), QStringLiteral("put")},     {QStringLiteral("take"), QStringLiteral("taken")},
        {QStringLiteral("write"), QStringLiteral("written")}, {QStringLiteral("buy"), QStringLiteral("bought")},
        {QStringLiteral("do"), QStringLiteral("done")},     {QStringLiteral("find"), QStringLiteral("found")},
        {QStringLiteral("cut"), QStringLiteral("cut")},     {QStringLiteral("choose"), QStringLiteral("chosen")},
        {QStringLiteral("read"), QStringLiteral("read")},   {QStringLiteral("misread"), QStringLiteral("misread")},
        {QStringLiteral("lead"), QStringLiteral("led")},    {QStringLiteral("meet"), QStringLiteral("met")},
        {QStringLiteral("leave"), QStringLiteral("left")},  {QStringLiteral("lose"), QStringLiteral("lost")},
        {QStringLiteral("show"), QStringLiteral("shown")},  {QStringLiteral("know"), QStringLiteral("known")},
        {QStringLiteral("bring"), QStringLiteral("brought")}, {QStringLiteral("bear"), QStringLiteral("borne")},
        {QStringLiteral("spend"), QStringLiteral("spent")}, {QStringLiteral("arise"), QStringLiteral("arisen")},
        {QStringLiteral("become"), QStringLiteral("become")}, {QStringLiteral("break"), QStringLiteral("broken")},
        {QStringLiteral("understand"), QStringLiteral("understood")}, {QStringLiteral("lend"), QStringLiteral("lent")},
        {QStringLiteral("steal"), QStringLiteral("stolen")}, {QStringLiteral("forbid"), QStringLiteral("forbidden")},
        {QStringLiteral("withdraw"), QStringLiteral("withdrawn")}, {QStringLiteral("undertake"), QStringLiteral("undertaken")},
        {QStringLiteral("begin"), QStringLiteral("begun")}, {QStringLiteral("run"), QStringLiteral("run")},
        {QStringLiteral("grow"), QStringLiteral("grown")},  {QStringLiteral("think"), QStringLiteral("thought")},
        {QStringLiteral("feel"), QStringLiteral("felt")},   {QStringLiteral("drive"), QStringLiteral("driven")},
        {QStringLiteral("have"), QStringLiteral("had")},    {QStringLiteral("tell"), QStringLiteral("told")},
        {QStringLiteral("hear"), QStringLiteral("heard")},  {QStringLiteral("say"), QStringLiteral("said")},
        {QStringLiteral("forget"), QStringLiteral("forgotten")}, {QStringLiteral("catch"), QStringLiteral("caught")},
        {QStringLiteral("rise"), QStringLiteral("risen")},  {QStringLiteral("fall"), QStringLiteral("fallen")},
        {QStringLiteral("go"), QStringLiteral("gone")},     {QStringLiteral("come"), QStringLiteral("come")},
        {QStringLiteral("fly"), QStringLiteral("flown")},   {QStringLiteral("speak"), QStringLiteral("spoken")},
        {QStringLiteral("throw"), QStringLiteral("thrown")}, {QStringLiteral("wear"), QStringLiteral("worn")},
        {QStringLiteral("eat"), QStringLiteral("eaten")},   {QStringLiteral("overcome"), QStringLiteral("overcome")},
        {QStringLiteral("seek"), QStringLiteral("sought")},
        {QStringLiteral("teach"), QStringLiteral("taught")}, {QStringLiteral("fight"), QStringLiteral("fought")},
        {QStringLiteral("shoot"), QStringLiteral("shot")},  {QStringLiteral("stand"), QStringLiteral("stood")},
        {QStringLiteral("hit"), QStringLiteral("hit")},     {QStringLiteral("spread"), QStringLiteral("spread")},
        {QStringLiteral("let"), QStringLiteral("let")},     {QStringLiteral("deal"), QStringLiteral("dealt")},
        {QStringLiteral("strike"), QStringLiteral("struck")}, {QStringLiteral("mean"), QStringLiteral("meant")},
        {QStringLiteral("hide"), QStringLiteral("hidden")}, {QStringLiteral("feed"), QStringLiteral("fed")},
        {QStringLiteral("lie"), QStringLiteral("lain")},    {QStringLiteral("hurt"), QStringLiteral("hurt")},
    };
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
    static const QHash<QString, QString> irregular{
        {QStringLiteral("give"), QStringLiteral("gave")},   {QStringLiteral("take"), QStringLiteral("took")},   {QStringLiteral("write"), QStringLiteral("wrote")},
        {QStringLiteral("do"), QStringLiteral("did")},      {QStringLiteral("choose"), QStringLiteral("chose")}, {QStringLiteral("see"), QStringLiteral("saw")},
        {QStringLiteral("know"), QStringLiteral("knew")},   {QStringLiteral("show"), QStringLiteral("showed")}, {QStringLiteral("bear"), QStringLiteral("bore")},
        {QStringLiteral("arise"), QStringLiteral("arose")}, {QStringLiteral("become"), QStringLiteral("became")}, {QStringLiteral("break"), QStringLiteral("broke")},
        {QStringLiteral("forbid"), QStringLiteral("forbade")}, {QStringLiteral("withdraw"), QStringLiteral("withdrew")}, {QStringLiteral("undertake"), QStringLiteral("undertook")},
        {QStringLiteral("begin"), QStringLiteral("began")}, {QStringLiteral("run"), QStringLiteral("ran")},     {QStringLiteral("grow"), QStringLiteral("grew")},
        {QStringLiteral("drive"), QStringLiteral("drove")}, {QStringLiteral("draw"), QStringLiteral("drew")},   {QStringLiteral("go"), QStringLiteral("went")},
        {QStringLiteral("come"), QStringLiteral("came")},   {QStringLiteral("fall"), QStringLiteral("fell")},   {QStringLiteral("rise"), QStringLiteral("rose")},
        {QStringLiteral("steal"), QStringLiteral("stole")}, {QStringLiteral("be"), QStringLiteral("was")},      {QStringLiteral("is"), QStringLiteral("was")},
        {QStringLiteral("are"), QStringLiteral("were")},    {QStringLiteral("has"), QStringLiteral("had")},     {QStringLiteral("speak"), QStringLiteral("spoke")},
        {QStringLiteral("hide"), QStringLiteral("hid")},    {QStringLiteral("lie"), QStringLiteral("lay")},     {QStringLiteral("fly"), QStringLiteral("flew")},
        {QStringLiteral("throw"), QStringLiteral("threw")}, {QStringLiteral("wear"), QStringLiteral("wore")},   {QStringLiteral("eat"), QStringLiteral("ate")},
    };
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
    static const QStringList alsoDoubled{QStringLiteral("bid"), QStringLiteral("win"), QStringLiteral("set"), QStringLiteral("put"),
                                         QStringLiteral("cut"), QStringLiteral("begin"), QStringLiteral("run")};
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
    if (first.endsWith(u'e') && !first.endsWith(u"ee") && first != u"be")
        return first.chopped(1) + QStringLiteral("ing") + rest;
    const bool twice = doublesItsEnd(first) || alsoDoubled.contains(first);
    return first + (twice ? QString(first.back()) : QString()) + QStringLiteral("ing") + rest;
}

QString plainOf(const QString &verb)
{
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
    const bool hissing = first.endsWith(u"xes") || first.endsWith(u"ches") || first.endsWith(u"shes") || first.endsWith(u"sses");
    return first.chopped(hissing ? 2 : 1) + rest;
}

QString adverbOf(const QString &adjective)
{
    static const QHash<QString, QString> irregular{
        {QStringLiteral("detailed"), QStringLiteral("in detail")}, {QStringLiteral("good"), QStringLiteral("well")},
        {QStringLiteral("written"), QStringLiteral("in writing")}, {QStringLiteral("oral"), QStringLiteral("orally")},
        {QStringLiteral("same"), QStringLiteral("equally")},       {QStringLiteral("fast"), QStringLiteral("fast")},
        {QStringLiteral("high"), QStringLiteral("highly")},        {QStringLiteral("online"), QStringLiteral("online")},
        {QStringLiteral("offline"), QStringLiteral("offline")},    {QStringLiteral("basic"), QStringLiteral("basically")},
        {QStringLiteral("on-site"), QStringLiteral("on site")},    {QStringLiteral("comprehensive"), QStringLiteral("comprehensively")},
        {QStringLiteral("unified"), QStringLiteral("uniformly")},  {QStringLiteral("skilled"), QStringLiteral("skilfully")},
    };
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
    if (first.size() < 2 || !first.back().isLower() || (first.endsWith(u's') && !first.endsWith(u"ss")) || isParticiple(first) || first.endsWith(u"ing")
        || isNoVerb(first))
        return verb;
    if (first.endsWith(u'y') && !isVowel(first[first.size() - 2]))
        return first.chopped(1) + QStringLiteral("ies") + rest;
    const bool hissing = first.endsWith(u'x') || first.endsWith(u"ss") || first.endsWith(u"ch") || first.endsWith(u"sh") || first.endsWith(u'o');
    return first + (hissing ? QStringLiteral("es") : QStringLiteral("s")) + rest;
}

} // namespace tendertrail::translate
