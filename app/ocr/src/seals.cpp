// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seals.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace tendertrail::ocr {

namespace {

constexpr double searchedAt = 40;  // dots an inch: a seal is 60 across there, and its grain is gone
constexpr int redBy = 28;          // how much more red than green and blue a seal's pixel is
constexpr double smallest = 0.4;   // inches
constexpr double largest = 2.8;
constexpr double pi = 3.14159265358979323846;

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

// Whole rings on the mask: round seals, though lines of red letters touch them. Each as the square around it.
std::vector<QRect> ringsOn(const Raster &red, double least, double most)
{
    std::vector<QRect> rings;
    const int width = pixGetWidth(red.get());
    const int height = pixGetHeight(red.get());
    const auto isRed = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height
               && GET_DATA_BIT(pixGetData(red.get()) + static_cast<qsizetype>(y) * pixGetWpl(red.get()), x) != 0;
    };
    std::vector<QPoint> points;
    constexpr size_t mostPoints = 12'000; // more red than seals have
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            if (isRed(x, y))
                points.emplace_back(x, y);
    if (points.empty() || points.size() > mostPoints)
        return rings;
    constexpr int directions = 48;
    constexpr double wanted = 0.8; // of the directions: black letters lie over a ring, and its ink has gaps
    std::array<double, directions> across;
    std::array<double, directions> down;
    for (size_t d = 0; d < directions; ++d) {
        across[d] = std::cos(2 * pi * static_cast<double>(d) / directions);
        down[d] = std::sin(2 * pi * static_cast<double>(d) / directions);
    }
    struct Ring
    {
        int x;
        int y;
        int radius;
        double share;
    };
    std::vector<Ring> found;
    std::vector<uint16_t> votes(static_cast<size_t>(width) * static_cast<size_t>(height));
    for (int radius = static_cast<int>(least / 2); radius <= static_cast<int>(most / 2); ++radius) {
        std::fill(votes.begin(), votes.end(), uint16_t{0});
        for (const QPoint &point : points)
            for (size_t d = 0; d < directions; ++d) {
                const int x = static_cast<int>(std::lround(point.x() - radius * across[d]));
                const int y = static_cast<int>(std::lround(point.y() - radius * down[d]));
                if (x >= 0 && y >= 0 && x < width && y < height)
                    ++votes[static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x)];
            }
        const auto best = std::max_element(votes.begin(), votes.end());
        if (*best < wanted * directions / 2)
            continue;
        const int x = static_cast<int>(best - votes.begin()) % width;
        const int y = static_cast<int>(best - votes.begin()) / width;
        int met = 0;
        for (size_t d = 0; d < directions; ++d) {
            bool any = false;
            for (int r = radius - 1; r <= radius + 1 && !any; ++r)
                any = isRed(static_cast<int>(std::lround(x + r * across[d])), static_cast<int>(std::lround(y + r * down[d])));
            met += any ? 1 : 0;
        }
        // Rings are thin: just outside there is none.
        int beyond = 0;
        for (size_t d = 0; d < directions; ++d)
            beyond += isRed(static_cast<int>(std::lround(x + (radius + 4) * across[d])), static_cast<int>(std::lround(y + (radius + 4) * down[d]))) ? 1 : 0;
        if (met >= wanted * directions && beyond < directions / 3)
            found.push_back({x, y, radius, static_cast<double>(met) / directions});
    }
    std::stable_sort(found.begin(), found.end(), [](const Ring &a, const Ring &b) { return a.share > b.share; });
    for (const Ring &ring : found) {
        const QRect square(ring.x - ring.radius, ring.y - ring.radius, 2 * ring.radius + 1, 2 * ring.radius + 1);
        if (std::none_of(rings.begin(), rings.end(), [&](const QRect &other) { return other.intersects(square); }))
            rings.push_back(square);
    }
    return rings;
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
    constexpr int margin = 3;
    const auto onImage = [&](const QRect &box) {
        const QRectF place((box.x() - margin) / factor, (box.y() - margin) / factor, (box.width() + 2 * margin) / factor,
                           (box.height() + 2 * margin) / factor);
        return place.toAlignedRect().intersected(image.rect());
    };
    const std::vector<QRect> rings = red ? ringsOn(red, smallest * searchedAt, std::min(largest * searchedAt, 1.0 * std::max(size.width(), size.height())))
                                         : std::vector<QRect>();
    for (const QRect &ring : rings)
        seals.push_back(onImage(ring));
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
            const QRect box(x, y, w, h);
            if (std::none_of(rings.begin(), rings.end(), [&](const QRect &ring) { return ring.intersects(box); }))
                seals.push_back(onImage(box));
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
