// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdflines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tendertrail::ingest {

namespace {

// Distances as multiples of the font size.
constexpr double columnGap = 1.6;      ///< wider than this parts what stands on one line
constexpr double latinSpace = 0.15;
constexpr double mixedSpace = 0.35;    ///< Word sets a quarter between Han and digits: not a space that was typed
constexpr double marginShare = 0.075;  ///< of the height, where headers and footers stand
constexpr std::size_t mostPairs = 200;
constexpr int manyColumns = 3;         ///< beside the first one

char32_t firstOf(const PdfWord &word)
{
    return word.glyphs.empty() ? U'\0' : word.glyphs.front().codePoint;
}

char32_t lastOf(const PdfWord &word)
{
    return word.glyphs.empty() ? U'\0' : word.glyphs.back().codePoint;
}

} // namespace

bool onOneLine(const core::Box &a, const core::Box &b)
{
    const double overlap = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return overlap > 0.45 * std::min(a.height, b.height);
}

bool needsSpace(const PdfWord &left, const PdfWord &right)
{
    if (left.glyphs.empty() || right.glyphs.empty())
        return left.spaceAfter && !left.glyphs.empty() != !right.glyphs.empty();
    const double gap = right.box.x - left.box.right();
    const double size = std::max(left.size, right.size);
    if (gap > columnGap * size)
        return true;
    const bool wideLeft = isWide(lastOf(left));
    const bool wideRight = isWide(firstOf(right));
    if (wideLeft && wideRight)
        return false;
    if (wideLeft || wideRight)
        return gap > mixedSpace * size;
    return left.spaceAfter || gap > latinSpace * size;
}

QString textOf(const Fragment &fragment, const std::vector<PdfWord> &words)
{
    QString text;
    for (std::size_t i = 0; i < fragment.words.size(); ++i) {
        const PdfWord &word = words[fragment.words[i]];
        if (i > 0 && needsSpace(words[fragment.words[i - 1]], word))
            text += u' ';
        if (word.glyphs.empty())
            text += word.text;
        for (const Glyph &glyph : word.glyphs)
            text += QString::fromUcs4(&glyph.codePoint, 1);
    }
    return text;
}

std::vector<Fragment> fragmentsOf(const std::vector<PdfWord> &words, std::span<const std::size_t> indexes)
{
    std::vector<Fragment> fragments;
    for (const std::size_t i : indexes) {
        const PdfWord &word = words[i];
        if (!fragments.empty()) {
            Fragment &last = fragments.back();
            const PdfWord &before = words[last.words.back()];
            const double size = std::max(before.size, word.size);
            const double gap = word.box.x - before.box.right();
            const bool along = before.glyphs.empty() == word.glyphs.empty() && onOneLine(last.box, word.box)
                               && gap > -0.6 * size && gap < columnGap * size;
            const bool below = before.glyphs.empty() && word.glyphs.empty() && !before.spaceAfter
                               && std::abs(word.box.x - before.box.x) < size
                               && std::abs(word.box.y - before.box.y) < 2 * size;
            if (along || below) {
                last.words.push_back(i);
                last.box = last.box.united(word.box);
                last.size = std::max(last.size, word.size);
                continue;
            }
        }
        Fragment fragment;
        fragment.words.push_back(i);
        fragment.box = word.box;
        fragment.size = word.size;
        fragment.upright = !word.glyphs.empty();
        fragments.push_back(std::move(fragment));
    }
    return fragments;
}

bool looksTabular(const std::vector<Fragment> &fragments, double pageHeight)
{
    std::vector<core::Box> boxes;
    for (const Fragment &fragment : fragments) {
        // A footer with three parts is no table.
        if (fragment.box.y > marginShare * pageHeight && fragment.box.bottom() < (1 - marginShare) * pageHeight)
            boxes.push_back(fragment.box);
    }
    std::sort(boxes.begin(), boxes.end(), [](const core::Box &a, const core::Box &b) { return a.y < b.y; });
    const auto overlapAcross = [](const core::Box &a, const core::Box &b) { return a.x < b.right() && b.x < a.right(); };
    std::vector<std::pair<core::Box, core::Box>> pairs;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        int beside = 0;
        for (std::size_t k = i + 1; k < boxes.size() && boxes[k].y < boxes[i].bottom() - 1; ++k) {
            if (overlapAcross(boxes[i], boxes[k]))
                continue;
            if (onOneLine(boxes[i], boxes[k]) && ++beside >= manyColumns)
                return true; // the head of an empty form
            const auto pair = boxes[i].x < boxes[k].x ? std::pair(boxes[i], boxes[k]) : std::pair(boxes[k], boxes[i]);
            for (const auto &earlier : pairs) {
                if (!onOneLine(earlier.first, pair.first) && overlapAcross(earlier.first, pair.first)
                    && overlapAcross(earlier.second, pair.second))
                    return true;
            }
            if (pairs.size() < mostPairs)
                pairs.push_back(pair);
        }
    }
    return false;
}

} // namespace tendertrail::ingest
