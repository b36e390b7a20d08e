// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare.h"

#include "seals.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace tendertrail::ocr {

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double lowResolution = 198;  // below, strokes of small characters run together; a file of 200 often says 199.9996
constexpr double highResolution = 450; // above, only time is spent
constexpr double wantedResolution = 300;
constexpr double mostPixels = 40e6;    // an A3 page at 400 dpi has 31 million
constexpr double mostDoubledPixels = 24e6;
constexpr int longestSide = 32000;     // Tesseract keeps coordinates in 16 bits
constexpr int thinnest = 8;            // no character is smaller than this
constexpr double dirty = 0.0005;       // share of specks on a page with grain
constexpr float lightly = 0.8F;        // pixels
constexpr float grain = 1.3F;

int roundToInt(double value)
{
    return static_cast<int>(std::lround(value));
}

Raster own(Pix *pix)
{
    return Raster(pix);
}

} // namespace

double scaleFor(QSize size, double dpi)
{
    const double pixels = static_cast<double>(size.width()) * size.height();
    double factor = 1;
    if (dpi < lowResolution && pixels * 4 <= mostDoubledPixels)
        factor = 2;
    else if (dpi > highResolution)
        factor = wantedResolution / dpi;
    if (pixels * factor * factor > mostPixels)
        factor = std::sqrt(mostPixels / pixels);
    const int side = std::max(size.width(), size.height());
    if (side * factor > longestSide)
        factor = static_cast<double>(longestSide) / side;
    return factor;
}

Raster scaled(Raster grey, double factor)
{
    if (!grey || factor == 1)
        return grey;
    const auto scale = static_cast<float>(factor);
    return own(factor > 1 ? pixScaleGrayLI(grey.get(), scale, scale) : pixScaleAreaMap(grey.get(), scale, scale));
}

Raster smoothed(Raster grey, float deviation)
{
    constexpr int halfWidth = 3;
    if (!grey || pixGetWidth(grey.get()) <= 2 * halfWidth || pixGetHeight(grey.get()) <= 2 * halfWidth)
        return grey;
    L_KERNEL *across = nullptr;
    L_KERNEL *down = nullptr;
    if (makeGaussianKernelSep(halfWidth, halfWidth, deviation, 1.0F, &across, &down) != 0)
        return nullptr;
    Raster result = own(pixConvolveSep(grey.get(), across, down, 8, 1));
    kernelDestroy(&across);
    kernelDestroy(&down);
    return result;
}

Despeckled despeckled(Raster grey)
{
    Despeckled result;
    result.grey = std::move(grey);
    const int width = result.grey ? static_cast<int>(pixGetWidth(result.grey.get())) : 0;
    const int height = result.grey ? static_cast<int>(pixGetHeight(result.grey.get())) : 0;
    if (width < 3 || height < 3)
        return result;
    constexpr int darkest = 190; // paler than this nothing is taken for a speck
    constexpr int darkerBy = 25; // than every neighbour: a stroke has a neighbour as dark
    const Raster source(pixCopy(nullptr, result.grey.get()));
    if (!source)
        return result;
    const int stride = pixGetWpl(source.get());
    qint64 specks = 0;
    for (int y = 1; y + 1 < height; ++y) {
        const l_uint32 *above = pixGetData(source.get()) + static_cast<ptrdiff_t>(y - 1) * stride;
        const l_uint32 *row = above + stride;
        const l_uint32 *below = row + stride;
        l_uint32 *target = pixGetData(result.grey.get()) + static_cast<ptrdiff_t>(y) * stride;
        for (int x = 1; x + 1 < width; ++x) {
            const int value = GET_DATA_BYTE(row, x);
            if (value > darkest)
                continue;
            const std::array<int, 8> around = {GET_DATA_BYTE(above, x - 1), GET_DATA_BYTE(above, x), GET_DATA_BYTE(above, x + 1), GET_DATA_BYTE(row, x - 1),
                                               GET_DATA_BYTE(row, x + 1),   GET_DATA_BYTE(below, x - 1), GET_DATA_BYTE(below, x), GET_DATA_BYTE(below, x + 1)};
            if (*std::min_element(around.begin(), around.end()) < value + darkerBy)
                continue;
            int sum = 0;
            for (const int each : around)
                sum += each;
            SET_DATA_BYTE(target, x, static_cast<l_uint8>(sum / 8));
            ++specks;
        }
    }
    result.share = static_cast<double>(specks) / (static_cast<double>(width) * height);
    return result;
}

Raster flattened(Raster grey)
{
    if (!grey)
        return grey;
    // The tiles must be larger than a character and there must be a few of them; else the light is taken as even.
    constexpr int tileWidth = 32;
    constexpr int tileHeight = 48;
    constexpr int inkBelow = 100;
    constexpr int white = 245;
    Raster even;
    if (pixGetWidth(grey.get()) >= 4 * tileWidth && pixGetHeight(grey.get()) >= 4 * tileHeight)
        even = own(pixBackgroundNorm(grey.get(), nullptr, nullptr, tileWidth, tileHeight, inkBelow,
                                     tileWidth * tileHeight / 3, white, 2, 2));
    if (!even)
        even = std::move(grey);
    // Stretch: the darkest thousandth is ink. Paper stands near white after the step above.
    l_uint32 dark = 0;
    if (pixGetRankValue(even.get(), 4, 0.002F, &dark) != 0)
        return even;
    const int black = std::clamp(static_cast<int>(dark), 0, 120);
    return own(pixGammaTRC(nullptr, even.get(), 1.0F, black, white));
}

Deskewed deskewed(Raster grey)
{
    constexpr double smallest = 0.05; // degrees: a fifth of a pixel over a character, nothing to gain
    constexpr float sure = 1.6F; // Latin pages give 4 and more, pages of even Chinese characters about 2, noise 1
    Deskewed result;
    if (!grey)
        return result;
    float degrees = 0;
    float confidence = 0;
    const Raster ink = own(pixThresholdToBinary(grey.get(), 150));
    if (ink && pixGetWidth(ink.get()) >= 64 && pixGetHeight(ink.get()) >= 64
        && pixFindSkew(ink.get(), &degrees, &confidence) == 0 && confidence >= sure && std::abs(degrees) >= smallest) {
        const double radians = degrees * pi / 180;
        result.grey = own(pixRotate(grey.get(), static_cast<float>(radians), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
        result.angle = result.grey ? radians : 0;
    }
    if (!result.grey)
        result.grey = std::move(grey);
    return result;
}

namespace {

// Long runs of ink in one direction that are thin across it.
Raster rulesOf(const Raster &ink, int length, int thickness, bool horizontal, std::vector<QRect> &found)
{
    const Raster runs = own(horizontal ? pixOpenBrick(nullptr, ink.get(), length, 1)
                                       : pixOpenBrick(nullptr, ink.get(), 1, length));
    Raster mask = own(pixCreateTemplate(ink.get()));
    if (!runs || !mask)
        return nullptr;
    Pixa *pieces = nullptr;
    Boxa *boxes = pixConnComp(runs.get(), &pieces, 8);
    const int count = boxes ? boxaGetCount(boxes) : 0;
    for (int i = 0; i < count; ++i) {
        l_int32 x = 0;
        l_int32 y = 0;
        l_int32 w = 0;
        l_int32 h = 0;
        if (boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h) != 0)
            continue;
        // A slanted rule is a staircase of runs, so its box is judged with some slack; a solid bar is not a rule.
        const int across = horizontal ? h : w;
        const int along = horizontal ? w : h;
        if (across > thickness + along / 60)
            continue;
        Pix *piece = pixaGetPix(pieces, i, L_CLONE);
        pixRasterop(mask.get(), x, y, w, h, PIX_SRC | PIX_DST, piece, 0, 0);
        pixDestroy(&piece);
        found.emplace_back(x, y, w, h);
    }
    boxaDestroy(&boxes);
    pixaDestroy(&pieces);
    // The soft edge of a rule goes with it.
    return own(horizontal ? pixDilateBrick(nullptr, mask.get(), 3, 5) : pixDilateBrick(nullptr, mask.get(), 5, 3));
}

} // namespace

Unruled unruled(Raster grey, double dpi)
{
    Unruled result;
    result.grey = std::move(grey);
    if (!result.grey)
        return result;
    const Raster ink = own(pixThresholdToBinary(result.grey.get(), 170));
    if (!ink)
        return result;
    const int length = roundToInt(dpi * 0.5);    // longer than any stroke of a heading
    const int thickness = roundToInt(dpi * 0.035); // a millimetre
    for (const bool horizontal : {true, false}) {
        const Raster mask = rulesOf(ink, length, thickness, horizontal, result.rules);
        if (mask)
            pixSetMasked(result.grey.get(), mask.get(), 255);
    }
    return result;
}

namespace {

// What can be read at all, at that scale.
core::Result<void> checkSize(const QImage &image, double factor)
{
    const auto size = QStringLiteral("%1 x %2 pixels").arg(image.width()).arg(image.height());
    if (image.isNull())
        return core::fail(core::ErrorCode::Empty, {}, QStringLiteral("no image"));
    if (image.width() < thinnest || image.height() < thinnest)
        return core::fail(core::ErrorCode::Empty, {}, QStringLiteral("%1 cannot hold a character").arg(size));
    if (std::min(image.width(), image.height()) * factor < thinnest)
        return core::fail(core::ErrorCode::TooLarge, {}, QStringLiteral("%1 cannot be scaled to be read").arg(size));
    return {};
}

} // namespace

core::Result<Evened> evened(const QImage &image, double dpi, const core::CancelToken &cancel)
{
    const double factor = image.isNull() ? 1 : std::min(1.0, scaleFor(image.size(), dpi));
    TRAIL_TRY(checkSize(image, factor));
    const std::vector<QRect> seals = sealsOn(image, dpi);
    Evened result;
    Despeckled clean = despeckled(scaled(greyOf(image, seals), factor));
    // Where there are specks there is grain, and the detector takes it for text and misses small print.
    const bool isDirty = clean.share > dirty;
    const auto softened = [&](Raster grey) { return isDirty ? smoothed(std::move(grey), lightly) : std::move(grey); };
    result.grey = flattened(softened(std::move(clean.grey)));
    if (!seals.empty() && !cancel.isCancelled())
        result.withSeals = flattened(softened(despeckled(scaled(greyOf(image, {}), factor)).grey));
    for (const QRect &seal : seals)
        result.seals.emplace_back(seal.x() * factor, seal.y() * factor, seal.width() * factor, seal.height() * factor);
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled);
    if (!result.grey)
        return core::fail(core::ErrorCode::OutOfMemory, {}, QStringLiteral("%1 x %2 pixels").arg(image.width()).arg(image.height()));
    return result;
}

core::Result<Prepared> prepared(const QImage &image, double dpi, Letters letters, const core::CancelToken &cancel)
{
    const auto size = QStringLiteral("%1 x %2 pixels").arg(image.width()).arg(image.height());
    const double factor = image.isNull() ? 1 : scaleFor(image.size(), dpi);
    TRAIL_TRY(checkSize(image, factor));

    Prepared result;
    result.dpi = dpi * factor;
    const auto step = [&](Raster next) {
        result.grey = std::move(next);
        return result.grey && !cancel.isCancelled();
    };
    // Specks are looked for before scaling smears them. What has none is smoothed little when it is for Latin letters.
    Despeckled clean = despeckled(redChannel(image));
    const bool softly = letters == Letters::Latin && clean.share <= dirty;
    const bool done = step(scaled(std::move(clean.grey), factor))
                      && step(smoothed(std::move(result.grey), softly ? lightly : grain)) && step(flattened(std::move(result.grey)));
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled);
    if (!done)
        return core::fail(core::ErrorCode::OutOfMemory, {}, size);
    Deskewed straight = deskewed(std::move(result.grey));
    result.angle = straight.angle;
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled);
    Unruled plain = unruled(std::move(straight.grey), result.dpi);
    result.grey = std::move(plain.grey);
    result.rules = std::move(plain.rules);
    if (!result.grey)
        return core::fail(core::ErrorCode::OutOfMemory, {}, size);
    return result;
}

} // namespace tendertrail::ocr
