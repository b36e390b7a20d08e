// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// Notices, decisions and rules: within which time, under which condition, what a document provides.
class OfficialTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void periods_data();
    void periods() { compare(); }
    void smallWords_data();
    void smallWords() { compare(); }
    void conditions_data();
    void conditions() { compare(); }
    void decisions_data();
    void decisions() { compare(); }
    void undergone_data();
    void undergone() { compare(); }
    void sums_data();
    void sums() { compare(); }
};

void OfficialTest::periods_data()
{
    QTest::addColumn<QString>("english");
    row("供应商可以自收到本决定之日起60日内向财政部门申请行政复议。", "The supplier may apply for administrative reconsideration to the finance department within 60 days from the date of receiving this decision.");
    row("你局应于收到本通知之日起15日内将罚款缴入指定账户。", "Within 15 days from the date of receiving this notice, your bureau shall pay the fine into designated account.");
    row("本通知自2023年6月1日起施行。", "This notice enters into force on 1 June 2023.");
}

void OfficialTest::smallWords_data()
{
    QTest::addColumn<QString>("english");
    row("监管部门应在规定时间内确认是否受理。", "The regulator shall confirm whether to accept in specified time.");
    row("为规范采购行为，特制定本办法。", "To standardise procurement conduct, these Measures are hereby formulated.");
    row("先购买研发服务，再购买创新产品。", "First purchase research and development service, then purchase innovation product.");
    row("待专家签字后，再由代理机构公布结果。", "After expert signature, the agency then publishes the result.");
    row("采购文件规定供应商应当提供检测报告。", "The procurement documents provide that the supplier shall provide the test report.");
    row("而操作系统则强调与国产软件的兼容性。", "While operating system emphasises compatibility with domestic software.");
    row("共有3家供应商递交了响应文件。", "A total of 3 suppliers submitted the response documents.");
    row("应在采购文件中明确信用信息的查询渠道。", "The query channel of the credit information shall be specified in the procurement documents.");
    row("供应商可以登录交易平台进入开标大厅参加开标会议。", "The supplier may log in to trading platform and enter bid opening hall to take part in bid opening meeting.");
    row("评审专家难以判断投标文件的优劣。", "The evaluation expert can hardly judge merits of the bid documents.");
    row("完善制度有助于提高效率。", "Improving system helps to improve efficiency.");
    row("各投标人均应在平台上注册。", "Each bidder shall register on the platform.");
    row("投标人和代理机构均应在平台上注册。", "The bidder and the agency shall all register on the platform.");
    row("既可自行组织，也可委托采购代理机构开展。", "May organise on its own, may also entrust the procurement agency to carry out.");
    row("随着人工智能技术的飞速发展，需求不断增长。", "With the rapid development of the artificial intelligence technology, requirements continuously grow.");
}

void OfficialTest::conditions_data()
{
    QTest::addColumn<QString>("english");
    row("对于供应商未按合同约定交货的，采购人应当依法追究其责任。", "Where the supplier has not delivered as agreed in the contract, the purchaser shall pursue its responsibility according to law.");
    row("因技术复杂或者性质特殊，不能确定规格。", "Because of complex technology or special nature, cannot determine the specification.");
    row("确保价格合理、满足需求。", "Ensure that price is reasonable and meets requirements.");
    row("评审专家拒绝在评标报告上签字的，视为同意结论。", "Where the evaluation expert refuses to sign on the bid evaluation report, it is deemed to agree to conclusion.");
    row("采购人不单独组织踏勘。", "The purchaser does not separately organise the site visit.");
    row("监控在线率不高，需要更换设备。", "Monitor online rate is not high, must replace equipment.");
    row("开标时间及开标地点不变。", "Bid opening time and place of bid opening are unchanged.");
    row("未达到考核指标的，应如实记录。", "Where it has not reached the assessment indicator, it shall truthfully record.");
}

void OfficialTest::decisions_data()
{
    QTest::addColumn<QString>("english");
    row("中标人确定后，应当发出中标通知书。", "After winning bidder is determined, it shall issue the notice of award.");
    row("将结果通知所有未中标的投标人。", "Notify all unsuccessful bidders of the result.");
    row("专家组讨论后认为该方案可行。", "After discussion, the expert panel considers that the plan is feasible.");
    row("财政部门经审查作出决定。", "After the review, the finance department makes decision.");
    row("投诉人不服，提起诉讼。", "The complainant is dissatisfied, and brings an action.");
    row("监管部门可要求投诉人和被投诉人补充相关证据。", "The regulator may require the complainant and the respondent to supplement relevant evidence.");
    row("以上事实有投标文件、询问笔录等证据证实。", "The above facts are proved by bid documents, record of questioning and other evidence.");
    row("在发生重大事故时，应立即处理。", "When major accident occurs, it shall immediately handle.");
}

void OfficialTest::undergone_data()
{
    QTest::addColumn<QString>("english");
    row("被处罚的企业不得参与本项目的投标。", "The penalised enterprise may not take part in the bid of this project.");
    row("被禁止参加政府采购活动的供应商不得投标。", "The supplier prohibited from taking part in government procurement activities may not bid.");
    row("凡被取消投标资格的企业，不得投标。", "Enterprise whose eligibility to bid has been cancelled may not bid.");
    row("该债券是一种由政府或平台发放的凭证。", "The bond is a voucher issued by the government or platform.");
    row("与招标人存在利害关系的供应商，不得参加投标。", "Suppliers that have interest with tendering entity may not bid.");
    row("有意参加投标的供应商应当报名。", "Suppliers that intend to participate in bidding shall register.");
    row("乙方应保证所供货物是全新的、未使用过的。", "Party B shall guarantee that supplied goods is brand-new and unused.");
    row("必要时可委托第三方机构对其进行检测。", "Where necessary it may entrust third-party institution to test it.");
    row("采购人应委托机构对设备进行检测。", "The purchaser shall entrust the institution to test equipment.");
    row("资格审查资料（适用于未进行资格预审的）", "Qualification review materials (applicable to not having conducted the prequalification)");
    row("合同文件应能相互解释。", "The contract documents shall be able to be mutually explained.");
    row("评标委员会应按招标文件规定的标准，对投标文件进行评估。", "The bid evaluation committee shall, according to the standard specified in the tender documents, assess the bid documents.");
    row("供应商可以自公告期限届满之日起7个工作日内，以书面形式向采购人提出质疑。", "The supplier may, within 7 working days from the date of the notice period expiry, put a query to the purchaser in writing.");
    row("采购人将根据《要求》中的规定，对投标人进行资格审查。", "The purchaser will, according to provisions in \"Requirements\", review the qualifications of the bidder.");
    row("乙方应委托第三方机构进行检测。", "Party B shall entrust third-party institution to conduct testing.");
    row("本项目由采购人委托某公司组织竞争性磋商。", "For this project, the purchaser entrusts a certain company to organise competitive consultation.");
    row("卖方按合同约定交付全部设备。", "The seller delivers all equipment as agreed in the contract.");
    row("本项目中涉及涂料产品的，应符合国家标准。", "Where this project involves paint product, it shall conform to the national standard.");
    row("责任由供应商自负。", "The supplier bears the responsibility itself.");
    row("后果由该投标人负全责。", "The bidder bears full responsibility for consequences.");
    row("成员所作出的意见无效。", "Comments made by the member are invalid.");
}

void OfficialTest::sums_data()
{
    QTest::addColumn<QString>("english");
    row("评审优惠幅度由2%提高至4%。", "The range of the evaluation preference is raised from 2% to 4%.");
    row("阿里云的产品暂不能满足需要，故拟采购AWS算力。", "The product of Alibaba Cloud cannot for now meet needs, therefore intend to procure AWS computing power.");
    row("国内无法直接采购H100芯片。", "In China cannot directly procure H100 chip.");
    row("因该公司被列入实体清单，供应商提出以A800替代A100。", "Because the company is listed in Entity List, the supplier proposes to replace A100 with A800.");
    row("本次采购的进口产品已通过专家论证。", "Imported products of this procurement have already passed expert review.");
    row("未使用部分不予支付。", "The part not used will not be paid.");
    row("如因政策原因导致服务中断，乙方应退款。", "If service interruption is caused by the policy, Party B shall refund.");
    row("服务器（配置英伟达A100显卡）", "Server (configured with NVIDIA A100 graphics card)");
    row("不得以次充好。", "May not pass off inferior goods as good ones.");
    row("同类产品均无法满足要求。", "Similar products cannot meet the requirements.");
    row("采购人承诺上述设备仅用于教学，不用于军事用途。", "The purchaser undertakes that the above equipment is only used for teaching, is not used for military use.");
    row("该资金不得用于其他用途。", "The funds may not be used for other purposes.");
    row("该设备可用于训练。", "The equipment can be used for training.");
    row("该实验室承担了多项科研项目。", "The laboratory took on several research projects.");
    row("我校急需采购服务器。", "Our school urgently needs to procure the server.");
    row("A100显卡因受美国出口限制，供货紧张。", "A100 graphics card is subject to the United States export restriction, supply is tight.");
    row("由于受疫情影响，项目暂停。", "Due to epidemic impact, the project is suspended.");
    row("于2024年第三季度完成。", "Complete in the third quarter of 2024.");
    row("更换云平台将导致项目延期。", "Changing the cloud platform will result in project delay.");
    row("该团队长期使用云平台训练模型。", "The team has long used cloud platform to train model.");
    row("采购人对供应商的要求较高。", "Requirements of purchaser for supplier are fairly high.");
    row("本项目租用云服务器共计10台。", "This project rents in total 10 cloud servers.");
    row("节点须部署于北京市境内。", "The node must be deployed in Beijing.");
    row("申请变更采购方式为竞争性谈判。", "Apply to change the procurement method to competitive negotiation.");
    row("该产品不能满足模型训练对显存和算力的要求。", "The product cannot meet requirements of the model training for the video memory and computing power.");
    row("该公司与采购人有业务往来关系。", "The company has business correspondence relationship with the purchaser.");
    row("采购人提供必要的场地和设备。", "The purchaser provides necessary site and equipment.");
    row("该项目因有效投标人不足三家而废标。", "The tender for the project was cancelled because there were fewer than three valid bidders.");
    row("公示期内未收到任何异议。", "No objection was received within the publicity period.");
    row("报价供应商不足三家时，采购终止。", "When there are fewer than three quotation suppliers, the procurement is terminated.");
    row("每月提交一份报告。", "Submit a report every month.");
    row("所有数据均在境内存储。", "All data is stored within the territory.");
    row("本项目采取集中加工的方式。", "This project uses centralised processing.");
    row("不得长期租用高档车辆。", "The high-grade vehicle may not be rented on a long-term basis.");
    row("从第五周到第八周", "From weeks 5 to 8");
    row("设备故障导致的损失由乙方承担。", "The loss caused by equipment fault shall be borne by Party B.");
    row("该公司转售芯片，被列入实体清单。", "The company resells the chip, and is listed in Entity List.");
    row("财政部门责令采购人修改采购文件后重新采购。", "The finance department orders the purchaser to carry out the procurement again after amending the procurement documents.");
    row("招标文件中并未限定品牌。", "The tender documents did not limit the brand.");
    row("供应商解释为物流原因。", "The supplier explains it as logistics reason.");
    row("国内同类产品的技术功能不能满足需求。", "The technical function of comparable domestic products cannot meet requirements.");
    row("提供信息技术服务。", "Provide information technology services.");
    row("平台覆盖全省高校。", "The platform covers higher education institutions throughout the province.");
    row("我院手术室设备已使用10年。", "Our hospital's operating room equipment has already been used for 10 years.");
    row("我院实训室设备已使用10年。", "Our college's training room equipment has already been used for 10 years.");
    row("我院拟采购服务器。", "Our institution plans to procure the server.");
    row("注册资本不低于1000万元的企业可以报名。", "Enterprise with the registered capital not less than RMB 10,000,000 may register.");
    row("主频不低于2.4GHz。", "Clock frequency not less than 2.4GHz.");
    row("财政局对三家公司分别处以罚款。", "The finance bureau separately imposes the fine on three companies.");
    row("该项目是省内首个智算中心。", "The project is the first intelligent computing centre in the province.");
    row("处以75000元罚款。", "A fine of RMB 75,000 is imposed.");
    row("违约金为合同金额10%。", "The liquidated damages are 10% of the contract amount.");
    row("合同金额 5%", "Contract amount: 5%"); // a row of a table
}

QTEST_GUILESS_MAIN(OfficialTest)
#include "official_test.moc"
