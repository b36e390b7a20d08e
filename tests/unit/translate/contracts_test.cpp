// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// How the gist says what contracts, laws and undertakings say: several verbs behind one modal, who is not to do what, what comes of a breach.
class ContractsTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void listsVerbs_data();
    void listsVerbs() { compare(); }
    void agreesWithDocuments_data();
    void agreesWithDocuments() { compare(); }
    void saysWhatComesOfIt_data();
    void saysWhatComesOfIt() { compare(); }
    void saysWhoMayNot_data();
    void saysWhoMayNot() { compare(); }
    void findsWhose_data();
    void findsWhose() { compare(); }
    void saysWhoCausesWhat_data();
    void saysWhoCausesWhat() { compare(); }
    void guarantees_data();
    void guarantees() { compare(); }
    void asksAndSigns_data();
    void asksAndSigns() { compare(); }
    void bearsAndForbids_data();
    void bearsAndForbids() { compare(); }
    void breaches_data();
    void breaches() { compare(); }
    void standsFor_data();
    void standsFor() { compare(); }
    void handsOver_data();
    void handsOver() { compare(); }
    void usesFor_data();
    void usesFor() { compare(); }
    void keepsToItsClause_data();
    void keepsToItsClause() { compare(); }
    void refusesAndProvides_data();
    void refusesAndProvides() { compare(); }
    void sharesAndLists_data();
    void sharesAndLists() { compare(); }
    void givesBack_data();
    void givesBack() { compare(); }
    void standsIn_data();
    void standsIn() { compare(); }
    void pairsVerbs_data();
    void pairsVerbs() { compare(); }
    void insertsConditions_data();
    void insertsConditions() { compare(); }
    void keepsWhatIsDenied_data();
    void keepsWhatIsDenied() { compare(); }
    void keepsWhatIsMet_data();
    void keepsWhatIsMet() { compare(); }
    void countsWhatIsRented_data();
    void countsWhatIsRented() { compare(); }
};

void ContractsTest::listsVerbs_data()
{
    QTest::addColumn<QString>("english");
    row("乙方不得向第三方出租、抵押或转让上述设备。", "Party B may not lease, mortgage or transfer the above equipment to third party.");
    row("未经许可，任何人不得向媒体公开、披露样品。", "Without permission, no one may disclose the sample to media.");
    row("承租人应遵守园区规定、履行养护义务。", "The lessee shall comply with park provisions and perform maintenance obligation.");
    row("乙方不得拆除、改装水表。", "Party B may not dismantle or modify the water meter.");
    row("承包人不得存在挂靠情形。", "The contractor may not have use of another's qualification circumstances.");
}

void ContractsTest::agreesWithDocuments_data()
{
    QTest::addColumn<QString>("english");
    row("承租人应按照本协议约定缴纳水费。", "The lessee shall pay water charges as agreed in this agreement.");
    row("乙方应按园区管理方要求清运垃圾。", "Party B shall remove garbage as required by the park manager.");
    row("符合第九条规定条件的单位可以报名。", "Entity that conforms to conditions specified in Article 9 may register.");
}

void ContractsTest::saysWhatComesOfIt_data()
{
    QTest::addColumn<QString>("english");
    row("承租人应赔偿出租人因此遭受的全部损失。", "The lessee shall compensate all loss suffered by the lessor as a result.");
    row("由此给住户造成的损失由物业公司承担。", "The resulting losses of the resident shall be borne by the property management company.");
}

void ContractsTest::saysWhoMayNot_data()
{
    QTest::addColumn<QString>("english");
    row("未经对方同意，任何一方不得转让本协议。", "Without the consent of the other party, neither party may transfer this agreement.");
    row("承租人、担保人拖欠水费的，应支付滞纳金。", "Where lessee or guarantor is in arrears with water charges, it shall pay the late payment fee.");
}

void ContractsTest::findsWhose_data()
{
    QTest::addColumn<QString>("english");
    row("乙方应提前一周征求甲方意见。", "Party B shall solicit Party A's comments one week in advance.");
    row("对方违约行为造成损失的，由其赔偿。", "Where the other party's breach of contract causes loss, compensated by it.");
    row("申请人对鉴定结论不服。", "The applicant is dissatisfied with appraisal conclusion.");
}

void ContractsTest::saysWhoCausesWhat_data()
{
    QTest::addColumn<QString>("english");
    row("如因操作失误导致水管破裂的，承租人应赔偿。", "If the operating error results in water pipe rupture, the lessee shall compensate.");
    row("任何一方违约应赔偿对方损失。", "Either party in breach shall compensate the other party's loss.");
    row("若验收未通过，应重新检测。", "If acceptance is not passed, it shall again test.");
}

void ContractsTest::guarantees_data()
{
    QTest::addColumn<QString>("english");
    row("承租人应保证提交的证件真实、有效。", "The lessee shall guarantee that certificate submitted is authentic and valid.");
    row("出租人有权要求承租人在三日内修复、更换门锁。", "The lessor has the right to require the lessee to repair and replace the door lock within three days.");
    row("出租人有权要求支付水费。", "The lessor has the right to require payment of water charges.");
    row("双方对协商过程中知悉的图纸、价格和技术资料负有保密义务。", "Both parties are bound to keep the drawings, price and technical materials known in consultation process confidential.");
}

void ContractsTest::asksAndSigns_data()
{
    QTest::addColumn<QString>("english");
    row("是否收取押金、是否提供发票，见附表。", "Whether the deposit is charged, whether the invoice is provided, see schedule.");
    row("代理人以我公司名义签署、递交标书、签订合同。", "The agent signs, submits bid and signs the contract in the name of our company.");
    row("代理机构以业主名义签订合同。", "The agency signs the contract in the name of the owner.");
    row("承租人未按时缴费，应支付滞纳金。", "If lessee has not paid on time, it shall pay the late payment fee.");
    row("出租人有权选择要求承租人继续履行或解除合同。", "The lessor has the right to choose to require the lessee to continue to perform or terminate the contract.");
    row("物业公司可根据业务需要聘请保安。", "The property management company may engage security guard according to business needs.");
    row("租赁期内出现非承租人原因造成的漏水，由出租人维修。", "Water leakage not caused by lessee occurs within the rental period, repaired by lessor.");
}

void ContractsTest::bearsAndForbids_data()
{
    QTest::addColumn<QString>("english");
    row("承租人愿负相应的法律责任。", "The lessee will bear corresponding legal liability.");
    row("任何单位不得占用消防通道。", "No entity may occupy the fire lane.");
    row("承租人未缴纳水费的，应补缴。", "Where lessee has not paid water charges, it shall make up a payment.");
    row("乙方擅自将服务转包或分包给他人的，甲方可解除合同。", "Where Party B assigns or subcontracts the service to others without authorisation, Party A may terminate the contract.");
    row("业主应与承租人或物业公司沟通。", "The owner shall communicate with lessee or property management company.");
    row("投标人应具备完成本项目所需的设备、场地和资金。", "The bidder shall have equipment, site and funds required for completing this project.");
}

void ContractsTest::breaches_data()
{
    QTest::addColumn<QString>("english");
    row("承租人违反本规定拆除、改装设备的，应恢复原状。", "Where the lessee dismantles and modifies equipment in violation of these Provisions, it shall restore the original condition.");
    row("承租人伪造、变造文件的，应承担责任。", "Where the lessee forges and alters documents, it shall bear liability.");
    row("接受业主依法提出的意见。", "Accept the comments raised by the owner according to law.");
}

void ContractsTest::standsFor_data()
{
    QTest::addColumn<QString>("english");
    row("若承租人违约，保证人承担连带责任。", "If lessee is in breach, the guarantor bears joint and several liability.");
    row("投标人不得要求撤回或修改标书。", "The bidder may not require withdrawal or amendment of the bid.");
    row("合同任何一方不得泄露图纸。", "Neither party to the contract may leak drawings.");
    row("联合体以一个投标人的身份参加比选。", "The consortium takes part in comparison and selection as one bidder.");
    row("样品数量少于采购公告规定数量的，不予接收。", "If the sample quantity is less than the quantity specified in procurement notice, it will not receive.");
}

void ContractsTest::handsOver_data()
{
    QTest::addColumn<QString>("english");
    row("乙方不得将合同分包。", "Party B may not subcontract the contract.");
    row("双方可通过协商解决争议。", "Both parties may resolve disputes through consultation.");
    row("承租人发现漏水的，应立即与物业公司联系。", "Where the lessee finds water leakage, it shall immediately contact property management company.");
    row("乙方应完成合同约定服务。", "Party B shall complete the service agreed in the contract.");
    row("出租人有权没收押金，或解除合同并收回房屋。", "The lessor has the right to forfeit the deposit, or terminate the contract and take back the house.");
}

void ContractsTest::usesFor_data()
{
    QTest::addColumn<QString>("english");
    row("承租人不得利用房屋及院落进行非法活动。", "The lessee may not make use of house and courtyard for illegal activities.");
    row("合同由业主或经其正式授权的代表签署。", "The contract is signed by owner or its duly authorised representative.");
}

void ContractsTest::keepsToItsClause_data()
{
    QTest::addColumn<QString>("english");
    row("门卫应熟悉岗位职责、掌握灭火器的使用方法。", "The gate guard shall be familiar with job responsibilities and master the use method of the fire extinguisher.");
    row("物业公司应对水箱定期进行清洗。", "The property management company shall regularly clean the water tank.");
    row("业主有权随时抽查账目并要求物业公司说明。", "The owner has the right to spot-check accounts at any time and require property management company notes.");
    row("门卫不得泄露住户名单和巡查中获悉的隐私。", "The gate guard may not leak resident list and privacy learned of in the patrol.");
}

void ContractsTest::refusesAndProvides_data()
{
    QTest::addColumn<QString>("english");
    row("承租人不得拒绝或拖延支付租金。", "The lessee may not refuse or delay paying rent.");
    row("业主应按期提供施工所需的水、电。", "The owner shall provide water and electricity on schedule required for construction.");
}

void ContractsTest::sharesAndLists_data()
{
    QTest::addColumn<QString>("english");
    row("甲方应在收到发票后支付合同总价的70%。", "Party A shall pay 70% of the total contract price after receiving invoice.");
    row("乙方应赔偿货款的10%。", "Party B shall compensate 10% of the payment for goods.");
    row("投标人的行为将导致其投标被拒绝。", "The conduct of the bidder will cause its bid to be rejected.");
    row("逾期送达的投标文件按废标处理。", "Delivered late bid documents are treated as invalid.");
    row("未通过审查的投标文件按无效处理。", "The bid documents that fail review are treated as invalid.");
    row("公布未通过审查的供应商名单。", "Publish the list of the supplier that fails review.");
    row("公布在截止时间前递交投标文件的投标人名称。", "Publish the name of the bidder that submits bid documents before the deadline.");
    row("采购人公布通过资格审查的供应商名单。", "The purchaser publishes the list of the supplier that passes qualification review.");
    row("采购人有权拒绝接受迟到的文件。", "The purchaser has the right to refuse to accept late documents.");
}

void ContractsTest::givesBack_data()
{
    QTest::addColumn<QString>("english");
    row("设备由甲方归还供应商。", "The equipment is returned to the supplier by Party A.");
    row("材料退还乙方。", "Materials are returned to Party B.");
    row("保证金不退还供应商。", "Deposit is not refunded to supplier.");
    row("将资料移交甲方。", "Hand over materials to Party A.");
    row("甲方有权要求赔偿。", "Party A has the right to require compensation.");
    row("甲方有权拒绝支付未经验收的费用。", "Party A has the right to refuse to pay the cost not accepted.");
    row("投标人应充分、准确地了解货物的信息。", "The bidder shall sufficiently and accurately understand the information of the goods.");
    row("样品不要求提供。", "The sample is not required.");
}

void ContractsTest::standsIn_data()
{
    QTest::addColumn<QString>("english");
    row("评标委员会可以要求投标人对投标文件中含义不明确的内容作出澄清。", "The bid evaluation committee may require the bidder to make clarification to unclear in meaning content in the bid documents.");
    row("应按照应急预案中故障处理流程实施操作。", "The operation shall be implemented in accordance with fault handling process in the emergency plan.");
    row("填写招标文件中标注★号的内容。", "Fill in content marked ★ in the tender documents.");
    row("享受预留份额、评审中价格扣除等政策。", "Enjoy reserved share, price deduction in evaluation and other policies.");
    row("合同应由各成员的授权代表签字并加盖公章。", "The contract shall be signed by the authorised representative of each member and affixed with the official seal.");
    row("本证明需由投标人加盖公章。", "This proof shall be affixed with the official seal by the bidder.");
    row("澄清应以书面方式进行。", "The clarification shall be conducted in writing.");
    row("诉讼由甲方所在地人民法院管辖。", "The litigation is under the jurisdiction of the people's court at the place of Party A.");
    row("质疑函应当由法定代表人、主要负责人，或者其授权代表签字或者盖章，并加盖公章。",
        "The letter of query shall be signed or sealed by the legal representative, the principal or an authorised representative, and stamped with the official seal.");
}

void ContractsTest::pairsVerbs_data()
{
    QTest::addColumn<QString>("english");
    row("供应商不得通过修正或撤销偏离使其符合要求。", "The supplier may not by correcting or revoking the deviation make it meets the requirements.");
    row("应当由法定代表人、主要负责人签字或者盖章。", "Shall be signed or sealed by legal representative and principal person in charge.");
    row("不同供应商的文件由同一人送达或分发。", "Documents of different suppliers are delivered or distributed by the same person.");
    row("设备由中标方免费维修或更换。", "Equipment is repaired or replaced free of charge by the winning bidder.");
    row("甲方有权审查和批准乙方的方案。", "Party A has the right to review and approve the plan of Party B.");
    row("乙方负责安装和调试设备。", "Party B is responsible for installing and commissioning equipment.");
    row("投标人应按须知中规定的金额及要求交纳保证金。", "The bidder shall pay the deposit according to the amount and requirements specified in the instructions.");
    row("由投标人的法定代表人或者其授权的代理人签字。", "Signed by the legal representative of the bidder or the agent authorised by it.");
    row("守约方有权解除合同并要求违约方赔偿。", "The party not in breach has the right to terminate the contract and require the defaulting party to compensate.");
}

void ContractsTest::keepsWhatIsMet_data()
{
    QTest::addColumn<QString>("english");
    row("方案在满足招标文件实质性要求的基础上，可以优化。", "The plan, while meeting the substantive requirements of the tender documents, may optimise.");
    row("投标人须具有二级（含）以上资质。", "The bidder must have qualification of Grade II or above.");
    row("投标人须具有电力工程施工总承包三级（含）以上资质。", "The bidder must hold the qualification of electric power works general contractor, Grade III, or above.");
    row("卖方应免费为买方代表提供工作条件。", "The seller shall provide operating conditions free of charge for the purchaser representative.");
    row("投标人不得通过修正不符之处而使其投标成为响应性投标。", "The bidder may not by correcting deviations and so that its bid becomes a responsiveness bid.");
    row("采取措施使其符合要求。", "Take measures to make it meet the requirements.");
    row("修改的内容作为投标文件的组成部分。", "Content amended as part of the bid documents.");
    row("磋商文件没有规定的，应采用法定计量单位。", "Where the consultation documents have no provisions, it shall use statutory unit of measurement.");
    row("供应商是非企业专业服务机构的，应提供执业许可证。", "If the supplier is non-enterprise professional service organisation, it shall provide practice licence.");
    row("甲方应排除故障，再次进行验收。", "Party A shall eliminate faults, again conduct acceptance.");
    row("澄清文件将作为投标文件内容的一部分。", "Clarification documents will serve as part of the content of the bid documents.");
    row("本条款不免除乙方的责任。", "This clause does not release Party B from its responsibility.");
    row("甲乙双方同意签署合同。", "Party A and Party B agree to sign the contract.");
}

void ContractsTest::insertsConditions_data()
{
    QTest::addColumn<QString>("english");
    row("甲方应按约定向乙方支付合同价款。", "Party A shall pay the contract price to Party B as agreed.");
    row("乙方应按照约定的时间向甲方交付货物。", "Party B shall deliver the goods at the agreed time to Party A.");
    row("乙方如不能按时完成，应赔偿甲方损失。", "If Party B cannot complete on time, it shall compensate Party A's loss.");
    row("投标人若有疑问，应在截止时间前提出。", "If the bidder has any question, it shall raise before the deadline.");
    row("4.投标人如不存在直接控股股东的，则填写“无”。", "4. If the bidder has no directly controlling shareholder, then fill in \"none\".");
    row("任何一方未经对方书面同意，均不得披露上述资料。", "Either party, without the written consent of the other party, may not disclose the above materials.");
    row("乙方未经甲方书面同意，不得将合同转让给第三方。", "Party B, without the written consent of Party A, may not transfer the contract to third party.");
    row("投标总价为投标人所报出的全部价格之和。", "The total bid price is the sum of all prices quoted by the bidder.");
    row("总价应等于各分项报价之和。", "The total price shall equal the sum of the itemised prices.");
    row("采购人、采购代理机构在收到质疑函后7个工作日内作出答复。", "The purchaser and procurement agency make the reply within 7 working days of receiving the letter of query.");
    row("若两家供应商报价相同，由评标委员会抽签确定。", "If two suppliers have the same quotation, decided by the bid evaluation committee drawing lots.");
    row("亚马逊云服务由光环新网运营。", "Amazon Web Services is operated by Sinnet.");
    row("微软云在中国由世纪互联运营。", "Microsoft Azure is operated by 21Vianet in China.");
    row("该产品由A公司独家代理。", "The product is distributed exclusively by Company A.");
    row("该服务器仅由云达科技代理销售。", "The server is only distributed by Yunda Technology.");
    row("系统支持手动和自动两种模式。", "The system supports two modes: manual and automatic.");
    row("提供中文和英文两种界面。", "Provide two kinds of interfaces: Chinese and English.");
}

void ContractsTest::keepsWhatIsDenied_data()
{
    QTest::addColumn<QString>("english");
    row("不存在与其他投标人串通的行为。", "There is no conduct of colluding with the other bidders.");
    row("不存在与采购人有利害关系的情形。", "There are no circumstances of having interest with the purchaser.");
    row("不存在在报价过程中弄虚作假的行为。", "There is no conduct of committing fraud in the course of quotation.");
    row("供应商不存在以下情形。", "The supplier has none of the following circumstances.");
    row("投标人不存在被列入失信被执行人名单的情形。", "The bidder is not listed in the list of judgment defaulters.");
    row("未处于被责令停业、投标资格被取消的状态。", "Is not ordered to suspend business, nor is its eligibility to bid cancelled.");
    row("所有已购买招标文件的投标人均可参加。", "All bidders that have already purchased the tender documents may take part.");
    row("待质保期满后退还。", "After expiry of the warranty period refund.");
    row("合同签订后____个工作日内完成。", "Complete within ____ working days after the contract signing.");
    row("采购人自收到中标人出具的等额发票后15日内支付结算款。", "The purchaser pays settlement payment within 15 days after receiving the invoice for the same amount issued by the winning bidder.");
    row("双精度算力不低于每秒30万亿次。", "Double-precision computing power not less than 30 trillion operations per second.");
    row("半精度算力：312万亿次/秒", "Half-precision computing power: 312 trillion operations per second");
    row("工作温度在-10℃至50℃之间。", "Operating temperature between -10℃ and 50℃.");
    row("中标后不得分包、转包。", "Subcontracting or assignment is not allowed after the award.");
    row("9.本合同自双方法定代表人签字并加盖公章之日起生效。", "9. This contract takes effect once signed and sealed by the legal representatives of both parties.");
    row("投标人及其代表自行承担踏勘的风险。", "The bidder and its representative bear the risk of the site visit.");
    row("本工程资金来源为县级财政配套资金。", "The source of funds for this project is county-level finance matching funds.");
    row("深圳大学租用服务器，配备英伟达A100和H100芯片，用于研究。", "Shenzhen University rents the server, equipped with NVIDIA A100 and H100 chips, used for research.");
    row("由于亚马逊公司不直接向中国大陆用户提供该服务，须代为采购。", "Because Amazon does not directly provide the service to mainland China user, must be procured on behalf.");
    row("由于甲方未及时向乙方支付费用，造成损失。", "Because Party A has not promptly paid the costs to Party B, cause loss.");
    row("投标产品不得列入美国实体清单。", "The products bid may not be entered in United States Entity List.");
    row("服务器位于美国弗吉尼亚州，数据不出境。", "Server is located at Virginia, United States, data does not leave the country.");
    row("苏州大学与星辰科技有限公司签订合同。", "Soochow University and Xingchen Technology Co., Ltd. sign the contract.");
    row("采购结果公告中未披露供应商的境外母公司。", "The procurement result notice does not disclose the overseas parent company of supplier.");
    row("甲方使用乙方提供的账号访问境外大模型接口。", "Party A uses the account provided by Party B to access overseas large model interface.");
    row("设备由新加坡转运至上海。", "The equipment is transferred from Singapore to Shanghai.");
    row("文件不得大于150兆。", "Documents shall not exceed 150 MB.");
    row("200兆光纤专线", "200 Mbps optical fibre dedicated line");
    row("用电量3000度", "Electricity consumption 3,000 kWh");
    row("30日内予以拒收设备", "Within 30 days reject equipment"); // 予以 has no English of its own
    row("供应商在报名时须提供营业执照副本复印件并加盖公章。", "The supplier must provide a copy of the duplicate of the business licence at registration and stamp it with the official seal.");
    row("投标人应逐页签字并加盖公章。", "The bidder shall sign page by page and affix the official seal.");
    row("报价文件应密封并加盖公章。", "Quotation documents shall be sealed and affixed with the official seal.");
    row("双方在履行合同中发生争议，应协商解决。", "Any dispute between the parties in performance of the contract shall be settled through consultation.");
    row("2026年计划采购服务器50台。", "In 2026 plan to procure 50 servers.");
    row("计划采购方式：公开招标", "Plan procurement method: open tendering");
    row("拟采购服务器50台。", "Intends to procure 50 servers.");
    row("本项目拟采购电脑50台、打印机10台。", "This project intends to procure 50 computers and 10 printers.");
    row("投标文件存在不符合招标文件要求的，按无效投标处理。", "Where the bid documents fail to meet the requirements of the tender documents, it will be treated as an invalid bid.");
    row("垃圾应每日清运。", "The garbage shall be removed every day.");
    row("设备应按要求安装调试。", "The equipment shall be installed and commissioned as required.");
    row("双方均未提出异议。", "Neither party has raised an objection.");
    row("甲方未付款前，乙方有权拒绝交货。", "Before Party A has paid, Party B has the right to refuse to deliver.");
    row("未签订合同前，不得开工。", "Before signing the contract, the work may not be commenced.");
    row("投标人没有义务接受延期。", "The bidder has no obligation to accept extension.");
    row("不是所有供应商都符合要求。", "Not all suppliers meet the requirements.");
    row("本项目既不接受联合体，也不接受分包。", "This project does not accept consortium, and also does not accept subcontracting.");
    row("除非双方另有约定，否则本合同继续有效。", "Unless the parties agree otherwise, this contract remains in force.");
    row("未经验收或者验收不合格的，不得使用。", "Where it has not been inspected and accepted or has failed acceptance, it may not use.");
    row("投诉人的主张没有证据支持，本机关不予采纳。", "The claim of the complainant has no evidence support, this authority does not accept it.");
    row("供应商只有在收到书面通知后才可发货。", "The supplier may dispatch only after receiving the written notice.");
    row("非因乙方原因延误的，乙方不承担违约责任。", "Where delay is not caused by Party B, Party B bears no liability for breach of contract.");
    row("投标保证金不予退还的情形如下：", "The circumstances in which the bid bond will not be refunded are as follows:");
}

void ContractsTest::countsWhatIsRented_data()
{
    QTest::addColumn<QString>("english");
    row("本项目拟租用搭载8张H100的裸金属服务器不少于20台，租期12个月。", "This project intends to rent not less than 20 bare metal servers that are equipped with 8 H100, lease term 12 months.");
    row("租用服务器不少于20台。", "Rent not less than 20 servers.");
    row("该项目共采购服务器1838台。", "The project in total procures 1,838 servers.");
    row("项目组成员不少于5人。", "Project team members not less than 5 people.");
    row("阿里云现有的产品不能满足GeoGPT模型的训练需求。", "The existing product of Alibaba Cloud cannot meet training needs of GeoGPT model.");
    row("本项目采购8卡H800训练服务器2台。", "This project procures 2 8-card H800 training servers.");
    row("智算集群由32台昇腾910B服务器组成。", "The intelligent computing cluster consists of 32 Ascend 910B servers.");
    row("供应商负责将训练数据迁移至指定的存储系统。", "The supplier is responsible for migrating training data to the storage system designated.");
    row("因该产品为美国原产，需提供许可文件。", "Because the product is of United States origin, must provide licence documents.");
    row("因该产品为进口产品，需提供许可文件。", "Because the product is imported products, must provide licence documents.");
    row("数据存储于境内。", "The data is stored within the territory.");
    row("如供应商被列入美国实体清单导致无法履约的，采购人有权解除合同。", "If the supplier is listed in US Entity List and therefore cannot perform the contract, the purchaser has the right to terminate the contract.");
    row("本次采购的服务器包含受出口管制的GPU。", "Server of this procurement includes export-controlled GPU.");
    row("建议采用单一来源方式向该公司采购。", "It is recommended to procure from the company by single-source procurement.");
    row("中标供应商应在签订合同前向采购人提交授权书。", "The winning supplier shall submit the letter of authorisation to the purchaser before the contract is signed.");
    row("该院拟采购的冷冻电镜系统仅有两家厂商能够生产。", "Only two vendors can produce the cryo-electron microscope system proposed to be procured by the institution.");
    row("本项目划分为两个标包。", "This project is divided into two bid package.");
    row("上海大学信息化工作办公室", "Informatisation Office, Shanghai University");
    row("供应商不得将账号转借第三方使用。", "The supplier may not lend the account to third party use.");
}

QTEST_GUILESS_MAIN(ContractsTest)
#include "contracts_test.moc"
