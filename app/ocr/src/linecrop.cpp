// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linecrop.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace tendertrail::ocr {

namespace {

// A piece of the page, pixel by pixel in a row, with paper around it: sampling asks for no bounds.
class Sampler
{
public:
    /// Everything that is asked for later lies within reach, a little beyond it included.
    Sampler(const Raster &grey, const QRectF &reach)
    {
        constexpr double margin = 4;
        constexpr double farthest = 1 << 24;
        const auto whole = [&](double value) { return static_cast<int>(std::floor(std::clamp(value, -farthest, farthest))); };
        const int width = pixGetWidth(grey.get());
        const int height = pixGetHeight(grey.get());
        // Beyond the page by the margin all is paper, however far.
        m_left = std::clamp(whole(reach.left() - margin), -8, width);
        m_top = std::clamp(whole(reach.top() - margin), -8, height);
        m_width = std::clamp(whole(reach.right() + margin) + 1, m_left, width + 8) - m_left + 1;
        m_height = std::clamp(whole(reach.bottom() + margin) + 1, m_top, height + 8) - m_top + 1;
        m_pixels.assign(static_cast<size_t>(m_width) * static_cast<size_t>(m_height), 255.0F);
        for (int y = std::max(0, m_top); y < std::min(height, m_top + m_height); ++y) {
            const l_uint32 *row = pixGetData(grey.get()) + static_cast<ptrdiff_t>(y) * pixGetWpl(grey.get());
            float *to = m_pixels.data() + static_cast<ptrdiff_t>(y - m_top) * m_width - m_left;
            for (int x = std::max(0, m_left); x < std::min(width, m_left + m_width); ++x)
                to[x] = static_cast<float>(GET_DATA_BYTE(row, x));
        }
    }
    /// Catmull-Rom over four by four pixels: sharper than linear, which small print needs.
    [[nodiscard]] float cubic(double x, double y) const
    {
        const Place at = placeOf(x, y);
        if (!at.inside)
            return 255;
        float across[4];
        float down[4];
        weights(at.x, across);
        weights(at.y, down);
        const float *row = at.pixel - m_width - 1;
        float sum = 0;
        for (int j = 0; j < 4; ++j, row += m_width)
            sum += down[j] * (across[0] * row[0] + across[1] * row[1] + across[2] * row[2] + across[3] * row[3]);
        return sum;
    }
    [[nodiscard]] float linear(double x, double y) const
    {
        const Place at = placeOf(x, y);
        if (!at.inside)
            return 255;
        const float *below = at.pixel + m_width;
        return (at.pixel[0] * (1 - at.x) + at.pixel[1] * at.x) * (1 - at.y) + (below[0] * (1 - at.x) + below[1] * at.x) * at.y;
    }

private:
    struct Place
    {
        bool inside = false;
        float x = 0; ///< from the pixel to the next
        float y = 0;
        const float *pixel = nullptr;
    };
    // The pixel left of and above a point, and how far from its middle the point is.
    [[nodiscard]] Place placeOf(double x, double y) const
    {
        x -= 0.5 + m_left;
        y -= 0.5 + m_top;
        // Three pixels around are asked for.
        if (!(x >= 1 && y >= 1 && x < m_width - 3 && y < m_height - 3))
            return {};
        const auto left = static_cast<int>(x); // never negative
        const auto top = static_cast<int>(y);
        return {true, static_cast<float>(x - left), static_cast<float>(y - top), m_pixels.data() + static_cast<ptrdiff_t>(top) * m_width + left};
    }
    static void weights(float t, float out[4])
    {
        const float t2 = t * t;
        const float t3 = t2 * t;
        out[0] = -0.5F * t3 + t2 - 0.5F * t;
        out[1] = 1.5F * t3 - 2.5F * t2 + 1;
        out[2] = -1.5F * t3 + 2 * t2 + 0.5F * t;
        out[3] = 0.5F * t3 - 0.5F * t2;
    }
    std::vector<float> m_pixels;
    int m_left = 0;
    int m_top = 0;
    int m_width = 0;
    int m_height = 0;
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
    const Sampler sampler(grey, line.around());
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
                    const double along = x + (i + 0.5) / fine;
                    const double deep = y + (j + 0.5) / fine;
                    const double atX = origin.x() + across.x() * along + down.x() * deep;
                    const double atY = origin.y() + across.y() * along + down.y() * deep;
                    sum += fine == 1 ? sampler.cubic(atX, atY) : sampler.linear(atX, atY);
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
