// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefixture.h"

using namespace fixtures;
using namespace Qt::StringLiterals;

/// Presentations, as their reader sees them.
class PptxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slidesComeInOrderWithTheirTitles();
    void listsHaveBulletsAndNumbers();
    void tablesSpan();
    void groupsAndAlternativesAreRead();
    void notesAndSmartArtFollowTheirSlide();
    void hiddenSlidesAreSaid();
    void slideShowsAreReadAlike();
    void hostileFilesAreBounded();

private:
    QTemporaryDir m_folder;
};

void PptxTest::slidesComeInOrderWithTheirTitles()
{
    auto reader = opened(writePptx(m_folder, u"order.pptx"_s,
                                   {shape(line(u"正文"_s)) + shape(line(u"云平台项目"_s), "ctrTitle") + shape(line(u"3"_s), "sldNum"),
                                    shape(line(u"第二页"_s), "title") + shape("<a:p><a:r><a:t>深圳</a:t></a:r><a:r><a:t>大学</a:t></a:r><a:br/><a:r><a:t>附注</a:t></a:r></a:p>", "body")}));
    QVERIFY(reader);
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"云平台项目\n\n正文\n\n第二页\n\n深圳大学\n附注\n"_s);
    QCOMPARE(kindsOf(page), u"HPHP"_s);
    QCOMPARE(page.engine, u"pptx"_s);
}

void PptxTest::listsHaveBulletsAndNumbers()
{
    const QByteArray bullet = "<a:pPr><a:buChar char='•'/></a:pPr>";
    const auto numbered = [](const QByteArray &type, const QByteArray &more = {}) {
        return "<a:pPr" + more + "><a:buAutoNum type='" + type + "'/></a:pPr>";
    };
    const QString path = writePptx(m_folder, u"lists.pptx"_s,
                                   {shape(line(u"点"_s, bullet) + line(u"甲"_s, numbered("arabicPeriod")) + line(u"乙"_s, numbered("arabicPeriod"))
                                          + line(u"子"_s, numbered("alphaLcParenR", " lvl='1'")) + line(u"丙"_s, numbered("arabicPeriod"))
                                          + line(u"文"_s) + line(u"十"_s, numbered("ea1ChsPlain")) + line(u"圈"_s, numbered("circleNumDbPlain")))});
    QCOMPARE(blocksOf(path), u"• 点|1. 甲|2. 乙|a) 子|3. 丙|文|一 十|① 圈"_s);
    QCOMPARE(kindsOf(pageOf(*opened(path))), u"LLLLLPLL"_s);
}

void PptxTest::tablesSpan()
{
    const auto cell = [](const QString &text, const QByteArray &attributes = {}) {
        return "<a:tc" + attributes + "><a:txBody>" + line(text) + "</a:txBody></a:tc>";
    };
    const QByteArray table = "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblGrid/><a:tr>" + cell(u"标题"_s, " gridSpan='2'") + cell({}, " hMerge='1'")
                             + "</a:tr><a:tr>" + cell(u"甲"_s) + cell(u"200"_s) + "</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
    auto reader = opened(writePptx(m_folder, u"table.pptx"_s, {table}));
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"标题\n\n甲\n\n200\n"_s);
    QCOMPARE(kindsOf(page), u"TTT"_s);
    QCOMPARE(page.blocks.at(2).row, 1);
    QCOMPARE(page.blocks.at(2).column, 1);
}

void PptxTest::groupsAndAlternativesAreRead()
{
    const QByteArray group = "<p:grpSp><p:grpSp>" + shape(line(u"深"_s)) + "</p:grpSp></p:grpSp><mc:AlternateContent><mc:Choice>" + shape(line(u"新"_s))
                             + "</mc:Choice><mc:Fallback>" + shape(line(u"坏"_s)) + "</mc:Fallback></mc:AlternateContent>";
    QCOMPARE(blocksOf(writePptx(m_folder, u"group.pptx"_s, {group})), u"深|新"_s);
}

void PptxTest::notesAndSmartArtFollowTheirSlide()
{
    const QByteArray notes = "<p:notes" + officeNamespaces + "><p:cSld><p:spTree>" + shape(line(u"7"_s), "sldNum") + shape(line(u"讲稿"_s), "body")
                             + "</p:spTree></p:cSld></p:notes>";
    const QByteArray smart = "<dgm:dataModel xmlns:dgm='d' xmlns:a='a'><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>步骤</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>";
    const QString path = writePptx(m_folder, u"notes.pptx"_s, {shape(line(u"一"_s)), shape(line(u"二"_s))},
                                   {{"ppt/slides/_rels/slide2.xml.rels", relations({{"diagramData", "../diagrams/data1.xml"}, {"notesSlide", "../notesSlides/n1.xml"}})},
                                    {"ppt/diagrams/data1.xml", smart}, {"ppt/notesSlides/n1.xml", notes}});
    QCOMPARE(blocksOf(path), u"一|步骤|讲稿|二"_s);
}

void PptxTest::hiddenSlidesAreSaid()
{
    auto reader = opened(writePptx(m_folder, u"hidden.pptx"_s, {shape(line(u"一"_s)), "hidden:" + shape(line(u"二"_s))}));
    const core::PageText page = pageOf(*reader);
    QCOMPARE(page.text, u"一\n\n二\n"_s);
    QVERIFY2(page.note.contains(u"hidden slides are read, too: 2"), qPrintable(page.note));
}

void PptxTest::slideShowsAreReadAlike()
{
    for (const char *type : {"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
                             "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"}) {
        const QString path = writePptx(m_folder, u"show.bin"_s, {shape(line(u"一"_s))}, {}, type);
        QCOMPARE(ingest::probe(path)->format, u"pptx"_s);
        QCOMPARE(blocksOf(path), u"一"_s);
    }
}

void PptxTest::hostileFilesAreBounded()
{
    const QByteArray deep = QByteArray("<p:grpSp>").repeated(100'000) + shape(line(u"深"_s)) + QByteArray("</p:grpSp>").repeated(100'000);
    QCOMPARE(blocksOf(writePptx(m_folder, u"deep.pptx"_s, {shape(line(u"前"_s)) + deep})), u"前"_s);
    const QByteArray row = "<a:tr>" + QByteArray("<a:tc gridSpan='2000000000' rowSpan='2000000000'><a:txBody><a:p><a:r><a:t>x</a:t></a:r></a:p></a:txBody></a:tc>").repeated(1000) + "</a:tr>";
    QVERIFY(opened(writePptx(m_folder, u"wide.pptx"_s, {"<a:tbl>" + row + "</a:tbl>"})));
    QCOMPARE(refusal(writePptx(m_folder, u"none.pptx"_s, {})).code, core::ErrorCode::Empty);
}

QTEST_MAIN(PptxTest)
#include "pptx_test.moc"
