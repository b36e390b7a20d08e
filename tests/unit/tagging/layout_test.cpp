// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <random>

using namespace tendertrail;

/// Pages whose words have places: tables that a PDF reader gives as loose paragraphs in any order.
class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueStandsRightOfItsLabelWhateverTheOrderOfText();
    void valueOfAnotherRowIsNotTaken();
    void labelOverTwoLinesHasItsValueBesideIt();
    void valueOverTwoLinesIsCentredOnItsLabel();
    void columnsUnderAHeadAreLots();
    void unitInTheSecondLineOfAHeadScalesTheColumn();
    void wideGapEndsAName();
    void whateverThePageSuggestionsStayInsideIt();
};

namespace {

struct Placed
{
    const char *text;
    double x;
    double y;
};

constexpr double em = 12;

/// A page of words at places, each a block of its own, in the order given; | in a word breaks its line.
core::PageText placed(const std::vector<Placed> &words)
{
    core::PageText page;
    page.width = 595;
    page.height = 842;
    page.source = core::TextSource::Digital;
    for (const auto &word : words) {
        core::Block block;
        block.range.begin = page.text.size();
        auto y = word.y;
        const auto lines = QString::fromUtf8(word.text).split(u'|');
        for (const auto &line : lines) {
            core::Word made;
            made.range = {page.text.size(), page.text.size() + line.size()};
            made.box = {word.x, y, em * static_cast<double>(line.size()), em};
            page.text += line + u'\n';
            page.words.push_back(made);
            block.box = block.box.isEmpty() ? made.box : block.box.united(made.box);
            y += em * 1.4;
        }
        block.range.end = page.text.size() - 1;
        page.text += u'\n';
        page.blocks.push_back(block);
    }
    return page;
}

} // namespace

void LayoutTest::valueStandsRightOfItsLabelWhateverTheOrderOfText()
{
    const auto found = pages::tag({placed({{"采购公告", 250, 50}, {"采购人", 60, 100}, {"采购代理机构", 60, 130}, {"预算金额", 60, 160},
                                           {"深圳大学", 250, 100}, {"深圳市示例招标代理有限公司", 250, 130}, {"20万元", 250, 160}})});
    QCOMPARE(pages::values(found, QStringLiteral("buyer")), QStringList(QStringLiteral("深圳大学")));
    QCOMPARE(pages::values(found, QStringLiteral("agency")), QStringList(QStringLiteral("深圳市示例招标代理有限公司")));
    QCOMPARE(pages::values(found, QStringLiteral("amount")), QStringList(QStringLiteral("budget:200000")));
    for (const auto &suggestion : found)
        QVERIFY(suggestion.confidence >= 0.9);
}

void LayoutTest::valueOfAnotherRowIsNotTaken()
{
    // 投标截止时间 says "see the invitation"; the date beside the row above is for questions.
    const auto found = pages::tag({placed({{"网上询问截止时|间", 100, 100}, {"投标截止时间", 100, 160}, {"2024年7月1日17时30分", 300, 108}, {"详见投标邀请", 300, 160}})});
    QVERIFY(pages::values(found, QStringLiteral("date")).isEmpty());
}

void LayoutTest::labelOverTwoLinesHasItsValueBesideIt()
{
    const auto found = pages::tag({placed({{"提交响应文件|截止时间", 60, 100}, {"2024年3月19日 09时30分", 250, 108}})});
    QCOMPARE(pages::values(found, QStringLiteral("date")), QStringList(QStringLiteral("deadline:2024-03-19T09:30")));
}

void LayoutTest::valueOverTwoLinesIsCentredOnItsLabel()
{
    const auto found = pages::tag({placed({{"招标项目名称", 60, 108}, {"示例集团有限公司阎家庄风井项目（阎家庄变电站|开关柜）采购", 250, 100}, {"1.1.5", 20, 150}, {"资金来源", 60, 150}, {"自筹", 250, 150}})});
    QCOMPARE(pages::values(found, QStringLiteral("project_name")), QStringList(QStringLiteral("示例集团有限公司阎家庄风井项目（阎家庄变电站开关柜）采购")));
}

void LayoutTest::columnsUnderAHeadAreLots()
{
    const auto found = pages::tag({placed({{"招标公告", 250, 20}, {"预算金额：3930000元", 60, 50}, {"序号", 60, 100}, {"1", 66, 140}, {"2", 66, 170}, {"包名称", 120, 100}, {"包预算（元）", 300, 100},
                                           {"是否专门面向中小企业", 420, 100}, {"花生种子采购", 120, 140}, {"2760000", 300, 140}, {"是", 450, 140}, {"肥料采购", 120, 170}, {"1170000", 300, 170}, {"是", 450, 170}})});
    QCOMPARE(pages::values(found, QStringLiteral("amount")), QStringList({QStringLiteral("budget:3930000"), QStringLiteral("lot:2760000"), QStringLiteral("lot:1170000")}));
}

void LayoutTest::unitInTheSecondLineOfAHeadScalesTheColumn()
{
    const auto found = pages::tag({placed({{"招标公告", 250, 20}, {"包号", 60, 100}, {"名称", 120, 100}, {"预算金额", 300, 92}, {"（人民币万元）", 288, 106}, {"是否接受进口", 430, 100},
                                           {"1", 66, 140}, {"期刊采购", 120, 140}, {"991", 312, 140}, {"是", 450, 140}})});
    QCOMPARE(pages::values(found, QStringLiteral("amount")), QStringList(QStringLiteral("budget:9910000")));
}

void LayoutTest::wideGapEndsAName()
{
    auto page = placed({{"采购人：深圳大学", 60, 100}});
    page.text = QStringLiteral("采购人：深圳大学 第一页\n");
    core::Word far;
    far.range = {9, 12};
    far.box = {400, 100, 36, em};
    page.words.push_back(far);
    page.blocks.clear();
    QCOMPARE(pages::values(pages::tag({page}), QStringLiteral("buyer")), QStringList(QStringLiteral("深圳大学")));
}

void LayoutTest::whateverThePageSuggestionsStayInsideIt()
{
    const QStringList scraps{QStringLiteral("采购人"), QStringLiteral("："), QStringLiteral("深圳大学"), QStringLiteral("\n"), QStringLiteral("\n\n"), QStringLiteral("   "), QStringLiteral("预算金额（万元）"),
                             QStringLiteral("20万元"), QStringLiteral("***"), QStringLiteral("（"), QStringLiteral("）"), QStringLiteral("2024年3月5日9时"), QStringLiteral("NVIDIA A100"), QStringLiteral("T4"),
                             QStringLiteral("阿里云"), QStringLiteral("不能满足"), QStringLiteral("第一章 招标公告"), QStringLiteral("1.采购人信息"), QStringLiteral("名 称："), QStringLiteral("项目编号/包号："), QStringLiteral("A-2024-01"),
                             QStringLiteral("。"), QString(QChar(0xD840)) + QChar(0xDC00), QString(QChar(0xD840)), QStringLiteral("\t"), QStringLiteral("ﬁ㎡⼤"), QStringLiteral("项目名称："), QStringLiteral("云平台建设项目"), QStringLiteral("有限公司"),
                             QStringLiteral("中标公告"), QStringLiteral("、"), QStringLiteral("由"), QStringLiteral("作为代理商"), QStringLiteral("本项目未实施采购"), QStringLiteral("\r"), QStringLiteral("H800x300")};
    std::mt19937 random(20240823);
    const auto below = [&](qsizetype limit) { return static_cast<qsizetype>(random() % static_cast<unsigned>(limit)); };
    for (int round = 0; round < 300; ++round) {
        std::vector<core::PageText> document;
        for (qsizetype left = 1 + below(2); left > 0; --left) {
            QString text;
            for (qsizetype count = below(40); count > 0; --count)
                text += scraps[below(scraps.size())];
            auto page = pages::page(text, static_cast<int>(document.size()) + 1);
            if (!text.isEmpty() && below(2) == 0) {
                for (int cell = 0; cell < 4; ++cell) {
                    core::Block block;
                    block.kind = core::BlockKind::TableCell;
                    block.table = 0;
                    block.row = cell / 2;
                    block.column = cell % 2;
                    block.range = {text.size() * cell / 4, text.size() * (cell + 1) / 4};
                    page.blocks.push_back(block);
                }
            }
            if (below(2) == 0) {
                for (qsizetype at = 0; at < text.size(); at += 3) {
                    core::Word word;
                    word.range = {at, std::min(at + 3, text.size())};
                    word.box = {double(below(500)), double(below(800)), 36, 12};
                    page.words.push_back(word);
                }
            }
            document.push_back(page);
        }
        for (const auto &suggestion : pages::tag(document)) {
            QVERIFY(suggestion.anchor.page >= 1 && suggestion.anchor.page <= static_cast<int>(document.size()));
            const auto &text = document[static_cast<size_t>(suggestion.anchor.page) - 1].text;
            QVERIFY(suggestion.anchor.range.begin >= 0 && suggestion.anchor.range.end <= text.size());
            QVERIFY(!suggestion.anchor.quote.isEmpty());
            QCOMPARE(suggestion.anchor.quote, suggestion.anchor.range.of(text));
            QVERIFY(suggestion.confidence >= 0.5 && suggestion.confidence < 1);
            QVERIFY(!suggestion.value.isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(LayoutTest)
#include "layout_test.moc"
