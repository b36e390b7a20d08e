// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "phraseforms.h"
#include "wordforms.h"

#include <algorithm>

// What somebody decides or finds, having considered it.
namespace tendertrail::translate {

std::optional<Pieces> Arranger::considered(const Pieces &p, int depth) const
{
    const auto open = depths(p);
    const size_t first = firstWord(p);
    size_t who = first;
    while (who < p.size() && p[who].isNominal() && p[who].kind != PieceKind::Punctuation && word(p[who]) != u"经")
        ++who;
    size_t deed = who;
    size_t rest = 0;
    bool through = false;
    if (who > first && who + 2 < p.size() && p[who].kind == PieceKind::Word && (word(p[who]) == u"经" || word(p[who]) == u"经过")) { // 经 认真 审查 作出 决定
        through = true;
        deed = who + 1;
        rest = deed;
        while (rest < p.size() && (p[rest].isNominal() || (p[rest].is(WordClass::Adverb) && rest == deed)))
            ++rest;
    } else if (who > first + 1 && who + 1 < p.size() && p[who].is(WordClass::Postposition) && word(p[who]).endsWith(u'后') && !p[who - 1].noun.isEmpty()) { // 讨论 后 认为
        deed = who - 1;
        rest = who + 1;
    }
    const size_t last = through ? rest : who; // behind what was done
    if (rest == 0 || last <= deed || rest + 1 >= p.size() || p[last - 1].noun.isEmpty() || open[rest] > 0 || !(p[rest].is(WordClass::Verb) || p[rest].is(WordClass::Adverb)))
        return std::nullopt;
    const Piece &actor = p[(through ? who : deed) - 1];
    if (!(actor.has(Role::Actor) || actor.kind == PieceKind::Name || actor.is(WordClass::Proper)) || !mainVerb(p, open, rest))
        return std::nullopt;
    Pieces out = part(p, 0, first);
    out.push_back(worded(p[who], QStringLiteral("after")));
    out.back().wordClass = WordClass::Preposition;
    for (size_t at = deed; at < last; ++at) {
        out.push_back(p[at]);
        if (at + 1 == last) {
            out.back().english = p[at].noun;
            out.back().wordClass = WordClass::Noun;
        }
    }
    out.push_back(worded(p[who], QStringLiteral(",")));
    out.back().source = {p[last - 1].source.end, p[last - 1].source.end};
    out.back().kind = PieceKind::Punctuation;
    out.back().inserted = true;
    Pieces clause = part(p, first, through ? who : deed);
    append(clause, part(p, rest, p.size()));
    append(out, arrange(std::move(clause), depth + 1));
    return out;
}

} // namespace tendertrail::translate
