// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inkmeasure.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr int dark = 200;       ///< grey values under this are ink
constexpr int ruleLength = 25;  ///< pixels at inkDpi: 36 points; longer than any stroke of a character
constexpr int ruleThickness = 3;
constexpr int cellSize = 6;     ///< about a character of body text
constexpr int cellInk = 3;      ///< fewer dark pixels in a cell are specks

/// For each pixel the length of the dark run through it, along rows or along columns.
std::vector<int> runLengths(const QImage &grey, bool alongRows)
{
    const int width = grey.width();
    const int height = grey.height();
    std::vector<int> lengths(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    const int outer = alongRows ? height : width;
    const int inner = alongRows ? width : height;
    const uchar *pixels = grey.constBits();
    const qsizetype stride = grey.bytesPerLine();
    const qsizetype step = alongRows ? 1 : stride;
    const qsizetype lengthStep = alongRows ? 1 : width;
    for (int o = 0; o < outer; ++o) {
        const uchar *line = pixels + o * (alongRows ? stride : 1);
        int *length = lengths.data() + o * (alongRows ? static_cast<qsizetype>(width) : 1);
        int start = -1;
        for (int i = 0; i <= inner; ++i) {
            const bool ink = i < inner && line[i * step] < dark;
            if (ink && start < 0)
                start = i;
            if (!ink && start >= 0) {
                for (int k = start; k < i; ++k)
                    length[k * lengthStep] = i - start;
                start = -1;
            }
        }
    }
    return lengths;
}

} // namespace

InkMeasure measureInk(const QImage &image, const std::vector<core::Box> &words)
{
    InkMeasure measure;
    const QImage grey = image.format() == QImage::Format_Grayscale8 ? image
                                                                     : image.convertToFormat(QImage::Format_Grayscale8);
    const int width = grey.width();
    const int height = grey.height();
    if (width < cellSize || height < cellSize)
        return measure;
    const std::vector<int> across = runLengths(grey, true);
    const std::vector<int> down = runLengths(grey, false);

    // Where the text layer has its words, a little wider than their boxes.
    QImage mask(width, height, QImage::Format_Grayscale8);
    mask.fill(0);
    const double scale = inkDpi / 72;
    for (const core::Box &box : words) {
        const int left = std::clamp(static_cast<int>(std::floor(box.x * scale)) - 2, 0, width);
        const int right = std::clamp(static_cast<int>(std::ceil(box.right() * scale)) + 2, left, width);
        const int top = std::clamp(static_cast<int>(std::floor(box.y * scale)) - 2, 0, height);
        const int bottom = std::clamp(static_cast<int>(std::ceil(box.bottom() * scale)) + 2, top, height);
        for (int y = top; y < bottom; ++y)
            std::fill_n(mask.scanLine(y) + left, right - left, uchar(1));
    }

    qsizetype inked = 0;
    qsizetype covered = 0;
    qsizetype pictured = 0;
    const int columns = (width + cellSize - 1) / cellSize;
    const int rows = (height + cellSize - 1) / cellSize;
    std::vector<int> texture(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), 0);
    for (int y = 0; y < height; ++y) {
        const uchar *line = grey.constScanLine(y);
        const uchar *under = mask.constScanLine(y);
        for (int x = 0; x < width; ++x) {
            covered += under[x];
            inked += line[x] < dark ? 1 : 0;
            pictured += line[x] > 20 && line[x] < 252 ? 1 : 0;
            if (line[x] >= dark || under[x] != 0)
                continue;
            const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
            const bool rule = (across[at] >= ruleLength && down[at] <= ruleThickness)
                              || (down[at] >= ruleLength && across[at] <= ruleThickness);
            if (!rule)
                ++texture[static_cast<std::size_t>(y / cellSize) * static_cast<std::size_t>(columns)
                          + static_cast<std::size_t>(x / cellSize)];
        }
    }
    const auto textured = std::count_if(texture.begin(), texture.end(), [](int ink) { return ink >= cellInk; });
    const double pixels = static_cast<double>(width) * height;
    measure.inked = static_cast<double>(inked) / pixels;
    measure.covered = static_cast<double>(covered) / pixels;
    measure.pictured = static_cast<double>(pictured) / pixels;
    measure.textured = static_cast<double>(textured) / static_cast<double>(texture.size());
    return measure;
}

QString scanReason(const InkMeasure &ink, const TextQuality &quality, bool onlyMargins)
{
    const auto percent = [](double share) { return QString::number(share * 100, 'f', 1); };
    if (quality.characters == 0)
        return ink.inked > 0.0003 || ink.pictured > 0.02 ? u"no text layer"_s : QString();
    if (onlyMargins && ink.textured > marginTexture)
        return u"text layer only in the margins, %1 % of the page is inked beside it"_s.arg(percent(ink.textured));
    const bool photograph = ink.inked > 0.5; // behind a title; writing leaves most of the paper free
    if (!photograph && ink.textured > besideTexture && ink.textured > 6 * ink.covered)
        return u"text layer on %1 % of the page, %2 % is inked beside it"_s.arg(percent(ink.covered),
                                                                                 percent(ink.textured));
    return {};
}

} // namespace tendertrail::ingest
