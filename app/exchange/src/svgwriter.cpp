// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "svgscene.h"
#include "xmltext.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::exchange {
namespace {

Hue toned(const Hue &hue, int factor)
{
    const auto tone = [&](int value) {
        return factor >= 100 ? value + (255 - value) * (factor - 100) / 100 : value * factor / 100;
    };
    return {std::clamp(tone(hue.red), 0, 255), std::clamp(tone(hue.green), 0, 255), std::clamp(tone(hue.blue), 0, 255)};
}

QString polygon(QPointF place, double radius, int corners, double turn)
{
    QString path;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + 6.283185307179586 * i / corners;
        path += (i == 0 ? QLatin1Char('M') : QLatin1Char('L')) + decimal(place.x() + radius * std::cos(angle), 1)
              + QLatin1Char(' ') + decimal(place.y() + radius * std::sin(angle), 1);
    }
    return path + QLatin1Char('Z');
}

QString roundedSquare(QPointF place, double half, double corner)
{
    const double side = 2 * (half - corner);
    return QStringLiteral("M%1 %2h%3a%4 %4 0 0 1 %4 %4v%3a%4 %4 0 0 1 -%4 %4h-%3a%4 %4 0 0 1 -%4 -%4v-%3a%4 %4 0 0 1 %4 -%4Z")
        .arg(decimal(place.x() - half + corner), decimal(place.y() - half), decimal(side), decimal(corner));
}

// A square with pins on all sides, as chips are drawn on boards.
QString chip(QPointF place, double radius)
{
    const double half = radius * 0.72;
    QString path = roundedSquare(place, half, half * 0.18);
    const double pin = radius * 0.26;
    for (const double offset : {-0.5, 0.0, 0.5}) {
        const double along = offset * half * 1.1;
        const double w = radius * 0.1;
        path += QStringLiteral("M%1 %2h%3v-%4h-%3Z").arg(decimal(place.x() + along - w), decimal(place.y() - half), decimal(2 * w), decimal(pin));
        path += QStringLiteral("M%1 %2h%3v%4h-%3Z").arg(decimal(place.x() + along - w), decimal(place.y() + half), decimal(2 * w), decimal(pin));
        path += QStringLiteral("M%1 %2v%3h-%4v-%3Z").arg(decimal(place.x() - half), decimal(place.y() + along - w), decimal(2 * w), decimal(pin));
        path += QStringLiteral("M%1 %2v%3h%4v-%3Z").arg(decimal(place.x() + half), decimal(place.y() + along - w), decimal(2 * w), decimal(pin));
    }
    return path;
}

QString cloud(QPointF place, double radius)
{
    const auto p = [&](double x, double y) {
        return decimal(place.x() + x * radius, 1) + QLatin1Char(' ') + decimal(place.y() + y * radius, 1);
    };
    const auto r = [&](double value) { return decimal(value * radius, 1); };
    return QStringLiteral("M%1A%2 %2 0 0 1 %3A%4 %4 0 0 1 %5A%6 %6 0 0 1 %7A%8 %8 0 0 1 %9Z")
        .arg(p(-0.62, 0.62), r(0.44), p(-0.82, -0.17), r(0.6), p(0.28, -0.5), r(0.46), p(0.9, -0.02), r(0.42))
        .arg(p(0.66, 0.62));
}

QString pathOf(Shape shape, QPointF place, double radius)
{
    constexpr double up = -1.5707963267948966;
    switch (shape) {
    case Shape::Square:
        return roundedSquare(place, radius * 0.88, radius * 0.22);
    case Shape::Diamond:
        return polygon(place, radius * 1.12, 4, up);
    case Shape::Hexagon:
        return polygon(place, radius * 1.02, 6, 0);
    case Shape::Triangle:
        return polygon(place + QPointF(0, radius * 0.16), radius * 1.16, 3, up);
    case Shape::Pentagon:
        return polygon(place, radius * 1.04, 5, up);
    case Shape::Chip:
        return chip(place, radius);
    case Shape::Cloud:
        return cloud(place, radius * 1.12);
    case Shape::Circle:
        break;
    }
    return QStringLiteral("M%1 %2a%3 %3 0 1 0 %4 0a%3 %3 0 1 0 -%4 0Z")
        .arg(decimal(place.x() - radius * 0.95), decimal(place.y()), decimal(radius * 0.95), decimal(radius * 1.9));
}

} // namespace

Theme themeOf(bool dark)
{
    if (dark)
        return {QStringLiteral("#15181d"), QStringLiteral("#f0f3f6"), QStringLiteral("#b3bcc7"), QStringLiteral("#7d8896"),
                QStringLiteral("#333a43"), 140};
    return {QStringLiteral("#ffffff"), QStringLiteral("#16191d"), QStringLiteral("#4a535d"), QStringLiteral("#8893a0"),
            QStringLiteral("#d8dde3"), 68};
}

SvgWriter::SvgWriter(QByteArray *bytes, Theme theme) : m_xml(bytes), m_theme(std::move(theme))
{
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(1);
}

void SvgWriter::attribute(const char *name, const QString &value)
{
    m_xml.writeAttribute(QString::fromLatin1(name), value);
}

void SvgWriter::attribute(const char *name, double value)
{
    attribute(name, decimal(value));
}

void SvgWriter::text(QPointF place, const QString &text, double size, const QString &fill, bool bold, bool middle)
{
    m_xml.writeStartElement(QStringLiteral("text"));
    attribute("x", decimal(place.x(), 1));
    attribute("y", decimal(place.y(), 1));
    attribute("font-size", size);
    if (bold)
        attribute("font-weight", QStringLiteral("600"));
    if (middle)
        attribute("text-anchor", QStringLiteral("middle"));
    attribute("fill", fill);
    m_xml.writeCharacters(text);
    m_xml.writeEndElement();
}

void SvgWriter::ground(const QRectF &box)
{
    m_xml.writeEmptyElement(QStringLiteral("rect"));
    attribute("x", decimal(box.x(), 1));
    attribute("y", decimal(box.y(), 1));
    attribute("width", decimal(box.width(), 1));
    attribute("height", decimal(box.height(), 1));
    attribute("rx", 4);
    attribute("fill", m_theme.background);
    attribute("fill-opacity", 0.84);
}

void SvgWriter::shape(QPointF place, double radius, const NodeStyle &style, bool dashed)
{
    m_xml.writeEmptyElement(QStringLiteral("path"));
    attribute("d", pathOf(style.shape, place, radius));
    attribute("fill", style.hue.css());
    if (dashed)
        attribute("fill-opacity", 0.35);
    attribute("stroke", toned(style.hue, m_theme.outlineFactor).css());
    attribute("stroke-width", 1.5);
    attribute("stroke-linejoin", QStringLiteral("round"));
    if (dashed)
        attribute("stroke-dasharray", QStringLiteral("4 3"));
}

} // namespace tendertrail::exchange
