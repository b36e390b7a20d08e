// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money.h"

#include <QTest>

using namespace tendertrail::core;

namespace {

/// "quote=amount currency" of each find; "?" where no unit stood there, "!" for capital characters.
QString shown(const QString &text)
{
    QStringList finds;
    for (const FoundMoney &found : findMoney(text)) {
        finds << found.range.of(text) + u'=' + found.money.amount + u' ' + found.money.currency +
                     (found.unitGiven ? u""_qs : u"?"_qs) + (found.capital ? u"!"_qs : u""_qs);
    }
    return finds.join(u" | ");
}

} // namespace

class MoneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decimalsAreMadeNormal()
    {
        QCOMPARE(normalDecimal(u"00184000.00"_qs), std::optional(u"184000"_qs));
        QCOMPARE(normalDecimal(u"+.50"_qs), std::optional(u"0.5"_qs));
        QCOMPARE(normalDecimal(u"0"_qs), std::optional(u"0"_qs));
        QCOMPARE(normalDecimal(u"7."_qs), std::optional(u"7"_qs));
        for (const QString &text : {u""_qs, u"."_qs, u"+"_qs, u"-1"_qs, u"1.2.3"_qs, u"1,000"_qs, u"１２"_qs, u"1e5"_qs})
            QVERIFY2(!normalDecimal(text), qPrintable(text));
    }

    void scalingIsExact()
    {
        QCOMPARE(scaleDecimal(u"9373.99"_qs, 4), u"93739900"_qs);
        QCOMPARE(scaleDecimal(u"1331"_qs, 4), u"13310000"_qs);
        QCOMPARE(scaleDecimal(u"0.123456789012345678901234567"_qs, 8), u"12345678.9012345678901234567"_qs);
        QCOMPARE(scaleDecimal(u"5"_qs, -2), u"0.05"_qs);
        QCOMPARE(scaleDecimal(u"0"_qs, 8), u"0"_qs);
    }

    void comparingGoesByValue()
    {
        QCOMPARE(compareDecimal(u"9"_qs, u"10"_qs), -1);
        QCOMPARE(compareDecimal(u"10.5"_qs, u"10.49"_qs), 1);
        QCOMPARE(compareDecimal(u"10"_qs, u"10.01"_qs), -1);
        QCOMPARE(compareDecimal(u"93739900"_qs, u"93739900"_qs), 0);
    }

    void groupingIsForReading()
    {
        QCOMPARE(groupedDecimal(u"93739900"_qs), u"93,739,900"_qs);
        QCOMPARE(groupedDecimal(u"171867.3"_qs), u"171,867.3"_qs);
        QCOMPARE(groupedDecimal(u"100"_qs), u"100"_qs);
    }

    void chineseNumbersAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); // empty: no number
        const std::initializer_list<std::pair<QString, QString>> rows{
            {u"贰拾万元整"_qs, u"200000"_qs}, {u"壹仟贰佰叁拾肆元伍角陆分"_qs, u"1234.56"_qs}, {u"二十万"_qs, u"200000"_qs},
            {u"壹拾柒万壹仟捌佰陆拾柒元叁角"_qs, u"171867.3"_qs}, {u"壹佰捌拾万壹仟贰佰壹拾陆元正"_qs, u"1801216"_qs},
            {u"玖仟叁佰柒拾叁万玖仟玖佰元整"_qs, u"93739900"_qs}, {u"壹亿零伍拾万元"_qs, u"100500000"_qs},
            {u"三万亿"_qs, u"3000000000000"_qs}, {u"十五"_qs, u"15"_qs}, {u"一百二"_qs, u"120"_qs}, {u"三万五"_qs, u"35000"_qs},
            {u"一百零二"_qs, u"102"_qs}, {u"壹佰贰元"_qs, u"102"_qs}, {u"两千"_qs, u"2000"_qs}, {u"二〇二四"_qs, u"2024"_qs},
            {u"贰拾元零伍分"_qs, u"20.05"_qs}, {u"伍角整"_qs, u"0.5"_qs}, {u"三点五亿"_qs, u"350000000"_qs},
            {u"零"_qs, u"0"_qs}, {u"貳拾萬圓整"_qs, u"200000"_qs}, {u"贰 拾 万 元 整"_qs, u"200000"_qs},
            {u""_qs, {}}, {u"元整"_qs, {}}, {u"万"_qs, {}}, {u"佰拾万元"_qs, {}}, {u"二十三十"_qs, {}}, {u"五六万"_qs, {}},
            {u"贰拾万元人"_qs, {}}, {u"二十年"_qs, {}}, {u"三点"_qs, {}}, {u"亿亿"_qs, {}}, {u"整"_qs, {}}};
        for (const auto &[text, value] : rows)
            QTest::newRow(qPrintable(text)) << text << value;
    }
    void chineseNumbersAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, value);
        QCOMPARE(parseChineseNumber(text).value_or(QString()), value);
    }

    void amountsOfRealSentencesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finds");
        const std::initializer_list<std::pair<QString, QString>> rows{
            {u"预算金额：9373.99万元"_qs, u"9373.99万元=93739900 CNY"_qs},
            {u"最高限价（元）：1,801,216.00"_qs, u"1,801,216.00=1801216 CNY?"_qs},
            {u"成交金额171867.30元。"_qs, u"171867.30元=171867.3 CNY"_qs},
            {u"预算：1331.000000万元"_qs, u"1331.000000万元=13310000 CNY"_qs},
            {u"人民币贰拾万元整（¥200,000.00）"_qs, u"人民币贰拾万元整=200000 CNY! | ¥200,000.00=200000 CNY"_qs},
            {u"55,054万元(不含税)"_qs, u"55,054万元=550540000 CNY"_qs},
            {u"人民币 3950 万元"_qs, u"人民币 3950 万元=39500000 CNY"_qs},
            {u"预算20万元，2.5亿元"_qs, u"20万元=200000 CNY | 2.5亿元=250000000 CNY"_qs},
            {u"总价 184,000.00 元"_qs, u"184,000.00 元=184000 CNY"_qs},
            {u"￥：184000"_qs, u"￥：184000=184000 CNY"_qs},
            {u"200000（元）"_qs, u"200000（元）=200000 CNY"_qs},
            {u"costs $28,000 or USD 28,000"_qs, u"$28,000=28000 USD | USD 28,000=28000 USD"_qs},
            {u"28,000美元，合HK$218,000"_qs, u"28,000美元=28000 USD | HK$218,000=218000 HKD"_qs},
            {u"100万欧元"_qs, u"100万欧元=1000000 EUR"_qs},
            {u"USD 5万元"_qs, u"USD 5万元=50000 USD"_qs},
            {u"RMB 1.5 million for 2 million yuan"_qs, u"RMB 1.5 million=1500000 CNY | 2 million yuan=2000000 CNY"_qs},
            {u"1亿2000万元和3万5000元"_qs, u"1亿2000万元=120000000 CNY | 3万5000元=35000 CNY"_qs},
            {u"200余万元"_qs, u"200余万元=2000000 CNY"_qs},
            {u"预算\n20\n万元\n备注"_qs, u"20\n万元=200000 CNY"_qs},
            {u"１，３１２，０００元"_qs, u"１，３１２，０００元=1312000 CNY"_qs},
            {u"合计：1 234 567.00元"_qs, u"1 234 567.00元=1234567 CNY"_qs},
            {u"¥12 345.60"_qs, u"¥12 345.60=12345.6 CNY"_qs},
            {u"１ ２３４ ５６７元"_qs, u"１ ２３４ ５６７元=1234567 CNY"_qs},
            {u"预算金额：1 200元"_qs, u"1 200元=1200 CNY"_qs},
            {u"¥12 345元整"_qs, u"¥12 345元整=12345 CNY"_qs},
            {u"合计：1\u202f200万元"_qs, u"1\u202f200万元=12000000 CNY"_qs},
            {u"共计1\u00a0200.5元"_qs, u"200.5元=200.5 CNY"_qs},
            {u"1 200美元"_qs, u"1 200美元=1200 USD"_qs},
            {u"甲类设备 1 200元"_qs, u"200元=200 CNY"_qs}, // a row: quantity, price
            {u"1 200元\n2 300元"_qs, u"1 200元=1200 CNY | 300元=300 CNY"_qs},
            {u"数量：2 500元"_qs, u"500元=500 CNY"_qs},
            {u"序号 ： 2 500元"_qs, u"500元=500 CNY"_qs},
            {u"第1 200元"_qs, u"200元=200 CNY"_qs},
            {u"2026年1月1 200元"_qs, u"200元=200 CNY"_qs},
            {u"预算：1  200元"_qs, u"200元=200 CNY"_qs},
            {u"预算：1 20元"_qs, u"20元=20 CNY"_qs},
            {u"预算：0 200元"_qs, u"200元=200 CNY"_qs},
            {u"预算：1 200台"_qs, u""_qs},
            {u"预算：1 200 元"_qs, u"200 元=200 CNY"_qs},
            {u"甲 2 200 300.00元"_qs, u"300.00元=300 CNY"_qs}, // a row: number, quantity, price
            {u"2024，200元"_qs, u"200元=200 CNY"_qs},
            {u"合计：1,801,\n216.00"_qs, u"1,801,\n216.00=1801216 CNY?"_qs},
            {u"单价 8000.00 总价 64000.00"_qs, u"8000.00=8000 CNY? | 64000.00=64000 CNY?"_qs},
            {u"184,000.00 万达公司"_qs, u"184,000.00=184000 CNY?"_qs},
            {u"200 USD 300"_qs, u"USD 300=300 USD"_qs},
            {u"花生种子 控制价 276 万\n1、符合"_qs, u"276 万=2760000 CNY?"_qs},
            {u"资产总额 10000 万\n元以下的"_qs, u"10000 万\n元=100000000 CNY"_qs},
            {u"单价：98.50"_qs, u"98.50=98.5 CNY?"_qs},
            {u"20-30万元"_qs, u"30万元=300000 CNY"_qs},
            {u"0.05元/页"_qs, u"0.05元=0.05 CNY"_qs},
            // capital and plain characters
            {u"大写：壹佰捌拾万壹仟贰佰壹拾陆元整"_qs, u"壹佰捌拾万壹仟贰佰壹拾陆元整=1801216 CNY!"_qs},
            {u"（大写）贰拾万"_qs, u"贰拾万=200000 CNY?!"_qs},
            {u"人民币贰 拾 万\n元 整"_qs, u"人民币贰 拾 万\n元 整=200000 CNY!"_qs},
            {u"伍拾元伍角整"_qs, u"伍拾元伍角整=50.5 CNY!"_qs},
            {u"壹拾万美元"_qs, u"壹拾万美元=100000 USD!"_qs},
            {u"保证金二十万元"_qs, u"二十万元=200000 CNY"_qs},
            // OCR
            {u"1,312;,000元"_qs, u"1,312;,000元=1312000 CNY"_qs},
            {u"184.000元"_qs, u"184.000元=184 CNY"_qs},
            {u"2OO,OOO.00元"_qs, u"2OO,OOO.00元=200000 CNY"_qs},
            {u"1.312.000.00元"_qs, u"1.312.000.00元=1312000 CNY"_qs},
            {u"合计Y200,000.00"_qs, u"Y200,000.00=200000 CNY"_qs}};
        for (const auto &[text, finds] : rows)
            QTest::newRow(qPrintable(text)) << text << finds;
    }
    void amountsOfRealSentencesAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, finds);
        QCOMPARE(shown(text), finds);
    }

    void otherNumbersAreNotAmounts_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"***万元"_qs, u"1**万元"_qs, u"¥20****"_qs, u"310120000260130173136-20312273"_qs, u"TAHP-ZB-2023-1790"_qs,
              u"电话：0755-26536114"_qs, u"电话：400 123 456"_qs, u"账号：622 202 123 456 789 0"_qs, u"手机 13800138000"_qs, u"2024年3月5日"_qs, u"2024.03.05"_qs, u"2024.03"_qs,
              u"税率13.00%"_qs, u"税率 6.25 ％"_qs, u"H800x300"_qs, u"NVIDIA A100 80GB"_qs, u"Ubuntu 22.04"_qs, u"V3.20"_qs,
              u"192.168.100.10"_qs, u"3.10 资格要求"_qs, u"3.1.20元数据"_qs, u"（格式详见本章 3.11）"_qs,
              u"见 3.11\n"_qs, u"2 million people"_qs,
              u"不足1万按"_qs, u"20万 人"_qs, u"5 亿阳信通"_qs, u"3 元数据管理"_qs, u"1,000台"_qs, u"12.50米"_qs,
              u"12.50 米"_qs, u"20万人"_qs, u"1,200万册"_qs, u"一元化"_qs, u"万元"_qs, u"（万元）"_qs, u"数百万元"_qs, u"几十万元"_qs,
              u"2024元旦"_qs, u"人民币   佰   拾   万   元整"_qs, u"正本壹份"_qs, u"第一百二十条"_qs, u"三千瓦"_qs, u"得分86.25分"_qs,
              u"5元器件"_qs, u"09:30"_qs, u"1,2,3"_qs, u"12,34.56"_qs, u"518060"_qs, u"1.50×2.00米"_qs})
            QTest::newRow(qPrintable(text)) << text;
    }
    void otherNumbersAreNotAmounts()
    {
        QFETCH(QString, text);
        QCOMPARE(shown(text), QString());
    }

    void hostileTextEndsQuickly()
    {
        QCOMPARE(findMoney(QString(200'000, u'1')).size(), 0U);
        QCOMPARE(findMoney(QString(200'000, u'壹')).size(), 0U);
        QCOMPARE(findMoney(u"1O"_qs.repeated(50'000) + u'x').size(), 0U);
        QCOMPARE(findMoney(u"1"_qs.repeated(40) + u"元"_qs).size(), 0U);
        (void)findMoney(u"1,"_qs.repeated(100'000) + u"亿"_qs.repeated(1000));
    }
};

QTEST_APPLESS_MAIN(MoneyTest)
#include "money_test.moc"
