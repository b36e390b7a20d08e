// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "raster.h"

#include <QImage>
#include <QRect>
#include <QRectF>

#include <vector>

// From a page image to what Tesseract reads best: each step on its own, so that each can be tested and measured. Every step
// takes and gives 8-bit grey and gives null only when memory is short.
namespace tendertrail::ocr {

/// How much a page image is scaled before anything else: doubled well under 200 dots an inch, brought down over 450 dpi and
/// where it has more pixels than the engine is given.
[[nodiscard]] double scaleFor(QSize size, double dpi);
[[nodiscard]] Raster scaled(Raster grey, double factor);

/// A Gaussian against grain and JPEG's mosquitoes; its deviation in pixels.
[[nodiscard]] Raster smoothed(Raster grey, float deviation);

struct Despeckled
{
    Raster grey;
    double share = 0; ///< of all pixels that were specks
};
/// Single dark pixels, as dirty glass and bad copies have, become what is around them.
[[nodiscard]] Despeckled despeckled(Raster grey);

/// Even light: paper to white everywhere, then ink to black.
[[nodiscard]] Raster flattened(Raster grey);

struct Deskewed
{
    Raster grey;
    double angle = 0; ///< radians it was turned clockwise; 0 when it was straight or no lines were found
};
[[nodiscard]] Deskewed deskewed(Raster grey);

struct Unruled
{
    Raster grey;
    std::vector<QRect> rules; ///< the table rules and underlines that were painted over, in pixels
};
/// dpi is that of the raster.
[[nodiscard]] Unruled unruled(Raster grey, double dpi);

/// What a page is read for: the thin strokes of Latin letters go in a smoothing that Chinese characters gain by.
enum class Letters { Latin, Chinese };

/// All of it.
struct Prepared
{
    Raster grey;
    double dpi = 300;
    double angle = 0;
    std::vector<QRect> rules;
};
/// Errors: Empty (no pixels, or too thin to hold a character), OutOfMemory, Cancelled.
[[nodiscard]] core::Result<Prepared> prepared(const QImage &image, double dpi, Letters letters, const core::CancelToken &cancel);

/// The page in even grey and no further: what PP-OCR reads from.
struct Evened
{
    Raster grey;               ///< red seals faded
    Raster withSeals;          ///< as it was; null where there are none
    std::vector<QRectF> seals; ///< where they are, in pixels of grey
};
/// Scaled down only. Errors as above.
[[nodiscard]] core::Result<Evened> evened(const QImage &image, double dpi, const core::CancelToken &cancel);

} // namespace tendertrail::ocr
