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

using namespace Qt::StringLiterals;

// How nodes and edges look; part of GraphCanvas.
namespace tendertrail::gui {

namespace {

constexpr double labelsFrom = 0.32;      // below this zoom names would only be a grey mass
constexpr double edgeLabelsFrom = 0.75;
constexpr int charactersInALabel = 34;

// A plate in the ground's colour keeps lines from crossing the letters; enough shines through to see where a line goes on.
void drawOnPlate(QPainter &painter, const QPointF &centre, const QStringList &lines, const QFont &font, const QColor &ink, const QColor &ground)
{
    constexpr int opaque = 225;
    const QFontMetricsF metrics(font);
    QStringList shown;
    double widest = 0;
    for (const QString &full : lines) {
        shown.append(full.size() > charactersInALabel ? full.left(charactersInALabel - 1) + u'…' : full);
        widest = std::max(widest, metrics.horizontalAdvance(shown.last()));
    }
    QColor plate = ground;
    plate.setAlpha(opaque);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate);
    painter.drawRoundedRect(QRectF(centre.x() - widest / 2 - 3, centre.y(), widest + 6, metrics.height() * double(shown.size())), 3, 3);
    painter.setFont(font);
    painter.setPen(ink);
    double y = centre.y() + metrics.ascent();
    for (const QString &line : shown) {
        painter.drawText(QPointF(centre.x() - metrics.horizontalAdvance(line) / 2, y), line);
        y += metrics.height();
    }
}

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
    std::vector<QRectF> taken; // by what is written beside a line; the chosen line comes first, then those that are lit
    std::ranges::stable_sort(edges, {}, [this](int edge) { return edge == m_edge || edge == m_hoverEdge ? 0 : isDimmedEdge(edge) ? 2 : 1; });
    for (const int edge : edges) {
        const bool chosen = edge == m_edge || edge == m_hoverEdge;
        const bool ofNode = m_node >= 0 && !isDimmedEdge(edge);
        if (chosen || (m_scale >= edgeLabelsFrom && (edges.size() <= 40 || ofNode)))
            paintEdgeLabel(painter, edge, taken);
    }
    for (int node = 0; node < int(m_network.nodes.size()); ++node) {
        if (isShown(node) && inSight(node) && (m_scale >= labelsFrom || node == m_node || node == m_hoverNode))
            paintNodeLabel(painter, node);
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

void GraphCanvas::paintEdgeLabel(QPainter &painter, int index, std::vector<QRectF> &taken) const
{
    const Colours &colours = Theme::current().colours();
    const graph::Edge &edge = m_network.edges[std::size_t(index)];
    const QPointF from = toScreen(m_network.nodes[std::size_t(edge.source)].position);
    const QPointF to = toScreen(m_network.nodes[std::size_t(edge.target)].position);
    const QPointF middle = from * 0.25 + control(index) * 0.5 + to * 0.25;
    QStringList lines{relationText(edge.type)};
    if (const QString about = aboutText(edge); !about.isEmpty())
        lines.append(about);
    const QFont font = Theme::current().font(TextSize::Small);
    // Words that are longer than their line would lie on the names of its ends; the pane beside has them, too.
    double widest = 0;
    for (const QString &text : lines)
        widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(text));
    if (std::hypot(to.x() - from.x(), to.y() - from.y()) < widest + 1.6 * (radius(edge.source) + radius(edge.target)))
        return;
    const bool chosen = index == m_edge || index == m_hoverEdge;
    const QColor ink = isDimmedEdge(index) ? mixed(colours.secondary, colours.surface, 0.6) : chosen ? colours.accent : colours.secondary;
    const double height = QFontMetricsF(font).height() * double(lines.size());
    const QRectF place(middle.x() - widest / 2, middle.y() - height / 2, widest, height);
    if (std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(place); }))
        return; // two on top of each other could not be read; the pane beside tells each line's
    taken.push_back(place);
    drawOnPlate(painter, QPointF(middle.x(), place.top()), lines, font, ink, colours.surface);
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

void GraphCanvas::paintNodeLabel(QPainter &painter, int index) const
{
    const Colours &colours = Theme::current().colours();
    const graph::Node &node = m_network.nodes[std::size_t(index)];
    const QColor ink = isDimmed(index) ? mixed(colours.text, colours.surface, 0.6) : colours.text;
    const QPointF at = toScreen(node.position) + QPointF(0, radius(index) + 4);
    drawOnPlate(painter, at, nameText(node.label, node.labelEn, m_names).split(u'\n'), Theme::current().font(TextSize::Small, index == m_node), ink, colours.surface);
}

} // namespace tendertrail::gui
