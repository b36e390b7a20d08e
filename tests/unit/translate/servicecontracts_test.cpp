// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// What contracts for services agree: when is paid, who may claim what, how disputes end.
class ServiceContractsTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void tellsDeadlines_data();
    void tellsDeadlines() { compare(); }
    void tellsReasons_data();
    void tellsReasons() { compare(); }
    void tellsFailures_data();
    void tellsFailures() { compare(); }
    void tellsMeans_data();
    void tellsMeans() { compare(); }
};

// 在收到…后20日内: within so many days of what is over by then
void ServiceContractsTest::tellsDeadlines_data()
{
    QTest::addColumn<QString>("english");
    row("买方在收到卖方提交的发票后20日内，向卖方支付合同价格的60%。", "Within 20 days after receiving invoice submitted by the seller, the purchaser pays the seller 60% of the contract price.");
    row("买方在收到卖方提交的发票并经审核无误后20日内，向卖方支付合同价格的60%。", "Within 20 days after receiving invoice submitted by the seller and verifying it as correct, the purchaser pays the seller 60% of the contract price.");
    row("买方收到发票后20日内，采取措施。", "Within 20 days after the purchaser receives the invoice, take measures.");
    row("甲方应在收到乙方书面通知之日起5个工作日内组织验收。", "Party A shall organise acceptance within 5 working days from the date of receiving Party B's written notice.");
    row("乙方未能在合同约定的期限内完成服务的，甲方有权解除合同。", "Where Party B fails to complete the service within the period agreed in the contract, Party A has the right to terminate the contract.");
    row("乙方每延迟一日应承担1000元违约金。", "For each day of delay, Party B shall bear the liquidated damages for breach of RMB 1,000.");
}

void ServiceContractsTest::tellsReasons_data()
{
    QTest::addColumn<QString>("english");
    row("因执行本合同而发生的纠纷由双方协商解决。", "Dispute arising from implementing this contract is settled through consultation by both parties.");
    row("争议可以由双方协商解决。", "The dispute may be settled through consultation by both parties.");
}

void ServiceContractsTest::tellsFailures_data()
{
    QTest::addColumn<QString>("english");
    row("甲方有权购买乙方未能提供的货物或服务。", "Party A has the right to purchase the goods or service that Party B fails to provide.");
    row("甲方退还投标人未能使用的保证金。", "Party A refunds the deposit that the bidder fails to use.");
    row("其投标保证金将不会被没收。", "Its bid deposit will not be forfeited.");
}

void ServiceContractsTest::tellsMeans_data()
{
    QTest::addColumn<QString>("english");
    row("甲方可以适当的条件和方法购买类似的服务。", "Party A may purchase similar service by appropriate conditions and method.");
    row("乙方应负责与第三方交涉并承担损失。", "Party B shall be responsible for negotiating with third party and bear loss.");
}

QTEST_GUILESS_MAIN(ServiceContractsTest)
#include "servicecontracts_test.moc"
