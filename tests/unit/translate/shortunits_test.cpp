// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// What tenders hold most of: numbers of clauses, titles of purchases, rows of tables, specifications, addresses.
class ShortUnitsTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void numbersClauses_data();
    void numbersClauses() { compare(); }
    void readsFigures_data();
    void readsFigures() { compare(); }
    void readsSpecifications_data();
    void readsSpecifications() { compare(); }
    void reckons_data();
    void reckons() { compare(); }
    void pilesNouns_data();
    void pilesNouns() { compare(); }
    void partsCells_data();
    void partsCells() { compare(); }
    void namesBodies_data();
    void namesBodies() { compare(); }
    void findsAddresses_data();
    void findsAddresses() { compare(); }
};

void ShortUnitsTest::numbersClauses_data()
{
    QTest::addColumn<QString>("english");
    row("d、技术要求", "d. Technical requirements");
    row("a）投标函", "a) Letter of bid");
    row("B. 报价表", "B. Price list");
    row("Ⅲ、总则", "III. General provisions");
    row("（2）①投标函", "(2) (1) Letter of bid");
    row("★3.1 技术要求", "★3.1 Technical requirements");
    row("▲2、技术要求", "▲2. Technical requirements");
    row("3）技术要求", "3) Technical requirements");
    row("⑴技术要求", "(1) Technical requirements");
    row("第九条 违约责任", "Article 9 Liability for breach");
    row("★5－1 授权委托书", "★5-1 Power of attorney");
    row("b 质疑项目的名称", "b. Name of query project");
    row("附件3 报价表", "Annex 3 Price list");
    row("A、B两包", "A and B two packages"); // letters that are no numbers
}

void ShortUnitsTest::readsFigures_data()
{
    QTest::addColumn<QString>("english");
    row("年龄：20周岁以上55周岁以下", "Age: aged 20 to 55");
    row("每季度不少于2次", "At least 2 times per quarter");
    row("电话：025-12345678转801", "Telephone: 025-12345678 ext. 801");
    row("硬盘：2块960GB SSD", "Hard disk: 2 × 960GB SSD");
    row("功率：120千瓦", "Power: 120 kilowatts");
    row("噪声：65分贝", "Noise: 65 dB");
    row("每天上午9:00-11:30，下午2:30-5:00", "Every day 09:00-11:30, 2:30 p.m.-5:00 p.m.");
    row("下午两点半开标", "2:30 p.m. bid opening");
    row("一九九八年", "1998");
    row("二十三年", "23 years");
    row("现有员工三百余人", "Existing staff more than 300 people");
    row("三万多户", "More than 30,000 households");
    row("误差：±3mm", "Error: ±3mm");
    row("B包：服务器", "Package B: server");
    row("标段二：土建工程", "Lot 2: civil works");
    row("Ⅳ级", "Level IV");
    row("A1、A2级", "Class A1 and A2");
    row("第二类医疗器械", "Class II medical device");
    row("2018年版", "2018 edition");
    row("开标一室", "Bid Opening Room 1");
    row("比例1:50", "Proportion 1:50");
    row("2024年第三季度", "Third quarter of 2024");
    row("每周一至周五", "Monday to Friday");
    row("500人以下", "500 people or less");
    row("具有5年以上同类项目管理经验", "Has similar project management experience of 5 years or more");
    row("200余人", "More than 200 people");
    row("二标段：土建工程", "Lot 2: civil works");
    row("图书采购项目（三次）", "Book procurement project (round 3)");
    row("3#、4#楼", "Buildings 3 and 4");
    row("签订日期：2026年  月  日", "Date of signing: 2026, month, day");
    row("规格：25kg/袋", "Specification: 25kg/bag");
    row("厚20cm", "20cm thick");
    row("1.5小时", "1.5 hours");
    row("单价（元/台·年）", "Unit price (yuan per unit per year)");
    row("每人每天 300元", "RMB 300 per person per day");
    row("单位：只", "Unit: piece");
    row("宛财办〔2022〕3号", "Wancaiban [2022] No. 3");
    row("参照发改价格〔2011〕534号文", "Refer to Development and Reform Price Document [2011] No. 534");
    row("开标时间：2024年5月28日9时30分00秒", "Bid opening time: 09:30 on 28 May 2024");
    row("18 | 5月", "18 | May"); // a month, not how many
    row("采购时间：5月", "Procurement time: May");
    row("工期：5月", "Construction period: 5 months");
}

void ShortUnitsTest::readsSpecifications_data()
{
    QTest::addColumn<QString>("english");
    row("支持 4 核、8G 内存、200G 硬盘", "Supports 4 cores, 8G memory and 200G hard disk"); // spaces beside everything that is not Han
    row("1.2 总则，见附件 A", "1.2 General provisions, see annex A"); // the first space parts the number
    row("工作温度-10℃~45℃", "Operating temperature -10℃~45℃");
    row("储存温度：-20℃至60℃", "Storage temperature: -20℃ to 60℃");
    row("灵敏度-38dB", "Sensitivity -38dB");
    row("★支持热插拔", "★ Supports hot swapping");
    row("具有急停按钮", "Has emergency stop button");
    row("旋转速度：0~200rpm", "Rotation speed: 0~200 rpm");
    row("测距范围1~300m", "Ranging range 1~300m");
    row("箱内应配置照明灯", "Within box shall be equipped with lamp");
    row("设有观察窗，以防止误操作", "Have observation window, to prevent misoperation");
    row("直流24V供电", "DC 24V power supply");
    row("可存储500组数据", "Can store 500 groups data");
    row("供应商可更换人员", "The supplier may replace personnel"); // nobody's capability
    row("支持基于IP、端口、协议的访问控制", "Supports access control based on IP, port and protocol");
    row("签订协议", "Sign agreement");
    row("具有计时、报警等功能", "Has timing, alarm and other functions");
    row("支持多租户", "Supports multi-tenant");
    row("75英寸会议平板", "75-inch conference panel");
    row("24口交换机", "24-port switch");
    row("心率20~200次/分", "Heart rate 20-200 times/minute");
    row("160°视角", "160° viewing angle");
    row("精度优于5cm", "The accuracy is better than 5cm");
    row("扫描完成后", "After scanning and complete");
    row("构建出模型", "Build model");
    row("当温度超过设定值时，自动切断电源", "When the temperature exceeds set value, automatically cut off power supply");
    row("具有自动报警功能", "Has automatic alarm functions");
    row("可同时检测4个样品", "Can simultaneously test 4 samples");
    row("投标人可同时参加", "The bidder may simultaneously take part");
    row("包括以下功能", "Including the following functions");
    row("尺寸（宽×深×高）：600×800×2000mm", "Dimensions (width × depth × height): 600×800×2000mm");
    row("5000mm≥长≥4800mm", "5000mm ≥length ≥4800mm");
    row("路面厚20cm", "Pavement 20cm thick");
    row("▲项每有一项不满足扣3分", "3 points are deducted for each item of ▲ item not met");
    row("免费提供备件以保证正常运行", "Provide spare parts free of charge to guarantee normal operation");
    row("滤网每月清洗一次", "The filter screen is cleaned once a month");
    row("摄像机支持自动对焦", "The camera supports autofocus");
    row("支持Web、APP等方式", "Supports Web, APP and other methods");
    row("NPU支持FP16", "NPU supports FP16"); // a device does
    row("昇腾910B采用7nm工艺", "Ascend 910B uses 7nm process");
    row("每台配置2颗CPU", "Each is equipped with 2 CPUs"); // several of them
    row("400万像素半球摄像机", "4-megapixel dome camera");
    row("提供计算、存储、网络、备份等服务", "Provide computing, storage, network, backup etc. services"); // computing
    row("网络、安全、存储设备", "Network, security and storage device"); // security
    row("35kV出线柜2面", "35kV outgoing cabinet 2 units");
    row("标项一预算金额（元）：740000", "Lot 1 budget amount (RMB): 740,000");
    row("1期：支付合同总金额的50%", "Instalment 1: pay 50% of the contract amount"); // an instalment
    row("第五、六辑", "Series 5 and 6"); // two of a kind
    row("投标文件正本壹份、副本贰份", "One original and two copies of the bid documents");
    row("从业人员10人以下或营业收入50万元以下的为微型企业。", "Enterprises with fewer than 10 employees or operating revenue below RMB 500,000 are micro enterprises.");
    row("2023年5台服务器", "2023 5 servers"); // a year, not how many
    row("投标截止时间：2024年8月2日上午9:30分", "Bid submission deadline: 9:30 a.m. on 2 August 2024");
}

void ShortUnitsTest::reckons_data()
{
    QTest::addColumn<QString>("english");
    row("综合得分=技术得分×60%+价格得分×40%", "Overall score = technical score × 60% + price score × 40%");
    row("价格得分=（评标基准价/投标报价）×30×100%", "Price score = (evaluation benchmark price / bid price) × 30 × 100%");
    row("价格分=100-偏差率×50", "Price score = 100 - deviation rate × 50");
    row("A＝（a1＋a2）/n", "A = (a1 + a2) / n");
    row("尺寸=1200×600mm", "Dimensions = 1200×600mm"); // a size
    row("按合同金额的1‰计取", "Charged at 1‰ of the contract amount");
    row("100-500万元", "RMB 1,000,000-5,000,000"); // the scale holds for both
    row("预算：1.5至3亿元", "Budget: RMB 150,000,000-300,000,000");
    row("2025元旦", "2025 New Year's Day");
    row("罚款：5000元以上1万元以下", "Fine: not less than RMB 5,000 but not more than RMB 10,000");
    row("采购时间：2024年9月至12月", "Procurement time: September to December 2024");
    row("每月5日前付款", "By the 5th of each month payment");
    row("得分保留三位小数", "Score rounded to three decimal places");
    row("偏离不足1%的，不计分", "Deviation less than 1%, not scored");
    row("投标截止：2025年4月7日10:00时", "Bid closing: 10:00 on 7 April 2025");
    row("投标截止：2025年3月1日9时30分，开标：2025年3月2日9时30分00秒", "Bid closing: 09:30 on 1 March 2025, bid opening: 09:30 on 2 March 2025"); // nothing between is lost
    row("90分以上为优秀，80～89分为合格，低于80分为不合格", "90 points or more: excellent, 80-89 points: qualified, below 80 points: unqualified");
    row("采购包2：服务器", "Procurement package 2: server");
}

void ShortUnitsTest::pilesNouns_data()
{
    QTest::addColumn<QString>("english");
    row("区人民医院医用直线加速器采购项目竞争性磋商公告", "Competitive consultation notice for the medical linear accelerator procurement project of the District People's Hospital");
    row("营业执照、资质证书复印件", "Copy of business licence and qualification certificate");
    row("合同复印件、网页截图", "Copy of contract and web page screenshot");
    row("供应商须提供营业执照复印件", "The supplier must provide copy of business licence");
    row("按《设备运行状态记录表》填写", "Fill in according to \"Equipment Operating Status Record Form\"");
    row("符合第二章“投标人须知”第1.4.1项规定", "Conform to the provisions of item 1.4.1 of Chapter 2 \"Instructions to Bidders\"");
    row("高校图书馆中外文数据库采购项目", "Higher education institution library Chinese and foreign-language databases procurement project");
    row("甲方的权利和义务", "Rights and obligations of Party A");
    row("更正为\"招标文件\"。", "Corrected to \"tender documents\".");
    row("考核内容", "Assessment content");
    row("税费承担", "Bearing of taxes and fees");
    row("票据的誊写", "Transcription of bill");
    row("详见招标文件第五章", "See Chapter 5 of the tender documents for details");
}

void ShortUnitsTest::partsCells_data()
{
    QTest::addColumn<QString>("english");
    row("序号 货物名称 单位 数量 备注", "No.; name of goods; unit; quantity; remarks");
    row("序号 | 设备名称 | 规格型号及品牌 | 主要技术参数说明（详述） | 备注", "No. | Equipment name | Specification and model and brand | Main technical parameters notes (in detail) | Remarks");
    row("最高限价：包1-120000元", "Price ceiling: package 1 – RMB 120,000");
    row("市图书馆2024-2025年文献建设项目公开招标公告", "Open tender notice for the 2024-2025 literature construction project of the Municipal Library");
    row("2023年至2025年维护服务", "2023 to 2025 maintenance service");
    row("第2.3.款", "Paragraph 2.3");
    row("境外图书采购", "Overseas book procurement");
    row("期限：一两年", "Period: one or two years");
    row("三五天内", "Within 3 to 5 days");
    row("三四个月", "Three or four months");
    row("第二包-35.5万元", "Package 2 – RMB 355,000");
    row("最高限价：包1：120000元", "Price ceiling: Package 1: RMB 120,000");
    row("1：200", "1:200");
    row("评审专家：王女士、陈工、阿不都热合曼·买买提", "Evaluation expert: Ms Wang, Engineer Chen, Abudureheman Maimaiti");
    row("序号 | 名称 | 单位 | 数量", "No. | Name | Unit | Quantity");
    row("姓名        电话", "Name; telephone");
    row("履约保证金            无", "Performance bond: none");
    row("投标有效期 90天", "Bid validity period: 90 days");
    row("备选投标方案：不接受", "Alternative bid proposal: not accepted");
    row("第四条 甲方的权利", "Article 4 Rights of Party A");
    row("第五章 采购需求", "Chapter 5 Procurement requirements");
}

void ShortUnitsTest::namesBodies_data()
{
    QTest::addColumn<QString>("english");
    row("区教育局", "District Education Bureau");
    row("县农业农村局", "County Agriculture and Rural Affairs Bureau");
    row("市第一中学", "Municipal First High School");
    row("采购人：某区政务服务中心", "Purchaser: a certain District Government Service Centre");
    row("深圳大学计算机科学与技术系", "Department of Computer Science and Technology, Shenzhen University");
    row("云南省昆明市呈贡区斗南街道办事处", "Yunnan Province Kunming Chenggong District Dounan Sub-district Office");
    row("中恒瑞招标有限责任公司", "Zhonghengrui Tendering Co., Ltd.");
    row("县自来水公司", "County Water Supply Company");
    row("质疑联系人：刘主任", "Query contact person: Director Liu");
    row("联系人：欧阳先生", "Contact person: Mr Ouyang");
    row("联系人：常女士", "Contact person: Ms Chang");
    row("项目编号：豫财采购-2026-2", "Project number: Yucaicaigou-2026-2");
    row("联系人：周工、王五", "Contact person: Engineer Zhou, Wang Wu");
    row("采购代理机构：中和德汇工程技术有限公司", "Procurement agency: Zhonghe Dehui Engineering Technology Co., Ltd."); // 中 and 和 are no words here
    row("供应商：北京某科技有限公司", "Supplier: Beijing (unnamed) Technology Co., Ltd.");
    row("北京市城市管理委员会", "Beijing Commission of Urban Management");
    row("公司：科大讯飞股份有限公司", "Company: iFLYTEK Co., Ltd.");
    row("阎家庄村", "Yanjiazhuang village");
    row("本项目所属行业：软件业", "Industry of this project: software industry");
    row("巡检记录", "Inspection record");
    row("建立管理制度", "Establish management system");
}

void ShortUnitsTest::findsAddresses_data()
{
    QTest::addColumn<QString>("english");
    row("地址：杭州市西湖区文三路90号科技大厦A701", "Address: Room A701, Science and Technology Building, No. 90 Wensan Road, Xihu District, Hangzhou");
    row("地址：南阳市唐河县凤山南路", "Address: Fengshan South Road, Tanghe County, Nanyang");
    row("地址：昆明市盘龙区北京路与白云路交汇处", "Address: the intersection of Beijing Road and Baiyun Road, Panlong District, Kunming");
    row("建设地点：经济开发区纬三路以北", "Construction site: north of Weisan Road, Economic Development Zone");
    row("地址：北京市海淀区中关村南大街5号", "Address: No. 5 Zhongguancun South Street, Haidian District, Beijing");
}

QTEST_GUILESS_MAIN(ShortUnitsTest)
#include "shortunits_test.moc"
