// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefixture.h"

using namespace fixtures;
using namespace Qt::StringLiterals;

/// OpenDocument files, as their reader sees them.
class OdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textThatCounts_data();
    void textThatCounts();
    void headingsAndListsAreNumbered();
    void headersAndNotes();
    void tablesOfText();
    void sheetsAreRead();
    void repetitionsAreBounded();
    void slidesAreRead();
    void flatFilesAreReadAlike();
    void lockedFilesAskForAPassword();
    void otherKindsAndDamageAreRefused();

private:
    QTemporaryDir m_folder;
};

void OdfTest::textThatCounts_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("text");
    QTest::newRow("spans are joined") << QByteArray("<text:span>深圳</text:span><text:span>大学</text:span>") << u"深圳大学"_s;
    QTest::newRow("a space between spans") << QByteArray("<text:span>Amazon</text:span> <text:span>Web</text:span>") << u"Amazon Web"_s;
    QTest::newRow("a line of the source is no space") << QByteArray("深圳\n   大学") << u"深圳大学"_s;
    QTest::newRow("counted spaces") << QByteArray("a<text:s text:c='2000000000'/>b") << u"a b"_s;
    QTest::newRow("breaks") << QByteArray("甲<text:line-break/>乙") << u"甲\n乙"_s;
    QTest::newRow("links") << QByteArray("<text:a>甲</text:a>") << u"甲"_s;
    QTest::newRow("comments are out") << QByteArray("甲<office:annotation><text:p>坏</text:p></office:annotation>") << u"甲"_s;
    QTest::newRow("hidden text is out") << QByteArray("甲<text:span text:style-name='hid'>坏</text:span>") << u"甲"_s;
    QTest::newRow("ruby") << QByteArray("<text:ruby><text:ruby-base>圳</text:ruby-base><text:ruby-text>zhen</text:ruby-text></text:ruby>") << u"圳"_s;
    QTest::newRow("a text box follows") << QByteArray("甲<draw:frame><draw:text-box><text:p>盒</text:p></draw:text-box></draw:frame>乙") << u"甲乙|盒"_s;
}

void OdfTest::textThatCounts()
{
    QFETCH(QByteArray, inside);
    QFETCH(QString, text);
    const QByteArray styles = "<style:style style:name='hid'><style:text-properties text:display='none'/></style:style>";
    QCOMPARE(blocksOf(writeOdf(m_folder, u"text.odt"_s, "text", "<text:tracked-changes><text:p>坏</text:p></text:tracked-changes><text:p>" + inside + "</text:p>", styles)), text);
}

void OdfTest::headingsAndListsAreNumbered()
{
    const QByteArray outline = "<office:styles><text:outline-style><text:outline-level-style text:level='1' style:num-format='一, 二, 三, ...' style:num-prefix='第' style:num-suffix='章'/>"
                               "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='1' style:num-suffix='.'/></text:outline-style></office:styles>";
    const QByteArray lists = "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
                             "<text:list-level-style-number text:level='2' style:num-format='1' text:display-levels='2'/></text:list-style>"
                             "<text:list-style style:name='L2'><text:list-level-style-bullet text:level='1'/></text:list-style>";
    const QByteArray body = "<text:h text:outline-level='1'>总则</text:h><text:list text:style-name='L1'><text:list-item><text:p>甲</text:p><text:p>续</text:p>"
                            "<text:list><text:list-item><text:p>子</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>乙</text:p></text:list-item></text:list>"
                            "<text:h text:outline-level='2'>小节</text:h><text:list text:style-name='L2'><text:list-item><text:p>点</text:p></text:list-item></text:list>"
                            "<text:list text:style-name='L1'><text:list-item><text:p>新</text:p></text:list-item></text:list>"
                            "<text:list text:style-name='L1' text:continue-numbering='true'><text:list-item><text:p>续</text:p></text:list-item></text:list>"
                            "<text:h text:outline-level='1'>附则</text:h>";
    const QString path = writeOdf(m_folder, u"lists.odt"_s, "text", body, lists, outline);
    QCOMPARE(blocksOf(path), u"第一章 总则|1. 甲|续|1.1 子|2. 乙|1. 小节|• 点|1. 新|2. 续|第二章 附则"_s);
    QCOMPARE(kindsOf(pageOf(*opened(path))), u"HLLLLHLLLH"_s);
}

void OdfTest::headersAndNotes()
{
    const QByteArray masters = "<office:master-styles><style:master-page><style:header><text:p>招标文件</text:p></style:header><style:footer><text:p>第<text:page-number>1</text:page-number>页</text:p></style:footer>"
                               "</style:master-page><style:master-page><style:header><text:p>招标文件</text:p></style:header><style:footer><text:p>深圳大学</text:p></style:footer></style:master-page></office:master-styles>";
    const QString path = writeOdf(m_folder, u"notes.odt"_s, "text",
                                  "<text:p>正文<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note>接着</text:p>", {}, masters);
    QCOMPARE(blocksOf(path), u"招标文件|正文接着|脚注|深圳大学"_s);
    QCOMPARE(kindsOf(pageOf(*opened(path))), u"hPPf"_s);
}

void OdfTest::tablesOfText()
{
    const QByteArray table = "<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>标题</text:p></table:table-cell>"
                             "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>甲</text:p><text:p>二行</text:p></table:table-cell>"
                             "<table:table-cell><table:table><table:table-row><table:table-cell><text:p>内</text:p></table:table-cell><table:table-cell><text:p>表</text:p></table:table-cell>"
                             "</table:table-row></table:table></table:table-cell></table:table-row></table:table>";
    auto reader = opened(writeOdf(m_folder, u"table.odt"_s, "text", table));
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"标题\n\n甲\n二行\n\n内  表\n"_s);
    QCOMPARE(kindsOf(page), u"TTT"_s);
    QCOMPARE(page.blocks.at(2).column, 1);
}

void OdfTest::sheetsAreRead()
{
    const QByteArray styles = "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>";
    const QByteArray sheets = "<table:table table:name='报价'><table:table-column/><table:table-row><table:table-cell><text:p>名称</text:p></table:table-cell>"
                              "<table:table-cell table:number-columns-repeated='2'/><table:table-cell office:value='0.5'><text:p>50%</text:p></table:table-cell></table:table-row>"
                              "<table:table-row><table:table-cell office:value='3'/><table:covered-table-cell><text:p>坏</text:p></table:covered-table-cell>"
                              "<table:table-cell/><table:table-cell><text:p>2024年3月5日</text:p><office:annotation><text:p>坏</text:p></office:annotation></table:table-cell></table:table-row></table:table>"
                              "<table:table table:name='底价' table:style-name='ta2'><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>";
    const QString path = writeOdf(m_folder, u"sheet.ods"_s, "spreadsheet", sheets, styles);
    QCOMPARE(ingest::probe(path)->format, u"odf"_s);
    const core::PageText page = pageOf(*opened(path));
    QCOMPARE(page.text, u"报价\n\n名称\n\n50%\n\n3\n\n2024年3月5日\n\n底价\n\n1\n"_s);
    QCOMPARE(kindsOf(page), u"HTTTTHP"_s);
    QVERIFY2(page.note.contains(u"底价"), qPrintable(page.note));
}

void OdfTest::repetitionsAreBounded()
{
    const QByteArray cell = "<table:table-cell table:number-columns-repeated='1000000'><text:p>x</text:p></table:table-cell>";
    const QByteArray empty = "<table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>";
    const QByteArray sheet = "<table:table table:name='S'>" + empty.repeated(3) + "<table:table-row table:number-rows-repeated='1000000'><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row></table:table>"
                             "<table:table table:name='T'><table:table-row><table:table-cell table:number-columns-repeated='30'><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
    auto reader = opened(writeOdf(m_folder, u"repeat.ods"_s, "spreadsheet", sheet));
    QVERIFY(reader);
    QVERIFY(reader->pageCount() < 100);
    QVERIFY2(pageOf(*reader).note.contains(u"left out"), qPrintable(pageOf(*reader).note));
    auto wide = opened(writeOdf(m_folder, u"wide.ods"_s, "spreadsheet", "<table:table table:name='S'><table:table-row>" + cell + "</table:table-row></table:table>"));
    QVERIFY(wide && wide->pageCount() < 500);
}

void OdfTest::slidesAreRead()
{
    const QByteArray styles = "<style:style style:name='dp2'><style:drawing-page-properties presentation:visibility='hidden'/></style:style>";
    const auto frame = [](const char *kind, const QByteArray &content) {
        return QByteArray("<draw:frame presentation:class='") + kind + "'><draw:text-box>" + content + "</draw:text-box></draw:frame>";
    };
    const QByteArray slides = "<draw:page>" + frame("outline", "<text:list><text:list-item><text:p>要点</text:p></text:list-item></text:list>") + frame("title", "<text:p>题目</text:p>")
                              + frame("page-number", "<text:p>1</text:p>") + "<draw:g><draw:custom-shape><text:p>图中</text:p></draw:custom-shape></draw:g>"
                              + "<presentation:notes>" + frame("notes", "<text:p>讲稿</text:p>") + "</presentation:notes></draw:page><draw:page draw:style-name='dp2'>"
                              + frame("title", "<text:p>二</text:p>") + "</draw:page>";
    const QString path = writeOdf(m_folder, u"slides.odp"_s, "presentation", slides, styles);
    const core::PageText page = pageOf(*opened(path));
    QCOMPARE(page.text, u"题目\n\n要点\n\n图中\n\n讲稿\n\n二\n"_s);
    QCOMPARE(kindsOf(page), u"HLPPH"_s);
    QVERIFY2(page.note.contains(u"hidden sheets or slides are read, too: 2"), qPrintable(page.note));
}

void OdfTest::flatFilesAreReadAlike()
{
    const QString path = write(m_folder, u"flat.xml"_s, "<?xml version='1.0' encoding='UTF-8'?>\n<office:document" + odfNamespaces
                                                           + "><office:body>\n<office:text>\n <text:h text:outline-level='1'>一</text:h>\n <text:p>正文</text:p></office:text></office:body></office:document>");
    QCOMPARE(ingest::probe(path)->format, u"odf"_s);
    QCOMPARE(blocksOf(path), u"一|正文"_s);
}

void OdfTest::lockedFilesAskForAPassword()
{
    const QString path = writeZip(m_folder, u"locked.odt"_s, {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "\x01\x02noise"},
                                                              {"META-INF/manifest.xml", "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"}});
    QCOMPARE(refusal(path).code, core::ErrorCode::Encrypted);
    ingest::ReadOptions options;
    options.password = u"x"_s;
    QCOMPARE(refusal(path, options).code, core::ErrorCode::Unsupported);
}

void OdfTest::otherKindsAndDamageAreRefused()
{
    const core::Error chart = refusal(writeZip(m_folder, u"chart.odc"_s, {{"mimetype", "application/vnd.oasis.opendocument.chart"}}));
    QCOMPARE(chart.code, core::ErrorCode::Unsupported);
    QVERIFY2(chart.detail.contains(u"chart"), qPrintable(chart.detail));
    QCOMPARE(refusal(writeZip(m_folder, u"none.odt"_s, {{"mimetype", "application/vnd.oasis.opendocument.text"}})).code, core::ErrorCode::Corrupt);
    QCOMPARE(refusal(writeOdf(m_folder, u"bad.odt"_s, "text", "<text:p>")).code, core::ErrorCode::Corrupt);
    QCOMPARE(refusal(writeOdf(m_folder, u"empty.odt"_s, "text", "<text:p/>")).code, core::ErrorCode::Empty);
    const QByteArray deep = QByteArray("<text:section>").repeated(100'000) + "<text:p>深</text:p>" + QByteArray("</text:section>").repeated(100'000);
    QCOMPARE(blocksOf(writeOdf(m_folder, u"deep.odt"_s, "text", "<text:p>前</text:p>" + deep)), u"前"_s);
    const QByteArray tables = QByteArray("<table:table><table:table-row><table:table-cell><text:p>x</text:p>").repeated(500)
                              + QByteArray("</table:table-cell></table:table-row></table:table>").repeated(500);
    QVERIFY(blocksOf(writeOdf(m_folder, u"tables.odt"_s, "text", tables)).startsWith(u'x'));
}

QTEST_MAIN(OdfTest)
#include "odf_test.moc"
