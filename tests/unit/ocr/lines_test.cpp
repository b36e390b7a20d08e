// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctc.h"
#include "detect.h"
#include "linecrop.h"
#include "settle.h"
#include "slant.h"
#include "upright.h"

#include <QTest>

#include <leptonica/allheaders.h>

#include <cmath>

using namespace tendertrail;

namespace {

constexpr double pi = 3.14159265358979323846;

/// A map with a likely bar in it: at that middle, turned clockwise.
void addBar(ocr::TextMap &map, const ocr::Slant &bar, float value)
{
    for (int y = 0; y < map.height; ++y)
        for (int x = 0; x < map.width; ++x) {
            const double dx = x - bar.centre.x();
            const double dy = y - bar.centre.y();
            const double along = dx * std::cos(bar.angle) + dy * std::sin(bar.angle);
            const double across = dy * std::cos(bar.angle) - dx * std::sin(bar.angle);
            if (std::abs(along) <= bar.length / 2 && std::abs(across) <= bar.height / 2)
                map.values[size_t(y) * size_t(map.width) + size_t(x)] = value;
        }
}

ocr::TextMap blankMap(int width, int height)
{
    return {width, height, std::vector<float>(size_t(width) * size_t(height), 0.01F)};
}

} // namespace

class LinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSmallestRectangleFindsTheAngle_data();
    void theSmallestRectangleFindsTheAngle();
    void fewPointsHaveNoHeight();
    void linesOfAMapAreFoundAndGrown();
    void unsureTinyAndEmptyMapsGiveNothing();
    void aMapOfCrossingsEnds();
    void aCropIsUprightAndWithoutBlankEnds();
    void aCropIsWhatThePageHasThere_data();
    void aCropIsWhatThePageHasThere();
    void marginsAreNotContent();
    void scoresBecomeCharactersWithPlaces();
    void aRareIdeographIsSeenAfterAMark();
    void aLineIsFittedToItsInk();
    void marksAreSettledByTheirPlace();
    void surePlainMarksStay();
    void aPageOnItsSideIsKnownAndTurnedBack();
};

void LinesTest::theSmallestRectangleFindsTheAngle_data()
{
    QTest::addColumn<double>("degrees");
    for (const double degrees : {0.0, 3.0, -3.0, 40.0, -60.0, 89.0})
        QTest::addRow("%g degrees", degrees) << degrees;
}

void LinesTest::theSmallestRectangleFindsTheAngle()
{
    QFETCH(double, degrees);
    const ocr::Slant drawn = {{300, 200}, degrees * pi / 180, 180, 30};
    std::vector<QPointF> points;
    for (int x = 0; x <= 18; ++x)
        for (int y = 0; y <= 3; ++y)
            points.push_back(drawn.at(x * 10, y * 10));
    const ocr::Slant found = ocr::smallestAround(points);
    QVERIFY(std::abs(found.angle - drawn.angle) < 0.001);
    QVERIFY(std::abs(found.length - 180) < 0.01 && std::abs(found.height - 30) < 0.01);
    QVERIFY(std::abs(found.centre.x() - 300) < 0.01 && std::abs(found.centre.y() - 200) < 0.01);
}

void LinesTest::fewPointsHaveNoHeight()
{
    QCOMPARE(ocr::smallestAround({}).length, 0.0);
    QCOMPARE(ocr::smallestAround({{5, 5}}).length, 0.0);
    QCOMPARE(ocr::smallestAround({{5, 5}, {5, 5}, {5, 5}}).height, 0.0);
    const ocr::Slant row = ocr::smallestAround({{0, 0}, {10, 0}, {20, 0}});
    QVERIFY(std::abs(row.length - 20) < 1e-9 && row.height < 1e-9);
}

void LinesTest::linesOfAMapAreFoundAndGrown()
{
    ocr::TextMap map = blankMap(400, 300);
    const ocr::Slant first = {{200, 80}, 0.05, 240, 12};
    const ocr::Slant second = {{200, 200}, 0, 100, 10};
    addBar(map, first, 0.9F);
    addBar(map, second, 0.8F);
    const auto lines = ocr::linesIn(map);
    QCOMPARE(lines.size(), size_t(2));
    QVERIFY(std::abs(lines[0].angle - 0.05) < 0.02);
    QVERIFY(lines[0].height > 24 && lines[0].height < 34);
    QVERIFY(lines[0].length > 250 && lines[0].length < 270);
    QVERIFY(std::abs(lines[1].centre.x() - 200) < 1.5 && std::abs(lines[1].centre.y() - 200) < 1.5);
}

void LinesTest::unsureTinyAndEmptyMapsGiveNothing()
{
    QVERIFY(ocr::linesIn({}).empty());
    QVERIFY(ocr::linesIn({4, 4, {}}).empty());
    ocr::TextMap map = blankMap(200, 100);
    addBar(map, {{100, 30}, 0, 120, 10}, 0.45F); // over the threshold, but unsure
    addBar(map, {{100, 70}, 0, 30, 1.5}, 0.95F); // two pixels high
    QVERIFY(ocr::linesIn(map).empty());
}

void LinesTest::aMapOfCrossingsEnds()
{
    // Thousands of long thin diagonals: rectangles that cover each other all over the map.
    ocr::TextMap map = blankMap(1600, 1600);
    for (int y = 0; y < map.height; ++y)
        for (int x = 0; x < map.width; ++x)
            if ((x + y) % 8 < 5)
                map.values[size_t(y) * size_t(map.width) + size_t(x)] = 0.9F;
    QVERIFY(ocr::linesIn(map).size() <= 10'000);
}

void LinesTest::aCropIsUprightAndWithoutBlankEnds()
{
    // A turned bar of ink on white; the line looked at is twice as long as the bar.
    const ocr::Slant bar = {{300, 200}, 0.3, 160, 24};
    ocr::Raster page(pixCreate(600, 400, 8));
    pixSetAll(page.get());
    for (int y = 0; y < 400; ++y)
        for (int x = 0; x < 600; ++x) {
            const double dx = x + 0.5 - bar.centre.x();
            const double dy = y + 0.5 - bar.centre.y();
            if (std::abs(dx * std::cos(0.3) + dy * std::sin(0.3)) <= 80 && std::abs(dy * std::cos(0.3) - dx * std::sin(0.3)) <= 12)
                pixSetPixel(page.get(), x, y, 0);
        }
    const ocr::Slant line = {bar.centre, 0.3, 320, 48};
    const ocr::Raster crop = ocr::lineCrop(page, line, 48, 16, 4800);
    QVERIFY(crop);
    QCOMPARE(int(pixGetWidth(crop.get())), 320);
    l_uint32 value = 0;
    pixGetPixel(crop.get(), 160, 24, &value);
    QVERIFY(value < 20);
    for (const int x : {60, 260}) {
        pixGetPixel(crop.get(), x, 24, &value);
        QVERIFY(value > 235);
    }
    for (const int y : {8, 40}) {
        pixGetPixel(crop.get(), 160, y, &value);
        QVERIFY(value > 235);
    }
    const ocr::Slant trimmed = ocr::withoutBlankEnds(crop, line);
    QVERIFY(trimmed.length >= 160 && trimmed.length < 180);
    QVERIFY(std::abs(trimmed.centre.x() - 300) < 3 && std::abs(trimmed.centre.y() - 200) < 3);
    // Nothing but paper stays as it is.
    const ocr::Slant blank = {{100, 350}, 0, 100, 20};
    QCOMPARE(ocr::withoutBlankEnds(ocr::lineCrop(page, blank, 48, 16, 4800), blank).length, 100.0);
    QVERIFY(!ocr::lineCrop(page, {{10, 10}, 0, 0, 0}, 48, 16, 4800));
    QVERIFY(ocr::lineCrop(page, {{-500, -500}, 0, 100, 20}, 48, 16, 4800));
}

void LinesTest::aCropIsWhatThePageHasThere_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("degrees");
    QTest::newRow("lying") << 400 << 0.0;
    QTest::newRow("askew") << 400 << 7.0;
    QTest::newRow("standing") << 400 << 90.0;
    QTest::newRow("across a large page") << 3200 << 45.0;
}

void LinesTest::aCropIsWhatThePageHasThere()
{
    QFETCH(int, side);
    QFETCH(double, degrees);
    // A ramp is the same through any filter.
    const auto valueAt = [side](double x, double y) { return 20 + 200 * (0.7 * x + 0.3 * y) / side; };
    const ocr::Raster page(pixCreate(side, side, 8));
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            pixSetPixel(page.get(), x, y, static_cast<l_uint32>(std::lround(valueAt(x + 0.5, y + 0.5))));
    const ocr::Slant line = {{side / 2.0, side / 2.0}, degrees * pi / 180, side * 0.8, 30};
    for (const auto sampling : {ocr::Sampling::Sharp, ocr::Sampling::Quick}) {
        const ocr::Raster crop = ocr::lineCrop(page, line, 30, 16, 4800, sampling);
        QVERIFY(crop);
        const int width = pixGetWidth(crop.get());
        QCOMPARE(width, static_cast<int>(std::ceil(line.length)));
        for (int x = 5; x < width; x += 37) {
            const QPointF at = line.at((x + 0.5) * line.length / width, 10.5);
            l_uint32 value = 0;
            pixGetPixel(crop.get(), x, 10, &value);
            QVERIFY2(std::abs(double(value) - valueAt(at.x(), at.y())) < 1.6, qPrintable(QStringLiteral("%1 at %2").arg(value).arg(x)));
        }
    }
}

void LinesTest::marginsAreNotContent()
{
    const ocr::Raster page(pixCreate(300, 400, 8));
    pixSetAll(page.get());
    QVERIFY(ocr::contentOf(page).isNull());
    pixSetPixel(page.get(), 3, 4, 0); // a speck
    QVERIFY(ocr::contentOf(page).isNull());
    for (int x = 60; x < 90; ++x)
        pixSetPixel(page.get(), x, 100, 150); // the stroke of 一
    for (int y = 80; y < 130; ++y)
        pixSetPixel(page.get(), 200, y, 150);
    QCOMPARE(ocr::contentOf(page), QRect(QPoint(60, 80), QPoint(200, 129)));
}

void LinesTest::scoresBecomeCharactersWithPlaces()
{
    // Classes: blank, A, B, space. A twice in a row is one; parted by a blank it is two.
    const float scores[] = {
        0.9F, 0.1F, 0.0F, 0.0F, //
        0.1F, 0.7F, 0.2F, 0.0F, //
        0.1F, 0.8F, 0.1F, 0.0F, //
        0.9F, 0.1F, 0.0F, 0.0F, //
        0.1F, 0.6F, 0.3F, 0.0F, //
        0.0F, 0.0F, 0.2F, 0.8F, //
        0.0F, 0.1F, 0.9F, 0.0F, //
        1.0F, 0.0F, 0.0F, 0.0F};
    const auto read = ocr::decode(scores, 8, 4, {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral(" ")});
    QString text;
    for (const auto &character : read)
        text += character.text;
    QCOMPARE(text, QStringLiteral("AA B"));
    QCOMPARE(read[0].from, 1.0 / 8);
    QCOMPARE(read[0].to, 3.0 / 8);
    QCOMPARE(read[0].sure, 0.8F);
    QCOMPARE(read[1].other, QStringLiteral("B"));
    QCOMPARE(read[1].otherSure, 0.3F);
    QVERIFY(ocr::decode(scores, 0, 4, {QStringLiteral("A")}).empty());
}

void LinesTest::aRareIdeographIsSeenAfterAMark()
{
    // 、磋保证金额, in which the network gives 磋 less than the blank.
    const QStringList alphabet = {QStringLiteral("、"), QStringLiteral("磋"), QStringLiteral("保"), QStringLiteral("证"), QStringLiteral("金"), QStringLiteral("额")};
    constexpr size_t classes = 7;
    constexpr size_t steps = 32;
    const auto read = [&](float rare) {
        std::vector<float> scores(steps * classes, 0.0F);
        for (size_t step = 0; step < steps; ++step)
            scores[step * classes] = 0.9F;
        const auto see = [&](size_t step, size_t label, float sure) {
            scores[step * classes] = 1 - sure;
            scores[step * classes + label] = sure;
        };
        see(2, 1, 0.99F);
        see(6, 2, rare);
        see(10, 3, 0.99F);
        see(14, 4, 0.99F);
        see(18, 5, 0.99F);
        see(22, 6, 0.99F);
        QString text;
        for (const auto &character : ocr::decode(scores.data(), steps, classes, alphabet))
            text += character.text;
        return text;
    };
    QCOMPARE(read(0.1F), QStringLiteral("、磋保证金额"));
    QCOMPARE(read(0.01F), QStringLiteral("、保证金额"));
}

void LinesTest::aLineIsFittedToItsInk()
{
    // Bars 30 high; the place is 22 high and sits a little low, as a detector's does.
    ocr::Raster page(pixCreate(600, 200, 8));
    pixSetAll(page.get());
    const auto bar = [&](int from, int to, int top, int bottom) {
        for (int y = top; y < bottom; ++y)
            for (int x = from; x < to; ++x)
                pixSetPixel(page.get(), x, y, 0);
    };
    for (int x = 100; x < 500; x += 40)
        bar(x, x + 25, 85, 115);
    const ocr::Slant fitted = ocr::fittedToInk(page, {{300, 104}, 0, 400, 22});
    QVERIFY2(fitted.height > 30 && fitted.height <= 22 * 1.6, qPrintable(QString::number(fitted.height)));
    QVERIFY(std::abs(fitted.centre.y() - 100) < 2);
    QCOMPARE(fitted.length, 400.0);
    // A short place much higher than its ink, as of two digits, shrinks to it.
    QVERIFY(ocr::fittedToInk(page, {{112, 100}, 0, 36, 80}).height < 55);
    // Ink without an end above or below says nothing.
    bar(100, 500, 20, 180);
    QCOMPARE(ocr::fittedToInk(page, {{300, 100}, 0, 400, 22}).height, 22 * 1.4);
    QCOMPARE(ocr::fittedToInk(page, {{50, 30}, 0, 40, 20}).height, 20 * 1.4);
}

namespace {

ocr::ReadCharacter character(const char16_t *text, float sure = 1, const char16_t *other = u"", float otherSure = 0)
{
    return {QString::fromUtf16(text), 0, 0, sure, QString::fromUtf16(other), otherSure};
}

QString textOf(const std::vector<ocr::ReadCharacter> &line)
{
    QString text;
    for (const ocr::ReadCharacter &each : line)
        text += each.text;
    return text;
}

} // namespace

void LinesTest::marksAreSettledByTheirPlace()
{
    std::vector<ocr::ReadCharacter> number = {character(u"库"), character(u"（", 0.98F, u"〔", 0.02F), character(u"2"), character(u"0"), character(u"2"),
                                              character(u"0"), character(u"）", 0.99F, u")", 0.01F), character(u"1"), character(u"号")};
    ocr::settleMarks(number);
    QCOMPARE(textOf(number), QStringLiteral("库〔2020〕1号"));
    QCOMPARE(number[1].other, QStringLiteral("（"));
    QVERIFY(number[1].sure < 0.9F);

    std::vector<ocr::ReadCharacter> title = {character(u"发"), character(u"（", 0.8F, u"〈", 0.12F), character(u"商")};
    ocr::settleMarks(title);
    QCOMPARE(textOf(title), QStringLiteral("发〈商"));

    std::vector<ocr::ReadCharacter> choice = {character(u"口", 0.4F), character(u"是")};
    ocr::settleMarks(choice);
    QCOMPARE(textOf(choice), QStringLiteral("□是"));
    QCOMPARE(choice[0].other, QStringLiteral("口"));

    std::vector<ocr::ReadCharacter> end = {character(u"名"), character(u".", 0.6F, u"。", 0.2F)};
    ocr::settleMarks(end);
    QCOMPARE(textOf(end), QStringLiteral("名。"));
}

void LinesTest::surePlainMarksStay()
{
    std::vector<ocr::ReadCharacter> line = {character(u"进"), character(u"口", 0.6F),           character(u"（", 0.99F, u"(", 0.01F), character(u"2"),
                                            character(u"0"), character(u"2"),                  character(u"0"),                      character(u"）", 0.99F, u")", 0.01F),
                                            character(u"1"), character(u".", 0.6F, u",", 0.2F)};
    const QString before = textOf(line);
    ocr::settleMarks(line);
    QCOMPARE(textOf(line), before);
    std::vector<ocr::ReadCharacter> sure = {character(u"口", 0.99F), character(u"头")};
    ocr::settleMarks(sure);
    QCOMPARE(textOf(sure), QStringLiteral("口头"));
    std::vector<ocr::ReadCharacter> none;
    ocr::settleMarks(none);
}

void LinesTest::aPageOnItsSideIsKnownAndTurnedBack()
{
    const std::vector<ocr::Slant> standing(5, {{100, 100}, pi / 2, 200, 20});
    QVERIFY(ocr::liesOnItsSide(standing));
    QVERIFY(!ocr::liesOnItsSide(std::vector<ocr::Slant>(5, {{100, 100}, 0.02, 200, 20})));
    QVERIFY(!ocr::liesOnItsSide({}));

    core::PageText page;
    page.width = 800;
    page.height = 600;
    page.text = QStringLiteral("x");
    page.words.push_back({{0, 1}, {10, 20, 30, 40}, 1, {10, 40}});
    page.blocks.push_back({core::BlockKind::Paragraph, {0, 1}, {10, 20, 30, 40}});
    ocr::turnBack(page, 0);
    QCOMPARE(page.words[0].edges.size(), size_t(2));
    core::PageText once = page;
    ocr::turnBack(once, 1);
    QCOMPARE(once.width, 600.0);
    // The upper left corner of what was read lies lower left on the page that was turned clockwise to be read.
    QCOMPARE(once.words[0].box, (core::Box{20, 800 - 40, 40, 30}));
    QVERIFY(once.words[0].edges.empty());
    ocr::turnBack(once, 3);
    QCOMPARE(once.words[0].box, page.words[0].box);
    QCOMPARE(once.blocks[0].box, page.blocks[0].box);
    QCOMPARE(once.width, 800.0);
}

QTEST_GUILESS_MAIN(LinesTest)
#include "lines_test.moc"
