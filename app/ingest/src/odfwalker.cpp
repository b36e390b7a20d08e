// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odfwalker.h"

#include "docxxml.h"
#include "sheettables.h"

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int maxDepth = 300;         ///< of elements
constexpr int maxTableDepth = 20;
constexpr int maxSpaces = 40;
constexpr int maxRepeatedRows = 1000; ///< of a row with text: spreadsheets fill a sheet's end with a million like it

int repeatOf(const pugi::xml_node &node, std::string_view attribute, int most)
{
    const QString value = attributeNamed(node, attribute);
    if (value.isEmpty())
        return 1;
    bool isNumber = false;
    const qlonglong count = value.toLongLong(&isNumber);
    return isNumber ? static_cast<int>(std::clamp<qlonglong>(count, 1, most)) : 1;
}

/// Shapes stand where they are anchored; their text comes behind the paragraph.
bool isShape(std::string_view name, const pugi::xml_node &node)
{
    return std::strncmp(node.name(), "draw:", 5) == 0 && name != "a";
}

} // namespace

void OdfWalker::collectText(const pugi::xml_node &node, int depth, QString &text, std::vector<pugi::xml_node> &shapes)
{
    if (depth > maxDepth)
        return;
    for (const pugi::xml_node &child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += QString::fromUtf8(child.value()).replace(u'\n', sourceLineEnd);
            continue;
        }
        const std::string_view name = localName(child.name());
        if (name == "s")
            text += QString(repeatOf(child, "c", maxSpaces), u' ');
        else if (name == "tab")
            text += u"    "_s;
        else if (name == "line-break")
            text += u'\n';
        else if (name == "note")
            m_notes.push_back(childNamed(child, "note-body"));
        else if (name == "ruby")
            collectText(childNamed(child, "ruby-base"), depth + 1, text, shapes);
        else if (name == "annotation" || name == "tracked-changes" || name == "script" || attributeNamed(child, "is-hidden") == u"true"
                 || m_styles.isHidden(attributeNamed(child, "style-name")))
            continue;
        else if (isShape(name, child))
            shapes.push_back(child);
        else
            collectText(child, depth + 1, text, shapes);
    }
}

void OdfWalker::walkParagraph(const pugi::xml_node &node, int depth, core::BlockKind kind, int level, const QString &label)
{
    QString text;
    std::vector<pugi::xml_node> shapes;
    if (!m_styles.isHidden(attributeNamed(node, "style-name")))
        collectText(node, depth, text, shapes);
    text = collapsed(text, true);
    if (!text.isEmpty())
        document.add(kind, label + text, level);
    for (const pugi::xml_node &shape : shapes)
        walkBlocks(shape, depth + 1);
}

void OdfWalker::walkHeading(const pugi::xml_node &node, int depth, const QString &label)
{
    const int level = std::clamp(attributeNamed(node, "outline-level").toInt(), 1, OdfStyles::levelCount);
    QString text;
    std::vector<pugi::xml_node> shapes;
    collectText(node, depth, text, shapes);
    text = collapsed(text, true);
    if (!text.isEmpty()) {
        const bool numbered = label.isEmpty() && attributeNamed(node, "is-list-header") != u"true";
        const QString own = numbered ? m_styles.nextLabel(OdfStyles::outline(), level - 1, m_outline) : label;
        document.add(core::BlockKind::Heading, own + text, level);
    }
    for (const pugi::xml_node &shape : shapes)
        walkBlocks(shape, depth + 1);
}

void OdfWalker::walkList(const pugi::xml_node &node, int depth, const QString &inherited, int level)
{
    if (depth > maxDepth)
        return;
    const QString named = attributeNamed(node, "style-name");
    const QString style = named.isEmpty() ? inherited : named;
    OdfStyles::Counters &stored = m_counters[style];
    if (level == 0 && attributeNamed(node, "continue-numbering") != u"true" && attributeNamed(node, "continue-list").isEmpty())
        stored.fill(0);
    for (const pugi::xml_node &item : node.children()) {
        const std::string_view itemName = localName(item.name());
        if (itemName != "list-item" && itemName != "list-header")
            continue;
        bool first = itemName == "list-item";
        for (const pugi::xml_node &child : item.children()) {
            const std::string_view name = localName(child.name());
            if (name == "list") {
                walkList(child, depth + 1, style, level + 1);
                first = false;
            } else if (name == "p" || name == "h") {
                // An empty item is counted, too: its number is seen.
                const QString label = first ? m_styles.nextLabel(style, level, m_counters[style], attributeNamed(item, "start-value").toInt())
                                            : QString();
                if (name == "h")
                    walkHeading(child, depth + 1, label);
                else
                    walkParagraph(child, depth + 1, core::BlockKind::ListItem, level + 1, label);
                first = false;
            }
        }
    }
}

void OdfWalker::walkBlocks(const pugi::xml_node &node, int depth)
{
    if (depth > maxDepth)
        return;
    for (const pugi::xml_node &child : node.children()) {
        const std::string_view name = localName(child.name());
        if (name == "p") {
            const bool title = m_styles.isTitle(attributeNamed(child, "style-name"));
            walkParagraph(child, depth + 1, title ? core::BlockKind::Heading : core::BlockKind::Paragraph, title ? 1 : 0, {});
        } else if (name == "h") {
            walkHeading(child, depth + 1, {});
        } else if (name == "list") {
            walkList(child, depth + 1, {}, 0);
        } else if (name == "table") {
            walkTable(child);
        } else if (name != "tracked-changes" && name != "annotation" && name != "forms" && name != "title" && name != "desc"
                   && name != "notes" && name != "event-listeners" && !name.ends_with("-source") && !name.ends_with("-decls")
                   && attributeNamed(child, "display") != u"none") {
            walkBlocks(child, depth + 1);
        }
    }
}

void OdfWalker::addNotes()
{
    const std::vector<pugi::xml_node> notes = std::move(m_notes);
    m_notes.clear();
    for (const pugi::xml_node &note : notes)
        walkBlocks(note, 0);
}

void OdfWalker::collectRows(const pugi::xml_node &node, int depth, std::vector<pugi::xml_node> &rows) const
{
    if (depth > maxDepth)
        return;
    for (const pugi::xml_node &child : node.children()) {
        const std::string_view name = localName(child.name());
        if (name == "table-row")
            rows.push_back(child);
        else if (name == "table-rows" || name == "table-header-rows" || name == "table-row-group")
            collectRows(child, depth + 1, rows);
    }
}

QString OdfWalker::linesOf(const pugi::xml_node &node, int depth)
{
    OdfWalker inner(m_styles);
    inner.m_tableDepth = m_tableDepth + 1;
    inner.walkBlocks(node, depth);
    m_notes.insert(m_notes.end(), inner.m_notes.begin(), inner.m_notes.end());
    return inner.document.lines();
}

QString OdfWalker::cellText(const pugi::xml_node &cell, int depth)
{
    const pugi::xml_node first = cell.first_child();
    if (!first) { // a value without its text
        for (const char *value : {"string-value", "date-value", "time-value", "boolean-value", "value"}) {
            if (const QString text = attributeNamed(cell, value); !text.isEmpty())
                return text;
        }
        return {};
    }
    if (m_tableDepth >= maxTableDepth)
        return {};
    return linesOf(cell, depth);
}

std::vector<FlowCell> OdfWalker::cellsOf(const pugi::xml_node &table)
{
    std::vector<pugi::xml_node> rows;
    collectRows(table, 0, rows);
    std::vector<FlowCell> cells;
    int row = 0;
    for (const pugi::xml_node &rowNode : rows) {
        const std::size_t begin = cells.size();
        int column = 0;
        for (const pugi::xml_node &cellNode : rowNode.children()) {
            const std::string_view name = localName(cellNode.name());
            if ((name != "table-cell" && name != "covered-table-cell") || column >= mostSheetColumns)
                continue;
            const int repeat = std::min(repeatOf(cellNode, "number-columns-repeated", mostSheetColumns), mostSheetColumns - column);
            FlowCell cell;
            cell.text = name == "table-cell" ? cellText(cellNode, 0) : QString(); // a covered cell's text is not seen
            cell.row = row;
            cell.rowSpan = repeatOf(cellNode, "number-rows-spanned", mostSheetRows);
            cell.columnSpan = repeatOf(cellNode, "number-columns-spanned", mostSheetColumns);
            for (int i = 0; i < repeat && !cell.text.isEmpty(); ++i) {
                if (++m_cells > mostSheetCells) {
                    cut = true;
                    break;
                }
                cell.column = column + i;
                cells.push_back(cell);
            }
            column += repeat;
        }
        const int repeat = repeatOf(rowNode, "number-rows-repeated", mostSheetRows);
        const std::size_t end = cells.size();
        const int copies = end > begin ? std::min(repeat, maxRepeatedRows) : 1;
        cut = cut || (end > begin && repeat > maxRepeatedRows);
        for (int i = 1; i < copies; ++i) {
            m_cells += static_cast<qsizetype>(end - begin);
            if (m_cells > mostSheetCells) {
                cut = true;
                break;
            }
            for (std::size_t at = begin; at < end; ++at) {
                cells.push_back(cells[at]);
                cells.back().row += i;
            }
        }
        row = std::min(row + repeat, mostSheetRows);
    }
    return cells;
}

void OdfWalker::walkTable(const pugi::xml_node &node)
{
    std::vector<FlowCell> cells = cellsOf(node);
    FlowTable table;
    int before = -1;
    for (FlowCell &cell : cells) {
        // Rows without text take no room, and none of a million empty ones.
        table.rows += cell.row != before ? 1 : 0;
        before = cell.row;
        cell.row = table.rows - 1;
        cell.rowSpan = std::clamp(cell.rowSpan, 1, 200);
        cell.columnSpan = std::clamp(cell.columnSpan, 1, 200);
        table.columns = std::max(table.columns, std::min(cell.column, mostSheetColumns) + cell.columnSpan);
    }
    table.cells = std::move(cells);
    document.add(std::move(table));
}

} // namespace tendertrail::ingest
