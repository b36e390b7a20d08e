// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/anchor.h"

#include "core/fold.h"

#include <algorithm>
#include <functional>

namespace tendertrail::core {

namespace {

constexpr qsizetype contextUnits = 32;
constexpr qsizetype certainUnits = 4; // a shorter quote ("2", "20万") is found again only if its surroundings agree

/// Shortens towards the middle of the text rather than keep half of a character.
TextRange wholeCharacters(const QString &text, TextRange range)
{
    const auto cuts = [&](qsizetype at) {
        return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
    };
    if (cuts(range.begin))
        ++range.begin;
    if (cuts(range.end))
        --range.end;
    return range;
}

qsizetype sharedAtEnd(QStringView left, QStringView right)
{
    const qsizetype most = std::min(left.size(), right.size());
    qsizetype shared = 0;
    while (shared < most && left[left.size() - 1 - shared] == right[right.size() - 1 - shared])
        ++shared;
    return shared;
}

qsizetype sharedAtStart(QStringView left, QStringView right)
{
    const qsizetype most = std::min(left.size(), right.size());
    qsizetype shared = 0;
    while (shared < most && left[shared] == right[shared])
        ++shared;
    return shared;
}

/// What is looked for, in the same form (plain or folded) as the text that is searched.
struct Wanted
{
    QString quote;
    QString prefix;
    QString suffix;
};

/// The occurrence whose surroundings agree best; of equals the one nearest to where the quote once stood.
std::optional<TextRange> bestOccurrence(const QString &text, const Wanted &wanted, qsizetype expected)
{
    if (wanted.quote.isEmpty())
        return std::nullopt;
    const QStringView all(text);
    std::optional<TextRange> best;
    qsizetype bestContext = -1;
    for (qsizetype at = text.indexOf(wanted.quote); at >= 0; at = text.indexOf(wanted.quote, at + 1)) {
        const qsizetype end = at + wanted.quote.size();
        const qsizetype context =
            sharedAtEnd(all.first(at), wanted.prefix) + sharedAtStart(all.sliced(end), wanted.suffix);
        const bool nearer = best && std::abs(at - expected) < std::abs(best->begin - expected);
        if (context > bestContext || (context == bestContext && nearer)) {
            best = TextRange{at, end};
            bestContext = context;
        }
    }
    const bool hadContext = !wanted.prefix.isEmpty() || !wanted.suffix.isEmpty();
    if (best && bestContext == 0 && hadContext && wanted.quote.size() < certainUnits)
        return std::nullopt;
    return best;
}

/// The same search in a folded page; the old offset is carried over.
std::optional<TextRange> bestFolded(const Anchor &anchor, const PageText &page,
                                    const std::function<Folded(const QString &)> &folding)
{
    const Folded text = folding(page.text);
    const auto expected = std::lower_bound(text.origin.begin(), text.origin.end(), anchor.range.begin);
    const Wanted wanted{folding(anchor.quote).text, folding(anchor.prefix).text, folding(anchor.suffix).text};
    const auto found = bestOccurrence(text.text, wanted, expected - text.origin.begin());
    if (!found)
        return std::nullopt;
    return text.toSource(*found);
}

} // namespace

Anchor anchorOf(const PageText &page, const TextRange &range)
{
    Anchor anchor;
    anchor.page = page.number;
    anchor.range.begin = std::clamp<qsizetype>(range.begin, 0, page.text.size());
    anchor.range.end = std::clamp<qsizetype>(range.end, anchor.range.begin, page.text.size());
    const TextRange before{std::max<qsizetype>(0, anchor.range.begin - contextUnits), anchor.range.begin};
    const TextRange after{anchor.range.end, std::min(page.text.size(), anchor.range.end + contextUnits)};
    anchor.quote = anchor.range.of(page.text);
    anchor.prefix = wholeCharacters(page.text, before).of(page.text);
    anchor.suffix = wholeCharacters(page.text, after).of(page.text);
    anchor.boxes = boxesOf(page, anchor.range);
    return anchor;
}

std::optional<Anchor> reanchor(const Anchor &anchor, const PageText &page)
{
    if (anchor.quote.isEmpty())
        return anchor; // a region of the page without words stays where it was drawn
    std::optional<TextRange> found =
        bestOccurrence(page.text, {anchor.quote, anchor.prefix, anchor.suffix}, anchor.range.begin);
    if (!found)
        found = bestFolded(anchor, page, fold);
    if (!found) // a new OCR run moves spaces and line breaks and swaps what looks alike
        found = bestFolded(anchor, page, confusionFold);
    if (!found)
        return std::nullopt;
    return anchorOf(page, *found);
}

} // namespace tendertrail::core
