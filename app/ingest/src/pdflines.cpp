// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdflines.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

// Distances as multiples of the font size.
constexpr double columnGap = 1.6;      ///< wider than this parts what stands on one line
constexpr double maxPitch = 2.7;       ///< from line to line in a paragraph; double spacing has 2.6
constexpr double latinSpace = 0.15;
constexpr double mixedSpace = 0.35;    ///< Word sets a quarter between Han and digits: not a space that was typed

bool onOneLine(const core::Box &a, const core::Box &b)
{
    const double overlap = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return overlap > 0.45 * std::min(a.height, b.height);
}

char32_t firstOf(const PdfWord &word)
{
    return word.glyphs.empty() ? U'\0' : word.glyphs.front().codePoint;
}

char32_t lastOf(const PdfWord &word)
{
    return word.glyphs.empty() ? U'\0' : word.glyphs.back().codePoint;
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

/// Words joined while the next one stands to the right on the same line, without a column's gap between.
std::vector<Fragment> fragmentsOf(const std::vector<PdfWord> &words)
{
    std::vector<Fragment> fragments;
    for (std::size_t i = 0; i < words.size(); ++i) {
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

/// 一、（一） (1) 1. 1.2.3 第一章: what begins a new paragraph even after a full line.
bool startsItem(const QString &text)
{
    static const QRegularExpression item(
        u"^(第[一二三四五六七八九十百0-9]+[章节条款部包]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[)）]"
        "|[0-9]{1,2}[、.．)）](?![0-9])|[0-9]{1,2}(\\.[0-9]{1,2}){1,4}[^0-9.%]|[①-⑳]|[●•■◆★▲])"_s);
    return item.match(text).hasMatch();
}

/// How wide the first thing of a line is that cannot be broken.
double firstUnitWidth(const Fragment &fragment, const std::vector<PdfWord> &words)
{
    const PdfWord &word = words[fragment.words.front()];
    if (word.glyphs.empty())
        return word.size;
    double right = word.glyphs.front().right;
    const bool wide = isWide(firstOf(word));
    std::size_t count = 1;
    // A closing mark may not begin a line, so Han takes the next character along.
    while (count < word.glyphs.size() && (wide ? count < 2 : !isWide(word.glyphs[count].codePoint))) {
        right = word.glyphs[count].right;
        ++count;
    }
    return right - word.glyphs.front().left;
}

/// The common extent of lines that stand below one another.
struct Column
{
    double left = 0;
    double right = 0;
};

bool followsBelow(const Fragment &above, const Fragment &below, double pitchLimit)
{
    if (!above.upright || !below.upright)
        return false;
    const double size = std::max(above.size, below.size);
    const double pitch = (below.box.y + below.box.bottom() - above.box.y - above.box.bottom()) / 2;
    const double overlap = std::min(above.box.right(), below.box.right()) - std::max(above.box.x, below.box.x);
    return pitch > 0.5 * size && pitch < pitchLimit * size && overlap > 0
           && std::max(above.size, below.size) < 1.3 * std::min(above.size, below.size);
}

bool continuesParagraph(const Fragment &above, const Fragment &below, const Column &column,
                        const std::vector<PdfWord> &words)
{
    const double size = std::max(above.size, below.size);
    const double room = column.right - above.box.right();
    if (room > firstUnitWidth(below, words) + 0.6 * size)
        return false;
    const double aboveCentre = (above.box.x + above.box.right()) / 2;
    const double belowCentre = (below.box.x + below.box.right()) / 2;
    const bool centred = std::abs(aboveCentre - belowCentre) < size;
    if (!centred && below.box.x > above.box.x + 1.2 * size)
        return false; // the indent of a new paragraph
    if (below.box.x > column.left + 0.8 * size && std::abs(below.box.x - above.box.x) < 0.5 * size
        && startsItem(textOf(below, words)))
        return false;
    return !startsItem(textOf(below, words)) || below.box.x < column.left + 0.3 * size;
}

double bodySize(const std::vector<PdfWord> &words)
{
    std::map<int, std::size_t> counts; // tenths of a point
    for (const PdfWord &word : words)
        counts[static_cast<int>(std::lround(word.size * 2))] += std::max<std::size_t>(word.glyphs.size(), 1);
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? 10.5 : most->first / 2.0;
}

core::BlockKind kindOf(const TextBlock &block, const std::vector<PdfWord> &words, double body, double pageHeight)
{
    const Fragment &first = block.lines.front();
    if (block.lines.size() == 1 && first.size <= 1.15 * body) {
        if (block.box.bottom() < 0.075 * pageHeight)
            return core::BlockKind::Header;
        if (block.box.y > 0.93 * pageHeight)
            return core::BlockKind::Footer;
    }
    if (block.lines.size() > 3 || !first.upright)
        return core::BlockKind::Paragraph;
    const QString text = textOf(first, words);
    static const QRegularExpression chapter(u"^(第[一二三四五六七八九十百0-9]+[章节部][^。；;]{0,40}|目\\s*录)$"_s);
    if ((first.size > 1.18 * body && text.size() <= 60) || (block.lines.size() == 1 && chapter.match(text).hasMatch()))
        return core::BlockKind::Heading;
    return core::BlockKind::Paragraph;
}

} // namespace

std::vector<TextBlock> arrangeBlocks(const std::vector<PdfWord> &words, double pageWidth, double pageHeight)
{
    Q_UNUSED(pageWidth)
    std::vector<TextBlock> blocks;
    const std::vector<Fragment> fragments = fragmentsOf(words);
    const double body = bodySize(words);
    for (std::size_t begin = 0; begin < fragments.size();) {
        // A chain of lines below one another shares a column; its margins tell where paragraphs end.
        std::size_t end = begin + 1;
        Column column{fragments[begin].box.x, fragments[begin].box.right()};
        while (end < fragments.size() && followsBelow(fragments[end - 1], fragments[end], maxPitch)) {
            column.left = std::min(column.left, fragments[end].box.x);
            column.right = std::max(column.right, fragments[end].box.right());
            ++end;
        }
        for (std::size_t i = begin; i < end; ++i) {
            const bool joins = i > begin && continuesParagraph(fragments[i - 1], fragments[i], column, words);
            if (!joins)
                blocks.emplace_back();
            blocks.back().lines.push_back(fragments[i]);
            blocks.back().box = blocks.back().box.united(fragments[i].box);
        }
        begin = end;
    }
    for (TextBlock &block : blocks)
        block.kind = kindOf(block, words, body, pageHeight);
    return blocks;
}

void writeBlocks(const std::vector<TextBlock> &blocks, const std::vector<PdfWord> &words, PageWriter &writer)
{
    for (const TextBlock &block : blocks) {
        writer.beginBlock(block.kind, block.table, block.row, block.column);
        for (const Fragment &line : block.lines) {
            for (std::size_t i = 0; i < line.words.size(); ++i) {
                const PdfWord &word = words[line.words[i]];
                if (i > 0 && needsSpace(words[line.words[i - 1]], word))
                    writer.addSpace();
                if (word.glyphs.empty())
                    writer.addWord(word.text, word.box);
                else
                    writer.addRun(word.glyphs, word.box.y, word.box.height);
            }
            writer.endLine();
        }
        writer.endBlock();
    }
}

} // namespace tendertrail::ingest
