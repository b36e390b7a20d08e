// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/network.h"

#include <QString>

#include <vector>

namespace tendertrail::exchange {

struct Hue
{
    int red = 0;
    int green = 0;
    int blue = 0;
    [[nodiscard]] QString css() const;
};

/// How an entity is drawn: never by hue alone.
enum class Shape { Circle, Square, Diamond, Hexagon, Triangle, Chip, Cloud, Pentagon };
struct NodeStyle
{
    QString key;   ///< role or type that decided
    QString title; ///< English, for legends in files
    Hue hue;
    Shape shape = Shape::Circle;
};

/// By role, else by type, else grey: the Okabe–Ito set, so that people with colour blindness tell them apart.
[[nodiscard]] NodeStyle styleOf(const graph::Node &node);
/// Every style, in the order of a legend.
[[nodiscard]] std::vector<NodeStyle> allStyles();

} // namespace tendertrail::exchange
