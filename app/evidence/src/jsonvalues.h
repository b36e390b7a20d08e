// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry.h"

#include <QJsonArray>

#include <cmath>

namespace tendertrail::evidence {

/// Numbers as they read well in a file: a hundredth of a point is finer than any page.
[[nodiscard]] inline double twoDecimals(double value)
{
    return std::round(value * 100) / 100;
}
[[nodiscard]] inline QJsonArray boxJson(const core::Box &box)
{
    return {twoDecimals(box.x), twoDecimals(box.y), twoDecimals(box.width), twoDecimals(box.height)};
}

} // namespace tendertrail::evidence
