// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetext.h"

#include "core/fold.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tendertrail::ocr {

namespace {

QRectF straightened(const QRectF &box, const Straightening &straightening)
{
    const QPointF middle = straightening.straight(box.center());
    return {middle.x() - box.width() / 2, middle.y() - box.height() / 2, box.width(), box.height()};
}

core::Box onPage(const QRectF &pixels, double scaleX, double scaleY, QSizeF page)
{
    const double left = std::clamp(pixels.left() * scaleX, 0.0, page.width());
    const double right = std::clamp(pixels.right() * scaleX, 0.0, page.width());
    const double top = std::clamp(pixels.top() * scaleY, 0.0, page.height());
    const double bottom = std::clamp(pixels.bottom() * scaleY, 0.0, page.height());
    return {left, top, right - left, bottom - top};
}

double middleHeight(const std::vector<WordLine> &lines)
{
    std::vector<double> heights;
    for (const WordLine &line : lines)
        for (const PlacedWord &word : line.words)
            heights.push_back(word.box.height());
    if (heights.empty())
        return 1;
    const auto middle = heights.begin() + static_cast<ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return std::max(1.0, *middle);
}

class Writer
{
public:
    Writer(core::PageText &page, const EngineNames &names, double scaleX, double scaleY)
        : m_page(page), m_names(names), m_scaleX(scaleX), m_scaleY(scaleY)
    {
    }

    void startBlock(const Cell &cell)
    {
        closeBlock();
        if (!m_page.text.isEmpty())
            m_page.text += QStringLiteral("\n\n");
        m_begin = m_page.text.size();
        m_cell = cell;
    }
    void startLine()
    {
        if (m_page.text.size() > m_begin)
            m_page.text += QLatin1Char('\n');
    }
    void space()
    {
        if (m_page.text.size() > m_begin && !m_page.text.endsWith(QLatin1Char('\n')))
            m_page.text += QLatin1Char(' ');
    }
    void add(const PlacedWord &word)
    {
        core::Word entry;
        const QString text = core::repairRadicals(word.text);
        entry.range = {m_page.text.size(), m_page.text.size() + text.size()};
        entry.box = onPage(word.box, m_scaleX, m_scaleY, {m_page.width, m_page.height});
        entry.confidence = static_cast<float>(std::clamp(word.sure, 0.0, 1.0));
        entry.engine = word.byTesseract ? m_names.tesseract : m_names.paddle;
        for (const QString &other : word.others)
            entry.alternatives.append(core::repairRadicals(other));
        if (word.edges.size() == static_cast<size_t>(text.size()) + 1)
            for (const double edge : word.edges)
                entry.edges.push_back(static_cast<float>(std::clamp(edge * m_scaleX, 0.0, m_page.width)));
        m_box = m_box.isEmpty() ? entry.box : m_box.united(entry.box);
        m_page.text += text;
        m_page.words.push_back(std::move(entry));
    }
    void closeBlock()
    {
        if (m_page.text.size() > m_begin) {
            core::Block block;
            block.kind = m_cell.table >= 0 ? core::BlockKind::TableCell : core::BlockKind::Paragraph;
            block.range = {m_begin, m_page.text.size()};
            block.box = m_box;
            block.table = m_cell.table;
            block.row = m_cell.row;
            block.column = m_cell.column;
            m_page.blocks.push_back(block);
        }
        m_begin = m_page.text.size();
        m_box = {};
    }

private:
    core::PageText &m_page;
    const EngineNames &m_names;
    double m_scaleX;
    double m_scaleY;
    qsizetype m_begin = 0;
    core::Box m_box;
    Cell m_cell;
};

// The cells of the words of one line. A line goes on from column to column, never from row to row: where rules have gaps, most
// words of a column say which row it is.
std::vector<Cell> cellsOfLine(const RuleGrid &grid, size_t first, size_t count)
{
    std::vector<Cell> cells;
    std::map<std::pair<int, int>, std::map<int, int>> rows;
    for (size_t i = 0; i < count; ++i) {
        cells.push_back(grid.cellOf(first + i));
        ++rows[{cells.back().table, cells.back().column}][cells.back().row];
    }
    for (Cell &cell : cells) {
        const std::map<int, int> &found = rows[{cell.table, cell.column}];
        cell.row = std::max_element(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.second < b.second; })->first;
    }
    return cells;
}

} // namespace

core::PageText pageText(const std::vector<WordLine> &lines, const std::vector<QRectF> &rules, const Straightening &straightening,
                        QSize image, QSizeF page, const EngineNames &names)
{
    core::PageText result;
    result.width = page.width();
    result.height = page.height();
    result.source = core::TextSource::Ocr;

    std::vector<const PlacedWord *> words;
    std::vector<QPointF> places;
    for (const WordLine &line : lines)
        for (const PlacedWord &word : line.words) {
            words.push_back(&word);
            places.push_back(straightening.straight(word.box.center()));
        }
    const RuleGrid grid(rules, places, middleHeight(lines));

    // A line that runs over the border of a cell is cut there.
    std::vector<Fragment> fragments;
    size_t index = 0;
    for (const WordLine &line : lines) {
        const size_t first = index;
        const std::vector<Cell> cells = cellsOfLine(grid, first, line.words.size());
        for (; index < first + line.words.size(); ++index) {
            const Cell &cell = cells[index - first];
            if (index == first || cell != fragments.back().cell)
                fragments.push_back({{}, {}, cell});
            Fragment &fragment = fragments.back();
            const QRectF box = straightened(words[index]->box, straightening);
            fragment.box = fragment.words.empty() ? box : fragment.box.united(box);
            fragment.words.push_back(index);
        }
    }

    const Arrangement arrangement = arranged(std::move(fragments), image.width(), image.height());
    Writer writer(result, names, page.width() / std::max(1, image.width()), page.height() / std::max(1, image.height()));
    double sum = 0;
    for (size_t f = 0; f < arrangement.fragments.size(); ++f) {
        const Fragment &fragment = arrangement.fragments[f];
        if (arrangement.startsBlock[f])
            writer.startBlock(fragment.cell);
        else if (arrangement.startsLine[f])
            writer.startLine();
        bool first = true;
        for (const size_t word : fragment.words) {
            if (first || words[word]->spaceBefore)
                writer.space();
            first = false;
            writer.add(*words[word]);
            sum += words[word]->sure;
        }
    }
    writer.closeBlock();
    const auto any = [&](bool byTesseract) {
        return std::any_of(words.begin(), words.end(), [=](const PlacedWord *word) { return word->byTesseract == byTesseract; });
    };
    QStringList engines;
    if (any(false) || words.empty())
        engines.append(names.paddle);
    if (any(true))
        engines.append(names.tesseract);
    result.engine = engines.join(QStringLiteral(", "));
    result.confidence = result.words.empty() ? 0 : sum / static_cast<double>(result.words.size());
    return result;
}

} // namespace tendertrail::ocr
