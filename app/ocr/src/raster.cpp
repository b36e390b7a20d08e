// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "raster.h"

#include <leptonica/allheaders.h>

namespace tendertrail::ocr {

void PixRelease::operator()(Pix *pix) const
{
    pixDestroy(&pix);
}

namespace {

// What a row of pixels becomes. Leptonica keeps the leftmost pixel in the high byte of a word on every machine, so
// single pixels go through its own accessor.
template <typename Value>
void fillRow(l_uint32 *row, int width, Value value)
{
    for (int x = 0; x < width; ++x)
        SET_DATA_BYTE(row, x, static_cast<l_uint8>(value(x)));
}

} // namespace

Raster redChannel(const QImage &image)
{
    const int width = image.width();
    const int height = image.height();
    if (width < 1 || height < 1)
        return nullptr;
    QImage source = image;
    const bool grey = image.format() == QImage::Format_Grayscale8 || image.format() == QImage::Format_Grayscale16
                      || (image.depth() <= 8 && image.allGray() && !image.hasAlphaChannel());
    if (grey)
        source = image.convertToFormat(QImage::Format_Grayscale8);
    else if (image.hasAlphaChannel())
        source = image.convertToFormat(QImage::Format_ARGB32);
    else
        source = image.convertToFormat(QImage::Format_RGB32);
    Raster raster(pixCreateNoInit(width, height, 8));
    if (!raster || source.isNull())
        return nullptr;
    l_uint32 *data = pixGetData(raster.get());
    const int stride = pixGetWpl(raster.get());
    for (int y = 0; y < height; ++y) {
        l_uint32 *row = data + static_cast<qsizetype>(y) * stride;
        const uchar *line = source.constScanLine(y);
        if (source.format() == QImage::Format_Grayscale8) {
            fillRow(row, width, [line](int x) { return line[x]; });
            continue;
        }
        const auto *pixels = reinterpret_cast<const QRgb *>(line);
        if (source.format() == QImage::Format_ARGB32)
            fillRow(row, width, [pixels](int x) {
                const int alpha = qAlpha(pixels[x]);
                return (qRed(pixels[x]) * alpha + 255 * (255 - alpha)) / 255;
            });
        else
            fillRow(row, width, [pixels](int x) { return qRed(pixels[x]); });
    }
    return raster;
}

QImage toImage(const Raster &grey)
{
    if (!grey || pixGetDepth(grey.get()) != 8)
        return {};
    const int width = pixGetWidth(grey.get());
    const int height = pixGetHeight(grey.get());
    QImage image(width, height, QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y) {
        l_uint32 *row = pixGetData(grey.get()) + static_cast<qsizetype>(y) * pixGetWpl(grey.get());
        uchar *line = image.scanLine(y);
        for (int x = 0; x < width; ++x)
            line[x] = static_cast<uchar>(GET_DATA_BYTE(row, x));
    }
    return image;
}

} // namespace tendertrail::ocr
