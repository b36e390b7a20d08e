// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfwords.h"

#include <vector>

namespace tendertrail::ingest {

/// Words that stay together: one word of a line, or the characters of a vertical line.
struct WordGroup
{
    std::vector<PdfWord> words;
    core::Box place; ///< by which the group is ordered
};

/// Reading order for formats that keep words in the order they were drawn: lines from top to bottom, words from left to
/// right, columns of running text one after the other. Words that touch on a line are joined.
[[nodiscard]] std::vector<PdfWord> inReadingOrder(std::vector<WordGroup> groups);

} // namespace tendertrail::ingest
