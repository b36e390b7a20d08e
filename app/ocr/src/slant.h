// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace tendertrail::ocr {

/// A rectangle at any angle, in pixels: where a line of text stands. along is the direction of reading.
struct Slant
{
    QPointF centre;
    double angle = 0; ///< radians from the image's x axis to the line's, clockwise as y grows downwards
    double length = 0; ///< along the line
    double height = 0; ///< across it
    double spareBefore = 0; ///< how much at its beginning is more than was found, to look for a mark that hangs on to it
    double spareAfter = 0;  ///< and at its end

    /// The image's point for one of the line's own: x from its left end, y from its upper edge.
    [[nodiscard]] QPointF at(double x, double y) const;
    /// The upright box around the piece of the line between two places along it and two across it.
    [[nodiscard]] QRectF around(const QRectF &piece) const;
    [[nodiscard]] QRectF around() const { return around({0, 0, length, height}); }
    /// Larger by so much on all four sides.
    [[nodiscard]] Slant grown(double by) const;
};

/// The smallest rectangle at any angle around points; its longer side is its length, its angle within ±90 degrees.
/// A point or a straight row of points gives one with no height.
[[nodiscard]] Slant smallestAround(std::vector<QPointF> points);

} // namespace tendertrail::ocr
