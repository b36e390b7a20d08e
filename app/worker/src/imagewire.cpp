// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagewire.h"

#include "worker/protocol.h"

#include <QPainter>

#include <algorithm>
#include <cstring>

namespace tendertrail::worker {

namespace {

constexpr qint64 longestSide = 65535;
constexpr qint64 mostDots = 1'000'000; // a metre

// What is see-through stands on white paper.
QImage plain(const QImage &image)
{
    if (image.hasAlphaChannel()) {
        QImage paper(image.size(), QImage::Format_RGB888);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        painter.drawImage(0, 0, image);
        return paper;
    }
    const bool grey = image.depth() <= 8 && image.allGray();
    return image.convertToFormat(grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
}

} // namespace

void writeImage(FieldWriter &writer, const QImage &image)
{
    const QImage sent = image.isNull() ? image : plain(image);
    const qsizetype channels = sent.format() == QImage::Format_Grayscale8 ? 1 : 3;
    const qsizetype row = sent.width() * channels;
    QByteArray data(row * sent.height(), Qt::Uninitialized);
    for (int y = 0; y < sent.height(); ++y)
        std::memcpy(data.data() + y * row, sent.constScanLine(y), static_cast<size_t>(row));
    writer.integer("imageWidth", sent.width());
    writer.integer("imageHeight", sent.height());
    writer.integer("imageChannels", channels);
    writer.integer("imageDotsX", std::clamp<qint64>(image.dotsPerMeterX(), 0, mostDots));
    writer.integer("imageDotsY", std::clamp<qint64>(image.dotsPerMeterY(), 0, mostDots));
    writer.bytes("imageData", data);
}

bool ImageFields::take(const QString &key, FieldReader &reader)
{
    if (key == QLatin1String("imageWidth"))
        m_width = reader.integer(0, longestSide);
    else if (key == QLatin1String("imageHeight"))
        m_height = reader.integer(0, longestSide);
    else if (key == QLatin1String("imageChannels"))
        m_channels = reader.integer(1, 3);
    else if (key == QLatin1String("imageDotsX"))
        m_dotsX = reader.integer(0, mostDots);
    else if (key == QLatin1String("imageDotsY"))
        m_dotsY = reader.integer(0, mostDots);
    else if (key == QLatin1String("imageData"))
        m_data = reader.bytes(maximumMessage);
    else
        return false;
    return true;
}

core::Result<QImage> ImageFields::image() const
{
    const auto wrong = [](const char *what) {
        return core::fail(core::ErrorCode::Protocol, QStringLiteral("image"), QString::fromLatin1(what));
    };
    if (m_width < 1 || m_height < 1 || (m_channels != 1 && m_channels != 3))
        return wrong("no pixels");
    const qint64 row = m_width * m_channels;
    if (m_data.size() != row * m_height)
        return wrong("bytes and size differ");
    QImage image(static_cast<int>(m_width), static_cast<int>(m_height),
                 m_channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    if (image.isNull())
        return wrong("too large to hold");
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(image.scanLine(y), m_data.constData() + y * row, static_cast<size_t>(row));
    image.setDotsPerMeterX(static_cast<int>(m_dotsX));
    image.setDotsPerMeterY(static_cast<int>(m_dotsY));
    return image;
}

} // namespace tendertrail::worker
