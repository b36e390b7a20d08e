// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

namespace tendertrail::core {

/// A rectangle on a page, in PDF points (1/72 inch), origin top left of the upright page, y downwards.
struct Box
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] bool isEmpty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] Box united(const Box &other) const;
    [[nodiscard]] bool intersects(const Box &other) const;
    [[nodiscard]] bool contains(double px, double py) const;
    bool operator==(const Box &) const = default;
};

/// The smallest box around all; an empty one for none.
[[nodiscard]] Box boundingBox(const QList<Box> &boxes);

} // namespace tendertrail::core
