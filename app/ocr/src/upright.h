// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "raster.h"
#include "slant.h"

#include <QSize>

#include <vector>

namespace tendertrail::ocr {

/// True when most of the lines found stand: the page lies on its side.
[[nodiscard]] bool liesOnItsSide(const std::vector<Slant> &lines);

/// The page turned clockwise by so many quarters. Null when memory is short.
[[nodiscard]] Raster quarterTurned(const Raster &grey, int quarters);

/// Lines of an image of that size as they stand after half a turn.
[[nodiscard]] std::vector<Slant> halfTurned(std::vector<Slant> lines, QSize image);

/// The boxes of a page that was read after so many clockwise quarter turns, back on the page as it was. Its size swaps for an
/// odd number. Borders of characters, which run along x, are dropped where lines no longer do.
void turnBack(core::PageText &page, int quarters);

} // namespace tendertrail::ocr
