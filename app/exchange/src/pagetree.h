// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"

#include <vector>

namespace tendertrail::exchange {

struct TreeWord
{
    const core::Word *word = nullptr;
    QString text;
    bool spaceAfter = false; ///< blanks stand between it and the next word of the line
    core::Box box{};         ///< the word's, not higher than its line's
};
struct TreeLine
{
    core::Box box;
    std::vector<TreeWord> words;
};
struct TreeBlock
{
    core::BlockKind kind = core::BlockKind::Paragraph;
    core::Box box;
    std::vector<TreeLine> lines;
};

/// The words of a page, in lines and blocks: the page's own blocks where it has them, else parts between empty lines.
/// The page must outlive it. An engine may give lines that stand close boxes that reach into each other: here each ends where the
/// next one begins, as both formats want it. Words without letters or outside the text are left out.
[[nodiscard]] std::vector<TreeBlock> treeOf(const core::PageText &page);

} // namespace tendertrail::exchange
