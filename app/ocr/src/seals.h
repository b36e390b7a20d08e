// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "raster.h"

#include <QImage>
#include <QRect>

#include <vector>

namespace tendertrail::ocr {

/// Where red seals are: red things about as high as wide, from one to seven centimetres. Red lines of text (the head of an
/// official letter) and red rules are not seals.
[[nodiscard]] std::vector<QRect> sealsOn(const QImage &image, double dpi);

/// The image as 8-bit grey, transparent parts white; within seals the red channel alone, in which they fade and black ink
/// stays. The image itself is left as it is. Null when memory is short.
[[nodiscard]] Raster greyOf(const QImage &image, const std::vector<QRect> &seals);

} // namespace tendertrail::ocr
