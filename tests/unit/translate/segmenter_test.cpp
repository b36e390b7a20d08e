// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/segmenter.h"

#include <QTest>

using namespace tendertrail;
using translate::segmentPage;

namespace {

core::PageText pageOf(const QString &text)
{
    core::PageText page;
    page.number = 3;
    page.text = text;
    return page;
}

QStringList sourcesOf(const std::vector<core::Segment> &segments)
{
    QStringList sources;
    for (const core::Segment &segment : segments)
        sources << segment.source;
    return sources;
}

QStringList kindsOf(const std::vector<core::Segment> &segments)
{
    QStringList kinds;
    for (const core::Segment &segment : segments)
        kinds << segment.kind;
    return kinds;
}

// Every character that is no white space lies in exactly one segment.
void verifyCovered(const QString &text, const std::vector<core::Segment> &segments)
{
    std::vector<int> held(size_t(text.size()), 0);
    for (const core::Segment &segment : segments) {
        QVERIFY(segment.range.begin >= 0 && segment.range.end <= text.size() && !segment.range.isEmpty());
        for (qsizetype i = segment.range.begin; i < segment.range.end; ++i)
            ++held[size_t(i)];
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSpace())
            QVERIFY2(held[size_t(i)] == 1, qPrintable(QStringLiteral("%1 is in %2 segments").arg(text.mid(i, 8)).arg(held[size_t(i)])));
    }
}

} // namespace

class SegmenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsTextIntoSegments_data();
    void cutsTextIntoSegments();
    void readsBlocks();
    void goesOnInTheNextBlock();
    void coversHostileText_data();
    void coversHostileText();
    void mapsBackToThePage();
};

void SegmenterTest::cutsTextIntoSegments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sources");
    QTest::addColumn<QStringList>("kinds");
    const QString sentence = QStringLiteral("sentence");
    const QString label = QStringLiteral("label");
    const QString heading = QStringLiteral("heading");

    QTest::newRow("two sentences") << QStringLiteral("本项目公开招标。投标人应提交投标文件；逾期不予受理。")
        << QStringList{QStringLiteral("本项目公开招标。"), QStringLiteral("投标人应提交投标文件；"), QStringLiteral("逾期不予受理。")}
        << QStringList{sentence, sentence, sentence};
    QTest::newRow("a sentence over three lines")
        << QStringLiteral("受深圳大学委托，我公司就云服务器采购项目进行国\n内公开招标，现邀请合格的投标人前来参加投标，有关事\n项公告如下。")
        << QStringList{QStringLiteral("受深圳大学委托，我公司就云服务器采购项目进行国内公开招标，现邀请合格的投标人前来参加投标，有关事项公告如下。")}
        << QStringList{sentence};
    QTest::newRow("labels line by line") << QStringLiteral("采购人：深圳大学\n预算金额：200000元\n开标时间：2024年3月5日9:30")
        << QStringList{QStringLiteral("采购人：深圳大学"), QStringLiteral("预算金额：200000元"), QStringLiteral("开标时间：2024年3月5日9:30")}
        << QStringList{label, label, label};
    QTest::newRow("two labels in a line") << QStringLiteral("联系人：王老师    电话：0755-12345678")
        << QStringList{QStringLiteral("联系人：王老师"), QStringLiteral("电话：0755-12345678")} << QStringList{label, label};
    QTest::newRow("headings by their numbers") << QStringLiteral("一、项目基本情况\n项目编号：SZDX-2024-001\n（二）采购需求\n第三章 合同条款")
        << QStringList{QStringLiteral("一、项目基本情况"), QStringLiteral("项目编号：SZDX-2024-001"), QStringLiteral("（二）采购需求"),
                       QStringLiteral("第三章 合同条款")}
        << QStringList{heading, label, heading, heading};
    QTest::newRow("a date over the line's end") << QStringLiteral("投标截止时间为2024年3\n月5日9时30分，投标人应在此之前提交。")
        << QStringList{QStringLiteral("投标截止时间为2024年3月5日9时30分，投标人应在此之前提交。")} << QStringList{sentence};
    QTest::newRow("an amount over the line's end") << QStringLiteral("本项目预算金额为人民币1,312,\n000元，超出者无效。")
        << QStringList{QStringLiteral("本项目预算金额为人民币1,312,000元，超出者无效。")} << QStringList{sentence};
    QTest::newRow("an amount over the end of a short line, with decimals")
        << QStringLiteral("以下为报价说明，供各位投标人在编制投标文件时参照执行和填写。\n总价1,312,\n000.00元")
        << QStringList{QStringLiteral("以下为报价说明，供各位投标人在编制投标文件时参照执行和填写。"), QStringLiteral("总价1,312,000.00元")}
        << QStringList{sentence, sentence};
    QTest::newRow("a name over the end of a short line")
        << QStringLiteral("以下为中标结果公告的内容，请各位投标人注意查看并妥善保存。\n中标人是成都运达科技\n有限公司")
        << QStringList{QStringLiteral("以下为中标结果公告的内容，请各位投标人注意查看并妥善保存。"), QStringLiteral("中标人是成都运达科技有限公司")}
        << QStringList{sentence, sentence};
    QTest::newRow("clause numbers inside a sentence") << QStringLiteral("应符合第3.5.3项和合同第2.1款的规定。价格10.5元；税率6%。")
        << QStringList{QStringLiteral("应符合第3.5.3项和合同第2.1款的规定。"), QStringLiteral("价格10.5元；"), QStringLiteral("税率6%。")}
        << QStringList{sentence, sentence, sentence};
    QTest::newRow("OCR's semicolon inside a number") << QStringLiteral("总价1,312;000元;不含税")
        << QStringList{QStringLiteral("总价1,312;000元;"), QStringLiteral("不含税")} << QStringList{sentence, sentence};
    QTest::newRow("a full stop in brackets") << QStringLiteral("投标人（以下简称“乙方”。含联合体）应当守法。其他无。")
        << QStringList{QStringLiteral("投标人（以下简称“乙方”。含联合体）应当守法。"), QStringLiteral("其他无。")}
        << QStringList{sentence, sentence};
    QTest::newRow("closing quote stays") << QStringLiteral("公告称：“项目取消。”特此公告。")
        << QStringList{QStringLiteral("公告称：“项目取消。”特此公告。")} << QStringList{label};
    QTest::newRow("time is no label") << QStringLiteral("9:30开始开标。") << QStringList{QStringLiteral("9:30开始开标。")} << QStringList{sentence};
    QTest::newRow("an unclosed bracket") << QStringLiteral("（一份正本。二份副本。") + QString(130, u'甲') + QStringLiteral("。完。")
        << QStringList{QStringLiteral("（一份正本。二份副本。") + QString(130, u'甲') + QStringLiteral("。"), QStringLiteral("完。")}
        << QStringList{sentence, sentence};
    QTest::newRow("English") << QStringLiteral("This is a demonstration. It was made by Yunda Co., Ltd. in March.")
        << QStringList{QStringLiteral("This is a demonstration."), QStringLiteral("It was made by Yunda Co., Ltd. in March.")}
        << QStringList{sentence, sentence};
    QTest::newRow("paragraphs parted by an empty line") << QStringLiteral("深圳大学\n\n云服务器采购")
        << QStringList{QStringLiteral("深圳大学"), QStringLiteral("云服务器采购")} << QStringList{sentence, sentence};
    QTest::newRow("nothing") << QStringLiteral(" \n\u3000\n") << QStringList{} << QStringList{};
}

void SegmenterTest::cutsTextIntoSegments()
{
    QFETCH(QString, text);
    QFETCH(QStringList, sources);
    QFETCH(QStringList, kinds);
    const auto segments = segmentPage(pageOf(text));
    QCOMPARE(sourcesOf(segments), sources);
    QCOMPARE(kindsOf(segments), kinds);
    verifyCovered(text, segments);
    for (size_t i = 0; i < segments.size(); ++i) {
        QCOMPARE(segments[i].ordinal, int(i));
        QCOMPARE(segments[i].page, 3);
        QVERIFY(!segments[i].id.isValid());
    }
}

void SegmenterTest::readsBlocks()
{
    core::PageText page = pageOf(QStringLiteral("中标公告\n\n前言。\n\n品目\t数量\nA100服务器，8卡；含安装。\t2台\n\n页脚"));
    const auto block = [&](const QString &text, core::BlockKind kind, int row = -1, int column = -1) {
        const qsizetype at = page.text.indexOf(text);
        page.blocks.push_back({kind, {at, at + text.size()}, {}, row < 0 ? -1 : 0, row, column});
    };
    block(QStringLiteral("中标公告"), core::BlockKind::Heading);
    block(QStringLiteral("品目"), core::BlockKind::TableCell, 0, 0);
    block(QStringLiteral("数量"), core::BlockKind::TableCell, 0, 1);
    block(QStringLiteral("A100服务器，8卡；含安装。"), core::BlockKind::TableCell, 1, 0);
    block(QStringLiteral("2台"), core::BlockKind::TableCell, 1, 1);
    const auto segments = segmentPage(page);
    QCOMPARE(sourcesOf(segments),
             (QStringList{QStringLiteral("中标公告"), QStringLiteral("前言。"), QStringLiteral("品目"), QStringLiteral("数量"),
                          QStringLiteral("A100服务器，8卡；"), QStringLiteral("含安装。"), QStringLiteral("2台"), QStringLiteral("页脚")}));
    QCOMPARE(segments[0].kind, QStringLiteral("heading"));
    QCOMPARE(segments[2].kind, QStringLiteral("cell"));
    QCOMPARE(segments[6].kind, QStringLiteral("cell"));
    verifyCovered(page.text, segments);
}

// Lines that stand far apart, or hang behind their number, are blocks of their own; the sentence goes on all the same.
void SegmenterTest::goesOnInTheNextBlock()
{
    core::PageText page = pageOf(QStringLiteral("4）除甲方事先书面同意外，乙方分包、部分转让其应履行的合同项\n\n目义务的；\n\n5）乙方不按照招标文件以及合同约定收取全部的相关费用的\n\n6）其他\n\n"
                                                "以下各表所列的内容均为本项目招标范围内的全部货物和服务\n\n右边的一栏\n\n项目联系人为本公司招标部的全体工作人员和其他的相关人员\n\n电话：12345\n\n依法不需要缴纳税款和社会保障资金的应当提供证明文件的投标\n\n某某招标有限公司\n\n第 2 页"));
    page.width = 595;
    page.height = 842;
    double y = 100;
    const auto block = [&](const QString &text, double x, double width, double down = 23) {
        const qsizetype at = page.text.indexOf(text);
        page.blocks.push_back({core::BlockKind::Paragraph, {at, at + text.size()}, {x, y, width, 12}, -1, -1, -1});
        y += down;
    };
    block(QStringLiteral("4）除甲方事先书面同意外，乙方分包、部分转让其应履行的合同项"), 106, 415);
    block(QStringLiteral("目义务的；"), 124, 60);
    block(QStringLiteral("5）乙方不按照招标文件以及合同约定收取全部的相关费用的"), 106, 415);
    block(QStringLiteral("6）其他"), 106, 60);
    block(QStringLiteral("以下各表所列的内容均为本项目招标范围内的全部货物和服务"), 106, 415, 0);
    block(QStringLiteral("右边的一栏"), 540, 50);
    block(QStringLiteral("项目联系人为本公司招标部的全体工作人员和其他的相关人员"), 106, 415);
    block(QStringLiteral("电话：12345"), 106, 80);
    block(QStringLiteral("依法不需要缴纳税款和社会保障资金的应当提供证明文件的投标"), 106, 415);
    block(QStringLiteral("某某招标有限公司"), 106, 90, 0);
    block(QStringLiteral("第 2 页"), 291, 230);
    const auto segments = segmentPage(page);
    QCOMPARE(sourcesOf(segments),
             (QStringList{QStringLiteral("4）除甲方事先书面同意外，乙方分包、部分转让其应履行的合同项目义务的；"), QStringLiteral("5）乙方不按照招标文件以及合同约定收取全部的相关费用的"),
                          QStringLiteral("6）其他"), QStringLiteral("以下各表所列的内容均为本项目招标范围内的全部货物和服务"), QStringLiteral("右边的一栏"),
                          QStringLiteral("项目联系人为本公司招标部的全体工作人员和其他的相关人员"), QStringLiteral("电话：12345"), QStringLiteral("依法不需要缴纳税款和社会保障资金的应当提供证明文件的投标"),
                          QStringLiteral("某某招标有限公司"), QStringLiteral("第 2 页")}));
    verifyCovered(page.text, segments);
}

void SegmenterTest::coversHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("only signs") << QStringLiteral("。；！？：，、（）《》“”\n；；；。。。");
    QTest::newRow("a lone surrogate") << QStringLiteral("采购") + QChar(0xD840) + QStringLiteral("人。");
    QTest::newRow("rare Han") << QStringLiteral("𠮷野家，𡃁模。𪚥");
    QTest::newRow("many brackets") << QString(5000, u'（') + QStringLiteral("。") + QString(5000, u'）');
    QTest::newRow("a very long line") << QStringLiteral("投标文件").repeated(20000);
    QTest::newRow("many lines") << QStringLiteral("项目\n").repeated(5000);
    QTest::newRow("tabs") << QStringLiteral("\t\t甲\t\t乙：\t1\t\t丙：2\t\t");
    QTest::newRow("carriage returns") << QStringLiteral("采购人：甲\r\n代理机构：乙\r\n");
}

void SegmenterTest::coversHostileText()
{
    QFETCH(QString, text);
    core::PageText page = pageOf(text);
    verifyCovered(text, segmentPage(page));
    // Blocks that lie about the text must not break the cover either.
    page.blocks.push_back({core::BlockKind::Paragraph, {-5, 3}, {}, -1, -1, -1});
    page.blocks.push_back({core::BlockKind::TableCell, {2, text.size() + 40}, {}, 0, 0, 0});
    page.blocks.push_back({core::BlockKind::Heading, {9, 1}, {}, -1, -1, -1});
    verifyCovered(text, segmentPage(page));
}

void SegmenterTest::mapsBackToThePage()
{
    const QString text = QStringLiteral("前言。\n受深圳大学委托，我公司就云服务\n器采购项目进行招标，欢迎投标。");
    const auto segments = segmentPage(pageOf(text));
    QCOMPARE(segments.size(), size_t(2));
    const core::Segment &segment = segments[1];
    const qsizetype at = segment.source.indexOf(QStringLiteral("云服务器"));
    const core::TextRange range = translate::rangeOnPage(text, segment, {at, at + 4});
    QCOMPARE(range.of(text), QStringLiteral("云服务\n器"));
    const core::TextRange all = translate::rangeOnPage(text, segment, {0, segment.source.size()});
    QCOMPARE(all, segment.range);
    // A stale segment of a page that has become shorter stays inside the page.
    const core::TextRange stale = translate::rangeOnPage(QStringLiteral("短"), segment, {0, 400});
    QVERIFY(stale.begin >= 0 && stale.end <= 1);
}

QTEST_GUILESS_MAIN(SegmenterTest)
#include "segmenter_test.moc"
