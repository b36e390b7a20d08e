// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// How many of something, told behind it: 租用 服务器 不少于 20台.
namespace tendertrail::translate {

namespace {

// servers that are equipped with …
std::shared_ptr<const Pieces> ofMany(Pieces parts)
{
    for (std::size_t at = 0; at + 1 < parts.size(); ++at) {
        QString &does = parts[at + 1].english;
        if (parts[at].english != u"that")
            continue;
        if (does == u"is" || does.startsWith(u"is "))
            does.replace(0, 2, QStringLiteral("are"));
        else if (does == u"has" || does.startsWith(u"has "))
            does.replace(0, 3, QStringLiteral("have"));
        else if (parts[at + 1].is(WordClass::Verb))
            does = plainOf(does);
        break;
    }
    return std::make_shared<const Pieces>(std::move(parts));
}

} // namespace

void Arranger::countsFirst(Pieces &p) const
{
    static const QStringView counting = u"台个名位辆家块张颗只件部艘架人枚根套";
    const auto open = depths(p);
    for (size_t count = 2; count < p.size(); ++count) {
        if (p[count].kind != PieceKind::Quantity || open[count] > 0 || !counting.contains(lastSign(p[count])))
            continue;
        if (count + 1 < p.size() && (p[count + 1].isNominal() || isDe(p[count + 1])) && p[count + 1].kind != PieceKind::Punctuation)
            continue;
        const bool bounded = wordList<"counts.bounds">().contains(word(p[count - 1]));
        const size_t end = bounded ? count - 1 : count; // of what is counted
        size_t first = end;
        while (first > 0 && open[first - 1] == 0 && p[first - 1].isNominal() && p[first - 1].kind != PieceKind::Quantity && p[first - 1].kind != PieceKind::Punctuation && !p[first - 1].is(WordClass::Determiner))
            --first;
        if (first == end || first == 0 || !p[first - 1].is(WordClass::Verb) || p[first - 1].english.isEmpty())
            continue;
        const Piece &thing = p[end - 1];
        // Without a bound and a clause of its own the words stay where they are until they are counted.
        if (!(bounded || thing.parts || (thing.has(Role::Actor) && lastSign(p[count]) == u'个')) || !(thing.is(WordClass::Noun) || thing.kind == PieceKind::Locked) || thing.has(Role::Measure) || thing.has(Role::Moment))
            continue;
        const QStringView named = word(thing);
        if (named.endsWith(u'数') || named.endsWith(u"数量"))
            continue; // 派遣 人数 不少于 19人
        const QString number = p[count].english.section(u' ', 0, 0);
        p[count].english = number;
        p[count].plural = number != u"1" && number != u"one";
        if (p[count].plural && thing.parts)
            p[end - 1].parts = ofMany(*thing.parts);
        if (bounded) { // no verb of its own any more
            p[count - 1].wordClass = WordClass::Adverb;
            p[count - 1].noun.clear();
        }
        std::rotate(p.begin() + qsizetype(first), p.begin() + qsizetype(end), p.begin() + qsizetype(count) + 1);
    }
}

} // namespace tendertrail::translate
