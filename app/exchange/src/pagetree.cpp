// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetree.h"

#include "xmltext.h"

#include <algorithm>

namespace tendertrail::exchange {

namespace {

bool standOverEachOther(const core::Box &one, const core::Box &other)
{
    return std::min(one.right(), other.right()) - std::max(one.x, other.x) > std::min(one.width, other.width) / 2;
}

// Two lines whose boxes share a band lower than half of either are parted in its middle; more is no matter of close lines.
void partLines(std::vector<TreeBlock> &blocks)
{
    std::vector<core::Box *> boxes;
    for (TreeBlock &block : blocks) {
        for (TreeLine &line : block.lines)
            boxes.push_back(&line.box);
    }
    std::ranges::stable_sort(boxes, {}, [](const core::Box *box) { return box->y; });
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        core::Box &upper = *boxes[i];
        for (std::size_t j = i + 1; j < boxes.size() && boxes[j]->y < upper.bottom(); ++j) {
            core::Box &lower = *boxes[j];
            const double shared = upper.bottom() - lower.y;
            if (!standOverEachOther(upper, lower) || shared >= std::min(upper.height, lower.height) / 2)
                continue;
            upper.height -= shared / 2;
            lower.y += shared / 2;
            lower.height -= shared / 2;
        }
    }
}

core::Box clipped(core::Box word, const core::Box &line)
{
    const double top = std::clamp(word.y, line.y, line.bottom());
    word.height = std::clamp(word.bottom(), top, line.bottom()) - top;
    word.y = top;
    return word;
}

} // namespace

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
        line.words.push_back({&word, text, false, word.box});
        lastEnd = word.range.end;
    }
    partLines(blocks);
    for (TreeBlock &target : blocks) {
        target.box = target.lines.front().box;
        for (TreeLine &line : target.lines) {
            target.box = target.box.united(line.box);
            for (TreeWord &word : line.words)
                word.box = clipped(word.box, line.box);
        }
    }
    return blocks;
}

} // namespace tendertrail::exchange
