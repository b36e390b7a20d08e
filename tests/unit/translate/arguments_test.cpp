// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// What notices argue and report: why only this supplier, what experts think, what was done and when.
class ArgumentsTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void tellsWhatWasDone_data();
    void tellsWhatWasDone() { compare(); }
    void tellsWhen_data();
    void tellsWhen() { compare(); }
    void namesExamples_data();
    void namesExamples() { compare(); }
    void tellsWhose_data();
    void tellsWhose() { compare(); }
    void argues_data();
    void argues() { compare(); }
};

void ArgumentsTest::tellsWhatWasDone_data()
{
    QTest::addColumn<QString>("english");
    row("课题组完成了模型的训练。", "The research group completed the training of the model.");
    row("专家组听取了介绍，查阅了资料。", "The expert panel heard introduction, and consulted materials.");
    row("验收组对设备进行了验收。", "The acceptance team carried out acceptance of the equipment.");
    row("招标文件规定了交货期。", "The tender documents specify the delivery period."); // what a document says, it still does
    row("该采购最终未实施。", "The procurement ultimately has not been implemented.");
    row("该项目最终没有实施。", "The project ultimately has not been implemented.");
    row("设备至今未交付。", "Equipment to date has not been delivered.");
    row("供应商表示，设备已停产。", "The supplier said that the equipment has been discontinued.");
    row("学校称，未使用该芯片。", "The school said that it has not used the chip.");
    row("GPU至今未交付。", "GPU to date has not been delivered.");
}

void ArgumentsTest::tellsWhen_data()
{
    QTest::addColumn<QString>("english");
    row("本机关于2025年3月4日受理了该投诉。", "This authority accepted the complaint on 4 March 2025.");
    row("我校于2022年采购了一批服务器。", "Our school procured a batch of servers in 2022.");
    row("2025年3月，学校发布了公告。", "In March 2025, the school published the notice.");
    row("开标时间：2025年5月12日9时30分", "Bid opening time: 09:30 on 12 May 2025"); // no sentence
    row("使用时，应注意安全。", "During use, shall pay attention to the safety.");
    row("运行时噪声不大于50dB。", "During operation noise not greater than 50dB.");
}

void ArgumentsTest::namesExamples_data()
{
    QTest::addColumn<QString>("english");
    row("无法提供V100、H800等高端显卡。", "Cannot provide high-end graphics cards such as V100 and H800.");
    row("包括搬运、安装等工作。", "Including handling, installation and other work."); // no names
}

void ArgumentsTest::tellsWhose_data()
{
    QTest::addColumn<QString>("english");
    row("符合本项目技术要求。", "Conform to the technical requirements of this project.");
    row("该系统核心代码由原厂掌握。", "The core code of the system is in the hands of the original manufacturer.");
    row("满足教学、科研等工作的需要。", "Meets the needs of the teaching, research and other work.");
    row("该公司是该软件在国内的总代理。", "The company is the general agent of the software in China.");
    row("供应商最终报价未超过预算。", "The supplier's final quotation has not exceeded the budget.");
    row("我校科研人员需要使用该平台。", "Our school's research personnel need to use the platform.");
}

void ArgumentsTest::argues_data()
{
    QTest::addColumn<QString>("english");
    row("该公司为AWS在中国的代理商。", "The company is the agent of AWS in China.");
    row("评审小组认为，该产品符合要求。", "The evaluation panel considers that the product meets the requirements.");
    row("由于该软件由某公司自主研发，需向该公司采购。", "Because the software is independently developed by a certain company, shall be procured from the company.");
    row("作出如下决定：", "Make the following decision:");
    row("国内仅有该公司获得授权。", "In China only the company obtains authorisation.");
    row("目前尚无其他厂家生产该设备。", "Currently no other manufacturers produce the equipment.");
    row("该平台提供计算资源，国内其他供应商无法提供。", "The platform provides computing resources, other domestic suppliers cannot provide.");
    row("该产品技术先进、性能稳定，能够满足要求。", "The product has advanced technology and stable performance, and can meet the requirements.");
    row("评审小组经过认真讨论，同意采购。", "The evaluation panel, after careful discussion, agrees to procure.");
    row("由于该软件由原厂独家开发，只能向原厂采购。", "Because the software was exclusively developed by the original manufacturer, can only be procured from the original manufacturer.");
    row("因账号被封禁造成的损失由乙方承担。", "Losses caused by the blocking of the account shall be borne by Party B.");
    row("开户银行及账号：某银行", "Bank of deposit and account number: a certain bank");
    row("财政部门应当驳回投诉。", "The finance department shall reject the complaint.");
    row("经评审人员充分讨论，同意验收。", "After full discussion by the evaluation personnel, acceptance is agreed.");
    row("此次招标，将推进平台的升级。", "This tender will advance the upgrade of the platform.");
    row("维修必须向原厂采购的情况；", "Circumstances in which the repair must be procured from the original manufacturer;");
    row("20万元（含）以上的设备须论证。", "The equipment of RMB 200,000 or more must be reviewed.");
    row("违反财政部令第87号第五十四条。", "Violate Article 54 of Order No. 87 of the Ministry of Finance.");
    row("前三名供应商", "The top three suppliers");
    row("负责人持有证书且有五年以上经验的得3分。", "The person in charge holds certificate and has experience of five years or more: 3 points.");
    row("金额：5.2万元（人民币）", "Amount: RMB 52,000");
    row("满足采购文件要求", "Meet requirements of the procurement documents");
    row("未按招标文件要求提供授权函。", "Has not provided authorisation letter as required by the tender documents.");
    row("学校拟购买价值20万元的服务。", "The school intends to purchase the service worth RMB 200,000.");
    row("存储在云平台上的数据归甲方所有。", "The data stored on cloud platform belongs to Party A.");
    row("专家组由5名具有高级职称的专家组成。", "The expert panel consists of 5 experts that have senior professional title.");
    row("该公司被禁止向俄罗斯出口芯片。", "The company is prohibited from exporting the chip to Russia.");
    row("供应商负责以甲方名义开通账号。", "The supplier is responsible for activating the account in the name of Party A.");
    row("推出了符合安全管理规定的产品。", "Launched product that conforms to safety administrative provisions.");
    row("该公司位于美国。", "The company is located at the United States.");
    row("深圳大学因科研需要，拟采购云服务。", "Shenzhen University, because of research needs, intends to procure cloud services.");
    row("采购金额60万元。", "Procurement amount RMB 600,000.");
    row("无法通过公开招标方式采购。", "Cannot be procured by open tendering.");
    row("设备达到要求，验收合格。", "The equipment reaches requirements, accepted as qualified.");
    row("该公司没有相应资质。", "The company has no corresponding qualification."); // a subject of its own
    row("专家组通过听取汇报、查阅资料，形成初步结论。", "Expert panel, by hearing report and consulting materials, forms preliminary conclusion.");
    row("该公司能够按照合同约定按时交货。", "The company can deliver on time as agreed in the contract.");
    row("投诉人提交了材料，委托了代理人，参加了调查。", "The complainant submitted materials, entrusted the agent, and took part in investigation.");
    row("该校与云达科技签订的合同显示，服务器位于境外。", "Contract between the school and Yunda Technology shows that server is located overseas."); // between the two
    row("采购人与供应商签订的合同约定了付款方式。", "The contract between the purchaser and the supplier stipulates the payment method.");
    row("合同约定，由云达科技负责开通账户。", "The contract stipulates that Yunda Technology is responsible for activating the account."); // what it says
    row("经评审，云达科技以19.8万元中标。", "After evaluation, Yunda Technology was awarded the contract at RMB 198,000.");
    row("模型训练需求阿里云无法满足", "Alibaba Cloud cannot meet model training needs"); // what a named one cannot do
    row("服务器部署在境外。", "The server is deployed overseas.");
    row("投标人的报价必须包含供货范围内所有内容。", "The quotation of the bidder must include all content within the scope of supply.");
    row("由招标人确定中标人5个", "The tendering entity determines 5 winning bidders");
    row("一般故障须在2小时内响应，4小时内解决。", "Ordinary faults must be responded to within 2 hours and resolved within 4 hours.");
    row("学校拟采购服务器一台。", "The school plans to procure one server.");
    row("学校拟采购搭载H100芯片的服务器一台。", "The school intends to procure one server that is equipped with H100 chip.");
    row("学校采购了配备A100显卡的服务器。", "The school procured server that is equipped with A100 graphics card.");
    row("该实验室计划花费18.4万元购买算力。", "The laboratory plans to spend RMB 184,000 to purchase computing power.");
    row("这批芯片经香港转运至深圳。", "This batch of chip via Hong Kong transfers to Shenzhen.");
    row("中标供应商并非原厂授权代理商。", "The winning supplier is not original authorised agent.");
    row("该公司既没有取得授权，也没有提供证明。", "The company has not obtained authorisation, and also has not provided proof.");
    row("采购人事先知道供应商不具备资格。", "The purchaser knows in advance that the supplier does not have qualification.");
    row("项目因只有一家供应商响应而废标。", "The tender for the project was cancelled because only one supplier responded.");
    row("用户可远程访问位于美国的GPU实例。", "The user may remotely access GPU instance located in the United States.");
    row("采购文件显示，服务器搭载的是英伟达H100芯片。", "The procurement documents show that the server is equipped with NVIDIA H100 chip.");
    row("该项目未经公开招标即确定供应商。", "The project determined the supplier without open tendering.");
    row("中标价高于预算两成。", "The winning bid price is 20% higher than the budget.");
    row("三家投标人的报价仅相差一千元。", "The quotation of three bidders differs by only RMB 1,000.");
    row("实际控制人为该校前副校长。", "Actual controller is the school former vice-principal.");
    row("报价最低的供应商未中标。", "The supplier with the lowest quotation was not awarded the contract.");
    row("预付款已支付，但货物至今未到。", "Advance payment is already paid, but the goods have not arrived to date.");
}

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
