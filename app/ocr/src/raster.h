// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <memory>

struct Pix;

namespace tendertrail::ocr {

struct PixRelease
{
    void operator()(Pix *pix) const;
};

/// A Leptonica image that is freed with its owner.
using Raster = std::unique_ptr<Pix, PixRelease>;

/// The red channel of the image as 8-bit grey, transparent parts white. Red seals and stamps vanish in it, black, blue and
/// green ink stays. Null when memory is short.
[[nodiscard]] Raster redChannel(const QImage &image);

/// Back again, for tests and for looking at what the engine sees. 8-bit grey.
[[nodiscard]] QImage toImage(const Raster &grey);

} // namespace tendertrail::ocr
