// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdflines.h"
#include "tablegrid.h"

#include "core/page.h"

#include <vector>

namespace tendertrail::ingest {

/// A paragraph, heading or a paragraph of a table cell; in lines a label and what is filled in beside it are one.
struct TextBlock
{
    std::vector<Fragment> lines;
    core::Box box;
    core::BlockKind kind = core::BlockKind::Paragraph;
    int table = -1;
    int row = -1;
    int column = -1;
};

/// Cuts words that reach over a ruling line, where a narrow cell leaves no gap between its text and the next one's.
[[nodiscard]] std::vector<PdfWord> cutAtRules(std::vector<PdfWord> words, const TableGrid &grid);

/// Groups words in reading order into paragraphs; what lies in the grid's cells becomes table cells, row by row.
[[nodiscard]] std::vector<TextBlock> arrangeBlocks(const std::vector<PdfWord> &words, const TableGrid &grid,
                                                   double pageHeight);

/// Writes the blocks as text, lines parted by \n, no space between Han characters.
void writeBlocks(const std::vector<TextBlock> &blocks, const std::vector<PdfWord> &words, PageWriter &writer);

} // namespace tendertrail::ingest
