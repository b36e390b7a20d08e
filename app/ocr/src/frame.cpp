// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame.h"

#include <QPointF>

#include <algorithm>
#include <cmath>

namespace tendertrail::ocr {

// Leptonica turns about the integer half of the size.
Frame::Frame(QSize prepared, double rotation, double pageWidth, double pageHeight)
    : m_centreX(prepared.width() / 2), m_centreY(prepared.height() / 2), m_cosine(std::cos(rotation)),
      m_sine(std::sin(rotation)), m_pageWidth(pageWidth), m_pageHeight(pageHeight),
      m_scaleX(pageWidth / std::max(1, prepared.width())), m_scaleY(pageHeight / std::max(1, prepared.height()))
{
}

QPointF Frame::unrotated(double x, double y) const
{
    const double dx = x - m_centreX;
    const double dy = y - m_centreY;
    return {m_centreX + dx * m_cosine + dy * m_sine, m_centreY + dy * m_cosine - dx * m_sine};
}

double Frame::xOnPage(double x, double y) const
{
    return std::clamp(unrotated(x, y).x() * m_scaleX, 0.0, m_pageWidth);
}

core::Box Frame::toPage(const QRectF &pixels) const
{
    const QPointF corners[] = {unrotated(pixels.left(), pixels.top()), unrotated(pixels.right(), pixels.top()),
                               unrotated(pixels.left(), pixels.bottom()), unrotated(pixels.right(), pixels.bottom())};
    double left = corners[0].x();
    double right = left;
    double top = corners[0].y();
    double bottom = top;
    for (const QPointF &corner : corners) {
        left = std::min(left, corner.x());
        right = std::max(right, corner.x());
        top = std::min(top, corner.y());
        bottom = std::max(bottom, corner.y());
    }
    left = std::clamp(left * m_scaleX, 0.0, m_pageWidth);
    right = std::clamp(right * m_scaleX, 0.0, m_pageWidth);
    top = std::clamp(top * m_scaleY, 0.0, m_pageHeight);
    bottom = std::clamp(bottom * m_scaleY, 0.0, m_pageHeight);
    return {left, top, right - left, bottom - top};
}

} // namespace tendertrail::ocr
