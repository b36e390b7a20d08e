// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry.h"

#include <QImage>
#include <QList>
#include <QSizeF>

namespace tendertrail::evidence {

/// The part of a page to show around boxes: wide enough to see the line, never wider than the column once scaled.
struct Crop
{
    core::Box region;      ///< of the page, in points
    double width = 0;      ///< as shown in the report, in points
    double height = 0;
    [[nodiscard]] double scale() const { return region.width > 0 ? width / region.width : 1; }
};

/// A page as the crop needs to know it: its size and where its words stand, in points.
struct PageShape
{
    QSizeF size;
    QList<core::Box> words;
};

/// Around the boxes as much of the lines there as fits, cut between words and lines where the page lets it.
/// Nothing to show (width 0) for boxes that lie outside the page or are empty.
[[nodiscard]] Crop cropAround(const QList<core::Box> &boxes, const PageShape &page, double columnWidth, double heightAtMost);
/// The pixels of the region with the boxes highlighted; opaque, as PDF/A-1 knows no transparency.
[[nodiscard]] QImage croppedImage(const QImage &page, const QSizeF &pageSize, const Crop &crop, const QList<core::Box> &boxes);

} // namespace tendertrail::evidence
