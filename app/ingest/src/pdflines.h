// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfwords.h"

#include "core/page.h"

#include <vector>

namespace tendertrail::ingest {

/// Words that stand on one line with no gap wide enough for a column.
struct Fragment
{
    std::vector<std::size_t> words; ///< indexes, in reading order
    core::Box box;
    double size = 0;
    bool upright = true;
};

/// A paragraph, heading or table cell made of fragments, one a line.
struct TextBlock
{
    std::vector<Fragment> lines;
    core::Box box;
    core::BlockKind kind = core::BlockKind::Paragraph;
    int table = -1;
    int row = -1;
    int column = -1;
};

/// Groups words in reading order into lines and paragraphs and finds tables by how their cells stand.
[[nodiscard]] std::vector<TextBlock> arrangeBlocks(const std::vector<PdfWord> &words, double pageWidth, double pageHeight);

/// Writes the blocks as text, lines parted by \n, no space between Han characters.
void writeBlocks(const std::vector<TextBlock> &blocks, const std::vector<PdfWord> &words, PageWriter &writer);

} // namespace tendertrail::ingest
