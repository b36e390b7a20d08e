// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "rawpdf.h"

using namespace fixtures;
using namespace Qt::StringLiterals;

/// How words of a PDF become lines, paragraphs and tables.
class PdfLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrappedLinesAreOneParagraph();
    void aPageSetWideHasParagraphsAllTheSame();
    void linesFarApartAreNoParagraph();
    void anItemBeginsAParagraph();
    void spacesAreOnlyWhereTheyBelong_data();
    void spacesAreOnlyWhereTheyBelong();
    void hanAndLatinAreWordsOfTheirOwn();
    void aLabelAndWhatIsFilledInAreOneLine();
    void headingsHeadersAndFootersAreTold();
    void ruledTablesKeepRowsAndColumns();
    void mergedCellsKeepTheirPlace();
    void textTightToTheRulesStaysInItsCell();
    void shadedHeadsAreCells();
    void aTableStandsWhereItIsRead();
    void cellsOfSeveralLinesAreWhole();
    void uprightTextAmongTurnedText();

private:
    core::PageText pageFrom(const std::function<void(QPainter &)> &paint)
    {
        auto reader = opened(writePdf(m_folder, u"layout.pdf"_s, [&](QPainter &painter, QPdfWriter &) { paint(painter); }));
        core::PageText page = reader ? pageOf(*reader) : core::PageText{};
        const QString broken = brokenRule(page);
        if (!broken.isEmpty())
            qWarning() << broken;
        return broken.isEmpty() ? page : core::PageText{};
    }
    /// Draws a grid with its texts; an empty text leaves a cell empty.
    static void drawTable(QPainter &painter, const QList<double> &xs, const QList<double> &ys, const QList<QStringList> &rows)
    {
        painter.setPen(QPen(Qt::black, 0.5));
        for (const double x : xs)
            painter.drawLine(QPointF(x, ys.front()), QPointF(x, ys.back()));
        for (const double y : ys)
            painter.drawLine(QPointF(xs.front(), y), QPointF(xs.back(), y));
        painter.setFont(pdfFont(10));
        for (qsizetype r = 0; r < rows.size(); ++r) {
            for (qsizetype c = 0; c < rows.at(r).size(); ++c)
                painter.drawText(QRectF(xs.at(c) + 4, ys.at(r), xs.at(c + 1) - xs.at(c) - 8, ys.at(r + 1) - ys.at(r)),
                                 Qt::AlignVCenter | Qt::TextWrapAnywhere, rows.at(r).at(c));
        }
    }
    static QString cellText(const core::PageText &page, int row, int column, int table = 0)
    {
        QStringList texts;
        for (const core::Block &block : page.blocks) {
            if (block.kind == core::BlockKind::TableCell && block.table == table && block.row == row && block.column == column)
                texts << block.range.of(page.text);
        }
        return texts.join(u"|"_s);
    }
    static QStringList blockTexts(const core::PageText &page)
    {
        QStringList texts;
        for (const core::Block &block : page.blocks)
            texts << block.range.of(page.text);
        return texts;
    }

    QTemporaryDir m_folder;
};

void PdfLayoutTest::wrappedLinesAreOneParagraph()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.drawText(84, 100, u"本项目采购云计算服务，供应商应具备相应的资质和能力，并按照招"_s); // 30 characters to x = 444
        painter.drawText(60, 120, u"标文件的要求提供服务，服务期为自合同签订之日起十二个月，逾期不"_s);
        painter.drawText(60, 140, u"予受理。"_s);
        painter.drawText(84, 160, u"投标人应当在截止时间之前递交投标文件。"_s);
    });
    QCOMPARE(page.blocks.size(), 2U);
    QCOMPARE(blockTexts(page).front().count(u'\n'), 2);
    QVERIFY(blockTexts(page).front().endsWith(u"予受理。"_s));
    QVERIFY(page.text.contains(u"予受理。\n\n投标人"_s)); // blocks are parted by an empty line
}

// A contract of 12 points, a line every 36: further than double spacing, but all the way.
void PdfLayoutTest::aPageSetWideHasParagraphsAllTheSame()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.drawText(84, 100, u"本项目采购云计算服务，供应商应具备相应的资质和能力，并按照招"_s);
        painter.drawText(60, 136, u"标文件的要求提供服务，服务期为自合同签订之日起十二个月，逾期不"_s);
        painter.drawText(60, 172, u"予受理。"_s);
        painter.drawText(84, 208, u"投标人应当在截止时间之前递交投标文件，并保证所提供的材料真实"_s);
        painter.drawText(60, 244, u"有效，否则投标无效。"_s);
        painter.drawText(84, 280, u"本合同一式四份。"_s);
    });
    QCOMPARE(page.blocks.size(), 3U);
    QVERIFY(blockTexts(page).front().endsWith(u"予受理。"_s));
    QVERIFY(blockTexts(page).at(1).endsWith(u"投标无效。"_s));
}

// Full lines that are far apart now and then: each says something of its own.
void PdfLayoutTest::linesFarApartAreNoParagraph()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.drawText(60, 100, u"本项目采购云计算服务，供应商应具备相应的资质和能力，并按照招标"_s);
        painter.drawText(60, 136, u"某市大数据中心采购项目的招标公告已经发布，请各供应商自行下载文"_s);
        painter.drawText(60, 156, u"件并按照要求提交。"_s);
        painter.drawText(60, 220, u"另行通知的内容以本网站发布的公告为准，请各供应商及时关注网站。"_s);
    });
    QCOMPARE(page.blocks.size(), 3U);
}

void PdfLayoutTest::anItemBeginsAParagraph()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.drawText(60, 100, u"一、项目概况与采购内容及其他需要说明的事项如下所列请仔细阅读"_s);
        painter.drawText(60, 120, u"二、投标人资格要求以及需要提交的证明文件如下所列请仔细阅读啊"_s);
        painter.drawText(60, 140, u"（一）具有独立承担民事责任的能力并提供营业执照副本复印件一份"_s);
        painter.drawText(60, 160, u"（二）具有良好的商业信誉"_s);
    });
    QCOMPARE(page.blocks.size(), 4U);
}

void PdfLayoutTest::spacesAreOnlyWhereTheyBelong_data()
{
    QTest::addColumn<QList<double>>("gaps");
    QTest::addColumn<QStringList>("pieces");
    QTest::addColumn<QString>("text");
    // Pieces are set with a gap in ems between them.
    QTest::newRow("letter-spaced label") << QList<double>{0.5, 0.5} << QStringList{u"采"_s, u"购"_s, u"人："_s} << u"采购人：\n"_s;
    QTest::newRow("Word's quarter around digits") << QList<double>{0.25, 0.25} << QStringList{u"共"_s, u"8"_s, u"台服务器"_s}
                                                  << u"共8台服务器\n"_s;
    QTest::newRow("a typed space before Latin") << QList<double>{0.5} << QStringList{u"型号"_s, u"H800"_s} << u"型号 H800\n"_s;
    QTest::newRow("Latin words") << QList<double>{0.3, 0.3} << QStringList{u"Amazon"_s, u"Web"_s, u"Services"_s}
                                 << u"Amazon Web Services\n"_s;
}

void PdfLayoutTest::spacesAreOnlyWhereTheyBelong()
{
    QFETCH(QList<double>, gaps);
    QFETCH(QStringList, pieces);
    QFETCH(QString, text);
    const core::PageText page = pageFrom([&](QPainter &painter) {
        double x = 100;
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            painter.drawText(QPointF(x, 200), pieces.at(i));
            const QFontMetricsF metrics(painter.font(), painter.device());
            x += metrics.horizontalAdvance(pieces.at(i)) + (i < gaps.size() ? gaps.at(i) * 12 : 0);
        }
    });
    QCOMPARE(page.text, text);
}

void PdfLayoutTest::hanAndLatinAreWordsOfTheirOwn()
{
    const core::PageText page = pageFrom([](QPainter &painter) { painter.drawText(100, 200, u"采购英伟达A100加速卡8台，预算200,000元"_s); });
    QStringList words;
    for (const core::Word &word : page.words)
        words << wordText(page, word);
    QCOMPARE(words, (QStringList{u"采购英伟达"_s, u"A100"_s, u"加速卡"_s, u"8"_s, u"台，预算"_s, u"200,000"_s, u"元"_s}));
}

void PdfLayoutTest::aLabelAndWhatIsFilledInAreOneLine()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.drawText(60, 100, u"项目编号："_s);
        painter.drawText(160, 100, u"SZU2023-0115"_s);
        painter.drawText(60, 160, u"采购方式："_s);
        painter.drawText(160, 160, u"公开招标"_s);
    });
    QVERIFY2(page.text.contains(u"项目编号： SZU2023-0115\n"_s), qPrintable(page.text));
    QVERIFY2(page.text.contains(u"采购方式： 公开招标\n"_s), qPrintable(page.text));
}

void PdfLayoutTest::headingsHeadersAndFootersAreTold()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.setFont(pdfFont(9));
        painter.drawText(60, 40, u"深圳大学招标文件"_s);
        painter.drawText(290, 815, u"第3页"_s);
        painter.setFont(pdfFont(18));
        painter.drawText(200, 120, u"第一章 招标公告"_s);
        painter.setFont(pdfFont(12));
        for (int i = 0; i < 6; ++i)
            painter.drawText(60, 180 + 40 * i, u"这是正文的一个段落，讲的是采购的内容。"_s);
    });
    QCOMPARE(page.blocks.front().kind, core::BlockKind::Header);
    QCOMPARE(page.blocks.at(1).kind, core::BlockKind::Heading);
    QCOMPARE(page.blocks.at(2).kind, core::BlockKind::Paragraph);
    QCOMPARE(page.blocks.back().kind, core::BlockKind::Footer);
}

void PdfLayoutTest::ruledTablesKeepRowsAndColumns()
{
    const QList<QStringList> rows{{u"序号"_s, u"名称"_s, u"数量"_s, u"单价（元）"_s},
                                  {u"1"_s, u"云服务器"_s, u"8"_s, u"12,000.00"_s},
                                  {u"2"_s, u"对象存储"_s, u"1"_s, u"3,500.00"_s},
                                  {u"3"_s, QString(), u"2"_s, u"800.00"_s}};
    const core::PageText page = pageFrom([&](QPainter &painter) {
        painter.drawText(60, 80, u"采购清单"_s);
        drawTable(painter, {60, 110, 260, 330, 450}, {100, 125, 150, 175, 200}, rows);
        painter.drawText(60, 240, u"合计：壹拾万元整"_s);
    });
    for (int r = 0; r < rows.size(); ++r) {
        for (int c = 0; c < rows.at(r).size(); ++c)
            QCOMPARE(cellText(page, r, c), rows.at(r).at(c));
    }
    QVERIFY(page.text.startsWith(u"采购清单\n"_s));
    QVERIFY(page.text.endsWith(u"合计：壹拾万元整\n"_s));
    QVERIFY(page.text.contains(u"云服务器\n\n8\n\n12,000.00\n"_s));
}

void PdfLayoutTest::mergedCellsKeepTheirPlace()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.setPen(QPen(Qt::black, 0.5));
        painter.drawRect(QRectF(60, 100, 300, 90));
        painter.drawLine(QPointF(160, 100), QPointF(160, 190));
        painter.drawLine(QPointF(160, 130), QPointF(360, 130));
        painter.drawLine(QPointF(160, 160), QPointF(360, 160));
        painter.drawLine(QPointF(260, 130), QPointF(260, 190));
        painter.drawText(70, 150, u"联系方式"_s);      // over three rows
        painter.drawText(170, 120, u"采购单位的信息"_s); // over two columns
        painter.drawText(170, 150, u"联系人"_s);
        painter.drawText(270, 150, u"张三"_s);
        painter.drawText(170, 180, u"电话"_s);
        painter.drawText(270, 180, u"0755-1234"_s);
    });
    QCOMPARE(cellText(page, 0, 0), u"联系方式"_s);
    QCOMPARE(cellText(page, 0, 1), u"采购单位的信息"_s);
    QCOMPARE(cellText(page, 1, 1), u"联系人"_s);
    QCOMPARE(cellText(page, 1, 2), u"张三"_s);
    QCOMPARE(cellText(page, 2, 1), u"电话"_s);
    QCOMPARE(cellText(page, 2, 2), u"0755-1234"_s);
}

void PdfLayoutTest::textTightToTheRulesStaysInItsCell()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        drawTable(painter, {60, 105, 150, 195}, {100, 112, 124, 136},
                  {{u"甲方乙"_s, u"丙方丁"_s, u"戊方己"_s}, {u"国国国"_s, u"田田田"_s, u"目目目"_s},
                   {u"123456"_s, u"654321"_s, u"111111"_s}});
    });
    QCOMPARE(cellText(page, 0, 0), u"甲方乙"_s);
    QCOMPARE(cellText(page, 0, 2), u"戊方己"_s);
    QCOMPARE(cellText(page, 1, 1), u"田田田"_s);
    QCOMPARE(cellText(page, 2, 0), u"123456"_s);
    QCOMPARE(cellText(page, 2, 2), u"111111"_s);
}

void PdfLayoutTest::shadedHeadsAreCells()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.fillRect(QRectF(60, 100, 300, 30), QColor(0xd9, 0xd9, 0xd9));
        drawTable(painter, {60, 160, 260, 360}, {100, 130, 160, 190},
                  {{u"包号"_s, u"供应商"_s, u"金额"_s}, {u"1"_s, u"成都运达科技"_s, u"200000"_s}, {u"2"_s, u"某某公司"_s, u"184000"_s}});
    });
    QCOMPARE(cellText(page, 0, 1), u"供应商"_s);
    QCOMPARE(cellText(page, 1, 1), u"成都运达科技"_s);
    QCOMPARE(cellText(page, 2, 2), u"184000"_s);
}

void PdfLayoutTest::aTableStandsWhereItIsRead()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.drawText(60, 80, u"前面的话。"_s);
        drawTable(painter, {60, 160, 260}, {100, 130, 160, 190}, {{u"甲"_s, u"乙"_s}, {u"丙"_s, u"丁"_s}, {u"戊"_s, u"己"_s}});
        painter.setFont(pdfFont(12));
        painter.drawText(60, 230, u"中间的话。"_s);
        drawTable(painter, {60, 160, 260}, {300, 330, 360, 390}, {{u"子"_s, u"丑"_s}, {u"寅"_s, u"卯"_s}, {u"辰"_s, u"巳"_s}});
    });
    QCOMPARE(blockTexts(page), (QStringList{u"前面的话。"_s, u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s, u"戊"_s, u"己"_s, u"中间的话。"_s,
                                            u"子"_s, u"丑"_s, u"寅"_s, u"卯"_s, u"辰"_s, u"巳"_s}));
    QCOMPARE(cellText(page, 1, 1, 1), u"卯"_s);
}

void PdfLayoutTest::cellsOfSeveralLinesAreWhole()
{
    const QString longText = u"服务器虚拟机设备日志访问控制信息完整性模块的开发和部署"_s;
    const core::PageText page = pageFrom([&](QPainter &painter) {
        drawTable(painter, {60, 110, 220, 420}, {100, 150, 200, 250},
                  {{u"1"_s, longText, u"第一行的说明"_s}, {u"2"_s, longText, longText}, {u"3"_s, u"短"_s, longText}});
    });
    QCOMPARE(cellText(page, 0, 1).remove(u'\n'), longText);
    QCOMPARE(cellText(page, 0, 2), u"第一行的说明"_s);
    QCOMPARE(cellText(page, 1, 1).remove(u'\n'), longText);
    QCOMPARE(cellText(page, 2, 2).remove(u'\n'), longText);
    QCOMPARE(cellText(page, 2, 0), u"3"_s);
}

void PdfLayoutTest::uprightTextAmongTurnedText()
{
    const core::PageText page = pageFrom([](QPainter &painter) {
        painter.drawText(100, 200, u"正文在这里"_s);
        painter.save();
        painter.translate(560, 300);
        painter.rotate(90);
        painter.drawText(0, 0, u"侧边的字"_s);
        painter.restore();
    });
    QVERIFY(page.text.contains(u"正文在这里\n"_s));
    QVERIFY2(page.text.contains(u"侧边的字"_s), qPrintable(page.text));
    for (const core::Word &word : page.words) {
        if (wordText(page, word) == u"侧")
            QVERIFY(word.box.height < 20 && word.box.width < 20); // a box for each character
    }
}

QTEST_MAIN(PdfLayoutTest)
#include "pdflayout_test.moc"
