// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "onnx/network.h"
#include "raster.h"
#include "slant.h"

#include <QRect>

#include <vector>

namespace tendertrail::ocr {

/// How likely each pixel belongs to the middle of a line of text, row by row, 0 to 1.
struct TextMap
{
    int width = 0;
    int height = 0;
    std::vector<float> values;
};

/// The lines in a map, in its pixels: connected parts over a threshold, the smallest rectangle around each, the unsure and
/// the tiny ones dropped, the rest grown back to full height (the network is taught shrunken lines).
[[nodiscard]] std::vector<Slant> linesIn(const TextMap &map);

/// What of an even page has anything on it but specks; null where nothing has. Half of a page is margin, and the detector's
/// time goes by the pixel.
[[nodiscard]] QRect contentOf(const Raster &grey);

/// PP-OCR's detector: the lines of a page, in pixels of grey. longestSide: what the page is brought down to. Errors as
/// onnx::Network::run, Cancelled.
[[nodiscard]] core::Result<std::vector<Slant>> detectLines(const onnx::Network &detector, const Raster &grey, int longestSide,
                                                           const core::CancelToken &cancel);

} // namespace tendertrail::ocr
