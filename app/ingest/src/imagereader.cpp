// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagereader.h"

#include "imageheader.h"

#include <QFile>
#include <QImageReader>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxImageBytes = 640'000'000; ///< A0 in colour at 300 dpi has 560 million
constexpr qint64 maxSide = 60'000;
constexpr double maxPixels = 60e6;            ///< of what render() hands out

struct ImagePage
{
    QSize pixels;   ///< upright
    Resolution resolution;
    int index = 0;  ///< in the file

    [[nodiscard]] double width() const { return pixels.width() * 72.0 / resolution.x; }
    [[nodiscard]] double height() const { return pixels.height() * 72.0 / resolution.y; }
};

bool isTurned(QImageReader &reader)
{
    return (reader.transformation() & QImageIOHandler::TransformationRotate90) != 0;
}

/// Bits a pixel takes in a QImage.
int depthOf(QImage::Format format)
{
    switch (format) {
    case QImage::Format_Mono:
    case QImage::Format_MonoLSB: return 1;
    case QImage::Format_Grayscale8:
    case QImage::Format_Indexed8: return 8;
    case QImage::Format_Grayscale16: return 16;
    case QImage::Format_RGBA64:
    case QImage::Format_RGBX64: return 64;
    default: return 32;
    }
}

int depthOf(const TiffPicture &picture)
{
    if (picture.samples == 1)
        return picture.bitsPerSample <= 1 ? 1 : picture.bitsPerSample <= 8 ? 8 : picture.bitsPerSample <= 16 ? 16 : 128;
    return picture.bitsPerSample <= 8 ? 32 : picture.bitsPerSample <= 16 ? 64 : 128;
}

core::Failure imageFailure(const QImageReader &reader, const QString &path)
{
    const auto code = reader.error() == QImageReader::FileNotFoundError || reader.error() == QImageReader::DeviceError
                          ? core::ErrorCode::Io
                          : core::ErrorCode::Corrupt;
    return core::fail(code, path, reader.errorString());
}

/// Refuses before decoding what would not fit into memory.
core::Result<void> checkSize(const QSize &size, int depth, const QString &path, int page)
{
    if (size.isEmpty())
        return core::fail(core::ErrorCode::Corrupt, path, u"picture %1 has no size"_s.arg(page));
    const qint64 bytes = (qint64(size.width()) * depth + 31) / 32 * 4 * size.height();
    if (size.width() > maxSide || size.height() > maxSide || bytes > maxImageBytes)
        return core::fail(core::ErrorCode::TooLarge, path,
                          u"picture %1 has %2 x %3 pixels"_s.arg(page).arg(size.width()).arg(size.height()));
    return {};
}

class PictureReader final : public Reader
{
public:
    PictureReader(QString path, QByteArray format, std::vector<ImagePage> pages, qint64 mostPixels)
        : m_path(std::move(path)), m_format(std::move(format)), m_pages(std::move(pages)),
          m_mostPixels(std::min(maxPixels, static_cast<double>(mostPixels)))
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
    double m_mostPixels;
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
    const double shrink = std::min(1.0, std::sqrt(m_mostPixels / (wide * high)));
    const QSize target(std::max(1, qRound(wide * shrink)), std::max(1, qRound(high * shrink)));

    QImageReader reader(m_path, m_format);
    reader.setAutoTransform(true);
    // Qt's TIFF handler can go to a later picture only when it was asked for their number first, and only once.
    if (page.index > 0 && (reader.imageCount() <= page.index || !reader.jumpToImage(page.index)))
        return imageFailure(reader, m_path);
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

/// Of moving pictures (GIF, WebP) the first one is the page.
core::Result<std::vector<ImagePage>> onlyPage(const QString &path, const QByteArray &format)
{
    QImageReader reader(path, format);
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return imageFailure(reader, path);
    const QSize size = reader.size();
    TRAIL_TRY(checkSize(size, depthOf(reader.imageFormat()), path, 1));
    Resolution stored = storedResolution(path);
    const bool turned = isTurned(reader);
    if (turned)
        std::swap(stored.x, stored.y);
    const QSize upright = turned ? size.transposed() : size;
    return std::vector<ImagePage>{{upright, plausibleResolution(stored, upright), 0}};
}

/// The pictures of a TIFF file by its directories; thumbnails are no pages unless there is nothing else.
core::Result<std::vector<ImagePage>> tiffPages(const QString &path, int maxPages)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Io, path, file.errorString());
    const std::vector<TiffPicture> pictures = tiffPictures(file, 0, maxPages + 1);
    if (static_cast<int>(pictures.size()) > maxPages)
        return core::fail(core::ErrorCode::TooLarge, path, u"over %1 pages"_s.arg(maxPages));
    const bool onlyThumbnails = std::all_of(pictures.begin(), pictures.end(),
                                            [](const TiffPicture &picture) { return picture.thumbnail; });
    std::vector<ImagePage> pages;
    for (const TiffPicture &picture : pictures) {
        if (picture.thumbnail && !onlyThumbnails)
            continue;
        TRAIL_TRY(checkSize(picture.pixels, depthOf(picture), path, picture.index + 1));
        const bool turned = picture.orientation >= 5 && picture.orientation <= 8;
        const QSize upright = turned ? picture.pixels.transposed() : picture.pixels;
        const Resolution stored = turned ? Resolution{picture.resolution.y, picture.resolution.x} : picture.resolution;
        pages.push_back({upright, plausibleResolution(stored, upright), picture.index});
    }
    if (pages.empty())
        return core::fail(core::ErrorCode::Corrupt, path, u"TIFF file without a picture"_s);
    return pages;
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
    core::Result<std::vector<ImagePage>> pages = format == "tiff" ? tiffPages(path, options.maxPages)
                                                                  : onlyPage(path, format);
    if (!pages)
        return pages.failure();
    return std::unique_ptr<Reader>(std::make_unique<PictureReader>(path, format, std::move(*pages), options.maxPixels));
}

} // namespace tendertrail::ingest
