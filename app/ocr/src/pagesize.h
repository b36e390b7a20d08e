// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSizeF>

#include <algorithm>

namespace tendertrail::ocr {

/// The page in points as the caller gives it. Where the caller does not know: by the image's own resolution when that is
/// believable, else the page's short side is taken for A4's.
[[nodiscard]] inline QSizeF pageSize(const QImage &image, double width, double height)
{
    if (width > 0 && height > 0)
        return {width, height};
    const double dpi = image.dotsPerMeterX() * 0.0254;
    constexpr double shortSideOfA4 = 595.28;
    const double scale = dpi >= 70 && dpi <= 1200 ? 72 / dpi : shortSideOfA4 / std::max(1, std::min(image.width(), image.height()));
    return {std::max(1, image.width()) * scale, std::max(1, image.height()) * scale};
}

} // namespace tendertrail::ocr
