// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slant.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tendertrail::ocr {

namespace {

constexpr double pi = 3.14159265358979323846;

double cross(const QPointF &o, const QPointF &a, const QPointF &b)
{
    return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
}

// Andrew's monotone chain.
std::vector<QPointF> hullOf(std::vector<QPointF> points)
{
    std::sort(points.begin(), points.end(), [](const QPointF &a, const QPointF &b) {
        return a.x() < b.x() || (a.x() == b.x() && a.y() < b.y());
    });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3)
        return points;
    std::vector<QPointF> hull;
    const auto walk = [&hull](const QPointF &point, size_t floor) {
        while (hull.size() >= floor + 2 && cross(hull[hull.size() - 2], hull.back(), point) <= 0)
            hull.pop_back();
        hull.push_back(point);
    };
    for (const QPointF &point : points)
        walk(point, 0);
    const size_t lower = hull.size() - 1;
    for (size_t i = points.size() - 1; i-- > 0;)
        walk(points[i], lower);
    hull.pop_back();
    return hull;
}

} // namespace

QPointF Slant::at(double x, double y) const
{
    const double dx = x - length / 2;
    const double dy = y - height / 2;
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    return {centre.x() + dx * c - dy * s, centre.y() + dx * s + dy * c};
}

QRectF Slant::around(const QRectF &piece) const
{
    const QPointF corners[] = {at(piece.left(), piece.top()), at(piece.right(), piece.top()),
                               at(piece.left(), piece.bottom()), at(piece.right(), piece.bottom())};
    QPointF low = corners[0];
    QPointF high = corners[0];
    for (const QPointF &corner : corners) {
        low = {std::min(low.x(), corner.x()), std::min(low.y(), corner.y())};
        high = {std::max(high.x(), corner.x()), std::max(high.y(), corner.y())};
    }
    return {low, high};
}

Slant Slant::grown(double by) const
{
    return {centre, angle, length + 2 * by, height + 2 * by};
}

Slant smallestAround(std::vector<QPointF> points)
{
    const std::vector<QPointF> hull = hullOf(std::move(points));
    if (hull.empty())
        return {};
    if (hull.size() == 1)
        return {hull[0], 0, 0, 0};
    Slant best;
    double least = std::numeric_limits<double>::max();
    // One side of the smallest rectangle lies on a side of the hull.
    for (size_t i = 0; i < hull.size(); ++i) {
        const QPointF side = hull[(i + 1) % hull.size()] - hull[i];
        const double angle = std::atan2(side.y(), side.x());
        const double c = std::cos(angle);
        const double s = std::sin(angle);
        double left = std::numeric_limits<double>::max();
        double top = left;
        double right = -left;
        double bottom = -left;
        for (const QPointF &point : hull) {
            const double x = point.x() * c + point.y() * s;
            const double y = point.y() * c - point.x() * s;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
        const double area = (right - left) * (bottom - top);
        if (area >= least)
            continue;
        least = area;
        const double x = (left + right) / 2;
        const double y = (top + bottom) / 2;
        best = {{x * c - y * s, x * s + y * c}, angle, right - left, bottom - top};
    }
    if (best.height > best.length) {
        std::swap(best.height, best.length);
        best.angle += pi / 2;
    }
    while (best.angle > pi / 2)
        best.angle -= pi;
    while (best.angle <= -pi / 2)
        best.angle += pi;
    return best;
}

} // namespace tendertrail::ocr
