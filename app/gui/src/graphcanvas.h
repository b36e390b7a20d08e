// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefacts.h"
#include "graph/network.h"
#include "graphlabels.h"

#include <QPixmap>
#include <QSet>
#include <QWidget>

#include <vector>

namespace tendertrail::gui {

/// What a line is about, in the interface's language: "200,000 CNY · Contracted"; empty when nothing is known.
[[nodiscard]] QString aboutText(const graph::Edge &edge);

/// Draws a network and lets one walk in it. Positions are those of its nodes; nothing here computes a layout.
class GraphCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit GraphCanvas(QWidget *parent = nullptr);

    /// keepView: the same case drawn anew; zoom and place stay.
    void setNetwork(graph::Network network, bool keepView);
    [[nodiscard]] const graph::Network &network() const { return m_network; }
    void setNames(NameChoice choice);
    [[nodiscard]] NameChoice names() const { return m_names; }
    void select(int node, int edge);
    [[nodiscard]] int selectedNode() const { return m_node; }
    [[nodiscard]] int selectedEdge() const { return m_edge; }
    /// Nodes that are drawn; all when empty. For "focus on the neighbourhood".
    void setFocusNodes(const QSet<int> &nodes);
    /// Width that each label takes at zoom 1, for the layout.
    [[nodiscard]] std::vector<double> labelWidths(const graph::Network &network) const;

    void fit();
    void zoom(double factor);
    void centreOn(int node);
    /// Next or previous node in reading order: the keyboard's way through the graph.
    void step(int by);

Q_SIGNALS:
    void selectionChanged();
    void opened(int node);
    void nodeMoved(int node, const QPointF &position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QPointF toScreen(const QPointF &point) const { return point * m_scale + m_offset; }
    [[nodiscard]] QPointF fromScreen(const QPointF &point) const { return (point - m_offset) / m_scale; }
    [[nodiscard]] double radius(int node) const;
    [[nodiscard]] bool isShown(int node) const { return m_focus.isEmpty() || m_focus.contains(node); }
    [[nodiscard]] bool isDimmed(int node) const;
    [[nodiscard]] bool isDimmedEdge(int edge) const;
    [[nodiscard]] QPointF control(int edge) const;      ///< of the quadratic curve, on screen
    [[nodiscard]] int nodeAt(const QPointF &position) const;
    [[nodiscard]] int edgeAt(const QPointF &position) const;
    void setHover(int node, int edge);
    void bendEdges();
    void paintEdge(QPainter &painter, int edge) const;
    void paintEdgeLabel(QPainter &painter, int edge, TakenPlaces &taken) const;
    void paintNode(QPainter &painter, int node) const;
    struct NodeLabel
    {
        int node;
        Plate plate;
    };
    /// Where the names of the nodes in sight go, so that none lies on another or on a node; takes those places and the nodes'.
    [[nodiscard]] std::vector<NodeLabel> placeNames(TakenPlaces &taken) const;

    graph::Network m_network;
    std::vector<double> m_bend;        ///< per edge: how far its curve leaves the straight line, in pixels at zoom 1
    std::vector<int> m_degree;
    NameChoice m_names = NameChoice::Both;
    QSet<int> m_focus;
    double m_scale = 1;
    QPointF m_offset;
    bool m_fitted = true;              ///< follow the window's size until somebody zooms or drags
    int m_node = -1, m_edge = -1;      ///< selected
    int m_hoverNode = -1, m_hoverEdge = -1;
    int m_dragged = -1;
    bool m_panning = false;
    bool m_moved = false;
    QPointF m_pressed, m_last;
};

} // namespace tendertrail::gui
