// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagereader.h"

#include "imageresolution.h"

#include <QFile>
#include <QImageReader>

#include <algorithm>
#include <cmath>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxImageBytes = 640'000'000; ///< A0 in colour at 300 dpi has 560 million
constexpr qint64 maxSide = 60'000;
constexpr double maxPixels = 60e6;            ///< of what render() hands out

struct ImagePage
{
    QSize pixels; ///< upright
    Resolution resolution;

    [[nodiscard]] double width() const { return pixels.width() * 72.0 / resolution.x; }
    [[nodiscard]] double height() const { return pixels.height() * 72.0 / resolution.y; }
};

bool isTurned(QImageReader &reader)
{
    return (reader.transformation() & QImageIOHandler::TransformationRotate90) != 0;
}

/// Bytes that decoding takes, from the header alone.
qint64 decodedBytes(const QImageReader &reader, const QSize &size)
{
    int depth = 32;
    switch (reader.imageFormat()) {
    case QImage::Format_Mono:
    case QImage::Format_MonoLSB: depth = 1; break;
    case QImage::Format_Grayscale8:
    case QImage::Format_Indexed8: depth = 8; break;
    case QImage::Format_Grayscale16: depth = 16; break;
    case QImage::Format_RGBA64:
    case QImage::Format_RGBX64: depth = 64; break;
    default: break;
    }
    return (qint64(size.width()) * depth + 31) / 32 * 4 * size.height();
}

core::Failure imageFailure(const QImageReader &reader, const QString &path)
{
    const auto code = reader.error() == QImageReader::FileNotFoundError || reader.error() == QImageReader::DeviceError
                          ? core::ErrorCode::Io
                          : core::ErrorCode::Corrupt;
    return core::fail(code, path, reader.errorString());
}

core::Result<QSize> checkedSize(QImageReader &reader, const QString &path, int page)
{
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return core::fail(core::ErrorCode::Corrupt, path, u"page %1 has no size"_s.arg(page));
    if (size.width() > maxSide || size.height() > maxSide || decodedBytes(reader, size) > maxImageBytes)
        return core::fail(core::ErrorCode::TooLarge, path,
                          u"page %1 has %2 x %3 pixels"_s.arg(page).arg(size.width()).arg(size.height()));
    return size;
}

class PictureReader final : public Reader
{
public:
    PictureReader(QString path, QByteArray format, std::vector<ImagePage> pages)
        : m_path(std::move(path)), m_format(std::move(format)), m_pages(std::move(pages))
    {
    }

    Abilities abilities() const override { return {false, true, false}; }
    int pageCount() const override { return static_cast<int>(m_pages.size()); }

    core::Result<core::PageText> page(core::PageNumber number, const core::CancelToken &cancel) override
    {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, m_path);
        if (number < 1 || number > pageCount())
            return core::fail(core::ErrorCode::InvalidArgument, m_path, u"no page %1"_s.arg(number));
        const ImagePage &image = m_pages[static_cast<std::size_t>(number - 1)];
        core::PageText text;
        text.number = number;
        text.width = image.width();
        text.height = image.height();
        text.needsOcr = true;
        text.confidence = 0;
        text.note = u"image of %1 x %2 pixels at %3 dpi"_s.arg(image.pixels.width()).arg(image.pixels.height())
                        .arg(qRound(image.resolution.x));
        return text;
    }

    core::Result<QImage> render(core::PageNumber number, double dpi, const core::CancelToken &cancel) override;

private:
    QString m_path;
    QByteArray m_format;
    std::vector<ImagePage> m_pages;
};

core::Result<QImage> PictureReader::render(core::PageNumber number, double dpi, const core::CancelToken &cancel)
{
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled, m_path);
    if (number < 1 || number > pageCount())
        return core::fail(core::ErrorCode::InvalidArgument, m_path, u"no page %1"_s.arg(number));
    if (!(dpi > 0))
        return core::fail(core::ErrorCode::InvalidArgument, m_path, u"dpi %1"_s.arg(dpi));
    const ImagePage &page = m_pages[static_cast<std::size_t>(number - 1)];
    double wide = page.width() * dpi / 72;
    double high = page.height() * dpi / 72;
    const double shrink = std::min(1.0, std::sqrt(maxPixels / (wide * high)));
    const QSize target(std::max(1, qRound(wide * shrink)), std::max(1, qRound(high * shrink)));

    QImageReader reader(m_path, m_format);
    reader.setAutoTransform(true);
    if (number > 1 && !reader.jumpToImage(number - 1))
        return imageFailure(reader, m_path);
    if (const core::Result<QSize> size = checkedSize(reader, m_path, number); !size)
        return size.failure();
    // A JPEG decoded straight to a smaller size costs a fraction; it is only asked for when it pays.
    if (m_format == "jpeg" && target.width() * 2 <= page.pixels.width()) {
        const QSize twice = target * 2;
        reader.setScaledSize(isTurned(reader) ? twice.transposed() : twice);
    }
    QImage image = reader.read();
    if (image.isNull())
        return imageFailure(reader, m_path);
    if (cancel.isCancelled())
        return core::fail(core::ErrorCode::Cancelled, m_path);
    if (image.size() != target) {
        if (image.format() == QImage::Format_Mono || image.format() == QImage::Format_MonoLSB
            || image.format() == QImage::Format_Indexed8)
            image.convertTo(image.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
        image = image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    if (image.hasAlphaChannel()) { // transparent is paper
        QImage paper(image.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        const QImage ink = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < ink.height(); ++y) {
            const auto *from = reinterpret_cast<const QRgb *>(ink.constScanLine(y));
            auto *to = reinterpret_cast<QRgb *>(paper.scanLine(y));
            for (int x = 0; x < ink.width(); ++x) {
                const int rest = 255 - qAlpha(from[x]);
                to[x] = qRgb(qRed(from[x]) + rest, qGreen(from[x]) + rest, qBlue(from[x]) + rest);
            }
        }
        return paper;
    }
    return image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_Grayscale8
               ? image
               : image.convertToFormat(QImage::Format_RGB32);
}

QByteArray formatOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(16);
    if (head.startsWith("\x89PNG"))
        return "png";
    if (head.startsWith("\xff\xd8"))
        return "jpeg";
    if (head.startsWith("GIF8"))
        return "gif";
    if (head.startsWith("BM"))
        return "bmp";
    if (head.startsWith("RIFF"))
        return "webp";
    return "tiff";
}

} // namespace

void prepareImages()
{
    static const bool prepared = [] {
        QImageReader::setAllocationLimit(static_cast<int>(maxImageBytes * 2 / 1'000'000));
        return true;
    }();
    Q_UNUSED(prepared)
}

core::Result<std::unique_ptr<Reader>> openImage(const QString &path, const ReadOptions &options)
{
    prepareImages();
    const QByteArray format = formatOf(path);
    if (!QImageReader::supportedImageFormats().contains(format))
        return core::fail(core::ErrorCode::MissingComponent, path,
                          u"Qt has no plugin for %1 images (qt6-image-formats-plugins)"_s.arg(QString::fromLatin1(format)));
    const std::vector<Resolution> stored = storedResolutions(path, options.maxPages);
    QImageReader reader(path, format);
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return imageFailure(reader, path);
    const bool paged = format == "tiff"; // of moving pictures the first one is the page
    std::vector<ImagePage> pages;
    for (;;) {
        const auto number = static_cast<int>(pages.size()) + 1;
        const core::Result<QSize> size = checkedSize(reader, path, number);
        if (!size)
            return size.failure();
        const QSize upright = isTurned(reader) ? size->transposed() : *size;
        Resolution own = pages.size() < stored.size() ? stored[pages.size()] : Resolution{};
        if (isTurned(reader))
            std::swap(own.x, own.y);
        pages.push_back({upright, plausibleResolution(own, upright)});
        if (!paged || !reader.jumpToImage(number))
            break;
        if (number >= options.maxPages)
            return core::fail(core::ErrorCode::TooLarge, path, u"over %1 pages"_s.arg(options.maxPages));
    }
    return std::unique_ptr<Reader>(std::make_unique<PictureReader>(path, format, std::move(pages)));
}

} // namespace tendertrail::ingest
