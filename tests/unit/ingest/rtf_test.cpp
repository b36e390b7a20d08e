// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefixture.h"

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Rich Text documents, as their reader sees them.
class RtfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textThatCounts_data();
    void textThatCounts();
    void tablesKeepRowsAndColumns();
    void mergedAndNestedCells();
    void headingsListsAndMarginals();
    void hostileFilesAreBounded();

private:
    QString blocks(const QByteArray &rtf) { return blocksOf(write(m_folder, u"file.rtf"_s, rtf)); }

    QTemporaryDir m_folder;
};

void RtfTest::textThatCounts_data()
{
    QTest::addColumn<QByteArray>("rtf");
    QTest::addColumn<QString>("text");
    const QByteArray fonts = "{\\fonttbl{\\f0\\fnil\\fcharset0 Arial;}{\\f1\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset136 MingLiU;}{\\f3\\fcharset2 Wingdings;}{\\f4\\fcharset204 Arial;}}";
    const auto add = [&fonts](const char *name, const QByteArray &inside, const QString &text) {
        QTest::newRow(name) << "{\\rtf1\\ansi\\ansicpg1252\\deff0" + fonts + "\\pard " + inside + "\\par}" << text;
    };
    add("plain", "Text of it", u"Text of it"_s);
    add("GB 2312 by font", "{\\f1\\'c9\\'ee\\'db\\'da}\\f1\\'b4\\'f3\\'d1\\'a7", u"深圳大学"_s);
    add("Big5 by font", "\\f2\\'a4\\'a4\\'a4\\'e5", u"中文"_s);
    add("a second byte that is a letter", "\\f2\\'a4W\\'a5\\'5c", u"上功"_s);
    add("Western bytes", "caf\\'e9", u"café"_s);
    add("Cyrillic by font", "\\f4\\'cf\\'f0", u"Пр"_s);
    add("Unicode with a fallback", "\\u28145?\\u22323 ?\\uc2\\u22823\\'b4\\'f3\\uc0\\u23398 x", u"深圳大学x"_s);
    add("Unicode below zero", "\\u-24704?", QString(QChar(static_cast<ushort>(65536 - 24704))));
    add("a pair of surrogates", "\\u-10174?\\u-8896?", u"𠥀"_s);
    add("a tick", "\\f3\\'fe\\f0 yes", u"☑yes"_s);
    add("symbols", "a\\~b\\_c\\{d\\}\\\\ \\ldblquote x\\rdblquote\\emdash", u"a b-c{d}\\ “x”—"_s);
    add("lines of the file are nothing", "one\r\ntwo", u"onetwo"_s);
    add("hidden, deleted", "a{\\v bad}{\\deleted bad}b", u"ab"_s);
    add("field results, not codes", "{\\field{\\*\\fldinst HYPERLINK \"bad\"}{\\fldrslt link}}", u"link"_s);
    add("pictures and objects", "a{\\pict\\pngblip 89504e47}{\\object{\\*\\objdata 0105}{\\result b}}", u"ab"_s);
    add("bytes that are none of ours", "a\\bin5 }}{{}b", u"ab"_s);
    add("a text box", "a{\\shp{\\*\\shpinst{\\sp{\\sn bad}{\\sv bad}}{\\shptxt box\\par}}{\\shprslt bad}}", u"abox"_s);
    add("unknown destinations", "a{\\*\\whatever bad}b", u"ab"_s);
    add("unknown words", "a\\whatever7 b", u"ab"_s);
    add("line ends", "a\\line b\\par c\\\nd", u"a\nb|c|d"_s);
    QTest::newRow("the document's code page") << QByteArray("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 A;}}\\f0\\'c9\\'ee\\'db\\'da\\par}") << u"深圳"_s;
    QTest::newRow("an end that is missing") << QByteArray("{\\rtf1 text") << u"text"_s;
}

void RtfTest::textThatCounts()
{
    QFETCH(QByteArray, rtf);
    QFETCH(QString, text);
    QCOMPARE(blocks(rtf), text);
}

void RtfTest::tablesKeepRowsAndColumns()
{
    const QByteArray row = "\\trowd\\trleft0\\cellx2000\\cellx4000\\pard\\intbl ";
    const QString path = write(m_folder, u"table.rtf"_s, "{\\rtf1 before\\par" + row + "name\\cell sum\\par two\\cell\\row" + row + "cloud\\cell 200\\cell\\row\\pard after\\par}");
    QCOMPARE(ingest::probe(path)->format, u"rtf"_s);
    const core::PageText page = pageOf(*opened(path));
    QCOMPARE(page.text, u"before\n\nname\n\nsum\ntwo\n\ncloud\n\n200\n\nafter\n"_s);
    QCOMPARE(kindsOf(page), u"PTTTTP"_s);
    QCOMPARE(page.blocks.at(4).row, 1);
    QCOMPARE(page.blocks.at(4).column, 1);
    QCOMPARE(page.engine, u"rtf"_s);
}

void RtfTest::mergedAndNestedCells()
{
    const QByteArray rtf = "{\\rtf1\\trowd\\cellx4000\\cellx6000\\pard\\intbl wide\\cell third\\cell\\row"
                           "\\trowd\\clvmgf\\cellx2000\\cellx4010\\cellx6000\\pard\\intbl tall\\cell b\\cell c\\cell\\row"
                           "\\trowd\\clvmrg\\cellx2000\\clmgf\\cellx4000\\clmrg\\cellx6000\\pard\\intbl\\cell d\\cell\\cell\\row"
                           "\\trowd\\cellx2000\\cellx4000\\cellx6000\\pard\\intbl x\\cell\\itap2 in\\nestcell side\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par bad}\\pard\\intbl end\\cell z\\cell\\row}";
    const core::PageText page = pageOf(*opened(write(m_folder, u"merged.rtf"_s, rtf)));
    QCOMPARE(page.text, u"wide\n\nthird\n\ntall\n\nb\n\nc\n\nd\n\nx\n\nin side\nend\n\nz\n"_s);
    QCOMPARE(page.blocks.at(1).column, 2);
    QCOMPARE(page.blocks.at(5).column, 1);
    QCOMPARE(page.blocks.at(5).row, 2);
}

void RtfTest::headingsListsAndMarginals()
{
    const QByteArray rtf = "{\\rtf1{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2\\outlinelevel1 own;}{\\*\\cs9 bad;}}"
                           "{\\header Tender\\par}{\\footer page \\par}{\\footerl Office\\par}{\\headerr Tender\\par}"
                           "\\pard\\s1 First\\par\\pard\\s2 Second\\par\\pard{\\listtext\\tab 1.\\tab}item\\par\\pard text{\\footnote note}more\\par}";
    const QString path = write(m_folder, u"heads.rtf"_s, rtf);
    QCOMPARE(blocksOf(path), u"Tender|First|Second|1. item|textmore|note|Office"_s);
    QCOMPARE(kindsOf(pageOf(*opened(path))), u"hHHLPPf"_s);
}

void RtfTest::hostileFilesAreBounded()
{
    QCOMPARE(blocks("{\\rtf1 a" + QByteArray("{").repeated(1'000'000) + "bad" + QByteArray("}").repeated(1'000'000) + "b\\par}"), u"ab"_s);
    QCOMPARE(blocks("{\\rtf1 a" + QByteArray("}").repeated(1'000'000)), u"a"_s);
    QCOMPARE(blocks("{\\rtf1 a\\bin99999999999 "), u"a"_s);
    QCOMPARE(blocks("{\\rtf1 a\\uc99999999\\u20013 bb\\'"), u"a中"_s);
    QVERIFY(!blocks("{\\rtf1\\trowd" + QByteArray("\\cellx100").repeated(100'000) + "\\intbl " + QByteArray("x\\cell ").repeated(100'000) + "\\row}").isEmpty());
    QVERIFY(!blocks("{\\rtf1" + QByteArray("\\trowd\\cellx-5\\cellx-5\\intbl a\\cell b\\cell\\row").repeated(1000) + "}").isEmpty());
    QCOMPARE(refusal(write(m_folder, u"empty.rtf"_s, "{\\rtf1}")).code, core::ErrorCode::Empty);
}

QTEST_MAIN(RtfTest)
#include "rtf_test.moc"
