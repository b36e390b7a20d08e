// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assemble.h"

#include <QTest>

#include <algorithm>

using namespace tendertrail;
using namespace tendertrail::ocr;

namespace {

// A word of symbols 20 pixels wide and 24 high on a line.
ReadWord word(const QString &text, double left, double top = 0, bool startsLine = false, bool startsParagraph = false)
{
    ReadWord result;
    double x = left;
    for (const QChar c : text) {
        result.symbols.push_back({QString(c), x, x + 20});
        x += 20;
    }
    result.box = QRectF(left, top, x - left, 24);
    result.confidence = 0.9;
    result.startsLine = startsLine || startsParagraph;
    result.startsParagraph = startsParagraph;
    return result;
}

const Frame &halfSize()
{
    static const Frame frame(QSize(1000, 1000), 0, 500, 500);
    return frame;
}

} // namespace

class AssembleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spacesStandWhereAReaderPutsThem_data();
    void spacesStandWhereAReaderPutsThem();
    void aRulePartsCells();
    void linesAndParagraphs();
    void radicalsBecomeIdeographs();
    void wordsOfNothingPassTheirLineOn();
    void boxesAndEdgesAreInPoints();
    void edgesNeverRunBackwards();
    void confidenceIsTheMeanAndBounded();
    void noWordsNoText();
};

void AssembleTest::spacesStandWhereAReaderPutsThem_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<double>("gap");
    QTest::addColumn<QString>("text");
    const QString han = QStringLiteral("采购");
    const QString more = QStringLiteral("单位");
    const QString latin = QStringLiteral("NVIDIA");
    const QString chip = QStringLiteral("A100");
    QTest::newRow("Han, tight") << han << more << 1.0 << QStringLiteral("采购单位");
    QTest::newRow("Han, a full-width space") << han << more << 26.0 << QStringLiteral("采购单位");
    QTest::newRow("Han, another column") << han << more << 60.0 << QStringLiteral("采购 单位");
    QTest::newRow("Latin words") << latin << chip << 7.0 << QStringLiteral("NVIDIA A100");
    QTest::newRow("Latin words far apart") << latin << chip << 300.0 << QStringLiteral("NVIDIA A100");
    QTest::newRow("Han and Latin, tight") << han << chip << 2.0 << QStringLiteral("采购A100");
    QTest::newRow("Han and Latin, spaced") << han << chip << 10.0 << QStringLiteral("采购 A100");
    QTest::newRow("full-width punctuation") << QStringLiteral("采购人：") << more << 12.0 << QStringLiteral("采购人：单位");
    QTest::newRow("overlapping boxes") << han << more << -5.0 << QStringLiteral("采购单位");
}

void AssembleTest::spacesStandWhereAReaderPutsThem()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(double, gap);
    QFETCH(QString, text);
    const ReadWord first = word(left, 10, 0, false, true);
    const core::PageText page = assemble({first, word(right, first.box.right() + gap)}, {}, halfSize());
    QCOMPARE(page.text, text);
    QCOMPARE(page.words.size(), size_t(2));
    QCOMPARE(page.words[0].range.of(page.text), left);
    QCOMPARE(page.words[1].range.of(page.text), right);
}

void AssembleTest::aRulePartsCells()
{
    const ReadWord first = word(QStringLiteral("数量"), 10, 0, false, true);
    const ReadWord second = word(QStringLiteral("单价"), 60);
    QCOMPARE(assemble({first, second}, {QRect(54, -30, 3, 90)}, halfSize()).text, QStringLiteral("数量 单价"));
    // One that lies elsewhere does not.
    QCOMPARE(assemble({first, second}, {QRect(54, 100, 3, 90), QRect(0, 26, 500, 3)}, halfSize()).text, QStringLiteral("数量单价"));
}

void AssembleTest::linesAndParagraphs()
{
    const core::PageText page = assemble({word(QStringLiteral("标题"), 0, 0, true, true), word(QStringLiteral("第一"), 0, 50, true, true),
                                          word(QStringLiteral("行"), 40, 50), word(QStringLiteral("第二行"), 0, 80, true)},
                                         {}, halfSize());
    QCOMPARE(page.text, QStringLiteral("标题\n\n第一行\n第二行"));
    QCOMPARE(page.source, core::TextSource::Ocr);
    QCOMPARE(page.blocks.size(), size_t(2));
    QCOMPARE(page.blocks[0].range.of(page.text), QStringLiteral("标题"));
    QCOMPARE(page.blocks[1].range.of(page.text), QStringLiteral("第一行\n第二行"));
    QCOMPARE(page.blocks[1].box, (core::Box{0, 25, 30, 27}));
}

void AssembleTest::radicalsBecomeIdeographs()
{
    // KANGXI RADICAL BIG and CJK RADICAL C-SIMPLIFIED HORSE.
    const core::PageText page = assemble({word(QStringLiteral("\u2F24\u2EE2"), 0, 0, true, true)}, {}, halfSize());
    QCOMPARE(page.text, QStringLiteral("大马"));
}

void AssembleTest::wordsOfNothingPassTheirLineOn()
{
    const core::PageText page = assemble({word(QStringLiteral("甲"), 0, 0, true, true), word(QStringLiteral(" "), 0, 40, true),
                                          word(QStringLiteral("乙"), 30, 40)},
                                         {}, halfSize());
    QCOMPARE(page.text, QStringLiteral("甲\n乙"));
    QCOMPARE(page.words.size(), size_t(2));
}

void AssembleTest::boxesAndEdgesAreInPoints()
{
    const core::PageText page = assemble({word(QStringLiteral("A100"), 100, 200, true, true)}, {}, halfSize());
    QCOMPARE(page.width, 500.0);
    QCOMPARE(page.words[0].box, (core::Box{50, 100, 40, 12}));
    QCOMPARE(page.words[0].edges, (std::vector<float>{50, 60, 70, 80, 90}));
    // A surrogate pair is one symbol of two units, and has a border for each.
    ReadWord rare;
    rare.symbols = {{QString::fromUcs4(U"\U00020BB7"), 0, 20}};
    rare.box = QRectF(0, 0, 20, 24);
    const core::PageText other = assemble({rare}, {}, halfSize());
    QCOMPARE(other.words[0].range, (core::TextRange{0, 2}));
    QCOMPARE(other.words[0].edges, (std::vector<float>{0, 5, 10}));
}

void AssembleTest::edgesNeverRunBackwards()
{
    ReadWord crossed = word(QStringLiteral("甲乙丙"), 0, 0, true, true);
    crossed.symbols[1].left = 5;
    crossed.symbols[1].right = 12;
    const core::PageText page = assemble({crossed}, {}, halfSize());
    const auto &edges = page.words[0].edges;
    QCOMPARE(edges.size(), size_t(4));
    QVERIFY(std::is_sorted(edges.begin(), edges.end()));
}

void AssembleTest::confidenceIsTheMeanAndBounded()
{
    ReadWord sure = word(QStringLiteral("甲"), 0, 0, true, true);
    ReadWord odd = word(QStringLiteral("乙"), 20);
    sure.confidence = 1.5;
    odd.confidence = -0.5;
    const core::PageText page = assemble({sure, odd}, {}, halfSize());
    QCOMPARE(page.words[0].confidence, 1.0F);
    QCOMPARE(page.words[1].confidence, 0.0F);
    QCOMPARE(page.confidence, 0.5);
}

void AssembleTest::noWordsNoText()
{
    const core::PageText page = assemble({}, {}, halfSize());
    QVERIFY(page.text.isEmpty() && page.words.empty() && page.blocks.empty());
    QCOMPARE(page.source, core::TextSource::Ocr);
    QCOMPARE(page.confidence, 0.0);
}

QTEST_MAIN(AssembleTest)
#include "assemble_test.moc"
