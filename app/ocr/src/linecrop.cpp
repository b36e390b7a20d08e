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

// The page as sampling asks for it: four by four pixels around a point, paper beyond the page. The piece that a line takes is
// copied with paper around it, so that nothing is asked for bounds; a line across the whole page is looked up pixel by pixel.
class Sampler
{
public:
    /// Everything that is asked for later lies within reach.
    Sampler(const Raster &grey, const QRectF &reach)
        : m_data(pixGetData(grey.get())), m_stride(pixGetWpl(grey.get())), m_pageWidth(pixGetWidth(grey.get())), m_pageHeight(pixGetHeight(grey.get()))
    {
        constexpr double margin = 4;
        constexpr double mostCopied = 4e6;
        const QRectF piece = reach.adjusted(-margin, -margin, margin, margin).intersected(QRectF(-8, -8, m_pageWidth + 16, m_pageHeight + 16));
        if (piece.isEmpty() || piece.width() * piece.height() > mostCopied)
            return;
        m_left = static_cast<int>(std::floor(piece.left()));
        m_top = static_cast<int>(std::floor(piece.top()));
        m_width = static_cast<int>(std::ceil(piece.right())) - m_left + 1;
        m_height = static_cast<int>(std::ceil(piece.bottom())) - m_top + 1;
        m_piece.resize(static_cast<size_t>(m_width) * static_cast<size_t>(m_height));
        for (int y = 0; y < m_height; ++y)
            for (int x = 0; x < m_width; ++x)
                m_piece[static_cast<size_t>(y) * static_cast<size_t>(m_width) + static_cast<size_t>(x)] = onPage(m_left + x, m_top + y);
    }
    /// Catmull-Rom over four by four pixels: sharper than linear, which small print needs.
    [[nodiscard]] float cubic(double x, double y) const
    {
        float around[16];
        const Place at = placeOf(x, y, around);
        float across[4];
        float down[4];
        weights(at.x, across);
        weights(at.y, down);
        float sum = 0;
        const float *row = at.pixels;
        for (int j = 0; j < 4; ++j, row += at.stride)
            sum += down[j] * (across[0] * row[0] + across[1] * row[1] + across[2] * row[2] + across[3] * row[3]);
        return sum;
    }
    [[nodiscard]] float linear(double x, double y) const
    {
        float around[16];
        const Place at = placeOf(x, y, around);
        const float *row = at.pixels + at.stride;
        const float *below = row + at.stride;
        return (row[1] * (1 - at.x) + row[2] * at.x) * (1 - at.y) + (below[1] * (1 - at.x) + below[2] * at.x) * at.y;
    }

private:
    struct Place
    {
        float x; ///< from the middle of the second pixel to the third's
        float y;
        const float *pixels; ///< the first of four in each of four rows
        ptrdiff_t stride;
    };
    // around: room for the pixels where they have to be gathered.
    [[nodiscard]] Place placeOf(double x, double y, float *around) const
    {
        x -= 0.5;
        y -= 0.5;
        const double inX = x - m_left;
        const double inY = y - m_top;
        if (inX >= 1 && inY >= 1 && inX < m_width - 3 && inY < m_height - 3) {
            const auto left = static_cast<int>(inX); // never negative
            const auto top = static_cast<int>(inY);
            return {static_cast<float>(inX - left), static_cast<float>(inY - top), m_piece.data() + static_cast<ptrdiff_t>(top - 1) * m_width + left - 1, m_width};
        }
        const int left = static_cast<int>(std::floor(x));
        const int top = static_cast<int>(std::floor(y));
        for (int j = 0; j < 4; ++j)
            for (int i = 0; i < 4; ++i)
                around[j * 4 + i] = onPage(left - 1 + i, top - 1 + j);
        return {static_cast<float>(x - left), static_cast<float>(y - top), around, 4};
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
    [[nodiscard]] float onPage(int x, int y) const
    {
        if (x < 0 || y < 0 || x >= m_pageWidth || y >= m_pageHeight)
            return 255;
        return static_cast<float>(GET_DATA_BYTE(m_data + static_cast<ptrdiff_t>(y) * m_stride, x));
    }
    const l_uint32 *m_data;
    ptrdiff_t m_stride;
    int m_pageWidth;
    int m_pageHeight;
    std::vector<float> m_piece;
    int m_left = 0;
    int m_top = 0;
    int m_width = 0;
    int m_height = 0;
};

} // namespace

Raster lineCrop(const Raster &grey, const Slant &line, int height, int minimumWidth, int maximumWidth, Sampling sampling)
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
                    sum += fine == 1 && sampling == Sampling::Sharp ? sampler.cubic(atX, atY) : sampler.linear(atX, atY);
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

std::optional<AcrossLine> inkAcross(const Raster &grey, const Slant &line)
{
    constexpr double looked = 1.9;   // times the line's height
    constexpr int rows = 64;
    constexpr int gap = 2;           // rows: between the strokes of one ideograph
    Slant tall = line;
    tall.height *= looked;
    const Raster crop = lineCrop(grey, tall, rows, 8, 3000, Sampling::Quick);
    if (!crop)
        return {};
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
        return {};
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
        return {};
    const double scale = tall.height / rows;
    const double above = (tall.height - line.height) / 2;
    return AcrossLine{top * scale - above, bottom * scale - above};
}

Slant fittedToInk(const Raster &grey, const Slant &line)
{
    constexpr double room = 1.5;     // the ink's height and paper above and below it, measured
    constexpr double unknown = 1.4;  // where the ink does not end, of the line's height: the detector's boxes cut ideographs
    constexpr double most = 1.6;
    Slant fitted = line;
    const auto ink = inkAcross(grey, line);
    if (!ink) {
        fitted.height *= unknown;
        return fitted;
    }
    fitted.centre = line.at(line.length / 2, (ink->top + ink->bottom) / 2);
    // A dash is thin, but set like what is around it.
    const double least = std::max(0.45 * line.height, std::min(line.height, 0.8 * line.length));
    fitted.height = std::min(std::max((ink->bottom - ink->top) * room, least), most * line.height);
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
