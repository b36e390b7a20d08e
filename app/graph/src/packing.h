// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "point.h"

#include <vector>

namespace tendertrail::graph {

struct Size
{
    double width = 0;
    double height = 0;
};

/// Top left corners that put the boxes, in their order, side by side without overlap, lowest place first, in a picture
/// of about the wanted ratio of width to height.
[[nodiscard]] std::vector<Point> pack(const std::vector<Size> &boxes, double ratio);

} // namespace tendertrail::graph
