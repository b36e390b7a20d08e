// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefixture.h"

#include <QStringEncoder>

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Separated values, as tables.
class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreParted_data();
    void fieldsAreParted();
    void whatIsATable_data();
    void whatIsATable();
    void charsetsAreFound();
    void longTablesAreReadWhole();
    void hostileFilesAreBounded();

private:
    QTemporaryDir m_folder;
};

void CsvTest::fieldsAreParted_data()
{
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("text");
    QTest::newRow("commas") << u"名称,金额\r\n云,200\r\n"_s << u"名称|金额|云|200"_s;
    QTest::newRow("semicolons beat commas in numbers") << u"a;1,5\nb;2,5\n"_s << u"a|1,5|b|2,5"_s;
    QTest::newRow("tabs") << u"a\tb\nc\td"_s << u"a|b|c|d"_s;
    QTest::newRow("bars") << u"a|b|c\nd|e|f"_s << u"a|b|c|d|e|f"_s;
    QTest::newRow("quotes") << u"\"a, \"\"b\"\"\",c\n\"two\nlines\",d"_s << u"a, \"b\"|c|two\nlines|d"_s;
    QTest::newRow("a quote that is none") << u"a,5\"\nb,\"6\nc,7\n"_s << u"a|5\"|b|\"6|c|7"_s;
    QTest::newRow("a delimiter that is said") << u"sep=;\na;b\n"_s << u"a|b"_s;
    QTest::newRow("numbers kept as text by Excel") << u"a,b\n=\"0012\",c\n"_s << u"a|b|0012|c"_s;
    QTest::newRow("empty fields") << u"a,,b\n,,\n,c,\n"_s << u"a|b|c"_s;
    QTest::newRow("one column is a list") << u"甲\n乙\n"_s << u"甲|乙"_s;
}

void CsvTest::fieldsAreParted()
{
    QFETCH(QString, csv);
    QFETCH(QString, text);
    QCOMPARE(blocksOf(write(m_folder, u"a.csv"_s, csv.toUtf8())), text);
}

void CsvTest::whatIsATable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("format");
    QTest::newRow("by name") << u"a.CSV"_s << u"a,b\nc,d\n"_s << u"csv"_s;
    QTest::newRow("tabs named .xls") << u"a.xls"_s << u"a\tb\nc\td\n"_s << u"csv"_s;
    QTest::newRow("even columns of tabs") << u"a.txt"_s << u"a\tb\tc\nd\te\tf\ng\th\ti\n"_s << u"csv"_s;
    QTest::newRow("uneven columns of tabs") << u"a.txt"_s << u"a\tb\tc\nd\te\ng\th\ti\n"_s << u"text"_s;
    QTest::newRow("sentences") << u"a.txt"_s << u"甲,乙,丙。\n一,二,三。\n四,五,六。\n"_s << u"text"_s;
    QTest::newRow("HTML named .csv") << u"a.csv"_s << u"<html><body>a,b</body></html>"_s << u"html"_s;
    QTest::newRow("no delimiter") << u"a.csv"_s << u"甲\n乙\n"_s << u"text"_s;
}

void CsvTest::whatIsATable()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, format);
    const auto probed = ingest::probe(write(m_folder, name, text.toUtf8()));
    QVERIFY(probed);
    QCOMPARE(probed->format, format);
}

void CsvTest::charsetsAreFound()
{
    // 供应商名称,中标金额 / 深圳大学,200 in GB 18030
    const QByteArray bytes = QByteArray::fromHex("b9a9d3a6c9ccc3fbb3c62cd6d0b1eabdf0b6ee0a") + QByteArray::fromHex("c9eedbdab4f3d1a72c3230300a");
    const QString path = write(m_folder, u"gbk.csv"_s, bytes);
    QCOMPARE(blocksOf(path), u"供应商名称|中标金额|深圳大学|200"_s);
    QCOMPARE(ingest::probe(path)->charset, u"gb18030"_s);
    QVERIFY(pageOf(*opened(path)).note.startsWith(u"gb18030"));
    QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    const QByteArray wide = encoder.encode(u"供应商\t金额\n甲\t1\n"_s);
    QCOMPARE(blocksOf(write(m_folder, u"wide.csv"_s, wide)), u"供应商|金额|甲|1"_s);
}

void CsvTest::longTablesAreReadWhole()
{
    QByteArray csv = "number,text\n";
    for (int i = 0; i < 20'000; ++i)
        csv += QByteArray::number(i) + ",x\n";
    auto reader = opened(write(m_folder, u"long.csv"_s, csv));
    QVERIFY(reader);
    const core::PageText last = pageOf(*reader, reader->pageCount());
    QVERIFY(last.text.endsWith(u"19999\n\nx\n"));
    QCOMPARE(kindsOf(last), QString(kindsOf(last).size(), u'T'));
}

void CsvTest::hostileFilesAreBounded()
{
    // Many quotes that nothing ends, and many columns.
    QVERIFY(opened(write(m_folder, u"quotes.csv"_s, QByteArray("\"a,\"b,").repeated(200'000))));
    auto wide = opened(write(m_folder, u"wide.csv"_s, QByteArray("x,").repeated(100'000)));
    QVERIFY(wide);
    QVERIFY(pageOf(*wide).note.contains(u"only the first"));
}

QTEST_MAIN(CsvTest)
#include "csv_test.moc"
