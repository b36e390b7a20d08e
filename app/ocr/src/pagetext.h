// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "layout.h"
#include "linewords.h"

#include <QRectF>
#include <QSize>

#include <vector>

namespace tendertrail::ocr {

/// One line of a page, read and cut into words.
struct WordLine
{
    Slant place;
    std::vector<PlacedWord> words;
};

/// What the two engines call themselves.
struct EngineNames
{
    QString paddle;
    QString tesseract;
};

/// The text of a page out of its lines: in reading order, a block for each table cell and paragraph, boxes and borders in
/// points, and which engine read which word. rules: straightened. image: size of the image that the lines' pixels are of; page in points.
[[nodiscard]] core::PageText pageText(const std::vector<WordLine> &lines, const std::vector<QRectF> &rules,
                                      const Straightening &straightening, QSize image, QSizeF page, const EngineNames &names);

} // namespace tendertrail::ocr
