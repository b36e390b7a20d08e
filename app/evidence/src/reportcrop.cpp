// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportcrop.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tendertrail::evidence {

using core::Box;

namespace {

constexpr double widthAtLeast = 300;
constexpr double widthAtMost = 640; // wider, and what is shown gets too small to read
constexpr double aside = 14;
constexpr double aboveAndBelow = 26;
constexpr double cutLineAtMost = 40; // a line higher than this may be cut: it is a picture or a stamp
constexpr double enlargedAtMost = 1.1;

struct Stretch
{
    double from = 0;
    double to = 0;
};

// At least so long, around where it was, moved inside [0, end].
Stretch widened(Stretch stretch, double atLeast, double end)
{
    const double length = std::min(std::max(stretch.to - stretch.from, atLeast), end);
    const double from = std::clamp((stretch.from + stretch.to - length) / 2, 0.0, end - length);
    return {from, from + length};
}

// Whole lines: one that the edge would cut is taken in.
Stretch wholeLines(const Stretch &rows, const QList<Box> &words, double end)
{
    Stretch whole = rows;
    for (const Box &word : words) {
        if (word.height > cutLineAtMost || word.bottom() <= rows.from || word.y >= rows.to)
            continue;
        whole.from = std::min(whole.from, word.y - 2);
        whole.to = std::max(whole.to, word.bottom() + 2);
    }
    return {std::max(0.0, whole.from), std::min(end, whole.to)};
}

// From the first to the last word of the lines shown; where that is too wide, as much as may be around the boxes.
Stretch wholeWords(const Stretch &rows, const Stretch &boxes, const QList<Box> &words, double end)
{
    Stretch columns = boxes;
    for (const Box &word : words) {
        if (word.bottom() > rows.from && word.y < rows.to) {
            columns.from = std::min(columns.from, word.x);
            columns.to = std::max(columns.to, word.right());
        }
    }
    columns = {std::max(0.0, columns.from - aside), std::min(end, columns.to + aside)};
    const double most = std::max(widthAtMost, boxes.to - boxes.from + 2 * aside);
    if (columns.to - columns.from <= most)
        return widened(columns, widthAtLeast, end);
    const double from = std::clamp((boxes.from + boxes.to - most) / 2, columns.from, columns.to - most);
    return {from, from + most};
}

} // namespace

Crop cropAround(const QList<Box> &boxes, const PageShape &page, double columnWidth, double heightAtMost)
{
    const Box all = core::boundingBox(boxes);
    const Box whole{0, 0, page.size.width(), page.size.height()};
    Crop crop;
    if (all.isEmpty() || whole.isEmpty() || !all.intersects(whole))
        return crop;
    const Stretch rows = wholeLines({std::max(0.0, all.y - aboveAndBelow), std::min(whole.height, all.bottom() + aboveAndBelow)}, page.words,
                                    whole.height);
    const Stretch columns = wholeWords(rows, {std::max(0.0, all.x), std::min(whole.width, all.right())}, page.words, whole.width);
    crop.region = {columns.from, rows.from, columns.to - columns.from, rows.to - rows.from};
    const double scale = std::min({enlargedAtMost, columnWidth / crop.region.width, heightAtMost / crop.region.height});
    crop.width = crop.region.width * scale;
    crop.height = crop.region.height * scale;
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
