// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arranger.h"

#include "phraseforms.h"

#include <algorithm>

// What is there and what is not (有, 无), and what qualities something has.
namespace tendertrail::translate {

void Arranger::onlyAndNone(Pieces &p) const
{
    for (size_t at = 0; at + 1 < p.size(); ++at) {
        const QStringView text = word(p[at]);
        if (p[at].kind != PieceKind::Word)
            continue;
        const bool only = (text == u"仅" || text == u"只" || text == u"仅仅" || text == u"唯") && word(p[at + 1]) == u"有" && p[at + 1].is(WordClass::Verb);
        const bool joined = text == u"只有" || text == u"仅有" || text == u"唯有";
        const bool none = text == u"尚无" || text == u"暂无" || text == u"并无" || text == u"没有" || text == u"无" || ((text == u"暂" || text == u"尚") && word(p[at + 1]) == u"无");
        const size_t verb = only || (none && text.size() == 1 && text != u"无") ? at + 1 : at; // the word that says whether it is there
        // A subject of its own has it or has it not: 公司 没有 资质
        const bool free = std::all_of(p.begin(), p.begin() + qsizetype(at), [](const Piece &piece) {
            return piece.kind == PieceKind::Space || piece.english.isEmpty() || piece.is(WordClass::Adverb) || piece.is(WordClass::Adjective) || piece.is(WordClass::Postposition) || piece.is(WordClass::Conjunction) || piece.has(Role::Moment)
                || (piece.isNominal() && (&piece)[1].is(WordClass::Postposition));
        });
        if (!(only || joined || none) || !free || verb + 1 >= p.size())
            continue;
        size_t end = verb + 1;
        bool actor = false;
        while (end < p.size() && (p[end].isNominal() || (isDe(p[end]) && end > verb + 1 && end + 1 < p.size() && p[end + 1].isNominal()))) {
            actor = actor || p[end].has(Role::Actor) || p[end].kind == PieceKind::Name;
            ++end;
        }
        if (end == verb + 1)
            continue;
        const bool does = end + 1 < p.size() && actor && (p[end].is(WordClass::Modal) || p[end].is(WordClass::Adverb) || (p[end].is(WordClass::Verb) && p[end + 1].isNominal()));
        const bool ends = end == p.size();
        if (!does && (!ends || (text == u"无" && at == 0))) // 无具体内容 may fill a cell
            continue;
        if (does) {
            p[at].english = only || joined ? QStringLiteral("only") : QStringLiteral("no");
            p[at].wordClass = WordClass::Determiner;
        } else {
            p[at].english = only || joined ? QStringLiteral("there is only") : text == u"暂" || text == u"暂无" ? QStringLiteral("there is currently no") : text.startsWith(u'尚') ? QStringLiteral("there is as yet no") : QStringLiteral("there is no");
            p[at].wordClass = WordClass::Verb;
            p[at].noun.clear();
        }
        for (size_t i = 0; i < at; ++i) { // 国内 仅有: in China
            if (word(p[i]) == u"国内" && p[i].is(WordClass::Adjective)) {
                p[i].english = QStringLiteral("in China");
                p[i].wordClass = WordClass::Adverb;
            } else if (word(p[i]) == u"全国" || word(p[i]) == u"全球" || word(p[i]) == u"国际") {
                p[i].english = word(p[i]) == u"全国" ? QStringLiteral("nationwide") : QStringLiteral("worldwide");
                p[i].wordClass = WordClass::Adverb;
            }
        }
        if (verb > at)
            p.erase(p.begin() + qsizetype(verb));
        return;
    }
}

// 该产品 技术 先进、性能 稳定: the product has advanced technology and stable performance
void Arranger::qualities(Pieces &p) const
{
    struct Quality { size_t noun; size_t adjective; };
    std::vector<Quality> found;
    const auto open = depths(p);
    const size_t begin = firstWord(p);
    for (size_t at = begin; at < p.size(); ++at) {
        if (open[at] > 0)
            return;
        size_t adjective = at;
        while (adjective < p.size() && (p[adjective].is(WordClass::Noun) || p[adjective].is(WordClass::Determiner) || p[adjective].kind == PieceKind::Name))
            ++adjective;
        const size_t noun = adjective;
        while (adjective < p.size() && p[adjective].is(WordClass::Adverb) && !p[adjective].english.contains(u' '))
            ++adjective;
        if (noun == at || adjective >= p.size() || !p[adjective].is(WordClass::Adjective) || p[adjective].english.contains(u' '))
            return;
        if (found.empty() && (noun < begin + 2 || p[noun - 2].is(WordClass::Determiner) || !p[noun - 1].is(WordClass::Noun)))
            return; // nobody whose quality it is
        found.push_back({found.empty() ? noun - 1 : at, adjective});
        at = adjective + 1;
        if (at < p.size() && word(p[at]) != u"、" && !(p[at].is(WordClass::Conjunction) && (word(p[at]) == u"和" || word(p[at]) == u"且")))
            return;
    }
    if (found.size() < 2 || found.back().adjective + 1 != p.size())
        return;
    Pieces out = part(p, 0, found.front().noun);
    Piece has = linking(QStringLiteral("has"), p[found.front().noun]);
    has.wordClass = WordClass::Verb;
    out.push_back(has);
    for (const Quality &one : found) {
        if (&one != &found.front())
            out.push_back(p[one.noun - 1]);
        size_t noun = one.noun;
        while (p[noun].is(WordClass::Noun) || p[noun].is(WordClass::Determiner) || p[noun].kind == PieceKind::Name)
            ++noun;
        append(out, part(p, noun, one.adjective + 1));
        append(out, part(p, one.noun, noun));
    }
    p = std::move(out);
}

} // namespace tendertrail::translate
