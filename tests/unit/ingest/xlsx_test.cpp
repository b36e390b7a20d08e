// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefixture.h"

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Workbooks, as their reader sees them.
class XlsxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreShownInTheirFormat_data();
    void numbersAreShownInTheirFormat();
    void cellsOfEveryType();
    void daysFrom1904();
    void sheetsAreHeadingsAndHiddenOnesAreSaid();
    void tablesKeepRowsAndColumns();
    void mergedCellsSpan();
    void emptyRowsPartTables();
    void commentsAndTextBoxesFollow();
    void wideSheetsAreParted();
    void sparseAndHostileSheetsAreBounded();
    void longSheetsAreReadWhole();
    void templatesAndMacroFilesAreReadAlike();
    void damagedFilesAreRefused();

private:
    QString cellText(const QByteArray &value, const QString &format, const QByteArray &attributes = {})
    {
        const QString path = writeXlsx(m_folder, u"cell.xlsx"_s,
                                       {{"S", "<sheetData><row r='1'><c r='A1' s='1'" + attributes + "><v>" + value + "</v></c></row></sheetData>", {}}},
                                       {format});
        const QString blocks = blocksOf(path);
        return blocks.startsWith(u"S|") ? blocks.mid(2) : blocks;
    }

    QTemporaryDir m_folder;
};

void XlsxTest::numbersAreShownInTheirFormat_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("shown");
    const auto add = [](const char *value, const QString &format, const QString &shown) {
        QTest::newRow(qPrintable(QString::fromLatin1(value) + u" as "_s + format)) << QByteArray(value) << format << shown;
    };
    add("1234567.5", u"General"_s, u"1234567.5"_s);
    add("0.1", u"General"_s, u"0.1"_s);
    add("0.30000000000000004", u"General"_s, u"0.3"_s);
    add("0.33333333333333331", u"General"_s, u"0.333333333"_s);
    add("440301199001011234", u"General"_s, u"4.40301E+17"_s);
    add("13800138000", u"G/通用格式"_s, u"13800138000"_s);
    add("12", u"General\"台\""_s, u"12台"_s);
    add("1312000", u"#,##0"_s, u"1,312,000"_s);
    add("1312000", u"3"_s, u"1,312,000"_s);
    add("-1312000.456", u"#,##0.00"_s, u"-1,312,000.46"_s);
    add("1.005", u"0.00"_s, u"1.01"_s);
    add("999.995", u"0.00"_s, u"1000.00"_s);
    add("5", u"000"_s, u"005"_s);
    add("0", u"#,##0.00"_s, u"0.00"_s);
    add("0.5", u"#.##"_s, u".5"_s);
    add("1.5", u"0.0##"_s, u"1.5"_s);
    add("-0.001", u"0.00"_s, u"0.00"_s);
    add("0.125", u"0.0%"_s, u"12.5%"_s);
    add("0.13", u"9"_s, u"13%"_s);
    add("12345678", u"0!.0000\"万元\""_s, u"1234.5678万元"_s);
    add("12345", u"0\\.0,\"万\""_s, u"1.2万"_s);
    add("3500000", u"#,##0.0,,\"百万元\""_s, u"3.5百万元"_s);
    add("1200", u"¥#,##0.00"_s, u"¥1,200.00"_s);
    add("1200", u"[$￥-804]#,##0.00;[Red]-[$￥-804]#,##0.00"_s, u"￥1,200.00"_s);
    add("-1200", u"[$￥-804]#,##0.00;[Red]-[$￥-804]#,##0.00"_s, u"-￥1,200.00"_s);
    add("-1200", u"#,##0_);(#,##0)"_s, u"(1,200)"_s);
    add("1200", u"_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ "_s, u"¥1,200.00"_s);
    add("0", u"_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ "_s, u"¥-"_s);
    add("0", u"0;-0;\"无\""_s, u"无"_s);
    add("150000", u"[>=100000]0.0,\"千\";0"_s, u"150.0千"_s);
    add("99", u"[>=100000]0.0,\"千\";0"_s, u"99"_s);
    add("44030119", u"0000-0000"_s, u"4403-0119"_s);
    add("12345", u"0.00E+00"_s, u"1.23E+04"_s);
    add("5.25", u"# ?/?"_s, u"5 1/4"_s);
    add("45356", u"yyyy-mm-dd"_s, u"2024-03-05"_s);
    add("45356", u"14"_s, u"2024/3/5"_s);
    add("45356", u"31"_s, u"2024年3月5日"_s);
    add("45356", u"yyyy\"年\"m\"月\"d\"日\";@"_s, u"2024年3月5日"_s);
    add("45356", u"[$-F800]dddd, mmmm dd, yyyy"_s, u"2024年3月5日"_s);
    add("45356", u"d-mmm-yy"_s, u"5-Mar-24"_s);
    add("45356", u"[$-804]yyyy/m/d aaaa"_s, u"2024/3/5 星期二"_s);
    add("45356", u"[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\""_s, u"二〇二四年三月五日"_s);
    add("45356.604166666664", u"yyyy/m/d h:mm"_s, u"2024/3/5 14:30"_s);
    add("45356.604166666664", u"22"_s, u"2024/3/5 14:30"_s);
    add("45356.604166666664", u"上午/下午h\"时\"mm\"分\""_s, u"下午2时30分"_s);
    add("0.60434027777777777", u"h:mm:ss AM/PM"_s, u"2:30:15 PM"_s);
    add("1.5", u"[h]:mm"_s, u"36:00"_s);
    add("0.00052083333333333333", u"mm:ss.0"_s, u"00:45.0"_s);
    add("60", u"yyyy-mm-dd"_s, u"1900-02-29"_s);
    add("1", u"yyyy-mm-dd"_s, u"1900-01-01"_s);
    add("-5", u"yyyy-mm-dd"_s, u"-5"_s);
    add("1e300", u"yyyy-mm-dd"_s, u"1E+300"_s);
    add("1234.5", u"[DBNum2][$-804]General"_s, u"壹仟贰佰叁拾肆.伍"_s);
    add("100050", u"[DBNum1][$-804]General\"元\""_s, u"一十万零五十元"_s);
    add("123", u"[DBNum1]0"_s, u"一二三"_s);
    add("7", u"@"_s, u"7"_s);
    add("7", u";;;"_s, QString()); // hidden on purpose
    add("7", u"\"[\""_s, u"["_s);
    add("7", u"[unclosed"_s, QString());
}

void XlsxTest::numbersAreShownInTheirFormat()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, format);
    QFETCH(QString, shown);
    if (shown.isEmpty()) { // then the sheet is empty
        const QString path = writeXlsx(m_folder, u"none.xlsx"_s,
                                       {{"S", "<sheetData><row r='1'><c r='A1' s='1'><v>" + value + "</v></c></row></sheetData>", {}}}, {format});
        QCOMPARE(refusal(path).code, core::ErrorCode::Empty);
        return;
    }
    QCOMPARE(cellText(value, format), shown);
}

void XlsxTest::cellsOfEveryType()
{
    const QByteArray strings = "<si><t>深圳大学</t></si><si><r><t>云</t></r><r><t>服务器</t></r><rPh><t>坏</t></rPh></si><si><t>一_x000D_\n二_x0041_</t></si>";
    const QByteArray cells = "<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c t='s'><v>99</v></c>"
                             "<c t='inlineStr'><is><t> 内 </t></is></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c t='str'><f>A1</f><v>甲</v></c>"
                             "<c><f>1+1</f><v>2</v></c><c><f>1+1</f></c></row></sheetData>";
    const QString path = writeXlsx(m_folder, u"types.xlsx"_s, {{"表", cells, {}}}, {}, strings);
    QCOMPARE(blocksOf(path), u"表|深圳大学|云服务器|一\n二A|内|TRUE|#N/A|甲|2"_s);
    auto reader = opened(path);
    QVERIFY(pageOf(*reader).note.contains(u"1 formulas without a stored result"));
}

void XlsxTest::daysFrom1904()
{
    const QString path = writeXlsx(m_folder, u"1904.xlsx"_s, {{"S", "<sheetData><row><c s='1'><v>0</v></c><c s='1'><v>43894</v></c></row></sheetData>", {}}},
                                   {u"yyyy-mm-dd"_s}, {}, {}, "<workbookPr date1904='1'/>");
    QCOMPARE(blocksOf(path), u"S|1904-01-01|2024-03-05"_s);
}

void XlsxTest::sheetsAreHeadingsAndHiddenOnesAreSaid()
{
    const auto data = [](const QString &text) { return "<sheetData>" + textRow(1, {text}) + "</sheetData>"; };
    auto reader = opened(writeXlsx(m_folder, u"sheets.xlsx"_s,
                                   {{"报价", data(u"甲"_s), {}}, {"底价", data(u"乙"_s), "veryHidden"}, {"空", "<sheetData/>", {}}}));
    QVERIFY(reader);
    QVERIFY(reader->abilities().flow && !reader->abilities().members);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"报价\n\n甲\n\n底价\n\n乙\n"_s);
    QCOMPARE(kindsOf(page), u"HPHP"_s);
    QCOMPARE(page.engine, u"xlsx"_s);
    QVERIFY2(page.note.contains(u"hidden sheets are read, too: 底价"), qPrintable(page.note));
}

void XlsxTest::tablesKeepRowsAndColumns()
{
    // Column B is empty, as are the cells behind the table.
    const QByteArray data = "<sheetData>" + textRow(3, {u"名称"_s, {}, u"金额"_s, u""_s}) + textRow(4, {u"云服务"_s, {}, u"200000"_s}) + "</sheetData>";
    auto reader = opened(writeXlsx(m_folder, u"table.xlsx"_s, {{"S", data, {}}}));
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"S\n\n名称\n\n金额\n\n云服务\n\n200000\n"_s);
    QCOMPARE(kindsOf(page), u"HTTTT"_s);
    QCOMPARE(page.blocks.at(4).row, 1);
    QCOMPARE(page.blocks.at(4).column, 1);
}

void XlsxTest::mergedCellsSpan()
{
    const QByteArray data = "<sheetData>" + textRow(1, {u"采购清单"_s, u"坏"_s, u"坏"_s}) + textRow(2, {u"服务"_s, u"甲"_s, u"1"_s})
                            + textRow(3, {u"坏"_s, u"乙"_s, u"2"_s}) + textRow(4, {u"货物"_s, u"丙"_s, u"3"_s})
                            + "</sheetData><mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='A2:A3'/><mergeCell ref='B9:A1'/><mergeCell ref='junk'/></mergeCells>";
    auto reader = opened(writeXlsx(m_folder, u"merged.xlsx"_s, {{"S", data, {}}}));
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"S\n\n采购清单\n\n服务\n\n甲\n\n1\n\n乙\n\n2\n\n货物\n\n丙\n\n3\n"_s);
    QCOMPARE(page.blocks.at(5).row, 2);
    QCOMPARE(page.blocks.at(5).column, 1);
}

void XlsxTest::emptyRowsPartTables()
{
    const QByteArray data = "<sheetData>" + textRow(1, {u"公司"_s, u"报价"_s}) + textRow(2, {u"甲"_s, u"1"_s}) + textRow(900000, {u"合计"_s, u"1"_s})
                            + "</sheetData>";
    auto reader = opened(writeXlsx(m_folder, u"gap.xlsx"_s, {{"S", data, {}}}));
    QCOMPARE(reader->pageCount(), 1);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.blocks.at(4).table, 0);
    QCOMPARE(page.blocks.at(5).table, 1);
    QCOMPARE(page.blocks.at(5).row, 0);
}

void XlsxTest::commentsAndTextBoxesFollow()
{
    const QByteArray drawing = "<xdr:wsDr xmlns:xdr='x' xmlns:a='y'><xdr:sp><xdr:txBody><a:p><a:r><a:t>框中</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>";
    const QByteArray comments = "<comments><commentList><comment ref='B2'><text><r><t>单价含税</t></r></text></comment></commentList></comments>";
    const QString path = writeXlsx(m_folder, u"more.xlsx"_s, {{"S", "<sheetData>" + textRow(1, {u"甲"_s}) + "</sheetData>", {}}}, {}, {},
                                   {{"xl/worksheets/_rels/sheet1.xml.rels", relations({{"comments", "../comments1.xml"}, {"drawing", "../drawings/drawing1.xml"}})},
                                    {"xl/comments1.xml", comments}, {"xl/drawings/drawing1.xml", drawing}});
    QCOMPARE(blocksOf(path), u"S|甲|B2: 单价含税|框中"_s);
}

void XlsxTest::wideSheetsAreParted()
{
    QByteArray data = "<sheetData>";
    for (int row = 1; row <= 2; ++row) {
        data += "<row>";
        for (int column = 0; column < 50; ++column)
            data += "<c><v>" + QByteArray::number(row * 100 + column) + "</v></c>";
        data += "</row>";
    }
    auto reader = opened(writeXlsx(m_folder, u"wide.xlsx"_s, {{"S", data + "</sheetData>", {}}}));
    const core::PageText page = pageOf(*reader);
    QCOMPARE(kindsOf(page), u"H"_s + QString(100, u'T'));
    QCOMPARE(page.blocks.back().table, 2);
    QCOMPARE(page.blocks.back().column, 9);
    QCOMPARE(brokenRule(page), QString());
}

void XlsxTest::sparseAndHostileSheetsAreBounded()
{
    const QByteArray cell = "<is><t>x</t></is></c>";
    const QByteArray data = "<sheetData><row r='1048576'><c r='XFD1048576' t='inlineStr'>" + cell + "</row><row r='99999999999'><c r='ZZZZZZ1' t='inlineStr'>" + cell
                            + "</row><row r='-5'><c r='A0' t='inlineStr'>" + cell + "</row></sheetData><mergeCells>"
                            + QByteArray("<mergeCell ref='A1:XFD1048576'/>").repeated(30000) + "</mergeCells>";
    QCOMPARE(refusal(writeXlsx(m_folder, u"far.xlsx"_s, {{"S", data, {}}})).code, core::ErrorCode::Empty); // under a merge, or nowhere
    const QByteArray corner = "<sheetData>" + textRow(1, {u"甲"_s}) + "<row r='1048576'><c r='XFD1048576' t='inlineStr'>" + cell + "</row></sheetData>";
    QCOMPARE(blocksOf(writeXlsx(m_folder, u"corner.xlsx"_s, {{"S", corner, {}}})), u"S|甲|x"_s);
    const QByteArray deep = QByteArray("<is>").repeated(100'000) + QByteArray("</is>").repeated(100'000);
    (void)ingest::open(writeXlsx(m_folder, u"deep.xlsx"_s, {{"S", "<sheetData><row><c t='inlineStr'>" + deep + "</c></row></sheetData>", {}}}), u"deep.xlsx"_s, {});
    const QByteArray number(100'000, '9');
    (void)ingest::open(writeXlsx(m_folder, u"long.xlsx"_s, {{"S", "<sheetData><row><c><v>" + number + "</v></c><c s='" + number + "'><v>1</v></c></row></sheetData>", {}}}),
                       u"long.xlsx"_s, {});
    QVERIFY(cellText("1", QString(100'000, u'0')).size() <= 600);
}

void XlsxTest::longSheetsAreReadWhole()
{
    QByteArray data = "<sheetData>";
    for (int row = 0; row < 3000; ++row)
        data += "<row><c><v>" + QByteArray::number(row) + "</v></c><c><v>7</v></c></row>";
    auto reader = opened(writeXlsx(m_folder, u"long.xlsx"_s, {{"S", data + "</sheetData>", {}}}));
    QVERIFY(reader->pageCount() > 50);
    const core::PageText last = pageOf(*reader, reader->pageCount());
    QVERIFY(last.text.contains(u"2999\n\n7\n"));
}

void XlsxTest::templatesAndMacroFilesAreReadAlike()
{
    for (const QByteArray &type : {QByteArray("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), QByteArray("application/xml"),
                                   QByteArray("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml")}) {
        const QString path = writeXlsx(m_folder, u"kind.bin"_s, {{"S", "<sheetData>" + textRow(1, {u"甲"_s}) + "</sheetData>", {}}}, {}, {}, {}, {}, type);
        const auto probed = ingest::probe(path);
        QVERIFY(probed);
        QCOMPARE(probed->format, u"xlsx"_s);
        QCOMPARE(blocksOf(path), u"S|甲"_s);
    }
}

void XlsxTest::damagedFilesAreRefused()
{
    const QString whole = writeXlsx(m_folder, u"whole.xlsx"_s, {{"S", "<sheetData>" + textRow(1, {u"甲"_s}) + "</sheetData>", {}}});
    QFile file(whole);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!refusal(write(m_folder, u"cut.xlsx"_s, bytes.first(bytes.size() / 2))).detail.isEmpty());
    const QString sheet = writeXlsx(m_folder, u"sheet.xlsx"_s,
                                    {{"甲", "<sheetData>" + textRow(1, {u"好"_s}) + "</sheetData>", {}}, {"乙", "<sheetData><row></sheetData>", {}}});
    auto reader = opened(sheet); // the other sheet is read
    QVERIFY(reader);
    QVERIFY(pageOf(*reader).note.contains(u"damaged sheets are left out: 乙"));
    QByteArray flipped = bytes;
    for (qsizetype i = 60; i < flipped.size(); i += 7) { // whatever it does, it must not crash
        flipped[i] = static_cast<char>(flipped.at(i) ^ 0x55);
        (void)ingest::open(write(m_folder, u"flipped.xlsx"_s, flipped), u"flipped.xlsx"_s, {});
    }
}

QTEST_MAIN(XlsxTest)
#include "xlsx_test.moc"
