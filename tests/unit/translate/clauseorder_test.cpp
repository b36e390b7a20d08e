// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// What stands elsewhere in an English clause: conditions and reasons behind a subject, how often something is done, verbs of which a noun tells.
class ClauseOrderTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void putsStatesBehind_data();
    void putsStatesBehind() { compare(); }
    void putsReasonsFirst_data();
    void putsReasonsFirst() { compare(); }
    void tellsHowOften_data();
    void tellsHowOften() { compare(); }
    void listsWhatCostsAreFor_data();
    void listsWhatCostsAreFor() { compare(); }
    void saysTwoThingsOfOne_data();
    void saysTwoThingsOfOne() { compare(); }
    void namesDeeds_data();
    void namesDeeds() { compare(); }
    void tellsWhereThingsAre_data();
    void tellsWhereThingsAre() { compare(); }
    void saysWhatWasNotDone_data();
    void saysWhatWasNotDone() { compare(); }
    void saysWhatComesAbout_data();
    void saysWhatComesAbout() { compare(); }
};

void ClauseOrderTest::putsStatesBehind_data()
{
    QTest::addColumn<QString>("english");
    row("水泵空闲时能自动断电。", "The water pump can cut off power automatically when idle.");
    row("系统故障时应自动报警。", "Shall raise an alarm automatically in the event of a system fault.");
    row("未经批准擅自变更合同的，处以罚款。", "Where it amends the contract without approval, the fine shall be imposed.");
    row("发现质量问题后，应立即通知乙方。", "After finding the quality problem, it shall immediately notify Party B.");
    row("如有特殊情况需延长租期的，须经甲方书面同意。", "If there are special circumstances requiring extending lease term, the written consent of Party A is required.");
    row("湿度过高时报警。", "When humidity is too high alarm.");
    row("我校部分电梯已使用8年。", "Some lifts of our school have already been used for 8 years.");
}

void ClauseOrderTest::putsReasonsFirst_data()
{
    QTest::addColumn<QString>("english");
    row("第二标段因供应商不足三家，不能开标。", "Because there are fewer than three suppliers, Lot 2 cannot open the bids.");
    row("该设备因使用年限较长，不能满足教学需要。", "Because service life is rather long, the equipment cannot meet the needs of the teaching.");
}

void ClauseOrderTest::tellsHowOften_data()
{
    QTest::addColumn<QString>("english");
    row("公园一天两次清扫。", "Park sweeping twice a day.");
    row("滤芯每三个月更换一次。", "The filter element is replaced once every three months.");
    row("监控数据每天备份一次。", "Monitoring data is backed up once a day.");
    row("每月一次消毒。", "Disinfection once a month.");
    row("每十天对仓库进行一次检查。", "Carry out one inspection of the warehouse every ten days.");
    row("投标报价每高于基准价1%的扣0.4分。", "0.4 points deducted for each 1% by which the bid price exceeds the benchmark price.");
    row("乙方每逾期一日，须支付合同总额千分之二的违约金。", "For each day of delay, Party B shall pay liquidated damages of 2‰ of the total contract amount.");
}

void ClauseOrderTest::listsWhatCostsAreFor_data()
{
    QTest::addColumn<QString>("english");
    row("编制、递交响应文件的全部费用由供应商承担。", "All costs of preparing and submitting response documents shall be borne by the supplier.");
    row("投标人自行承担编写投标文件的全部费用。", "Bidders themselves bear all costs of writing bid documents.");
    row("供应商承担准备和参加投标活动发生的费用。", "The supplier bears the cost incurred in preparing and taking part in bidding activities.");
}

void ClauseOrderTest::saysTwoThingsOfOne_data()
{
    QTest::addColumn<QString>("english");
    row("不符合或低于标准的材料应予退回。", "Materials that do not comply with or are below standard shall be returned.");
    row("未缴纳或逾期缴纳保证金的供应商", "Supplier that has not paid or has paid the deposit late");
    row("不接受未缴纳或未足额缴纳保证金的响应文件。", "The response documents for which the deposit has not been paid or has not been paid in full are not accepted.");
    row("伪造或者变造证书的人员", "Personnel that forge or alter certificate");
}

void ClauseOrderTest::namesDeeds_data()
{
    QTest::addColumn<QString>("english");
    row("拨打上述电话或者发送邮件，不代表投诉已被受理。", "Calling the above telephone or sending mail does not mean that complaint has been accepted.");
    row("登记成功不代表资格审查通过。", "Registration successful does not mean that the qualification review is passed.");
    row("提交申请并不意味着审核已经通过。", "Submitting application does not mean that review is already passed.");
}

void ClauseOrderTest::tellsWhereThingsAre_data()
{
    QTest::addColumn<QString>("english");
    row("响应文件中存在错误。", "There is an error in the response documents.");
    row("审计发现采购过程中存在以下问题。", "The audit found that there are the following issues in the procurement process.");
    row("检查发现4家单位未及时公开采购意向。", "The inspection found that 4 entities have not promptly disclosed the procurement intention.");
}

void ClauseOrderTest::saysWhatWasNotDone_data()
{
    QTest::addColumn<QString>("english");
    row("因未踏勘现场而导致的报价失误由供应商自行负责。", "The supplier itself is responsible for quotation error arising from the failure to inspect the site.");
    row("因投标人未按时递交样品造成的后果由投标人承担。", "The bidder shall bear the consequences caused by the bidder's failure to submit sample on time.");
    row("乙方三次不供货，甲方有权终止合同。", "If Party B fails to supply goods three times, Party A has the right to terminate the contract.");
    row("剩余货款三万元作为质保金；", "The remaining payment for goods of RMB 30,000 is kept as retention money;");
    row("如对结果有异议，可书面提出。", "In case of objection to the result, it may be raised in writing.");
    row("报价表未签字或者未按要求盖章。", "Price list has not been signed or sealed as required.");
    row("供应商第一次使用平台时，需先注册。", "When the supplier uses the platform for the first time, it shall first register.");
    row("该单位暂无检测的能力。", "The entity currently has no capability to test.");
}

void ClauseOrderTest::saysWhatComesAbout_data()
{
    QTest::addColumn<QString>("english");
    row("监管部门工作人员在监督检查中滥用职权、玩忽职守的，依法给予处分。", "Where the regulator staff abuse power and neglect duties in supervision inspection, it is disciplined according to law.");
    row("代理机构在代理活动中违反规定的，予以警告。", "Where the agency violates provisions in agency activities, warn.");
    row("本协议期满后，如双方无异议，可协商续签。", "After the expiry of this agreement, if both parties have no objection, they may renew through consultation.");
    row("甲方对图纸无异议后，乙方开始施工。", "After Party A has no objection to drawings, Party B starts constructing.");
    row("耗材供应发生中断风险的，应提前告知。", "Where interruption risk occurs in the consumables supply, it shall inform in advance.");
    row("设备运行过程中出现故障的，乙方应及时修复。", "Where a fault occurs in the course of the equipment operation, Party B shall promptly repair.");
}

QTEST_GUILESS_MAIN(ClauseOrderTest)
#include "clauseorder_test.moc"
