// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/network.h"
#include "palette.h"

#include <QRectF>
#include <QStringList>
#include <QXmlStreamWriter>

#include <vector>

namespace tendertrail::exchange {

struct Theme
{
    QString background;
    QString text;
    QString muted;
    QString line;
    QString rule;      ///< thin lines of the legend
    int outlineFactor; ///< QColor-like: over 100 lightens the hue for outlines, under 100 darkens
};
[[nodiscard]] Theme themeOf(bool dark);

/// A node with everything that drawing it needs.
struct DrawnNode
{
    QPointF place;
    double radius = 16;
    NodeStyle style;
    QStringList label;   ///< as written, in lines
    QStringList labelEn;
    QRectF labelBox;     ///< empty for a node without label
    QString title;       ///< whole names and role, for a tooltip and for screen readers
    bool suggested = false;
};

struct DrawnEdge
{
    QPointF from, control, to; ///< a quadratic curve, cut where it meets shape or label at each end
    QPointF tip, tipLeft, tipRight;
    double width = 1.5;
    QStringList label;
    QRectF labelBox; ///< empty where no label is drawn
    QString title;
    bool loop = false;
    bool suggested = false;
};

constexpr double labelSize = 13;
constexpr double labelEnSize = 11;
constexpr double edgeLabelSize = 10.5;
constexpr double lineHeight = 1.25;
constexpr double wrapWidth = 150;

/// Which labels a picture of this many nodes has room for.
[[nodiscard]] std::vector<DrawnNode> drawnNodes(const graph::Network &network);
[[nodiscard]] std::vector<DrawnEdge> drawnEdges(const graph::Network &network, const std::vector<DrawnNode> &nodes);

/// Of the labels that lines will ask for; empty where there are too many of them.
[[nodiscard]] std::vector<double> edgeLabelWidths(const graph::Network &network);

/// "buys_from" → "buys from".
[[nodiscard]] QString spoken(const QString &key);

/// Shared ways to write: a text, the ground below it, a shape of the legend or the picture.
class SvgWriter
{
public:
    SvgWriter(QByteArray *bytes, Theme theme);
    QXmlStreamWriter &xml() { return m_xml; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }

    void attribute(const char *name, const QString &value);
    void attribute(const char *name, double value);
    void text(QPointF place, const QString &text, double size, const QString &fill, bool bold, bool middle);
    /// What lies below a label: lines fade there, and words stay legible. A box, because not every renderer draws the
    /// outline of a text, and a text written twice would be found twice.
    void ground(const QRectF &box);
    void shape(QPointF place, double radius, const NodeStyle &style, bool dashed);

private:
    QXmlStreamWriter m_xml;
    Theme m_theme;
};

/// Height of the legend for the picture's width; drawn with its top left corner at `place`.
[[nodiscard]] double legendHeight(const std::vector<DrawnNode> &nodes, const std::vector<DrawnEdge> &edges, double width);
void writeLegend(SvgWriter &svg, QPointF place, const std::vector<DrawnNode> &nodes, const std::vector<DrawnEdge> &edges,
                 double width);

} // namespace tendertrail::exchange
