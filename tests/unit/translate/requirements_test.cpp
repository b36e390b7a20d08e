// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// What specifications, service requirements and scoring rules ask: conditions without a subject, what is compared, put somewhere or caused.
class RequirementsTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void comparesThings_data();
    void comparesThings() { compare(); }
    void putsThingsSomewhere_data();
    void putsThingsSomewhere() { compare(); }
    void saysWhatIsCaused_data();
    void saysWhatIsCaused() { compare(); }
    void setsConditions_data();
    void setsConditions() { compare(); }
    void saysWhoDoesIt_data();
    void saysWhoDoesIt() { compare(); }
};

void RequirementsTest::comparesThings_data()
{
    QTest::addColumn<QString>("english");
    row("设备须与甲方使用的系统兼容。", "The equipment must be compatible with the system used by Party A.");
    row("货架需要与现有的叉车匹配。", "Shelf needs to be matched with existing forklift.");
    row("实物与描述不符", "Physical object is inconsistent with description");
    row("（提供具有标识的报告复印件并加盖公司公章）", "(Provide a copy of the report that has sign with the official seal of the company)"); // a bracket first, and words that stand for no source
}

void RequirementsTest::putsThingsSomewhere_data()
{
    QTest::addColumn<QString>("english");
    row("应将税费计入报价。", "Shall include taxes and fees in quotation.");
    row("并将信息录入平台中进行分析。", "And enter information into the platform for analysis.");
    row("不得将在服务中接触到的资料提供给他人。", "May not provide materials that come into contact with in the service to others.");
}

void RequirementsTest::saysWhatIsCaused_data()
{
    QTest::addColumn<QString>("english");
    row("因操作不当而导致的损坏不予保修。", "Damage caused by improper operation will not be guaranteed.");
    row("因未缴纳税费导致的后果由乙方负责。", "Party B is responsible for consequences caused by failure to pay taxes and fees.");
}

void RequirementsTest::setsConditions_data()
{
    QTest::addColumn<QString>("english");
    row("未提供检测报告的，视为不合格。", "Where the test report has not been provided, it is deemed unqualified.");
    row("造成严重后果的，应承担责任。", "Where it causes serious consequences, it shall bear liability.");
    row("出现下列情形的，合同终止：", "Where the following circumstances occur, the contract ends:");
}

void RequirementsTest::saysWhoDoesIt_data()
{
    QTest::addColumn<QString>("english");
    row("由专家鉴定设备能否达到标准。", "The expert appraises whether equipment can reach the standard.");
    row("所需材料，均由乙方免费提供。", "Required materials, are all provided by Party B free of charge.");
    row("进口设备还须提供报关单。", "The imported equipment must also provide customs declaration form.");
}

QTEST_GUILESS_MAIN(RequirementsTest)
#include "requirements_test.moc"
