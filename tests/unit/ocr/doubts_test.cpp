// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibrate.h"
#include "doubts.h"
#include "latinlines.h"

#include <QTest>

using namespace tendertrail;

class DoubtsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddNumbersHaveALikelierReading_data();
    void oddNumbersHaveALikelierReading();
    void soundWordsHaveNone_data();
    void soundWordsHaveNone();
    void aDoubtIsNotedAndNothingIsChanged();
    void latinSentencesAreTold();
    void readingsAreComparedWithoutSpaces();
    void figuresOfConfidenceRise();
};

namespace {

ocr::ReadLine lineOf(const QString &text)
{
    ocr::ReadLine line;
    for (const QChar c : text)
        line.characters.push_back({QString(c), 0, 0, 1, {}, 0});
    return line;
}

} // namespace

void DoubtsTest::oddNumbersHaveALikelierReading_data()
{
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("likelier");
    QTest::newRow("o at the end") << QStringLiteral("H10o") << QStringLiteral("H100");
    QTest::newRow("O between digits") << QStringLiteral("12O,000.00") << QStringLiteral("120,000.00");
    QTest::newRow("l between digits") << QStringLiteral("2l5") << QStringLiteral("215");
    QTest::newRow("dot of thousands") << QStringLiteral("184.000") << QStringLiteral("184,000");
    QTest::newRow("dots of thousands") << QStringLiteral("1.312.000") << QStringLiteral("1,312,000");
    QTest::newRow("marks run together") << QStringLiteral("1,312;,000") << QStringLiteral("1,312,000");
    QTest::newRow("l before digits") << QStringLiteral("l00") << QStringLiteral("100");
    QTest::newRow("O before a point") << QStringLiteral("O.5") << QStringLiteral("0.5");
    QTest::newRow("8 for B") << QStringLiteral("80G8") << QStringLiteral("80GB");
    QTest::newRow("6 for G") << QStringLiteral("806B") << QStringLiteral("80GB");
    QTest::newRow("with a currency") << QStringLiteral("¥184.000") << QStringLiteral("¥184,000");
}

void DoubtsTest::oddNumbersHaveALikelierReading()
{
    QFETCH(QString, read);
    QFETCH(QString, likelier);
    QCOMPARE(ocr::likelierReading(read), likelier);
}

void DoubtsTest::soundWordsHaveNone_data()
{
    QTest::addColumn<QString>("read");
    for (const char *word : {"A", "H100", "A100", "80GB", "12,950,000.00", "3.14", "HRC-ZBDL-2026-00170", "p4d.24xlarge", "IO", "采购人", "2026-11-26"})
        QTest::addRow("%s", word) << QString::fromUtf8(word);
    QTest::newRow("far too long") << QString(100'000, u'1');
}

void DoubtsTest::soundWordsHaveNone()
{
    QFETCH(QString, read);
    QCOMPARE(ocr::likelierReading(read), QString());
}

void DoubtsTest::aDoubtIsNotedAndNothingIsChanged()
{
    core::PageText page;
    page.text = QStringLiteral("采购 H10o 8台");
    page.words = {{{0, 2}, {}, 1, {}}, {{3, 7}, {}, 0.99F, {}}, {{8, 10}, {}, 0.97F, {}}};
    page.words[1].alternatives = {QStringLiteral("H1Oo")};
    ocr::noteDoubts(page);
    QCOMPARE(page.text, QStringLiteral("采购 H10o 8台"));
    QCOMPARE(page.words[1].alternatives, (QStringList{QStringLiteral("H100"), QStringLiteral("H1Oo")}));
    QVERIFY(page.words[1].confidence < 0.5F);
    QCOMPARE(page.words[0].confidence, 1.0F);
    QVERIFY(page.words[2].alternatives.isEmpty());
}

void DoubtsTest::latinSentencesAreTold()
{
    QVERIFY(ocr::isLatinSentence(lineOf(QStringLiteral("Procurement of eight servers"))));
    QVERIFY(ocr::isLatinSentence(lineOf(QStringLiteral("Procurementofeightservers"))));
    QVERIFY(!ocr::isLatinSentence(lineOf(QStringLiteral("采购 Procurement of eight servers"))));
    QVERIFY(!ocr::isLatinSentence(lineOf(QStringLiteral("HRC-ZBDL-2026-00170"))));
    QVERIFY(!ocr::isLatinSentence(lineOf(QStringLiteral("12,950,000.00"))));
    QVERIFY(!ocr::isLatinSentence(lineOf(QStringLiteral("A100"))));
    QVERIFY(!ocr::isLatinSentence(lineOf(QString())));
}

void DoubtsTest::readingsAreComparedWithoutSpaces()
{
    QVERIFY(ocr::readAlike(QStringLiteral("Procurement of servers"), QStringLiteral("Procurementofservers")));
    QVERIFY(ocr::readAlike(QStringLiteral("Procurément of servers"), QStringLiteral("Procurementofserver5")));
    QVERIFY(!ocr::readAlike(QStringLiteral("Procurement of servers"), QStringLiteral("oe ii ~~")));
    QVERIFY(!ocr::readAlike(QString(), QStringLiteral("servers")));
}

void DoubtsTest::figuresOfConfidenceRise()
{
    double before = ocr::howOftenRight(0);
    for (int i = 1; i <= 100; ++i) {
        const double now = ocr::howOftenRight(i / 100.0);
        QVERIFY(now >= before && now <= 1);
        before = now;
    }
    QVERIFY(ocr::howOftenRight(1) > 0.95);
    QCOMPARE(ocr::howOftenRight(7), ocr::howOftenRight(1));
    QCOMPARE(ocr::howOftenRight(-7), ocr::howOftenRight(0));
}

QTEST_GUILESS_MAIN(DoubtsTest)
#include "doubts_test.moc"
