// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

using namespace fixtures;
using namespace Qt::StringLiterals;

/// What a reader of a saved web page sees, and what strangers may put into one.
class HtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAreKept();
    void onlyWhatIsSeenIsText_data();
    void onlyWhatIsSeenIsText();
    void charactersAreDecoded_data();
    void charactersAreDecoded();
    void tablesKeepRowsAndColumns();
    void spansCoverTheirCells();
    void layoutTablesBecomeParagraphs();
    void nestedTablesAreReadRowByRow();
    void listsAreNumbered();
    void theTitleIsThereOnce();
    void deepNestingEnds_data();
    void deepNestingEnds();
    void hostileMarkupEnds_data();
    void hostileMarkupEnds();
    void unfinishedMarkupKeepsItsText_data();
    void unfinishedMarkupKeepsItsText();
    void pagesWithoutTextAreRefused();

private:
    std::unique_ptr<ingest::Reader> openedHtml(const QByteArray &html)
    {
        return opened(write(m_folder, u"page.html"_s, html));
    }
    QString allText(const QByteArray &html)
    {
        auto reader = openedHtml(html);
        QString text;
        for (int i = 1; reader && i <= reader->pageCount(); ++i) {
            const core::PageText page = pageOf(*reader, i);
            if (const QString broken = brokenRule(page); !broken.isEmpty())
                return broken;
            text += page.text;
        }
        return text;
    }
    static QByteArray page(const QString &body) { return (u"<!DOCTYPE html><html><body>"_s + body + u"</body></html>"_s).toUtf8(); }

    QTemporaryDir m_folder;
};

void HtmlTest::blocksAreKept()
{
    auto reader = openedHtml(page(u"<h1>招标公告</h1><p>采购人：<b>深圳</b>大学</p><h3>一、概况</h3><ul><li>云服务</li></ul>"
                                  "<div>第一行<br>第二行<div>里面</div>后面</div>"_s));
    QVERIFY(reader);
    QVERIFY(reader->abilities().flow && reader->abilities().text && reader->abilities().image);
    const core::PageText result = pageOf(*reader);
    QCOMPARE(result.text, u"招标公告\n\n采购人：深圳大学\n\n一、概况\n\n• 云服务\n\n第一行\n\n第二行\n\n里面\n\n后面\n"_s);
    const QList<core::BlockKind> kinds{core::BlockKind::Heading, core::BlockKind::Paragraph, core::BlockKind::Heading,
                                       core::BlockKind::ListItem, core::BlockKind::Paragraph, core::BlockKind::Paragraph,
                                       core::BlockKind::Paragraph, core::BlockKind::Paragraph};
    QCOMPARE(qsizetype(result.blocks.size()), kinds.size());
    for (qsizetype i = 0; i < kinds.size(); ++i)
        QCOMPARE(result.blocks[static_cast<std::size_t>(i)].kind, kinds.at(i));
    QCOMPARE(result.source, core::TextSource::Digital);
    QVERIFY(!result.needsOcr);
}

void HtmlTest::onlyWhatIsSeenIsText_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("script") << u"甲<script>document.write('坏')</script>乙"_s;
    QTest::newRow("script with a tag in a string") << u"甲<script>var a='</div><p>坏</p>';</script>乙"_s;
    QTest::newRow("style") << u"甲<style>p:after{content:'坏'}</style>乙"_s;
    QTest::newRow("comment") << u"甲<!-- 坏 <p>坏</p> -->乙"_s;
    QTest::newRow("conditional comment") << u"甲<!--[if IE]><p>坏</p><![endif]-->乙"_s;
    QTest::newRow("display none") << u"甲<span style='color:red; display : none'>坏</span>乙"_s;
    QTest::newRow("hidden formatting element") << u"甲<b style=\"display:none\">坏</b><b>乙</b>"_s;
    QTest::newRow("hidden attribute") << u"甲<span hidden>坏</span>乙"_s;
    QTest::newRow("form fields") << u"甲<input value='坏'><select><option>坏</option></select>乙"_s;
    QTest::newRow("frames and objects") << u"甲<iframe src='http://example.org/'>坏</iframe><object data='x'>坏</object>乙"_s;
    QTest::newRow("drawings") << u"甲<svg><text>坏</text></svg>乙"_s;
    QTest::newRow("noscript") << u"甲<noscript>坏</noscript>乙"_s;
    QTest::newRow("pictures") << u"甲<img src='http://example.org/x.png' alt='坏'>乙"_s;
}

void HtmlTest::onlyWhatIsSeenIsText()
{
    QFETCH(QString, body);
    QCOMPARE(allText(page(u"<p>"_s + body + u"</p>"_s)), u"甲乙\n"_s);
}

void HtmlTest::charactersAreDecoded_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("named") << u"A&amp;B&lt;C&gt;&quot;D&quot;"_s << u"A&B<C>\"D\""_s;
    QTest::newRow("numbers") << u"&#28145;&#x5733;&#22823;&#23398;"_s << u"深圳大学"_s;
    QTest::newRow("no-break spaces") << u"甲&nbsp;&nbsp;乙"_s << u"甲 乙"_s;
    QTest::newRow("above the first plane") << u"&#x20000;字"_s << QString::fromUcs4(U"\U00020000字");
    QTest::newRow("a bare bracket") << u"5 < 6 元"_s << u"5 < 6 元"_s;
    QTest::newRow("white space") << u"甲\n  乙\t丙"_s << u"甲乙 丙"_s;
    QTest::newRow("wrapped Chinese source") << u"<span>深圳</span>\n   <span>大学</span>\nA100\nGPU"_s << u"深圳大学 A100 GPU"_s;
}

void HtmlTest::charactersAreDecoded()
{
    QFETCH(QString, body);
    QFETCH(QString, text);
    QCOMPARE(allText(page(u"<p>"_s + body + u"</p>"_s)), text + u'\n');
}

void HtmlTest::tablesKeepRowsAndColumns()
{
    auto reader = openedHtml(page(u"<table><caption>清单</caption><thead><tr><th>序号</th><th>名称</th><th>金额</th></tr></thead>"
                                  "<tr><td>1</td><td>云服务</td><td>200,000</td></tr><tr><td>2</td><td></td><td><p>甲</p><p>乙</p></td></tr></table>"_s));
    const core::PageText result = pageOf(*reader);
    QHash<QPair<int, int>, QString> cells;
    for (const core::Block &block : result.blocks) {
        if (block.kind == core::BlockKind::TableCell) {
            QCOMPARE(block.table, 0);
            cells.insert({block.row, block.column}, block.range.of(result.text));
        }
    }
    QCOMPARE(result.blocks.front().range.of(result.text), u"清单"_s);
    QCOMPARE(cells.value({0, 1}), u"名称"_s);
    QCOMPARE(cells.value({1, 1}), u"云服务"_s);
    QCOMPARE(cells.value({1, 2}), u"200,000"_s);
    QCOMPARE(cells.value({2, 2}), u"甲\n乙"_s);
    QVERIFY(!cells.contains({2, 1}));
    QVERIFY(result.text.contains(u"1\n\n云服务\n\n200,000\n"_s));
}

void HtmlTest::spansCoverTheirCells()
{
    auto reader = openedHtml(page(u"<table><tr><td rowspan=2>合并行</td><td colspan=2>合并列</td></tr><tr><td>a</td><td>b</td></tr>"
                                  "<tr><td>c</td><td>d</td><td>e</td></tr></table>"_s));
    const core::PageText result = pageOf(*reader);
    QHash<QString, QPair<int, int>> places;
    for (const core::Block &block : result.blocks)
        places.insert(block.range.of(result.text), {block.row, block.column});
    QCOMPARE(places.value(u"合并行"_s), qMakePair(0, 0));
    QCOMPARE(places.value(u"合并列"_s), qMakePair(0, 1));
    QCOMPARE(places.value(u"a"_s), qMakePair(1, 1));
    QCOMPARE(places.value(u"b"_s), qMakePair(1, 2));
    QCOMPARE(places.value(u"e"_s), qMakePair(2, 2));
}

void HtmlTest::layoutTablesBecomeParagraphs()
{
    auto reader = openedHtml(page(u"<table><tr><td><h1>公告</h1><p>正文</p><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td>"
                                  "<td>丁</td></tr></table></td></tr></table>"_s));
    const core::PageText result = pageOf(*reader);
    QCOMPARE(result.blocks.front().kind, core::BlockKind::Heading);
    QCOMPARE(result.blocks.at(1).kind, core::BlockKind::Paragraph);
    QCOMPARE(result.blocks.at(2).kind, core::BlockKind::TableCell);
    QCOMPARE(result.text, u"公告\n\n正文\n\n甲\n\n乙\n\n丙\n\n丁\n"_s);
}

void HtmlTest::nestedTablesAreReadRowByRow()
{
    QString rows;
    for (int i = 0; i < 5; ++i)
        rows += u"<tr><td>第%1条</td><td>内容</td></tr>"_s.arg(i);
    const QString text = allText(page(u"<table>"_s + rows + u"<tr><td>清单</td><td><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td>"
                                                            "<td>2</td></tr></table></td></tr></table>"_s));
    QVERIFY2(text.endsWith(u"清单\n\n甲  1\n乙  2\n"_s), qPrintable(text));
}

void HtmlTest::listsAreNumbered()
{
    QCOMPARE(allText(page(u"<ol start=3><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol>"_s)), u"3. 甲\n\n4. 乙\n\n• 丙\n"_s);
}

void HtmlTest::theTitleIsThereOnce()
{
    const QString head = u"<html><head><title>云服务采购公告</title></head><body>"_s;
    QCOMPARE(allText((head + u"<p>正文</p></body></html>"_s).toUtf8()), u"云服务采购公告\n\n正文\n"_s);
    QCOMPARE(allText((head + u"<h1>云服务采购公告</h1><p>正文</p></body></html>"_s).toUtf8()), u"云服务采购公告\n\n正文\n"_s);
}

void HtmlTest::deepNestingEnds_data()
{
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("close");
    QTest::newRow("div") << QByteArray("<div>") << QByteArray("</div>");
    QTest::newRow("div without end") << QByteArray("<div>") << QByteArray();
    QTest::newRow("bold without end") << QByteArray("<b>") << QByteArray();
    QTest::newRow("fonts that differ") << QByteArray("<font size=1 style='x'>") << QByteArray();
    QTest::newRow("span") << QByteArray("<span>") << QByteArray("</span>");
    QTest::newRow("unknown elements") << QByteArray("<x-y>") << QByteArray("</x-y>");
    QTest::newRow("ends that close nothing") << QByteArray("<div></p></span>") << QByteArray();
    QTest::newRow("groups of options") << QByteArray("<option><optgroup>") << QByteArray("</optgroup>");
    QTest::newRow("lists") << QByteArray("<ul><li>") << QByteArray("</li></ul>");
    QTest::newRow("tables") << QByteArray("<table><tr><td>") << QByteArray("</td></tr></table>");
    QTest::newRow("paragraphs without end") << QByteArray("<p>x") << QByteArray();
}

void HtmlTest::deepNestingEnds()
{
    QFETCH(QByteArray, open);
    QFETCH(QByteArray, close);
    const int depth = open.contains("table") ? 20'000 : open.startsWith("<p>") ? 5'000 : 200'000;
    const QString text = allText("<html><body>" + open.repeated(depth) + "<p>innermost</p>" + close.repeated(depth) + "<p>after</p></body></html>");
    QVERIFY2(text.contains(u"innermost"_s), qPrintable(text.left(200)));
    QVERIFY(text.contains(u"after"_s));
}

void HtmlTest::hostileMarkupEnds_data()
{
    QTest::addColumn<QByteArray>("html");
    QByteArray attributes = "<p";
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=1";
    QTest::newRow("a hundred thousand attributes") << attributes + ">text</p>";
    QTest::newRow("open brackets") << QByteArray("<").repeated(300'000) + "text";
    QTest::newRow("ends of everything") << QByteArray("</div></p></table></a>").repeated(50'000) + "text";
    QTest::newRow("spans of a table") << QByteArray("<table><tr><td colspan=99999999 rowspan=99999999>text</td><td>x</td></tr><tr><td>y</td></tr></table>");
    QTest::newRow("formatting across blocks") << QByteArray("<p><b><i><u><font color=red>").repeated(30'000) + "text";
    QTest::newRow("unknown scripts") << QByteArray("<script>").repeated(50'000) + "</script><p>text</p>";
    QTest::newRow("many columns") << "<table><tr>" + QByteArray("<td>text</td>").repeated(3000) + "</tr><tr><td>a</td></tr></table>";
    QTest::newRow("tags that never end") << "text" + QByteArray("<a ").repeated(100'000);
    QTest::newRow("quotes that never end") << "text" + QByteArray("<a b='\">").repeated(99'999);
    QTest::newRow("objects that never end") << QByteArray("<object>").repeated(30'000) + "text";
    QTest::newRow("drawings in objects that never end") << QByteArray("<object><svg><math>").repeated(10'000) + "text";
    QTest::newRow("half of a picture's data") << "<p>text<img src='data:" + QByteArray(200'000, 'A') + "'>";
}

void HtmlTest::hostileMarkupEnds()
{
    QFETCH(QByteArray, html);
    QVERIFY(allText("<html><body>" + html).contains(u"text"_s));
}

void HtmlTest::unfinishedMarkupKeepsItsText_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("no ends at all") << QByteArray("<html><body><table><tr><td>first<td>second<tr><td>text");
    QTest::newRow("an attribute without its quote's end") << QByteArray("<html><body><p>text<p class=\"x>lost");
    QTest::newRow("an object without end") << QByteArray("<html><body><object><p>text");
    QTest::newRow("text outside of everything") << QByteArray("<html>text");
    QTest::newRow("text in a table but in no cell") << QByteArray("<html><table>text<tr><td>x</table>");
}

void HtmlTest::unfinishedMarkupKeepsItsText()
{
    QFETCH(QByteArray, html);
    QVERIFY(allText(html).contains(u"text"_s));
}

void HtmlTest::pagesWithoutTextAreRefused()
{
    const core::Error error = refusal(write(m_folder, u"empty.html"_s, "<html><body><script>x</script><img src=a.png></body></html>"));
    QCOMPARE(error.code, core::ErrorCode::Empty);
    QVERIFY(!error.detail.isEmpty());
}

QTEST_MAIN(HtmlTest)
#include "html_test.moc"
