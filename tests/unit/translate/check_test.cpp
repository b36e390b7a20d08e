// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/engine.h"

#include <QTest>

class CheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsMissing_data();
    void findsWhatIsMissing();
};

void CheckTest::findsWhatIsMissing_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<QStringList>("warnings");
    const auto row = [](const char *what, const char *source, const char *translation, const QStringList &warnings = {}) {
        QTest::newRow(what) << QString::fromUtf8(source) << QString::fromUtf8(translation) << warnings;
    };
    row("same number", "共8台", "8 units");
    row("ten thousands", "预算20万元", "budget 200,000 yuan");
    row("ten thousands by the thousand", "预算20万元", "a budget of 200 thousand yuan");
    row("million", "预算1.5亿元", "budget of 150 million yuan");
    row("wrong number", "预算18.4万元", "budget 18,400 yuan", {QStringLiteral("missing_number:184000")});
    row("amount in capitals", "贰拾万元整", "200,000 yuan");
    row("lost amount in capitals", "贰拾万元整", "yuan", {QStringLiteral("missing_number:200000")});
    row("small numbers in words", "共3家", "three in all");
    row("how often in a word", "每年检查2次", "inspected twice a year");
    row("date", "2024年3月5日", "on 5 March 2024");
    row("date, American", "2024年3月5日", "March 5, 2024");
    row("date, ISO", "2024年3月5日", "2024-03-05");
    row("date of another day", "2024年3月5日", "6 March 2024", {QStringLiteral("missing_date:2024-03-05")});
    row("month lost", "2024年3月", "in 2024", {QStringLiteral("missing_date:2024-03")});
    row("model", "NVIDIA A100加速卡", "NVIDIA A100 accelerator card");
    row("model lost", "配置A100与H100", "configured with A100", {QStringLiteral("missing_code:H100")});
    row("code", "编号SZDX-2024-001", "number SZDX-2024-001");
    row("code changed", "编号SZDX-2024-001", "number SZDX-2024-01", {QStringLiteral("missing_code:SZDX-2024-001")});
    row("digits in groups", "310120000260130173136-20312273", "310120000260130173136-20312273");
    row("full width digits", "共１２台", "12 units");
    row("percent", "扣除3%", "3% deducted");
    row("percent lost", "扣除3%", "deducted", {QStringLiteral("missing_number:3")});
    row("nothing to keep", "采购人名称", "name of buyer");
    row("decimals", "100.50元", "100.5 yuan");
    row("version", "版本1.2.3", "version 1.2", {QStringLiteral("missing_code:1.2.3")});
    row("number within another", "共5台", "150 units", {QStringLiteral("missing_number:5")});
    row("number within a group", "共312台", "1,312 units", {QStringLiteral("missing_number:312")});
    row("group whole", "共1312台", "1,312 units");
    row("group with spaces", "共1312000台", "1 312 000 units");
    row("list of numbers", "第1,2,3包", "packages 1,2,3");
    row("article and paragraph", "第12条第3款", "Article 12.3");
    row("model that is longer", "NVIDIA A10加速卡", "NVIDIA A100 accelerator card", {QStringLiteral("missing_code:A10")});
    row("model in the plural", "NVIDIA A100加速卡", "NVIDIA A100s");
    row("model spaced", "RTX4090显卡", "RTX 4090 graphics card");
    row("range that shares its unit", "100～500万元", "RMB 1,000,000-5,000,000");
    row("range that shares its unit, as it stands", "100-500万元", "100 to 500 x RMB 10,000; 5,000,000");
    row("range that lost its beginning", "100～500万元", "up to RMB 5,000,000", {QStringLiteral("missing_number:100")});
    row("numbers in a row", "联系电话：010-59893114、59893122", "Telephone: 010-59893114, 59893122");
    row("month and day without a year", "3月8日送达", "served on 8 March");
    row("month lost", "3月8日送达", "served on the 8th", {QStringLiteral("missing_number:3")});
    row("a number like the month", "3月8日交付3台", "delivered on 8 March", {QStringLiteral("missing_number:3")});
    row("one of each", "每提供1个得5分", "5 points for each provided");
    row("how much of the price", "按8.5折结算", "settled at 85% of the price");
    row("how much of the price, lost", "按8.5折结算", "settled at a discount", {QStringLiteral("missing_number:85")});
    row("both empty", "", "");
}

void CheckTest::findsWhatIsMissing()
{
    QFETCH(QString, source);
    QFETCH(QString, translation);
    QFETCH(QStringList, warnings);
    QCOMPARE(tendertrail::translate::checkTranslation(source, translation), warnings);
}

QTEST_GUILESS_MAIN(CheckTest)
#include "check_test.moc"
