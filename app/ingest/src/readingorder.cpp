// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingorder.h"

#include "pdflines.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>

namespace tendertrail::ingest {

namespace {

using Row = std::vector<WordGroup>; ///< from left to right

// Widths as multiples of the font size.
constexpr double gutter = 1.5;          ///< between columns, at least
constexpr double restOfGutter = 0.8;    ///< what must stay free in all lines
constexpr double columnWidth = 10;      ///< running text is wider; labels and what is filled in beside them are not
constexpr double touching = 0.12;
constexpr std::size_t linesOfColumns = 4;
constexpr std::size_t longestColumn = 400;
constexpr int mostGaps = 4;             ///< of a line that are looked at
constexpr int deepest = 4;              ///< columns in columns

double sizeOf(const WordGroup &group)
{
    return group.words.front().size;
}

std::vector<Row> rowsOf(std::vector<WordGroup> groups)
{
    const auto middle = [](const WordGroup &group) { return group.place.y + group.place.height / 2; };
    std::stable_sort(groups.begin(), groups.end(), [&](const WordGroup &a, const WordGroup &b) { return middle(a) < middle(b); });
    std::vector<Row> rows;
    core::Box line;
    for (WordGroup &group : groups) {
        const bool fits = !rows.empty() && onOneLine(line, group.place) && group.place.height < 2.5 * line.height;
        if (!fits) {
            rows.emplace_back();
            line = group.place;
        } else if (group.place.height > line.height) {
            line = group.place; // the tallest stands for the line
        }
        rows.back().push_back(std::move(group));
    }
    for (Row &row : rows)
        std::stable_sort(row.begin(), row.end(), [](const WordGroup &a, const WordGroup &b) { return a.place.x < b.place.x; });
    return rows;
}

struct Span
{
    double left = 0;
    double right = 0;
};

/// The widest part of a span that no word of the row reaches into.
Span freePart(const Row &row, const Span &span)
{
    Span best{span.left, span.left};
    double left = span.left;
    for (const WordGroup &group : row) {
        if (std::min(group.place.x, span.right) - left > best.right - best.left)
            best = {left, std::min(group.place.x, span.right)};
        left = std::max(left, group.place.right());
        if (left >= span.right)
            return best;
    }
    if (span.right - left > best.right - best.left)
        best = {left, span.right};
    return best;
}

/// Text beside a gap: how many lines have some, and how wide these are together, in font sizes.
struct Side
{
    std::size_t lines = 0;
    double width = 0;

    void add(double left, double right, double size)
    {
        if (right <= left)
            return;
        ++lines;
        width += (right - left) / size;
    }
    [[nodiscard]] bool isColumn() const { return lines >= linesOfColumns && width / static_cast<double>(lines) > columnWidth; }
};

/// How many rows from begin on share a gutter that begins in the first one, if what stands on both sides is running text.
std::size_t columnsFrom(const std::vector<Row> &rows, std::size_t begin, Span &found)
{
    const Row &first = rows[begin];
    int gaps = 0;
    for (std::size_t i = 1; i < first.size() && gaps < mostGaps; ++i) {
        Span span{first[i - 1].place.right(), first[i].place.x};
        const double size = std::max(sizeOf(first[i - 1]), sizeOf(first[i]));
        if (span.right - span.left < gutter * size)
            continue;
        ++gaps;
        Side left;
        Side right;
        std::size_t end = begin;
        while (end < rows.size() && end - begin < longestColumn) {
            const Span rest = freePart(rows[end], span);
            if (rest.right - rest.left < restOfGutter * size)
                break;
            span = rest;
            ++end;
        }
        for (std::size_t r = begin; r < end; ++r) {
            Span before{std::numeric_limits<double>::max(), 0};
            Span after = before;
            for (const WordGroup &group : rows[r]) {
                Span &side = group.place.x < span.left ? before : after;
                side.left = std::min(side.left, group.place.x);
                side.right = std::max(side.right, group.place.right());
            }
            left.add(before.left, before.right, size);
            right.add(after.left, after.right, size);
        }
        if (left.isColumn() && right.isColumn()) {
            found = span;
            return end - begin;
        }
    }
    return 0;
}

void append(std::vector<PdfWord> &words, Row &row)
{
    bool begins = true;
    for (WordGroup &group : row) {
        PdfWord &word = group.words.front();
        if (!begins && group.words.size() == 1 && !words.empty()) {
            PdfWord &last = words.back();
            const double size = std::max(last.size, word.size);
            const double gap = word.box.x - last.box.right();
            const bool touches = !last.spaceAfter && gap < touching * size && gap > -0.3 * size
                                 && std::abs(last.size - word.size) < 0.2 * size && onOneLine(last.box, word.box);
            if (touches && !last.glyphs.empty() && !word.glyphs.empty()) {
                last.glyphs.insert(last.glyphs.end(), word.glyphs.begin(), word.glyphs.end());
                last.box = last.box.united(word.box);
                last.spaceAfter = word.spaceAfter;
                continue;
            }
        }
        begins = false;
        std::move(group.words.begin(), group.words.end(), std::back_inserter(words));
    }
}

void order(std::vector<Row> rows, std::vector<PdfWord> &words, int depth)
{
    for (std::size_t i = 0; i < rows.size();) {
        Span span;
        const std::size_t count = depth < deepest && rows[i].size() > 1 ? columnsFrom(rows, i, span) : 0;
        if (count == 0) {
            append(words, rows[i++]);
            continue;
        }
        std::vector<Row> left;
        std::vector<Row> right;
        for (std::size_t r = i; r < i + count; ++r) {
            Row before;
            Row after;
            for (WordGroup &group : rows[r])
                (group.place.x < span.left ? before : after).push_back(std::move(group));
            if (!before.empty())
                left.push_back(std::move(before));
            if (!after.empty())
                right.push_back(std::move(after));
        }
        order(std::move(left), words, depth + 1);
        order(std::move(right), words, depth + 1);
        i += count;
    }
}

} // namespace

std::vector<PdfWord> inReadingOrder(std::vector<WordGroup> groups)
{
    std::erase_if(groups, [](const WordGroup &group) { return group.words.empty(); });
    std::vector<PdfWord> words;
    order(rowsOf(std::move(groups)), words, 0);
    return words;
}

} // namespace tendertrail::ingest
