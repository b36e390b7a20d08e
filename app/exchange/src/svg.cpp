// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphfiles.h"

#include "graph/layout.h"
#include "svgscene.h"
#include "svgtext.h"
#include "xmltext.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::exchange {
namespace {

constexpr double border = 28;
constexpr size_t labelledAtMost = 400; // of a larger network only the best-connected nodes are named

std::vector<int> degrees(const graph::Network &network)
{
    std::vector<int> degree(network.nodes.size(), 0);
    for (const graph::Edge &edge : network.edges) {
        ++degree[static_cast<size_t>(edge.source)];
        if (edge.source != edge.target)
            ++degree[static_cast<size_t>(edge.target)];
    }
    return degree;
}

double radiusFor(int degree)
{
    return 13 + std::min(7.0, 1.6 * std::sqrt(static_cast<double>(degree)));
}

struct Lines
{
    QStringList label;
    QStringList labelEn;
    [[nodiscard]] double width() const
    {
        double widest = 0;
        for (const QString &line : label)
            widest = std::max(widest, textWidth(line, labelSize));
        for (const QString &line : labelEn)
            widest = std::max(widest, textWidth(line, labelEnSize));
        return widest;
    }
    [[nodiscard]] double height() const
    {
        return lineHeight
             * (static_cast<double>(label.size()) * labelSize + static_cast<double>(labelEn.size()) * labelEnSize);
    }
};

Lines linesOf(const graph::Node &node)
{
    Lines lines;
    lines.label = wrapped(xmlLine(node.label), labelSize, wrapWidth, 2);
    if (node.labelEn != node.label)
        lines.labelEn = wrapped(xmlLine(node.labelEn), labelEnSize, wrapWidth, 2);
    return lines;
}

// Only the part of a network that can be drawn: edges between its nodes, finite places.
graph::Network drawable(const graph::Network &network)
{
    graph::Network result = network;
    const int count = static_cast<int>(network.nodes.size());
    std::erase_if(result.edges, [&](const graph::Edge &edge) {
        return edge.source < 0 || edge.source >= count || edge.target < 0 || edge.target >= count;
    });
    bool placed = count < 2;
    for (graph::Node &node : result.nodes) {
        if (!std::isfinite(node.position.x()) || !std::isfinite(node.position.y()))
            node.position = {};
        placed = placed || node.position != result.nodes.front().position;
    }
    if (!placed) {
        // Cannot fail: the edges lie within the nodes and nobody cancels.
        [[maybe_unused]] const auto done = graph::layout(result, layoutForSvg(result));
    }
    return result;
}

void writeEdge(SvgWriter &svg, const DrawnEdge &edge)
{
    QXmlStreamWriter &xml = svg.xml();
    const auto point = [](QPointF place) { return decimal(place.x(), 1) + QLatin1Char(' ') + decimal(place.y(), 1); };
    xml.writeStartElement(QStringLiteral("g"));
    xml.writeTextElement(QStringLiteral("title"), edge.title);
    xml.writeEmptyElement(QStringLiteral("path"));
    if (edge.loop) {
        const QPointF side(edge.tip.x() - edge.from.x() + 14, 0);
        svg.attribute("d", QStringLiteral("M%1C%2 %3 %4").arg(point(edge.from), point(edge.control - side),
                                                              point(edge.control + side), point(edge.to)));
    } else {
        svg.attribute("d", QStringLiteral("M%1Q%2 %3").arg(point(edge.from), point(edge.control), point(edge.to)));
    }
    svg.attribute("fill", QStringLiteral("none"));
    svg.attribute("stroke", svg.theme().line);
    svg.attribute("stroke-width", edge.width);
    svg.attribute("stroke-linecap", QStringLiteral("round"));
    if (edge.suggested)
        svg.attribute("stroke-dasharray", QStringLiteral("6 5"));
    xml.writeEmptyElement(QStringLiteral("path"));
    svg.attribute("d", QStringLiteral("M%1L%2L%3Z").arg(point(edge.tip), point(edge.tipLeft), point(edge.tipRight)));
    svg.attribute("fill", svg.theme().line);
    xml.writeEndElement();
}

void writeLabels(SvgWriter &svg, const std::vector<DrawnNode> &nodes, const std::vector<DrawnEdge> &edges)
{
    for (const DrawnEdge &edge : edges) {
        double y = edge.labelBox.top() + 1 + edgeLabelSize * 0.93;
        for (const QString &line : edge.label) {
            svg.text({edge.labelBox.center().x(), y}, line, edgeLabelSize, svg.theme().muted, false, true);
            y += edgeLabelSize * lineHeight;
        }
    }
    for (const DrawnNode &node : nodes) {
        double y = node.labelBox.top() + labelSize * 0.98;
        for (const QString &line : node.label) {
            svg.text({node.place.x(), y}, line, labelSize, svg.theme().text, true, true);
            y += labelSize * lineHeight;
        }
        y -= (labelSize - labelEnSize) * 0.9;
        for (const QString &line : node.labelEn) {
            svg.text({node.place.x(), y}, line, labelEnSize, svg.theme().muted, false, true);
            y += labelEnSize * lineHeight;
        }
    }
}

QString description(const graph::Network &network)
{
    qint64 quotes = 0;
    for (const graph::Edge &edge : network.edges)
        quotes += edge.evidence;
    return QStringLiteral("%1 names joined by %2 lines, which stand on %3 quotes from the documents of the case.")
        .arg(network.nodes.size())
        .arg(network.edges.size())
        .arg(quotes);
}

} // namespace

std::vector<DrawnNode> drawnNodes(const graph::Network &network)
{
    const std::vector<int> degree = degrees(network);
    int namedFrom = 0;
    if (network.nodes.size() > labelledAtMost) {
        std::vector<int> sorted = degree;
        std::nth_element(sorted.begin(), sorted.begin() + 120, sorted.end(), std::greater<>());
        namedFrom = sorted[120] + 1;
    }
    std::vector<DrawnNode> nodes;
    nodes.reserve(network.nodes.size());
    for (size_t i = 0; i < network.nodes.size(); ++i) {
        const graph::Node &node = network.nodes[i];
        DrawnNode drawn;
        drawn.place = node.position;
        drawn.radius = radiusFor(degree[i]);
        drawn.style = styleOf(node);
        drawn.suggested = node.suggested;
        drawn.title = xmlLine(node.label);
        if (!node.labelEn.isEmpty() && node.labelEn != node.label)
            drawn.title += QStringLiteral(" \u00b7 ") + xmlLine(node.labelEn);
        drawn.title += QStringLiteral(" (%1)").arg(drawn.style.title);
        const Lines lines = linesOf(node);
        if (degree[i] >= namedFrom && lines.height() > 0) {
            drawn.label = lines.label;
            drawn.labelEn = lines.labelEn;
            drawn.labelBox = QRectF(drawn.place.x() - lines.width() / 2, drawn.place.y() + drawn.radius + 3, lines.width(),
                                    lines.height());
        }
        nodes.push_back(std::move(drawn));
    }
    return nodes;
}

graph::LayoutOptions layoutForSvg(const graph::Network &network)
{
    graph::LayoutOptions options;
    options.nodeRadius = radiusFor(30);
    options.labelHeight = 0;
    if (network.nodes.size() > labelledAtMost)
        return options;
    for (const graph::Node &node : network.nodes) {
        const Lines lines = linesOf(node);
        options.labelWidths.push_back(lines.width());
        options.labelHeight = std::max(options.labelHeight, lines.height());
    }
    // Lines long enough for most of their own words.
    std::vector<double> widths = edgeLabelWidths(network);
    if (!widths.empty()) {
        const auto upper = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4);
        std::nth_element(widths.begin(), upper, widths.end());
        options.nodeSpacing = std::clamp(*upper + 2 * options.nodeRadius + 12, 90.0, 205.0);
    }
    return options;
}

QByteArray toSvg(const graph::Network &source, bool dark)
{
    const graph::Network network = drawable(source);
    const std::vector<DrawnNode> nodes = drawnNodes(network);
    const std::vector<DrawnEdge> edges = drawnEdges(network, nodes);

    QRectF frame = nodes.empty() ? QRectF(0, 0, 1, 1) : QRectF();
    for (const DrawnNode &node : nodes) {
        frame |= QRectF(node.place.x() - node.radius, node.place.y() - node.radius, 2 * node.radius, 2 * node.radius);
        if (!node.labelBox.isEmpty())
            frame |= node.labelBox;
    }
    for (const DrawnEdge &edge : edges) {
        if (!edge.labelBox.isEmpty())
            frame |= edge.labelBox;
        const QPointF middle = (edge.from + edge.control * 2 + edge.to) / 4;
        frame |= QRectF(middle - QPointF(2, 2), QSizeF(4, 4));
    }
    frame.adjust(-border, -border, border, border);
    constexpr double narrowest = 480;
    if (frame.width() < narrowest)
        frame.adjust(-(narrowest - frame.width()) / 2, 0, (narrowest - frame.width()) / 2, 0);
    const double inner = frame.width() - 2 * border;
    const double legend = legendHeight(nodes, edges, inner);
    const double width = std::ceil(frame.width());
    const double height = std::ceil(frame.height() + (legend > 0 ? legend + 12 : 0));
    const QPointF shift = -frame.topLeft();

    QByteArray bytes;
    SvgWriter svg(&bytes, themeOf(dark));
    QXmlStreamWriter &xml = svg.xml();
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("svg"));
    xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    svg.attribute("version", QStringLiteral("1.1"));
    svg.attribute("width", width);
    svg.attribute("height", height);
    svg.attribute("viewBox", QStringLiteral("0 0 %1 %2").arg(decimal(width), decimal(height)));
    svg.attribute("role", QStringLiteral("img"));
    svg.attribute("aria-labelledby", QStringLiteral("title desc"));
    svg.attribute("font-family", QStringLiteral("Noto Sans, Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, "
                                                "Microsoft YaHei, WenQuanYi Micro Hei, Segoe UI, Helvetica Neue, Arial, sans-serif"));
    xml.writeStartElement(QStringLiteral("title"));
    svg.attribute("id", QStringLiteral("title"));
    xml.writeCharacters(QStringLiteral("Who buys what through whom"));
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("desc"));
    svg.attribute("id", QStringLiteral("desc"));
    xml.writeCharacters(description(network));
    xml.writeEndElement();
    xml.writeEmptyElement(QStringLiteral("rect"));
    svg.attribute("width", width);
    svg.attribute("height", height);
    svg.attribute("fill", svg.theme().background);

    xml.writeStartElement(QStringLiteral("g"));
    svg.attribute("id", QStringLiteral("graph"));
    svg.attribute("transform", QStringLiteral("translate(%1 %2)").arg(decimal(shift.x()), decimal(shift.y())));
    for (const DrawnEdge &edge : edges)
        writeEdge(svg, edge);
    for (const DrawnNode &node : nodes)
        if (!node.labelBox.isEmpty())
            svg.ground(node.labelBox.adjusted(-2, 0, 2, 1));
    for (const DrawnEdge &edge : edges)
        if (!edge.labelBox.isEmpty())
            svg.ground(edge.labelBox);
    for (const DrawnNode &node : nodes) {
        xml.writeStartElement(QStringLiteral("g"));
        xml.writeTextElement(QStringLiteral("title"), node.title);
        svg.shape(node.place, node.radius, node.style, node.suggested);
        xml.writeEndElement();
    }
    writeLabels(svg, nodes, edges);
    xml.writeEndElement();
    writeLegend(svg, {border, frame.height()}, nodes, edges, inner);
    xml.writeEndDocument();
    return bytes;
}

} // namespace tendertrail::exchange
