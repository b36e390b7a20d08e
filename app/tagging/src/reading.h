// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fold.h"
#include "core/page.h"

#include <QString>

#include <vector>

namespace tendertrail::tagging {

/// A line of a page in squeezed units.
struct ReadLine
{
    qsizetype begin = 0;
    qsizetype end = 0;
    double right = 0;     ///< right edge: points where words have boxes, else columns
    core::Box box;        ///< of its words; empty where they have none
    int block = -1;       ///< index of the block it stands in
    bool full = false;    ///< runs to the right margin, so that the next line may go on with it
    bool afterBreak = false; ///< an empty line or another block lies before it
    // What sections.h fills in.
    int rank = 9;          ///< of its numbering: 0 第一章, 1 一、, 2 （一）, 3 1., 4 1.1, 5 (1), 9 none
    qsizetype body = 0;    ///< where the text after the numbering begins
    QString section;       ///< id of the section it stands in, or empty
    double factor = 1;     ///< of the chapter it stands in
    QString zone;          ///< id of the chapter, or empty before the first
};

/// A page as the matchers see it: folded, without white space, each unit knowing its place in the page, whether a line,
/// a gap or a cell begins with it.
class Reading
{
public:
    enum Mark : quint8 { LineStart = 1, GapBefore = 2, CellStart = 4, SpaceBefore = 8 };

    explicit Reading(const core::PageText &page);

    [[nodiscard]] const core::PageText &page() const { return *m_page; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] bool has(qsizetype at, int marks) const { return at < size() && (m_marks[static_cast<size_t>(at)] & marks); }
    /// The range of the page's text that squeezed units come from.
    [[nodiscard]] core::TextRange source(qsizetype begin, qsizetype end) const;
    /// The first squeezed unit that comes from the offset or later.
    [[nodiscard]] qsizetype fromSource(qsizetype offset) const;
    /// The words of a range as they stand, line breaks as spaces (same length, so offsets hold).
    [[nodiscard]] QString words(const core::TextRange &range) const;

    [[nodiscard]] const std::vector<ReadLine> &lines() const { return m_lines; }
    [[nodiscard]] std::vector<ReadLine> &lines() { return m_lines; }
    [[nodiscard]] size_t lineAt(qsizetype at) const;
    /// Whether words say where they stand on the page.
    [[nodiscard]] bool hasBoxes() const { return !m_page->words.empty(); }
    /// Index of the block when the unit stands in a table cell, else -1.
    [[nodiscard]] int cellAt(qsizetype at) const { return at < size() ? m_cells[static_cast<size_t>(at)] : -1; }
    /// Squeezed extent of a block; empty when it has no text.
    [[nodiscard]] std::pair<qsizetype, qsizetype> extent(int block) const;

private:
    void squeeze();
    void markCells();
    void markGaps();
    void measureLines();

    const core::PageText *m_page;
    core::Folded m_folded;
    QString m_text;
    std::vector<qsizetype> m_at;      ///< offset of each unit in the folded text
    std::vector<quint8> m_marks;
    std::vector<int> m_cells;
    std::vector<ReadLine> m_lines;
};

} // namespace tendertrail::tagging
