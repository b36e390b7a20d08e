// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ofdscene.h"

#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>

namespace tendertrail::ingest {

namespace {

/// An elliptic arc as SVG defines it: from where the path stands to an end, by radii, tilt and two choices.
void arcTo(QPainterPath &path, const std::array<double, 7> &arc)
{
    const QPointF from = path.currentPosition();
    const QPointF to(arc[5], arc[6]);
    double rx = std::abs(arc[0]);
    double ry = std::abs(arc[1]);
    if (rx < 1e-9 || ry < 1e-9 || from == to) {
        path.lineTo(to);
        return;
    }
    const double tilt = qDegreesToRadians(arc[2]);
    const QPointF half = (from - to) / 2;
    const QPointF turned(std::cos(tilt) * half.x() + std::sin(tilt) * half.y(), -std::sin(tilt) * half.x() + std::cos(tilt) * half.y());
    const double reach = turned.x() * turned.x() / (rx * rx) + turned.y() * turned.y() / (ry * ry);
    if (reach > 1) { // radii that do not reach are made to
        rx *= std::sqrt(reach);
        ry *= std::sqrt(reach);
    }
    const double below = rx * rx * turned.y() * turned.y() + ry * ry * turned.x() * turned.x();
    const double factor = below <= 0 ? 0 : std::sqrt(std::max(0.0, (rx * rx * ry * ry - below) / below)) * ((arc[3] != 0) == (arc[4] != 0) ? -1 : 1);
    const QPointF centreTurned(factor * rx * turned.y() / ry, -factor * ry * turned.x() / rx);
    const double begin = std::atan2((turned.y() - centreTurned.y()) / ry, (turned.x() - centreTurned.x()) / rx);
    const double end = std::atan2((-turned.y() - centreTurned.y()) / ry, (-turned.x() - centreTurned.x()) / rx);
    double sweep = end - begin;
    if (arc[4] != 0 && sweep < 0)
        sweep += 2 * M_PI;
    if (arc[4] == 0 && sweep > 0)
        sweep -= 2 * M_PI;
    QPainterPath piece; // around the origin, then moved: Qt's arcs have no tilt of their own
    const QRectF box(-rx, -ry, 2 * rx, 2 * ry);
    piece.arcMoveTo(box, -qRadiansToDegrees(begin));
    piece.arcTo(box, -qRadiansToDegrees(begin), -qRadiansToDegrees(sweep));
    const QPointF centre(std::cos(tilt) * centreTurned.x() - std::sin(tilt) * centreTurned.y() + (from.x() + to.x()) / 2,
                         std::sin(tilt) * centreTurned.x() + std::cos(tilt) * centreTurned.y() + (from.y() + to.y()) / 2);
    QTransform place;
    place.translate(centre.x(), centre.y());
    place.rotate(arc[2]);
    path.connectPath(place.map(piece));
}

} // namespace

QPainterPath ofdPath(QStringView data, std::size_t most)
{
    QPainterPath path;
    std::array<double, 7> values{};
    qsizetype at = 0;
    const auto isGap = [&](qsizetype i) { return data[i].isSpace() || data[i] == u','; };
    const auto take = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            while (at < data.size() && isGap(at))
                ++at;
            const qsizetype begin = at;
            while (at < data.size() && !isGap(at) && !(data[at].isLetter() && data[at] != u'e' && data[at] != u'E'))
                ++at;
            bool is = false;
            values[i] = data.sliced(begin, at - begin).toDouble(&is);
            if (!is || !std::isfinite(values[i]) || std::abs(values[i]) > 1e7)
                return false;
        }
        return true;
    };
    for (std::size_t steps = 0; steps < most; ++steps) {
        while (at < data.size() && isGap(at))
            ++at;
        if (at >= data.size())
            break;
        const char16_t step = data[at++].toUpper().unicode();
        if ((step == u'M' || step == u'S') && take(2)) {
            path.moveTo(values[0], values[1]);
        } else if (step == u'L' && take(2)) {
            path.lineTo(values[0], values[1]);
        } else if (step == u'Q' && take(4)) {
            path.quadTo(values[0], values[1], values[2], values[3]);
        } else if (step == u'B' && take(6)) {
            path.cubicTo(values[0], values[1], values[2], values[3], values[4], values[5]);
        } else if (step == u'A' && take(7)) {
            arcTo(path, values);
        } else if (step == u'C') {
            path.closeSubpath();
        } else {
            break; // what stands before the fault is drawn
        }
    }
    return path;
}

} // namespace tendertrail::ingest
