// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// Who owes what to whom in long clauses of tenders and contracts.
class ObligationsTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void saysDeedsDirectly_data();
    void saysDeedsDirectly() { compare(); }
    void tellsHowOften_data();
    void tellsHowOften() { compare(); }
    void tellsVerbsApart_data();
    void tellsVerbsApart() { compare(); }
    void tellsShares_data();
    void tellsShares() { compare(); }
};

// 对…进行: the deed itself is the verb, where it governs what 对 names
void ObligationsTest::saysDeedsDirectly_data()
{
    QTest::addColumn<QString>("english");
    row("甲方有权对乙方的账目进行检查和审计。", "Party A has the right to inspect and audit the accounts of Party B.");
    row("投标人必须对整个标段进行投标，不得拆分。", "The bidder must bid for entire lot, and may not be split.");
    row("乙方应对发现的隐患进行分析评估，并提交报告。", "Party B shall analyse and assess the hidden danger found, and submit the report.");
    row("采购人委托监理单位对工程进行管理。", "The buyer entrusts the supervision company to manage the works.");
    row("专家组对设备进行了测试。", "The expert panel tested the equipment.");
    row("乙方须对系统进行一次全面检查。", "Party B must conduct comprehensive inspection of the system once.");
    row("现对校服采购项目进行公开招标。", "Now conducts open tendering of the school uniform procurement project."); // no verb that governs
}

void ObligationsTest::tellsHowOften_data()
{
    QTest::addColumn<QString>("english");
    row("乙方每月提交一次运行报告。", "Party B submits operation report once every month.");
    row("每30天更换一次滤芯。", "Replace filter element once every 30 days.");
    row("供应商每季度完成一次全面巡检。", "The supplier completes one comprehensive inspection every quarter.");
}

void ObligationsTest::tellsVerbsApart_data()
{
    QTest::addColumn<QString>("english");
    row("根据检测结果，判断是否更换部件。", "According to testing result, judge whether to replace the component.");
    row("采集约300组数据，并编制报告。", "Collect about 300 groups data, and prepare report.");
    row("供应商安排人员进驻现场。", "The supplier arranges personnel to enter the site.");
    row("投标人及其代表应遵守会场纪律。", "The bidder and its representative shall comply with meeting place discipline.");
}

void ObligationsTest::tellsShares_data()
{
    QTest::addColumn<QString>("english");
    row("剩余保质期不得少于标注保质期的80%。", "Remaining shelf life shall be no less than 80% of the marking shelf life.");
    row("甲方支付合同价款的30%。", "Party A pays 30% of the contract price.");
}

QTEST_GUILESS_MAIN(ObligationsTest)
#include "obligations_test.moc"
