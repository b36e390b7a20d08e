// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordborders.h"

#include "core/fold.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace tendertrail::translate {

namespace {

constexpr qsizetype around = 8;       // units of the neighbours that are looked at
constexpr float unknownCost = 19.0F;  // of a sign in no word, as in the lattice
constexpr float askedForCost = 7.0F;  // of the word itself: as of those of our own glossary
constexpr float clearlyBetter = 3.0F; // 投标人|为 and 投标|人为 are both words: then the one that was asked for counts
constexpr float leftOverCost = 6.0F;

bool isHanAt(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && core::isHan(text[at].unicode());
}

/// The cost of the likeliest words of the text; with whole, only of those ways that have a border on either side of it.
float costOf(const Lexicon &lexicon, QStringView key, const core::TextRange &word, bool whole)
{
    std::vector<float> best(size_t(key.size()) + 1, std::numeric_limits<float>::infinity());
    best[0] = 0;
    const auto offer = [&](qsizetype from, qsizetype to, float cost) {
        const bool crosses = (from < word.begin && to > word.begin) || (from < word.end && to > word.end);
        // A longer word around it says nothing: 预算 is meant in 预算金额, 采购人 is not in 采购人员; their parts tell.
        const bool isAround = from <= word.begin && to >= word.end && to - from > word.length();
        // 全包价|格 leaves a sign that is no word of its own: then the longer neighbour was a chance.
        const bool isLeftOver = !whole && to - from == 1 && from >= word.begin && to <= word.end && word.length() > 1;
        if (!isAround && (!whole || !crosses))
            best[size_t(to)] = std::min(best[size_t(to)], best[size_t(from)] + cost + (isLeftOver ? leftOverCost : 0));
    };
    for (qsizetype at = 0; at < key.size(); ++at) {
        offer(at, at + 1, unknownCost);
        if (at == word.begin)
            offer(at, word.end, askedForCost);
        lexicon.eachPrefix(key.sliced(at), [&](const LexiconWord &each) { offer(at, at + each.key.size(), each.cost); });
    }
    return best.back();
}

} // namespace

bool cutsNeighbours(const Lexicon &lexicon, const QString &text, const core::TextRange &range)
{
    const bool before = isHanAt(text, range.begin) && isHanAt(text, range.begin - 1);
    const bool behind = isHanAt(text, range.end - 1) && isHanAt(text, range.end);
    if (!before && !behind)
        return false;
    // 采购|人员 is not likelier than 采购人|员 by the counts, but nobody writes the latter.
    if (behind && text[range.end - 1] == u'人' && text[range.end] == u'员')
        return true;
    qsizetype begin = range.begin;
    while (before && range.begin - begin < around && isHanAt(text, begin - 1))
        --begin;
    qsizetype end = range.end;
    while (behind && end - range.end < around && isHanAt(text, end))
        ++end;
    const QString key = lexicon.keyText(text.mid(begin, end - begin));
    const core::TextRange word{range.begin - begin, range.end - begin};
    return costOf(lexicon, key, word, false) + clearlyBetter < costOf(lexicon, key, word, true);
}

} // namespace tendertrail::translate
