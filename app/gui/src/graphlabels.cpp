// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphlabels.h"

#include <QColor>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tendertrail::gui {

namespace {

constexpr double cell = 96; // about the width of a label

/// Calls with each square that a place reaches into, until one says false.
template <typename Visit>
bool everySquare(const QRectF &place, Visit visit)
{
    const auto square = [](double at) { return static_cast<int>(std::floor(at / cell)); };
    for (int y = square(place.top()); y <= square(place.bottom()); ++y) {
        for (int x = square(place.left()); x <= square(place.right()); ++x) {
            if (!visit(QPoint(x, y)))
                return false;
        }
    }
    return true;
}

} // namespace

bool TakenPlaces::isFree(const QRectF &place) const
{
    return everySquare(place, [&](const QPoint &square) {
        const auto found = m_cells.constFind(square);
        return found == m_cells.cend() || std::ranges::none_of(*found, [&](const QRectF &other) { return other.intersects(place); });
    });
}

void TakenPlaces::take(const QRectF &place)
{
    everySquare(place, [&](const QPoint &square) {
        m_cells[square].push_back(place);
        return true;
    });
}

Plate plateAt(const QPointF &top, const QStringList &lines, const QFont &font, qsizetype longest)
{
    const QFontMetricsF metrics(font);
    Plate plate;
    double widest = 0;
    for (const QString &full : lines) {
        plate.lines.append(full.size() > longest ? full.left(longest - 1).trimmed() + u'…' : full);
        widest = std::max(widest, metrics.horizontalAdvance(plate.lines.last()));
    }
    plate.place = QRectF(top.x() - widest / 2 - 3, top.y(), widest + 6, metrics.height() * double(lines.size()));
    return plate;
}

std::optional<Plate> freePlate(const QPointF &node, double gap, const QStringList &lines, const QFont &font, const TakenPlaces &taken, const QRectF &canvas)
{
    const auto tried = [&](const QStringList &words, qsizetype longest) -> std::optional<Plate> {
        Plate plate = plateAt(node + QPointF(0, gap), words, font, longest);
        keepInside(plate, canvas);
        if (taken.isFree(plate.place))
            return plate;
        plate.place.moveBottom(node.y() - gap);
        return taken.isFree(plate.place) ? std::optional(std::move(plate)) : std::nullopt;
    };
    for (const qsizetype longest : {longestName, qsizetype(22), qsizetype(16)}) {
        if (auto plate = tried(lines, longest))
            return plate;
    }
    for (const qsizetype longest : {qsizetype(16), qsizetype(10), qsizetype(6)}) {
        if (auto plate = tried(lines.mid(0, 1), longest))
            return plate;
    }
    return std::nullopt;
}

void keepInside(Plate &plate, const QRectF &canvas)
{
    constexpr double border = 3;
    const QPointF middle = plate.place.center();
    if (middle.x() < canvas.left() || middle.x() > canvas.right())
        return;
    if (plate.place.right() > canvas.right() - border)
        plate.place.moveRight(canvas.right() - border);
    if (plate.place.left() < canvas.left() + border)
        plate.place.moveLeft(canvas.left() + border);
}

void paintPlate(QPainter &painter, const Plate &plate, const QFont &font, const QColor &ink, const QColor &ground)
{
    constexpr int opaque = 225;
    const QFontMetricsF metrics(font);
    QColor fill = ground;
    fill.setAlpha(opaque);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(plate.place, 3, 3);
    painter.setFont(font);
    painter.setPen(ink);
    double y = plate.place.top() + metrics.ascent();
    for (const QString &line : plate.lines) {
        painter.drawText(QPointF(plate.place.center().x() - metrics.horizontalAdvance(line) / 2, y), line);
        y += metrics.height();
    }
}

} // namespace tendertrail::gui
