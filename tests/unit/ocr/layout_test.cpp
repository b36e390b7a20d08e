// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout.h"
#include "pagetext.h"

#include <QTest>

#include <cmath>

using namespace tendertrail;

namespace {

constexpr double em = 20;

/// A line of one word, level, its left end at that place and its middle at that height.
ocr::WordLine lineAt(double x, double y, const QString &text)
{
    const double width = em * double(text.size());
    ocr::WordLine line;
    line.place = {{x + width / 2, y}, 0, width, 2 * em};
    ocr::PlacedWord word;
    word.text = text;
    word.box = QRectF(x, y - em / 2, width, em);
    for (qsizetype i = 0; i <= text.size(); ++i)
        word.edges.push_back(x + em * double(i));
    word.sure = 0.9;
    line.words.push_back(word);
    return line;
}

QRectF lying(double x, double y, double length)
{
    return {x, y, length, 1};
}

QRectF standing(double x, double y, double length)
{
    return {x, y, 1, length};
}

core::PageText textOf(const std::vector<ocr::WordLine> &lines, const std::vector<QRectF> &rules = {}, QSize size = {1000, 1400})
{
    return ocr::pageText(lines, rules, {}, size, QSizeF(size) / 2, {QStringLiteral("P"), QStringLiteral("T")});
}

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeFromTopToBottomAndLeftToRight();
    void paragraphsEndWhereLinesEndShort();
    void aPageSetWideHasParagraphsAllTheSame();
    void cellsOfARuledTableStayApart();
    void aLineOverACellsBorderIsCut();
    void aFrameAroundAPageIsNoTable();
    void aLineUnderWordsPartsNoCells();
    void aGapInARuleMovesNoWordToAnotherRow();
    void twoPagesOnASheetAreReadOneAfterTheOther();
    void anglesAreStraightened_data();
    void anglesAreStraightened();
    void wordsSayWhoReadThemAndWhere();
    void anEmptyPageIsEmpty();
};

void LayoutTest::linesComeFromTopToBottomAndLeftToRight()
{
    const auto page = textOf({lineAt(500, 105, QStringLiteral("乙乙")), lineAt(100, 300, QStringLiteral("丙丙")), lineAt(100, 100, QStringLiteral("甲甲"))});
    QCOMPARE(page.text, QStringLiteral("甲甲 乙乙\n\n丙丙"));
    QCOMPARE(page.blocks.size(), size_t(2));
}

void LayoutTest::paragraphsEndWhereLinesEndShort()
{
    const QString full(20, u'字');
    const auto page = textOf({lineAt(140, 100, full.left(18)), lineAt(100, 135, full), lineAt(100, 170, full.left(5)), lineAt(100, 205, full)});
    QCOMPARE(page.blocks.size(), size_t(2));
    QCOMPARE(page.text, full.left(18) + u'\n' + full + u'\n' + full.left(5) + QStringLiteral("\n\n") + full);
}

// A line's height and a half between lines, on the whole page.
void LayoutTest::aPageSetWideHasParagraphsAllTheSame()
{
    const QString full(20, u'字');
    std::vector<ocr::WordLine> lines;
    const double pitch = 2.5 * em;
    for (int i = 0; i < 6; ++i)
        lines.push_back(lineAt(i % 3 == 0 ? 140 : 100, 100 + pitch * i, i % 3 == 0 ? full.left(18) : i % 3 == 2 ? full.left(5) : full));
    const auto page = textOf(lines);
    QCOMPARE(page.blocks.size(), size_t(2));
    QCOMPARE(page.text, (full.left(18) + u'\n' + full + u'\n' + full.left(5) + QStringLiteral("\n\n")).repeated(2).chopped(2));
    // Where the distance differs it says what belongs together.
    const auto apart = textOf({lineAt(100, 100, full), lineAt(100, 100 + 1.6 * em, full), lineAt(100, 100 + 4.1 * em, full), lineAt(100, 100 + 5.7 * em, full)});
    QCOMPARE(apart.blocks.size(), size_t(2));
}

void LayoutTest::cellsOfARuledTableStayApart()
{
    // Two rows of two columns; the right cell of the first row has two lines, beside one in the middle of the left cell.
    const std::vector<QRectF> rules = {lying(100, 100, 600), lying(100, 200, 600), lying(100, 260, 600),
                                       standing(100, 100, 160), standing(300, 100, 160), standing(700, 100, 160)};
    const auto page = textOf({lineAt(120, 50, QStringLiteral("表前")), lineAt(120, 150, QStringLiteral("名称")), lineAt(320, 130, QStringLiteral("第一行")),
                              lineAt(320, 170, QStringLiteral("第二行")), lineAt(120, 230, QStringLiteral("金额")), lineAt(320, 230, QStringLiteral("100")),
                              lineAt(120, 320, QStringLiteral("表后"))},
                             rules);
    QCOMPARE(page.text, QStringLiteral("表前\n\n名称\n\n第一行\n第二行\n\n金额\n\n100\n\n表后"));
    QCOMPARE(page.blocks.size(), size_t(6));
    QCOMPARE(page.blocks[0].kind, core::BlockKind::Paragraph);
    const core::Block &cell = page.blocks[2];
    QCOMPARE(cell.kind, core::BlockKind::TableCell);
    QCOMPARE(cell.table, 0);
    QCOMPARE(cell.row, 0);
    QCOMPARE(cell.column, 1);
    QCOMPARE(page.blocks[4].row, 1);
}

void LayoutTest::aLineOverACellsBorderIsCut()
{
    ocr::WordLine line = lineAt(120, 150, QStringLiteral("左边"));
    line.words.push_back(lineAt(320, 150, QStringLiteral("右边")).words.front());
    const auto page = textOf({line}, {lying(100, 100, 600), lying(100, 200, 600), standing(100, 100, 100), standing(300, 100, 100), standing(700, 100, 100)});
    QCOMPARE(page.text, QStringLiteral("左边\n\n右边"));
    QCOMPARE(page.blocks.size(), size_t(2));
}

void LayoutTest::aFrameAroundAPageIsNoTable()
{
    const auto page = textOf({lineAt(120, 150, QStringLiteral("甲")), lineAt(120, 190, QStringLiteral("乙"))},
                             {lying(50, 50, 900), lying(50, 1300, 900), standing(50, 50, 1250), standing(950, 50, 1250)});
    for (const core::Block &block : page.blocks)
        QCOMPARE(block.kind, core::BlockKind::Paragraph);
}

void LayoutTest::aLineUnderWordsPartsNoCells()
{
    // A framed note with an underlined name that goes on to the frame: cells would tear its lines apart.
    ocr::WordLine first = lineAt(120, 150, QStringLiteral("项目的供应商应在"));
    first.words.push_back(lineAt(560, 150, QStringLiteral("上海市政府")).words.front());
    const auto page = textOf({first, lineAt(120, 190, QStringLiteral("采购网获取文件")), lineAt(120, 230, QStringLiteral("并于今日提交"))},
                             {lying(100, 100, 600), lying(100, 260, 600), standing(100, 100, 160), standing(700, 100, 160), lying(560, 165, 130)});
    QVERIFY2(page.text.startsWith(QStringLiteral("项目的供应商应在上海市政府\n采购网获取文件")), qPrintable(page.text));
}

void LayoutTest::aGapInARuleMovesNoWordToAnotherRow()
{
    // The rule between the rows is broken over the last word, as on a bad copy.
    ocr::WordLine line = lineAt(120, 230, QStringLiteral("高压设备的绝缘"));
    line.words.push_back(lineAt(500, 230, QStringLiteral("配合")).words.front());
    const std::vector<QRectF> rules = {lying(100, 100, 600), lying(100, 200, 400), lying(620, 200, 80), lying(100, 260, 600),
                                       standing(100, 100, 160), standing(700, 100, 160), standing(60, 100, 160), lying(60, 100, 40),
                                       lying(60, 200, 40), lying(60, 260, 40)};
    const auto page = textOf({lineAt(120, 150, QStringLiteral("标准电压")), line, lineAt(70, 150, QStringLiteral("1")), lineAt(70, 230, QStringLiteral("2"))}, rules);
    QCOMPARE(page.text, QStringLiteral("1\n\n标准电压\n\n2\n\n高压设备的绝缘配合"));
}

void LayoutTest::twoPagesOnASheetAreReadOneAfterTheOther()
{
    std::vector<ocr::WordLine> lines;
    for (int i = 0; i < 6; ++i) {
        lines.push_back(lineAt(1000, 100 + 60 * i, QStringLiteral("右%1").arg(i)));
        lines.push_back(lineAt(100, 100 + 60 * i, QStringLiteral("左%1").arg(i)));
    }
    const auto sheet = textOf(lines, {}, {1800, 1200});
    QVERIFY(sheet.text.indexOf(QStringLiteral("左5")) < sheet.text.indexOf(QStringLiteral("右0")));
    // The same on a page that stands is one page with a gap.
    const auto page = textOf(lines, {}, {1800, 2400});
    QVERIFY(page.text.indexOf(QStringLiteral("右0")) < page.text.indexOf(QStringLiteral("左5")));
}

void LayoutTest::anglesAreStraightened_data()
{
    QTest::addColumn<double>("angle");
    QTest::addColumn<double>("fan");
    QTest::newRow("level") << 0.0 << 0.0;
    QTest::newRow("turned") << 0.03 << 0.0;
    QTest::newRow("a photograph") << -0.01 << 0.00005;
}

void LayoutTest::anglesAreStraightened()
{
    QFETCH(double, angle);
    QFETCH(double, fan);
    std::vector<ocr::Slant> lines;
    for (int i = 0; i < 20; ++i) {
        const double y = 100 + 60 * i;
        lines.push_back({{500, y}, angle + fan * (y - 670), 800, 30});
    }
    const ocr::Straightening straightening(lines);
    for (const ocr::Slant &line : lines) {
        const QPointF left = straightening.straight(line.at(0, 15));
        const QPointF right = straightening.straight(line.at(800, 15));
        QVERIFY2(std::abs(left.y() - right.y()) < 3, qPrintable(QString::number(left.y() - right.y())));
        QVERIFY(right.x() - left.x() > 790);
    }
}

void LayoutTest::wordsSayWhoReadThemAndWhere()
{
    auto lines = std::vector<ocr::WordLine>{lineAt(100, 100, QStringLiteral("采购")), lineAt(100, 200, QStringLiteral("H10o"))};
    lines[1].words[0].byTesseract = true;
    lines[1].words[0].others = {QStringLiteral("H100")};
    const auto page = textOf(lines);
    QCOMPARE(page.engine, QStringLiteral("P, T"));
    QCOMPARE(page.words[0].box, (core::Box{50, 45, 20, 10}));
    QCOMPARE(page.words[0].edges, (std::vector<float>{50, 60, 70}));
    QCOMPARE(page.words[0].confidence, 0.9F);
    QCOMPARE(page.words[0].engine, QStringLiteral("P"));
    QCOMPARE(page.words[1].engine, QStringLiteral("T"));
    QCOMPARE(page.words[1].alternatives, QStringList{QStringLiteral("H100")});
    QVERIFY(page.words[0].alternatives.isEmpty());
    QCOMPARE(page.source, core::TextSource::Ocr);
}

void LayoutTest::anEmptyPageIsEmpty()
{
    const auto page = textOf({});
    QVERIFY(page.text.isEmpty() && page.blocks.empty() && page.words.empty());
    QCOMPARE(page.confidence, 0.0);
    QCOMPARE(page.width, 500.0);
}

QTEST_GUILESS_MAIN(LayoutTest)
#include "layout_test.moc"
