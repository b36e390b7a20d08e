// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"
#include "raster.h"

#include <QRectF>

#include <vector>

namespace tendertrail::ocr {

/// The table rules and underlines of a page as thin boxes, straightened like its lines. widthInches: of the page.
[[nodiscard]] std::vector<QRectF> rulesOn(const Raster &grey, double widthInches, const Straightening &straightening);

/// The lines, those that run over a standing rule cut there: a detector takes two cells that stand close for one line.
[[nodiscard]] std::vector<Slant> cutAtRules(const std::vector<Slant> &lines, const std::vector<QRectF> &rules, const Straightening &straightening);

} // namespace tendertrail::ocr
