// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// How the gist says what notices, answers to complaints and bid evaluations say: what was found of whom, what is proved, which of several are meant.
class ProceedingsTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void saysWhatWasFound_data();
    void saysWhatWasFound() { compare(); }
    void tellsWhichAreMeant_data();
    void tellsWhichAreMeant() { compare(); }
    void saysWhatIsDoneWithPapers_data();
    void saysWhatIsDoneWithPapers() { compare(); }
    void saysWhatIsHard_data();
    void saysWhatIsHard() { compare(); }
    void keepsThingsGoing_data();
    void keepsThingsGoing() { compare(); }
    void takesAndRefuses_data();
    void takesAndRefuses() { compare(); }
    void givesReasons_data();
    void givesReasons() { compare(); }
    void readsForAsOfTheNoun_data();
    void readsForAsOfTheNoun() { compare(); }
    void correctsAndHandsUp_data();
    void correctsAndHandsUp() { compare(); }
    void tellsWhyOne_data();
    void tellsWhyOne() { compare(); }
    void arguesForOne_data();
    void arguesForOne() { compare(); }
};

void ProceedingsTest::saysWhatWasFound_data()
{
    QTest::addColumn<QString>("english");
    row("未发现评标专家存在违约行为。", "It was not found that bid evaluation expert has breach of contract.");
    row("专家未发现该系统存在漏洞。", "The expert has not found that the system has vulnerability.");
    row("该软件不属于清单中的产品。", "The software does not belong to the product in the list.");
    row("采购人认为有必要的，可以延长期限。", "Where the purchaser considers it necessary, it may extend the period.");
}

void ProceedingsTest::tellsWhichAreMeant_data()
{
    QTest::addColumn<QString>("english");
    row("所有上传报价文件的供应商应登录平台。", "All suppliers that upload quotation documents shall log in to the platform.");
    row("建设一套覆盖全县的监测系统。", "Build one set monitoring system that covers the whole county.");
    row("拒绝接收在截止日期之后送达的或者未按要求密封的样品。", "Refuse to receive sample not sealed as required or delivered after the closing date.");
    row("按照行业标准或者符合合同目的的标准确定。", "Determine in accordance with industry standard or standard that conforms to contract purpose.");
    row("如有违反招标要求或违反国家法律的行为，采购人可取消其资格。", "If there is conduct of violating tender requirements or violating national law, the purchaser may cancel its qualification.");
}

void ProceedingsTest::saysWhatIsDoneWithPapers_data()
{
    QTest::addColumn<QString>("english");
    row("提供该设备符合国家标准的证明材料。", "Provide documents proving that the equipment conforms to national standard.");
    row("中标人须提供样品供采购人检验。", "The winning bidder must provide samples for inspection by the purchaser.");
    row("请向采购代理机构说明情况。", "Please explain circumstances to the procurement agency.");
    row("必须从生产厂家处购买配件。", "Accessories must be purchased from the manufacturer.");
    row("学校完成了以上设备的安装。", "The school completed the installation of the above equipment.");
    row("不足三家的，不得开标。", "Fewer than three, the bids may not be opened.");
    row("采购人应当依法重新招标。", "The purchaser shall re-tender according to law.");
}

void ProceedingsTest::saysWhatIsHard_data()
{
    QTest::addColumn<QString>("english");
    row("旧系统难以应对访问高峰。", "The old system can hardly cope with access peak.");
    row("这些设备已成为教学工具。", "These equipment have already become teaching tools.");
}

void ProceedingsTest::keepsThingsGoing_data()
{
    QTest::addColumn<QString>("english");
    row("确保平台安全稳定运行。", "Ensure the safe and stable operation of the platform.");
    row("为保障教学工作正常开展，拟采购维护服务。", "To ensure the normal conduct of teaching work, intends to procure maintenance service.");
    row("需要采购2台交换机对现有设备进行替换。", "Need to procure 2 switches to replace existing equipment.");
    row("该单位暂无检测能力。", "The entity currently has no testing capability.");
    row("统筹市、县、镇三级服务窗口。", "Coordinate city, county and town level service window.");
}

void ProceedingsTest::takesAndRefuses_data()
{
    QTest::addColumn<QString>("english");
    row("该公司被吊销营业执照。", "The company has its business licence revoked.");
    row("未按规定交纳押金的投标文件，采购人有权拒绝接收。", "The purchaser has the right to refuse to receive the bid documents for which the deposit has not been paid as required.");
    row("不得接收未交纳保证金的文件。", "May not receive documents for which the deposit has not been paid.");
    row("采购人以预算不足为由终止招标。", "The purchaser terminates tender on the ground that budget insufficient.");
}

void ProceedingsTest::givesReasons_data()
{
    QTest::addColumn<QString>("english");
    row("因该设备只有一家供应商，拟采用单一来源采购。", "Because the equipment has only a supplier, intend to use single-source procurement.");
    row("该平台作为支撑教学工作的核心设施，应当扩容。", "The platform as core facilities that support teaching work, shall expand capacity.");
    row("这一要求旨在保证质量。", "This requirement aims to guarantee quality.");
    row("系统已无法支撑业务发展。", "The system can no longer support business development.");
    row("旧设备已无法使用。", "The old equipment can no longer be used.");
    row("上述公司无资格参加投标。", "The above company is not eligible to participate in bidding.");
    row("便于用户查询数据。", "So that users can query data.");
    row("国内同类仪器还处于起步阶段。", "Similar domestic instruments are still at an initial stage.");
    row("能够满足学校开展教学活动的需求。", "Can meet the needs of the school in carrying out teaching activity.");
}

void ProceedingsTest::readsForAsOfTheNoun_data()
{
    QTest::addColumn<QString>("english");
    row("针对本项目的培训方案", "Training plan for this project");
    row("提供针对本项目的服务承诺。", "Provide the service commitment for this project.");
    row("作为享受优惠政策的依据。", "As the basis for enjoying the preferential policy.");
}

void ProceedingsTest::correctsAndHandsUp_data()
{
    QTest::addColumn<QString>("english");
    row("将维护期限由一年调整为两年。", "Adjust the maintenance period from one year to two years.");
    row("应当将验收报告送采购人确认。", "The acceptance report shall be sent to the purchaser for confirmation.");
    row("需报采购人审批。", "Shall be submitted to the purchaser for approval.");
    row("建议继续由该公司提供服务。", "It is recommended that the company continues to provide the service.");
    row("该平台在接口标准方面与现有系统不兼容。", "The platform is incompatible with existing system in terms of interface standard.");
    row("因乙方违反合同，甲方解除合同。", "Because Party B violates the contract, Party A terminates the contract.");
    row("避免重复投资，保持系统架构的一致性。", "To avoid repeated investment, maintain the consistency of the system architecture.");
    row("该项目只能由该公司承担，符合单一来源采购的情形。", "The project can only be borne by the company, and meets the conditions of single-source procurement.");
    row("包括机房改造、设备采购以及配套软件的开发与部署。", "Including machine room renovation, equipment procurement and development and deployment of supporting software.");
    row("评标委员会发现存在围标行为。", "The bid evaluation committee finds collusive bidding conduct.");
}

void ProceedingsTest::tellsWhyOne_data()
{
    QTest::addColumn<QString>("english");
    row("该系统由某公司中标。", "The system was awarded to a certain company.");
    row("需继续采购该公司的服务。", "Shall continue to procure the service of the company.");
    row("系统已经稳定运行近6年。", "The system has already run stably for nearly 6 years.");
    row("这说明采购仍处于初级阶段。", "This shows that procurement is still in the primary stage.");
    row("该平台的效率更高。", "Efficiency of the platform is higher.");
    row("应使用加密的数字证书进行电子签名。", "Shall use encrypted digital certificate to conduct the electronic signature.");
    row("不得仅对其中部分品目投标。", "May not bid only for some of the items.");
    row("方案应完整包含供货时间、培训计划等内容。", "The plan shall fully include delivery time, training plan and other content.");
    row("为全市发展提供安全可靠的技术支撑。", "Provide the development throughout the city with safe and reliable technical support.");
    row("停止续签合同，重新组织招标。", "Stop renewing contract, organise a new tender.");
    row("中标公告发布后，应当签订合同。", "After publication of the award notice, the contract shall be signed.");
    row("投标人未在投标截止时间前完成签到。", "The bidder has not completed sign-in before the bid submission deadline.");
    row("未与采购人签订合同的供应商", "Supplier that has not signed the contract with purchaser");
    row("逾期未缴纳保证金的供应商，不得参加磋商。", "Suppliers that have not paid deposit in time may not take part in consultation.");
    row("评委有权否决其投标。", "The evaluator has the right to reject its bid.");
}

void ProceedingsTest::arguesForOne_data()
{
    QTest::addColumn<QString>("english");
    row("因投标人未在规定时间内解密，其投标无效。", "Because the bidder has not decrypted in specified time, its bid is invalid.");
    row("不得收取除代理服务费以外的任何费用。", "No cost other than agency service fee may be charged.");
    row("能够满足要求的供应商只有一家。", "There is only one supplier that meets the requirements.");
    row("采用其他供应商的产品将无法与现有设备兼容。", "Using the product of other suppliers cannot be compatible with existing equipment.");
    row("现有服务器已运行超过八年。", "Existing server has already operated for more than eight years.");
    row("投标人须使用数字证书登录系统上传投标文件。", "The bidder must use digital certificate to log in to system and upload the bid documents.");
    row("平台应支持扩容，并与现有认证系统对接。", "The platform shall support capacity expansion, and connect with the existing certification system.");
    row("投标人须提交加密的电子文件。", "The bidder must submit encrypted electronic file.");
    row("该芯片与现有软件栈深度耦合。", "The chip is closely coupled with existing software stack.");
    row("通过购买云服务的方式，降低运维成本。", "By purchasing cloud services, reduce the operation and maintenance cost.");
    row("高端GPU无法采购，拟选用国产芯片构建算力集群。", "High-end GPU cannot be procured, and intend to select the domestic chip to build the computing power cluster.");
    row("其现有产品均不支持国产算法。", "Its existing product does not support the domestic algorithm.");
    row("当供应商提供虚假材料的，取消其资格。", "Where the supplier provides false materials, its qualification shall be cancelled.");
    row("投标人使用加密的数字证书自行解密投标文件。", "The bidder uses encrypted digital certificate to decrypt the bid documents on its own.");
    row("投标人可对多个包进行投标。", "The bidder may bid for several packages.");
    row("采购人关于该参数的答复与事实不符。", "The reply of the purchaser on the parameter is inconsistent with fact.");
    row("无法满足新增业务系统的部署需求。", "Cannot meet deployment requirements of the new business system.");
    row("中标结果在中国政府采购网公示。", "The award result is published in China Government Procurement website.");
    row("对参加过前期设计服务的供应商，不得再参加采购活动。", "The suppliers that take part in preliminary design services may not again take part in the procurement activities.");
    row("技术参数不得向任何第三方泄露。", "The technical parameters may not be leaked to any third party.");
    row("该设备的核心部件依赖进口。", "Core components of the equipment depend on imports.");
}

QTEST_GUILESS_MAIN(ProceedingsTest)
#include "proceedings_test.moc"
