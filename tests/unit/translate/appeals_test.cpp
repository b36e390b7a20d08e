// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// What is advised, encouraged or taken to be so where nobody says who does it; lists with a count of what they are examples of; whose things are counted.
class AppealsTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void saysWhatIsAsked_data();
    void saysWhatIsAsked() { compare(); }
    void countsExamples_data();
    void countsExamples() { compare(); }
    void meetsRequirements_data();
    void meetsRequirements() { compare(); }
};

void AppealsTest::saysWhatIsAsked_data()
{
    QTest::addColumn<QString>("english");
    row("建议采用纸质封面。", "A paper cover is recommended.");
    row("鼓励供应商踏勘现场。", "Suppliers are encouraged to inspect the site.");
    row("现拟申请对其进行更换。", "Intending now to apply to replace it.");
    row("拟派出的项目经理须具有资格。", "The proposed project manager must have qualification.");
    row("供应商拟派出的人员不得更换。", "The personnel proposed to be assigned by the supplier may not be replaced.");
    row("设备由供应商安装，并已调试。", "The equipment is installed by the supplier, and has already been commissioned.");
    row("合同已签订并已生效。", "The contract has already been signed and has already taken effect.");
    row("项目资金由采购人自筹，并已落实。", "The project funds are raised by the purchaser itself and have been secured.");
    row("以最低报价为评标基准价。", "The lowest quotation is the evaluation benchmark price.");
    row("以双方确认的数量为结算依据。", "The quantity confirmed by both parties is the settlement basis.");
    row("以中标价为合同价，双方签订合同。", "With the winning bid price as the contract price, both parties sign the contract.");
    row("质疑应按招标文件规定的方式提出。", "The query shall be raised in the manner specified in the tender documents.");
}

void AppealsTest::countsExamples_data()
{
    QTest::addColumn<QString>("english");
    row("北京、上海、广州等6个城市", "6 cities including Beijing, Shanghai and Guangzhou");
    row("具备温度、湿度等10项指标。", "Has 10 indicators including temperature and humidity.");
    row("通过邮件、微信等方式通知供应商。", "Notify the supplier through mail, WeChat and other methods.");
    row("完成机房、配电室和值班室改造。", "Complete the renovation of machine room, power distribution room and duty room.");
    row("负责系统设计、软件开发和设备安装。", "Be responsible for system design, software development and equipment installation.");
    row("质疑应书面提出，逾期提出的不予受理。", "The query shall be raised in writing, those raised late will not be accepted.");
    row("三家供应商报价均超过预算。", "The quotation of three suppliers all exceed the budget.");
    row("2名专家未按要求参加评审。", "2 experts have not taken part in evaluation as required.");
}

void AppealsTest::meetsRequirements_data()
{
    QTest::addColumn<QString>("english");
    row("中标价为通过评审的最低报价。", "The winning bid price is the lowest quotation that passes evaluation.");
    row("评标基准价为满足招标文件要求的最低投标价格。", "The evaluation benchmark price is the lowest bid price that meets requirements of the tender documents.");
    row("投标人应提交保函复印件。", "The bidder shall submit a copy of the letter of guarantee.");
    row("供应商为食品生产厂家须具有有效的许可证。", "The supplier that is a food manufacturer must have valid licence.");
    row("供应商为中小企业应提供声明函。", "Suppliers that are small and medium-sized enterprises shall provide the declaration letter.");
    row("质保期自甲方收到货物之日起计算。", "The warranty period runs from the date on which Party A receives the goods.");
    row("本合同自双方签订之日起生效。", "This contract takes effect on the date of signing by both parties.");
}

QTEST_GUILESS_MAIN(AppealsTest)
#include "appeals_test.moc"
