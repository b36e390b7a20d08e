// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assemble.h"
#include "raster.h"

#include <vector>

namespace tendertrail::ocr {

/// Makes the boxes of words and symbols those of their ink. Tesseract's recogniser knows only roughly where in a line a
/// character stands (half of them are off by a seventh of their width, a tenth by two thirds); the blank columns between
/// characters are looked for near its estimates, at the pitch of the line, and each box is drawn around the ink between two.
/// grey is the image that was read.
void tighten(std::vector<ReadWord> &words, const Raster &grey);

} // namespace tendertrail::ocr
