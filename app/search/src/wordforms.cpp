// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordforms.h"

#include <algorithm>
#include <array>
#include <utility>

// A translation says server in one place and servers in the next, and is in British spelling; who searches says either, and is as
// often American. Only the query is widened: the index holds the words as they stand, and a phrase in quotation marks means itself.
namespace tendertrail::search {

namespace {

constexpr qsizetype shortest = 3;
constexpr qsizetype longest = 30;

using Pair = std::pair<QLatin1String, QLatin1String>;

constexpr std::array irregular{
    Pair{QLatin1String("person"), QLatin1String("people")},       Pair{QLatin1String("man"), QLatin1String("men")},
    Pair{QLatin1String("woman"), QLatin1String("women")},         Pair{QLatin1String("child"), QLatin1String("children")},
    Pair{QLatin1String("criterion"), QLatin1String("criteria")},  Pair{QLatin1String("appendix"), QLatin1String("appendices")},
    Pair{QLatin1String("index"), QLatin1String("indices")},       Pair{QLatin1String("analysis"), QLatin1String("analyses")},
    Pair{QLatin1String("basis"), QLatin1String("bases")},         Pair{QLatin1String("half"), QLatin1String("halves")},
};

// British, American. Of words that end otherwise only the beginning.
constexpr std::array spellings{
    Pair{QLatin1String("centre"), QLatin1String("center")},           Pair{QLatin1String("licence"), QLatin1String("license")},
    Pair{QLatin1String("labour"), QLatin1String("labor")},            Pair{QLatin1String("colour"), QLatin1String("color")},
    Pair{QLatin1String("favour"), QLatin1String("favor")},            Pair{QLatin1String("behaviour"), QLatin1String("behavior")},
    Pair{QLatin1String("harbour"), QLatin1String("harbor")},          Pair{QLatin1String("neighbour"), QLatin1String("neighbor")},
    Pair{QLatin1String("honour"), QLatin1String("honor")},            Pair{QLatin1String("fibre"), QLatin1String("fiber")},
    Pair{QLatin1String("metre"), QLatin1String("meter")},             Pair{QLatin1String("kilometre"), QLatin1String("kilometer")},
    Pair{QLatin1String("litre"), QLatin1String("liter")},
    Pair{QLatin1String("theatre"), QLatin1String("theater")},         Pair{QLatin1String("defence"), QLatin1String("defense")},
    Pair{QLatin1String("offence"), QLatin1String("offense")},         Pair{QLatin1String("programme"), QLatin1String("program")},
    Pair{QLatin1String("catalogue"), QLatin1String("catalog")},       Pair{QLatin1String("dialogue"), QLatin1String("dialog")},
    Pair{QLatin1String("grey"), QLatin1String("gray")},               Pair{QLatin1String("aluminium"), QLatin1String("aluminum")},
    Pair{QLatin1String("tyre"), QLatin1String("tire")},               Pair{QLatin1String("judgement"), QLatin1String("judgment")},
    Pair{QLatin1String("instalment"), QLatin1String("installment")},  Pair{QLatin1String("fulfil"), QLatin1String("fulfill")},
    Pair{QLatin1String("enrolment"), QLatin1String("enrollment")},    Pair{QLatin1String("cancelled"), QLatin1String("canceled")},
    Pair{QLatin1String("modelling"), QLatin1String("modeling")},      Pair{QLatin1String("labelling"), QLatin1String("labeling")},
    Pair{QLatin1String("travelling"), QLatin1String("traveling")},    Pair{QLatin1String("analyse"), QLatin1String("analyze")},
};

bool isPlain(const QString &word)
{
    return word.size() >= shortest && word.size() <= longest && std::ranges::all_of(word, [](QChar unit) { return unit >= u'a' && unit <= u'z'; });
}

bool endsWithAny(const QString &word, std::initializer_list<QLatin1String> ends)
{
    return std::ranges::any_of(ends, [&](QLatin1String end) { return word.endsWith(end); });
}

bool endsLikeCity(const QString &word)
{
    return word.size() > 2 && word.endsWith(u'y') && !QStringView(u"aeiou").contains(word[word.size() - 2]);
}

QStringList inOtherNumber(const QString &word)
{
    QStringList forms;
    for (const auto &[one, many] : irregular) {
        if (word == one || word == many)
            forms.append(word == one ? many : one);
    }
    if (!forms.isEmpty())
        return forms;
    if (endsLikeCity(word))
        return {word.chopped(1) + QStringLiteral("ies")};
    if (word.size() > 4 && word.endsWith(u"ies"))
        return {word.chopped(3) + u'y'};
    if (endsWithAny(word, {QLatin1String("ses"), QLatin1String("shes"), QLatin1String("ches"), QLatin1String("xes"), QLatin1String("zes")}))
        forms.append(word.chopped(2)); // boxes
    if (word.endsWith(u's') && !endsWithAny(word, {QLatin1String("ss"), QLatin1String("us"), QLatin1String("is")})) {
        forms.append(word.chopped(1));
        return forms;
    }
    const bool hisses = endsWithAny(word, {QLatin1String("s"), QLatin1String("sh"), QLatin1String("ch"), QLatin1String("x"), QLatin1String("z")});
    forms.append(word + (hisses ? QStringLiteral("es") : QStringLiteral("s")));
    return forms;
}

// -ise and -ize, -isation and -ization, and the words above, whatever they end with.
QStringList inOtherSpelling(const QString &word)
{
    QStringList forms;
    for (const auto &[british, american] : spellings) {
        if (word.startsWith(british) && british.size() > american.size())
            forms.append(american + word.sliced(british.size()));
        else if (word.startsWith(american) && !(british.startsWith(american) && word.startsWith(british)))
            forms.append(british + word.sliced(american.size()));
        else if (word.startsWith(british))
            forms.append(american + word.sliced(british.size()));
    }
    constexpr qsizetype shortestStem = 4; // not rise, size, wise
    for (const QLatin1String end : {QLatin1String("e"), QLatin1String("es"), QLatin1String("ed"), QLatin1String("er"), QLatin1String("ers"), QLatin1String("ing"),
                                    QLatin1String("ation"), QLatin1String("ations"), QLatin1String("ational")}) {
        for (const auto &[from, to] : {Pair{QLatin1String("is"), QLatin1String("iz")}, Pair{QLatin1String("iz"), QLatin1String("is")}}) {
            const qsizetype stem = word.size() - end.size() - from.size();
            if (stem >= shortestStem && word.endsWith(end) && QStringView(word).sliced(stem, from.size()) == from)
                forms.append(word.left(stem) + to + end);
        }
    }
    return forms;
}

} // namespace

QStringList otherForms(const QString &word)
{
    if (!isPlain(word))
        return {};
    QStringList forms = inOtherNumber(word);
    forms.prepend(word);
    const QStringList numbers = forms;
    for (const QString &form : numbers)
        forms += inOtherSpelling(form);
    forms.removeDuplicates();
    forms.removeAll(word);
    return forms;
}

} // namespace tendertrail::search
