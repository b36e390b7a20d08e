// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "core/result.h"

#include <QString>

#include <vector>

namespace tendertrail::ingest {

/// A cell of a flow table; where spans cover others, only the first one is there.
struct FlowCell
{
    QString text;      ///< lines parted by \n
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
};

struct FlowTable
{
    int rows = 0;
    int columns = 0;
    std::vector<FlowCell> cells; ///< by row, then column
};

/// A paragraph or a table of a document that has no pages of its own.
struct FlowItem
{
    core::BlockKind kind = core::BlockKind::Paragraph;
    int level = 0;     ///< of a heading from 1; nesting of a list item from 1
    QString text;      ///< lines parted by \n
    int table = -1;    ///< index in FlowDocument::tables; then text is empty
};

/// What HTML, plain text and DOCX have in common, before it is laid out.
struct FlowDocument
{
    std::vector<FlowItem> items;
    std::vector<FlowTable> tables;
    QString source;    ///< for PageText::engine: "gumbo", "docx", "text"
    QString note;

    /// Adds a paragraph; white space is trimmed, an empty one is dropped, an overlong one is cut at a line or sentence end.
    void add(core::BlockKind kind, const QString &text, int level = 0);
    /// Adds a table. One that only lays out a page (a single column, or cells with whole articles) becomes paragraphs.
    void add(FlowTable table);
    /// Adds what another document holds behind what is here.
    void append(FlowDocument other);
    [[nodiscard]] qsizetype textUnits() const;
    /// All of it as lines parted by \n: a paragraph each, a row of a table each, its cells two spaces apart. For what stands in a cell.
    [[nodiscard]] QString lines() const;
};

/// Stands for a line end of the source where \n is one that is shown.
inline constexpr QChar sourceLineEnd = QChar(0x2029);

/// Spaces, tabs and line ends run together as browsers do; \n is kept where keepLines is set.
[[nodiscard]] QString collapsed(const QString &text, bool keepLines);

/// True for a header or footer that only counts pages ("第 1 页 共 8 页", "- 3 -").
[[nodiscard]] bool isPageNumber(const QString &text);

} // namespace tendertrail::ingest
