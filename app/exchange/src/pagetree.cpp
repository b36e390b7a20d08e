// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetree.h"

#include "xmltext.h"

namespace tendertrail::exchange {

std::vector<TreeBlock> treeOf(const core::PageText &page)
{
    std::vector<TreeBlock> blocks;
    size_t block = 0;            // of the page's own blocks
    const core::Block *current = nullptr;
    qsizetype lastEnd = -1;
    for (const core::Word &word : page.words) {
        if (word.range.begin < 0 || word.range.end > page.text.size() || word.range.isEmpty())
            continue;
        const QString text = xmlLine(word.range.of(page.text)).trimmed();
        if (text.isEmpty())
            continue;
        while (block < page.blocks.size() && page.blocks[block].range.end <= word.range.begin)
            ++block;
        const core::Block *own =
            block < page.blocks.size() && page.blocks[block].range.contains(word.range.begin) ? &page.blocks[block] : nullptr;
        const QStringView between =
            lastEnd < 0 ? QStringView() : QStringView(page.text).mid(lastEnd, std::max<qsizetype>(0, word.range.begin - lastEnd));
        const bool newBlock = blocks.empty() || own != current || (!own && between.count(u'\n') > 1);
        if (newBlock) {
            blocks.push_back({own ? own->kind : core::BlockKind::Paragraph, {}, {}});
            current = own;
        }
        TreeBlock &target = blocks.back();
        if (newBlock || between.contains(u'\n'))
            target.lines.emplace_back();
        else if (!between.isEmpty() && !target.lines.back().words.empty())
            target.lines.back().words.back().spaceAfter = true;
        TreeLine &line = target.lines.back();
        line.box = line.words.empty() ? word.box : line.box.united(word.box);
        line.words.push_back({&word, text, false});
        lastEnd = word.range.end;
    }
    for (TreeBlock &target : blocks) {
        target.box = target.lines.front().box;
        for (const TreeLine &line : target.lines)
            target.box = target.box.united(line.box);
    }
    return blocks;
}

} // namespace tendertrail::exchange
