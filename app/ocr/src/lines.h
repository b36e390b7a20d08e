// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "layout.h"
#include "paddle.h"
#include "prepare.h"

#include <QSizeF>

#include <functional>
#include <vector>

namespace tendertrail::ocr {

/// A page's lines as PP-OCR reads them, the right way up.
struct PageLines
{
    Raster grey;      ///< what the places are on: the page, turned so that it stands upright
    Raster withSeals; ///< the same before its red seals were faded; null where it has none
    std::vector<QRectF> seals;
    int quarters = 0; ///< clockwise quarter turns that took
    Straightening straightening;
    std::vector<QRectF> rules; ///< straightened
    std::vector<ReadLine> lines;
};

/// Detects and reads every line; a page on its side or on its head is turned first, lines are cut at the rules of tables.
/// What a seal lies over is read with it and without it, and the surer reading taken: a seal's fading takes red letters with
/// it. page in points. done: 0 to 1. Errors: OutOfMemory,
/// Cancelled, Internal.
[[nodiscard]] core::Result<PageLines> readLines(Paddle &paddle, Evened evened, QSizeF page, const core::CancelToken &cancel,
                                                const std::function<void(double done)> &done);

} // namespace tendertrail::ocr
