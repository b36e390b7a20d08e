// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QPoint>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;
class QColor;

namespace tendertrail::gui {

/// Which parts of the picture have something that must stay legible; in pixels of the canvas.
class TakenPlaces
{
public:
    [[nodiscard]] bool isFree(const QRectF &place) const;
    void take(const QRectF &place);

private:
    QHash<QPoint, std::vector<QRectF>> m_cells; ///< what reaches into a square
};

/// Words on a plate in the ground's colour, which keeps lines from crossing the letters; enough shines through to see where a line
/// goes on.
struct Plate
{
    QRectF place;
    QStringList lines;
};

/// A plate with its top in the middle at a point; longer lines than so many letters end in an ellipsis.
[[nodiscard]] Plate plateAt(const QPointF &top, const QStringList &lines, const QFont &font, qsizetype longest);
/// The fullest wording of a name that finds room below its node, or above it: shorter, then one line, then very short; none where even
/// that would lie on something else. gap: from the node's middle.
[[nodiscard]] std::optional<Plate> freePlate(const QPointF &node, double gap, const QStringList &lines, const QFont &font, const TakenPlaces &taken, const QRectF &canvas);
/// Moves a plate that hangs over the left or right border of the canvas into it; one of what lies outside stays there.
void keepInside(Plate &plate, const QRectF &canvas);
void paintPlate(QPainter &painter, const Plate &plate, const QFont &font, const QColor &ink, const QColor &ground);

/// Letters of a name in a picture that has room for it.
inline constexpr qsizetype longestName = 34;

} // namespace tendertrail::gui
