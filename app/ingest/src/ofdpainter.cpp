// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ofdpainter.h"

#include "imagereader.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

constexpr qint64 mostPicturePixels = 60'000'000;
constexpr int simplest = 6;                     ///< points of a path that is a line or an area and no writing
constexpr qint64 mostKeptPixels = 30'000'000; ///< of decoded pictures that a page uses again

class Painting
{
public:
    Painting(const OfdPackage &package, const OfdScene &scene, OfdTypefaces &typefaces, QPainter &painter, const QTransform &toPixels,
             OfdPurpose purpose)
        : m_package(package), m_scene(scene), m_typefaces(typefaces), m_painter(painter), m_toPixels(toPixels), m_purpose(purpose)
    {
    }

    bool paint(const core::CancelToken &cancel)
    {
        for (std::size_t i = 0; i < m_scene.items.size(); ++i) {
            if (i % 64 == 0 && cancel.isCancelled())
                return false;
            const OfdItem &item = m_scene.items[i];
            m_painter.resetTransform();
            if (!item.clip.isEmpty())
                m_painter.setClipPath(m_toPixels.map(item.clip));
            else if (m_painter.hasClipping())
                m_painter.setClipping(false);
            std::visit([this](const auto &shape) { draw(shape); }, item.shape);
        }
        return true;
    }

private:
    void draw(const OfdText &text)
    {
        if (!text.drawn || text.color.alpha() == 0)
            return;
        QBrush brush(text.color);
        for (const OfdCharacter &character : text.characters) {
            const OfdTypeface::Outline &outline = m_typefaces.outline(text, character);
            if (outline.path.isEmpty())
                continue;
            QTransform place = QTransform::fromScale(text.size * text.stretch, text.size);
            if (text.italic)
                place = QTransform(1, 0, -0.2, 1, 0, 0) * place;
            place = place * QTransform().rotate(text.turn) * QTransform::fromTranslate(character.origin.x(), character.origin.y())
                    * text.toPage * m_toPixels;
            const QPainterPath path = place.map(outline.path);
            if (!isNear(path.controlPointRect()))
                continue;
            m_painter.fillPath(path, brush);
            if (text.bold) {
                const double size = std::sqrt(std::abs(place.determinant()));
                m_painter.strokePath(path, QPen(text.color, 0.03 * size));
            }
        }
    }

    void draw(const OfdPath &shape)
    {
        if (m_purpose == OfdPurpose::Writing && shape.path.elementCount() <= simplest)
            return;
        const QTransform place = shape.toPage * m_toPixels;
        const QPainterPath path = place.map(shape.path);
        const QRectF extent = path.controlPointRect();
        if (!isNear(extent))
            return;
        if (shape.fill) {
            // Ruling lines are often filled areas thinner than a pixel, which must not get lost between pixels.
            const bool thin = std::min(extent.width(), extent.height()) < 1.2 && std::max(extent.width(), extent.height()) > 4;
            if (thin)
                m_painter.strokePath(lineThrough(extent), QPen(*shape.fill, 1));
            else
                m_painter.fillPath(path, *shape.fill);
        }
        if (shape.stroke) {
            QPen pen = *shape.stroke;
            const double scale = std::sqrt(std::abs(place.determinant()));
            pen.setWidthF(std::clamp(pen.widthF() * scale, 0.7, 1e5));
            // A dashed line across all of the page has some thousands of dashes; more would only cost time.
            if (pen.style() == Qt::CustomDashLine && path.length() > 20'000)
                pen.setStyle(Qt::SolidLine);
            m_painter.strokePath(path, pen);
        }
    }

    static QPainterPath lineThrough(const QRectF &extent)
    {
        QPainterPath line;
        if (extent.width() > extent.height()) {
            line.moveTo(extent.left(), extent.center().y());
            line.lineTo(extent.right(), extent.center().y());
        } else {
            line.moveTo(extent.center().x(), extent.top());
            line.lineTo(extent.center().x(), extent.bottom());
        }
        return line;
    }

    void draw(const OfdImage &shape)
    {
        const QTransform place = shape.toPage * m_toPixels;
        const QRectF extent = place.mapRect(QRectF(0, 0, 1, 1));
        if (!isNear(extent) || shape.entry.isEmpty())
            return;
        const QImage picture = decoded(shape.entry, extent.size());
        if (picture.isNull())
            return;
        m_painter.setOpacity(shape.opacity);
        m_painter.setTransform(QTransform::fromScale(1.0 / picture.width(), 1.0 / picture.height()) * place);
        m_painter.drawImage(QPointF(0, 0), picture);
        m_painter.setOpacity(1);
        m_painter.resetTransform();
    }

    QImage decoded(const QString &entry, const QSizeF &wanted)
    {
        if (const auto found = m_pictures.constFind(entry); found != m_pictures.constEnd())
            return *found;
        QImage picture;
        if (const core::Result<QByteArray> bytes = m_package.bytes(entry)) {
            QBuffer buffer;
            buffer.setData(*bytes);
            QImageReader reader(&buffer);
            reader.setDecideFormatFromContent(true);
            const QSize size = reader.size();
            if (!size.isEmpty() && qint64(size.width()) * size.height() <= mostPicturePixels * 4) {
                // Once and a half the size it is shown in is as good as all of it, unless it is used larger elsewhere.
                const double shrink = std::max(wanted.width() / size.width(), wanted.height() / size.height()) * 1.5;
                if (shrink < 0.5 && shrink > 0)
                    reader.setScaledSize((QSizeF(size) * shrink).toSize().expandedTo(QSize(1, 1)));
                if (shrink < 0.5 || qint64(size.width()) * size.height() <= mostPicturePixels)
                    picture = reader.read();
            }
        }
        const qint64 pixels = qint64(picture.width()) * picture.height();
        if (pixels <= m_keptLeft) {
            m_keptLeft -= pixels;
            m_pictures.insert(entry, picture);
        }
        return picture;
    }

    /// False for what lies off the paper, or is too large to be drawn with numbers of this kind.
    [[nodiscard]] bool isNear(const QRectF &extent) const
    {
        const double limit = 1e6;
        return std::isfinite(extent.x()) && std::isfinite(extent.y()) && std::isfinite(extent.width()) && std::isfinite(extent.height())
               && std::abs(extent.left()) < limit && std::abs(extent.right()) < limit && std::abs(extent.top()) < limit
               && std::abs(extent.bottom()) < limit;
    }

    const OfdPackage &m_package;
    const OfdScene &m_scene;
    OfdTypefaces &m_typefaces;
    QPainter &m_painter;
    QTransform m_toPixels;
    OfdPurpose m_purpose;
    QHash<QString, QImage> m_pictures;
    qint64 m_keptLeft = mostKeptPixels;
};

} // namespace

core::Result<QImage> paintOfd(const OfdPackage &package, const OfdScene &scene, OfdTypefaces &typefaces, const QSize &pixels,
                              OfdPurpose purpose, const core::CancelToken &cancel)
{
    prepareImages();
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return core::fail(core::ErrorCode::OutOfMemory, package.path());
    image.fill(Qt::white);
    QPainter painter(&image);
    if (purpose != OfdPurpose::Rules)
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QTransform toPixels = QTransform::fromScale(pixels.width() / scene.width, pixels.height() / scene.height);
    if (!Painting(package, scene, typefaces, painter, toPixels, purpose).paint(cancel))
        return core::fail(core::ErrorCode::Cancelled, package.path());
    return image;
}

} // namespace tendertrail::ingest
