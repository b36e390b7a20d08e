// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "underscores.h"

#include "drawing.h"

#include <QTest>

using namespace tendertrail;
using namespace tendertrail::ocr;

namespace {

// A word as Tesseract gives it: letters of 10 pixels, a box from the ascenders to the descenders.
ReadWord word(const QString &text, double left)
{
    ReadWord result;
    for (const QChar c : text)
        result.symbols.push_back({QString(c), left + 10.0 * double(result.symbols.size()), left + 10.0 * double(result.symbols.size() + 1)});
    result.box = QRectF(left, 100, 10.0 * double(text.size()), 40);
    result.confidence = 0.9;
    return result;
}

QString textOf(const std::vector<ReadWord> &words)
{
    QStringList all;
    for (const ReadWord &each : words) {
        QString text;
        for (const ReadSymbol &symbol : each.symbols)
            text += symbol.text;
        all.append(text);
    }
    return all.join(QLatin1Char(' '));
}

} // namespace

class UnderscoresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortBarUnderTheGapJoins_data()
    {
        QTest::addColumn<QRect>("bar");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("read");
        QTest::newRow("an underscore") << QRect(200, 134, 14, 2) << QStringLiteral("name") << QStringLiteral("file_name");
        QTest::newRow("nothing") << QRect() << QStringLiteral("name") << QStringLiteral("file name");
        QTest::newRow("a hyphen") << QRect(200, 120, 14, 2) << QStringLiteral("name") << QStringLiteral("file name");
        QTest::newRow("a line under both words") << QRect(160, 134, 95, 2) << QStringLiteral("name") << QStringLiteral("file name");
        QTest::newRow("a dot") << QRect(205, 132, 4, 4) << QStringLiteral("name") << QStringLiteral("file name");
        QTest::newRow("a block") << QRect(200, 120, 14, 20) << QStringLiteral("name") << QStringLiteral("file name");
        QTest::newRow("before a bracket") << QRect(200, 134, 14, 2) << QStringLiteral("(name") << QStringLiteral("file (name");
    }
    void aShortBarUnderTheGapJoins()
    {
        QFETCH(QRect, bar);
        QFETCH(QString, right);
        QImage page = drawing::paper(400, 200);
        for (int y = bar.top(); y <= bar.bottom(); ++y)
            for (int x = bar.left(); x <= bar.right(); ++x)
                page.setPixel(x, y, qRgb(30, 30, 30));
        std::vector<ReadWord> words{word(QStringLiteral("file"), 160), word(right, 214)};
        words.front().startsLine = true;
        joinAtUnderscores(words, redChannel(page));
        QTEST(textOf(words), "read");
        if (words.size() == 1) {
            QCOMPARE(words.front().box, QRectF(160, 100, 94, 40));
            QVERIFY(words.front().startsLine);
        }
    }

    void wordsOfTwoLinesStayApart()
    {
        QImage page = drawing::paper(400, 200);
        for (int x = 200; x < 214; ++x)
            page.setPixel(x, 134, qRgb(0, 0, 0));
        std::vector<ReadWord> words{word(QStringLiteral("file"), 160), word(QStringLiteral("name"), 214)};
        words.back().startsLine = true;
        joinAtUnderscores(words, redChannel(page));
        QCOMPARE(words.size(), std::size_t(2));
        joinAtUnderscores(words, nullptr);
        QCOMPARE(words.size(), std::size_t(2));
    }
};

QTEST_MAIN(UnderscoresTest)
#include "underscores_test.moc"
