// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// Lines of notices and forms: people, bodies, labels and values, titles. What a reporter reads first.
class NoticesTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void namesPeople_data();
    void namesPeople() { compare(); }
    void takesWordsForNoPeople_data();
    void takesWordsForNoPeople();
    void namesBodies_data();
    void namesBodies() { compare(); }
    void readsFields_data();
    void readsFields() { compare(); }
    void readsTitles_data();
    void readsTitles() { compare(); }
    void standsLongLists();
};

void NoticesTest::namesPeople_data()
{
    QTest::addColumn<QString>("english");
    row("评审小组成员：王建华、李秀兰、赵立军", "Evaluation panel member: Wang Jianhua, Li Xiulan, Zhao Lijun");
    row("评标委员会成员名单：谢峰（组长）、林海燕、邓志强", "List of members of the bid evaluation committee: Xie Feng (leader), Lin Haiyan, Deng Zhiqiang");
    row("明俭,吕春林,钟金成(采购人代表)", "Ming Jian, Lü Chunlin, Zhong Jincheng (representative of the purchaser)"); // no label, and a rare surname
    row("联系方式：韩雪梅 13800000000", "Contact details: Han Xuemei 13800000000");
    row("联系方式：0371-65901234（张工）", "Contact details: 0371-65901234 (Engineer Zhang)");
    row("联系人：应露萍、王莹巧", "Contact person: Ying Luping, Wang Yingqiao");
    row("联系人：小王", "Contact person: Xiao Wang");
    row("验收组成员（应当邀请服务对象参与）：张华、李明", "Members of the acceptance panel (the users of the service shall be invited to take part): Zhang Hua, Li Ming");
}

void NoticesTest::takesWordsForNoPeople_data()
{
    QTest::addColumn<QString>("never");
    row("高压柜、低压柜、温控器", "Gao");
    row("金额、单价、数量", "Jin");
    row("安全、高效、成本", "An ");
    row("电话：时间另行通知", "Shi");
    row("人员：应提供、应具备相应资格", "Ying");
}

void NoticesTest::takesWordsForNoPeople()
{
    QFETCH(QString, never);
    const QString english = gistOf(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(!english.contains(never), qPrintable(english));
}

void NoticesTest::namesBodies_data()
{
    QTest::addColumn<QString>("english");
    row("浙江朴是招标代理有限公司关于云盘升级项目的公告", "Zhejiang Pushi Tendering Agency Co., Ltd. notice on cloud disk upgrade project");
    row("供应商为北京科技有限公司", "The supplier is Beijing Technology Co., Ltd.");
    row("开标地点：（倪氏海泰大酒店）三楼会议室", "Place of bid opening: (Nishihaitai Hotel) floor 3 meeting room");
    row("地点：（行政办公大楼）", "Place: (administration office building)");
    row("浙江大学采购与招标管理办公室", "Procurement and Tender Management Office, Zhejiang University");
    row("南京大学实验室与设备管理处", "Laboratory and Equipment Management Office, Nanjing University");
    row("由深圳大学招标与采购管理中心负责", "Tender and Procurement Management Centre, Shenzhen University is responsible");
    row("采购人：中国人民解放军第一六二医院", "Purchaser: People's Liberation Army of China 162nd Hospital");
    row("采购人：国网湖北省电力有限公司荆州供电公司", "Purchaser: State Grid Hubei Provincial Electric Power Co., Ltd. Jingzhou Power Supply Company");
    row("采购人：郑州市第十一人民医院", "Purchaser: Zhengzhou 11th People's Hospital");
    row("名称：国家税务总局大连市税务局", "Name: Dalian Tax Service, State Taxation Administration");
    row("名 称：石门镇人民政府", "Name: Shimen Town People's Government");
    row("名称：深圳市福田区福中社区居民委员会", "Name: Shenzhen Futian District Fuzhong Community Residents Committee");
    row("采购代理机构：江苏远达招投标代理有限公司", "Procurement agency: Jiangsu Yuanda Tendering and Bidding Agency Co., Ltd.");
    row("名称：建信融通有限责任公司", "Name: Jianxinrongtong Co., Ltd."); // 建 is no verb there
    row("采购代理机构为某招标有限公司", "The procurement agency is a certain Tendering Co., Ltd.");
    row("采购人：罗城仫佬族自治县人民医院", "Purchaser: Luocheng Mulao Autonomous County People's Hospital");
    row("采购单位：山东省单县财政局", "Procuring entity: Shandong Province Shan County Finance Bureau"); // 单 is no word there
    row("莘县财政局", "Shenxian County Finance Bureau"); // a sign of two readings
    row("本县财政局", "This County Finance Bureau");
    row("会宁县财政局", "Huining County Finance Bureau");
    row("第七人民医院设备采购项目", "Equipment procurement project of Seventh People's Hospital");
    row("某市发展和改革委员会", "A certain Municipal Development and Reform Commission");
    row("本公司采购部", "Our company's purchasing department");
    row("华中科技大学人工智能与自动化学院", "School of Artificial Intelligence and Automation, Huazhong University of Science and Technology");
    row("浙江省财政厅政府采购监管处", "Government Procurement Supervision Division, Zhejiang Provincial Department of Finance");
    row("中国科学技术大学网络信息中心", "Network Information Centre, University of Science and Technology of China");
    row("行政区划名称：新疆维吾尔自治区乌鲁木齐市天山区", "Name of administrative division: Tianshan District, Urumqi, Xinjiang Uygur Autonomous Region");
    row("学校向云达科技支付租赁费共计20万元。", "The school pays Yunda Technology a rental fee of RMB 200,000 in total."); // a company without 公司
    row("由云达科技提供AWS服务器。", "Yunda Technology provides AWS server.");
    row("供应商为恒为科技。", "The supplier is Hengwei Technology.");
    row("深圳云达科技", "Shenzhen Yunda Technology");
    row("委托迅达信息代理采购。", "Entrust Xunda Information to act as agent for procurement.");
    row("建设智慧校园信息平台", "Build smart campus information platform"); // no company
    row("新建网络信息系统", "Build network information system"); // no company
    row("进口代理公司由买方指定。", "The import agency is designated by the purchaser."); // no name: any such company
    row("检测公司出具报告。", "The testing company issues the report.");
    row("软件开发公司提供源代码。", "The software development company provides source code.");
    row("由物业公司负责。", "The property management company is responsible.");
    row("中标方向用户提供下列文件。", "The winning bidder provides the user with the following documents."); // no direction
    row("昆山市陆家镇菉溪小学", "Kunshan Lujia Town Luxi Primary School"); // a town that no list has
    row("建设单位为东涌镇东深村。", "The project owner is Dongyong Town Dongshen Village.");
    row("项目位于莘县张鲁镇", "Project is located at Shenxian County Zhanglu Town");
    row("特色小镇建设项目", "Characteristic small town construction project"); // no town
    row("一、南陵县公安局天网系统前端设备运行维护", "I. Operation and maintenance of Skynet system front-end equipment of Nanling County Public Security Bureau"); // whose it is comes last
}

void NoticesTest::readsFields_data()
{
    QTest::addColumn<QString>("english");
    row("政府采购计划编号：湘财采计[2025]001910号", "Government procurement plan number: Xiangcaicaiji [2025] No. 001910");
    row("参照计价格【2002】1980号文执行", "By reference to Planning Price Document [2002] No. 1980");
    row("履约保证金：中标金额的 %；", "Performance bond: ____% of the award amount;");
    row("评标方法： 最低价法 综合评分法", "Bid evaluation method: lowest price method; comprehensive scoring method");
    row("投标保证金：人民币伍万元整（￥50,000.00）", "Bid bond: RMB fifty thousand only (¥50,000.00)");
    row("售价：￥500元", "Price: RMB 500"); // alone it could be yen
    row("开标时间变更为：2024年12月25日13时30分（北京时间）。", "The bid opening time is changed to: 13:30 (Beijing time) on 25 December 2024.");
    row("最高投标限价（元）：1850000", "Ceiling bid price (RMB): 1,850,000");
    row("投标有效期（天）：90", "Bid validity period (days): 90");
    row("1 营业执照副本 必须", "1; duplicate of the business licence; required");
    row("原公告的开标时间：2026-09-14 09:30，更正为：2026-09-18 09:30。", "Bid opening time in the original notice: 09:30 on 14 September 2026, corrected to: 09:30 on 18 September 2026.");
    row("投标人应在2026年9月28日前提出", "The bidder shall raise before 28 September 2026"); // no prerequisite
    row("应提供经批准的预算", "The approved budget shall be provided");
    row("质保期：自验收合格之日起三年", "Warranty period: three years from the date of passing acceptance");
    row("余款5%质保期满后付清", "The remaining 5% is paid after the warranty period expires"); // nobody spoke of interest
    row("拟派项目经理须具备机电工程专业二级及以上注册建造师执业资格", "The proposed project manager must hold mechanical and electrical works registered constructor professional qualification of Grade II or above");
    row("于 年 月 日 点 分前提交响应文件", "Submit the response documents before year, month, day, hour, minute");
    row("包号 货物服务名称 预算金额（最高限价，单位：万元） 数量", "Package number; name of goods or services; budget amount (price ceiling, unit: RMB 10,000); quantity");
    row("1 服务器 台 4 56000 224000", "1; server; unit; 4; 56000; 224000");
    row("序号 评审内容 评审标准 是否符合", "No.; evaluation content; evaluation criteria; whether compliant");
    row("第四章第三条第2款更正", "Chapter 4, Article 3, paragraph 2 correction");
    row("附件2：投标人资格证明文件.docx", "Annex 2: bidder qualification documents.docx");
    row("是否要求电子版：是", "Whether an electronic version is required: yes");
    row("开标时间：同投标截止时间", "Bid opening time: same as the bid submission deadline");
    row("是否要求投标保证金：不要求", "Whether the bid bond is required: not required");
    row("投标保证金无。", "Bid bond: none."); // the colon was left out
    row("履约保证金：无", "Performance bond: none");
    row("租赁费共计20万元", "Rental fee: RMB 200,000 in total");
    row("采购人支付预付款30万元。", "The purchaser pays the advance payment of RMB 300,000.");
    row("逾期送达的，视为无效投标。", "Delivered late, the bid is deemed invalid.");
    row("评审分为资格审查、符合性审查、详细评审三个阶段。", "The evaluation is divided into three stages: qualification review, compliance review and detailed evaluation.");
}

void NoticesTest::readsTitles_data()
{
    QTest::addColumn<QString>("english");
    row("南方科技大学云服务采购项目采购结果公告", "Procurement result notice for the cloud service procurement project of Southern University of Science and Technology");
    row("中山大学云服务采购项目成交结果", "Award result of cloud service procurement project of Sun Yat-sen University");
    row("根据《财政部关于开展政府采购意向公开工作的通知》", "According to Notice of the Ministry of Finance on Carrying Out Publication of Government Procurement Intentions Work");
    row("某某招标公司关于某县医院物资采购项目（项目编号：AB-2026-C006）的公开招标公告", "Open tender notice of a certain Tendering Company on a certain County Hospital materials procurement project (project number: AB-2026-C006)");
    row("某某市中心医院医疗设备采购项目（二次）中标公告", "Award notice for a certain Municipal Central Hospital medical equipment procurement project (round 2)");
    row("3#、5#教学楼维修改造项目招标公告", "Tender notice for the repair and renovation project for teaching buildings 3# and 5#");
    row("赣州市教育局消防设施、电梯维修改造项目_招标公告", "Tender notice for the repair and renovation project for fire protection facilities and lift of Ganzhou Education Bureau");
    row("2026年赣州市水利局水库监测设备采购项目（第三次）-竞争性谈判公告", "Competitive negotiation notice for the 2026 reservoir monitoring equipment procurement project (round 3) of Ganzhou Water Resources Bureau");
    row("依据《中华人民共和国政府采购法》第七十七条第一款第（一）项的规定", "In accordance with Article 77, paragraph 1, item (1) of the Government Procurement Law of the People's Republic of China");
    row("按照《中华人民共和国招标投标法》第二十八条、第四十二条规定", "In accordance with Article 28, Article 42 of the Tendering and Bidding Law of the People's Republic of China");
    row("根据《政府采购质疑和投诉办法》（财政部令第94号）第二十九条第（二）项的规定，驳回投诉",
        "In accordance with Article 29, item (2) of the Measures for Queries and Complaints in Government Procurement (Order No. 94 of the Ministry of Finance), the complaint is dismissed");
    row("财政部第101号令", "Order No. 101 of the Ministry of Finance");
    row("被投诉人1：某某招标代理有限公司", "Respondent 1: a certain Tendering Agency Co., Ltd.");
    row("原合同金额 变更后合同金额 变更原因", "Original contract amount; contract amount after the change; reason for the change");
    row("第1名", "1st place");
    row("调整前：500万元 调整后：480万元", "Before adjustment: RMB 5,000,000; after adjustment: RMB 4,800,000");
    row("序号 更正前 更正后 备注", "No.; before correction; after correction; remarks");
    row("更正前：开标时间为2026年3月1日 更正后：开标时间为2026年3月8日", "Before correction: the bid opening time is 1 March 2026; after correction: the bid opening time is 8 March 2026");
    row("1 投标截止时间 2026-03-01 09:00 2026-03-08 09:00", "1; bid submission deadline; 09:00 on 1 March 2026; 09:00 on 8 March 2026");
    row("招标文件澄清（第1次）", "Clarification of the tender documents (round 1)");
    row("序号 采购项目名称 采购需求概况 预计采购时间", "No.; procurement project name; overview of the procurement requirements; expected time of procurement");
}

void NoticesTest::standsLongLists()
{
    const QString english = gistOf(QStringLiteral("名单：") + QStringLiteral("王芳、").repeated(4000));
    QVERIFY(english.contains(QStringLiteral("Wang Fang")));
    QVERIFY(!gistOf(QStringLiteral("王芳(").repeated(4000) + QStringLiteral("号:1)").repeated(4000)).isEmpty());
}

QTEST_GUILESS_MAIN(NoticesTest)
#include "notices_test.moc"
