// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulepicture.h"

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

constexpr double thinPixels = 3.5;        ///< what TableGrid takes for a line
constexpr qint64 mostPixels = 100'000'000; ///< painted for one page
constexpr double inkGrey = 0.8;
constexpr double ruleThickness = 2.5;     ///< points; measureInk() bears three pixels of 1.44 points
constexpr double ruleLength = 40;
constexpr double cellPixels = 7;          ///< measureInk()'s cells, and a pixel for smoothing
constexpr std::size_t manyBoxes = 3000;   ///< so many lines may be a drawing
constexpr qsizetype fewCodes = 12;        ///< more shown than read: bullets, signs

double shade(const DrawnBox &drawn)
{
    return 1 - (1 - static_cast<double>(drawn.grey)) * static_cast<double>(drawn.opacity);
}

struct Pixels
{
    int first = 0;
    int behind = 0;
};

/// The pixels from one border to the other: all that are touched, but a line has no more than its thickness.
Pixels pixels(double from, double to, double scale, int size)
{
    from *= scale;
    to *= scale;
    int first = static_cast<int>(std::floor(from));
    int behind = static_cast<int>(std::ceil(to));
    if (to - from < thinPixels) {
        const int count = std::max(1, static_cast<int>(std::lround(to - from)));
        first = static_cast<int>(std::floor((from + to - count) / 2 + 0.5));
        behind = first + count;
    }
    return {std::clamp(first, 0, size), std::clamp(behind, 0, size)};
}

} // namespace

std::optional<QImage> rulePicture(const PageDrawing &drawing, double width, double height, double pixelsPerPoint)
{
    int level = 0;
    int upright = 0;
    for (const DrawnBox &drawn : drawing.boxes) {
        if (std::min(drawn.box.width, drawn.box.height) * pixelsPerPoint < thinPixels && shade(drawn) < 0.95)
            ++(drawn.box.width > drawn.box.height ? level : upright);
    }
    if (level < 2 || upright < 2)
        return QImage();
    QImage picture(std::max(1, static_cast<int>(std::ceil(width * pixelsPerPoint))),
                   std::max(1, static_cast<int>(std::ceil(height * pixelsPerPoint))), QImage::Format_Grayscale8);
    if (picture.isNull())
        return {};
    picture.fill(255);
    uchar *bits = picture.bits();
    const qsizetype stride = picture.bytesPerLine();
    qint64 painted = 0;
    for (const DrawnBox &drawn : drawing.boxes) {
        Pixels across = pixels(drawn.box.x, drawn.box.right(), pixelsPerPoint, picture.width());
        Pixels down = pixels(drawn.box.y, drawn.box.bottom(), pixelsPerPoint, picture.height());
        const int columns = across.behind - across.first;
        painted += static_cast<qint64>(columns) * (down.behind - down.first);
        if (painted > mostPixels)
            return {};
        const double grey = 255 * static_cast<double>(drawn.grey);
        const double opacity = static_cast<double>(drawn.opacity);
        for (int y = down.first; y < down.behind; ++y) {
            uchar *row = bits + y * stride + across.first;
            if (opacity >= 1) {
                std::fill_n(row, columns, static_cast<uchar>(grey));
                continue;
            }
            for (int x = 0; x < columns; ++x)
                row[x] = static_cast<uchar>(row[x] + (grey - row[x]) * opacity);
        }
    }
    return picture;
}

bool rulesMayHide(const PageDrawing &drawing, const std::vector<PdfWord> &words)
{
    const std::vector<core::Box> &pictures = drawing.pictures;
    constexpr std::size_t many = 200;
    if (pictures.size() > many)
        return true;
    std::size_t covered = 0;
    qsizetype drawn = 0;
    for (const PdfWord &word : words) {
        const double x = word.box.x + word.box.width / 2;
        const double y = word.box.y + word.box.height / 2;
        covered += std::any_of(pictures.begin(), pictures.end(), [x, y](const core::Box &box) { return box.contains(x, y); }) ? 1 : 0;
        for (const Glyph &glyph : word.glyphs)
            drawn += glyph.codePoint >= 0x2500 && glyph.codePoint <= 0x257f ? 1 : 0;
    }
    return covered * 10 > words.size() || drawn > 10;
}

double mostTexture(const PageDrawing &drawing, const std::vector<PdfWord> &words, double width, double height,
                   double pixelsPerPoint)
{
    if (drawing.boxes.size() > manyBoxes)
        return 1;
    const double cell = cellPixels / pixelsPerPoint;
    double area = 0;
    const auto add = [&](const core::Box &box) { area += (box.width + 2 * cell) * (box.height + 2 * cell); };
    std::for_each(drawing.pictures.begin(), drawing.pictures.end(), add);
    std::for_each(drawing.shapes.begin(), drawing.shapes.end(), add);
    for (const DrawnBox &drawn : drawing.boxes) {
        const double thickness = std::min(drawn.box.width, drawn.box.height);
        const double length = std::max(drawn.box.width, drawn.box.height);
        if (shade(drawn) < inkGrey && (thickness > ruleThickness || length < ruleLength))
            add(drawn.box);
    }
    qsizetype read = 0;
    for (const PdfWord &word : words)
        read += static_cast<qsizetype>(word.glyphs.size()) + word.text.size();
    const qsizetype unread = drawing.codes - read;
    if (unread > fewCodes)
        area += drawing.textArea * static_cast<double>(unread) / static_cast<double>(drawing.codes);
    return area / (width * height);
}

} // namespace tendertrail::ingest
