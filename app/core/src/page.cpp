// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/page.h"

#include "names.h"

#include <algorithm>

namespace tendertrail::core {

namespace {

constexpr NameTable<BlockKind, 6> blockKindNames{{
    {BlockKind::Paragraph, QLatin1String("paragraph")},
    {BlockKind::Heading, QLatin1String("heading")},
    {BlockKind::ListItem, QLatin1String("list_item")},
    {BlockKind::TableCell, QLatin1String("table_cell")},
    {BlockKind::Header, QLatin1String("header")},
    {BlockKind::Footer, QLatin1String("footer")},
}};

constexpr NameTable<TextSource, 3> textSourceNames{{
    {TextSource::None, QLatin1String("none")},
    {TextSource::Digital, QLatin1String("digital")},
    {TextSource::Ocr, QLatin1String("ocr")},
}};

/// The part of a word's box that belongs to the characters in the range.
Box partOf(const Word &word, const TextRange &range)
{
    const qsizetype length = word.range.length();
    const qsizetype first = std::clamp<qsizetype>(range.begin - word.range.begin, 0, length);
    const qsizetype last = std::clamp<qsizetype>(range.end - word.range.begin, 0, length);
    if (first == 0 && last == length)
        return word.box;
    double left = 0;
    double right = 0;
    if (std::ssize(word.edges) == length + 1) {
        left = static_cast<double>(word.edges[static_cast<std::size_t>(first)]);
        right = static_cast<double>(word.edges[static_cast<std::size_t>(last)]);
    } else {
        const double share = word.box.width / static_cast<double>(length);
        left = word.box.x + share * static_cast<double>(first);
        right = word.box.x + share * static_cast<double>(last);
    }
    // Right-to-left runs give falling edges.
    return {std::min(left, right), word.box.y, std::abs(right - left), word.box.height};
}

/// Whether two boxes stand beside each other rather than one below the other.
bool onOneLine(const Box &above, const Box &below)
{
    const double shared = std::min(above.bottom(), below.bottom()) - std::max(above.y, below.y);
    return shared > 0.5 * std::min(above.height, below.height);
}

} // namespace

QString blockKindName(BlockKind kind)
{
    return nameIn(blockKindNames, kind);
}

BlockKind blockKindFromName(const QString &name)
{
    return valueIn(blockKindNames, name).value_or(BlockKind::Paragraph);
}

QString textSourceName(TextSource source)
{
    return nameIn(textSourceNames, source);
}

TextSource textSourceFromName(const QString &name)
{
    return valueIn(textSourceNames, name).value_or(TextSource::None);
}

QList<Box> boxesOf(const PageText &page, const TextRange &range)
{
    QList<Box> lines;
    if (range.isEmpty())
        return lines;
    auto word = std::partition_point(page.words.begin(), page.words.end(),
                                     [&](const Word &candidate) { return candidate.range.end <= range.begin; });
    qsizetype previousEnd = -1;
    for (; word != page.words.end() && word->range.begin < range.end; ++word) {
        if (word->range.isEmpty())
            continue;
        const Box box = partOf(*word, range);
        const bool sameLine = previousEnd >= 0 && onOneLine(lines.last(), box) &&
                              !QStringView(page.text)
                                   .mid(previousEnd, std::max<qsizetype>(0, word->range.begin - previousEnd))
                                   .contains(u'\n');
        if (sameLine)
            lines.last() = lines.last().united(box);
        else
            lines << box;
        previousEnd = word->range.end;
    }
    return lines;
}

} // namespace tendertrail::core
