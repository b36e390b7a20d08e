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
    void keepsGoing_data();
    void keepsGoing() { compare(); }
    void describesThings_data();
    void describesThings() { compare(); }
    void tellsConditions_data();
    void tellsConditions() { compare(); }
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
    row("乙方每延迟一日应承担1000元违约金。", "For each day of delay, Party B shall bear the liquidated damages of RMB 1,000.");
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
    row("其投标保证金将不会被没收。", "Its bid bond will not be forfeited.");
}

void ServiceContractsTest::tellsMeans_data()
{
    QTest::addColumn<QString>("english");
    row("甲方可以适当的条件和方法购买类似的服务。", "Party A may purchase similar service by appropriate conditions and method.");
    row("甲方有权追加货物，并就此与乙方签订补充合同。", "Party A has the right to add the goods, and sign the supplementary contract at this point with Party B.");
    row("乙方应负责与第三方交涉并承担损失。", "Party B shall be responsible for negotiating with third party and bear loss.");
}

// 确保…稳定运行, 对…进行及时处理: what is said with a noun is done
void ServiceContractsTest::keepsGoing_data()
{
    QTest::addColumn<QString>("english");
    row("保障相关业务正常开展。", "Ensure the normal conduct of relevant business.");
    row("确保甲方业务系统安全、稳定运行。", "Ensure safe and stable operation of Party A's business system.");
    row("确保系统稳定运行。", "Ensure the stable operation of the system.");
    row("对系统出现的故障进行及时处理。", "Deal promptly with faults occurring in the system.");
    row("产品不得用于临床检测。", "The product may not be used for clinical testing.");
    row("卖方应予配合。", "The seller shall cooperate.");
    row("不合格的产品应予更换。", "The unqualified product shall be replaced.");
    row("协助建立操作规程。", "Help establish operating procedures.");
    row("试运行期间发现的问题由乙方负责解决。", "Party B is responsible for resolving the issue found during trial operation.");
    row("供应商应在15分钟内响应，4小时内恢复系统。", "The supplier shall respond within 15 minutes, and restore the system within 4 hours.");
    row("乙方应立即停止使用甲方的数据，并予以返还或者销毁。", "Party B shall immediately stop using the data of Party A, and return or destroy.");
    row("确保系统安全稳定运行。", "Ensure the safe and stable operation of the system.");
    row("一般故障应在2小时内响应、24小时内解决。", "The ordinary fault shall be responded to within 2 hours and resolved within 24 hours.");
    row("甲方的要求应及时响应。", "Requirements of Party A shall promptly be responded to.");
    row("投标人须把详细的技术文档和操作说明书等全部技术资料移交采购人。", "The bidder must hand over detailed technical documents and operation manual and all other technical materials to the purchaser.");
    row("乙方应当立即采取措施恢复。", "Party B shall immediately take measures to restore.");
    row("一切争议应当通过友好协商解决。", "All disputes shall be settled through friendly consultation.");
    row("应由法定代表人在投标文件上签字。", "The legal representative shall sign on the bid documents.");
    row("采购人应当根据实际情况，确定采购项目是货物还是服务项目。", "The purchaser shall, according to actual circumstances, determine whether the procurement project is the goods or the service project.");
    row("2小时内到达现场处置。", "Arrive on site to handle it within 2 hours.");
    row("指导甲方员工正确使用系统。", "Guide Party A's staff to correctly use system.");
    row("甲方采取合理的技术和管理措施保护乙方数据安全。", "Party A takes reasonable technical and management measures to protect Party B's data security.");
    row("修改须经双方书面确认。", "The amendment must be confirmed by both parties in writing.");
    row("系统通过初步验收后支付40%。", "40% after the system passes preliminary acceptance.");
}

void ServiceContractsTest::describesThings_data()
{
    QTest::addColumn<QString>("english");
    row("双方应对其通过订立和履行本合同而获悉的对方的商业秘密严格保密。", "Both parties shall keep the trade secret of the other party learned of by concluding and performing this contract strictly confidential.");
    row("乙方为履行本合同所完成的服务成果，其知识产权归甲方所有。", "Service deliverables completed by Party B for performing this contract, its intellectual property rights belong to Party A.");
    row("乙方为履行本合同而发生的所有费用均应包含在合同价中。", "All costs incurred by Party B for performing this contract shall all be included in the contract price.");
    row("甲方对委托开发的软件享有著作权。", "Party A enjoys the copyright for commissioned software.");
    row("中标人应指定项目负责人一名。", "The winning bidder shall designate a project leader.");
    row("乙方人员进入实验室应遵守规定。", "Party B personnel entering the laboratory shall comply with provisions.");
    row("投标人须归还采购人认为需保密的文件和资料。", "The bidder must return documents and materials that the purchaser considers should be kept confidential.");
    row("甲方可采取其认为必要的措施。", "Party A may take measures that it considers necessary.");
    row("乙方应落实业务连续性的监测工作。", "Party B shall implement the monitoring work of the business continuity.");
    row("供应商应为采购人开通独立的管理账号。", "The supplier shall activate the independent management account for the purchaser.");
    row("乙方应向甲方移交系统的管理员账号和密码。", "Party B shall hand over the administrator account and password of the system to Party A.");
    row("一方向另一方披露的信息。", "Information disclosed by one party to the other party.");
    row("守约方为维护自身权益而支出的律师费由违约方承担。", "The legal fees incurred by the non-defaulting party for maintaining own rights and interests shall be borne by the defaulting party.");
    row("服务费用已包括差旅费等全部费用。", "Service fees already include travel expenses and all other costs.");
    row("甲方提供独立的地址和不低于1Gbps的专用带宽。", "Party A provides independent address and dedicated bandwidth not less than 1Gbps.");
    row("乙方应支付违约金，并赔偿甲方由此造成的损失。", "Party B shall pay the liquidated damages, and compensate Party A for loss arising from this.");
    row("乙方应当配备满足服务需要的技术人员。", "Party B shall be equipped with technical personnel that meet service needs.");
    row("乙方为甲方交付的货物应符合国家标准。", "The goods delivered by Party B for Party A shall conform to the national standard.");
    row("甲方可终止部分或全部合同。", "Party A may terminate part or all of the contract.");
    row("乙方应认真履行与甲方签订的服务合同书。", "Party B shall carefully perform the service contract signed with Party A.");
    row("乙方负责赔偿甲方由此产生的全部损失。", "Party B is responsible for compensating Party A for all loss arising from this.");
    row("双方应向甲方所在地人民法院提起诉讼。", "Both parties shall bring an action before the people's court at the place of Party A.");
    row("乙方提供甲方需要的材料和信息。", "Party B provides materials and information needed by Party A.");
    row("乙方具备提供云计算服务的资质和能力。", "Party B has the qualification and capability to provide cloud computing services.");
    row("甲方保留对项目进行质量检查的权利。", "Party A retains the right to conduct quality inspection of the project.");
    row("甲方退还乙方预付但未使用的费用。", "Party A refunds the cost prepaid but not used by Party B.");
    row("任何接触保密信息的人员，均为保密人员。", "All persons who come into contact with the confidential information, are persons bound by confidentiality.");
    row("听取用户需求并与用户交换意见。", "Hear user requirements and exchange comments with user.");
    row("买方：指与卖方签订合同协议书，购买设备的当事人，及其合法继承人。", "Purchaser: means the party to sign the contract agreement with the seller and purchase equipment, and its lawful successors.");
    row("所有上传响应文件的供应商应登录平台。", "All suppliers that upload response documents shall log in to the platform.");
}

void ServiceContractsTest::tellsConditions_data()
{
    QTest::addColumn<QString>("english");
    row("任何一方有意续签，应在合同到期前30日书面通知对方。", "If either party intends to renew, it shall notify the other party in writing 30 days before the expiry of the contract.");
    row("乙方指定的收款账户信息变更的，应及时通知甲方。", "Where the receiving account information designated by Party B changes, it shall promptly notify Party A.");
    row("如果不提供详细报价，投标将被否决。", "If it does not provide detailed quotation, the bid will be rejected.");
    row("投标人拒不澄清的，应当否决其投标。", "Where the bidder refuses to clarify, it shall reject its bid.");
    row("任何一方违反保密约定，均应承担法律责任。", "If either party violates confidentiality agreement, it shall bear legal liability.");
    row("买方改变中标结果或者中标供应商放弃中标，应当承担相应的法律责任。", "If the purchaser changes the award result or the winning supplier decline the award, it shall bear corresponding legal liability.");
    row("服务费经采购人核对无误后支付。", "The service fee is paid after the purchaser verifies it as correct.");
    row("供应商须保证可用率不低于99.9%。", "The supplier must guarantee that the availability is not less than 99.9%.");
    row("任何一方放弃本合同项下的权利，不视为放弃其他权利。", "If either party waives rights under this contract, it shall not be deemed a waiver of other rights.");
    row("合同价款的支付以甲方收到财政拨款为前提。", "Payment of the contract price is conditional on Party A receiving the fiscal appropriation.");
    row("如果没有约定，则应符合相应的国家标准。", "If there is no agreement, then it shall conform to the corresponding national standard.");
    row("甲方可向乙方发出书面通知书，提出终止部分或全部合同。", "Party A may issue the written notice to Party B, and propose to terminate part or all of the contract.");
    row("如因乙方产品引起知识产权纠纷，由乙方承担责任。", "If Party B's product causes the intellectual property dispute, Party B bears liability.");
    row("乙方不得与甲方恶意串通。", "Party B may not collude in bad faith with Party A.");
    row("若运维项目为涉密项目，须接受检查。", "If the operation and maintenance project involves secrets, it must accept inspection.");
    row("任何一方未履行本合同项下义务的，应承担责任。", "Where either party has not performed obligation under this contract, it shall bear liability.");
}

QTEST_GUILESS_MAIN(ServiceContractsTest)
#include "servicecontracts_test.moc"
