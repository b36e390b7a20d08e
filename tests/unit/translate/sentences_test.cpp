// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// How the gist says what contracts and service requirements say in whole sentences: causes, purposes, reasons, what is ensured, lists of conditions.
class SentencesTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void saysWhatIsCaused_data();
    void saysWhatIsCaused() { compare(); }
    void saysWhatIsEnsured_data();
    void saysWhatIsEnsured() { compare(); }
    void saysWhatForAndWhy_data();
    void saysWhatForAndWhy() { compare(); }
    void saysWhoIsAffected_data();
    void saysWhoIsAffected() { compare(); }
    void putsWhatIsTalkedOfBehindItsVerb_data();
    void putsWhatIsTalkedOfBehindItsVerb() { compare(); }
    void takesAClauseAsObject_data();
    void takesAClauseAsObject() { compare(); }
    void chainsVerbs_data();
    void chainsVerbs() { compare(); }
    void beginsConditionsWhereTheyBegin_data();
    void beginsConditionsWhereTheyBegin() { compare(); }
    void argues_data();
    void argues() { compare(); }
};

void SentencesTest::saysWhatIsCaused_data()
{
    QTest::addColumn<QString>("english");
    row("乙方应防止样品被损坏或者丢失。", "Party B shall prevent the sample from being damaged or lost.");
    row("如因施工造成管道破裂，由乙方负责。", "If construction causes pipeline rupture, Party B is responsible.");
    row("故障导致系统无法使用的，乙方应立即修复。", "Where the fault prevents the system from being used, Party B shall immediately repair.");
    row("加固措施应使设备能够承受运输振动。", "Reinforcement measures shall enable equipment to bear transport vibration.");
    row("延误给甲方造成损失的，乙方应予以赔偿。", "Where the delay causes loss to Party A, Party B shall compensate.");
    row("具有完成本项目能力的投标人", "Bidders that have capability to complete this project"); // what somebody is able to do
    row("具备履行合同能力的供应商", "Suppliers that have capability to perform the contract");
    row("在中国境内注册的投标人", "Bidder registered in China"); // done there
    row("在中国境内注册的具有法人资格的投标人", "Bidder that has legal person status registered in China");
    row("推荐满足要求且报价最低的供应商为成交候选人", "Recommend supplier with the lowest quotation that meets the requirements as candidate for award"); // one condition and another quality
    row("其为满足招标文件要求且价格最低的投标报价。", "It is the bid price with the lowest price that meets requirements of the tender documents.");
    row("推荐前6名的投标人为中标候选人。", "Recommend the top 6 bidders as candidate for award.");
    row("两家投标人的报价相同。", "Quotation of two bidders is the same.");
    row("截至投标截止时间为止", "As of bid submission deadline");
    row("请投标人自行安排", "Bidders are asked to make their own arrangements");
    row("因乙方未缴纳保险产生的纠纷由乙方负责。", "Party B is responsible for dispute arising from Party B's failure to pay insurance.");
    row("非因乙方原因造成的损失，乙方不承担责任。", "For loss not caused by Party B, Party B bears no responsibility.");
    row("因非乙方原因导致工期延误的，工期顺延。", "Where the construction period delay is caused by reasons not attributable to Party B, the duration is extended.");
}

void SentencesTest::saysWhatIsEnsured_data()
{
    QTest::addColumn<QString>("english");
    row("乙方应确保备件符合合同要求。", "Party B shall ensure that spare parts conform to contract requirements.");
    row("乙方应确保系统稳定。", "Party B shall ensure that the system remains stable.");
}

void SentencesTest::saysWhatForAndWhy_data()
{
    QTest::addColumn<QString>("english");
    row("依据学校发展规划，建设实验室。", "According to the school development plan, build the laboratory.");
    row("乙方应采取有效措施保护样品。", "Party B shall take valid measures to protect the sample.");
    row("通过对图纸的分析，提出建议。", "By analysing the drawings, make suggestions.");
    row("旧设备将用于教学。", "The old equipment will be used for teaching.");
    row("为进一步加强宿舍管理，学校拟采购门禁系统。", "To further strengthen dormitory management, the school plans to procure access control system.");
    row("该软件主要用于图像识别。", "The software is mainly used for image recognition.");
    row("指标用于评价投标人提供的样品。", "Indicator is used for evaluating the sample provided by the bidder.");
    row("受热带风暴影响，服务暂停。", "Affected by tropical storm, the service is suspended.");
    row("乙方应采取措施以减少停机时间。", "Party B shall take measures to reduce the downtime.");
    row("由于旧系统由原厂商开发，其他公司无法升级。", "Because old system is developed by the original manufacturer, other companies cannot upgrade.");
    row("本报告仅用于内部讨论。", "This report is only used for internal discussion.");
}

void SentencesTest::saysWhoIsAffected_data()
{
    QTest::addColumn<QString>("english");
    row("受停电影响的一方应及时通知对方。", "The party affected by power cut shall promptly notify the other party.");
    row("乙方应消除故障的影响。", "Party B shall eliminate the impact of the fault.");
}

void SentencesTest::putsWhatIsTalkedOfBehindItsVerb_data()
{
    QTest::addColumn<QString>("english");
    row("甲方应于10日内将样品退还乙方。", "Party A shall refund the sample to Party B within 10 days.");
    row("乙方应将钥匙归还甲方。", "Party B shall return the key to Party A.");
    row("值班人员未经甲方同意不得更换。", "The duty personnel may not be replaced without the consent of Party A.");
    row("乙方提供的货物达不到合同约定标准的，甲方可拒收。", "Where the goods provided by Party B do not reach standard agreed in the contract, Party A may reject.");
    row("乙方应承担由此产生的费用。", "Party B shall bear cost arising from this.");
    row("中标人应保证本项目所需备件齐全。", "The winning bidder shall guarantee that spare parts required for this project are complete.");
    row("甲方已支付的押金乙方应当退还。", "Party B shall refund the deposit already paid by Party A.");
    row("乙方交付的样品必须全部退还。", "The sample delivered by Party B must all be refunded.");
    row("采购人可将联合体作为一个供应商。", "The purchaser may treat the consortium as one supplier.");
}

void SentencesTest::takesAClauseAsObject_data()
{
    QTest::addColumn<QString>("english");
    row("该公司承诺可在一周内交货。", "The company undertakes may deliver within one week.");
    row("维修服务免除一切费用。", "The repair service exempts from all costs.");
    row("乙方应返还已支付的押金。", "Party B shall return the deposit already paid.");
    row("医院拒绝采纳任何单位提供的样品。", "The hospital refuses to adopt the sample provided by any entity.");
}

void SentencesTest::chainsVerbs_data()
{
    QTest::addColumn<QString>("english");
    row("监理应在期限内修改、更换图纸。", "The supervision shall amend and replace drawings within the period.");
    row("乙方应免费维修水泵。", "Party B shall repair the water pump free of charge.");
    row("学校申请采购显微镜。", "The school applies to procure the microscope.");
    row("监理应及时、准确地记录数据。", "The supervision shall promptly and accurately record data.");
    row("学校已采购三台显微镜。", "The school has already procured three microscopes.");
    row("该方法已在多地推广。", "The method is already promoted in many places.");
    row("备件也由原厂提供。", "Spare parts are also provided by the original manufacturer.");
    row("本平台需要通过专线访问数据库。", "This platform needs to access the database through dedicated line.");
    row("接口不符合要求的，需要重新开发接口。", "Where interface does not meet the requirements, it must redevelop the interface.");
    row("乙方不能合理说明的，甲方可拒付。", "Where Party B cannot reasonably explain, Party A may refuse to pay.");
    row("验收方法应在合同中明确。", "The acceptance method shall be specified in the contract.");
    row("投标人应在开标3日前提出异议。", "The bidder shall raise an objection 3 days before the bid opening.");
    row("乙方拒绝提供备件的，甲方可另行采购。", "Where Party B refuses to provide spare parts, Party A may separately procure.");
    row("乙方应避免影响正常办公。", "Party B shall avoid affecting normal office.");
    row("乙方应配合甲方做好搬迁工作。", "Party B shall cooperate with Party A in relocating work.");
    row("乙方应协助甲方完善档案制度。", "Party B shall assist Party A to improve the archives system.");
}

void SentencesTest::beginsConditionsWhereTheyBegin_data()
{
    QTest::addColumn<QString>("english");
    row("但乙方有困难时，应书面通知甲方。", "But when Party B has the difficulty, it shall notify Party A in writing.");
    row("乙方根据图纸，按照规范进行施工。", "Party B, according to drawings, conducts construction in accordance with the specification.");
    row("乙方拖欠租金，导致甲方损失的，甲方有权解除合同。", "Where Party B is in arrears with the rent, resulting in Party A's loss, Party A has the right to terminate the contract.");
    row("若我方中标，将在合同签订后三十日内进场施工。", "If we are awarded the contract, we will enter the site and commence construction within 30 days after the contract signing.");
    row("没有满足招标文件中的技术参数。", "Has not met the technical parameters in the tender documents.");
    row("投标人应满足招标文件中的要求。", "The bidder shall meet requirements in the tender documents.");
    row("未响应招标文件中的实质性条款。", "Has not responded to substantive clauses in the tender documents.");
}

void SentencesTest::argues_data()
{
    QTest::addColumn<QString>("english");
    row("机房电力不足。", "Machine room electric power is insufficient.");
    row("终止时提交报告。", "At termination submit the report.");
    row("除具备资质外，投标人还应提供业绩证明。", "Besides having the qualification, the bidder shall also provide proof of track record.");
    row("双方确认，本合同不构成劳动关系。", "Both parties confirm that this contract does not constitute labour relationship.");
    row("新机型较旧机型低约20%。", "The new model is about 20% lower than old model.");
    row("方案应与现场条件和工期要求相适应。", "The plan shall be suited to on-site conditions and the required construction period.");
    row("样品视为已包含在报价内。", "The sample is deemed to be included in the quotation.");
    row("新系统与原系统无任何联系。", "The new system has no connection whatever with the original system.");
    row("与自建机房相比，租赁费用较低。", "Compared with self-built machine room, rental cost is fairly low.");
    row("供应商存在未按时交货的情形。", "The supplier has failed to deliver on time.");
    row("投标人存在提供虚假材料的情形。", "The bidder has providing false materials.");
    row("投标人不得存在被列入失信被执行人名单的情形。", "The bidder may not be listed in the list of judgment defaulters.");
    row("未发现投标人存在串通投标的情形。", "It was not found that the bidder has colluded in bidding.");
}

QTEST_GUILESS_MAIN(SentencesTest)
#include "sentences_test.moc"
