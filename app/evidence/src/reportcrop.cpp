// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportcrop.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tendertrail::evidence {

using core::Box;

namespace {

constexpr double widthAtLeast = 440; // about the text width of a page: the line that the words stand in
constexpr double aside = 24;
constexpr double aboveAndBelow = 26;
constexpr double enlargedAtMost = 1.1;

// A stretch of the page of at least this length around [from, to], moved inside [0, end].
std::pair<double, double> stretch(double from, double to, double atLeast, double end)
{
    const double length = std::min(std::max(to - from, atLeast), end);
    double begin = (from + to - length) / 2;
    begin = std::clamp(begin, 0.0, end - length);
    return {begin, length};
}

} // namespace

Crop cropAround(const QList<Box> &boxes, const QSizeF &page, double columnWidth, double heightAtMost)
{
    const Box all = core::boundingBox(boxes);
    const Box whole{0, 0, page.width(), page.height()};
    Crop crop;
    if (all.isEmpty() || whole.isEmpty() || !all.intersects(whole))
        return crop;
    const auto [x, width] = stretch(std::max(0.0, all.x - aside), std::min(page.width(), all.right() + aside), widthAtLeast, page.width());
    const auto [y, height] = stretch(std::max(0.0, all.y - aboveAndBelow), std::min(page.height(), all.bottom() + aboveAndBelow), 0, page.height());
    crop.region = {x, y, width, height};
    const double scale = std::min({enlargedAtMost, columnWidth / width, heightAtMost / height});
    crop.width = width * scale;
    crop.height = height * scale;
    return crop;
}

QImage croppedImage(const QImage &page, const QSizeF &pageSize, const Crop &crop, const QList<Box> &boxes)
{
    const double across = page.width() / pageSize.width();
    const double down = page.height() / pageSize.height();
    const QRect pixels = QRectF(crop.region.x * across, crop.region.y * down, crop.region.width * across, crop.region.height * down)
                             .toAlignedRect()
                             .intersected(page.rect());
    if (pixels.isEmpty())
        return {};
    QImage image(pixels.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawImage(QPoint(0, 0), page, pixels);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    for (const Box &box : boxes)
        painter.fillRect(QRectF(box.x * across - pixels.x(), box.y * down - pixels.y(), box.width * across, box.height * down),
                         QColor(0xff, 0xf1, 0xb8));
    painter.end();
    return image;
}

} // namespace tendertrail::evidence
