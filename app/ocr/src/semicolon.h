// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctc.h"
#include "raster.h"

#include <QRectF>

namespace tendertrail::ocr {

/// What a character says that was read as a colon and may be a semicolon: the network takes the one for the other, and the
/// ink tells, as a semicolon's lower dot has a tail. Any other character says what it says. place: in pixels of crop.
[[nodiscard]] QString colonOrSemicolon(const ReadCharacter &character, const QRectF &place, const Raster &crop);

} // namespace tendertrail::ocr
