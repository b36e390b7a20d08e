// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

using namespace tendertrail;

/// Notices as portals, universities, state companies and the forces print them, made up by the authors: every kind of notice once,
/// each field that its words say and no other value for it.
class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreRead_data();
    void fieldsAreRead();
    void tablesOfAnAwardAreRead();
    void tableOfIntentionsIsRead();

private:
    static QStringList valuesOf(const std::vector<core::Suggestion> &found, const QString &name);
};

/// Values of a field, or of an amount's or date's kind: "total" is budget and ceiling, "vendor" a manufacturer behind a reseller.
QStringList NoticesTest::valuesOf(const std::vector<core::Suggestion> &found, const QString &name)
{
    QStringList values;
    for (const auto &suggestion : found) {
        const auto field = core::fieldName(suggestion.field);
        const bool total = name == QStringLiteral("total") && field == QStringLiteral("amount") && (suggestion.kind == QStringLiteral("budget") || suggestion.kind == QStringLiteral("ceiling"));
        const bool kind = suggestion.kind == name && (field == QStringLiteral("amount") || field == QStringLiteral("manufacturer") || (field == QStringLiteral("date") && name != QStringLiteral("award")));
        const bool plain = field == name || (name == QStringLiteral("cloud") && field == QStringLiteral("cloud_provider"));
        if ((total || kind || plain) && !values.contains(suggestion.value))
            values.append(suggestion.value);
    }
    values.sort();
    return values;
}

void NoticesTest::fieldsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answers");
    QTest::newRow("单一来源公示") << QStringLiteral(R"(关于海州大学高性能计算平台扩容项目的单一来源采购公示
发布时间：2025-03-18
一、项目信息
采购人：海州大学
项目名称：高性能计算平台扩容项目
拟采购的货物或服务的说明：GPU计算节点4台，含NVIDIA H100加速卡32张
拟采购的货物或服务的预算金额：9800000元
采用单一来源采购方式的原因及说明：原平台由海州云图信息技术有限公司承建，为保证与原有项目的一致性和服务配套的要求，需继续从原供应商处添购，该软件由深圳星河算力科技有限公司独家研发。
二、拟定供应商信息
名称：海州云图信息技术有限公司
地址：海州市高新区科技路18号3幢
三、公示期限
2025年03月18日至2025年03月25日
四、其他补充事宜：无
五、联系方式
1.采购人
联 系 人：王志强
联系地址：海州市学府路1号
联系电话：0518-80001234)")
        << QStringLiteral("buyer=海州大学;supplier=海州云图信息技术有限公司;project_name=高性能计算平台扩容项目;total=9800000;status=planned;method=单一来源;chip=NVIDIA H100;vendor=深圳星河算力科技有限公司");
    QTest::newRow("磋商公告") << QStringLiteral(R"(江州省第一人民医院智慧影像云服务采购项目竞争性磋商公告
项目概况
智慧影像云服务采购项目的潜在供应商应在江州省政府采购网获取采购文件，并于 2025年09月12日 14点30分（北京时间）前提交响应文件。
一、项目基本情况
项目编号：JZZC-2025-C0312
项目名称：智慧影像云服务采购项目
采购方式：竞争性磋商
预算金额：118.000000 万元（人民币）
最高限价（如有）：115.000000 万元（人民币）
采购需求：租用腾讯云对象存储及GPU云主机
合同履行期限：自合同签订之日起1年
本项目(  不接受  )联合体投标。
三、获取采购文件
时间：2025年09月01日至2025年09月08日
售价：￥500.0 元（人民币）
四、响应文件提交
截止时间：2025年09月12日 14点30分（北京时间）
地点：江州市中山路66号8楼开标室
五、开启
时间：2025年09月12日 14点30分（北京时间）
九、凡对本次采购提出询问，请按以下方式联系。
1.采购人信息
名 称：江州省第一人民医院
地址：江州市健康路9号
联系方式：李主任 0571-88991234
2.采购代理机构信息
名 称：江州正信招标咨询有限公司
地　址：江州市中山路66号
联系方式：陈晓 0571-88997777
3.项目联系方式
项目联系人：陈晓
电　话：0571-88997777)")
        << QStringLiteral("buyer=江州省第一人民医院;agency=江州正信招标咨询有限公司;project_number=JZZC-2025-C0312;project_name=智慧影像云服务采购项目;total=1180000|1150000;deadline=2025-09-12T14:30;status=tendered;method=竞争性磋商;cloud=Tencent Cloud;fee=500");
    QTest::newRow("成交结果") << QStringLiteral(R"(江州省第一人民医院智慧影像云服务采购项目成交结果公告
一、项目编号：JZZC-2025-C0312（招标文件编号：JZZC-2025-C0312）
二、项目名称：智慧影像云服务采购项目
三、中标（成交）信息
供应商名称：江州云桥数据服务有限公司
供应商地址：江州市滨江路88号
中标（成交）金额：112.8000000（万元）
四、主要标的信息
序号 供应商名称 服务名称 服务范围
1 江州云桥数据服务有限公司 智慧影像云服务 详见附件
五、评审专家（单一来源采购人员）名单：
张三丰、李四光、周芷若（采购人代表）
六、代理服务收费标准及金额：
本项目代理费收费标准：参照计价格[2002]1980号
本项目代理费总金额：1.692000 万元（人民币）
七、公告期限
自本公告发布之日起1个工作日。
九、凡对本次公告内容提出询问，请按以下方式联系。
1.采购人信息
名 称：江州省第一人民医院
地址：江州市健康路9号
2.采购代理机构信息
名 称：江州正信招标咨询有限公司)")
        << QStringLiteral("buyer=江州省第一人民医院;agency=江州正信招标咨询有限公司;supplier=江州云桥数据服务有限公司;project_number=JZZC-2025-C0312;project_name=智慧影像云服务采购项目;award=1128000;fee=16920;total=;status=awarded");
    QTest::newRow("军队询价") << QStringLiteral(R"(某部智能计算设备询价采购公告（项目编号：2025-JK15-W1043）
我部就以下项目进行国内询价采购，欢迎符合条件的供应商参加。
一、项目名称：智能计算设备采购
二、项目编号：2025-JK15-W1043
三、采购预算：人民币贰佰叁拾万元整（¥2300000.00）
四、报价截止时间：2025年6月3日9时00分
五、采购单位：某部队采购服务站
联系人：赵参谋 电话：029-84781234
六、交货地点：西安市指定地点)")
        << QStringLiteral("buyer=某部队采购服务站;project_number=2025-JK15-W1043;project_name=智能计算设备采购;total=2300000;deadline=2025-06-03T09:00;status=tendered;method=询价");
    QTest::newRow("央企招标") << QStringLiteral(R"(华江电力集团有限公司2025年AI算力服务器框架采购
招 标 公 告
招标编号：HJDL-ZB-2025-117
1. 招标条件
本招标项目华江电力集团有限公司2025年AI算力服务器框架采购已批准，招标人为华江电力集团有限公司，招标代理机构为华江电力物资招标有限公司，项目资金来源为自筹资金，已落实。
2. 项目概况与招标范围
2.1 本项目估算金额3600万元（含税），分为2个标包，标包1估算2400万元，标包2估算1200万元。
2.2 最高投标限价：标包1：2380万元；标包2：1190万元。
5. 投标文件的递交
5.1 投标文件递交的截止时间（投标截止时间，下同）为2025年11月20日9时30分。
7. 联系方式
招 标 人：华江电力集团有限公司
地 址：华江市电力大道1号
联 系 人：孙工
招标代理机构：华江电力物资招标有限公司)")
        << QStringLiteral("buyer=华江电力集团有限公司;agency=华江电力物资招标有限公司;project_number=HJDL-ZB-2025-117;project_name=华江电力集团有限公司2025年AI算力服务器框架采购;total=36000000;lot=24000000|12000000|23800000|11900000;deadline=2025-11-20T09:30;status=tendered");
    QTest::newRow("合同公告") << QStringLiteral(R"(政府采购合同公告
一、合同编号：11N01234567820251601
二、合同名称：云服务租赁合同
三、项目编号（或招标编号、政府采购计划编号、采购计划备案文号等，如有）：明政采〔2025〕0217号
四、项目名称：智慧城市云服务租赁项目
五、合同主体
采购人（甲方）：明州市大数据管理局
地址：明州市市民中心B座
联系方式：0595-22221111
供应商（乙方）：明州数城科技有限公司
地址：明州市软件园二期
六、合同主要信息
主要标的名称：华为云资源
合同金额：486.5 万元，大写（人民币）：肆佰捌拾陆万伍仟元整
履约期限、地点等简要信息：2025年8月1日至2026年7月31日
采购方式：公开招标
七、合同签订日期：2025-07-28
八、合同公告日期：2025-07-30)")
        << QStringLiteral("buyer=明州市大数据管理局;supplier=明州数城科技有限公司;project_number=明政采〔2025〕0217号;project_name=智慧城市云服务租赁项目;award=4865000;total=;status=contracted;method=公开招标;cloud=Huawei Cloud;contract=2025-07-28");
    QTest::newRow("更正公告") << QStringLiteral(R"(更正公告
一、项目基本情况
原公告的采购项目编号：SDGP370000000202502001234
原公告的采购项目名称：齐鲁师范学院人工智能实训室建设项目
首次公告日期：2025年05月06日
二、更正信息
更正事项：采购公告
更正内容：
原公告中“提交投标文件截止时间：2025年05月28日09点00分”
现更正为“提交投标文件截止时间：2025年06月05日09点00分”
更正日期：2025年05月20日
三、其他补充事宜
无
四、凡对本次公告内容提出询问，请按以下方式联系。
1.采购人信息
名称：齐鲁师范学院
2.采购代理机构信息
名称：山东鲁成招标有限公司)")
        << QStringLiteral("buyer=齐鲁师范学院;agency=山东鲁成招标有限公司;project_number=SDGP370000000202502001234;project_name=齐鲁师范学院人工智能实训室建设项目;deadline=2025-06-05T09:00;status=tendered");
    QTest::newRow("废标公告") << QStringLiteral(R"(废标公告
一、项目基本情况
采购项目编号：GXZC2025-J1-000456
采购项目名称：智能语音平台大模型API调用服务
二、项目终止的原因
1分标：有效供应商不足三家，本项目作废标处理。
三、凡对本次公告内容提出询问，请按以下方式联系。
1.采购人信息
名 称：广西边城职业学院
2.采购代理机构信息
名 称：云之龙咨询集团有限公司)")
        << QStringLiteral("buyer=广西边城职业学院;agency=云之龙咨询集团有限公司;project_number=GXZC2025-J1-000456;project_name=智能语音平台大模型API调用服务;status=voided");
    QTest::newRow("比选公告") << QStringLiteral(R"(南江水务集团有限公司网络安全服务项目比选公告
比选人：南江水务集团有限公司
项目名称：2025年网络安全服务项目
项目编号：NJSW-BX-2025-031
控制价：人民币29.8万元，超过控制价的报价无效
参选文件递交截止时间：2025年4月22日上午10:00
保证金：5000元
比选文件售价：300元/份，售后不退)")
        << QStringLiteral("buyer=南江水务集团有限公司;project_number=NJSW-BX-2025-031;project_name=2025年网络安全服务项目;total=298000;deadline=2025-04-22T10:00;method=比选;deposit=5000;fee=300;status=tendered");
    QTest::newRow("中标候选人公示") << QStringLiteral(R"(中标候选人公示
招标项目名称：滨海数据中心GPU服务器采购
招标编号：BHDC-2025-HW-008
招标人：滨海数据科技有限公司
招标代理：国信招标集团股份有限公司
公示时间：2025年8月11日至2025年8月14日
第一中标候选人：北方智算科技有限公司，投标报价：12,860,000.00元
第二中标候选人：中科恒泰信息技术有限公司，投标报价：12,990,000.00元
第三中标候选人：上海启源软件有限公司，投标报价：13,050,000.00元)")
        << QStringLiteral("buyer=滨海数据科技有限公司;agency=国信招标集团股份有限公司;project_number=BHDC-2025-HW-008;project_name=滨海数据中心GPU服务器采购;supplier=;bidder=北方智算科技有限公司|中科恒泰信息技术有限公司|上海启源软件有限公司");
    QTest::newRow("竞价公告") << QStringLiteral(R"(【竞价公告】关于实验室显卡采购的竞价
竞价编号：JJ20250611-0032
竞价主题：实验室RTX 4090显卡采购
采购单位：西川理工大学
预算总价：￥146,000.00
竞价截止时间：2025-06-16 17:00:00
送货地址：西川理工大学清水河校区品学楼A302)")
        << QStringLiteral("buyer=西川理工大学;project_number=JJ20250611-0032;project_name=实验室RTX 4090显卡采购;total=146000;deadline=2025-06-16T17:00;method=竞价;status=tendered;chip=NVIDIA GeForce RTX 4090");
    QTest::newRow("终止公告") << QStringLiteral(R"(终止公告
一、项目基本情况
项目编号：ZJZB-2025-089
项目名称：量子计算云平台接入服务
二、项目终止的原因
因采购需求发生重大变化，本项目终止采购。
三、联系方式
采购单位：浙东量子研究院
代理机构：浙江中际招标代理有限公司)")
        << QStringLiteral("buyer=浙东量子研究院;agency=浙江中际招标代理有限公司;project_number=ZJZB-2025-089;project_name=量子计算云平台接入服务;status=cancelled");
    QTest::newRow("封面") << QStringLiteral(R"(采购文件

项 目 编 号：  LDXY-CS-2025-06
项 目 名 称：  柳都学院虚拟仿真云桌面
              扩容项目
采  购  人：  柳都学院
采购代理机构：  柳都市诚信达
              工程咨询有限公司
二○二五年七月)")
        << QStringLiteral("buyer=柳都学院;agency=柳都市诚信达工程咨询有限公司;project_number=LDXY-CS-2025-06;project_name=柳都学院虚拟仿真云桌面扩容项目;status=tendered");
    QTest::newRow("授权书") << QStringLiteral(R"(授权书
致：海州大学
英伟达（NVIDIA）系我公司合作厂商。北京寰宇数智科技有限公司是NVIDIA在中国大陆地区的授权代理商。
新石科技集团有限公司授权北京寰宇数智科技有限公司作为我方真正的和合法的代理人，就海州大学GPU服务器项目（项目编号：HZU-2025-061）参加投标。)")
        << QStringLiteral("intermediary=北京寰宇数智科技有限公司;vendor=NVIDIA|新石科技集团有限公司;project_number=HZU-2025-061");
    QTest::newRow("决标公告") << QStringLiteral(R"(採購決標公告
機關名稱：國立海東大學
標案案號：1140512-A
標案名稱：高效能運算叢集GPU伺服器乙批
預算金額：新臺幣 12,000,000元
決標金額：11,650,000元
得標廠商：臺灣雲峰資訊股份有限公司
決標日期：114/06/18)")
        << QStringLiteral("buyer=國立海東大學;supplier=臺灣雲峰資訊股份有限公司;project_number=1140512-A;project_name=高效能運算叢集GPU伺服器乙批;total=12000000;award=11650000;status=awarded");
    QTest::newRow("联合体中标") << QStringLiteral(R"(安平市智慧交通大脑建设项目结果公告（包1）
项目编号：APZC-2025-G077/1
中标单位：安平智行科技有限公司与华光系统集成有限公司（联合体）
成交总金额(元)：8,765,400.00
下浮率：3.5%
代理服务费：按中标金额的1.1%收取，计96419.4元
采购人名称：安平市公安局交通警察支队
招标代理机构名称：安平市建工招标代理有限责任公司
评审日期：2025年12月01日)")
        << QStringLiteral("buyer=安平市公安局交通警察支队;agency=安平市建工招标代理有限责任公司;supplier=安平智行科技有限公司|华光系统集成有限公司;project_number=APZC-2025-G077/1;award=8765400;project_name=安平市智慧交通大脑建设项目;status=awarded;total=");
    QTest::newRow("谈判采购") << QStringLiteral(R"(新源能源股份有限公司算力租赁服务谈判采购公告
采购编号：XYNY-TP-2025-0098
1.采购条件
新源能源股份有限公司（以下简称“采购人”）委托新源国际招标有限公司（以下简称“采购代理机构”）就算力租赁服务进行公开谈判采购。
2.采购内容
租用等效A100 80G GPU算力，数量16卡，租期12个月，含税总价最高限价为1,920,000元，单价不超过10000元/卡/月。
3.响应文件提交截止时间：2025年7月15日16:00)")
        << QStringLiteral("buyer=新源能源股份有限公司;agency=新源国际招标有限公司;project_number=XYNY-TP-2025-0098;total=1920000;deadline=2025-07-15T16:00;method=竞争性谈判;chip=NVIDIA A100;status=tendered");
    QTest::newRow("磋商邀请") << QStringLiteral(R"(第一章 磋商邀请
受东港市自然资源局委托，东港市政府采购中心对“时空大数据平台国产化改造”项目（采购计划编号：DGZC-2025-1182）以竞争性磋商方式组织采购，欢迎符合资格条件的供应商参加。
一、采购编号：DGCG2025-078
二、采购内容：
包号 采购内容 预算（万元） 最高限价（万元）
A包 平台适配改造 145 140
B包 国产AI服务器 86 85
三、磋商保证金：A包 20000元；B包 10000元
四、响应文件递交时间及地点
2025年8月5日上午9:00-9:30（北京时间），逾期不予受理。
五、首次响应文件递交截止时间：2025年8月5日9:30
六、代理服务费：中标金额100万元以下部分按1.5%计取
七、付款：合同签订后支付合同金额的30%，即预付款)")
        << QStringLiteral("buyer=东港市自然资源局;agency=东港市政府采购中心;project_number=DGCG2025-078;project_name=时空大数据平台国产化改造;deadline=2025-08-05T09:30;method=竞争性磋商");
    QTest::newRow("校内询价") << QStringLiteral(R"(采购需求公告
经单位研究，我校拟对“教学科研GPU云平台租赁”进行询价，预算为人民币玖万捌仟元（98000元），请有意向的供应商于2025年5月9日17:00前将报价单（加盖公章）密封送达。
联系人：周老师  联系电话：0816-2380000
清水师范学院信息中心
2025年4月30日)")
        << QStringLiteral("buyer=清水师范学院信息中心;project_name=教学科研GPU云平台租赁;total=98000;deadline=2025-05-09T17:00;method=询价");
}

void NoticesTest::fieldsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, answers);
    const auto found = pages::tag(pages::document(text));
    const auto rows = answers.split(u';');
    for (const auto &row : rows) {
        const auto name = row.section(u'=', 0, 0);
        auto wanted = row.section(u'=', 1).split(u'|', Qt::SkipEmptyParts);
        wanted.sort();
        const auto values = valuesOf(found, name);
        QVERIFY2(values == wanted, qPrintable(name + QStringLiteral(": ") + values.join(u'|') + QStringLiteral(" instead of ") + wanted.join(u'|')));
    }
}

void NoticesTest::tablesOfAnAwardAreRead()
{
    const auto page = pages::withTable(QStringLiteral("滨江大学智算中心建设项目中标公告"),
                                       {QStringLiteral("采购项目名称|滨江大学智算中心建设项目||"), QStringLiteral("采购单位|滨江大学||"),
                                        QStringLiteral("行政区域|浙江省|公告时间|2025年11月03日 16:20"), QStringLiteral("总中标金额|￥2386.500000 万元（人民币）||"),
                                        QStringLiteral("项目联系人|吴老师|项目联系电话|0571-86001111"), QStringLiteral("代理机构名称|滨江国际招投标有限公司||")});
    const auto found = pages::tag({page});
    QCOMPARE(valuesOf(found, QStringLiteral("buyer")), QStringList(QStringLiteral("滨江大学")));
    QCOMPARE(valuesOf(found, QStringLiteral("agency")), QStringList(QStringLiteral("滨江国际招投标有限公司")));
    QCOMPARE(valuesOf(found, QStringLiteral("award")), QStringList(QStringLiteral("23865000")));
    QCOMPARE(valuesOf(found, QStringLiteral("publication")), QStringList(QStringLiteral("2025-11-03T16:20")));
    QCOMPARE(valuesOf(found, QStringLiteral("contact")), QStringList(QStringLiteral("吴老师")));
}

void NoticesTest::tableOfIntentionsIsRead()
{
    const auto page = pages::withTable(QStringLiteral("东海大学2025年10月至12月政府采购意向"),
                                       {QStringLiteral("序号|采购项目名称|采购需求概况|预算金额（万元）|预计采购时间"),
                                        QStringLiteral("1|人工智能训练服务器|采购8卡H800服务器2台|560.00|2025年11月")});
    const auto found = pages::tag({page});
    QCOMPARE(valuesOf(found, QStringLiteral("buyer")), QStringList(QStringLiteral("东海大学")));
    QCOMPARE(valuesOf(found, QStringLiteral("total")), QStringList(QStringLiteral("5600000")));
    QCOMPARE(valuesOf(found, QStringLiteral("chip")), QStringList(QStringLiteral("NVIDIA H800")));
    QCOMPARE(valuesOf(found, QStringLiteral("status")), QStringList(QStringLiteral("planned")));
}

QTEST_GUILESS_MAIN(NoticesTest)
#include "notices_test.moc"
