// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawingpath.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tendertrail::ingest {

namespace {

constexpr double level = 0.75;    ///< points that a line may rise and still be level
constexpr double thin = 3;        ///< points; a shape that is not thicker is a line whatever its ends look like
constexpr double inkGrey = 0.8;   ///< lighter things are paper to measureInk()
constexpr double farthest = 1e7;

struct Bounds
{
    double left = std::numeric_limits<double>::max();
    double top = left;
    double right = -left;
    double bottom = -left;

    void add(Point p)
    {
        left = std::min(left, p.x);
        right = std::max(right, p.x);
        top = std::min(top, p.y);
        bottom = std::max(bottom, p.y);
    }
    [[nodiscard]] core::Box box() const { return left > right ? core::Box{} : core::Box{left, top, right - left, bottom - top}; }
};

bool same(double a, double b)
{
    return std::abs(a - b) < 0.02;
}

/// NaN and what is far off the page end up at its edge.
Point sane(Point p)
{
    const auto kept = [](double v) { return v > -farthest ? std::min(v, farthest) : -farthest; };
    return {kept(p.x), kept(p.y)};
}

void addBox(core::Box box, const Paint &paint, const core::Box &clip, PageDrawing &drawing)
{
    if (!clipTo(box, clip))
        return;
    if (paint.pattern)
        drawing.pictures.push_back(box);
    else
        drawing.boxes.push_back({box, static_cast<float>(paint.grey), static_cast<float>(paint.opacity)});
}

void addShape(core::Box box, const Paint &paint, const core::Box &clip, PageDrawing &drawing)
{
    if (!clipTo(box, clip))
        return;
    if (paint.pattern)
        drawing.pictures.push_back(box);
    else if (1 - (1 - paint.grey) * paint.opacity < inkGrey)
        drawing.shapes.push_back(box);
}

bool strictlyHolds(const core::Box &outer, const core::Box &inner)
{
    return outer.x < inner.x && outer.y < inner.y && outer.right() > inner.right() && outer.bottom() > inner.bottom();
}

} // namespace

double Matrix::scale() const
{
    return std::sqrt(std::abs(a * d - b * c));
}

Matrix Matrix::then(const Matrix &o) const
{
    return {a * o.a + b * o.c,       a * o.b + b * o.d,       c * o.a + d * o.c,
            c * o.b + d * o.d,       e * o.a + f * o.c + o.e, e * o.b + f * o.d + o.f};
}

Matrix uprightMatrix(const PageFrame &frame)
{
    const double right = frame.left + frame.width;
    const double top = frame.bottom + frame.height;
    switch (frame.turned) {
    case 90:
        return {0, 1, 1, 0, -frame.bottom, -frame.left};
    case 180:
        return {-1, 0, 0, 1, right, -frame.bottom};
    case 270:
        return {0, -1, -1, 0, top, right};
    default:
        return {1, 0, 0, -1, -frame.left, top};
    }
}

core::Box mappedBox(const Matrix &matrix, double left, double bottom, double right, double top)
{
    Bounds bounds;
    for (const Point p : {matrix.map(left, bottom), matrix.map(right, bottom), matrix.map(left, top), matrix.map(right, top)})
        bounds.add(sane(p));
    return bounds.box();
}

bool clipTo(core::Box &box, const core::Box &clip)
{
    const double left = std::max(box.x, clip.x);
    const double top = std::max(box.y, clip.y);
    const double right = std::min(box.right(), clip.right());
    const double bottom = std::min(box.bottom(), clip.bottom());
    if (left > right || top > bottom)
        return false;
    box = {left, top, right - left, bottom - top};
    return true;
}

void DrawingPath::clear()
{
    m_segments.clear();
    m_parts.clear();
}

void DrawingPath::moveTo(Point to)
{
    m_at = sane(to);
    if (!m_parts.empty() && m_parts.back().begin == m_segments.size())
        m_parts.back().start = m_at; // nothing was drawn since the last one
    else
        m_parts.push_back({m_segments.size(), m_at});
}

void DrawingPath::lineTo(Point to)
{
    if (m_parts.empty())
        return moveTo(to);
    to = sane(to);
    m_segments.push_back({m_at, to, false});
    m_at = to;
}

void DrawingPath::curveTo(Point control1, Point control2, Point to)
{
    if (m_parts.empty())
        moveTo(control1);
    // Its hull is what counts.
    for (const Point p : {control1, control2, to}) {
        const Point next = sane(p);
        m_segments.push_back({m_at, next, true});
        m_at = next;
    }
}

void DrawingPath::close()
{
    if (m_parts.empty())
        return;
    const Point start = m_parts.back().start;
    if (!same(m_at.x, start.x) || !same(m_at.y, start.y))
        m_segments.push_back({m_at, start, false});
    m_at = start;
    m_parts.push_back({m_segments.size(), start});
}

void DrawingPath::rectangle(const Matrix &matrix, double x, double y, double width, double height)
{
    moveTo(matrix.map(x, y));
    lineTo(matrix.map(x + width, y));
    lineTo(matrix.map(x + width, y + height));
    lineTo(matrix.map(x, y + height));
    close();
}

std::size_t DrawingPath::endOf(std::size_t part) const
{
    return part + 1 < m_parts.size() ? m_parts[part + 1].begin : m_segments.size();
}

core::Box DrawingPath::bounds() const
{
    Bounds bounds;
    for (const Segment &segment : m_segments) {
        bounds.add(segment.from);
        bounds.add(segment.to);
    }
    return bounds.box();
}

bool DrawingPath::fill(const Paint &paint, const core::Box &clip, bool evenOdd, PageDrawing &drawing) const
{
    core::Box largest;
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        const std::size_t begin = m_parts[part].begin;
        const std::size_t end = endOf(part);
        if (begin == end)
            continue;
        Bounds bounds;
        bool upright = true;
        int corners = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const Segment &s = m_segments[i];
            bounds.add(s.from);
            bounds.add(s.to);
            upright = upright && !s.curved && (same(s.from.x, s.to.x) || same(s.from.y, s.to.y));
            corners += same(s.from.x, s.to.x) && same(s.from.y, s.to.y) ? 0 : 1;
        }
        const core::Box box = bounds.box();
        if ((upright && corners <= 4) || std::min(box.width, box.height) <= thin) {
            if (evenOdd && strictlyHolds(largest, box) && !paint.pattern)
                return true;
            if (box.width * box.height > largest.width * largest.height)
                largest = box;
            addBox(box, paint, clip, drawing);
        } else {
            addShape(box, paint, clip, drawing);
        }
    }
    return false;
}

void DrawingPath::stroke(const Paint &paint, const core::Box &clip, double width, bool dashed, PageDrawing &drawing) const
{
    const double half = width / 2;
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        Bounds curve;
        for (std::size_t i = m_parts[part].begin; i < endOf(part); ++i) {
            const Segment &s = m_segments[i];
            Bounds bounds;
            bounds.add(s.from);
            bounds.add(s.to);
            core::Box box = bounds.box();
            if (s.curved) {
                curve.add(s.from);
                curve.add(s.to);
            } else if (box.height <= level || box.width <= level) {
                const bool across = box.width >= box.height;
                core::Box line = across ? core::Box{box.x, box.y + box.height / 2 - half, box.width, width}
                                        : core::Box{box.x + box.width / 2 - half, box.y, width, box.height};
                addBox(line, paint, clip, drawing);
                if (dashed)
                    addShape(line, paint, clip, drawing);
            } else {
                addShape(box, paint, clip, drawing);
            }
        }
        if (curve.left <= curve.right)
            addShape(curve.box(), paint, clip, drawing);
    }
}

} // namespace tendertrail::ingest
