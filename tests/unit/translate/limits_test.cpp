// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// What a story turns on: who alone may, who from whom, how much of what, and what was never done.
class LimitsTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void tellsWhoAlone_data();
    void tellsWhoAlone() { compare(); }
    void tellsPartiesByLetter_data();
    void tellsPartiesByLetter() { compare(); }
    void tellsHowMuch_data();
    void tellsHowMuch() { compare(); }
    void denies_data();
    void denies() { compare(); }
};

void LimitsTest::tellsWhoAlone_data()
{
    QTest::addColumn<QString>("english");
    row("只有通过审查的供应商才能参加谈判。", "Only suppliers that pass review can take part in negotiation.");
    row("只有取得授权的代理商才能投标。", "Only agents that obtain authorisation can bid.");
    row("只有A公司才能投标。", "Only Company A can bid.");
    row("仅限中小企业参加本项目。", "Only small and medium-sized enterprises may take part in this project.");
}

void LimitsTest::tellsPartiesByLetter_data()
{
    QTest::addColumn<QString>("english");
    row("该服务器租自B公司。", "The server is rented from Company B.");
    row("该服务器由A公司从B公司购买后转租给大学。", "The server is purchased by Company A from Company B and then leased to the university.");
    row("甲公司委托乙公司代其参加投标。", "Company A entrusts Company B to participate in bidding on its behalf.");
    row("A公司以B公司的名义投标。", "Company A bids in the name of Company B.");
    row("其母公司已被美国列入实体清单。", "Its parent company has been listed in Entity List by United States.");
}

void LimitsTest::tellsHowMuch_data()
{
    QTest::addColumn<QString>("english");
    row("数量减少了40台。", "The quantity reduced by 40 units.");
    row("预算增加了300万元。", "The budget increased by RMB 3,000,000.");
    row("其中60%的设备已停产。", "Of which 60% of the equipment has already discontinued production.");
    row("单价在5万元以上的设备须附检测报告。", "Equipment with a unit price of RMB 50,000 or more must attach the test report.");
    row("中标价低于预算价15%。", "The winning bid price is 15% lower than the budget price.");
    row("原定于三月五日的开标推迟至三月二十日。", "The bid opening originally set for 5 March is postponed to 20 March.");
}

void LimitsTest::denies_data()
{
    QTest::addColumn<QString>("english");
    row("没有一家供应商提出质疑。", "No supplier has raised the query.");
    row("非经甲方同意，乙方不得更换项目经理。", "Without the consent of Party A, Party B may not replace the project manager.");
    row("未按规定密封的投标文件将不被接受。", "The bid documents not sealed as required will not be accepted.");
    row("两家公司均未提供证书。", "Two companies have not provided the certificate.");
    row("三家供应商均不符合资格要求。", "None of three suppliers meet the qualification requirements.");
    row("合同金额不足100万元的，不予支付。", "Where the contract amount is less than RMB 1,000,000, payment will not be made.");
    row("非节能产品不得参加投标。", "Non-energy-saving products may not participate in bidding.");
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "limits_test.moc"
