// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfwords.h"

#include <span>
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

/// True when two boxes share most of their height.
[[nodiscard]] bool onOneLine(const core::Box &a, const core::Box &b);

/// Joins the words at these indexes while the next one stands to the right on the same line.
[[nodiscard]] std::vector<Fragment> fragmentsOf(const std::vector<PdfWord> &words, std::span<const std::size_t> indexes);

/// Whether a space belongs between two words of one line: none between Han, none for the quarter that Word sets between
/// Han and digits.
[[nodiscard]] bool needsSpace(const PdfWord &left, const PdfWord &right);

[[nodiscard]] QString textOf(const Fragment &fragment, const std::vector<PdfWord> &words);

/// True when fragments stand side by side in the same columns on two lines: then it pays to look for a ruled table.
[[nodiscard]] bool looksTabular(const std::vector<Fragment> &fragments, double pageHeight);

} // namespace tendertrail::ingest
