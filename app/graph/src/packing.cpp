// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing.h"

#include <algorithm>

namespace tendertrail::graph {
namespace {

// The upper border of what is placed, left to right. Boxes hang from the top down, so "lowest" is the smallest y.
class Skyline
{
public:
    explicit Skyline(double width) : m_steps{{0, width, 0}} {}

    Point put(const Size &box)
    {
        size_t bestStep = 0;
        double bestY = 1e300;
        for (size_t i = 0; i < m_steps.size(); ++i) {
            const double y = heightOver(i, box.width);
            if (y < bestY - 1e-9) {
                bestY = y;
                bestStep = i;
            }
        }
        const double x = m_steps[bestStep].x;
        cover(bestStep, x, box.width, bestY + box.height);
        m_bottom = std::max(m_bottom, bestY + box.height);
        m_right = std::max(m_right, x + box.width);
        return {x, bestY};
    }
    [[nodiscard]] double bottom() const { return m_bottom; }
    [[nodiscard]] double right() const { return m_right; }

private:
    struct Step
    {
        double x, width, y;
    };

    double heightOver(size_t step, double width) const
    {
        double y = 0;
        double left = width;
        for (size_t i = step; i < m_steps.size(); ++i) {
            y = std::max(y, m_steps[i].y);
            left -= m_steps[i].width;
            if (left <= 1e-9)
                return y;
        }
        return step == 0 ? y : 1e300; // only a box wider than the whole may hang over the right border
    }

    void cover(size_t step, double x, double width, double y)
    {
        double left = width;
        size_t past = step;
        while (past < m_steps.size() && left >= m_steps[past].width - 1e-9) {
            left -= m_steps[past].width;
            ++past;
        }
        if (past < m_steps.size() && left > 1e-9) {
            m_steps[past].x += left;
            m_steps[past].width -= left;
        }
        const auto first = m_steps.begin() + static_cast<std::ptrdiff_t>(step);
        m_steps.erase(first, m_steps.begin() + static_cast<std::ptrdiff_t>(past));
        m_steps.insert(m_steps.begin() + static_cast<std::ptrdiff_t>(step), Step{x, width, y});
        if (step + 1 < m_steps.size() && std::abs(m_steps[step + 1].y - y) < 1e-9) {
            m_steps[step].width += m_steps[step + 1].width;
            m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(step) + 1);
        }
        if (step > 0 && std::abs(m_steps[step - 1].y - y) < 1e-9) {
            m_steps[step - 1].width += m_steps[step].width;
            m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(step));
        }
    }

    std::vector<Step> m_steps;
    double m_bottom = 0;
    double m_right = 0;
};

} // namespace

std::vector<Point> pack(const std::vector<Size> &boxes, double ratio)
{
    double area = 0;
    double widest = 0;
    for (const Size &box : boxes) {
        area += box.width * box.height;
        widest = std::max(widest, box.width);
    }
    // The best width is not known beforehand: the largest box may leave a gap beside it that only some widths fill.
    std::vector<Point> best;
    double bestCost = 1e300;
    for (const double factor : {1.0, 1.12, 1.25, 1.4}) {
        const double width = std::max(widest, std::sqrt(area * ratio) * factor);
        Skyline skyline(width);
        std::vector<Point> corners;
        corners.reserve(boxes.size());
        for (const Size &box : boxes)
            corners.push_back(skyline.put(box));
        // What a window of the wanted ratio must show to show it all.
        const double cost = std::max(skyline.right(), skyline.bottom() * ratio);
        if (cost < bestCost) {
            bestCost = cost;
            best = std::move(corners);
        }
    }
    return best;
}

} // namespace tendertrail::graph
