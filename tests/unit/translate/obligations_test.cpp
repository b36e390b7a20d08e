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
    void saysDutiesOfNobody_data();
    void saysDutiesOfNobody() { compare(); }
    void tellsWhoMay_data();
    void tellsWhoMay() { compare(); }
    void defines_data();
    void defines() { compare(); }
    void prohibits_data();
    void prohibits() { compare(); }
    void tellsOccasions_data();
    void tellsOccasions() { compare(); }
    void goesOn_data();
    void goesOn() { compare(); }
    void tellsResults_data();
    void tellsResults() { compare(); }
    void tellsWhoDoesIt_data();
    void tellsWhoDoesIt() { compare(); }
    void putsArticles_data();
    void putsArticles() { compare(); }
};

// 对…进行: the deed itself is the verb, where it governs what 对 names
void ObligationsTest::saysDeedsDirectly_data()
{
    QTest::addColumn<QString>("english");
    row("甲方有权对乙方的账目进行检查和审计。", "Party A has the right to inspect and audit the accounts of Party B.");
    row("投标人必须对整个标段进行投标，不得拆分。", "The bidder must bid for the entire lot, and may not be split.");
    row("乙方应对发现的隐患进行分析评估，并提交报告。", "Party B shall analyse and assess the hidden danger found, and submit the report.");
    row("采购人委托监理单位对工程进行管理。", "The purchaser entrusts the supervision company to manage the works.");
    row("专家组对设备进行了测试。", "The expert panel tested the equipment.");
    row("乙方须对系统进行一次全面检查。", "Party B must conduct one comprehensive inspection of the system.");
    row("现对校服采购项目进行公开招标。", "Open tendering of the school uniform procurement project is now conducted."); // no verb that governs
}

void ObligationsTest::tellsHowOften_data()
{
    QTest::addColumn<QString>("english");
    row("中标人每月应提交一份报告。", "The winning bidder shall submit a report every month.");
    row("须每隔15日向采购人报告进度。", "The progress must be reported to the purchaser every 15 days.");
    row("服务费按月支付。", "The service fee is paid monthly.");
    row("系统能正常运行。", "The system can normally operate.");
    row("平台应安全稳定运行。", "The platform shall safely stably operate.");
    row("三分之二的评委认为该品牌不符合要求。", "Two thirds of the evaluators consider that the brand does not meet the requirements.");
    row("乙方每月提交一次运行报告。", "Party B submits the operation report once every month.");
    row("每30天更换一次滤芯。", "Replace the filter element once every 30 days.");
    row("供应商每季度完成一次全面巡检。", "The supplier completes one comprehensive inspection every quarter.");
    row("每月5日、15日、25日配送。", "On the 5th, 15th and 25th of each month delivery.");
    row("不得超过二次。", "Shall not exceed two times.");
    row("按九折结算", "Settle according to 90% of the price");
    row("打八五折", "85% of the price");
    row("预算3至5万", "Budget 30,000-50,000");
    row("居民楼86栋", "Apartment building 86 buildings");
}

void ObligationsTest::tellsVerbsApart_data()
{
    QTest::addColumn<QString>("english");
    row("根据检测结果，判断是否更换部件。", "According to the testing result, judge whether to replace the component.");
    row("采集约300组数据，并编制报告。", "Collect about 300 groups data, and prepare report.");
    row("供应商安排人员进驻现场。", "The supplier arranges personnel to enter the site.");
    row("投标人及其代表应遵守会场纪律。", "The bidder and its representative shall comply with the venue discipline.");
}

void ObligationsTest::tellsShares_data()
{
    QTest::addColumn<QString>("english");
    row("剩余保质期不得少于标注保质期的80%。", "Remaining shelf life shall be no less than 80% of the marking shelf life.");
    row("甲方支付合同价款的30%。", "Party A pays 30% of the contract price.");
    row("工作不满三年的", "Work less than three years");
    row("10万元以下的项目", "Project of RMB 100,000 or less");
    row("100人以下的企业", "Enterprise of 100 people or less");
    row("控制在10℃以下。", "Be kept within 10℃ or less.");
}

// A duty with no one named for it
void ObligationsTest::saysDutiesOfNobody_data()
{
    QTest::addColumn<QString>("english");
    row("施工前应编制施工方案。", "Before construction, the construction plan shall be prepared.");
    row("演练之前，应提前召开协调会，明确演练区域，并发布公告。", "Before the drill, the coordination meeting shall be held in advance, the drill area specified, and the notice published.");
    row("不得泄露任何与评审有关的内容。", "No content related to evaluation may be leaked.");
    row("运输过程中，应及时更新位置，不得泄露数据。", "In transport process, the location shall be promptly updated, the data may not be leaked.");
    row("供应商应提供样品，不得转包。", "The supplier shall provide samples, and may not assign."); // somebody is
    row("甲方对货物进行检查后，应当及时付款。", "After Party A conducts the inspection of the goods, it shall promptly pay.");
    row("需取得主管部门批准。", "The approval of the competent authority shall be obtained.");
}

void ObligationsTest::tellsWhoMay_data()
{
    QTest::addColumn<QString>("english");
    row("分包应经采购人书面同意。", "Subcontracting requires the written consent of the purchaser.");
    row("乙方不得在未经甲方书面同意的情况下将项目分包。", "Party B may not subcontract the project without the written consent of Party A.");
    row("确需更换项目负责人的，应征得采购人同意。", "Where it is really necessary to replace the project leader, the consent of the purchaser shall be obtained.");
    row("专家组一致决定采用单一来源的采购方式采购该数据库。", "Expert panel unanimously decides to procure the database by the procurement method of the single source.");
    row("学校计划采购3台GPU服务器。", "The school plans to procure 3 GPU servers.");
    row("采购人决定终止采购活动。", "The purchaser decides to terminate the procurement activities.");
    row("甲方决定采购方式。", "Party A decides the procurement method."); // not: to procure
    row("该校申请购买美国产芯片。", "The school applies to purchase US-made chip.");
    row("建议采用汇款方式报名。", "It is recommended to register by remittance.");
    row("网线采用壁挂方式安装。", "The network cable is installed by wall-mounted method.");
    row("采购人以公开招标的方式确定供应商。", "The purchaser determines the supplier by open tendering.");
    row("该校以租赁的方式使用云服务器。", "The school uses cloud server by rental.");
    row("采用下列方式付款：", "Pay by the following methods:");
    row("利用超算资源，完成模型训练。", "Using supercomputing resources, complete model training.");
    row("采用分布式架构，支持横向扩展。", "Use distributed architecture, supports horizontal scaling.");
    row("平台可为高校、科研机构提供算力服务。", "The platform can provide computing power services for higher education institutions and research institution.");
    row("系统可为50个以上的用户提供服务。", "The system can provide the service for 50 or more users.");
    row("投标产品应为合格产品。", "The products bid shall be qualified product.");
    row("拟将维护工作外包。", "Intend to outsource maintenance work.");
    row("拟将维护工作进行服务外包。", "Intends to carry out service outsourcing of the maintenance work.");
    row("应将响应文件上传平台。", "The response documents shall be uploaded to the platform.");
    row("将服务外包给第三方。", "Outsource the service to third party.");
    row("支付相应维护费用。", "Pay corresponding maintenance fee.");
    row("由于部分监控已停用，在线率不高。", "Because some monitoring is already disabled, online rate is not high.");
    row("禁止乙方将数据提供给第三方。", "Party B may not provide data to third party.");
    row("不允许供应商对本项目进行分包。", "The supplier may not subcontract this project.");
    row("平台源代码为甲方所有。", "The platform source code belongs to Party A.");
    row("所发生的检测费用由乙方承担。", "The testing costs incurred shall be borne by Party B.");
    row("服务商须无偿提供升级服务。", "The service provider must provide upgrade service free of charge.");
    row("必须确保设备整体通过主管部门验收。", "Must ensure equipment overall pass the competent authority acceptance.");
    row("如不增加预算，将无法确保质量。", "If it does not increase the budget, it cannot ensure quality.");
    row("应供应商的申请，采购人退还保证金。", "At the request of the supplier, the purchaser refunds the deposit.");
}

void ObligationsTest::defines_data()
{
    QTest::addColumn<QString>("english");
    row("“业主”指将本工程委托给监理单位的单位。", "\"Owner\" means the entity that entrusts this project to the supervision company.");
    row("“乙方”系指根据合同约定提供保洁服务的供应商。", "\"Party B\" means the supplier that provides cleaning service according to agreement of the contract.");
    row("“协议”系指甲乙双方签署的文件。", "\"Agreement\" means documents signed by Party A and Party B.");
}

void ObligationsTest::prohibits_data()
{
    QTest::addColumn<QString>("english");
    row("严禁擅自离岗。", "Leaving the post without permission is strictly prohibited.");
    row("保安须坚守岗位，严禁泄露数据。", "The security guard must adhere to the post, leaking data is strictly prohibited.");
    row("不允许分包和转包。", "Subcontracting and assignment of the contract are not allowed.");
    row("禁止未授权的数据收集，不允许有缺损。", "Unauthorised data collection is prohibited, no defect is allowed.");
}

void ObligationsTest::tellsOccasions_data()
{
    QTest::addColumn<QString>("english");
    row("供应商参加采购活动，应当遵守法律。", "Where the supplier takes part in the procurement activities, it shall comply with the law.");
    row("中小企业参加采购活动，应当出具声明函。", "Where small and medium-sized enterprises take part in the procurement activities, they shall issue the declaration letter.");
    row("投标报价超出采购预算的为无效投标。", "Where the bid price exceeds the procurement budget, it is an invalid bid.");
    row("有具体参数的应填写参数。", "Where there is specific parameter, it shall fill in the parameter.");
    row("监测站每6小时监测1次。", "The monitoring station monitors once every 6 hours.");
    row("发现不合格样品应在24小时内报告采购人。", "Unqualified samples found shall be reported to the purchaser within 24 hours.");
    row("设备如发生硬件故障，应在2小时内修复。", "If equipment has hardware failure, it shall repair within 2 hours.");
    row("避免出现安全事故。", "Avoid safety accident.");
    row("产品具有防人为损坏功能。", "Product has man-made damage prevention function.");
    row("该公司通过ISO9001认证。", "The company has passed ISO9001 certification.");
    row("必须通过国家检验部门的认可。", "The recognition of national inspection department must be obtained.");
    row("需要两年时间和十倍成本。", "Needs two years time and ten times the cost.");
    row("凡涉及计量的设备，须提供检定证书。", "For any equipment involving measurement, the verification certificate must be provided.");
}

void ObligationsTest::goesOn_data()
{
    QTest::addColumn<QString>("english");
    row("报价单应注明单价，并由法定代表人签署。", "The quotation sheet shall indicate the unit price, and be signed by the legal representative.");
    row("投标人应填写单价，并由授权代表签署。", "The bidder shall fill in the unit price, and have it signed by the authorised representative.");
    row("乙方禁止将数据库端口暴露在互联网。", "Party B may not expose the database port in the internet.");
    row("对竞价文件进行补充、修改的，应先撤回旧版。", "Where the price bidding documents are supplemented and amended, it shall first withdraw old version.");
    row("采购人确定得分最高的供应商为成交供应商。", "The purchaser determines the supplier with the highest score as the awarded supplier.");
    row("乙方应保证数据的完整性和可用性。", "Party B shall guarantee the integrity and availability of the data.");
    row("乙方承担现场踏勘的风险和费用。", "Party B bears the risk and cost of the site visit.");
}

void ObligationsTest::tellsResults_data()
{
    QTest::addColumn<QString>("english");
    row("投标人撤回投标文件的，自收到通知之日起5日内退还投标保证金。", "Where the bidder withdraws the bid documents, within 5 days from the date of receiving the notice, the bid bond shall be refunded.");
    row("候选人并列的，按照下列方式确定中标人。", "Where the candidate is tied, the winning bidder shall be determined in accordance with the following methods.");
    row("如发现问题，及时通知采购人。", "If issue is found, promptly notify the purchaser.");
    row("法定代表人参加投标的，须出示身份证。", "Where the legal representative participates in bidding, it must present the identity card."); // somebody does it
    row("以现金或者支票形式提交的保证金不予接受。", "Deposit submitted in cash or cheque form will not be accepted.");
    row("采用电子形式递交的文件视为有效。", "The documents submitted in electronic form are deemed valid.");
    row("不足15日的，将顺延提交投标文件的截止时间。", "Where there are fewer than 15 days, the deadline for submitting the bid documents will be postponed accordingly.");
}

void ObligationsTest::tellsWhoDoesIt_data()
{
    QTest::addColumn<QString>("english");
    row("采购人应确定中标供应商，并由买方与其签订合同。", "The purchaser shall determine the winning supplier, and the purchaser signs the contract with it.");
    row("由物业公司以自有经费补足差额。", "The property management company makes up the difference by own funds.");
    row("因撤换而产生的费用应由卖方承担。", "The cost arising from the replacement shall be borne by the seller.");
    row("乙方需要对收集到的所有信息严格管理。", "Party B needs to strictly manage all information collected.");
    row("若乙方在履行合同过程中有不正当竞争行为，甲方有权解除合同。", "If Party B has improper competition conduct in the course of performance of the contract, Party A has the right to terminate the contract.");
    row("乙方保证在服务上不存在任何担保物权。", "Party B guarantees that there is no security interest in the service.");
    row("合同的履行适用《中华人民共和国民法典》。", "The performance of the contract is governed by Civil Code of the People's Republic of China.");
    row("中标人不得将项目转包给他人实施。", "The winning bidder may not assign the project to others for implementation.");
    row("将道路清扫工作外包给专业公司实施。", "Outsource road sweeping work to professional company for implementation.");
    row("乙方丧失要求延长工期的权利。", "Party B loses the right to demand extending the construction period.");
}

void ObligationsTest::putsArticles_data()
{
    QTest::addColumn<QString>("english");
    row("乙方应及时更换空气滤芯。", "Party B shall promptly replace the air filter element.");
    row("采购人自行收取履约保证金。", "The purchaser charges the performance bond on its own.");
    row("乙方无转委托权。", "Party B has no right to delegate.");
    row("更换空气滤芯", "Replace air filter element"); // no sentence
}

QTEST_GUILESS_MAIN(ObligationsTest)
#include "obligations_test.moc"
