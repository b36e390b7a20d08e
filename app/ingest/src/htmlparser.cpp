// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlparser.h"

#include "htmlfilter.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int maxRows = 50'000;
constexpr int maxSpan = 200;

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool isHidden(const GumboElement &element)
{
    if (gumbo_get_attribute(&element.attributes, "hidden"))
        return true;
    if (element.tag == GUMBO_TAG_INPUT || element.tag == GUMBO_TAG_SELECT || element.tag == GUMBO_TAG_BUTTON)
        return true; // not part of the text
    QString style = attribute(element, "style").toLower();
    style.remove(u' ');
    return style.contains(u"display:none"_s) || style.contains(u"visibility:hidden"_s);
}

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_ADDRESS: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_ASIDE: case GUMBO_TAG_BLOCKQUOTE: case GUMBO_TAG_BODY:
    case GUMBO_TAG_CENTER: case GUMBO_TAG_DD: case GUMBO_TAG_DETAILS: case GUMBO_TAG_DIR: case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL: case GUMBO_TAG_DT: case GUMBO_TAG_FIELDSET: case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER: case GUMBO_TAG_FORM: case GUMBO_TAG_HEADER: case GUMBO_TAG_HR: case GUMBO_TAG_HTML:
    case GUMBO_TAG_LEGEND: case GUMBO_TAG_LI: case GUMBO_TAG_LISTING: case GUMBO_TAG_MAIN: case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV: case GUMBO_TAG_OL: case GUMBO_TAG_P: case GUMBO_TAG_PRE: case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY: case GUMBO_TAG_TABLE: case GUMBO_TAG_TBODY: case GUMBO_TAG_THEAD: case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR: case GUMBO_TAG_TD: case GUMBO_TAG_TH: case GUMBO_TAG_CAPTION: case GUMBO_TAG_UL:
    case GUMBO_TAG_XMP: case GUMBO_TAG_OPTION:
    case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6:
        return true;
    default:
        return false;
    }
}

int headingLevel(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_H1: return 1;
    case GUMBO_TAG_H2: return 2;
    case GUMBO_TAG_H3: return 3;
    case GUMBO_TAG_H4: return 4;
    case GUMBO_TAG_H5: return 5;
    case GUMBO_TAG_H6: return 6;
    default: return 0;
    }
}

const GumboVector &childrenOf(const GumboNode &node)
{
    return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
}

template <typename Visit>
void forChildren(const GumboNode &node, Visit visit)
{
    const GumboVector &children = childrenOf(node);
    for (unsigned i = 0; i < children.length; ++i)
        visit(*static_cast<const GumboNode *>(children.data[i]));
}

bool isElement(const GumboNode &node, GumboTag tag)
{
    return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == tag;
}

/// Walks the tree once and turns it into paragraphs and tables. Depth is bounded by filterHtml().
class Walker
{
public:
    FlowDocument document;

    void walk(const GumboNode &node)
    {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
            addText(node);
            return;
        }
        if (node.type != GUMBO_NODE_ELEMENT)
            return;
        const GumboElement &element = node.v.element;
        if (isHidden(element) || element.tag == GUMBO_TAG_HEAD)
            return;
        if (element.tag == GUMBO_TAG_BR) {
            m_text += u'\n';
            return;
        }
        if (element.tag == GUMBO_TAG_TABLE) {
            walkTable(node);
            return;
        }
        if (!isBlock(element.tag)) {
            forChildren(node, [this](const GumboNode &child) { walk(child); });
            return;
        }
        flush();
        walkBlock(node);
        flush();
    }

    void flush()
    {
        const QString text = collapsed(m_text, true);
        m_text.clear();
        if (text.isEmpty())
            return;
        const core::BlockKind kind = m_heading > 0  ? core::BlockKind::Heading
                                     : !m_marker.isEmpty() ? core::BlockKind::ListItem
                                                           : core::BlockKind::Paragraph;
        const int level = m_heading > 0 ? m_heading : m_listDepth;
        // Portals part paragraphs by <br>; each line of theirs is a paragraph of ours.
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            document.add(kind, m_marker + line, level);
            m_marker.clear();
        }
    }

private:
    void addText(const GumboNode &node)
    {
        QString text = QString::fromUtf8(node.v.text.text);
        if (m_preformatted)
            text.replace(u' ', QChar::Nbsp);
        else
            text.replace(u'\n', sourceLineEnd);
        m_text += text;
    }

    void walkBlock(const GumboNode &node)
    {
        const GumboTag tag = node.v.element.tag;
        const int heading = m_heading;
        const int depth = m_listDepth;
        const bool preformatted = m_preformatted;
        if (const int level = headingLevel(tag); level > 0)
            m_heading = level;
        if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP)
            m_preformatted = true;
        if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
            ++m_listDepth;
            m_counters.push_back(tag == GUMBO_TAG_OL ? std::max(1, attribute(node.v.element, "start").toInt()) : 0);
        }
        if (tag == GUMBO_TAG_LI) {
            m_marker = u"• "_s;
            if (!m_counters.empty() && m_counters.back() > 0)
                m_marker = QString::number(m_counters.back()++) + u". "_s;
        }
        forChildren(node, [this](const GumboNode &child) { walk(child); });
        flush();
        if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL)
            m_counters.pop_back();
        if (tag == GUMBO_TAG_LI)
            m_marker.clear();
        m_heading = heading;
        m_listDepth = depth;
        m_preformatted = preformatted;
    }

    static void collectRows(const GumboNode &node, std::vector<const GumboNode *> &rows)
    {
        forChildren(node, [&rows](const GumboNode &child) {
            if (isElement(child, GUMBO_TAG_TR) && !isHidden(child.v.element))
                rows.push_back(&child);
            else if (isElement(child, GUMBO_TAG_TBODY) || isElement(child, GUMBO_TAG_THEAD)
                     || isElement(child, GUMBO_TAG_TFOOT))
                collectRows(child, rows);
        });
    }

    static bool holds(const GumboNode &node, GumboTag wanted)
    {
        if (node.type != GUMBO_NODE_ELEMENT)
            return false;
        if (node.v.element.tag == wanted)
            return true;
        bool found = false;
        forChildren(node, [&](const GumboNode &child) { found = found || holds(child, wanted); });
        return found;
    }

    static std::vector<const GumboNode *> cellsOf(const GumboNode &row)
    {
        std::vector<const GumboNode *> cells;
        forChildren(row, [&cells](const GumboNode &child) {
            if ((isElement(child, GUMBO_TAG_TD) || isElement(child, GUMBO_TAG_TH)) && !isHidden(child.v.element))
                cells.push_back(&child);
        });
        return cells;
    }

    /// A table that only arranges a page: one cell a row, or headings or a nested table beside little else.
    static bool arrangesPage(const std::vector<const GumboNode *> &rows)
    {
        bool oneColumn = true;
        bool nested = false;
        bool headed = false;
        for (const GumboNode *row : rows) {
            const std::vector<const GumboNode *> cells = cellsOf(*row);
            oneColumn = oneColumn && cells.size() <= 1;
            for (const GumboNode *cell : cells) {
                forChildren(*cell, [&](const GumboNode &child) {
                    nested = nested || holds(child, GUMBO_TAG_TABLE);
                    headed = headed || holds(child, GUMBO_TAG_H1) || holds(child, GUMBO_TAG_H2);
                });
            }
        }
        return oneColumn || headed || (nested && rows.size() <= 3);
    }

    void walkTable(const GumboNode &node)
    {
        flush();
        std::vector<const GumboNode *> rows;
        collectRows(node, rows);
        forChildren(node, [this](const GumboNode &child) {
            if (isElement(child, GUMBO_TAG_CAPTION))
                walk(child);
        });
        if (m_tableDepth > 60 || arrangesPage(rows)) {
            ++m_tableDepth;
            for (const GumboNode *row : rows) {
                for (const GumboNode *cell : cellsOf(*row))
                    walk(*cell);
            }
            --m_tableDepth;
            return;
        }
        FlowTable table;
        std::vector<int> occupied; // for each column the row under the cell that reaches down into it
        for (const GumboNode *row : rows) {
            if (table.rows >= maxRows)
                break;
            int column = 0;
            for (const GumboNode *cellNode : cellsOf(*row)) {
                while (column < static_cast<int>(occupied.size()) && occupied[static_cast<std::size_t>(column)] > table.rows)
                    ++column;
                const GumboElement &element = cellNode->v.element;
                FlowCell cell;
                cell.row = table.rows;
                cell.column = column;
                cell.columnSpan = std::clamp(attribute(element, "colspan").toInt(), 1, maxSpan);
                const int left = static_cast<int>(rows.size()) - table.rows;
                const QString rowSpan = attribute(element, "rowspan");
                cell.rowSpan = rowSpan == u"0" ? std::min(left, maxSpan) : std::clamp(rowSpan.toInt(), 1, std::min(left, maxSpan));
                cell.text = cellText(*cellNode);
                if (occupied.size() < static_cast<std::size_t>(column + cell.columnSpan))
                    occupied.resize(static_cast<std::size_t>(column + cell.columnSpan), 0);
                for (int i = 0; i < cell.columnSpan; ++i)
                    occupied[static_cast<std::size_t>(column + i)] = table.rows + cell.rowSpan;
                column += cell.columnSpan;
                table.cells.push_back(std::move(cell));
            }
            ++table.rows;
        }
        table.columns = static_cast<int>(occupied.size());
        document.add(std::move(table));
    }

    /// What another walker makes of a cell, a line for each paragraph; a nested table gives a line for each row.
    [[nodiscard]] QString cellText(const GumboNode &cell) const
    {
        Walker inner;
        inner.m_tableDepth = m_tableDepth + 1;
        forChildren(cell, [&inner](const GumboNode &child) { inner.walk(child); });
        inner.flush();
        return inner.document.lines();
    }

    QString m_text;
    QString m_marker;
    std::vector<int> m_counters;
    int m_heading = 0;
    int m_listDepth = 0;
    int m_tableDepth = 0;
    bool m_preformatted = false;
};

QString titleOf(const GumboNode &root)
{
    QString title;
    forChildren(root, [&title](const GumboNode &child) {
        if (!isElement(child, GUMBO_TAG_HEAD))
            return;
        forChildren(child, [&title](const GumboNode &inHead) {
            if (isElement(inHead, GUMBO_TAG_TITLE) && title.isEmpty())
                forChildren(inHead, [&title](const GumboNode &text) {
                    if (text.type == GUMBO_NODE_TEXT || text.type == GUMBO_NODE_WHITESPACE)
                        title += QString::fromUtf8(text.v.text.text);
                });
        });
    });
    return collapsed(title, false);
}

} // namespace

core::Result<FlowDocument> parseHtml(const QString &html)
{
    const QByteArray bytes = filterHtml(html.toUtf8());
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto destroy = [&options](GumboOutput *output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, bytes.constData(), static_cast<size_t>(bytes.size())), destroy);
    if (!output || !output->root)
        return core::fail(core::ErrorCode::Corrupt, {}, u"no tree could be built"_s);
    Walker walker;
    walker.walk(*output->root);
    walker.flush();
    FlowDocument document = std::move(walker.document);
    document.source = u"gumbo"_s;

    // The title is often the only place with the notice's name; where the page says it too it is not doubled.
    const QString title = titleOf(*output->root);
    const bool said = title.isEmpty() || std::any_of(document.items.begin(), document.items.end(), [&](const FlowItem &item) {
        return item.text.contains(title) || (item.text.size() >= 8 && title.contains(item.text));
    });
    if (!said)
        document.items.insert(document.items.begin(), {core::BlockKind::Heading, 1, title.left(500), -1});
    return document;
}

} // namespace tendertrail::ingest
