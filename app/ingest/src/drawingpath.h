// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfdrawing.h"

#include <vector>

namespace tendertrail::ingest {

struct Point
{
    double x = 0;
    double y = 0;
};

/// x' = a x + c y + e, y' = b x + d y + f
struct Matrix
{
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    [[nodiscard]] Point map(double x, double y) const { return {a * x + c * y + e, b * x + d * y + f}; }
    [[nodiscard]] double scale() const; ///< of lengths, on average
    /// This one first, then the other.
    [[nodiscard]] Matrix then(const Matrix &other) const;
};

/// From a page's own coordinates to those of the upright page.
[[nodiscard]] Matrix uprightMatrix(const PageFrame &frame);
[[nodiscard]] core::Box mappedBox(const Matrix &matrix, double left, double bottom, double right, double top);
/// The part within the clip; empty boxes keep their place, so that a hairline stays one. False when nothing is left.
[[nodiscard]] bool clipTo(core::Box &box, const core::Box &clip);

/// How a path is painted.
struct Paint
{
    double grey = 0;
    double opacity = 1;
    bool pattern = false;
};

/// The path that a content stream is building, in upright points, and what becomes of it.
class DrawingPath
{
public:
    static constexpr std::size_t mostSegments = 200'000;

    void moveTo(Point to);
    void lineTo(Point to);
    void curveTo(Point control1, Point control2, Point to);
    void close();
    void rectangle(const Matrix &matrix, double x, double y, double width, double height);
    void clear();

    [[nodiscard]] bool tooLong() const { return m_segments.size() > mostSegments; }
    [[nodiscard]] bool isEmpty() const { return m_parts.empty(); }
    [[nodiscard]] core::Box bounds() const;
    /// True when filling leaves holes that boxes cannot tell.
    [[nodiscard]] bool fill(const Paint &paint, const core::Box &clip, bool evenOdd, PageDrawing &drawing) const;
    void stroke(const Paint &paint, const core::Box &clip, double width, bool dashed, PageDrawing &drawing) const;

private:
    struct Segment
    {
        Point from;
        Point to;
        bool curved = false;
    };
    struct Part
    {
        std::size_t begin = 0;
        Point start;
    };

    [[nodiscard]] std::size_t endOf(std::size_t part) const;

    std::vector<Segment> m_segments;
    std::vector<Part> m_parts;
    Point m_at;
};

} // namespace tendertrail::ingest
