// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <QBuffer>
#include <QImageWriter>
#include <QtEndian>

using namespace fixtures;
using namespace Qt::StringLiterals;

namespace {

void putNumber(QByteArray &bytes, quint64 value, int length)
{
    for (int i = 0; i < length; ++i)
        bytes += static_cast<char>(value >> (8 * i));
}

/// A TIFF of uncompressed grey pictures, one directory each; a black square marks which one it is.
struct TiffPage
{
    int width = 200;
    int height = 100;
    int dpi = 100;
    int square = 10;    ///< x of the black square
    int orientation = 1;
    bool thumbnail = false;
};

QByteArray tiff(const QList<TiffPage> &pages, bool circular = false)
{
    QByteArray file("II*\0", 4);
    putNumber(file, 8, 4);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const TiffPage &page = pages.at(i);
        const int entries = 12;
        const qint64 directory = file.size();
        const qint64 rationals = directory + 2 + entries * 12 + 4;
        const qint64 pixels = rationals + 16;
        const qint64 length = qint64(page.width) * page.height;
        putNumber(file, entries, 2);
        const auto entry = [&file](int tag, int type, quint64 value) {
            putNumber(file, static_cast<quint64>(tag), 2);
            putNumber(file, static_cast<quint64>(type), 2);
            putNumber(file, 1, 4);
            putNumber(file, value, 4);
        };
        entry(254, 4, page.thumbnail ? 1 : 0);
        entry(256, 4, static_cast<quint64>(page.width));
        entry(257, 4, static_cast<quint64>(page.height));
        entry(258, 3, 8);
        entry(259, 3, 1);
        entry(262, 3, 1);
        entry(273, 4, static_cast<quint64>(pixels));
        entry(274, 3, static_cast<quint64>(page.orientation));
        entry(278, 4, static_cast<quint64>(page.height));
        entry(279, 4, static_cast<quint64>(length));
        entry(282, 5, static_cast<quint64>(rationals));
        entry(283, 5, static_cast<quint64>(rationals + 8));
        const bool last = i + 1 == pages.size();
        putNumber(file, last ? (circular ? 8 : 0) : static_cast<quint64>(pixels + length), 4);
        for (int k = 0; k < 2; ++k) {
            putNumber(file, static_cast<quint64>(page.dpi), 4);
            putNumber(file, 1, 4);
        }
        QByteArray picture(length, '\xff');
        for (int y = 10; y < 30; ++y)
            std::fill_n(picture.data() + y * page.width + page.square, 20, '\0');
        file += picture;
    }
    return file;
}

/// An EXIF part with an orientation and a resolution, put behind the first marker of a JPEG.
QByteArray withExif(const QByteArray &jpeg, int orientation, int dpi)
{
    QByteArray exif("Exif\0\0II*\0\x08\0\0\0", 14);
    putNumber(exif, 4, 2);
    const auto entry = [&exif](int tag, int type, quint64 value) {
        putNumber(exif, static_cast<quint64>(tag), 2);
        putNumber(exif, static_cast<quint64>(type), 2);
        putNumber(exif, 1, 4);
        putNumber(exif, value, 4);
    };
    entry(0x112, 3, static_cast<quint64>(orientation));
    entry(0x11a, 5, 62);
    entry(0x11b, 5, 62);
    entry(0x128, 3, 2);
    putNumber(exif, 0, 4);
    putNumber(exif, static_cast<quint64>(dpi), 4);
    putNumber(exif, 1, 4);
    QByteArray segment("\xff\xe1", 2);
    segment += static_cast<char>((exif.size() + 2) >> 8);
    segment += static_cast<char>((exif.size() + 2) & 0xff);
    return jpeg.first(2) + segment + exif + jpeg.sliced(2);
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    return bytes;
}

/// A white picture with a black square at its top left.
QImage marked(int width, int height, double dpi)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
    QPainter painter(&image);
    painter.fillRect(QRect(width / 20, height / 20, width / 10, height / 10), Qt::black);
    return image;
}

} // namespace

class ImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsAPageForOcr_data();
    void everyFormatIsAPageForOcr();
    void sizeComesFromTheStoredResolution_data();
    void sizeComesFromTheStoredResolution();
    void pagesOfATiffAreAllThere();
    void thumbnailsAreNoPages();
    void circularDirectoriesEnd();
    void orientationIsApplied_data();
    void orientationIsApplied();
    void transparencyIsPaper();
    void bombsAreRefusedFromTheHeader();
    void damagedPicturesAreRefused();
    void cancelAndLimits();

private:
    QTemporaryDir m_folder;
};

void ImageTest::everyFormatIsAPageForOcr_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"png", "jpeg", "tiff", "webp", "bmp"})
        QTest::newRow(format) << QByteArray(format);
}

void ImageTest::everyFormatIsAPageForOcr()
{
    QFETCH(QByteArray, format);
    if (!QImageWriter::supportedImageFormats().contains(format))
        QSKIP("no plugin for this format");
    // The name says nothing: bytes do.
    const QString path = write(m_folder, u"picture.dat"_s, encoded(marked(800, 1000, 100), format.constData()));
    const auto probed = ingest::probe(path);
    QVERIFY(probed);
    QCOMPARE(probed->format, u"image"_s);
    auto reader = opened(path);
    QVERIFY(reader);
    QCOMPARE(reader->pageCount(), 1);
    QVERIFY(reader->abilities().image && !reader->abilities().text);
    const core::PageText page = pageOf(*reader);
    QVERIFY(page.needsOcr);
    QCOMPARE(page.source, core::TextSource::None);
    QVERIFY(page.note.contains(u"800 x 1000"_s));
    const auto image = reader->render(1, 72.0 * 400 / page.width, {});
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(400, 500));
    QVERIFY(image->pixelColor(40, 50).lightness() < 60);
    QVERIFY(image->pixelColor(300, 400).lightness() > 240);
}

void ImageTest::sizeComesFromTheStoredResolution_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<double>("dpi");
    QTest::addColumn<double>("width"); // in points
    QTest::newRow("PNG, 300") << QByteArray("png") << QSize(2480, 3508) << 300.0 << 595.2;
    QTest::newRow("JPEG, 200") << QByteArray("jpeg") << QSize(1654, 2339) << 200.0 << 595.4;
    QTest::newRow("TIFF, 150") << QByteArray("tiff") << QSize(1240, 1754) << 150.0 << 595.2;
    QTest::newRow("BMP, 120") << QByteArray("bmp") << QSize(400, 400) << 120.0 << 240.0;
    QTest::newRow("a screen's 72 of a photograph is no size of paper") << QByteArray("jpeg") << QSize(3000, 4000) << 72.0 << 631.4;
    QTest::newRow("nonsense") << QByteArray("png") << QSize(1654, 2339) << 3.0 << 595.3;
    QTest::newRow("a small picture without resolution") << QByteArray("png") << QSize(360, 180) << 1.0 << 360.0;
}

void ImageTest::sizeComesFromTheStoredResolution()
{
    QFETCH(QByteArray, format);
    QFETCH(QSize, pixels);
    QFETCH(double, dpi);
    QFETCH(double, width);
    if (!QImageWriter::supportedImageFormats().contains(format))
        QSKIP("no plugin for this format");
    auto reader = opened(write(m_folder, u"dpi.img"_s, encoded(marked(pixels.width(), pixels.height(), dpi), format.constData())));
    QVERIFY(reader);
    const core::PageText page = pageOf(*reader);
    QVERIFY2(std::abs(page.width - width) < 3, qPrintable(QString::number(page.width)));
    QVERIFY(std::abs(page.width / page.height - double(pixels.width()) / pixels.height()) < 0.01);
}

void ImageTest::pagesOfATiffAreAllThere()
{
    const QList<TiffPage> pages{{200, 100, 100, 10}, {100, 200, 100, 60}, {400, 300, 200, 300}};
    auto reader = opened(write(m_folder, u"pages.tif"_s, tiff(pages)));
    QVERIFY(reader);
    QCOMPARE(reader->pageCount(), 3);
    for (const int number : {3, 1, 2}) { // in any order
        const TiffPage &wanted = pages.at(number - 1);
        const core::PageText page = pageOf(*reader, number);
        QVERIFY(std::abs(page.width - wanted.width * 72.0 / wanted.dpi) < 0.1);
        QVERIFY(std::abs(page.height - wanted.height * 72.0 / wanted.dpi) < 0.1);
        const auto image = reader->render(number, wanted.dpi, {});
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(wanted.width, wanted.height));
        QVERIFY(image->pixelColor(wanted.square + 10, 20).lightness() < 50);
        QVERIFY(image->pixelColor(wanted.square + 40 < wanted.width ? wanted.square + 40 : 2, 60).lightness() > 200);
    }
    ingest::ReadOptions few;
    few.maxPages = 2;
    QCOMPARE(refusal(m_folder.filePath(u"pages.tif"_s), few).code, core::ErrorCode::TooLarge);
}

void ImageTest::thumbnailsAreNoPages()
{
    const QList<TiffPage> pages{{200, 100, 100, 10}, {50, 40, 100, 10, 1, true}, {200, 100, 100, 100}};
    auto reader = opened(write(m_folder, u"thumbs.tif"_s, tiff(pages)));
    QVERIFY(reader);
    QCOMPARE(reader->pageCount(), 2);
    const auto image = reader->render(2, 100, {});
    QVERIFY(image);
    QVERIFY(image->pixelColor(110, 20).lightness() < 50);
}

void ImageTest::circularDirectoriesEnd()
{
    auto reader = opened(write(m_folder, u"circle.tif"_s, tiff({{200, 100}, {200, 100}}, true)));
    QVERIFY(reader);
    QCOMPARE(reader->pageCount(), 2);
}

void ImageTest::orientationIsApplied_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("upright");
    QTest::addColumn<QPointF>("mark"); // where the square is then, in shares of the page
    QTest::newRow("as it is") << 1 << QSize(400, 200) << QPointF(0.1, 0.1);
    QTest::newRow("upside down") << 3 << QSize(400, 200) << QPointF(0.9, 0.9);
    QTest::newRow("turned right") << 6 << QSize(200, 400) << QPointF(0.9, 0.1);
    QTest::newRow("turned left") << 8 << QSize(200, 400) << QPointF(0.1, 0.9);
}

void ImageTest::orientationIsApplied()
{
    QFETCH(int, orientation);
    QFETCH(QSize, upright);
    QFETCH(QPointF, mark);
    const QByteArray jpeg = withExif(encoded(marked(400, 200, 100), "jpeg"), orientation, 200);
    auto reader = opened(write(m_folder, u"turned.jpg"_s, jpeg));
    QVERIFY(reader);
    const core::PageText page = pageOf(*reader);
    QVERIFY(std::abs(page.width - upright.width() * 72.0 / 200) < 0.5); // EXIF's 200 dpi, not JFIF's
    for (const double dpi : {200.0, 50.0}) { // straight, and through the decoder's own scaling
        const auto image = reader->render(1, dpi, {});
        QVERIFY(image);
        QCOMPARE(image->width() > image->height(), upright.width() > upright.height());
        QVERIFY(image->pixelColor(qRound(mark.x() * image->width()), qRound(mark.y() * image->height())).lightness() < 90);
        QVERIFY(image->pixelColor(image->width() / 2, image->height() / 2).lightness() > 200);
    }
}

void ImageTest::transparencyIsPaper()
{
    QImage image(100, 100, QImage::Format_ARGB32);
    image.setDotsPerMeterX(2835); // 72 dpi: a pixel is a point
    image.setDotsPerMeterY(2835);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.fillRect(0, 0, 50, 100, Qt::black);
    painter.fillRect(50, 0, 20, 100, QColor(0, 0, 0, 128));
    painter.end();
    auto reader = opened(write(m_folder, u"alpha.png"_s, encoded(image, "png")));
    const auto drawn = reader->render(1, 72, {});
    QVERIFY(drawn);
    QVERIFY(!drawn->hasAlphaChannel());
    QCOMPARE(drawn->pixelColor(10, 50), QColor(Qt::black));
    QCOMPARE(drawn->pixelColor(90, 50), QColor(Qt::white));
    QVERIFY(std::abs(drawn->pixelColor(60, 50).red() - 127) < 4);
}

void ImageTest::bombsAreRefusedFromTheHeader()
{
    // A PNG whose header claims 50,000 x 50,000 pixels; nothing else of it is needed.
    QByteArray png = encoded(marked(10, 10, 100), "png");
    qToBigEndian<quint32>(50'000, png.data() + 16);
    qToBigEndian<quint32>(50'000, png.data() + 20);
    // Its checksum would betray it before its size does.
    quint32 crc = 0xffffffff;
    for (int i = 12; i < 29; ++i) {
        crc ^= static_cast<uchar>(png.at(i));
        for (int k = 0; k < 8; ++k)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
    }
    qToBigEndian<quint32>(crc ^ 0xffffffff, png.data() + 29);
    QCOMPARE(refusal(write(m_folder, u"bomb.png"_s, png)).code, core::ErrorCode::TooLarge);

    QByteArray claims = tiff({{200, 100}});
    const qsizetype width = claims.indexOf(QByteArray("\0\1\4\0\1\0\0\0", 8)); // tag 256 LONG 1
    QVERIFY(width > 0);
    qToLittleEndian<quint32>(59'000, claims.data() + width + 8);
    qToLittleEndian<quint32>(59'000, claims.data() + width + 12 + 8);
    QCOMPARE(refusal(write(m_folder, u"bomb.tif"_s, claims)).code, core::ErrorCode::TooLarge);
}

void ImageTest::damagedPicturesAreRefused()
{
    const QByteArray png = encoded(marked(200, 200, 100), "png");
    QCOMPARE(refusal(write(m_folder, u"head.png"_s, png.first(12))).code, core::ErrorCode::Corrupt);
    const QByteArray cut = tiff({{200, 100}}).first(60);
    QCOMPARE(refusal(write(m_folder, u"cut.tif"_s, cut)).code, core::ErrorCode::Corrupt);
    QCOMPARE(refusal(write(m_folder, u"empty.png"_s, {})).code, core::ErrorCode::Empty);
    // Only the end is missing: opening may succeed, drawing must not crash.
    auto reader = opened(write(m_folder, u"tail.png"_s, png.first(png.size() - 30)));
    if (reader)
        (void)reader->render(1, 72, {});
}

void ImageTest::cancelAndLimits()
{
    auto reader = opened(write(m_folder, u"cancel.png"_s, encoded(marked(200, 200, 100), "png")));
    core::CancelSource source;
    source.cancel();
    QCOMPARE(reader->render(1, 72, source.token()).error().code, core::ErrorCode::Cancelled);
    QCOMPARE(reader->page(1, source.token()).error().code, core::ErrorCode::Cancelled);
    QCOMPARE(reader->page(2, {}).error().code, core::ErrorCode::InvalidArgument);
    const auto huge = reader->render(1, 100'000, {});
    QVERIFY(huge);
    QVERIFY(qint64(huge->width()) * huge->height() <= 61'000'000);
}

QTEST_MAIN(ImageTest)
#include "image_test.moc"
