// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfblocks.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

// Distances as multiples of the font size.
constexpr double maxPitch = 2.7;  ///< from line to line in a paragraph; double spacing has 2.6
constexpr double openPitch = 3.6; ///< the same, where the whole page is set so wide: 30 points for 10.5
constexpr double widestGap = 14;  ///< between a label and what is filled in beside it

/// 一、（一） (1) 2、 第一章: what begins a new paragraph even after a full line.
bool startsItem(const QString &text)
{
    static const QRegularExpression item(
        u"^(第[一二三四五六七八九十百0-9]+[章节条款部包]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[)）]"
        "|[0-9]{1,2}[、.．)）](?![0-9])|[①-⑳]|[●•■◆★▲])"_s);
    return item.match(text).hasMatch();
}

/// 3.2.1: the same, unless it stands where a wrapped line would and may be an amount.
bool startsClause(const QString &text)
{
    static const QRegularExpression clause(u"^[0-9]{1,2}(\\.[0-9]{1,2}){1,4}[^0-9.%]"_s);
    return clause.match(text).hasMatch();
}

/// How wide the first thing of a line is that cannot be broken.
double firstUnitWidth(const Fragment &fragment, const std::vector<PdfWord> &words)
{
    const PdfWord &word = words[fragment.words.front()];
    if (word.glyphs.empty())
        return word.size;
    double right = word.glyphs.front().right;
    const bool wide = isWide(word.glyphs.front().codePoint);
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

/// From line to line, as a multiple of the font size; 0 where the one does not stand below the other.
double pitchBetween(const Fragment &above, const Fragment &below)
{
    const double size = std::max(above.size, below.size);
    const double overlap = std::min(above.box.right(), below.box.right()) - std::max(above.box.x, below.box.x);
    if (!above.upright || !below.upright || overlap <= 0 || size >= 1.3 * std::min(above.size, below.size))
        return 0;
    return (below.box.y + below.box.bottom() - above.box.y - above.box.bottom()) / 2 / size;
}

/// How far lines of a paragraph may be apart: further than usual where most lines are, and all as far as the others, so that the distance
/// says nothing of paragraphs.
double widestPitch(const std::vector<Fragment> &lines)
{
    std::vector<double> pitches;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (const double pitch = pitchBetween(lines[i - 1], lines[i]); pitch > 0.5 && pitch < openPitch)
            pitches.push_back(pitch);
    }
    constexpr std::size_t fewest = 4;
    if (pitches.size() < fewest)
        return maxPitch;
    const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
    std::nth_element(pitches.begin(), middle, pitches.end());
    const double usual = *middle;
    const auto alike = std::count_if(pitches.begin(), pitches.end(), [usual](double pitch) { return std::abs(pitch - usual) < 0.05 * usual; });
    return alike * 5 >= static_cast<std::ptrdiff_t>(pitches.size()) * 3 ? std::max(maxPitch, 1.05 * usual) : maxPitch;
}

bool followsBelow(const Fragment &above, const Fragment &below, double widest)
{
    const double pitch = pitchBetween(above, below);
    return pitch > 0.5 && pitch < widest;
}

bool continuesParagraph(const TextBlock &paragraph, const Fragment &below, const Column &column,
                        const std::vector<PdfWord> &words)
{
    const Fragment &above = paragraph.lines.back();
    const double size = std::max(above.size, below.size);
    // Where the first line is indented and this one is not, it goes on even after a line that Word ended early.
    const bool hangs = paragraph.lines.front().box.x > column.left + 1.2 * size && below.box.x < column.left + 0.5 * size;
    const double room = column.right - above.box.right() - (hangs ? 3 * size : 0);
    if (room > firstUnitWidth(below, words) + 0.6 * size)
        return false; // there was room for more
    const double aboveCentre = (above.box.x + above.box.right()) / 2;
    const double belowCentre = (below.box.x + below.box.right()) / 2;
    const bool centred = std::abs(aboveCentre - belowCentre) < size;
    if (!centred && below.box.x > above.box.x + 1.2 * size)
        return false; // the indent of a new paragraph
    const QString text = textOf(below, words);
    return !startsItem(text) && (!startsClause(text) || below.box.x < column.left + 0.3 * size);
}

double bodySize(const std::vector<PdfWord> &words)
{
    std::map<int, std::size_t> counts; // by halves of a point
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
    static const QRegularExpression chapter(u"^(第[一二三四五六七八九十百0-9]+[章节部][^。；;]{0,40}|目\\s*录)$"_s);
    const QString text = textOf(first, words);
    const bool large = first.size > 1.18 * body && text.size() <= 60;
    return large || (block.lines.size() == 1 && chapter.match(text).hasMatch()) ? core::BlockKind::Heading
                                                                                : core::BlockKind::Paragraph;
}

void append(TextBlock &block, const Fragment &line)
{
    block.box = block.lines.empty() ? line.box : block.box.united(line.box);
    block.lines.push_back(line);
}

/// What stands on one line and follows in reading order is one line: a label, a gap, and what is filled in.
std::vector<Fragment> joinedAcross(const std::vector<Fragment> &fragments)
{
    std::vector<Fragment> lines;
    for (const Fragment &fragment : fragments) {
        if (!lines.empty() && fragment.upright && lines.back().upright && onOneLine(lines.back().box, fragment.box)) {
            Fragment &last = lines.back();
            const double gap = fragment.box.x - last.box.right();
            if (gap > 0 && gap < widestGap * std::max(last.size, fragment.size)) {
                last.words.insert(last.words.end(), fragment.words.begin(), fragment.words.end());
                last.box = last.box.united(fragment.box);
                last.size = std::max(last.size, fragment.size);
                continue;
            }
        }
        lines.push_back(fragment);
    }
    return lines;
}

/// Cuts lines into paragraphs. A chain of lines below one another shares a column; its margins, or those of the cell
/// around it, tell where paragraphs end.
std::vector<TextBlock> paragraphsOf(const std::vector<Fragment> &lines, const std::vector<PdfWord> &words,
                                    const core::Box &cell)
{
    std::vector<TextBlock> blocks;
    const double widest = widestPitch(lines);
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        Column column{lines[begin].box.x, lines[begin].box.right()};
        while (end < lines.size() && followsBelow(lines[end - 1], lines[end], widest)) {
            column.left = std::min(column.left, lines[end].box.x);
            column.right = std::max(column.right, lines[end].box.right());
            ++end;
        }
        if (!cell.isEmpty())
            column.right = std::max(column.right, cell.right() - 0.6 * lines[begin].size);
        for (std::size_t i = begin; i < end; ++i) {
            if (i == begin || !continuesParagraph(blocks.back(), lines[i], column, words))
                blocks.emplace_back();
            append(blocks.back(), lines[i]);
        }
        begin = end;
    }
    return blocks;
}

int cellOf(const PdfWord &word, const TableGrid &grid)
{
    const int cell = grid.cellAt(word.box.x + word.box.width / 2, word.box.y + word.box.height / 2);
    // The inside of a large 国 is enclosed by lines, too, but smaller than the character.
    return cell >= 0 && grid.cells()[static_cast<std::size_t>(cell)].box.height > 0.8 * word.size ? cell : -1;
}

/// The cells of a table, row by row; the lines of a cell from top to bottom, as its text may come in any order.
void addTable(int table, const TableGrid &grid, const std::map<int, std::vector<std::size_t>> &wordsOfCells,
              const std::vector<PdfWord> &words, std::vector<TextBlock> &blocks)
{
    std::map<std::pair<int, int>, int> ordered;
    for (const auto &[cell, indexes] : wordsOfCells) {
        const GridCell &own = grid.cells()[static_cast<std::size_t>(cell)];
        if (own.table == table)
            ordered[{own.row, own.column}] = cell;
    }
    for (const auto &[place, cell] : ordered) {
        std::vector<Fragment> fragments = fragmentsOf(words, wordsOfCells.at(cell));
        std::stable_sort(fragments.begin(), fragments.end(), [](const Fragment &a, const Fragment &b) {
            return a.box.y + a.box.height / 2 < b.box.y + b.box.height / 2 - 1;
        });
        const std::vector<TextBlock> paragraphs = paragraphsOf(joinedAcross(fragments), words,
                                                               grid.cells()[static_cast<std::size_t>(cell)].box);
        for (TextBlock block : paragraphs) {
            block.kind = core::BlockKind::TableCell;
            block.table = table;
            block.row = place.first;
            block.column = place.second;
            blocks.push_back(std::move(block));
        }
    }
}

} // namespace

std::vector<PdfWord> cutAtRules(std::vector<PdfWord> words, const TableGrid &grid)
{
    if (grid.cells().empty())
        return words;
    std::vector<PdfWord> cut;
    cut.reserve(words.size());
    for (PdfWord &word : words) {
        const double middle = word.box.y + word.box.height / 2;
        std::size_t begin = 0;
        int cell = -2;
        for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
            const Glyph &glyph = word.glyphs[i];
            const int own = grid.cellAt((glyph.left + glyph.right) / 2, middle);
            if (cell != -2 && own != cell) {
                PdfWord part = word;
                part.glyphs.assign(word.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                                   word.glyphs.begin() + static_cast<std::ptrdiff_t>(i));
                part.box.x = part.glyphs.front().left;
                part.box.width = part.glyphs.back().right - part.box.x;
                cut.push_back(std::move(part));
                begin = i;
            }
            cell = own;
        }
        if (begin > 0) {
            word.glyphs.erase(word.glyphs.begin(), word.glyphs.begin() + static_cast<std::ptrdiff_t>(begin));
            const double right = word.box.right();
            word.box.x = word.glyphs.front().left;
            word.box.width = std::max(0.0, right - word.box.x);
        }
        cut.push_back(std::move(word));
    }
    return cut;
}

std::vector<TextBlock> arrangeBlocks(const std::vector<PdfWord> &words, const TableGrid &grid, double pageHeight)
{
    std::vector<TextBlock> blocks;
    std::map<int, std::vector<std::size_t>> wordsOfCells;
    std::vector<int> cells(words.size(), -1);
    for (std::size_t i = 0; i < words.size(); ++i) {
        cells[i] = cellOf(words[i], grid);
        if (cells[i] >= 0)
            wordsOfCells[cells[i]].push_back(i);
    }
    const double body = bodySize(words);
    std::vector<std::size_t> free;
    const auto flush = [&] {
        for (TextBlock &block : paragraphsOf(joinedAcross(fragmentsOf(words, free)), words, {})) {
            block.kind = kindOf(block, words, body, pageHeight);
            blocks.push_back(std::move(block));
        }
        free.clear();
    };
    std::set<int> written;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (cells[i] < 0) {
            free.push_back(i);
            continue;
        }
        // A table comes where its first word does.
        const int table = grid.cells()[static_cast<std::size_t>(cells[i])].table;
        if (written.insert(table).second) {
            flush();
            addTable(table, grid, wordsOfCells, words, blocks);
        }
    }
    flush();
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
