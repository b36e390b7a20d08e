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
    constexpr std::array points = {Point{0, 0}, Point{1, 1}};
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
