// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare.h"
#include "seals.h"

#include "drawing.h"
#include "frame.h"

#include <QTest>

using namespace tendertrail;
using namespace tendertrail::ocr;

namespace {

constexpr double pi = 3.14159265358979323846;

int meanOf(const QImage &image, const QRect &part)
{
    qint64 sum = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            sum += qGray(image.pixel(x, y));
    return static_cast<int>(sum / (qint64(part.width()) * part.height()));
}

} // namespace

class PrepareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scaleFollowsResolutionAndSize_data();
    void scaleFollowsResolutionAndSize();
    void everyPixelFormatGivesTheSameGrey_data();
    void everyPixelFormatGivesTheSameGrey();
    void redSealsVanishAndOtherInkStays();
    void redLettersBesideASealStay();
    void transparentPaperIsWhite();
    void smoothingTakesTheGrainAndKeepsTheInk();
    void specksGoAndPointsStay();
    void unevenLightBecomesEven();
    void skewIsFoundAndUndone_data();
    void skewIsFoundAndUndone();
    void pointsGoBackThroughScaleAndRotation_data();
    void pointsGoBackThroughScaleAndRotation();
    void rulesGoAndStrokesStay();
    void latinPagesKeepThinStrokesWhereThereIsNoGrain();
    void specksGoBeforeScalingSmearsThem();
    void impossibleImagesAreErrors_data();
    void impossibleImagesAreErrors();
    void aCancelledPreparationEnds();
};

void PrepareTest::scaleFollowsResolutionAndSize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("dpi");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("A4 at 300 dpi stays") << QSize(2480, 3508) << 300.0 << 1.0 << 1.0;
    QTest::newRow("A4 at 200 dpi stays") << QSize(1654, 2339) << 200.0 << 1.0 << 1.0;
    QTest::newRow("A4 at 200 dpi by its dots a metre") << QSize(1654, 2339) << 7874 * 0.0254 << 1.0 << 1.0;
    QTest::newRow("A4 at 150 dpi is doubled") << QSize(1240, 1754) << 150.0 << 2.0 << 2.0;
    QTest::newRow("A4 at 300 dpi that says 72") << QSize(2480, 3508) << 72.0 << 1.0 << 1.0;
    QTest::newRow("A4 at 600 dpi is halved") << QSize(4960, 7016) << 600.0 << 0.5 << 0.5;
    QTest::newRow("a photo of 38 million pixels") << QSize(5107, 7500) << 300.0 << 1.0 << 1.0;
    QTest::newRow("too many pixels") << QSize(20000, 20000) << 300.0 << 0.31 << 0.32;
    QTest::newRow("too long") << QSize(100, 60000) << 300.0 << 0.5 << 0.54;
}

void PrepareTest::scaleFollowsResolutionAndSize()
{
    QFETCH(QSize, size);
    QFETCH(double, dpi);
    QFETCH(double, least);
    QFETCH(double, most);
    const double factor = scaleFor(size, dpi);
    QVERIFY2(factor >= least && factor <= most, qPrintable(QString::number(factor)));
}

void PrepareTest::everyPixelFormatGivesTheSameGrey_data()
{
    QTest::addColumn<int>("format");
    const QList<QImage::Format> formats = {QImage::Format_Mono, QImage::Format_MonoLSB, QImage::Format_Indexed8,
                                           QImage::Format_Grayscale8, QImage::Format_Grayscale16, QImage::Format_RGB32,
                                           QImage::Format_ARGB32, QImage::Format_ARGB32_Premultiplied, QImage::Format_RGB888,
                                           QImage::Format_BGR888, QImage::Format_RGB16, QImage::Format_RGBA64};
    for (const QImage::Format format : formats)
        QTest::newRow(qPrintable(QStringLiteral("format %1").arg(format))) << int(format);
}

void PrepareTest::everyPixelFormatGivesTheSameGrey()
{
    QFETCH(int, format);
    QImage image = drawing::paper(37, 11); // not a multiple of four
    for (int x = 3; x < 20; ++x)
        image.setPixel(x, 5, qRgb(0, 0, 0));
    const QImage grey = toImage(redChannel(image.convertToFormat(QImage::Format(format))));
    QCOMPARE(grey.size(), image.size());
    for (int y = 0; y < grey.height(); ++y)
        for (int x = 0; x < grey.width(); ++x)
            QCOMPARE(qGray(grey.pixel(x, y)), qGray(image.pixel(x, y)));
}

void PrepareTest::redSealsVanishAndOtherInkStays()
{
    QImage image = drawing::paper(300, 100);
    QPainter painter(&image);
    painter.fillRect(10, 10, 80, 80, QColor(255, 20, 20));
    painter.fillRect(110, 10, 80, 80, QColor(20, 20, 200));
    painter.fillRect(210, 10, 80, 80, Qt::black);
    painter.end();
    const QImage grey = toImage(redChannel(image));
    QVERIFY(meanOf(grey, QRect(20, 20, 60, 60)) >= 250);
    QVERIFY(meanOf(grey, QRect(120, 20, 60, 60)) <= 30);
    QCOMPARE(meanOf(grey, QRect(220, 20, 60, 60)), 0);
}

void PrepareTest::redLettersBesideASealStay()
{
    QImage image = drawing::paper(1200, 900);
    QPainter painter(&image);
    painter.setPen(QPen(QColor(205, 35, 45), 14));
    painter.drawEllipse(QPoint(400, 450), 160, 160);
    // Red letters that touch the ring and run on.
    for (const int y : {400, 450, 500})
        for (int x = 440; x < 1000; x += 30)
            painter.fillRect(x, y, 20, 25, QColor(255, 0, 0));
    painter.end();
    const auto seals = sealsOn(image, 200);
    QCOMPARE(seals.size(), size_t(1));
    QVERIFY(seals[0].contains(QRect(240, 290, 320, 320)));
    QVERIFY(seals[0].width() < 390 && seals[0].height() < 390);
    const QImage grey = toImage(greyOf(image, seals));
    QVERIFY(meanOf(grey, QRect(922, 402, 16, 21)) < 120);   // beyond the seal
    QVERIFY(meanOf(grey, QRect(238, 445, 5, 10)) > 200);    // the ring itself
}

void PrepareTest::transparentPaperIsWhite()
{
    QImage image(60, 40, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    for (int x = 10; x < 50; ++x)
        image.setPixel(x, 20, qRgba(0, 0, 0, 255));
    const QImage grey = toImage(redChannel(image));
    QCOMPARE(qGray(grey.pixel(5, 5)), 255);
    QCOMPARE(qGray(grey.pixel(30, 20)), 0);
}

void PrepareTest::smoothingTakesTheGrainAndKeepsTheInk()
{
    QImage image = drawing::paper(200, 200);
    QPainter(&image).fillRect(60, 60, 80, 80, Qt::black);
    for (int y = 0; y < 50; y += 7)
        for (int x = 0; x < 200; x += 7)
            image.setPixel(x, y, qRgb(0, 0, 0));
    const QImage smooth = toImage(smoothed(redChannel(image), 1.3F));
    QVERIFY(drawing::inkOf(smooth, QRect(5, 5, 190, 40), 180).isNull());
    const QRect ink = drawing::inkOf(smooth, smooth.rect());
    QVERIFY(QRect(58, 58, 84, 84).contains(ink) && ink.contains(QRect(62, 62, 76, 76)));
}

void PrepareTest::specksGoAndPointsStay()
{
    QImage image(200, 100, QImage::Format_Grayscale8);
    image.fill(230);
    const QRect point(50, 50, 2, 2); // the smallest full stop that can be read
    for (int y = point.top(); y <= point.bottom(); ++y)
        for (int x = point.left(); x <= point.right(); ++x)
            image.setPixelColor(x, y, Qt::black);
    for (int x = 10; x < 190; ++x)
        image.setPixelColor(x, 80, Qt::black); // a hair line
    for (int i = 0; i < 20; ++i)
        image.setPixelColor(9 + 9 * i, 20, Qt::black);
    image.setPixelColor(0, 0, Qt::black); // at the edge nothing is looked at
    Despeckled clean = despeckled(redChannel(image));
    QVERIFY(clean.grey);
    QCOMPARE(qRound(clean.share * 200 * 100), 20);
    const QImage after = toImage(clean.grey);
    QCOMPARE(qGray(after.pixel(9, 20)), 230);
    QCOMPARE(qGray(after.pixel(50, 50)), 0);
    QCOMPARE(qGray(after.pixel(51, 51)), 0);
    QCOMPARE(qGray(after.pixel(100, 80)), 0);
    QVERIFY(despeckled(nullptr).grey == nullptr);
    QCOMPARE(despeckled(redChannel(QImage(2, 2, QImage::Format_Grayscale8))).share, 0.0);
}

void PrepareTest::unevenLightBecomesEven()
{
    // A photograph darkening to one side, grey ink on it.
    QImage image(1200, 900, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const int light = 235 - x * 110 / image.width();
            const bool ink = (y % 60) >= 20 && (y % 60) < 26 && (x % 40) < 24;
            const int value = ink ? light / 4 : light;
            image.setPixel(x, y, qRgb(value, value, value));
        }
    const QImage even = toImage(flattened(redChannel(image)));
    for (const int x : {100, 600, 1100}) {
        const int paper = meanOf(even, QRect(x / 40 * 40 + 28, 427, 8, 10));
        const int ink = meanOf(even, QRect(x / 40 * 40 + 6, 441, 12, 4));
        QVERIFY2(paper >= 235 && ink <= 60, qPrintable(QStringLiteral("x %1: paper %2 ink %3").arg(x).arg(paper).arg(ink)));
    }
}

void PrepareTest::skewIsFoundAndUndone_data()
{
    QTest::addColumn<double>("degrees");
    for (const double degrees : {-4.0, -1.5, -0.4, 0.0, 0.3, 1.0, 2.5, 5.0})
        QTest::newRow(qPrintable(QString::number(degrees))) << degrees;
}

void PrepareTest::skewIsFoundAndUndone()
{
    if (!drawing::hasChineseFont())
        QSKIP("WenQuanYi Micro Hei is not installed");
    QFETCH(double, degrees);
    const Deskewed straight = deskewed(redChannel(drawing::turned(drawing::notice(), degrees)));
    QVERIFY(straight.grey);
    // Turned back the other way, to a tenth of a degree.
    QVERIFY2(std::abs(straight.angle * 180 / pi + degrees) < 0.12, qPrintable(QString::number(straight.angle * 180 / pi)));
}

void PrepareTest::pointsGoBackThroughScaleAndRotation_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("scale");
    for (const double degrees : {-3.0, 0.0, 2.0})
        for (const double scale : {1.0, 2.0})
            QTest::newRow(qPrintable(QStringLiteral("%1 degrees, times %2").arg(degrees).arg(scale))) << degrees << scale;
}

void PrepareTest::pointsGoBackThroughScaleAndRotation()
{
    if (!drawing::hasChineseFont())
        QSKIP("WenQuanYi Micro Hei is not installed");
    QFETCH(double, degrees);
    QFETCH(double, scale);
    // A blot at a known place of the crooked page is looked for in the straightened one and sent back.
    QImage page = drawing::turned(drawing::notice(), degrees);
    const QRect blot(1500, 300, 40, 30);
    QPainter(&page).fillRect(blot.adjusted(-200, -60, 200, 60), Qt::white);
    QPainter(&page).fillRect(blot, Qt::black);
    Deskewed straight = deskewed(scaled(redChannel(page), scale));
    const QImage seen = toImage(straight.grey);
    const QRect around(QPoint(int(1300 * scale), int(150 * scale)), QSize(int(440 * scale), int(340 * scale)));
    // Only the blot is more than 20 pixels of ink high and wide here: erode by looking for solid squares.
    QRect found;
    const int solid = int(12 * scale);
    for (int y = around.top(); y < around.bottom() - solid; y += 2)
        for (int x = around.left(); x < around.right() - solid; x += 2)
            if (meanOf(seen, QRect(x, y, solid, solid)) < 10)
                found |= QRect(x, y, solid, solid);
    QVERIFY(!found.isNull());
    const Frame frame(seen.size(), straight.angle, page.width() * 0.24, page.height() * 0.24);
    const core::Box box = frame.toPage(QRectF(found));
    QVERIFY(std::abs(box.x + box.width / 2 - blot.center().x() * 0.24) < 0.7);
    QVERIFY(std::abs(box.y + box.height / 2 - blot.center().y() * 0.24) < 0.7);
}

void PrepareTest::rulesGoAndStrokesStay()
{
    if (!drawing::hasChineseFont())
        QSKIP("WenQuanYi Micro Hei is not installed");
    QImage page = drawing::paper(1600, 700);
    drawing::write(page, 150, 180, QStringLiteral("一二三采购单位"), 90);
    const QImage before = page;
    QPainter painter(&page);
    for (const int y : {60, 240, 420})
        painter.fillRect(100, y, 1400, 4, Qt::black);
    for (const int x : {100, 800, 1496})
        painter.fillRect(x, 60, 4, 364, Qt::black);
    painter.end();
    const Unruled plain = unruled(redChannel(page), 300);
    QCOMPARE(plain.rules.size(), size_t(6));
    const QImage seen = toImage(plain.grey);
    // No rule is left, and the characters are what they were.
    QVERIFY(drawing::inkOf(seen, QRect(0, 250, 1600, 400)).isNull());
    const QRect text(140, 90, 640, 130);
    QCOMPARE(drawing::inkOf(seen, text), drawing::inkOf(before, text));
}

void PrepareTest::latinPagesKeepThinStrokesWhereThereIsNoGrain()
{
    QImage image = drawing::paper(800, 800);
    for (int x = 200; x < 600; x += 5) // strokes of two pixels, three apart
        for (int y = 300; y < 340; ++y)
            for (int across = 0; across < 2; ++across)
                image.setPixel(x + across, y, qRgb(20, 20, 20));
    const auto contrast = [](const core::Result<Prepared> &page) {
        const QImage seen = toImage(page->grey);
        int least = 255;
        int most = 0;
        for (int x = 300; x < 500; ++x) {
            least = std::min(least, qGray(seen.pixel(x, 320)));
            most = std::max(most, qGray(seen.pixel(x, 320)));
        }
        return most - least;
    };
    const auto latin = prepared(image, 300, Letters::Latin, {});
    const auto chinese = prepared(image, 300, Letters::Chinese, {});
    QVERIFY(latin && chinese);
    QVERIFY2(contrast(latin) > contrast(chinese) + 20, qPrintable(QStringLiteral("%1 and %2").arg(contrast(latin)).arg(contrast(chinese))));

    for (int place = 0; place < 800 * 800; place += 997) // a speck in a thousand pixels
        image.setPixel(place % 800, place / 800, qRgb(20, 20, 20));
    const auto grained = prepared(image, 300, Letters::Latin, {});
    QVERIFY(grained);
    QVERIFY(contrast(grained) < contrast(latin) - 20);
}

void PrepareTest::specksGoBeforeScalingSmearsThem()
{
    QImage image = drawing::paper(800, 800); // at 100 dpi it is doubled
    for (int y = 10; y < 790; y += 20)
        for (int x = 10; x < 790; x += 20)
            image.setPixel(x, y, qRgb(40, 40, 40));
    for (const Letters letters : {Letters::Latin, Letters::Chinese}) {
        const auto page = prepared(image, 100, letters, {});
        QVERIFY(page);
        const QImage seen = toImage(page->grey);
        QCOMPARE(seen.width(), 1600);
        int darkest = 255;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                darkest = std::min(darkest, qGray(seen.pixel(x, y)));
        QVERIFY2(darkest > 200, qPrintable(QString::number(darkest)));
    }
}

void PrepareTest::impossibleImagesAreErrors_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("none") << QSize();
    QTest::newRow("one pixel") << QSize(1, 1);
    QTest::newRow("a line") << QSize(1, 30000);
    QTest::newRow("a thin strip") << QSize(30000, 7);
}

void PrepareTest::impossibleImagesAreErrors()
{
    QFETCH(QSize, size);
    QImage image = size.isValid() ? drawing::paper(size.width(), size.height()) : QImage();
    const auto result = prepared(image, 300, Letters::Chinese, {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, core::ErrorCode::Empty);
    QVERIFY(!result.error().detail.isEmpty());
}

void PrepareTest::aCancelledPreparationEnds()
{
    core::CancelSource source;
    source.cancel();
    const auto result = prepared(drawing::paper(800, 800), 300, Letters::Chinese, source.token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, core::ErrorCode::Cancelled);
}

QTEST_MAIN(PrepareTest)
#include "prepare_test.moc"
