// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paddle.h"
#include "raster.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::ocr {

/// A word where it stands on the image of the page, in its pixels.
struct PlacedWord
{
    QString text;
    QRectF box;                ///< upright, around its ink
    std::vector<double> edges; ///< x of each character's border, text.size() + 1 values, never falling; none in standing lines
    double sure = 0;           ///< 0 to 1
    bool spaceBefore = false;  ///< from the word before it on its line
    QStringList others;        ///< what else it may say, the likeliest first
    bool byTesseract = false;
};

/// Cuts a line that was read into words: spaces where the ink has gaps, Han and Latin apart, an unsure ideograph on its own so
/// that it can be pointed at. grey is the page.
[[nodiscard]] std::vector<PlacedWord> wordsOf(const ReadLine &line, const Raster &grey);

} // namespace tendertrail::ocr
