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

bool covered(const DrawnNode &node, QPointF point)
{
    if (lengthOf(point - node.place) < node.radius + 4)
        return true;
    return !node.labelBox.isEmpty() && node.labelBox.adjusted(-3, -2, 3, 2).contains(point);
}

// Ends where shape and label of a node begin, so that no arrow hides behind a name.
double cut(const Curve &curve, const DrawnNode &node, bool atStart)
{
    constexpr int steps = 240;
    for (int i = 0; i <= steps / 2; ++i) {
        const double t = static_cast<double>(i) / steps;
        if (!covered(node, curve.at(atStart ? t : 1 - t)))
            return atStart ? t : 1 - t;
    }
    return atStart ? 0.0 : 1.0; // the nodes lie on each other: nothing to cut
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

QStringList labelLines(const graph::Edge &edge)
{
    QStringList lines;
    if (!edge.type.isEmpty())
        lines << spoken(xmlLine(edge.type));
    if (!edge.label.isEmpty() && edge.label != edge.type)
        lines << wrapped(xmlLine(edge.label), edgeLabelSize, wrapWidth, 2);
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

// Puts labels one by one where they cover least of what is there; the ones with an amount first.
void placeLabels(const graph::Network &network, const std::vector<DrawnNode> &nodes, std::vector<DrawnEdge> &edges)
{
    const bool onlyTelling = edges.size() > 90;
    if (edges.size() > 400)
        return;
    std::vector<size_t> order;
    for (size_t i = 0; i < edges.size(); ++i)
        order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return !network.edges[a].label.isEmpty() && network.edges[b].label.isEmpty();
    });
    std::vector<QRectF> taken;
    for (const DrawnNode &node : nodes) {
        taken.emplace_back(node.place.x() - node.radius - 2, node.place.y() - node.radius - 2, 2 * node.radius + 4,
                           2 * node.radius + 4);
        if (!node.labelBox.isEmpty())
            taken.push_back(node.labelBox);
    }
    for (const size_t index : order) {
        DrawnEdge &edge = edges[index];
        const graph::Edge &source = network.edges[index];
        const bool telling = !source.label.isEmpty();
        QStringList lines = labelLines(source);
        if (lines.isEmpty() || (onlyTelling && !telling))
            continue;
        const Curve curve{edge.from, edge.control, edge.to};
        QRectF best;
        double bestCost = 1e300;
        for (const double t : {0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73}) {
            const QRectF box = boxAround(curve.at(t), lines);
            double cost = std::abs(t - 0.5) * 0.3 * areaOf(box);
            for (const QRectF &other : taken)
                cost += areaOf(box & other);
            if (cost < bestCost) {
                bestCost = cost;
                best = box;
            }
        }
        // A name of a type can be read elsewhere and in the tooltip; over other words it would only blur both.
        if (bestCost > (telling ? 0.55 : 0.22) * areaOf(best))
            continue;
        edge.label = lines;
        edge.labelBox = best;
        taken.push_back(best);
    }
}

} // namespace

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
            const double bend = (index - (count - 1) / 2.0) * std::min(parallelGap, 0.5 * lengthOf(base) + 4) * 2;
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
