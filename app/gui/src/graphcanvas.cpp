// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphcanvas.h"

#include "gui/roles.h"
#include "gui/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <map>

namespace tendertrail::gui {

namespace {

constexpr double smallestScale = 0.03;
constexpr double largestScale = 5;
constexpr double margin = 70; // room for labels at the border

double distanceToCurve(const QPointF &from, const QPointF &control, const QPointF &to, const QPointF &point)
{
    double best = 1e9;
    constexpr int steps = 24;
    for (int i = 0; i <= steps; ++i) {
        const double t = double(i) / steps;
        const QPointF at = from * (1 - t) * (1 - t) + control * 2 * t * (1 - t) + to * t * t;
        best = std::min(best, std::hypot(at.x() - point.x(), at.y() - point.y()));
    }
    return best;
}

} // namespace

GraphCanvas::GraphCanvas(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Graph"));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void GraphCanvas::setNetwork(graph::Network network, bool keepView)
{
    m_network = std::move(network);
    m_node = m_edge = m_hoverNode = m_hoverEdge = m_dragged = -1;
    m_focus.clear();
    m_degree.assign(m_network.nodes.size(), 0);
    for (const graph::Edge &edge : m_network.edges) {
        ++m_degree[std::size_t(edge.source)];
        ++m_degree[std::size_t(edge.target)];
    }
    bendEdges();
    if (!keepView || m_fitted)
        fit();
    update();
}

void GraphCanvas::bendEdges()
{
    // Edges between the same two nodes fan out, so that none hides another.
    std::map<std::pair<int, int>, std::vector<int>> between;
    for (int i = 0; i < int(m_network.edges.size()); ++i) {
        const graph::Edge &edge = m_network.edges[std::size_t(i)];
        between[std::minmax(edge.source, edge.target)].push_back(i);
    }
    m_bend.assign(m_network.edges.size(), 0);
    for (const auto &[ends, edges] : between) {
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const double bend = (double(i) - double(edges.size() - 1) / 2) * 46;
            const bool backwards = m_network.edges[std::size_t(edges[i])].source != ends.first;
            m_bend[std::size_t(edges[i])] = backwards ? -bend : bend;
        }
    }
}

void GraphCanvas::setNames(NameChoice choice)
{
    m_names = choice;
    update();
}

void GraphCanvas::select(int node, int edge)
{
    if (node == m_node && edge == m_edge)
        return;
    m_node = node;
    m_edge = edge;
    update();
    if (node >= 0) {
        const graph::Node &chosen = m_network.nodes[std::size_t(node)];
        setAccessibleDescription(tr("%1, %2, %Ln line(s)", nullptr, m_degree[std::size_t(node)]).arg(nameText(chosen.label, chosen.labelEn, NameChoice::Both), roleStyle(chosen.role).text));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT selectionChanged();
}

void GraphCanvas::setFocusNodes(const QSet<int> &nodes)
{
    m_focus = nodes;
    update();
}

double GraphCanvas::radius(int node) const
{
    return 13 + 3 * std::sqrt(double(m_degree[std::size_t(node)]));
}

std::vector<double> GraphCanvas::labelWidths(const graph::Network &network) const
{
    const QFontMetricsF metrics(Theme::current().font(TextSize::Small, true));
    std::vector<double> widths;
    for (const graph::Node &node : network.nodes) {
        double widest = 0;
        const QStringList lines = nameText(node.label, node.labelEn, m_names).split(u'\n');
        for (const QString &line : lines)
            widest = std::max(widest, metrics.horizontalAdvance(line.left(longestName)));
        widths.push_back(widest + 16);
    }
    return widths;
}

void GraphCanvas::fit()
{
    m_fitted = true;
    if (m_network.nodes.empty())
        return;
    double left = 1e18, top = 1e18, right = -1e18, bottom = -1e18;
    for (int i = 0; i < int(m_network.nodes.size()); ++i) {
        if (!isShown(i))
            continue;
        const QPointF at = m_network.nodes[std::size_t(i)].position;
        left = std::min(left, at.x());
        right = std::max(right, at.x());
        top = std::min(top, at.y());
        bottom = std::max(bottom, at.y());
    }
    const double across = (width() - 2 * margin - 60) / std::max(1.0, right - left);
    const double down = (height() - 2 * margin) / std::max(1.0, bottom - top);
    m_scale = std::clamp(std::min(across, down), smallestScale, 1.6);
    m_offset = QPointF(width(), height()) / 2 - QPointF(left + right, top + bottom) / 2 * m_scale;
    update();
}

void GraphCanvas::zoom(double factor)
{
    const QPointF keep(width() / 2.0, height() / 2.0);
    const QPointF point = fromScreen(keep);
    m_scale = std::clamp(m_scale * factor, smallestScale, largestScale);
    m_offset = keep - point * m_scale;
    m_fitted = false;
    update();
}

void GraphCanvas::centreOn(int node)
{
    m_offset = QPointF(width(), height()) / 2 - m_network.nodes[std::size_t(node)].position * m_scale;
    m_fitted = false;
    update();
}

void GraphCanvas::step(int by)
{
    std::vector<int> order;
    for (int i = 0; i < int(m_network.nodes.size()); ++i) {
        if (isShown(i))
            order.push_back(i);
    }
    if (order.empty())
        return;
    // Rows of the picture, from left to right, as one reads.
    std::ranges::sort(order, {}, [this](int node) {
        const QPointF at = m_network.nodes[std::size_t(node)].position;
        return std::pair(std::floor(at.y() / 80), at.x());
    });
    const auto here = std::ranges::find(order, m_node);
    const auto count = std::ssize(order);
    const auto next = here == order.end() ? (by > 0 ? 0 : count - 1) : ((here - order.begin()) + by + count) % count;
    select(order[std::size_t(next)], -1);
    const QPointF at = toScreen(m_network.nodes[std::size_t(m_node)].position);
    if (!QRectF(rect()).adjusted(40, 40, -40, -40).contains(at))
        centreOn(m_node);
}

bool GraphCanvas::isDimmed(int node) const
{
    const int lit = m_hoverNode >= 0 ? m_hoverNode : m_hoverEdge >= 0 ? -1 : m_node;
    const int litEdge = m_hoverEdge >= 0 ? m_hoverEdge : m_hoverNode >= 0 || m_node >= 0 ? -1 : m_edge;
    if (litEdge >= 0) {
        const graph::Edge &edge = m_network.edges[std::size_t(litEdge)];
        return node != edge.source && node != edge.target;
    }
    if (lit < 0 || node == lit)
        return false;
    return std::ranges::none_of(m_network.edges, [&](const graph::Edge &edge) {
        return (edge.source == lit && edge.target == node) || (edge.target == lit && edge.source == node);
    });
}

bool GraphCanvas::isDimmedEdge(int edge) const
{
    const int lit = m_hoverNode >= 0 ? m_hoverNode : m_hoverEdge >= 0 ? -1 : m_node;
    const int litEdge = m_hoverEdge >= 0 ? m_hoverEdge : m_hoverNode >= 0 || m_node >= 0 ? -1 : m_edge;
    if (litEdge >= 0)
        return edge != litEdge;
    const graph::Edge &line = m_network.edges[std::size_t(edge)];
    return lit >= 0 && line.source != lit && line.target != lit;
}

QPointF GraphCanvas::control(int index) const
{
    const graph::Edge &edge = m_network.edges[std::size_t(index)];
    const QPointF from = toScreen(m_network.nodes[std::size_t(edge.source)].position);
    const QPointF to = toScreen(m_network.nodes[std::size_t(edge.target)].position);
    const QPointF along = to - from;
    const double length = std::max(1.0, std::hypot(along.x(), along.y()));
    const QPointF across(-along.y() / length, along.x() / length);
    return (from + to) / 2 + across * m_bend[std::size_t(index)] * std::min(1.0, m_scale) * 2;
}

int GraphCanvas::nodeAt(const QPointF &position) const
{
    for (int i = int(m_network.nodes.size()) - 1; i >= 0; --i) {
        const QPointF at = toScreen(m_network.nodes[std::size_t(i)].position);
        if (isShown(i) && std::hypot(at.x() - position.x(), at.y() - position.y()) <= radius(i) + 3)
            return i;
    }
    return -1;
}

int GraphCanvas::edgeAt(const QPointF &position) const
{
    int best = -1;
    double nearest = 7;
    for (int i = 0; i < int(m_network.edges.size()); ++i) {
        const graph::Edge &edge = m_network.edges[std::size_t(i)];
        if (!isShown(edge.source) || !isShown(edge.target))
            continue;
        const double distance = distanceToCurve(toScreen(m_network.nodes[std::size_t(edge.source)].position), control(i),
                                                toScreen(m_network.nodes[std::size_t(edge.target)].position), position);
        if (distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

void GraphCanvas::setHover(int node, int edge)
{
    if (node == m_hoverNode && edge == m_hoverEdge)
        return;
    m_hoverNode = node;
    m_hoverEdge = edge;
    setCursor(node >= 0 || edge >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void GraphCanvas::resizeEvent(QResizeEvent *)
{
    if (m_fitted)
        fit();
}

void GraphCanvas::wheelEvent(QWheelEvent *event)
{
    const QPointF point = fromScreen(event->position());
    m_scale = std::clamp(m_scale * std::pow(1.0015, event->angleDelta().y()), smallestScale, largestScale);
    m_offset = event->position() - point * m_scale;
    m_fitted = false;
    update();
    event->accept();
}

void GraphCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = m_last = event->position();
    m_moved = false;
    m_dragged = event->button() == Qt::LeftButton ? nodeAt(event->position()) : -1;
    m_panning = m_dragged < 0 && (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton);
}

void GraphCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF moved = event->position() - m_last;
    if ((event->position() - m_pressed).manhattanLength() > 4)
        m_moved = true;
    if (m_dragged >= 0 && m_moved) {
        m_network.nodes[std::size_t(m_dragged)].position = fromScreen(event->position());
        m_fitted = false;
        update();
    } else if (m_panning && m_moved) {
        m_offset += moved;
        m_fitted = false;
        update();
    } else if (!m_panning && m_dragged < 0) {
        const int node = nodeAt(event->position());
        setHover(node, node >= 0 ? -1 : edgeAt(event->position()));
    }
    m_last = event->position();
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged >= 0 && m_moved)
        Q_EMIT nodeMoved(m_dragged, m_network.nodes[std::size_t(m_dragged)].position);
    else if (!m_moved && event->button() == Qt::LeftButton) {
        const int node = nodeAt(event->position());
        select(node, node >= 0 ? -1 : edgeAt(event->position()));
    }
    m_dragged = -1;
    m_panning = false;
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int node = nodeAt(event->position()); node >= 0)
        Q_EMIT opened(node);
}

void GraphCanvas::leaveEvent(QEvent *)
{
    setHover(-1, -1);
}

void GraphCanvas::keyPressEvent(QKeyEvent *event)
{
    constexpr double stride = 60;
    switch (event->key()) {
    case Qt::Key_Left: m_offset += QPointF(stride, 0); break;
    case Qt::Key_Right: m_offset -= QPointF(stride, 0); break;
    case Qt::Key_Up: m_offset += QPointF(0, stride); break;
    case Qt::Key_Down: m_offset -= QPointF(0, stride); break;
    case Qt::Key_Return:
        if (m_node >= 0)
            Q_EMIT opened(m_node);
        return;
    case Qt::Key_Escape: select(-1, -1); return;
    default: QWidget::keyPressEvent(event); return;
    }
    m_fitted = false;
    update();
}

} // namespace tendertrail::gui
