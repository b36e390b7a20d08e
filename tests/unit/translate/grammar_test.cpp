// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

using namespace tendertrail;

/// How the gist builds English sentences where no clause of the memory helps: one test a piece of grammar.
class GrammarTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void putsAClauseBehindItsNoun_data();
    void putsAClauseBehindItsNoun();
    void hasThingsDoneToThem_data();
    void hasThingsDoneToThem();
    void ordersTitlesOfLaws_data();
    void ordersTitlesOfLaws();
    void suppliesSubjects_data();
    void suppliesSubjects();
    void choosesFormsOfWords_data();
    void choosesFormsOfWords();
    void describesByWhatIsDue_data();
    void describesByWhatIsDue();
    void saysWhatTheEntrustedDo_data();
    void saysWhatTheEntrustedDo();
    void saysWhatPlacesAndQualitiesBelongTo_data();
    void saysWhatPlacesAndQualitiesBelongTo();
    void writesAsTenderDocumentsDo_data();
    void writesAsTenderDocumentsDo();
    void findsWhatIsTheVerb_data();
    void findsWhatIsTheVerb();
    void tellsNounPhrasesApart_data();
    void tellsNounPhrasesApart();
    void findsTheVerbThatAClauseWaitsFor_data();
    void findsTheVerbThatAClauseWaitsFor();
    void comparesAndDenies_data();
    void comparesAndDenies();
    void losesNoNumber();
};

void GrammarTest::putsAClauseBehindItsNoun_data()
{
    QTest::addColumn<QString>("english");
    row("通知符合条件的供应商", "Notify the supplier that meets the conditions");
    row("提供虚假材料的供应商将被列入黑名单", "The suppliers that provide false materials will be listed in the blacklist");
    row("采用不正当手段的投标人应承担责任", "Bidders that use improper means shall bear liability");
    row("投标人应提供具有相关经验的人员。", "The bidder shall provide personnel that have relevant experience.");
    row("审查投标人的资格", "Review the qualification of the bidder");
    row("符合招标文件的要求", "Conform to requirements of the tender documents");
}

void GrammarTest::putsAClauseBehindItsNoun()
{
    compare();
}

void GrammarTest::hasThingsDoneToThem_data()
{
    QTest::addColumn<QString>("english");
    row("投标文件应签署、密封和递交。", "The bid documents shall be signed, sealed and submitted.");
    row("响应文件应密封。", "The response documents shall be sealed.");
    row("货物应在合同签订后30日内交付。", "The goods shall be delivered within 30 days after the contract signing.");
    row("供应商应密封、签署和递交。", "The supplier shall seal, sign and submit.");
    row("投标文件应包括以下内容", "The bid documents shall include the following content");
}

void GrammarTest::hasThingsDoneToThem()
{
    compare();
}

void GrammarTest::ordersTitlesOfLaws_data()
{
    QTest::addColumn<QString>("english");
    row("《中华人民共和国保守国家秘密法》", "Law of the People's Republic of China on Guarding State Secret");
    row("《保安服务管理条例》", "Regulations on the Administration of Security Service");
    row("《物业服务收费管理办法》", "Measures for the Administration of Property Service Charges");
    row("《开标一览表》", "\"Bid Opening Summary Table\"");
    row("《关于2019年标准》", "\"On 2019 Standard\"");
}

void GrammarTest::ordersTitlesOfLaws()
{
    compare();
}

void GrammarTest::suppliesSubjects_data()
{
    QTest::addColumn<QString>("english");
    row("供应商是法人的，应按时提交文件。", "Where the supplier is a legal person, it shall submit documents on time.");
    row("投标人提交文件，采购人应审查。", "The bidder submits documents, the purchaser shall review.");
}

void GrammarTest::suppliesSubjects()
{
    compare();
}

void GrammarTest::choosesFormsOfWords_data()
{
    QTest::addColumn<QString>("english");
    row("他们要求供应商提供证明。", "They require the supplier to provide proof.");
    row("我们相信供应商能够按时交货。", "We believe the supplier can deliver on time.");
    row("保护他们的合法权益。", "Protect their lawful rights and interests.");
    row("设备应安装在机房内。", "The equipment shall be installed within the machine room.");
    row("除了价格之外，还要考虑质量。", "Except for the price, must also consider quality.");
    row("要加强管理。", "The management must be strengthened.");
    row("售后服务无具体内容", "The after-sales service has no specific content");
    row("无具体内容", "No specific content");
    row("综合费率包含手续费。", "Composite rate includes handling fee.");
    row("为完成项目", "To complete project");
    row("采购资金的支付方式", "Payment method of procurement funds");
    row("技术服务和质保期服务计划", "Technical services and warranty period service plan");
    row("对评标委员会成员的纪律要求", "Discipline requirements for members of the bid evaluation committee");
    row("以上企业", "The above enterprise");
    row("双方有保密义务", "Both parties have confidentiality obligation");
    row("乙方负责拆除更换损坏部件", "Party B is responsible for dismantling and replacing damage component");
    row("供应商应填写提交表格。", "The supplier shall fill in and submit the form.");
    row("供应商不得将采购项目转包给他人", "The supplier may not assign the procurement project to others");
    row("在规定截止时间前递交", "Submit before specified deadline");
    row("投标文件视为无效", "The bid documents are deemed invalid");
    row("拟采购的货物", "Goods to be procured");
    row("项目实施过程中产生的数据归甲方所有", "The data arising in project implementation process belongs to Party A");
    row("招标文件要求提供的资料", "Materials required in tender documents");
    row("充分考虑各种因素", "Sufficiently consider various factors");
    row("人工费不作调整", "The labour cost is not adjusted");
    row("采购代理机构应组织实施采购活动", "The procurement agency shall organise and implement the procurement activities");
    row("我们愿意提供文件", "We are willing to provide documents");
}

void GrammarTest::choosesFormsOfWords()
{
    compare();
}

void GrammarTest::describesByWhatIsDue_data()
{
    QTest::addColumn<QString>("english");
    row("应提交的文件", "Documents to be submitted");
    row("供应商应提交的资料", "Materials to be submitted by the supplier");
    row("招标人依法组建的评标委员会", "The bid evaluation committee formed by the tendering entity according to law");
}

void GrammarTest::describesByWhatIsDue()
{
    compare();
}

void GrammarTest::saysWhatTheEntrustedDo_data()
{
    QTest::addColumn<QString>("english");
    row("采购人委托评标委员会直接确定中标人。", "The purchaser entrusts the bid evaluation committee to directly determine the winning bidder.");
    row("采购人是否委托评标委员会确定中标人", "Whether the purchaser entrusts the bid evaluation committee to determine the winning bidder");
    row("甲方有权要求乙方更换不合格的人员。", "Party A has the right to require Party B to replace unqualified personnel.");
    row("其投标文件将被否决。", "Its bid documents will be rejected.");
    row("其投标将被认定为无效投标。", "Its bid will be determined as invalid bid.");
    row("样品不退还。", "Sample is not refunded.");
    row("服务费按月结算。", "The service fee is settled monthly.");
}
void GrammarTest::saysWhatTheEntrustedDo() { compare(); }

void GrammarTest::saysWhatPlacesAndQualitiesBelongTo_data()
{
    QTest::addColumn<QString>("english");
    row("乙方不得转让本合同项下的义务。", "Party B may not transfer obligation under this contract.");
    row("报价最低的投标人得满分。", "The bidder with the lowest quotation receives full marks.");
    row("系统应能自动识别车牌。", "The system shall be able to automatically recognise the licence plate.");
}
void GrammarTest::saysWhatPlacesAndQualitiesBelongTo() { compare(); }

void GrammarTest::writesAsTenderDocumentsDo_data()
{
    QTest::addColumn<QString>("english");
    row("进线柜、联络柜、出线柜", "Incoming cabinet, tie cabinet and outgoing cabinet");
    row("评审专家名单：刘建国、王秀兰", "List of evaluation experts: Liu Jianguo, Wang Xiulan");
    row("合同包最高限价：20万元", "Price ceiling of the contract package: RMB 200,000");
    row("预算金额：2100000.00元", "Budget amount: RMB 2,100,000.00");
    row("500元/人", "RMB 500 per person");
    row("不少于5000个用户", "Not less than 5,000 users");
    row("教学用触控一体机", "Touch-screen all-in-one for teaching");
    row("根据《政府采购法》第二十二条第一款", "According to Article 22, paragraph 1 of the Government Procurement Law");
    row("投标文件电子版（U盘）", "Bid documents electronic version (USB drive)");
    row("配置2颗处理器", "Equipped with 2 processors");
}
void GrammarTest::writesAsTenderDocumentsDo() { compare(); }

void GrammarTest::findsWhatIsTheVerb_data()
{
    QTest::addColumn<QString>("english");
    row("食品应在保质期内。", "The food shall be within the shelf life.");
    row("投标保证金在5个工作日内退还。", "The bid bond is refunded within 5 working days.");
    row("应明确双方的责任。", "The responsibility of both parties shall be specified.");
    row("甲方有权继续使用该系统。", "Party A has the right to continue to use the system.");
    row("乙方配合提供材料。", "Party B cooperates in providing materials.");
    row("投标人如未提供样品，其投标无效。", "If the bidder has not provided samples, its bid is invalid.");
    row("政府采购节能产品实施品目清单管理。", "Government procurement energy-saving products implement the item list management.");
    row("方案完整、可行，得5分。", "Plan is complete and feasible, 5 points.");
    row("应在2小时内响应。", "Shall respond within 2 hours.");
    row("将有关情况报送监管部门。", "Submit relevant circumstances to the regulator.");
    row("投标截止时间后送达的投标文件", "Bid documents delivered after bid submission deadline");
    row("证明材料由投标人提供。", "Supporting documents are provided by the bidder.");
    row("提供服 务的人员", "Personnel that provide service"); // a line that was stretched
}
void GrammarTest::findsWhatIsTheVerb() { compare(); }

void GrammarTest::tellsNounPhrasesApart_data()
{
    QTest::addColumn<QString>("english");
    row("投标人提交的样品的完整性不影响评审。", "The integrity of the sample submitted by the bidder does not affect the evaluation.");
    row("检测中心出具的报告应当完整。", "The report issued by the testing centre shall be complete.");
    row("根据评审结果确定的供应商应当签订合同。", "The supplier determined according to the evaluation result shall sign the contract.");
    row("采购人可以按照评标报告推荐的名单确定中标人。", "The purchaser may determine the winning bidder in accordance with the list recommended by the bid evaluation report.");
    row("在安装过程中发现的问题由卖方解决。", "Issue found in the course of installation is resolved by the seller.");
    row("甲方发现乙方提供虚假资料的行为，有权解除合同。", "Party A finds the conduct of Party B providing false materials, and has the right to terminate the contract.");
    row("乙方不履行合同的行为属于违约。", "The conduct of Party B not performing the contract belongs to breach of contract.");
    row("双方应遵守合同约定的期限和地点。", "Both parties shall comply with period and the place agreed in the contract.");
    row("采购人不接受与本项目无关的资料。", "The purchaser does not accept materials unrelated to this project.");
    row("采购人拒绝低于成本的报价。", "The purchaser rejects quotation below the cost.");
    row("信誉良好的企业可以参加。", "Enterprise with good reputation may take part.");
    row("中标的供应商应当交纳履约保证金。", "The winning supplier shall pay the performance bond.");
    row("未按照合同约定交货的供应商应当支付违约金。", "The supplier that has not delivered as agreed in the contract shall pay the liquidated damages.");
    row("加强对施工人员的管理。", "Strengthen management of the construction workers.");
    row("具有独立承担民事责任的能力。", "Has the capacity to bear civil liability independently.");
    row("供应商应具备履行合同所必需的设备。", "The supplier shall have equipment required for performance of the contract.");
    row("施工单位应符合长途运输的要求。", "The construction contractor shall meet the requirements of the long-distance transport.");
    row("投标人应响应招标文件中所列的内容。", "The bidder shall respond to the content listed in the tender documents.");
    row("投标人应按照招标文件提供的格式填写文件。", "The bidder shall fill in documents in accordance with the format provided in the tender documents.");
    row("乙方应安排专人负责项目的维护工作。", "Party B shall assign dedicated staff to be responsible for maintenance work of project.");
    row("采购人邀请国家认可的机构参加验收。", "The purchaser invites nationally recognised institution to take part in acceptance.");
    row("完成与现有系统的对接。", "Complete connection with existing system.");
}

void GrammarTest::tellsNounPhrasesApart()
{
    compare();
}

void GrammarTest::findsTheVerbThatAClauseWaitsFor_data()
{
    QTest::addColumn<QString>("english");
    row("监狱企业生产的货物享受优惠。", "The goods produced by the prison enterprise enjoy preference.");
    row("供应商的权利和义务由合同约定。", "Rights and obligations of the supplier are agreed by the contract.");
    row("账号要保密。", "The account shall be kept confidential.");
    row("施工单位应采取措施防止污染。", "The construction contractor shall take measures to prevent pollution.");
    row("乙方人员进入现场应遵守制度。", "Party B personnel entering the site shall comply with the system.");
    row("投标人应按照招标文件的要求配备人员。", "The bidder shall be equipped with personnel as required by the tender documents.");
    row("双方可以协商解除合同。", "Both parties may terminate the contract through consultation.");
    row("设备出现质量问题。", "Equipment has the quality problem.");
    row("乙方应为其派驻人员购买保险。", "Party B shall take out insurance for the personnel it stations.");
    row("供应商应当书面说明理由。", "The supplier shall explain the reason in writing.");
    row("甲方应当提前三十日通知乙方。", "Party A shall notify Party B 30 days in advance.");
    row("供应商对整改意见应在三日内予以落实。", "The supplier shall implement rectification opinions within three days.");
}

void GrammarTest::findsTheVerbThatAClauseWaitsFor()
{
    compare();
}

void GrammarTest::comparesAndDenies_data()
{
    QTest::addColumn<QString>("english");
    row("报价应与开标一览表一致。", "The quotation shall be consistent with the bid opening summary table.");
    row("供应商应按规定的时间与采购人签订合同。", "The supplier shall sign the contract with the purchaser according to specified time.");
    row("保证金可以不予退还。", "The deposit may be withheld.");
    row("人员配备不能满足项目需要。", "The staffing cannot meet the needs of project.");
    row("乙方未按时交货。", "Party B has not delivered on time.");
    row("合同经双方签字后生效。", "The contract takes effect after both parties signature.");
    row("采购内容的变更情况将作为合同的附件。", "Changes of the procurement content will serve as the annex of the contract.");
    row("甲方不得擅自变更或者解除合同。", "Party A may not change or terminate the contract without permission.");
    row("维修人员接到电话后应立即响应。", "The repair personnel shall immediately respond after receiving telephone.");
    row("乙方将货物运送至甲方指定地点。", "Party B transports the goods to the place designated by Party A.");
    row("合同履行期间，乙方不得转让义务。", "During the contract performance period, Party B may not transfer obligation.");
    row("我单位与其他投标人之间不存在控股关系。", "There is no controlling relationship between our entity and other bidders.");
    row("价格不因市场波动而调整。", "The price shall not be adjusted because of market fluctuations.");
    row("电子文件无法解密的，视为放弃投标。", "Where the electronic file cannot be decrypted, it is deemed to have given up bidding.");
    row("所有权自验收合格之日起转移给甲方。", "The ownership transfers to Party A from the date of the acceptance.");
    row("乙方对下列信息不承担保密义务。", "Party B does not bear confidentiality obligation for the following information.");
    row("我公司自愿参加投标。", "Our company voluntarily participates in bidding.");
}

void GrammarTest::comparesAndDenies()
{
    compare();
}

void GrammarTest::losesNoNumber()
{
    const QString english = gistOf(QStringLiteral("具有3年经验的供应商应在5日内提交《第87号办法》规定的7份文件，应加盖2枚公章。"));
    for (const char *number : {"3", "5", "87", "7", "2"})
        QVERIFY2(english.contains(QString::fromLatin1(number)), qPrintable(english));
}

QTEST_GUILESS_MAIN(GrammarTest)
#include "grammar_test.moc"
