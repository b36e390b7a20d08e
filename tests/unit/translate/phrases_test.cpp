// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// From when something counts, what is marked with a sign, what a list is of, whose branch it is: phrases that fill tenders of every kind.
class PhrasesTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void datesAcceptance_data();
    void datesAcceptance() { compare(); }
    void seesMarks_data();
    void seesMarks() { compare(); }
    void countsWhatIsListed_data();
    void countsWhatIsListed() { compare(); }
    void namesBranches_data();
    void namesBranches() { compare(); }
    void saysWhatListsAreOf_data();
    void saysWhatListsAreOf() { compare(); }
    void tellsVerbsFromNouns_data();
    void tellsVerbsFromNouns() { compare(); }
};

void PhrasesTest::datesAcceptance_data()
{
    QTest::addColumn<QString>("english");
    row("保修期自货物验收合格之日起不少于2年。", "The warranty period is no less than 2 years from the date of goods acceptance.");
    row("自项目验收合格之日起计算", "Counted from the date of project acceptance");
    row("以合同签订日期起计算", "Counted from the date of contract signing");
    row("自2018年起，学校使用该系统。", "Since 2018, the school uses the system.");
    row("从2020年3月1日起至2020年6月30日止", "From 1 March 2020 to 30 June 2020");
    row("于次月5日前支付", "Pay by the 5th of the following month");
    row("每月5日至10日", "From the 5th to the 10th of each month");
    row("次月10日内支付", "Within the first 10 days of the following month payment");
    row("每月15日常维护", "Per month 15 routine maintenance");
    row("每隔15日", "Every 15 days");
}

void PhrasesTest::seesMarks_data()
{
    QTest::addColumn<QString>("english");
    row("带“★”号的参数不允许负偏离。", "Negative deviations from the parameter marked \"★\" are not allowed.");
    row("打★条款必须满足", "Clauses marked ★ must be met");
    row("标有▲的参数", "Parameter marked ▲");
}

void PhrasesTest::countsWhatIsListed_data()
{
    QTest::addColumn<QString>("english");
    row("采购铯-137放射源3枚", "Procure 3 cesium-137 radioactive sources");
    row("大米5元/kg、面粉4元/kg、食用油12元/L", "Rice RMB 5/kg, flour RMB 4/kg and edible oil RMB 12/L");
    row("燃料：柴油、变速箱：手动", "Fuel: diesel, gearbox: manual");
    row("功率在5-10千瓦之间", "Power between 5 and 10 kilowatts");
    row("采购各类消防车辆12辆", "Procure 12 fire-fighting vehicles of all kinds");
    row("质量应≤200g", "The quality shall be ≤200g");
    row("支持60万TPS", "Supports 600,000 TPS");
    row("覆盖15种常见疾病", "Cover 15 kinds of common diseases");
    row("每年6月前提交报告", "Before June each year submit report");
    row("该设备已使用12年", "The equipment has already been used for 12 years");
    row("全市现有摄像机520台", "The whole city has 520 cameras");
}

void PhrasesTest::namesBranches_data()
{
    QTest::addColumn<QString>("english");
    row("国家税务总局湖北省税务局", "Hubei Provincial Tax Service, State Taxation Administration");
    row("天津市公安局河西区分局", "Hexi District Branch, Tianjin Public Security Bureau");
    row("浙江桐乡农村商业银行股份有限公司", "Zhejiang Tongxiang Rural Commercial Bank Co., Ltd.");
    row("衡阳市市容环境卫生服务中心", "Hengyang City Appearance and Environmental Sanitation Service Centre");
}

void PhrasesTest::saysWhatListsAreOf_data()
{
    QTest::addColumn<QString>("english");
    row("南平大学2019年台式电脑、投影仪等设备采购中标公告", "Award notice for 2019 desktop computer, projector and other equipment procurement of Nanping University");
    row("由此产生的运输、安装、调试等费用由乙方承担。", "Transport, installation, commissioning and other costs arising from this shall be borne by Party B.");
}

void PhrasesTest::tellsVerbsFromNouns_data()
{
    QTest::addColumn<QString>("english");
    row("乙方为服务人员购买保险。", "Party B purchases insurance for the service personnel.");
    row("如项目允许分包，甲方应审核。", "If the project allows subcontracting, Party A shall review.");
    row("应按时足额支付报酬", "The remuneration shall be paid on time and in full");
    row("是教学工作的重要保证", "Is the important guarantee of the teaching work");
    row("是教学和科研工作的重要保证", "Is the important guarantee of the teaching and research work");
    row("适用于购买现成货物的采购项目", "Applicable to the procurement project of purchasing ready-made goods");
    row("未按规定缴纳保证金的投标文件", "Bid documents for which deposit has not been paid as required");
    row("本项目只接受电子投标文件", "This project only accepts electronic bid documents");
    row("本意向仅为初步安排", "This intention is only preliminary arrangement");
    row("采购部分设备", "Procure some equipment");
    row("价格不含运费", "Price does not include freight");
    row("2026年中国联通云资源租赁项目", "2026 China Unicom cloud resource rental project");
    row("2026年初步设计", "2026 preliminary design");
    row("未签收的投标文件视为无效。", "The bid documents not signed for are deemed invalid.");
    row("甲方支付货款后，乙方发货", "After Party A pays payment for goods, Party B dispatches");
    row("由此产生的一切损失由乙方自行承担", "All loss arising from this shall be borne by Party B itself");
}

QTEST_GUILESS_MAIN(PhrasesTest)
#include "phrases_test.moc"
