// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "raster.h"
#include "slant.h"

#include <optional>

namespace tendertrail::ocr {

/// Sharp for what is read, Quick for what is measured: where a line's ink begins and ends.
enum class Sampling { Sharp, Quick };

/// The piece of the page under the line, upright, brought to that height; outside the page white. The width follows, at
/// least minimumWidth and at most maximumWidth. Null when memory is short or the line has no size.
[[nodiscard]] Raster lineCrop(const Raster &grey, const Slant &line, int height, int minimumWidth, int maximumWidth,
                              Sampling sampling = Sampling::Sharp);

/// The line without the blank at its two ends, a small margin left. crop: what lineCrop() gave for it. In its spare
/// ends a mark that hangs on to the line is kept, and what stands apart there is left out.
[[nodiscard]] Slant withoutBlankEnds(const Raster &crop, const Slant &line);

/// Where a line's ink begins and ends across it, in pixels from the line's upper edge; beyond the line where the detector's box cuts it.
struct AcrossLine
{
    double top = 0;
    double bottom = 0;
};
/// Nothing where it cannot be told: no ink in the middle, or ink without an end.
[[nodiscard]] std::optional<AcrossLine> inkAcross(const Raster &grey, const Slant &line);

/// The line as high as its ink and some paper around it; where that cannot be told, somewhat higher than it is.
[[nodiscard]] Slant fittedToInk(const Raster &grey, const Slant &line);

} // namespace tendertrail::ocr
