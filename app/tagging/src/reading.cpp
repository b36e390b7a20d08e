// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include <algorithm>

namespace tendertrail::tagging {

Reading::Reading(const core::PageText &page) : m_page(&page), m_folded(core::fold(page.text))
{
    squeeze();
    markCells();
    markGaps();
    measureLines();
}

void Reading::squeeze()
{
    m_text.reserve(m_folded.text.size());
    int spaces = 0;
    int breaks = 1;
    for (qsizetype i = 0; i < m_folded.text.size(); ++i) {
        const auto unit = m_folded.text.at(i);
        if (unit == u'\n' || unit == u'\r' || unit == u'\f' || unit == QChar::LineSeparator) {
            breaks += unit == u'\r' ? 0 : 1;
            continue;
        }
        if (unit == u'\t') {
            spaces += 4;
            continue;
        }
        if (unit.isSpace() || unit == QChar(0x200B) || unit == QChar(0xFEFF)) {
            ++spaces;
            continue;
        }
        quint8 marks = 0;
        if (breaks > 0) {
            marks |= LineStart;
            if (!m_lines.empty())
                m_lines.back().end = m_text.size();
            ReadLine line;
            line.begin = m_text.size();
            line.afterBreak = breaks > 1;
            m_lines.push_back(line);
        } else if (spaces > 0) {
            marks |= SpaceBefore;
            if (spaces > 2)
                marks |= GapBefore;
        }
        spaces = 0;
        breaks = 0;
        m_text.append(unit);
        m_at.push_back(i);
        m_marks.push_back(marks);
    }
    if (!m_lines.empty())
        m_lines.back().end = m_text.size();
    m_cells.assign(static_cast<size_t>(m_text.size()), -1);
}

core::TextRange Reading::source(qsizetype begin, qsizetype end) const
{
    if (begin >= end || begin >= size())
        return {};
    const auto first = m_at[static_cast<size_t>(begin)];
    const auto last = m_at[static_cast<size_t>(std::min(end, size()) - 1)];
    return m_folded.toSource({first, last + 1});
}

qsizetype Reading::fromSource(qsizetype offset) const
{
    const auto found = std::lower_bound(m_at.begin(), m_at.end(), offset, [this](qsizetype at, qsizetype wanted) {
        return m_folded.origin[static_cast<size_t>(at)] < wanted;
    });
    return found - m_at.begin();
}

QString Reading::words(const core::TextRange &range) const
{
    auto words = range.of(m_page->text);
    words.replace(u'\n', u' ');
    return words;
}

size_t Reading::lineAt(qsizetype at) const
{
    const auto found = std::upper_bound(m_lines.begin(), m_lines.end(), at,
                                        [](qsizetype wanted, const ReadLine &line) { return wanted < line.begin; });
    return found == m_lines.begin() ? 0 : static_cast<size_t>(found - m_lines.begin() - 1);
}

std::pair<qsizetype, qsizetype> Reading::extent(int block) const
{
    if (block < 0 || static_cast<size_t>(block) >= m_page->blocks.size())
        return {0, 0};
    const auto &range = m_page->blocks[static_cast<size_t>(block)].range;
    return {fromSource(range.begin), fromSource(range.end)};
}

void Reading::markCells()
{
    size_t next = 0;
    for (auto &line : m_lines) {
        const auto at = source(line.begin, line.begin + 1).begin;
        while (next < m_page->blocks.size() && m_page->blocks[next].range.end <= at)
            ++next;
        if (next < m_page->blocks.size() && m_page->blocks[next].range.contains(at))
            line.block = static_cast<int>(next);
    }
    for (size_t i = 0; i < m_page->blocks.size(); ++i) {
        if (m_page->blocks[i].kind != core::BlockKind::TableCell)
            continue;
        const auto [begin, end] = extent(static_cast<int>(i));
        for (auto at = begin; at < end; ++at)
            m_cells[static_cast<size_t>(at)] = static_cast<int>(i);
        if (begin < end)
            m_marks[static_cast<size_t>(begin)] |= CellStart;
    }
}

/// Words that stand farther apart than about a character and a half belong to different columns.
void Reading::markGaps()
{
    const auto &words = m_page->words;
    for (size_t i = 1; i < words.size(); ++i) {
        const auto &left = words[i - 1];
        const auto &right = words[i];
        const auto height = std::min(left.box.height, right.box.height);
        const bool sameLine = height > 0 && std::abs(left.box.bottom() - right.box.bottom()) < height * 0.6;
        if (!sameLine || right.box.x - left.box.right() < height * 1.4)
            continue;
        const auto at = fromSource(right.range.begin);
        if (at < size())
            m_marks[static_cast<size_t>(at)] |= GapBefore;
    }
}

void Reading::measureLines()
{
    double em = 2;
    if (m_page->words.empty()) {
        for (auto &line : m_lines) {
            const auto range = source(line.begin, line.end);
            const auto lineBegin = m_page->text.lastIndexOf(u'\n', std::max<qsizetype>(range.begin - 1, 0)) + 1;
            for (auto at = range.begin == 0 ? 0 : lineBegin; at < range.end; ++at)
                line.right += m_page->text.at(at).unicode() >= 0x2E80 ? 2 : 1;
        }
    } else {
        size_t word = 0;
        em = 0;
        for (auto &line : m_lines) {
            const auto range = source(line.begin, line.end);
            while (word < m_page->words.size() && m_page->words[word].range.end <= range.begin)
                ++word;
            for (auto i = word; i < m_page->words.size() && m_page->words[i].range.begin < range.end; ++i) {
                line.box = line.box.isEmpty() ? m_page->words[i].box : line.box.united(m_page->words[i].box);
                line.right = std::max(line.right, m_page->words[i].box.right());
                em = std::max(em, std::min(m_page->words[i].box.height, 14.0));
            }
        }
    }
    std::vector<double> rights;
    for (const auto &line : m_lines) {
        if (line.end - line.begin > 8)
            rights.push_back(line.right);
    }
    if (rights.empty())
        return;
    const auto margin = rights.begin() + static_cast<qsizetype>(rights.size() - 1 - rights.size() / 10);
    std::nth_element(rights.begin(), margin, rights.end());
    for (auto &line : m_lines)
        line.full = line.right >= *margin - 3.2 * em && line.end - line.begin > 8;
}

} // namespace tendertrail::tagging
