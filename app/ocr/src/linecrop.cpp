// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linecrop.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace tendertrail::ocr {

namespace {

class Sampler
{
public:
    explicit Sampler(const Raster &grey)
        : m_data(pixGetData(grey.get())), m_stride(pixGetWpl(grey.get())), m_width(pixGetWidth(grey.get())), m_height(pixGetHeight(grey.get()))
    {
    }
    /// Catmull-Rom over four by four pixels: sharper than linear, which small print needs.
    [[nodiscard]] float cubic(double x, double y) const
    {
        x -= 0.5;
        y -= 0.5;
        const int left = static_cast<int>(std::floor(x));
        const int top = static_cast<int>(std::floor(y));
        float across[4];
        float down[4];
        weights(static_cast<float>(x - left), across);
        weights(static_cast<float>(y - top), down);
        float sum = 0;
        for (int j = 0; j < 4; ++j) {
            float row = 0;
            for (int i = 0; i < 4; ++i)
                row += across[i] * pixel(left - 1 + i, top - 1 + j);
            sum += down[j] * row;
        }
        return sum;
    }
    [[nodiscard]] float linear(double x, double y) const
    {
        x -= 0.5;
        y -= 0.5;
        const int left = static_cast<int>(std::floor(x));
        const int top = static_cast<int>(std::floor(y));
        const auto fx = static_cast<float>(x - left);
        const auto fy = static_cast<float>(y - top);
        return (pixel(left, top) * (1 - fx) + pixel(left + 1, top) * fx) * (1 - fy)
               + (pixel(left, top + 1) * (1 - fx) + pixel(left + 1, top + 1) * fx) * fy;
    }

private:
    static void weights(float t, float out[4])
    {
        const float t2 = t * t;
        const float t3 = t2 * t;
        out[0] = -0.5F * t3 + t2 - 0.5F * t;
        out[1] = 1.5F * t3 - 2.5F * t2 + 1;
        out[2] = -1.5F * t3 + 2 * t2 + 0.5F * t;
        out[3] = 0.5F * t3 - 0.5F * t2;
    }
    [[nodiscard]] float pixel(int x, int y) const
    {
        if (x < 0 || y < 0 || x >= m_width || y >= m_height)
            return 255;
        const l_uint32 *row = m_data + static_cast<ptrdiff_t>(y) * m_stride;
        return static_cast<float>(GET_DATA_BYTE(row, x));
    }
    const l_uint32 *m_data;
    ptrdiff_t m_stride;
    int m_width;
    int m_height;
};

} // namespace

Raster lineCrop(const Raster &grey, const Slant &line, int height, int minimumWidth, int maximumWidth)
{
    if (!grey || line.length <= 0 || line.height <= 0)
        return nullptr;
    const double wanted = std::ceil(height * line.length / line.height);
    const int width = static_cast<int>(std::clamp(wanted, static_cast<double>(minimumWidth), static_cast<double>(maximumWidth)));
    Raster crop(pixCreateNoInit(width, height, 8));
    if (!crop)
        return nullptr;
    const Sampler sampler(grey);
    const double stepX = line.length / width;
    const double stepY = line.height / height;
    // Where pixels are left out, several are taken for one.
    const int fine = std::clamp(static_cast<int>(std::lround(std::max(stepX, stepY))), 1, 4);
    const QPointF origin = line.at(0, 0);
    const QPointF across = (line.at(line.length, 0) - origin) / width;
    const QPointF down = (line.at(0, line.height) - origin) / height;
    for (int y = 0; y < height; ++y) {
        l_uint32 *row = pixGetData(crop.get()) + static_cast<ptrdiff_t>(y) * pixGetWpl(crop.get());
        for (int x = 0; x < width; ++x) {
            float sum = 0;
            for (int j = 0; j < fine; ++j)
                for (int i = 0; i < fine; ++i) {
                    const QPointF point = origin + across * (x + (i + 0.5) / fine) + down * (y + (j + 0.5) / fine);
                    sum += fine == 1 ? sampler.cubic(point.x(), point.y()) : sampler.linear(point.x(), point.y());
                }
            const float value = std::clamp(sum / static_cast<float>(fine * fine) + 0.5F, 0.0F, 255.0F);
            SET_DATA_BYTE(row, x, static_cast<l_uint8>(value));
        }
    }
    return crop;
}

// Between the line's own paper and its own ink, nearer to the paper: a thin stroke of a pale scan is far from black.
static int inkThreshold(const Raster &crop)
{
    constexpr double nearPaper = 0.35;
    constexpr int palest = 215;
    constexpr int darkest = 120;
    std::array<int, 256> histogram = {};
    const int width = pixGetWidth(crop.get());
    const int height = pixGetHeight(crop.get());
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            ++histogram[GET_DATA_BYTE(pixGetData(crop.get()) + static_cast<ptrdiff_t>(y) * pixGetWpl(crop.get()), x)];
    const auto rank = [&](double share) {
        const double wanted = share * width * height;
        double seen = 0;
        for (int value = 0; value < 256; ++value) {
            seen += histogram[static_cast<size_t>(value)];
            if (seen >= wanted)
                return value;
        }
        return 255;
    };
    const int dark = rank(0.03);
    const int paper = rank(0.7);
    return std::clamp(static_cast<int>(paper - nearPaper * (paper - dark)), darkest, palest);
}

Slant fittedToInk(const Raster &grey, const Slant &line)
{
    constexpr double looked = 1.9;   // times the line's height
    constexpr int rows = 64;
    constexpr int gap = 2;           // rows: between the strokes of one ideograph
    constexpr double room = 1.5;     // the ink's height and paper above and below it, measured
    constexpr double unknown = 1.4;  // where the ink does not end, of the line's height: the detector's boxes cut ideographs
    constexpr double most = 1.6;
    Slant tall = line;
    tall.height *= looked;
    Slant otherwise = line;
    otherwise.height *= unknown;
    const Raster crop = lineCrop(grey, tall, rows, 8, 3000);
    if (!crop)
        return otherwise;
    const int width = pixGetWidth(crop.get());
    const int inkBelow = inkThreshold(crop);
    std::array<int, rows> dark = {};
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < width; ++x)
            if (static_cast<int>(GET_DATA_BYTE(pixGetData(crop.get()) + static_cast<ptrdiff_t>(y) * pixGetWpl(crop.get()), x)) < inkBelow)
                ++dark[static_cast<size_t>(y)];
    const auto enough = static_cast<int>(std::max(2.0, 0.012 * width));
    const auto middle = std::max_element(dark.begin() + rows * 3 / 8, dark.begin() + rows * 5 / 8);
    if (*middle < enough)
        return otherwise;
    const auto end = [&](int step) {
        int last = static_cast<int>(middle - dark.begin());
        for (int y = last; y >= 0 && y < rows && std::abs(y - last) <= gap + 1; y += step)
            if (dark[static_cast<size_t>(y)] >= enough)
                last = y;
        return last;
    };
    const int top = end(-1);
    const int bottom = end(1) + 1;
    if (top == 0 || bottom == rows)
        return otherwise;
    const double scale = tall.height / rows;
    Slant fitted = line;
    fitted.centre = tall.at(tall.length / 2, (top + bottom) * scale / 2);
    // A dash is thin, but set like what is around it.
    const double least = std::max(0.45 * line.height, std::min(line.height, 0.8 * line.length));
    fitted.height = std::min(std::max((bottom - top) * scale * room, least), most * line.height);
    return fitted;
}

Slant withoutBlankEnds(const Raster &crop, const Slant &line)
{
    if (!crop)
        return line;
    const int width = pixGetWidth(crop.get());
    const int height = pixGetHeight(crop.get());
    const int inkBelow = inkThreshold(crop);
    // Rules above and below run on through the blank.
    const int top = height / 6;
    const int bottom = height - height / 6;
    const auto isBlank = [&](int x) {
        int dark = 0;
        for (int y = top; y < bottom; ++y)
            if (static_cast<int>(GET_DATA_BYTE(pixGetData(crop.get()) + static_cast<ptrdiff_t>(y) * pixGetWpl(crop.get()), x)) < inkBelow)
                ++dark;
        return dark < 2; // a speck is not a stroke
    };
    int left = std::clamp(static_cast<int>(line.spareBefore * width / line.length), 0, width);
    int right = std::clamp(width - static_cast<int>(line.spareAfter * width / line.length), left, width);
    while (left < right && isBlank(left))
        ++left;
    while (right > left && isBlank(right - 1))
        --right;
    // From the last ink outwards: what stands beyond a gap is another line's.
    const int gap = height * 3 / 10;
    for (int x = left - 1, blank = 0; x >= 0 && blank < gap && right > left; --x) {
        blank = isBlank(x) ? blank + 1 : 0;
        if (blank == 0)
            left = x;
    }
    for (int x = right, blank = 0; x < width && blank < gap && right > left; ++x) {
        blank = isBlank(x) ? blank + 1 : 0;
        if (blank == 0)
            right = x + 1;
    }
    const int margin = height / 8;
    left = std::max(0, left - margin);
    right = std::min(width, right + margin);
    if (right - left < height / 4)
        return line; // nothing there, or nothing sure
    const double scale = line.length / width;
    Slant trimmed = line;
    trimmed.centre = line.at((left + right) * scale / 2, line.height / 2);
    trimmed.length = (right - left) * scale;
    trimmed.spareBefore = trimmed.spareAfter = 0;
    return trimmed;
}

} // namespace tendertrail::ocr
