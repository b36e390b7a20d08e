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
    void putsThingsInOrder_data();
    void putsThingsInOrder() { compare(); }
    void keepsToWhatIsAgreed_data();
    void keepsToWhatIsAgreed() { compare(); }
    void gradesPlans_data();
    void gradesPlans() { compare(); }
};

void RequirementsTest::comparesThings_data()
{
    QTest::addColumn<QString>("english");
    row("设备须与甲方使用的系统兼容。", "The equipment must be compatible with the system used by Party A.");
    row("货架需要与现有的叉车匹配。", "Shelf needs to be matched with existing forklift.");
    row("与设备、线路的拆除相关的费用由乙方承担。", "The cost related to dismantling of equipment and line shall be borne by Party B.");
    row("满足机器人相关的技术要求。", "Meet the technical requirements related to robot.");
    row("报价应包含履行合同所涉及的所有费用。", "The quotation shall include all costs involved in performance of the contract.");
    row("额定功率大于等于10kW的电源", "Power supply with rated power greater than or equal to 10kW");
    row("显存大于或等于80GB的GPU卡", "GPU card with video memory greater than or equal to 80GB");
    row("与项目规模相适应的服务团队", "Service team suited to project scale");
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
    row("乙方所派人员应持证上岗。", "Personnel sent by Party B shall work with a valid certificate.");
    row("投标人所投产品须满足要求。", "Product offered by the bidder must meet the requirements.");
    row("以投诉事项缺乏事实依据为由驳回投诉。", "The complaint is dismissed on the ground that the matter of complaint lacks a factual basis.");
    row("培训以现场讲解为主。", "The training is mainly on-site explanation.");
    row("按本招标文件的规定执行", "Comply with the provisions of these tender documents");
    row("参加本次采购活动", "Take part in this procurement activity");
    row("乙方应派技术员到学校进行调试。", "Party B shall send the technician to the school for commissioning.");
    row("供应商应委派工程师赴采购人单位开展培训。", "The supplier shall assign the engineer to the purchaser entity for training.");
    row("数据可通过接口导出至电脑。", "The data may be exported to the computer through the interface.");
    row("如所供设备与招标文件要求不符，采购人有权拒收。", "If supplied equipment is inconsistent with requirements of tender documents, the purchaser has the right to reject it.");
    row("乙方应当为甲方建立工单。", "Party B shall establish the work order for Party A.");
    row("未经许可的人员不得进入机房。", "The unauthorised personnel may not enter the machine room.");
    row("底盘采用东风或同等档次品牌", "Chassis use Dongfeng or equivalent grade brand");
    row("在中国应有办事处", "Shall have office in China");
    row("进口设备还须提供报关单。", "The customs declaration form must also be provided for imported equipment.");
}

void RequirementsTest::putsThingsInOrder_data()
{
    QTest::addColumn<QString>("english");
    row("数据须脱敏后方可对外提供。", "The data may be provided externally only after desensitisation.");
    row("方案由采购人确认后方可实施。", "The plan may be implemented only after the purchaser confirms.");
    row("员工须经培训合格后方能上岗。", "The staff may take up the post only after passing the training.");
    row("直到修复漏洞为止。", "Until the vulnerability is repaired.");
    row("将不对总价进行调整。", "The total price will not be adjusted."); // 不对 is not "incorrect"
    row("结构简单，易于安装和维护。", "Structure is simple, easy to install and maintain.");
    row("支持通过用户名、手机号等方式登录。", "Supports login by user name, mobile number and other methods.");
    row("支架由铸铁制成", "The bracket is made of cast iron");
    row("乙方交货时应提交清单。", "Party B shall submit the list when delivering.");
    row("确保平台不发生安全事件。", "Ensure that no security incident occurs in platform.");
}

void RequirementsTest::keepsToWhatIsAgreed_data()
{
    QTest::addColumn<QString>("english");
    row("柜体采用厚度不小于0.8mm的冷轧钢板。", "The cabinet body uses cold-rolled steel sheet with thickness not less than 0.8mm.");
    row("底部有两根≥15*15mm的冷轧钢管。", "Bottom has two cold-rolled steel pipes of ≥15*15mm.");
    row("采用厚度≥25mm的实木板。", "Use solid wood board with thickness ≥25mm.");
    row("消耗品不在保修范围内。", "The consumables are not covered by the warranty.");
    row("费用由我们负责。", "We are responsible for cost.");
    row("使用过程中若发生质量问题，由乙方负责。", "If the quality problem occurs in use process, Party B is responsible.");
    row("供应商不得将在服务过程中接触到的任何数据复制、带出或提供给第三方。", "The supplier may not take out any data replication that comes into contact with in the course of service, or provision to third party.");
    row("可实现曲线的自动配制及样品的自动稀释。", "Can achieve the automatic preparation of the curve and automatic dilution of the sample.");
    row("期间未出现重大故障的，视为合格。", "If no major fault occurs during that period, it is deemed qualified.");
    row("用户可自定义首页的内容。", "The user may customise the content of the home page.");
    row("设备验收时须提供合格证。", "At equipment acceptance, the certificate of conformity must be provided.");
    row("按合同约定的期限交货。", "Deliver within the period agreed in the contract.");
    row("乙方没有按照合同规定的时间提供服务的，", "Where Party B has not provided service in accordance with the time specified in the contract,");
    row("系统现有的功能不受影响。", "Existing function of system is not affected.");
    row("因执行合同而发生的纠纷", "Dispute arising from implementing contract");
}

void RequirementsTest::gradesPlans_data()
{
    QTest::addColumn<QString>("english");
    row("方案基本完整，但略有缺漏，针对性一般得4分；", "Plan is basically complete, but with slight omissions, moderately targeted: 4 points;");
    row("内容简单粗糙，有较多缺失，针对性较差得1分。", "Content is simple and rough, with many omissions, poorly targeted: 1 point.");
    row("当电压低于10V时报警。", "When voltage is below 10V alarm.");
    row("如故障时间超过4小时，应提供备机。", "If fault time exceeds 4 hours, it shall provide standby machine.");
    row("分辨率可达3840×2160。", "Resolution up to 3840×2160.");
    row("每发现一处错误扣0.5分。", "0.5 points deducted for each error found.");
    row("因供应商原因导致服务中断超过2小时的，扣5分。", "5 points deducted if the service interruption exceeding 2 hours is caused by the supplier.");
    row("具有从事仓储管理工作经验", "Has experience in warehouse management work");
    row("对重复的记录给出提示。", "Give the prompt for the record repeated.");
    row("措施有欠缺，不能满足要求的4分；", "Measures are deficient, 4 points if it cannot meet the requirements;");
    row("不满足要求的0分。", "0 points if it does not meet the requirements.");
    row("方案完整，能满足要求的10分。", "Plan is complete, 10 points if it can meet the requirements.");
}

QTEST_GUILESS_MAIN(RequirementsTest)
#include "requirements_test.moc"
