// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry.h"

#include <algorithm>

namespace tendertrail::core {

Box Box::united(const Box &other) const
{
    if (isEmpty())
        return other;
    if (other.isEmpty())
        return *this;
    const double left = std::min(x, other.x);
    const double top = std::min(y, other.y);
    return {left, top, std::max(right(), other.right()) - left, std::max(bottom(), other.bottom()) - top};
}

bool Box::intersects(const Box &other) const
{
    return !isEmpty() && !other.isEmpty() && x < other.right() && other.x < right() && y < other.bottom() &&
           other.y < bottom();
}

bool Box::contains(double px, double py) const
{
    return px >= x && px < right() && py >= y && py < bottom();
}

Box boundingBox(const QList<Box> &boxes)
{
    Box all;
    for (const Box &box : boxes)
        all = all.united(box);
    return all;
}

} // namespace tendertrail::core
