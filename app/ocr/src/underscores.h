// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assemble.h"
#include "raster.h"

#include <vector>

namespace tendertrail::ocr {

/// Tesseract reads the underscore of file_name, or of an address, as a space. Words that a short bar under the line joins, which goes
/// under neither of them, become one with the underscore between them. grey is the image that was read.
void joinAtUnderscores(std::vector<ReadWord> &words, const Raster &grey);

} // namespace tendertrail::ocr
