// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

using namespace tendertrail;

/// Amounts of tenders are set among percentages, discount rates, formulas, ranges and units that stand elsewhere.
class AmountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amountsOfATextAreExactlyThese_data();
    void amountsOfATextAreExactlyThese();
    void amountsOfATableAreExactlyThese_data();
    void amountsOfATableAreExactlyThese();
    void lotsThatMakeUpTheWholeAreAllLots();
    void yuanOfTaiwanIsItsOwnCurrency();
    void currencyThatIsWrittenStays();
    void capitalWritingThatDiffersIsSaid();
};

void AmountsTest::amountsOfATextAreExactlyThese_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("amounts");
    const auto row = [](const char *name, const char *text, std::initializer_list<const char *> amounts) {
        QStringList wanted;
        for (const auto *amount : amounts)
            wanted.append(QString::fromUtf8(amount));
        QTest::newRow(name) << QString::fromUtf8(text) << wanted;
    };
    row("percentage of a contract", "履约保证金：合同金额的5%\n", {});
    row("a price a year and the whole", "预算金额：每年300万元，三年共计900万元\n", {"budget:9000000"});
    row("a price a year, its term, the whole", "预算金额：200万元/年，服务期3年，总计600万元\n", {"budget:6000000"});
    row("a price a year only", "预算金额：200万元/年\n", {"unit:2000000"});
    row("two lots behind a ceiling", "最高限价：第1包：45万元，第2包：30万元\n", {"lot:450000", "lot:300000"});
    row("lots with their words", "本项目估算金额3600万元，标包1估算2400万元，标包2估算1200万元\n", {"budget:36000000", "lot:24000000", "lot:12000000"});
    row("deposits of lots", "磋商保证金：A包 20000元；B包 10000元\n", {"deposit:20000"});
    row("label glued to 本项目", "本项目最高限价为115万元\n", {"ceiling:1150000"});
    row("label glued to a remark", "含税总价最高限价为1,920,000元\n", {"ceiling:1920000"});
    row("masked", "预算金额：XXX万元，最高限价：***元\n", {});
    row("ceiling in per cent", "最高限价：控制价的95%\n", {});
    row("share that comes to an amount", "签订后支付合同总价的30%即6万元。\n", {});
    row("share of a thousand", "合同总价5‰作为违约金。\n", {});
    row("share in words", "违约金为合同金额的百分之三，计6000元。\n", {});
    row("tax in brackets", "预算金额（含税13%）：20万元\n", {"budget:200000"});
    row("tax before the amount", "合同金额：含6%增值税，人民币200,000.00元\n", {"award:200000"});
    row("discount as the award", "成交金额：下浮率 12.5%\n", {});
    row("discount with a unit of the label", "中标金额（万元）：下浮率：2.50%\n", {});
    row("discount in per cent of the label", "中标（成交）金额（%）：98.5\n", {});
    row("discount before a base", "最高限价：下浮率不低于10%，以500万元为基数\n", {});
    row("base of a formula", "控制价：500万元为基数，乘以中标下浮率\n", {});
    row("formula without a result", "结算价=控制价×(1-3%)\n", {});
    row("formula with a result", "最高限价：800元×12个月=9600元\n", {"ceiling:9600"});
    row("product with a result", "预算金额：20万元/年×3年=60万元\n", {"budget:600000"});
    row("sum with a result", "预算金额：100万元+50万元=150万元\n", {"budget:1500000"});
    row("sum without a result", "预算金额：100万元+50万元\n", {});
    row("band of a tariff", "招标代理服务费：中标金额100万元以下部分按1.5%，100万元-500万元部分按1.1%计取。\n", {});
    row("range", "预算金额：100-200万元\n", {});
    row("range of amounts", "预算金额：100万元至200万元\n", {});
    row("condition on experience", "近三年合同金额100万元（含）以上的业绩不少于2个。\n", {});
    row("condition with at least", "类似业绩合同金额不少于800万元。\n", {});
    row("capital of a company", "注册资本不少于500万元\n", {});
    row("limit is a ceiling", "最高限价：不超过人民币20万元\n", {"ceiling:200000"});
    row("price each", "最高限价：500元/吨\n", {"unit:500"});
    row("price a year", "预算金额：20万元/年\n", {"unit:200000"});
    row("price each before the number", "最高限价：每台1.5万元\n", {"unit:15000"});
    row("part of the whole", "最高限价：200万元（其中暂列金额10万元）\n", {"ceiling:2000000"});
    row("two labels on a line", "预算金额：100万元 最高限价：95万元\n", {"budget:1000000", "ceiling:950000"});
    row("unit in the label", "预算金额（万元）：25.5\n", {"budget:255000"});
    row("unit in the label and beside the number", "预算金额（万元）：25.5万元\n", {"budget:255000"});
    row("unit in brackets behind the number", "中标（成交）金额：1298.0000000（万元）\n", {"award:12980000"});
    row("yuan in brackets behind the number", "成交金额：98.5（元）\n", {"award:98.5"});
    row("full-width unit in brackets behind a small number", "中标金额：9８.5（万元）\n", {"award:985000"});
    row("thousands of yuan", "预算金额（千元）：300\n", {"budget:300000"});
    row("hundred millions", "预算金额：1.2亿元\n", {"budget:120000000"});
    row("without yuan", "控制价 276 万\n", {"ceiling:2760000"});
    row("many decimals", "预算金额：1331.000000万元（人民币）\n", {"budget:13310000"});
    row("full-width digits", "预算金额：２０万元\n", {"budget:200000"});
    row("grouping", "最高限价：￥1,801,216.00\n", {"ceiling:1801216"});
    row("capital and digits", "中标价：（大写）壹佰万元整（小写）1000000.00元\n", {"award:1000000"});
    row("capital only", "成交金额：人民币贰拾万元整\n", {"award:200000"});
    row("year before the number", "预算金额：2024年部门预算20万元\n", {"budget:200000"});
    row("nothing but a year", "预算金额：2024年\n", {});
    row("account number", "投标保证金：账号 6222020200012345678\n", {});
    row("masked", "中标金额：3*****.00元\n", {});
    row("not stated", "预算金额：公告未明确列示\n", {});
    row("number of a clause", "预算金额：详见第3.11条\n", {});
    row("full-width grouping", "预算金额：１，２３４，５６７．００元\n", {"budget:1234567"});
    row("full-width digits and point", "预算金额：￥１２３４５６７．８９\n", {"budget:1234567.89"});
    row("grouped by spaces", "预算金额：1 234 567.00元\n", {"budget:1234567"});
    row("grouped by spaces and cents", "最高限价：¥12 345.60\n", {"ceiling:12345.6"});
    row("grouped by narrow spaces", "预算金额：人民币1\u202f234\u202f567元\n", {"budget:1234567"});
    row("unit of the label and spaces", "预算金额（元）：1 234 567.00\n", {"budget:1234567"});
    row("grouped by one space", "预算金额：1 200元\n", {"budget:1200"});
    row("grouped by one narrow space", "最高限价为人民币12\u2009500元整\n", {"ceiling:12500"});
    row("grouped by one space, ten thousands", "预算金额：1 200万元\n", {"budget:12000000"});
    row("unit of the label and one space", "预算金额（元）：12 500\n", {"budget:12500"});
    row("one space, no colon: either", "预算金额 1 200元\n", {"budget:1200", "budget:200"});
    row("one space that parts two columns", "最高限价：详见清单\n序号 数量 单价\n1 200元/台\n", {});
    row("a telephone is not grouped", "投标保证金：详询 400 123 456\n", {});
    row("deposit refused", "投标保证金：不收取\n服务期：365天\n", {});
}

void AmountsTest::amountsOfATextAreExactlyThese()
{
    QFETCH(QString, text);
    QFETCH(QStringList, amounts);
    QCOMPARE(pages::values(text, QStringLiteral("amount")), amounts);
}

void AmountsTest::amountsOfATableAreExactlyThese_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QStringList>("amounts");
    const auto row = [](const char *name, const char *before, const char *rows, const char *amounts) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(rows).split(u'\n')
                            << QString::fromUtf8(amounts).split(u' ', Qt::SkipEmptyParts);
    };
    row("unit in the head", "成交结果公告", "序号|成交供应商|成交金额（万元）\n1|成都示例科技有限公司|20.5", "award:205000");
    row("spaces in a cell", "成交结果公告", "序号|成交供应商|成交金额（元）\n1|成都示例科技有限公司|2 050 000.00", "award:2050000");
    row("one space in a cell", "成交结果公告", "序号|成交供应商|成交金额\n1|成都示例科技有限公司|2 050元", "award:2050");
    row("number and price in cells of their own", "成交结果公告", "序号|成交金额\n1|200元", "award:200");
    row("unit over the table", "采购公告\n金额单位：万元", "包号|名称|预算金额\n1|甲类设备|120\n2|乙类设备|80.5", "lot:1200000 lot:805000");
    row("unit of the cell wins over the table's", "采购公告\n单位：万元", "包号|名称|预算金额\n1|甲类设备|1200000元\n2|乙类设备|80.5", "lot:1200000 lot:805000");
    row("word and unit in the cell", "成交结果公告", "序号|中标（成交）金额(元)|中标供应商名称\n1|报价:1268000(元)|杭州示例云计算有限公司", "award:1268000");
    row("remark behind the unit", "中标公告", "总中标金额|￥1298.000000 万元（人民币）", "award:12980000");
    row("tariff", "招标代理服务费标准", "中标金额（万元）|费率|备注\n100以下|1.5%|差额累进\n100～500|1.1%|差额累进\n500-1000|0.8%|差额累进", "");
    row("discounts as awards", "成交结果公告", "序号|成交供应商|成交金额\n1|成都示例科技有限公司|下浮率5.2%\n2|成都示例信息有限公司|95.5%", "");
    row("numbers of years are no amounts", "采购公告\n单位：万元", "包号|名称|预算金额\n1|甲类设备|3年", "");
}

void AmountsTest::amountsOfATableAreExactlyThese()
{
    QFETCH(QString, before);
    QFETCH(QStringList, rows);
    QFETCH(QStringList, amounts);
    QCOMPARE(pages::values(pages::tag({pages::withTable(before, rows)}), QStringLiteral("amount")), amounts);
}

void AmountsTest::lotsThatMakeUpTheWholeAreAllLots()
{
    const auto text = QStringLiteral("招标公告\n预算金额：300万元\n合同包预算金额：200万元\n合同包预算金额：100万元\n控制价：18.2万元\n最高限价：100万元\n");
    QCOMPARE(pages::values(text, QStringLiteral("amount")),
             QStringList({QStringLiteral("budget:3000000"), QStringLiteral("lot:2000000"), QStringLiteral("lot:1000000")}));
}

void AmountsTest::yuanOfTaiwanIsItsOwnCurrency()
{
    const auto found = pages::tag(pages::document(QStringLiteral("標案案號：ZD115044\n機關名稱：數位發展部\n預算金額：30,000,000元\n")));
    QCOMPARE(pages::values(found, QStringLiteral("amount")), QStringList(QStringLiteral("budget:30000000")));
    for (const auto &suggestion : found) {
        if (suggestion.field == core::Field::Amount)
            QCOMPARE(suggestion.money.currency, QStringLiteral("TWD"));
    }
}

void AmountsTest::currencyThatIsWrittenStays()
{
    const std::pair<const char *, const char *> rows[] = {{"合同金额：USD 28,000.00\n", "USD"}, {"合同金额：28,000美元\n", "USD"}, {"合同金额：人民币28,000元\n", "CNY"}};
    for (const auto &[text, currency] : rows) {
        const auto found = pages::tag(pages::document(QString::fromUtf8(text)));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().money.amount, QStringLiteral("28000"));
        QCOMPARE(found.front().money.currency, QString::fromUtf8(currency));
    }
}

void AmountsTest::capitalWritingThatDiffersIsSaid()
{
    const auto found = pages::tag(pages::document(QStringLiteral("中标公告\n中标金额：人民币贰拾万元整（¥210,000.00）\n")));
    for (const auto &suggestion : found) {
        if (suggestion.field != core::Field::Amount)
            continue;
        QVERIFY(suggestion.rule.endsWith(QStringLiteral("capital_mismatch")));
        QVERIFY(suggestion.confidence < 0.7);
    }
    QCOMPARE(pages::values(found, QStringLiteral("amount")), QStringList(QStringLiteral("award:210000")));
}

QTEST_GUILESS_MAIN(AmountsTest)
#include "amounts_test.moc"
