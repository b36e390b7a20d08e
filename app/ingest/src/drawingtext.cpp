// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawingtext.h"

#include "docxnumbering.h"
#include "docxxml.h"

#include <algorithm>
#include <array>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int maxDepth = 200;    ///< of elements; groups in groups stay under 20
constexpr int maxColumns = 200;
constexpr int maxRows = 20'000;
constexpr int maxLevel = 9;

pugi::xml_node chosen(const pugi::xml_node &alternatives)
{
    const pugi::xml_node choice = childNamed(alternatives, "Choice");
    return choice ? choice : childNamed(alternatives, "Fallback");
}

void collectText(const pugi::xml_node &node, int depth, QString &text)
{
    if (depth > maxDepth)
        return;
    for (const pugi::xml_node &child : node.children()) {
        const std::string_view name = localName(child.name());
        if (name == "t")
            text += QString::fromUtf8(child.child_value());
        else if (name == "br")
            text += u'\n';
        else if (name == "AlternateContent")
            collectText(chosen(child), depth + 1, text);
        else if (name != "pPr" && name != "rPr" && name != "endParaRPr")
            collectText(child, depth + 1, text);
    }
}

/// A paragraph's number by the name of its scheme ("arabicPeriod", "ea1ChsPlain", "circleNumDbPlain").
QString numberLabel(const QString &scheme, int number)
{
    static constexpr std::array<std::pair<QStringView, QStringView>, 7> styles{
        {{u"alphaLc", u"lowerLetter"}, {u"alphaUc", u"upperLetter"}, {u"romanLc", u"lowerRoman"}, {u"romanUc", u"upperRoman"},
         {u"circleNum", u"decimalEnclosedCircle"}, {u"ea1", u"chineseCounting"}, {u"arabic", u"decimal"}}};
    QString text = QString::number(number);
    for (const auto &[begin, style] : styles) {
        if (scheme.startsWith(begin))
            text = formattedNumber(number, style.toString());
    }
    if (scheme.endsWith(u"ParenBoth"))
        return u'(' + text + u") "_s;
    if (scheme.endsWith(u"ParenR"))
        return text + u") "_s;
    return text + (scheme.endsWith(u"Period") ? u". "_s : u" "_s);
}

class DrawingWalker
{
public:
    DrawingWalker(FlowDocument &document, const pugi::xml_node *skipped) : m_document(document), m_skipped(skipped) {}

    void walk(const pugi::xml_node &node, int depth)
    {
        if (depth > maxDepth)
            return;
        for (const pugi::xml_node &child : node.children()) {
            if (m_skipped && child == *m_skipped)
                continue;
            const std::string_view name = localName(child.name());
            if (name == "txBody" || name == "t")
                addParagraphs(child);
            else if (name == "tbl")
                addTable(child);
            else if (name == "AlternateContent")
                walk(chosen(child), depth + 1);
            else if (!isLayoutField(child))
                walk(child, depth + 1);
        }
    }

private:
    /// Number, date and footer of a slide say the same on each.
    static bool isLayoutField(const pugi::xml_node &shape)
    {
        if (localName(shape.name()) != "sp")
            return false;
        const QString type = attributeNamed(childNamed(childNamed(childNamed(shape, "nvSpPr"), "nvPr"), "ph"), "type");
        return type == u"sldNum" || type == u"dt" || type == u"ftr" || type == u"hdr" || type == u"sldImg";
    }

    void addParagraphs(const pugi::xml_node &body)
    {
        std::array<int, maxLevel> counters{};
        std::array<QString, maxLevel> schemes;
        for (const pugi::xml_node &paragraph : body.children()) {
            if (localName(paragraph.name()) != "p")
                continue;
            QString text;
            collectText(paragraph, 0, text);
            text = text.trimmed();
            const pugi::xml_node properties = childNamed(paragraph, "pPr");
            const int level = std::clamp(attributeNamed(properties, "lvl").toInt(), 0, maxLevel - 1);
            const auto at = static_cast<std::size_t>(level);
            const pugi::xml_node automatic = childNamed(properties, "buAutoNum");
            if (text.isEmpty())
                continue;
            std::fill(counters.begin() + level + 1, counters.end(), 0);
            if (automatic) {
                const int start = std::clamp(attributeNamed(automatic, "startAt").toInt(), 1, 32'767);
                const QString scheme = attributeNamed(automatic, "type");
                counters[at] = counters[at] == 0 || scheme != schemes[at] ? start : counters[at] + 1;
                schemes[at] = scheme;
                m_document.add(core::BlockKind::ListItem, numberLabel(scheme, counters[at]) + text, level + 1);
                continue;
            }
            counters[at] = 0;
            if (childNamed(properties, "buChar") || childNamed(properties, "buBlip"))
                m_document.add(core::BlockKind::ListItem, u"• "_s + text, level + 1);
            else if (level > 0)
                m_document.add(core::BlockKind::ListItem, text, level + 1);
            else
                m_document.add(core::BlockKind::Paragraph, text);
        }
    }

    void addTable(const pugi::xml_node &node)
    {
        FlowTable table;
        for (const pugi::xml_node &row : node.children()) {
            if (localName(row.name()) != "tr")
                continue;
            if (table.rows >= maxRows)
                break;
            int column = 0;
            for (const pugi::xml_node &cellNode : row.children()) {
                if (localName(cellNode.name()) != "tc" || column >= maxColumns)
                    continue;
                const auto isOnHere = [&cellNode](const char *name) {
                    const QString value = attributeNamed(cellNode, name);
                    return value == u"1" || value == u"true";
                };
                if (!isOnHere("hMerge") && !isOnHere("vMerge")) {
                    FlowCell cell;
                    cell.row = table.rows;
                    cell.column = column;
                    cell.rowSpan = std::clamp(attributeNamed(cellNode, "rowSpan").toInt(), 1, maxColumns);
                    cell.columnSpan = std::clamp(attributeNamed(cellNode, "gridSpan").toInt(), 1, maxColumns - column);
                    cell.text = shapeText(cellNode);
                    table.cells.push_back(std::move(cell));
                }
                ++column;
            }
            table.columns = std::max(table.columns, column);
            ++table.rows;
        }
        m_document.add(std::move(table));
    }

    FlowDocument &m_document;
    const pugi::xml_node *m_skipped;
};

pugi::xml_node findPlaceholder(const pugi::xml_node &node, const char *type, int depth)
{
    if (depth > maxDepth)
        return {};
    for (const pugi::xml_node &child : node.children()) {
        if (localName(child.name()) == "sp") {
            const pugi::xml_node placeholder = childNamed(childNamed(childNamed(child, "nvSpPr"), "nvPr"), "ph");
            if (placeholder && attributeNamed(placeholder, "type") == QLatin1StringView(type))
                return child;
        } else if (const pugi::xml_node found = findPlaceholder(child, type, depth + 1)) {
            return found;
        }
    }
    return {};
}

} // namespace

void addDrawingText(const pugi::xml_node &node, FlowDocument &document, const pugi::xml_node *skipped)
{
    DrawingWalker(document, skipped).walk(node, 0);
}

pugi::xml_node placeholderShape(const pugi::xml_node &node, const char *type)
{
    return findPlaceholder(node, type, 0);
}

QString shapeText(const pugi::xml_node &shape)
{
    QStringList lines;
    for (const pugi::xml_node &paragraph : childNamed(shape, "txBody").children()) {
        if (localName(paragraph.name()) != "p")
            continue;
        QString text;
        collectText(paragraph, 0, text);
        text = text.trimmed();
        if (!text.isEmpty())
            lines << text;
    }
    return lines.join(u'\n');
}

} // namespace tendertrail::ingest
