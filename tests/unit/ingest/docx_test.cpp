// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "zipfixture.h"

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Word documents, as their reader sees them.
class DocxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paragraphsAndHeadings();
    void textThatCounts_data();
    void textThatCounts();
    void tablesKeepRowsAndColumns();
    void mergedCells();
    void nestedTablesAreLines();
    void headersComeFirstAndFootersLast();
    void automaticNumbersAreWritten();
    void textBoxesFollowTheirParagraph();
    void notesAreAtTheEnd();
    void anyPrefixAndPartNameWillDo();
    void picturesAloneAreSaid();
    void bombsAreRefused();
    void deepNestingEnds();
    void damagedFilesAreRefused();

private:
    QString allText(const QString &path)
    {
        auto reader = opened(path);
        QString text;
        for (int i = 1; reader && i <= reader->pageCount(); ++i) {
            const core::PageText page = pageOf(*reader, i);
            if (const QString broken = brokenRule(page); !broken.isEmpty())
                return broken;
            text += page.text;
        }
        return text;
    }
    QString bodyText(const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &more = {})
    {
        return allText(writeDocx(m_folder, u"body.docx"_s, body, more));
    }

    QTemporaryDir m_folder;
};

void DocxTest::paragraphsAndHeadings()
{
    const QByteArray styles = "<w:styles" + wordNamespaces + "><w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>"
                              "<w:style w:type='paragraph' w:styleId='own'><w:name w:val='own'/><w:basedOn w:val='1'/></w:style>"
                              "<w:style w:type='paragraph' w:styleId='circle'><w:basedOn w:val='circle'/></w:style></w:styles>";
    auto reader = opened(writeDocx(m_folder, u"headings.docx"_s,
                                   paragraph(u"招标公告"_s, "<w:pStyle w:val='1'/>") + paragraph(u"正文"_s)
                                       + paragraph(u"第二章"_s, "<w:pStyle w:val='own'/>") + paragraph(u"圈"_s, "<w:pStyle w:val='circle'/>")
                                       + paragraph(u"小节"_s, "<w:outlineLvl w:val='1'/>"),
                                   {{"word/styles.xml", styles}, {"word/_rels/document.xml.rels", relations({{"styles", "styles.xml"}})}}));
    QVERIFY(reader);
    QVERIFY(reader->abilities().flow);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"招标公告\n\n正文\n\n第二章\n\n圈\n\n小节\n"_s);
    const QList<core::BlockKind> kinds{core::BlockKind::Heading, core::BlockKind::Paragraph, core::BlockKind::Heading,
                                       core::BlockKind::Paragraph, core::BlockKind::Heading};
    for (qsizetype i = 0; i < kinds.size(); ++i)
        QCOMPARE(page.blocks.at(static_cast<std::size_t>(i)).kind, kinds.at(i));
}

void DocxTest::textThatCounts_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("text");
    QTest::newRow("runs are joined") << run(u"深圳"_s) + run(u"大学"_s) << u"深圳大学"_s;
    QTest::newRow("a space between runs") << run(u"Amazon"_s) + run(u" "_s) + run(u"Web"_s) << u"Amazon Web"_s;
    QTest::newRow("insertions are in") << run(u"甲"_s) + "<w:ins>" + run(u"乙"_s) + "</w:ins>" << u"甲乙"_s;
    QTest::newRow("deletions are out") << run(u"甲"_s) + "<w:del><w:r><w:delText>坏</w:delText></w:r></w:del>" + run(u"乙"_s) << u"甲乙"_s;
    QTest::newRow("moved text is where it went") << "<w:moveFrom>" + run(u"坏"_s) + "</w:moveFrom><w:moveTo>" + run(u"甲"_s) + "</w:moveTo>" << u"甲"_s;
    QTest::newRow("hidden text is out") << run(u"甲"_s) + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>坏</w:t></w:r>" << u"甲"_s;
    QTest::newRow("hidden, switched off") << QByteArray("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>甲</w:t></w:r>") << u"甲"_s;
    QTest::newRow("links") << "<w:hyperlink r:id='x'>" + run(u"甲"_s) + "</w:hyperlink>" << u"甲"_s;
    QTest::newRow("content controls") << "<w:sdt><w:sdtPr><w:alias w:val='坏'/></w:sdtPr><w:sdtContent>" + run(u"甲"_s) + "</w:sdtContent></w:sdt>" << u"甲"_s;
    QTest::newRow("field results, not codes")
        << "<w:r><w:instrText>PAGE</w:instrText></w:r>" + run(u"7"_s) + "<w:fldSimple w:instr='DATE'>" + run(u"甲"_s) + "</w:fldSimple>" << u"7甲"_s;
    QTest::newRow("breaks") << QByteArray("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>") << u"甲\n乙"_s;
    QTest::newRow("a tick of Wingdings") << "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>" + run(u"是"_s) << u"☑是"_s;
    QTest::newRow("ruby") << "<w:r><w:ruby><w:rt>" + run(u"zhen"_s) + "</w:rt><w:rubyBase>" + run(u"圳"_s) + "</w:rubyBase></w:ruby></w:r>" << u"圳"_s;
}

void DocxTest::textThatCounts()
{
    QFETCH(QByteArray, inside);
    QFETCH(QString, text);
    QCOMPARE(bodyText("<w:p>" + inside + "</w:p>"), text + u'\n');
}

QByteArray cell(const QString &text, const QByteArray &properties = {})
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

QByteArray row(const QByteArray &cells, const QByteArray &properties = {})
{
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

void DocxTest::tablesKeepRowsAndColumns()
{
    auto reader = opened(writeDocx(m_folder, u"table.docx"_s,
                                   "<w:tbl>" + row(cell(u"名称"_s) + cell(u"金额"_s)) + row(cell(u"删"_s) + cell(u"除"_s), "<w:del/>")
                                       + row(cell(u"云服务"_s) + cell(u"200000"_s)) + "</w:tbl>" + paragraph(u"后文"_s)));
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"名称\n\n金额\n\n云服务\n\n200000\n\n后文\n"_s);
    QCOMPARE(page.blocks.at(3).row, 1);
    QCOMPARE(page.blocks.at(3).column, 1);
    QCOMPARE(page.blocks.at(4).table, -1);
}

void DocxTest::mergedCells()
{
    auto reader = opened(writeDocx(m_folder, u"merged.docx"_s,
                                   "<w:tbl>" + row(cell(u"标题"_s, "<w:gridSpan w:val='3'/>"))
                                       + row(cell(u"联系"_s, "<w:vMerge w:val='restart'/>") + cell(u"电话"_s) + cell(u"1"_s))
                                       + row(cell({}, "<w:vMerge/>") + cell(u"传真"_s) + cell(u"2"_s))
                                       + row(cell(u"其他"_s) + cell(u"邮编"_s) + cell(u"3"_s)) + "</w:tbl>"));
    const core::PageText page = pageOf(*reader);
    QHash<QString, QPair<int, int>> places;
    for (const core::Block &block : page.blocks)
        places.insert(block.range.of(page.text), {block.row, block.column});
    QCOMPARE(places.value(u"标题"_s), qMakePair(0, 0));
    QCOMPARE(places.value(u"联系"_s), qMakePair(1, 0));
    QCOMPARE(places.value(u"传真"_s), qMakePair(2, 1));
    QCOMPARE(places.value(u"3"_s), qMakePair(3, 2));
    QCOMPARE(places.size(), 9);
}

void DocxTest::nestedTablesAreLines()
{
    const QByteArray nested = "<w:tc>" + paragraph(u"清单："_s) + "<w:tbl>" + row(cell(u"甲"_s) + cell(u"1"_s)) + row(cell(u"乙"_s) + cell(u"2"_s))
                              + "</w:tbl>" + paragraph({}) + "</w:tc>";
    const QString text = bodyText("<w:tbl>" + row(cell(u"序号"_s) + cell(u"内容"_s)) + row(cell(u"1"_s) + nested) + "</w:tbl>");
    QVERIFY2(text.endsWith(u"1\n\n清单：\n甲  1\n乙  2\n"_s), qPrintable(text));
}

void DocxTest::headersComeFirstAndFootersLast()
{
    const auto part = [](const char *root, const QByteArray &content) {
        return QByteArray("<w:") + root + wordNamespaces + ">" + content + "</w:" + root + ">";
    };
    auto reader = opened(writeDocx(m_folder, u"marginals.docx"_s, paragraph(u"正文"_s),
                                   {{"word/header1.xml", part("hdr", paragraph(u"深圳大学"_s))},
                                    {"word/header2.xml", part("hdr", paragraph(u"深圳大学"_s))},
                                    {"word/footer1.xml", part("ftr", paragraph(u"第 1 页 共 9 页"_s) + paragraph(u"内部资料"_s))},
                                    {"word/_rels/document.xml.rels",
                                     relations({{"footer", "footer1.xml"}, {"header", "header2.xml"}, {"header", "/word/header1.xml"}})}}));
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"深圳大学\n\n正文\n\n内部资料\n"_s);
    QCOMPARE(page.blocks.front().kind, core::BlockKind::Header);
    QCOMPARE(page.blocks.back().kind, core::BlockKind::Footer);
}

void DocxTest::automaticNumbersAreWritten()
{
    const auto level = [](int index, const char *format, const QString &text) {
        return "<w:lvl w:ilvl='" + QByteArray::number(index) + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/><w:lvlText w:val='"
               + text.toUtf8() + "'/></w:lvl>";
    };
    const QByteArray numbering = "<w:numbering" + wordNamespaces + "><w:abstractNum w:abstractNumId='7'>"
                                 + level(0, "chineseCountingThousand", u"第%1章"_s) + level(1, "decimal", u"%1.%2"_s).replace("'%1.%2'", "'%2、'")
                                 + level(2, "decimalEnclosedCircle", u"%3"_s) + "</w:abstractNum><w:abstractNum w:abstractNumId='8'>"
                                 + level(0, "bullet", u"·"_s) + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
                                 "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num><w:num w:numId='3'><w:abstractNumId w:val='7'/>"
                                 "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='11'/></w:lvlOverride></w:num></w:numbering>";
    const auto item = [](const QString &text, int list, int depth) {
        return paragraph(text, "<w:numPr><w:ilvl w:val='" + QByteArray::number(depth) + "'/><w:numId w:val='" + QByteArray::number(list) + "'/></w:numPr>");
    };
    const QString text = bodyText(item(u"公告"_s, 1, 0) + item(u"概况"_s, 1, 1) + item(u"资格"_s, 1, 1) + item(u"证明"_s, 1, 2) + item(u"须知"_s, 1, 0)
                                      + item(u"总则"_s, 1, 1) + item(u"点"_s, 2, 0) + item(u"附件"_s, 3, 0) + item(u"无号"_s, 0, 0),
                                  {{"word/numbering.xml", numbering},
                                   {"word/_rels/document.xml.rels", relations({{"numbering", "numbering.xml"}})}});
    QCOMPARE(text.split(u"\n\n"_s), (QStringList{u"第一章 公告"_s, u"1、 概况"_s, u"2、 资格"_s, u"① 证明"_s, u"第二章 须知"_s, u"1、 总则"_s, u"• 点"_s,
                                                 u"第十一章 附件"_s, u"无号\n"_s}));
}

void DocxTest::textBoxesFollowTheirParagraph()
{
    const QByteArray box = "<w:txbxContent>" + paragraph(u"盒中"_s) + "</w:txbxContent>";
    const QByteArray drawn = "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + box
                             + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback>"
                             "</mc:AlternateContent></w:r>";
    QCOMPARE(bodyText("<w:p>" + run(u"前文"_s) + drawn + run(u"接着"_s) + "</w:p>" + paragraph(u"后文"_s)), u"前文接着\n\n盒中\n\n后文\n"_s);
}

void DocxTest::notesAreAtTheEnd()
{
    const QByteArray notes = "<w:footnotes" + wordNamespaces + "><w:footnote w:id='1'>" + paragraph(u"脚注"_s) + "</w:footnote></w:footnotes>";
    QCOMPARE(bodyText(paragraph(u"正文"_s) + paragraph(u"末段"_s),
                      {{"word/footnotes.xml", notes}, {"word/_rels/document.xml.rels", relations({{"footnotes", "footnotes.xml"}})}}),
             u"正文\n\n末段\n\n脚注\n"_s);
}

void DocxTest::anyPrefixAndPartNameWillDo()
{
    const QByteArray body = "<?xml version='1.0'?><document xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'><body><p><r><t>严格</t></r></p></body></document>";
    const QByteArray root = QByteArray(rootRelations).replace("word/document.xml", "/word/main2.xml");
    const QString path = writeZip(m_folder, u"strict.docx"_s, {{"[Content_Types].xml", contentTypes}, {"_rels/.rels", root}, {"word/main2.xml", body}});
    QCOMPARE(allText(path), u"严格\n"_s);
}

void DocxTest::picturesAloneAreSaid()
{
    const QString path = writeDocx(m_folder, u"pictures.docx"_s, "<w:p><w:r><w:drawing><a:blip r:embed='rId9'/></w:drawing></w:r></w:p>");
    const core::Error error = refusal(path);
    QCOMPARE(error.code, core::ErrorCode::Empty);
    QVERIFY2(error.detail.contains(u"1 pictures"_s), qPrintable(error.detail));
    QCOMPARE(refusal(writeDocx(m_folder, u"nothing.docx"_s, "<w:p/>")).code, core::ErrorCode::Empty);
}

void DocxTest::bombsAreRefused()
{
    // 100 MB of spaces pack into 100 kB.
    const QString path = writeZip(m_folder, u"bomb.docx"_s,
                                  {{"[Content_Types].xml", contentTypes}, {"_rels/.rels", rootRelations},
                                   {"word/document.xml", documentXml(QByteArray(100'000'000, ' '))}});
    QVERIFY(QFileInfo(path).size() < 1'000'000);
    const core::Error error = refusal(path);
    QCOMPARE(error.code, core::ErrorCode::TooLarge);
    QVERIFY(error.detail.contains(u"word/document.xml"_s));

    QList<std::pair<QByteArray, QByteArray>> many{{"[Content_Types].xml", contentTypes}, {"_rels/.rels", rootRelations},
                                                    {"word/document.xml", documentXml(paragraph(u"正文"_s))}};
    for (int i = 0; i < 20'100; ++i)
        many.append({"word/x" + QByteArray::number(i), {}});
    QCOMPARE(refusal(writeZip(m_folder, u"many.docx"_s, many)).code, core::ErrorCode::TooLarge);
}

void DocxTest::deepNestingEnds()
{
    const QByteArray deep = QByteArray("<w:sdt>").repeated(200'000) + paragraph(u"深"_s) + QByteArray("</w:sdt>").repeated(200'000);
    QCOMPARE(bodyText(paragraph(u"前"_s) + deep + paragraph(u"后"_s)), u"前\n\n后\n"_s);
    const QByteArray tables = QByteArray("<w:tbl><w:tr><w:tc>").repeated(60) + paragraph(u"里"_s) + QByteArray("</w:tc></w:tr></w:tbl>").repeated(60);
    QVERIFY(bodyText(tables).contains(u"里"_s));
}

void DocxTest::damagedFilesAreRefused()
{
    const QString whole = writeDocx(m_folder, u"whole.docx"_s, paragraph(u"正文"_s));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const core::Error cut = refusal(write(m_folder, u"cut.docx"_s, bytes.first(bytes.size() / 2)));
    QVERIFY(cut.code == core::ErrorCode::Unsupported || cut.code == core::ErrorCode::Corrupt);
    QVERIFY(!cut.detail.isEmpty());
    const QString xml = writeZip(m_folder, u"xml.docx"_s, {{"[Content_Types].xml", contentTypes}, {"_rels/.rels", rootRelations},
                                                           {"word/document.xml", "<w:document><w:body><w:p>"}});
    QCOMPARE(refusal(xml).code, core::ErrorCode::Corrupt);
    const QString none = writeZip(m_folder, u"none.docx"_s, {{"[Content_Types].xml", contentTypes}, {"word/other.xml", "<x/>"}});
    const auto archive = opened(none); // a folder named word makes no document
    QVERIFY(archive && archive->pageCount() == 0 && archive->abilities().members);
    QByteArray flipped = bytes;
    for (qsizetype i = 60; i < flipped.size(); i += 7) { // whatever it does, it must not crash
        flipped[i] = static_cast<char>(flipped.at(i) ^ 0x55);
        (void)ingest::open(write(m_folder, u"flipped.docx"_s, flipped), u"flipped.docx"_s, {});
    }
}

QTEST_MAIN(DocxTest)
#include "docx_test.moc"
