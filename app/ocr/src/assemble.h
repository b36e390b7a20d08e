// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "frame.h"

#include <QRect>
#include <QRectF>
#include <QString>

#include <vector>

namespace tendertrail::ocr {

/// What an engine read, in pixels of the prepared image, in reading order.
struct ReadSymbol
{
    QString text;
    double left = 0;
    double right = 0;
};

struct ReadWord
{
    std::vector<ReadSymbol> symbols;
    QRectF box;
    double confidence = 0;      ///< 0 to 1
    bool startsLine = false;
    bool startsParagraph = false;
};

/// The page's text out of words: lines, paragraphs as blocks, spaces only where a reader would put one, boxes and character
/// edges in points. rules are the table rules that were taken out: what they part is parted by a space.
[[nodiscard]] core::PageText assemble(const std::vector<ReadWord> &words, const std::vector<QRect> &rules, const Frame &frame);

} // namespace tendertrail::ocr
