// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docxparser.h"

#include "docxnumbering.h"
#include "docxxml.h"
#include "packageparts.h"
#include "symboltext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int maxDepth = 400;    ///< of elements; Word itself stays under 60
constexpr int maxColumns = 200;

/// What a paragraph style says that matters here.
struct ParagraphStyle
{
    QString basedOn;
    int heading = 0;
    int list = -1;
    int listLevel = 0;
};

/// Turns the body of one part into paragraphs and tables.
class BodyWalker
{
public:
    BodyWalker(const QHash<QString, ParagraphStyle> &styles, DocxNumbering &numbering)
        : m_styles(styles), m_numbering(numbering)
    {
    }

    FlowDocument document;
    int pictures = 0;

    /// Paragraphs and tables below a node, through the wrappers that content controls and revisions put around them.
    void walkBlocks(const pugi::xml_node &node, int depth)
    {
        if (depth > maxDepth)
            return;
        for (const pugi::xml_node &child : node.children()) {
            const std::string_view name = localName(child.name());
            if (name == "p")
                walkParagraph(child, depth + 1);
            else if (name == "tbl")
                walkTable(child, depth + 1);
            else if (name == "AlternateContent")
                walkBlocks(chosen(child), depth + 1);
            else if (name != "del" && name != "moveFrom" && name != "sectPr" && name != "sdtPr" && name != "pPr")
                walkBlocks(child, depth + 1);
        }
    }

private:
    static pugi::xml_node chosen(const pugi::xml_node &alternatives)
    {
        const pugi::xml_node choice = childNamed(alternatives, "Choice");
        return choice ? choice : childNamed(alternatives, "Fallback");
    }

    /// Text of runs below a node. Text boxes are put aside, to come behind the paragraph.
    void collectText(const pugi::xml_node &node, int depth, QString &text, std::vector<pugi::xml_node> &boxes)
    {
        if (depth > maxDepth)
            return;
        for (const pugi::xml_node &child : node.children()) {
            const std::string_view name = localName(child.name());
            if (name == "t") {
                text += QString::fromUtf8(child.child_value());
            } else if (name == "r") {
                if (!isOn(childNamed(child, "rPr"), "vanish"))
                    collectText(child, depth + 1, text, boxes);
            } else if (name == "tab" || name == "ptab") {
                text += u"    "_s;
            } else if (name == "br" || name == "cr") {
                text += u'\n';
            } else if (name == "noBreakHyphen") {
                text += u'-';
            } else if (name == "sym") {
                text += symbolText(attributeNamed(child, "char").toInt(nullptr, 16));
            } else if (name == "AlternateContent") {
                collectText(chosen(child), depth + 1, text, boxes);
            } else if (name == "drawing" || name == "pict" || name == "object") {
                collectBoxes(child, depth + 1, boxes);
            } else if (name == "ruby") {
                collectText(childNamed(child, "rubyBase"), depth + 1, text, boxes);
            } else if (name != "del" && name != "moveFrom" && name != "pPr" && name != "rPr" && name != "instrText"
                       && name != "delText" && name != "sdtPr" && name != "fldData") {
                collectText(child, depth + 1, text, boxes);
            }
        }
    }

    void collectBoxes(const pugi::xml_node &node, int depth, std::vector<pugi::xml_node> &boxes)
    {
        if (depth > maxDepth)
            return;
        for (const pugi::xml_node &child : node.children()) {
            const std::string_view name = localName(child.name());
            if (name == "txbxContent") {
                boxes.push_back(child);
                continue;
            }
            pictures += name == "blip" || name == "imagedata" ? 1 : 0;
            collectBoxes(name == "AlternateContent" ? chosen(child) : child, depth + 1, boxes);
        }
    }

    void walkParagraph(const pugi::xml_node &paragraph, int depth)
    {
        QString text;
        std::vector<pugi::xml_node> boxes;
        collectText(paragraph, depth, text, boxes);
        const pugi::xml_node properties = childNamed(paragraph, "pPr");
        const ParagraphStyle style = styleOf(properties);
        text = text.trimmed();
        if (!text.isEmpty()) {
            const QString label = style.list > 0 ? m_numbering.next(style.list, style.listLevel) : QString();
            const core::BlockKind kind = style.heading > 0 ? core::BlockKind::Heading
                                         : style.list > 0  ? core::BlockKind::ListItem
                                                           : core::BlockKind::Paragraph;
            document.add(kind, label + text, style.heading > 0 ? style.heading : style.listLevel + 1);
        }
        for (const pugi::xml_node &box : boxes)
            walkBlocks(box, depth + 1);
    }

    [[nodiscard]] ParagraphStyle styleOf(const pugi::xml_node &properties) const
    {
        ParagraphStyle result;
        QString id = valueOf(properties, "pStyle");
        for (int i = 0; i < 20 && !id.isEmpty(); ++i) { // styles may be based on each other in a circle
            const ParagraphStyle style = m_styles.value(id);
            if (result.heading == 0)
                result.heading = style.heading;
            if (result.list < 0 && style.list >= 0) {
                result.list = style.list;
                result.listLevel = style.listLevel;
            }
            id = style.basedOn;
        }
        if (const QString outline = valueOf(properties, "outlineLvl"); !outline.isEmpty())
            result.heading = outline.toInt() >= 9 ? 0 : outline.toInt() + 1;
        if (const pugi::xml_node number = childNamed(properties, "numPr")) {
            const QString list = valueOf(number, "numId");
            if (!list.isEmpty())
                result.list = list.toInt();
            const QString level = valueOf(number, "ilvl");
            if (!level.isEmpty())
                result.listLevel = level.toInt();
        }
        return result;
    }

    void collectRows(const pugi::xml_node &node, std::string_view wanted, int depth, std::vector<pugi::xml_node> &found) const
    {
        if (depth > maxDepth)
            return;
        for (const pugi::xml_node &child : node.children()) {
            const std::string_view name = localName(child.name());
            if (name == wanted)
                found.push_back(child);
            else if (name != "tblPr" && name != "trPr" && name != "tbl" && name != "del" && name != "tblGrid")
                collectRows(child, wanted, depth + 1, found);
        }
    }

    void walkTable(const pugi::xml_node &node, int depth)
    {
        FlowTable table;
        std::vector<pugi::xml_node> rows;
        collectRows(node, "tr", depth, rows);
        QHash<int, std::size_t> open; // by column: the cell that a vertical merge continues
        for (const pugi::xml_node &row : rows) {
            const pugi::xml_node rowProperties = childNamed(row, "trPr");
            if (childNamed(rowProperties, "del") || isOn(rowProperties, "hidden"))
                continue;
            std::vector<pugi::xml_node> cells;
            collectRows(row, "tc", depth, cells);
            int column = valueOf(rowProperties, "gridBefore").toInt();
            for (const pugi::xml_node &cellNode : cells) {
                const pugi::xml_node properties = childNamed(cellNode, "tcPr");
                const int span = std::clamp(valueOf(properties, "gridSpan").toInt(), 1, maxColumns);
                const pugi::xml_node merge = childNamed(properties, "vMerge");
                const bool continues = merge && attributeNamed(merge, "val") != u"restart" && open.contains(column);
                if (continues) {
                    ++table.cells[open.value(column)].rowSpan;
                } else {
                    FlowCell cell;
                    cell.row = table.rows;
                    cell.column = std::min(column, maxColumns);
                    cell.columnSpan = span;
                    cell.text = cellText(cellNode, depth + 1);
                    open.remove(column);
                    if (merge)
                        open.insert(column, table.cells.size());
                    table.cells.push_back(std::move(cell));
                }
                column += span;
            }
            table.columns = std::max(table.columns, std::min(column, maxColumns));
            ++table.rows;
        }
        document.add(std::move(table));
    }

    /// A line for each paragraph; a nested table gives a line for each of its rows.
    [[nodiscard]] QString cellText(const pugi::xml_node &cell, int depth)
    {
        BodyWalker inner(m_styles, m_numbering);
        inner.walkBlocks(cell, depth);
        pictures += inner.pictures;
        return inner.document.lines();
    }

    const QHash<QString, ParagraphStyle> &m_styles;
    DocxNumbering &m_numbering;
};

QHash<QString, ParagraphStyle> stylesOf(const pugi::xml_node &root)
{
    static const QRegularExpression heading(u"^(heading|标题)\\s*([1-9])$"_s, QRegularExpression::CaseInsensitiveOption);
    QHash<QString, ParagraphStyle> styles;
    for (const pugi::xml_node &node : root.children()) {
        if (localName(node.name()) != "style" || attributeNamed(node, "type") != u"paragraph")
            continue;
        ParagraphStyle style;
        style.basedOn = valueOf(node, "basedOn");
        const QString name = valueOf(node, "name");
        if (const auto match = heading.match(name); match.hasMatch())
            style.heading = match.captured(2).toInt();
        else if (name.compare(u"title"_s, Qt::CaseInsensitive) == 0 || name == u"标题")
            style.heading = 1;
        const pugi::xml_node properties = childNamed(node, "pPr");
        if (const QString outline = valueOf(properties, "outlineLvl"); !outline.isEmpty() && outline.toInt() < 9)
            style.heading = outline.toInt() + 1;
        if (const pugi::xml_node number = childNamed(properties, "numPr")) {
            style.list = valueOf(number, "numId").toInt();
            style.listLevel = valueOf(number, "ilvl").toInt();
        }
        styles.insert(attributeNamed(node, "styleId"), style);
    }
    return styles;
}

class DocxFile
{
public:
    DocxFile(ZipPackage package, QString path) : m_package(std::move(package)), m_path(std::move(path)) {}

    core::Result<FlowDocument> parse()
    {
        const QStringList main = related(m_package, {}, u"/officeDocument", m_path);
        const QString part = main.isEmpty() ? u"word/document.xml"_s : main.front();
        pugi::xml_document xml;
        TRAIL_TRY(loadXml(m_package, part, xml, m_path));
        for (const QString &name : related(m_package, part, u"/styles", m_path)) {
            pugi::xml_document styles;
            if (loadXml(m_package, name, styles, m_path))
                m_styles = stylesOf(styles.document_element());
        }
        for (const QString &name : related(m_package, part, u"/numbering", m_path)) {
            pugi::xml_document numbering;
            if (loadXml(m_package, name, numbering, m_path))
                m_numbering.load(numbering.document_element());
        }
        m_document.source = u"docx"_s;
        addMarginals(related(m_package, part, u"/header", m_path), core::BlockKind::Header);
        BodyWalker body(m_styles, m_numbering);
        body.walkBlocks(childNamed(xml.document_element(), "body"), 0);
        m_document.append(std::move(body.document));
        for (const QStringView notes : {QStringView(u"/footnotes"), QStringView(u"/endnotes")})
            addNotes(related(m_package, part, notes, m_path));
        addMarginals(related(m_package, part, u"/footer", m_path), core::BlockKind::Footer);
        if (m_document.items.empty() && body.pictures > 0)
            m_document.note = u"Word document without text, only %1 pictures; print it to PDF to have them recognised"_s.arg(
                body.pictures);
        else if (m_document.items.empty())
            m_document.note = u"Word document without text"_s;
        return std::move(m_document);
    }

private:
    /// Sections repeat their headers: each text is taken once, and none that is only a page number.
    void addMarginals(const QStringList &parts, core::BlockKind kind)
    {
        for (const QString &name : parts) {
            pugi::xml_document xml;
            if (!loadXml(m_package, name, xml, m_path))
                continue;
            BodyWalker walker(m_styles, m_numbering);
            walker.walkBlocks(xml.document_element(), 0);
            for (const FlowItem &item : walker.document.items) {
                if (item.table >= 0 || isPageNumber(item.text) || m_marginals.contains(item.text))
                    continue;
                m_marginals.insert(item.text);
                m_document.add(kind, item.text);
            }
        }
    }

    void addNotes(const QStringList &parts)
    {
        for (const QString &name : parts) {
            pugi::xml_document xml;
            if (!loadXml(m_package, name, xml, m_path))
                continue;
            BodyWalker walker(m_styles, m_numbering);
            walker.walkBlocks(xml.document_element(), 0);
            m_document.append(std::move(walker.document));
        }
    }

    ZipPackage m_package;
    QString m_path;
    QHash<QString, ParagraphStyle> m_styles;
    DocxNumbering m_numbering;
    QSet<QString> m_marginals;
    FlowDocument m_document;
};

} // namespace

core::Result<FlowDocument> parseDocx(const QString &path, qint64 mostBytes)
{
    core::Result<ZipPackage> package = ZipPackage::open(path, mostBytes);
    if (!package)
        return package.failure();
    return DocxFile(std::move(*package), path).parse();
}

} // namespace tendertrail::ingest
