// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibrate.h"

#include <algorithm>
#include <array>

namespace tendertrail::ocr {

double howOftenRight(double sure)
{
    struct Point
    {
        double said;
        double right;
    };
    // Measured by tests/bench/ocr: how often words with such a figure were right, at five levels of damage together.
    constexpr std::array points = {Point{0, 0.3},      Point{0.2, 0.5},    Point{0.42, 0.6},   Point{0.55, 0.8},    Point{0.65, 0.875},
                                   Point{0.75, 0.9},   Point{0.827, 0.92}, Point{0.878, 0.94}, Point{0.917, 0.955}, Point{0.94, 0.972},
                                   Point{0.962, 0.98}, Point{0.976, 0.99}, Point{0.986, 0.995}, Point{0.993, 0.9975}, Point{1, 0.999}};
    sure = std::clamp(sure, 0.0, 1.0);
    for (size_t i = 1; i < points.size(); ++i)
        if (sure <= points[i].said) {
            const Point &a = points[i - 1];
            const Point &b = points[i];
            return a.right + (b.right - a.right) * (sure - a.said) / (b.said - a.said);
        }
    return points.back().right;
}

} // namespace tendertrail::ocr
