// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "svgscene.h"

#include "svgtext.h"
#include "xmltext.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tendertrail::exchange {
namespace {

constexpr double parallelGap = 44; // between the middles of curves that join the same two nodes
constexpr double parallelSpread = 150; // of all of them
constexpr size_t labelledEdges = 90; // with more of them only amounts are written
constexpr double tipLength = 9;
constexpr double tipHalfWidth = 3.8;

struct Curve
{
    QPointF from, control, to;

    [[nodiscard]] QPointF at(double t) const
    {
        const double s = 1 - t;
        return from * (s * s) + control * (2 * s * t) + to * (t * t);
    }
    [[nodiscard]] Curve part(double a, double b) const
    {
        const QPointF begin = at(a);
        const QPointF end = at(b);
        // The control point of the part, by blossoming.
        const QPointF middle = from * ((1 - a) * (1 - b)) + control * (a * (1 - b) + b * (1 - a)) + to * (a * b);
        return {begin, middle, end};
    }
};

double lengthOf(QPointF way)
{
    return std::hypot(way.x(), way.y());
}

QPointF unit(QPointF way, QPointF fallback)
{
    const double length = lengthOf(way);
    return length > 1e-9 ? way / length : fallback;
}

// Ends where shape and label of a node end, so that no arrow hides behind a name. Looked for from the middle of the curve:
// it may leave the shape and then pass the label. A label that is only grazed does not cut a hole into the line.
double cut(const Curve &curve, const DrawnNode &node, bool atStart)
{
    constexpr int steps = 240;
    constexpr double grazed = 9;
    const QRectF label = node.labelBox.isEmpty() ? QRectF() : node.labelBox.adjusted(-4, -1, 4, 3);
    const double stride = (lengthOf(curve.control - curve.from) + lengthOf(curve.to - curve.control)) / steps;
    int shapeEnd = 0;
    int labelEnd = 0;
    int inLabel = 0;
    for (int i = 1; i <= steps / 2; ++i) {
        const double t = static_cast<double>(i) / steps;
        const QPointF point = curve.at(atStart ? t : 1 - t);
        if (lengthOf(point - node.place) < node.radius + 4) {
            shapeEnd = i;
        } else if (label.contains(point)) {
            labelEnd = i;
            ++inLabel;
        }
    }
    const int end = inLabel * stride > grazed ? std::max(shapeEnd, labelEnd) : shapeEnd;
    const double t = static_cast<double>(end) / steps;
    return atStart ? t : 1 - t;
}

void arrow(DrawnEdge &edge, const Curve &curve)
{
    const QPointF way = unit(curve.to - curve.control, unit(curve.to - curve.from, {1, 0}));
    const QPointF across(-way.y(), way.x());
    edge.tip = curve.to;
    edge.tipLeft = curve.to - way * tipLength + across * tipHalfWidth;
    edge.tipRight = curve.to - way * tipLength - across * tipHalfWidth;
    edge.from = curve.from;
    edge.control = curve.control;
    edge.to = curve.to - way * (tipLength - 1.5); // the line ends inside the head, not in front of its point
}

void shapeLoop(DrawnEdge &edge, const DrawnNode &node, int index)
{
    const double size = node.radius * (1.6 + 0.5 * index);
    edge.loop = true;
    edge.from = node.place + QPointF(-node.radius * 0.55, -node.radius * 0.9);
    edge.control = node.place + QPointF(0, -node.radius - 2 * size);
    edge.to = node.place + QPointF(node.radius * 0.55, -node.radius * 0.9 - tipLength);
    edge.tip = node.place + QPointF(node.radius * 0.5, -node.radius * 0.9);
    edge.tipLeft = edge.tip + QPointF(-tipHalfWidth + 3, -tipLength);
    edge.tipRight = edge.tip + QPointF(tipHalfWidth + 3, -tipLength);
}

// Type over amount and status; narrow puts the parts of the label one below the other, for short and steep lines.
QStringList labelLines(const graph::Edge &edge, bool narrow)
{
    QStringList lines;
    if (!edge.type.isEmpty())
        lines << spoken(xmlLine(edge.type));
    if (edge.label.isEmpty() || edge.label == edge.type)
        return lines;
    const QString label = xmlLine(edge.label);
    if (!narrow)
        return lines << wrapped(label, edgeLabelSize, wrapWidth, 2);
    for (const QString &part : label.split(QStringLiteral(" \u00b7 ")))
        lines << wrapped(part, edgeLabelSize, wrapWidth * 0.6, 2);
    return lines;
}

QRectF boxAround(QPointF middle, const QStringList &lines)
{
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, textWidth(line, edgeLabelSize));
    const double height = static_cast<double>(lines.size()) * edgeLabelSize * lineHeight;
    return QRectF(middle.x() - width / 2 - 3, middle.y() - height / 2 - 1, width + 6, height + 2);
}

double areaOf(const QRectF &box)
{
    return box.isEmpty() ? 0 : box.width() * box.height();
}

constexpr int samplesPerEdge = 24;

// Where lines run and what is taken, to find a free place for a label.
class FreeSpace
{
public:
    FreeSpace(const std::vector<DrawnNode> &nodes, const std::vector<DrawnEdge> &edges)
    {
        for (const DrawnNode &node : nodes) {
            m_taken.emplace_back(node.place.x() - node.radius - 2, node.place.y() - node.radius - 2, 2 * node.radius + 4,
                                 2 * node.radius + 4);
            if (!node.labelBox.isEmpty())
                m_taken.push_back(node.labelBox);
        }
        for (const DrawnEdge &edge : edges) {
            const Curve curve{edge.from, edge.control, edge.to};
            std::vector<QPointF> samples;
            for (int i = 0; i <= samplesPerEdge; ++i)
                samples.push_back(curve.at(static_cast<double>(i) / samplesPerEdge));
            m_lines.push_back(std::move(samples));
        }
    }

    void take(const QRectF &box) { m_taken.push_back(box); }

    /// As an area: what the box would cover of nodes and labels, of other lines, of arrow heads, and too much of its own line.
    [[nodiscard]] double cost(const QRectF &box, size_t own, bool aside) const
    {
        double sum = 0;
        for (const QRectF &other : m_taken)
            sum += 6 * areaOf(box & other); // words on words or on a node: worse than a longer way from the middle
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const std::vector<QPointF> &line = m_lines[i];
            const auto inside = std::count_if(line.begin(), line.end(), [&](QPointF point) { return box.contains(point); });
            if (i == own)
                sum += inside > samplesPerEdge * 2 / 3 ? 0.1 * areaOf(box) : 0;
            else
                sum += (inside == 0 ? 0 : aside ? 0.7 : 0.2) * areaOf(box); // it would seem to speak of that line
            if (box.adjusted(-4, -4, 4, 4).contains(line.back()))
                sum += 0.15 * areaOf(box);
        }
        return sum;
    }

private:
    std::vector<QRectF> m_taken;
    std::vector<std::vector<QPointF>> m_lines;
};

// Puts labels one by one where they cover least of what is there; the ones with an amount first.
void placeLabels(const graph::Network &network, const std::vector<DrawnNode> &nodes, std::vector<DrawnEdge> &edges)
{
    const bool onlyTelling = edges.size() > labelledEdges;
    if (edges.size() > 400)
        return;
    std::vector<size_t> order;
    for (size_t i = 0; i < edges.size(); ++i)
        order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return !network.edges[a].label.isEmpty() && network.edges[b].label.isEmpty();
    });
    FreeSpace space(nodes, edges);
    for (const size_t index : order) {
        DrawnEdge &edge = edges[index];
        const graph::Edge &source = network.edges[index];
        const bool telling = !source.label.isEmpty();
        if (source.type.isEmpty() && !telling)
            continue;
        if (onlyTelling && !telling)
            continue;
        const Curve curve{edge.from, edge.control, edge.to};
        const QPointF way = unit(curve.to - curve.from, {1, 0});
        QRectF best;
        QStringList bestLines;
        double bestCost = 1e300;
        for (const bool narrow : {false, true}) {
            const QStringList lines = labelLines(source, narrow);
            const QRectF size = boxAround({}, lines);
            const double aside = std::abs(way.y()) * size.width() / 2 + std::abs(way.x()) * size.height() / 2 + 3;
            for (const double t : {0.5, 0.45, 0.55, 0.4, 0.6, 0.34, 0.66, 0.28, 0.72, 0.22, 0.78}) {
                for (const double side : {0.0, 1.0, -1.0}) {
                    if (side != 0 && !telling)
                        continue; // beside the line only where it matters
                    const QRectF box = size.translated(curve.at(t) + QPointF(-way.y(), way.x()) * side * aside);
                    const double cost = (std::abs(t - 0.5) * 0.2 + std::abs(side) * 0.15 + (narrow ? 0.03 : 0)) * areaOf(box)
                                      + space.cost(box, index, side != 0);
                    if (cost < bestCost) {
                        bestCost = cost;
                        best = box;
                        bestLines = lines;
                    }
                }
            }
        }
        // A name of a type can be read in the tooltip; over other words it would only blur both.
        if (bestCost > (telling ? 1.5 : 0.5) * areaOf(best))
            continue;
        edge.label = bestLines;
        edge.labelBox = best;
        space.take(best.adjusted(-2, -2, 2, 2));
    }
}

} // namespace

std::vector<double> edgeLabelWidths(const graph::Network &network)
{
    std::vector<double> widths;
    if (network.edges.size() <= labelledEdges)
        for (const graph::Edge &edge : network.edges)
            widths.push_back(boxAround({}, labelLines(edge, false)).width());
    return widths;
}

QString spoken(const QString &key)
{
    QString text = key;
    return text.replace(u'_', u' ');
}

std::vector<DrawnEdge> drawnEdges(const graph::Network &network, const std::vector<DrawnNode> &nodes)
{
    QHash<std::pair<int, int>, int> total;
    const auto pairOf = [](const graph::Edge &edge) {
        return std::pair(std::min(edge.source, edge.target), std::max(edge.source, edge.target));
    };
    for (const graph::Edge &edge : network.edges)
        ++total[pairOf(edge)];
    QHash<std::pair<int, int>, int> seen;

    std::vector<DrawnEdge> edges;
    edges.reserve(network.edges.size());
    for (const graph::Edge &edge : network.edges) {
        const DrawnNode &source = nodes[static_cast<size_t>(edge.source)];
        const DrawnNode &target = nodes[static_cast<size_t>(edge.target)];
        DrawnEdge drawn;
        drawn.suggested = edge.suggested;
        drawn.width = 1.3 + 0.35 * std::log2(1.0 + std::max(0, edge.evidence));
        const QString sourceName = xmlLine(network.nodes[static_cast<size_t>(edge.source)].label);
        const QString targetName = xmlLine(network.nodes[static_cast<size_t>(edge.target)].label);
        drawn.title = QStringLiteral("%1 \u2192 %2: %3%4 (%5)")
                          .arg(sourceName, targetName, spoken(xmlLine(edge.type)),
                               edge.label.isEmpty() ? QString() : QStringLiteral(", ") + xmlLine(edge.label),
                               edge.evidence == 1 ? QStringLiteral("1 quote") : QStringLiteral("%1 quotes").arg(edge.evidence));
        const int index = seen[pairOf(edge)]++;
        if (edge.source == edge.target) {
            shapeLoop(drawn, source, index);
        } else {
            const int count = total[pairOf(edge)];
            // Bent to a side that does not depend on the direction, so that there and back do not fall together.
            const QPointF base = edge.source < edge.target ? target.place - source.place : source.place - target.place;
            const QPointF way = unit(base, {1, 0});
            const double gap = std::min({parallelGap, parallelSpread / std::max(1, count - 1), 0.35 * lengthOf(base) + 4});
            const double bend = (index - (count - 1) / 2.0) * gap * 2; // the control point lies twice as far out as the curve
            const Curve whole{source.place,
                              (source.place + target.place) / 2 + QPointF(-way.y(), way.x()) * bend, target.place};
            const double begin = cut(whole, source, true);
            const double end = cut(whole, target, false);
            arrow(drawn, begin < end ? whole.part(begin, end) : whole);
        }
        edges.push_back(drawn);
    }
    placeLabels(network, nodes, edges);
    return edges;
}

} // namespace tendertrail::exchange
