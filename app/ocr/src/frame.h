// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry.h"

#include <QRectF>
#include <QSize>

namespace tendertrail::ocr {

/// From the pixels of a prepared image back to points of the page: undoes the deskew, the scaling and the resolution.
class Frame
{
public:
    /// prepared: size of the prepared image; rotation: radians it was turned clockwise about its centre; pageWidth and
    /// pageHeight: the page in points that the image shows all of.
    Frame(QSize prepared, double rotation, double pageWidth, double pageHeight);

    /// The upright box on the page around a box of the prepared image, kept within the page.
    [[nodiscard]] core::Box toPage(const QRectF &pixels) const;
    /// x on the page of a point of the prepared image.
    [[nodiscard]] double xOnPage(double x, double y) const;
    [[nodiscard]] double pageWidth() const { return m_pageWidth; }
    [[nodiscard]] double pageHeight() const { return m_pageHeight; }

private:
    [[nodiscard]] QPointF unrotated(double x, double y) const;

    double m_centreX;
    double m_centreY;
    double m_cosine;
    double m_sine;
    double m_pageWidth;
    double m_pageHeight;
    double m_scaleX; ///< points a pixel
    double m_scaleY;
};

} // namespace tendertrail::ocr
