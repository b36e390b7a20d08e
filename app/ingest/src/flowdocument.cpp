// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowdocument.h"

#include "pagewriter.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace tendertrail::ingest {

namespace {

constexpr qsizetype longestParagraph = 4000; ///< laying out takes memory by the paragraph
constexpr qsizetype longestCell = 2500;      ///< a cell with more is an article in a layout table
constexpr int mostColumns = 40;              ///< more do not fit on A4

/// Where to cut an overlong paragraph: after a line, a sentence or a space, else anywhere but inside a character.
qsizetype cutPoint(const QString &text, qsizetype begin)
{
    const qsizetype limit = begin + longestParagraph;
    if (limit >= text.size())
        return text.size();
    for (const auto &isEnd : {+[](QChar c) { return c == u'\n'; },
                              +[](QChar c) { return c == u'。' || c == u'；' || c == u'！' || c == u'？'; },
                              +[](QChar c) { return c == u' ' || c == u'，' || c == u','; }}) {
        for (qsizetype at = limit; at > begin + longestParagraph / 2; --at) {
            if (isEnd(text.at(at - 1)))
                return at;
        }
    }
    return text.at(limit).isLowSurrogate() ? limit - 1 : limit;
}

bool isLayout(const FlowTable &table)
{
    if (table.columns > mostColumns || table.cells.size() <= 1)
        return true;
    const bool oneColumn = std::all_of(table.cells.begin(), table.cells.end(), [&](const FlowCell &cell) {
        return cell.columnSpan >= table.columns || (cell.column == 0 && table.columns == 1);
    });
    return oneColumn || std::any_of(table.cells.begin(), table.cells.end(),
                                    [](const FlowCell &cell) { return cell.text.size() > longestCell; });
}

} // namespace

QString collapsed(const QString &text, bool keepLines)
{
    QString out;
    out.reserve(text.size());
    bool space = false;
    bool line = false;
    bool sourceLine = false;
    for (const QChar c : text) {
        if (c == u'\n' && keepLines) {
            line = true;
        } else if (c == sourceLineEnd) {
            sourceLine = true;
        } else if (c.isSpace() || c == QChar(0x200b) || c == QChar(0xfeff)) {
            space = true;
        } else {
            // The end of a source line between two Han characters is no space: nobody typed one.
            const bool nothing = sourceLine && !out.isEmpty() && isWide(out.back().unicode()) && isWide(c.unicode());
            if (!out.isEmpty() && line)
                out += u'\n';
            else if (!out.isEmpty() && (space || sourceLine) && !nothing)
                out += u' ';
            space = line = sourceLine = false;
            out += c;
        }
    }
    return out;
}

bool isPageNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^[\\s\\d第页共/\\-—–.·•Ppageof]*$"));
    return number.match(text).hasMatch();
}

void FlowDocument::add(core::BlockKind kind, const QString &text, int level)
{
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = cutPoint(text, begin);
        qsizetype from = begin;
        qsizetype to = end;
        while (from < to && text.at(from).isSpace())
            ++from;
        while (to > from && text.at(to - 1).isSpace())
            --to;
        if (to > from)
            items.push_back({kind, level, text.mid(from, to - from), -1});
        begin = end;
    }
}

void FlowDocument::add(FlowTable table)
{
    std::erase_if(table.cells, [&](const FlowCell &cell) { return cell.column >= table.columns || cell.row >= table.rows; });
    const bool empty = std::all_of(table.cells.begin(), table.cells.end(),
                                   [](const FlowCell &cell) { return cell.text.isEmpty(); });
    if (empty)
        return;
    if (isLayout(table)) {
        for (const FlowCell &cell : table.cells) {
            const QStringList lines = cell.text.split(u'\n', Qt::SkipEmptyParts);
            for (const QString &line : lines)
                add(core::BlockKind::Paragraph, line);
        }
        return;
    }
    FlowItem item;
    item.kind = core::BlockKind::TableCell;
    item.table = static_cast<int>(tables.size());
    tables.push_back(std::move(table));
    items.push_back(std::move(item));
}

void FlowDocument::append(FlowDocument other)
{
    const auto shift = static_cast<int>(tables.size());
    for (FlowItem &item : other.items) {
        item.table += item.table >= 0 ? shift : 0;
        items.push_back(std::move(item));
    }
    std::move(other.tables.begin(), other.tables.end(), std::back_inserter(tables));
}

QString FlowDocument::lines() const
{
    QStringList lines;
    for (const FlowItem &item : items) {
        if (item.table < 0) {
            lines << item.text;
            continue;
        }
        int row = -1;
        for (const FlowCell &own : tables[static_cast<std::size_t>(item.table)].cells) {
            const QString text = collapsed(own.text, false);
            if (text.isEmpty())
                continue;
            if (own.row != row)
                lines << text;
            else
                lines.back() += QStringLiteral("  ") + text;
            row = own.row;
        }
    }
    return lines.join(u'\n');
}

qsizetype FlowDocument::textUnits() const
{
    qsizetype units = 0;
    for (const FlowItem &item : items)
        units += item.text.size();
    for (const FlowTable &table : tables) {
        for (const FlowCell &cell : table.cells)
            units += cell.text.size();
    }
    return units;
}

} // namespace tendertrail::ingest
