// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "phraseforms.h"
#include "wordforms.h"
#include "wordlists.h"

#include <algorithm>

// What somebody is able to do, and who meets one condition and has another.
namespace tendertrail::translate {

void Arranger::ableTo(Pieces &p) const
{
    constexpr size_t farthest = 8; // pieces between 具有 and 能力
    for (size_t at = 0; at + 2 < p.size(); ++at) {
        const bool has = p[at].kind == PieceKind::Word && (word(p[at]) == u"具有" || word(p[at]) == u"具备" || word(p[at]) == u"有");
        if (!has || !p[at + 1].is(WordClass::Verb) || p[at + 1].english.isEmpty() || !p[at + 1].opening().isLower())
            continue;
        size_t able = at + 2;
        while (able < p.size() && able - at < farthest && !wordSet<"nouns.of-ability">().contains(word(p[able]).toString()) && (p[able].isNominal() && p[able].kind != PieceKind::Punctuation))
            ++able;
        const bool whole = able > at + 2 || p[at + 1].english.contains(u' '); // 履行合同 has its object in it
        if (able >= p.size() || !whole || !wordSet<"nouns.of-ability">().contains(word(p[able]).toString()))
            continue;
        const bool ends = able + 1 == p.size() || isDe(p[able + 1]) || p[able + 1].kind == PieceKind::Punctuation || p[able + 1].is(WordClass::Conjunction);
        if (!ends)
            continue;
        Pieces said{p[able]};
        said.front().english.prepend(QStringLiteral("the "));
        said.front().definite = false;
        said.push_back(linking(QStringLiteral("to"), p[at + 1]));
        said.push_back(p[at + 1]);
        said.back().english = plainOf(said.back().english);
        said.back().wordClass = WordClass::Phrase;
        append(said, arrange(part(p, at + 2, able), 1));
        Piece folded = p[able];
        folded.parts = std::make_shared<const Pieces>(std::move(said));
        folded.wordClass = WordClass::Noun;
        folded.noun.clear();
        p[able] = std::move(folded);
        p.erase(p.begin() + qsizetype(at) + 1, p.begin() + qsizetype(able));
    }
}

void Arranger::meetingBoth(Pieces &p) const
{
    static const QStringList meeting{QStringLiteral("满足"), QStringLiteral("符合"), QStringLiteral("响应"), QStringLiteral("通过"), QStringLiteral("满足要求"), QStringLiteral("符合要求")};
    for (size_t joint = 1; joint + 1 < p.size(); ++joint) {
        const QStringView joins = word(p[joint]);
        if (!p[joint].is(WordClass::Conjunction) || !(joins == u"且" || joins == u"并且" || joins == u"并") || !p[joint + 1].parts || !p[joint + 1].is(WordClass::Noun))
            continue;
        size_t verb = joint;
        while (verb > 0 && p[verb - 1].isNominal() && p[verb - 1].kind != PieceKind::Punctuation)
            --verb;
        if (verb == 0 || !meeting.contains(word(p[verb - 1]).toString()) || !p[verb - 1].is(WordClass::Verb))
            continue;
        --verb;
        const bool opens = verb == 0 || p[verb - 1].is(WordClass::Verb) || p[verb - 1].is(WordClass::Preposition) || p[verb - 1].is(WordClass::Phrase) || word(p[verb - 1]) == u"为" || word(p[verb - 1]) == u"是";
        if (!opens || (verb == 0 && joint + 2 < p.size()))
            continue;
        Piece &noun = p[joint + 1];
        Pieces said = *noun.parts;
        said.push_back(linking(QStringLiteral("that"), p[verb]));
        said.back().wordClass = WordClass::Conjunction;
        said.push_back(p[verb]);
        said.back().english = thirdPersonOf(plainOf(p[verb].english));
        said.back().wordClass = WordClass::Phrase;
        append(said, arrange(part(p, verb + 1, joint), 1));
        noun.parts = std::make_shared<const Pieces>(std::move(said));
        p.erase(p.begin() + qsizetype(verb), p.begin() + qsizetype(joint) + 1);
        joint = verb;
    }
}

void Arranger::allWithin(Pieces &p) const
{
    for (size_t post = 1; post + 1 < p.size(); ++post) {
        const QStringView inside = word(p[post]);
        if (!p[post].is(WordClass::Postposition) || !(inside == u"内" || inside == u"中" || inside == u"里" || inside == u"范围内"))
            continue;
        const QStringView every = word(p[post + 1]);
        if (!(every == u"所有" || every == u"全部" || every == u"任何" || every == u"一切" || every == u"所有的"))
            continue;
        size_t place = post;
        while (place > 0 && p[place - 1].isNominal() && p[place - 1].kind != PieceKind::Punctuation && p[place - 1].kind != PieceKind::Quantity)
            --place;
        size_t end = post + 1;
        while (end < p.size() && (p[end].isNominal() || p[end].is(WordClass::Determiner)) && p[end].kind != PieceKind::Punctuation)
            ++end;
        static const QStringList governing{QStringLiteral("对"), QStringLiteral("将"), QStringLiteral("包括"), QStringLiteral("包含"), QStringLiteral("含")};
        const bool governed = place < post && (place == 0 ? end == p.size() : p[place - 1].is(WordClass::Verb) || governing.contains(word(p[place - 1]).toString()));
        if (!governed || end < post + 3)
            continue;
        Piece within = worded(p[post], inside == u"中" ? QStringLiteral("in") : QStringLiteral("within"));
        within.wordClass = WordClass::Preposition;
        Pieces said = part(p, post + 1, end);
        said.push_back(within);
        Pieces where = part(p, place, post);
        makeDefinite(where);
        append(said, std::move(where));
        std::move(said.begin(), said.end(), p.begin() + qsizetype(place));
        post = end;
    }
}

} // namespace tendertrail::translate
