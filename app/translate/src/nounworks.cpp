// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nounphrases.h"

#include "wordlists.h"

// Works that are done to all of a list.
namespace tendertrail::translate {

// 完成|机房、配电室 和 值班室|改造: the renovation of all three. Not where a work is listed as well (设计、设备安装), nor where more follows.
void NounPhrases::worksOnAll(Pieces &p) const
{
    const Depths depth = depths(p);
    const auto isWork = [this](const Piece &piece) { return std::any_of(wordList<"titles.works">().begin(), wordList<"titles.works">().end(), [&](const QString &ends) { return word(piece).endsWith(ends); }); };
    for (size_t verb = 0; verb + 4 < p.size(); ++verb) {
        if (!p[verb].is(WordClass::Verb) || depth[verb] > 0 || !wordSet<"verbs.of-works">().contains(word(p[verb]).toString()))
            continue;
        const size_t begin = verb + 1;
        size_t end = begin;
        bool list = false;
        bool things = true;
        while (end < p.size() && depth[end] == 0 && (p[end].isNominal() || isJoint(p[end]) || (p[end].is(WordClass::Verb) && !p[end].noun.isEmpty()))) {
            list = list || (end > begin && isJoint(p[end]));
            ++end;
        }
        if (end < begin + 4 || !list || !isWork(p[end - 1]) || !(end == p.size() || (p[end].kind == PieceKind::Punctuation && !isJoint(p[end]))) || !p[end - 2].is(WordClass::Noun))
            continue;
        for (size_t at = begin; at + 1 < end; ++at)
            things = things && !isWork(p[at]) && !p[at].is(WordClass::Verb);
        if (!things)
            continue;
        Pieces said{p[end - 1]};
        Piece &work = said.front();
        if (work.is(WordClass::Verb)) {
            work.english = work.noun;
            work.wordClass = WordClass::Noun;
            work.noun.clear();
        }
        work.definite = true;
        said.push_back(insertedPiece(QStringLiteral("of"), p[begin].source.begin, WordClass::Preposition));
        said.insert(said.end(), p.begin() + qsizetype(begin), p.begin() + qsizetype(end) - 1);
        p[end - 1] = said.front();
        foldInto(p, begin, end, std::move(said));
    }
}

} // namespace tendertrail::translate
