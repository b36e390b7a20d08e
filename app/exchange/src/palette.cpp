// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette.h"

namespace tendertrail::exchange {
namespace {

// Okabe and Ito, "Color Universal Design", 2008.
constexpr Hue orange{230, 159, 0};
constexpr Hue sky{86, 180, 233};
constexpr Hue green{0, 158, 115};
constexpr Hue yellow{240, 228, 66};
constexpr Hue blue{0, 114, 178};
constexpr Hue vermilion{213, 94, 0};
constexpr Hue purple{204, 121, 167};
constexpr Hue grey{138, 143, 152};

} // namespace

QString Hue::css() const
{
    return QStringLiteral("#%1%2%3")
        .arg(red, 2, 16, QLatin1Char('0'))
        .arg(green, 2, 16, QLatin1Char('0'))
        .arg(blue, 2, 16, QLatin1Char('0'));
}

std::vector<NodeStyle> allStyles()
{
    return {
        {QStringLiteral("buyer"), QStringLiteral("Buyer"), blue, Shape::Square},
        {QStringLiteral("agency"), QStringLiteral("Procurement agency"), yellow, Shape::Triangle},
        {QStringLiteral("supplier"), QStringLiteral("Supplier"), green, Shape::Circle},
        {QStringLiteral("intermediary"), QStringLiteral("Intermediary"), vermilion, Shape::Diamond},
        {QStringLiteral("bidder"), QStringLiteral("Bidder"), purple, Shape::Circle},
        {QStringLiteral("cloud_provider"), QStringLiteral("Cloud provider"), sky, Shape::Cloud},
        {QStringLiteral("chip"), QStringLiteral("Chip"), orange, Shape::Chip},
        {QStringLiteral("manufacturer"), QStringLiteral("Manufacturer"), purple, Shape::Hexagon},
        {QStringLiteral("product"), QStringLiteral("Product"), orange, Shape::Square},
        {QStringLiteral("service"), QStringLiteral("Service"), sky, Shape::Hexagon},
        {QStringLiteral("person"), QStringLiteral("Person"), purple, Shape::Pentagon},
        {QStringLiteral("place"), QStringLiteral("Place"), grey, Shape::Triangle},
        {QStringLiteral("organisation"), QStringLiteral("Organisation"), grey, Shape::Circle},
    };
}

NodeStyle styleOf(const graph::Node &node)
{
    const std::vector<NodeStyle> styles = allStyles();
    for (const QString &key : {node.role, node.type})
        for (const NodeStyle &style : styles)
            if (!key.isEmpty() && style.key == key)
                return style;
    return {QStringLiteral("other"), QStringLiteral("Other"), grey, Shape::Circle};
}

} // namespace tendertrail::exchange
