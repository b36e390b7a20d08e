// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seals.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace tendertrail::ocr {

namespace {

constexpr double searchedAt = 40;  // dots an inch: a seal is 60 across there, and its grain is gone
constexpr int redBy = 28;          // how much more red than green and blue a seal's pixel is
constexpr double smallest = 0.4;   // inches
constexpr double largest = 2.8;

bool mayBeColoured(const QImage &image)
{
    return !(image.format() == QImage::Format_Grayscale8 || image.format() == QImage::Format_Grayscale16
             || (image.depth() <= 8 && image.allGray()));
}

// One bit a pixel: where the small image is red.
Raster redOf(const QImage &image)
{
    Raster mask(pixCreate(image.width(), image.height(), 1));
    if (!mask)
        return nullptr;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        l_uint32 *row = pixGetData(mask.get()) + static_cast<qsizetype>(y) * pixGetWpl(mask.get());
        for (int x = 0; x < image.width(); ++x)
            if (qRed(line[x]) - std::max(qGreen(line[x]), qBlue(line[x])) >= redBy)
                SET_DATA_BIT(row, x);
    }
    return mask;
}

// Through a red filter a seal is a pale grey; the redder a pixel, the nearer it is brought to paper. Black ink under a seal is not red.
int withoutRed(QRgb pixel)
{
    const int redness = std::max(0, qRed(pixel) - std::max(qGreen(pixel), qBlue(pixel)));
    return std::min(255, qRed(pixel) + redness * 2 / 5);
}

} // namespace

std::vector<QRect> sealsOn(const QImage &image, double dpi)
{
    std::vector<QRect> seals;
    if (image.isNull() || dpi <= 0 || !mayBeColoured(image))
        return seals;
    const double factor = std::min(1.0, searchedAt / dpi);
    const QSize size(std::max(1, static_cast<int>(image.width() * factor)), std::max(1, static_cast<int>(image.height() * factor)));
    const QImage small = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    if (small.isNull())
        return seals;
    const Raster red = redOf(small);
    // The ring, the star and the letters of one seal grow together.
    constexpr int reach = 11;
    const Raster together(red ? pixCloseSafeBrick(nullptr, red.get(), reach, reach) : nullptr);
    // A red line of text that touches a seal, thin beside it, falls away.
    constexpr int thick = 13;
    const Raster whole(together ? pixOpenBrick(nullptr, together.get(), thick, thick) : nullptr);
    // Either way: a bare ring is too thin to be left by that.
    for (const Raster *mask : {&together, &whole}) {
        Boxa *boxes = *mask ? pixConnComp(mask->get(), nullptr, 8) : nullptr;
        const int count = boxes ? boxaGetCount(boxes) : 0;
        for (int i = 0; i < count; ++i) {
            l_int32 x = 0;
            l_int32 y = 0;
            l_int32 w = 0;
            l_int32 h = 0;
            if (boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h) != 0)
                continue;
            const double low = std::min(w, h) / (factor * dpi);
            const double high = std::max(w, h) / (factor * dpi);
            if (low < smallest || high > largest || high > 2 * low)
                continue;
            constexpr int margin = 3;
            const QRectF place((x - margin) / factor, (y - margin) / factor, (w + 2 * margin) / factor, (h + 2 * margin) / factor);
            seals.push_back(place.toAlignedRect().intersected(image.rect()));
        }
        boxaDestroy(&boxes);
    }
    return seals;
}

Raster greyOf(const QImage &image, const std::vector<QRect> &seals)
{
    const int width = image.width();
    const int height = image.height();
    if (width < 1 || height < 1)
        return nullptr;
    const bool coloured = mayBeColoured(image) || image.hasAlphaChannel();
    const QImage source = image.convertToFormat(!coloured ? QImage::Format_Grayscale8
                                                : image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    Raster raster(pixCreateNoInit(width, height, 8));
    if (!raster || source.isNull())
        return nullptr;
    const bool transparent = source.format() == QImage::Format_ARGB32;
    for (int y = 0; y < height; ++y) {
        l_uint32 *row = pixGetData(raster.get()) + static_cast<qsizetype>(y) * pixGetWpl(raster.get());
        const uchar *line = source.constScanLine(y);
        if (!coloured) {
            for (int x = 0; x < width; ++x)
                SET_DATA_BYTE(row, x, line[x]);
            continue;
        }
        const auto *pixels = reinterpret_cast<const QRgb *>(line);
        const auto onPaper = [&](int value, int x) {
            const int alpha = transparent ? qAlpha(pixels[x]) : 255;
            return static_cast<l_uint8>((value * alpha + 255 * (255 - alpha)) / 255);
        };
        for (int x = 0; x < width; ++x)
            SET_DATA_BYTE(row, x, onPaper(qGray(pixels[x]), x));
        for (const QRect &seal : seals)
            if (y >= seal.top() && y <= seal.bottom())
                for (int x = std::max(0, seal.left()); x <= std::min(width - 1, seal.right()); ++x)
                    SET_DATA_BYTE(row, x, onPaper(withoutRed(pixels[x]), x));
    }
    return raster;
}

} // namespace tendertrail::ocr
