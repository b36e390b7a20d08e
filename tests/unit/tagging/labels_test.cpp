// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

using namespace tendertrail;

/// Each label rule on a text of its own: the value in normal form, the words it is proved by, and what must not be read.
class LabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueIsFoundBesideItsLabel_data();
    void valueIsFoundBesideItsLabel();
    void nothingIsReadFrom_data();
    void nothingIsReadFrom();
    void quoteIsTheValuesWords();
    void confidenceIsHighForALabelWithAValidValue();
    void cellsOfATableAreReadRightAndBelow();
    void columnsOfATableAreLots();
    void unitOfAColumnHeadScalesItsNumbers();
    void mainNumberWinsOverTheTemplatesNumber();
    void contractFormInATenderYieldsNoParties();
    void labelsOfTraditionalTextAreRead();
    void budgetIsTheNoticesNotAClausesLaterOn();
    void cancelledRunEndsAsCancelled();
    void everyRuleNamesItselfAndItsVersion();
};

void LabelsTest::valueIsFoundBesideItsLabel_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *text, const char *field, const char *value) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(field) << QString::fromUtf8(value);
    };
    row("buyer after a colon", "采购人：深圳大学\n", "buyer", "深圳大学");
    row("buyer with spaces in the label", "采 购 人： 深圳大学\n地    址：深圳\n", "buyer", "深圳大学");
    row("buyer with a remark in brackets", "招标人（盖章）：北京市示例区城市管理局\n", "buyer", "北京市示例区城市管理局");
    row("buyer in a numbered section", "1.采购人信息\n名 称：唐山师范学院\n地 址：唐山市\n2.采购代理机构信息\n名 称：河北中原招标有限公司\n", "buyer", "唐山师范学院");
    row("agency in a numbered section", "1.采购人信息\n名 称：唐山师范学院\n地 址：唐山市\n2.采购代理机构信息（如有）\n名 称：河北中原招标有限公司\n", "agency", "河北中原招标有限公司");
    row("buyer over two lines", "采购人：中国科学院示例示例示例示例示例示例示例示例研\n究所\n联系人：张三\n", "buyer", "中国科学院示例示例示例示例示例示例示例示例研究所");
    row("buyer by 为", "本项目资金已落实，招标人为江南水务集团有限公司。现予招标。", "buyer", "江南水务集团有限公司");
    row("address tail is cut", "采购人：江北区教育局 地址：江北区一路1号 联系方式：023-1\n", "buyer", "江北区教育局");
    row("short form is cut", "采购人：江北区教育局（以下简称“采购人”）\n", "buyer", "江北区教育局");
    row("brackets of a name stay", "采购人：哈尔滨工业大学（深圳）\n", "buyer", "哈尔滨工业大学（深圳）");
    row("budget unit's note is cut", "采购单位：上海市公安局奉贤分局(本部)\n", "buyer", "上海市公安局奉贤分局");
    row("buyer and agency on one line", "采购人：深圳大学；采购代理机构：深圳市示例招标代理有限公司。", "agency", "深圳市示例招标代理有限公司");
    row("buyer and agency from a sentence", "示例工程咨询有限公司受成都市温江区司法局委托，拟对本项目进行采购。", "buyer", "成都市温江区司法局");
    row("agency from a sentence", "示例工程咨询有限公司受成都市温江区司法局委托，拟对本项目进行采购。", "agency", "示例工程咨询有限公司");
    row("supplier of an award", "某项目成交结果公告\n三、成交信息\n供应商名称：成都运达科技有限公司\n供应商地址：成都市\n", "supplier", "成都运达科技有限公司");
    row("supplier by its own label", "中标供应商：北京示例信息技术股份有限公司\n", "supplier", "北京示例信息技术股份有限公司");
    row("supplier of a single source", "单一来源采购公示\n拟定供应商名称及地址\n名称：上海示例软件有限公司\n地址：上海\n", "supplier", "上海示例软件有限公司");
    row("supplier of a contract", "技术服务合同\n甲方：深圳大学\n乙方：成都运达科技有限公司\n", "supplier", "成都运达科技有限公司");
    row("buyer of a contract", "技术服务合同\n甲方（采购人）：深圳大学\n乙方：成都运达科技有限公司\n", "buyer", "深圳大学");
    row("first candidate", "第一中标候选人：江苏示例建设有限公司\n", "bidder", "江苏示例建设有限公司");
    row("budget in yuan", "预算金额：300000.00元\n", "amount", "budget:300000");
    row("budget in ten thousands", "预算金额：437.677 万元（人民币）\n", "amount", "budget:4376770");
    row("unit in the label's bracket", "预算金额（万元）：25.5\n", "amount", "budget:255000");
    row("unit of the label and of the value", "预算金额（元）：人民币 1,801,216.00 元（财政资金）\n", "amount", "budget:1801216");
    row("budget without a colon", "采购预算172818.44元，超过采购预算的报价无效。", "amount", "budget:172818.44");
    row("capital writing", "中标金额：人民币贰拾万元整（¥200,000.00）\n", "amount", "award:200000");
    row("ceiling by 为", "本项目最高限价为人民币 1,801,216.00 元。", "amount", "ceiling:1801216");
    row("ceiling after 、 and a remark", "项目预算金额：9373.99 万元、项目最高限价（如有）：9373.99 万元\n", "amount", "ceiling:93739900");
    row("lot", "合同包预算金额：160000.00 元\n预算金额：300000元\n", "amount", "lot:160000");
    row("deposit", "投标保证金：人民币1万元\n", "amount", "deposit:10000");
    row("price of the documents", "招标文件售价：人民币 500 元/包，售后不退。", "amount", "fee:500");
    row("deadline", "投标截止时间：2023年07月05日09时00分（北京时间）。", "date", "deadline:2023-07-05T09:00");
    row("deadline that is the opening too", "投标截止时间、开标时间：2023 年 12 月 13 日 09 点 30 分（北京时间）。", "date", "opening:2023-12-13T09:30");
    row("deadline in its section", "四、响应文件提交\n截止时间：2026 年 1 月 20 日 13 点 30 分（北京时间）\n", "date", "deadline:2026-01-20T13:30");
    row("deadline of a section's 时间", "四、投标截止时间及地点\n1.时间：2026年02月26日09时30分\n2.地点：县公共资源交易中心\n", "date", "deadline:2026-02-26T09:30");
    row("deadline from the overview", "潜在投标人应在网上获取招标文件，并于2026年02月26日09时30分（北京时间）前递交投标文件。", "date", "deadline:2026-02-26T09:30");
    row("publication", "发布日期：2024-08-20\n", "date", "publication:2024-08-20");
    row("contract date", "合同签订日期：2024年3月28日\n", "date", "contract:2024-03-28");
    row("award date", "成交日期：2024年3月22日\n", "date", "award:2024-03-22");
    row("number", "项目编号：TAHP-ZB-2023-1790（1-12 包）\n", "project_number", "TAHP-ZB-2023-1790");
    row("number with Han and brackets", "采购编号：商政采〔2025〕837号\n", "project_number", "商政采〔2025〕837号");
    row("number that begins with Han", "项目编号：唐财采购公开-2026-2\n采购人：唐河县农业农村局\n", "project_number", "唐财采购公开-2026-2");
    row("number with spaces", "项 目 编 号 ： 2024BFFFZ01583\n采购人：某局\n", "project_number", "2024BFFFZ01583");
    row("number with a lot beside its label", "项目编号/包号：ABC-2024-01/02包\n", "project_number", "ABC-2024-01");
    row("name over two lines", "项目名称：2024 年-2026 年市属景观照明设施\n维护项目\n项目编号：AB-2024-001\n", "project_name", "2024年-2026年市属景观照明设施维护项目");
    row("name from the title", "2026年某市电竞云网咖算力服务采购项目公告\n一、项目概况\n", "project_name", "2026年某市电竞云网咖算力服务采购项目");
    row("method", "采购方式：竞争性磋商\n", "method", "竞争性磋商");
    row("label misread by OCR", "项日名称：示例市智慧城市平台建设项目\n预算全额：20万元\n", "amount", "budget:200000");
    row("supplier and amount with spaces only", "示例项目中标公告\n三、中标（成交）信息\n1：供应商名称 广州示例医学检验中心有限公司 ；供应商地址 广州；中标（成交）金额 1267500；备注 无。\n", "amount", "award:1267500");
    row("number under a long label", "一、项目编号（或招标编号、政府采购计划编号、采购计划备案文号等，如有）：\n442000-202009-hp059-0057\n", "project_number", "442000-202009-hp059-0057");
    row("section and name on one line", "1.采购人信息 名称：中山市示例局 地址：中山三路26号\n", "buyer", "中山市示例局");
    row("deadline with a remark in brackets", "投标文件递交的截止时间（投标截止时间，下同）为2026年8月6日14时00分。", "date", "deadline:2026-08-06T14:00");
    row("funds as the budget", "项目资金来源为自筹资金 17.18673 万元，招标人为榆林示例集团有限公司。", "amount", "budget:171867.3");
    row("method of a sentence", "就图书馆期刊采购项目的货物及相关服务进行\n国内公开招标，现邀请合格投标人投标。", "method", "公开招标");
    row("method by 为", "现招标方式为公开招标。", "method", "公开招标");
    row("method of the title", "某项目\n竞争性谈判文件\n", "method", "竞争性谈判");
    row("label behind what it belongs to", "拟采购的货物或服务的预算金额：485,000.00元\n", "amount", "budget:485000");
    row("number of the notice that is amended", "原公告的采购项目编号：0701-244160150123\n", "project_number", "0701-244160150123");
    row("name of an amendment's title", "关于“某高校科研云平台采购项目”的更正公告\n一、更正信息\n", "project_name", "某高校科研云平台采购项目");
    row("deadline that was moved", "更正公告\n原提交投标文件截止时间为2024年3月22日9:30，现更正为2024年3月29日14:00。\n", "date", "deadline:2024-03-29T14:00");
    row("ceiling that was changed", "更正公告\n最高限价由500万元调整为480万元。\n", "amount", "ceiling:4800000");
    row("deadline put together from parts", "6.递交报价文件截止时间及地点：2024年5月16日9时00分，某市某招待所。\n", "date", "deadline:2024-05-16T09:00");
    row("deadline of applications", "资格预审申请文件的递交截止时间：2024年5月16日9时00分\n", "date", "deadline:2024-05-16T09:00");
    row("figure of the next column", "第一中标候选人：北京示例信息科技有限公司 356.78\n", "bidder", "北京示例信息科技有限公司");
    row("status of a tender", "某项目招标公告\n", "status", "tendered:tendered");
    row("status of a plan", "之江某实验室采购意向公告\n", "status", "planned:planned");
    row("status of an award", "某项目中标（成交）结果公告\n", "status", "awarded:awarded");
    row("status of a contract", "深圳大学云服务合同公告\n", "status", "contracted:contracted");
    row("status written one character a line", "示例项目\n竞\n争\n性\n磋\n商\n文\n件\n", "status", "tendered:tendered");
    row("failed tender", "示例项目废标公告\n", "status", "voided:voided");
    row("ended tender", "示例项目终止公告\n一、终止的原因：有效供应商不足三家\n", "status", "cancelled:cancelled");
    row("not carried out", "情况说明\n经核实，上述采购意向发布后，之江某实验室未实施本次采购，未签订合同。\n", "status", "denied:denied");
}

void LabelsTest::valueIsFoundBesideItsLabel()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QFETCH(QString, value);
    const auto found = pages::values(text, field);
    QVERIFY2(found.contains(value), qPrintable(QStringLiteral("found: ") + found.join(QStringLiteral(" | "))));
}

void LabelsTest::nothingIsReadFrom_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *text, const char *field) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(field);
    };
    row("blank form", "采购人：__________\n项目名称：\n", "buyer");
    row("slash", "采购代理机构：/\n", "agency");
    row("see elsewhere", "采购人：详见招标公告\n", "buyer");
    row("seal", "供应商（盖章）：________ 日期：   年   月   日\n", "supplier");
    row("clause", "采购人有权在签订合同时对服务内容予以增加或减少。", "buyer");
    row("definition", "“采购人”系指委托磋商方采购本次项目的国家机关、事业单位和团体组织；", "buyer");
    row("placeholder of a portal", "甲方：[合同中心-采购单位名称]  乙方：[合同中心-供应商名称]\n", "supplier");
    row("masked amount", "中标金额：***万元\n预算金额：******元\n", "amount");
    row("masked in part", "预算金额：12****.00元\n", "amount");
    row("zero price", "售价：0元\n", "amount");
    row("percentage", "预算金额：按合同金额的90%计取\n", "amount");
    row("reduction rate", "最高限价：下浮率5%\n", "amount");
    row("tender without a budget", "招标公告\n标书售价：详见平台\n类似业绩合同金额不少于800万元。\n", "amount");
    row("span of time to fetch documents", "三、获取招标文件\n时间：2024年07月05日至2024年07月12日\n", "date");
    row("deadline of questions", "网上询问截止时间：2024年7月1日17时30分\n", "date");
    row("budget number is no project number", "预算编号：0026-00021227\n", "project_number");
    row("phone is no number", "编号：010-66053504\n", "project_number");
    row("heading without a name", "项目名称：\n项目编号：AB-2024-001\n", "project_name");
    row("head of the next column", "序号\t采购项目名称\t采购需求概况\t预算金额（万元）\n", "project_name");
    row("form of a label", "资格文件的组成：的预算金额不得更改\n", "amount");
    row("a manual is no purchase", "关于“示例集团招标采购云平台”投递系统的\n使用说明\n各投标人：\n请注意以下事项。", "project_name");
    row("void only under conditions", "不足3家的，本项目予以废标。", "status");
    row("ending only under conditions", "因重大变故，采购人可以终止采购活动。", "status");
}

void LabelsTest::nothingIsReadFrom()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    const auto found = pages::values(text, field);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral(" | "))));
}

void LabelsTest::quoteIsTheValuesWords()
{
    const auto text = QStringLiteral("一、项目基本情况\n预算金额：人民币 1,801,216.00 元\n采 购 人： 上海市 大数据中心\n");
    const auto found = pages::tag(pages::document(text));
    for (const auto &suggestion : found) {
        QCOMPARE(suggestion.anchor.quote, suggestion.anchor.range.of(text));
        QCOMPARE(suggestion.anchor.page, 1);
        if (suggestion.field == core::Field::Amount)
            QVERIFY(suggestion.anchor.quote.contains(QStringLiteral("1,801,216.00")));
        if (suggestion.field == core::Field::Buyer) {
            QCOMPARE(suggestion.anchor.quote, QStringLiteral("上海市 大数据中心"));
            QCOMPARE(suggestion.value, QStringLiteral("上海市大数据中心"));
        }
    }
    QCOMPARE(pages::values(found, QStringLiteral("buyer")).size(), 1);
}

void LabelsTest::confidenceIsHighForALabelWithAValidValue()
{
    const auto found = pages::tag(pages::document(QStringLiteral(
        "项目编号：AB-2024-0012\n项目名称：某市数据中心服务器采购项目\n采购人：某市大数据中心\n预算金额：200万元\n投标截止时间：2024年3月5日9时30分\n")));
    QCOMPARE(found.size(), size_t(5));
    for (const auto &suggestion : found)
        QVERIFY2(suggestion.confidence >= 0.9, qPrintable(suggestion.rule));
}

void LabelsTest::cellsOfATableAreReadRightAndBelow()
{
    const auto right = pages::tag({pages::withTable(QStringLiteral("采购公告"), {QStringLiteral("采购人|深圳大学"), QStringLiteral("预算金额|人民币200,000.00元"),
                                                   QStringLiteral("项目\n编号|SZU-DEMO-2024-0317|采购方式|询价")})});
    QCOMPARE(pages::values(right, QStringLiteral("buyer")), QStringList(QStringLiteral("深圳大学")));
    QCOMPARE(pages::values(right, QStringLiteral("amount")), QStringList(QStringLiteral("budget:200000")));
    QCOMPARE(pages::values(right, QStringLiteral("project_number")), QStringList(QStringLiteral("SZU-DEMO-2024-0317")));
    QCOMPARE(pages::values(right, QStringLiteral("method")), QStringList(QStringLiteral("询价")));
    const auto below = pages::tag({pages::withTable(QStringLiteral("成交结果公告"), {QStringLiteral("序号|成交供应商|成交金额（万元）"), QStringLiteral("1|成都运达科技有限公司|20")})});
    QCOMPARE(pages::values(below, QStringLiteral("supplier")), QStringList(QStringLiteral("成都运达科技有限公司")));
    QCOMPARE(pages::values(below, QStringLiteral("amount")), QStringList(QStringLiteral("award:200000")));
}

void LabelsTest::columnsOfATableAreLots()
{
    const auto found = pages::tag({pages::withTable(QStringLiteral("招标公告\n预算金额：3930000元"),
                                                    {QStringLiteral("序号|包号|包名称|包预算（元）|包最高限价（元）"), QStringLiteral("1|唐采-1|花生种子采购|2760000|2760000"),
                                                     QStringLiteral("2|唐采-2|肥料采购|890000|890000"), QStringLiteral("3|唐采-3|药剂采购|280000|280000")})});
    QCOMPARE(pages::values(found, QStringLiteral("amount")),
             QStringList({QStringLiteral("budget:3930000"), QStringLiteral("lot:2760000"), QStringLiteral("lot:890000"), QStringLiteral("lot:280000")}));
}

void LabelsTest::unitOfAColumnHeadScalesItsNumbers()
{
    const auto found = pages::tag({pages::withTable(QStringLiteral("招标公告\n采购预算：991 万元"),
                                                    {QStringLiteral("包号|名称|数量|预算金额\n（人民币万元）"), QStringLiteral("1|境外原版期刊采购|1批|991")})});
    QCOMPARE(pages::values(found, QStringLiteral("amount")), QStringList(QStringLiteral("budget:9910000")));
}

void LabelsTest::mainNumberWinsOverTheTemplatesNumber()
{
    const auto text = QStringLiteral("公开招标文件示范文本\n编号：2024-AHHF-ZFCG-02\n项 目 编 号 ： 2024BFFFZ01583\n");
    QCOMPARE(pages::values(text, QStringLiteral("project_number")), QStringList(QStringLiteral("2024BFFFZ01583")));
}

void LabelsTest::contractFormInATenderYieldsNoParties()
{
    const auto text = QStringLiteral("某市设备采购项目\n招标文件\n采购人：某市中心医院\n\f第五章 合同条款及格式\n甲方：____\n乙方：（供应商全称）\n甲方地址：\n"
                                     "合同金额：人民币    元\n\f第六章 投标文件格式\n投标人：（盖章）\n项目名称：\n致：采购人名称\n");
    const auto found = pages::tag(pages::document(text));
    QCOMPARE(pages::values(found, QStringLiteral("buyer")), QStringList(QStringLiteral("某市中心医院")));
    QVERIFY(pages::values(found, QStringLiteral("supplier")).isEmpty());
    QVERIFY(pages::values(found, QStringLiteral("amount")).isEmpty());
}

void LabelsTest::labelsOfTraditionalTextAreRead()
{
    const auto found = pages::tag(pages::document(QStringLiteral("深圳大學雲計算服務器租用項目合同公告\n項目編號：SZU-DEMO-2024-0317\n採購人（甲方）：深圳大學\n供應商（乙方）：成都運達科技有限公司\n合同金額：200000.00元\n")));
    QCOMPARE(pages::values(found, QStringLiteral("buyer")), QStringList(QStringLiteral("深圳大學")));
    QCOMPARE(pages::values(found, QStringLiteral("supplier")), QStringList(QStringLiteral("成都運達科技有限公司")));
    QCOMPARE(pages::values(found, QStringLiteral("amount")), QStringList(QStringLiteral("award:200000")));
}

void LabelsTest::budgetIsTheNoticesNotAClausesLaterOn()
{
    auto text = QStringLiteral("某市服务项目\n招标文件\n\f第一章 招标公告\n预算金额：50万元\n");
    for (int i = 0; i < 12; ++i)
        text += QStringLiteral("\f第%1页\n投标人应当仔细阅读。\n").arg(i + 3);
    text += QStringLiteral("\f第六章 投标文件格式\n例：预算金额：100万元\n");
    const auto found = pages::tag(pages::document(text));
    QCOMPARE(pages::values(found, QStringLiteral("amount")), QStringList(QStringLiteral("budget:500000")));
}

void LabelsTest::cancelledRunEndsAsCancelled()
{
    core::CancelSource source;
    source.cancel();
    const auto result = pages::tagger()->tag(pages::document(QStringLiteral("采购人：深圳大学")), QStringLiteral("a"), source.token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, core::ErrorCode::Cancelled);
}

void LabelsTest::everyRuleNamesItselfAndItsVersion()
{
    const auto found = pages::tag(pages::document(QStringLiteral("采购人：深圳大学\n拟采购 NVIDIA A100 加速卡，由亚马逊云科技提供。\n")));
    QVERIFY(found.size() >= 3);
    for (const auto &suggestion : found) {
        QVERIFY(suggestion.rule.contains(u'.'));
        QCOMPARE(suggestion.ruleVersion, pages::tagger()->version());
        QVERIFY(!suggestion.document.isValid());
    }
}

QTEST_GUILESS_MAIN(LabelsTest)
#include "labels_test.moc"
