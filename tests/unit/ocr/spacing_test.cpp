// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spacing.h"

#include <QTest>

#include <leptonica/allheaders.h>

#include <cmath>

using namespace tendertrail;

namespace {

/// How wide a character of ordinary type is, of its size.
double widthOf(QChar c)
{
    if (QStringView(u"iljft.,' ").contains(c))
        return 0.28;
    if (QStringView(u"mwMW").contains(c))
        return 0.8;
    return c.isUpper() ? 0.68 : 0.5;
}

/// A line as the network reads it. even: half-width type, every character in a cell. "_" in text: a space that the network saw
/// though nothing stands there.
ocr::ReadLine lineOf(const QString &text, bool even)
{
    ocr::ReadLine line;
    double total = 0;
    for (const QChar c : text)
        total += c == u'_' ? 0 : even ? 0.5 : widthOf(c);
    double at = 0;
    for (const QChar c : text) {
        const double width = c == u'_' ? 0 : (even ? 0.5 : widthOf(c)) / total;
        // A mark is drawn at the left of its cell.
        const double middle = at + (c == u'.' && even ? 0.3 : 0.5) * width;
        line.characters.push_back({c == u'_' ? QStringLiteral(" ") : QString(c), middle - 0.001, middle + 0.001, 1, {}, 0});
        at += width;
    }
    line.place = {{500, 20}, 0, 1000, 40};
    return line;
}

/// Words as Tesseract would give them, parted at "|".
std::vector<ocr::PlacedWord> wordsFrom(const QString &text)
{
    std::vector<ocr::PlacedWord> words;
    double x = 0;
    for (const QString &part : text.split(u'|')) {
        ocr::PlacedWord word;
        word.text = part;
        word.box = QRectF(x, 10, 10.0 * double(part.size()), 20);
        for (qsizetype i = 0; i <= part.size(); ++i)
            word.edges.push_back(x + 10.0 * double(i));
        word.sure = 0.9 - 0.1 * double(words.size());
        word.spaceBefore = !words.empty();
        word.byTesseract = true;
        x = word.box.right() + 8;
        words.push_back(word);
    }
    return words;
}

QString joined(const std::vector<ocr::PlacedWord> &words)
{
    QStringList texts;
    for (const ocr::PlacedWord &word : words)
        texts.append(word.text);
    return texts.join(u'|');
}

} // namespace

class SpacingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfNamesAreJoinedWhereTypeIsEven_data();
    void partsOfNamesAreJoinedWhereTypeIsEven();
    void joinedWordsKeepTheirPlaces();
    void ordinaryTypeAndFewCharactersSayNothing();
    void capitalsAndDigitsArePartedByAStep_data();
    void capitalsAndDigitsArePartedByAStep();
    void aTimeThatRanOnIsParted_data();
    void aTimeThatRanOnIsParted();
};

void SpacingTest::partsOfNamesAreJoinedWhereTypeIsEven_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    QTest::newRow("version") << QStringLiteral("GateKeeperR12._4") << QStringLiteral("GateKeeperR12.|4") << QStringLiteral("GateKeeperR12.4");
    QTest::newRow("host") << QStringLiteral("mail._example._org") << QStringLiteral("mail.|example.|org") << QStringLiteral("mail.example.org");
    QTest::newRow("host, not seen parted") << QStringLiteral("ftp.archive.example") << QStringLiteral("ftp.|archive.example") << QStringLiteral("ftp.archive.example");
    QTest::newRow("file") << QStringLiteral("annex/_list of parts") << QStringLiteral("annex/|list|of|parts") << QStringLiteral("annex/list|of|parts");
    QTest::newRow("space in a cell of its own") << QStringLiteral("chapter 3. 5 pieces") << QStringLiteral("chapter|3.|5|pieces") << QStringLiteral("chapter|3.|5|pieces");
    QTest::newRow("sentence") << QStringLiteral("it ended._The next") << QStringLiteral("it|ended.|The|next") << QStringLiteral("it|ended.|The|next");
    QTest::newRow("number of an item") << QStringLiteral("see item No._5 there") << QStringLiteral("see|item|No.|5|there") << QStringLiteral("see|item|No.|5|there");
    QTest::newRow("other words") << QStringLiteral("GateKeeperR12._4") << QStringLiteral("GaleKecpcrB72.|9") << QStringLiteral("GaleKecpcrB72.|9");
}

void SpacingTest::partsOfNamesAreJoinedWhereTypeIsEven()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    QFETCH(QString, expected);
    auto placed = wordsFrom(words);
    ocr::joinParted(placed, lineOf(line, true));
    QCOMPARE(joined(placed), expected);
}

void SpacingTest::joinedWordsKeepTheirPlaces()
{
    auto words = wordsFrom(QStringLiteral("node|mail.|example.|org"));
    const QRectF first = words[1].box;
    const QRectF last = words[3].box;
    ocr::joinParted(words, lineOf(QStringLiteral("node mail._example._org"), true));
    QCOMPARE(joined(words), QStringLiteral("node|mail.example.org"));
    QCOMPARE(words[1].box, first.united(last));
    QCOMPARE(std::ssize(words[1].edges), words[1].text.size() + 1);
    QVERIFY(std::is_sorted(words[1].edges.begin(), words[1].edges.end()));
    QCOMPARE(words[1].edges.back(), last.right());
    QCOMPARE(words[1].sure, 0.6);
    QVERIFY(words[1].spaceBefore);
}

void SpacingTest::ordinaryTypeAndFewCharactersSayNothing()
{
    auto words = wordsFrom(QStringLiteral("mills,|willows|etc.|and|more"));
    ocr::joinParted(words, lineOf(QStringLiteral("mills, willows etc. and more"), false));
    QCOMPARE(joined(words), QStringLiteral("mills,|willows|etc.|and|more"));
    words = wordsFrom(QStringLiteral("R2.|4"));
    ocr::joinParted(words, lineOf(QStringLiteral("R2._4"), true));
    QCOMPARE(joined(words), QStringLiteral("R2.|4"));
    words.clear();
    ocr::joinParted(words, {});
    QVERIFY(words.empty());
    QVERIFY(!ocr::hasNoRoomForSpace({}, 0));
    QVERIFY(!ocr::hasNoRoomForSpace(ocr::standingIn(lineOf(QStringLiteral("mail.example.org"), true)), 99));
}

void SpacingTest::capitalsAndDigitsArePartedByAStep_data()
{
    QTest::addColumn<int>("width");  ///< of a character's ink
    QTest::addColumn<int>("step");   ///< from one to the next
    QTest::addColumn<int>("more");   ///< before the fourth
    QTest::addColumn<QString>("expected");
    QTest::newRow("narrow ink in even cells") << 7 << 20 << 0 << QStringLiteral("HRX20B");
    QTest::newRow("an empty cell") << 7 << 20 << 20 << QStringLiteral("HRX|20B");
    QTest::newRow("wide ink") << 20 << 22 << 0 << QStringLiteral("HRX20B");
    QTest::newRow("wide ink, a space") << 20 << 22 << 16 << QStringLiteral("HRX|20B");
}

void SpacingTest::capitalsAndDigitsArePartedByAStep()
{
    QFETCH(int, width);
    QFETCH(int, step);
    QFETCH(int, more);
    QFETCH(QString, expected);
    const ocr::Raster page(pixCreate(400, 100, 8));
    pixSetAll(page.get());
    ocr::ReadLine line;
    line.place = {{200, 50}, 0, 320, 44};
    const QString text = QStringLiteral("HRX20B");
    for (int i = 0; i < text.size(); ++i) {
        const int left = 60 + i * step + (i > 2 ? more : 0);
        for (int x = left; x < left + width; ++x)
            for (int y = 36; y < 64; ++y)
                pixSetPixel(page.get(), static_cast<l_uint32>(x), static_cast<l_uint32>(y), 0);
        const double middle = (left + width / 2.0 - 40) / 320;
        line.characters.push_back({QString(text.at(i)), middle - 0.004, middle + 0.004, 1, {}, 0});
    }
    QCOMPARE(joined(ocr::wordsOf(line, page)), expected);
}

void SpacingTest::aTimeThatRanOnIsParted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("wider"); ///< before this character the step is wider
    QTest::addColumn<int>("expected"); ///< -1: nowhere
    QTest::newRow("by the step, first") << QStringLiteral("2022.11.108:15") << 9 << 9;
    QTest::newRow("by the step, second") << QStringLiteral("2022.11.108:15") << 10 << 10;
    QTest::newRow("only one way") << QStringLiteral("2023/7/1418:05:59") << 8 << 9;
    QTest::newRow("no such day") << QStringLiteral("2023/7/412:05") << 9 << 8;
    QTest::newRow("with more around") << QStringLiteral("|2025-3-19:45]") << 0 << 9;
    QTest::newRow("no such month") << QStringLiteral("2022/13/119:30") << 9 << -1;
    QTest::newRow("no time") << QStringLiteral("2022/11/1119") << 9 << -1;
    QTest::newRow("a longer number") << QStringLiteral("12022/11/119:30") << 9 << -1;
    QTest::newRow("no such hour") << QStringLiteral("2022/11/0199:30") << 9 << -1;
    QTest::newRow("nothing") << QString() << 0 << -1;
}

void SpacingTest::aTimeThatRanOnIsParted()
{
    QFETCH(QString, text);
    QFETCH(int, wider);
    QFETCH(int, expected);
    std::vector<double> centres;
    for (int i = 0; i < text.size(); ++i)
        centres.push_back(10 * i + (i >= wider ? 4 : 0));
    const auto found = ocr::beginningOfTime(text, centres);
    QCOMPARE(found ? int(*found) : -1, expected);
    centres.push_back(0);
    QVERIFY(!ocr::beginningOfTime(text, centres));
}

QTEST_GUILESS_MAIN(SpacingTest)
#include "spacing_test.moc"
