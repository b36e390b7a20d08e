// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "svgscene.h"

#include "svgtext.h"
#include "xmltext.h"

#include <algorithm>

namespace tendertrail::exchange {
namespace {

constexpr double legendSize = 11.5;
constexpr double rowHeight = 26;
constexpr double markWidth = 26;
constexpr double itemGap = 24;
constexpr double topGap = 18;

struct Item
{
    enum class Mark { Node, Line, DashedLine } mark = Mark::Node;
    NodeStyle style;
    QString text;
    QPointF place; ///< relative to the legend
};

std::vector<Item> itemsOf(const std::vector<DrawnNode> &nodes, const std::vector<DrawnEdge> &edges)
{
    std::vector<Item> items;
    bool suggested = false;
    std::vector<NodeStyle> styles = allStyles();
    styles.push_back({QStringLiteral("other"), QStringLiteral("Other"), {138, 143, 152}, Shape::Circle});
    for (const NodeStyle &style : styles) {
        const auto count = std::count_if(nodes.begin(), nodes.end(),
                                         [&](const DrawnNode &node) { return node.style.key == style.key; });
        if (count > 0)
            items.push_back({Item::Mark::Node, style, style.title, {}});
    }
    for (const DrawnNode &node : nodes)
        suggested = suggested || node.suggested;
    for (const DrawnEdge &edge : edges)
        suggested = suggested || edge.suggested;
    if (!edges.empty())
        items.push_back({Item::Mark::Line, {}, QStringLiteral("Proved by quotes; thicker with more of them"), {}});
    if (suggested)
        items.push_back({Item::Mark::DashedLine, {}, QStringLiteral("Suggested, not yet accepted"), {}});
    return items;
}

double arrange(std::vector<Item> &items, double width)
{
    double x = 0;
    double y = topGap + rowHeight / 2;
    for (Item &item : items) {
        const double own = markWidth + textWidth(item.text, legendSize);
        if (x > 0 && x + own > width) {
            x = 0;
            y += rowHeight;
        }
        item.place = {x, y};
        x += own + itemGap;
    }
    return items.empty() ? 0 : y + rowHeight / 2;
}

} // namespace

double legendHeight(const std::vector<DrawnNode> &nodes, const std::vector<DrawnEdge> &edges, double width)
{
    std::vector<Item> items = itemsOf(nodes, edges);
    return arrange(items, width);
}

void writeLegend(SvgWriter &svg, QPointF place, const std::vector<DrawnNode> &nodes, const std::vector<DrawnEdge> &edges,
                 double width)
{
    std::vector<Item> items = itemsOf(nodes, edges);
    if (items.empty())
        return;
    arrange(items, width);
    QXmlStreamWriter &xml = svg.xml();
    xml.writeStartElement(QStringLiteral("g"));
    svg.attribute("id", QStringLiteral("legend"));
    xml.writeEmptyElement(QStringLiteral("path"));
    svg.attribute("d", QStringLiteral("M%1 %2H%3").arg(decimal(place.x()), decimal(place.y() + 4), decimal(place.x() + width)));
    svg.attribute("stroke", svg.theme().rule);
    svg.attribute("stroke-width", 1);
    svg.attribute("fill", QStringLiteral("none"));
    for (const Item &item : items) {
        const QPointF at = place + item.place;
        if (item.mark == Item::Mark::Node) {
            svg.shape(at + QPointF(9, 0), 8, item.style, false);
        } else {
            xml.writeEmptyElement(QStringLiteral("path"));
            svg.attribute("d", QStringLiteral("M%1 %2h18").arg(decimal(at.x()), decimal(at.y())));
            svg.attribute("stroke", svg.theme().line);
            svg.attribute("stroke-width", 2);
            svg.attribute("fill", QStringLiteral("none"));
            if (item.mark == Item::Mark::DashedLine)
                svg.attribute("stroke-dasharray", QStringLiteral("5 4"));
        }
        svg.text(at + QPointF(markWidth, legendSize * 0.36), item.text, legendSize, svg.theme().muted, false, false);
    }
    xml.writeEndElement();
}

} // namespace tendertrail::exchange
