// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphcanvas.h"

#include "gui/controls.h"
#include "gui/icons.h"
#include "gui/roles.h"
#include "gui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

// How nodes and edges look; part of GraphCanvas.
namespace tendertrail::gui {

namespace {

constexpr double labelsFrom = 0.32;      // below this zoom names would only be a grey mass
constexpr double edgeLabelsFrom = 0.75;

} // namespace

QString aboutText(const graph::Edge &edge)
{
    QStringList parts{edge.amounts};
    for (const QString &status : edge.statuses)
        parts.append(purchaseStatusText(status));
    parts.removeAll(QString());
    return parts.isEmpty() ? edge.label : parts.join(u" \u00b7 "_s);
}

void GraphCanvas::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::current().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours.surface);
    const QRectF view = QRectF(rect()).adjusted(-60, -60, 60, 60);
    const auto inSight = [&](int node) { return view.contains(toScreen(m_network.nodes[std::size_t(node)].position)); };

    std::vector<int> edges;
    for (int i = 0; i < int(m_network.edges.size()); ++i) {
        const graph::Edge &edge = m_network.edges[std::size_t(i)];
        if (isShown(edge.source) && isShown(edge.target) && (inSight(edge.source) || inSight(edge.target)))
            edges.push_back(i);
    }
    // What is lit lies on top.
    std::ranges::stable_sort(edges, {}, [this](int edge) { return !isDimmedEdge(edge); });
    for (const int edge : edges)
        paintEdge(painter, edge);
    for (int node = 0; node < int(m_network.nodes.size()); ++node) {
        if (isShown(node) && inSight(node))
            paintNode(painter, node);
    }
    TakenPlaces taken;
    const std::vector<NodeLabel> names = placeNames(taken);
    // The chosen line's words come first, then those of lines that are lit.
    std::ranges::stable_sort(edges, {}, [this](int edge) { return edge == m_edge || edge == m_hoverEdge ? 0 : isDimmedEdge(edge) ? 2 : 1; });
    for (const int edge : edges) {
        const bool chosen = edge == m_edge || edge == m_hoverEdge;
        const bool ofNode = m_node >= 0 && !isDimmedEdge(edge);
        if (chosen || (m_scale >= edgeLabelsFrom && (edges.size() <= 40 || ofNode)))
            paintEdgeLabel(painter, edge, taken);
    }
    for (const NodeLabel &name : names) {
        const QColor ink = isDimmed(name.node) ? mixed(colours.text, colours.surface, 0.6) : colours.text;
        paintPlate(painter, name.plate, Theme::current().font(TextSize::Small, name.node == m_node), ink, colours.surface);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accentFill, 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void GraphCanvas::paintEdge(QPainter &painter, int index) const
{
    const Colours &colours = Theme::current().colours();
    const graph::Edge &edge = m_network.edges[std::size_t(index)];
    const QPointF from = toScreen(m_network.nodes[std::size_t(edge.source)].position);
    const QPointF to = toScreen(m_network.nodes[std::size_t(edge.target)].position);
    const QPointF bend = control(index);
    const bool chosen = index == m_edge || index == m_hoverEdge;
    QColor ink = chosen ? colours.accent : mixed(colours.text, colours.surface, 0.45);
    if (isDimmedEdge(index))
        ink = mixed(colours.text, colours.surface, 0.87);
    QPen pen(ink, std::min(4.0, 1.2 + 0.25 * edge.evidence) + (chosen ? 1 : 0));
    pen.setCapStyle(Qt::RoundCap);
    if (edge.suggested)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);

    // The curve ends where the target's shape begins, with the arrowhead along its last direction.
    QPointF direction = to - bend;
    const double length = std::max(1.0, std::hypot(direction.x(), direction.y()));
    direction /= length;
    const QPointF tip = to - direction * (radius(edge.target) + 4);
    QPainterPath path(from);
    path.quadTo(bend, tip - direction * 5);
    painter.drawPath(path);
    const QPointF across(-direction.y(), direction.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{tip, tip - direction * 10 + across * 4.5, tip - direction * 10 - across * 4.5});
}

void GraphCanvas::paintEdgeLabel(QPainter &painter, int index, TakenPlaces &taken) const
{
    const Colours &colours = Theme::current().colours();
    const graph::Edge &edge = m_network.edges[std::size_t(index)];
    const QPointF from = toScreen(m_network.nodes[std::size_t(edge.source)].position);
    const QPointF to = toScreen(m_network.nodes[std::size_t(edge.target)].position);
    QStringList lines{relationText(edge.type)};
    if (const QString about = aboutText(edge); !about.isEmpty())
        lines.append(about);
    const QFont font = Theme::current().font(TextSize::Small);
    const bool chosen = index == m_edge || index == m_hoverEdge;
    const QColor ink = isDimmedEdge(index) ? mixed(colours.secondary, colours.surface, 0.6) : chosen ? colours.accent : colours.secondary;
    // In the middle, else a little to one end; what finds no room is told by the pane beside.
    for (const double t : {0.5, 0.42, 0.58, 0.34, 0.66}) {
        const QPointF at = from * (1 - t) * (1 - t) + control(index) * 2 * t * (1 - t) + to * t * t;
        Plate plate = plateAt(at, lines, font, longestName);
        plate.place.translate(0, -plate.place.height() / 2);
        // The chosen line's words also go beside it.
        for (const double aside : {0.0, -1.2, 1.2, -2.4, 2.4}) {
            const QRectF moved = plate.place.translated(0, aside * plate.place.height());
            if (taken.isFree(moved)) {
                plate.place = moved;
                break;
            }
            if (!chosen)
                break;
        }
        if (!taken.isFree(plate.place))
            continue;
        taken.take(plate.place);
        paintPlate(painter, plate, font, ink, colours.surface);
        return;
    }
}

std::vector<GraphCanvas::NodeLabel> GraphCanvas::placeNames(TakenPlaces &taken) const
{
    const QRectF view = QRectF(rect()).adjusted(-60, -60, 60, 60);
    std::vector<int> nodes;
    for (int node = 0; node < int(m_network.nodes.size()); ++node) {
        const QPointF at = toScreen(m_network.nodes[std::size_t(node)].position);
        if (!isShown(node) || !view.contains(at))
            continue;
        const double size = radius(node);
        taken.take(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size).adjusted(4, 4, -4, -4)); // a border may be touched
        nodes.push_back(node);
    }
    const auto isChosen = [this](int node) { return node == m_node || node == m_hoverNode; };
    std::ranges::stable_sort(nodes, {}, [&](int node) { return std::tuple(!isChosen(node), isDimmed(node), -m_degree[std::size_t(node)]); });
    std::vector<NodeLabel> labels;
    for (const int node : nodes) {
        if (m_scale < labelsFrom && !isChosen(node))
            continue;
        const QPointF at = toScreen(m_network.nodes[std::size_t(node)].position);
        const double gap = radius(node) + 4;
        const QFont font = Theme::current().font(TextSize::Small, node == m_node);
        const QStringList lines = nameText(m_network.nodes[std::size_t(node)].label, m_network.nodes[std::size_t(node)].labelEn, m_names).split(u'\n');
        auto plate = freePlate(at, gap, lines, font, taken, rect());
        if (isChosen(node)) {
            plate = plateAt(at + QPointF(0, gap), lines, font, longestName); // whole, whatever lies there
            keepInside(*plate, rect());
        }
        if (!plate)
            continue;
        taken.take(plate->place);
        labels.push_back({node, *plate});
    }
    std::ranges::reverse(labels); // the chosen one lies on top
    return labels;
}

void GraphCanvas::paintNode(QPainter &painter, int index) const
{
    const Colours &colours = Theme::current().colours();
    const graph::Node &node = m_network.nodes[std::size_t(index)];
    const RoleStyle style = roleStyle(node.role);
    const QPointF at = toScreen(node.position);
    const double size = radius(index);
    const QRectF frame(at.x() - size, at.y() - size, 2 * size, 2 * size);
    const bool dimmed = isDimmed(index);
    const QPainterPath shape = shapePath(style.shape, frame);
    if (index == m_node || index == m_hoverNode) {
        QColor glow = colours.accentFill;
        glow.setAlpha(70);
        painter.setPen(Qt::NoPen);
        painter.setBrush(glow);
        painter.drawPath(shapePath(style.shape, frame.adjusted(-6, -6, 6, 6)));
    }
    QColor ground = mixed(style.hue, colours.surface, dimmed ? 0.92 : 0.80);
    QPen pen(dimmed ? mixed(style.hue, colours.surface, 0.7) : style.hue, index == m_node ? 3 : 2);
    if (node.suggested)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawPath(shape);
    const int iconSize = int(size * 1.05);
    const QColor ink = dimmed ? mixed(style.ink, colours.surface, 0.6) : style.ink;
    painter.drawPixmap(QPointF(at.x() - iconSize / 2.0, at.y() - iconSize / 2.0), iconPixmap(style.icon, iconSize, ink, devicePixelRatioF()));
}

} // namespace tendertrail::gui
