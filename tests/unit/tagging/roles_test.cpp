// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

using namespace tendertrail;

/// Intermediaries: by words, by inference, and not where the seller sells its own.
class RolesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resellersWordsMakeAnIntermediary();
    void supplierOfSomebodyElsesCloudIsInferred();
    void supplierOfSomebodyElsesChipIsInferredMoreWeakly();
    void providerThatSellsItsOwnIsNoIntermediary();
    void supplierOfOrdinaryGoodsIsNoIntermediary();
    void purchaseThroughACompanyNamesIt();
    void consideredProviderMakesNoIntermediary();
};

namespace {

const core::Suggestion *find(const std::vector<core::Suggestion> &suggestions, core::Field field)
{
    for (const auto &suggestion : suggestions) {
        if (suggestion.field == field)
            return &suggestion;
    }
    return nullptr;
}

std::vector<core::Suggestion> tag(const char *text)
{
    return pages::tag(pages::document(QString::fromUtf8(text)));
}

} // namespace

void RolesTest::resellersWordsMakeAnIntermediary()
{
    const auto found = tag("云服务器租用项目成交结果公告\n成交供应商：成都运达科技有限公司\n本项目由成都运达科技有限公司作为代理商提供亚马逊云科技（AWS）云服务。\n");
    const auto *intermediary = find(found, core::Field::Intermediary);
    QVERIFY(intermediary);
    QCOMPARE(intermediary->value, QStringLiteral("成都运达科技有限公司"));
    QVERIFY(!intermediary->inferred);
    QVERIFY(intermediary->anchor.suffix.startsWith(QStringLiteral("作为代理商")));
}

void RolesTest::supplierOfSomebodyElsesCloudIsInferred()
{
    const auto found = tag("云服务器租用项目成交结果公告\n成交供应商：成都运达科技有限公司\n服务名称：亚马逊云科技（AWS）EC2 云服务器\n");
    const auto *intermediary = find(found, core::Field::Intermediary);
    QVERIFY(intermediary);
    QVERIFY(intermediary->inferred);
    QCOMPARE(intermediary->anchor.quote, QStringLiteral("成都运达科技有限公司"));
    QVERIFY(intermediary->confidence < 0.9);
}

void RolesTest::supplierOfSomebodyElsesChipIsInferredMoreWeakly()
{
    const auto found = tag("GPU服务器采购项目中标公告\n中标供应商：北京示例科技有限公司\n配置 NVIDIA A100 加速卡\n");
    const auto *intermediary = find(found, core::Field::Intermediary);
    QVERIFY(intermediary);
    QVERIFY(intermediary->inferred);
    QVERIFY(intermediary->confidence < 0.7);
}

void RolesTest::providerThatSellsItsOwnIsNoIntermediary()
{
    const auto found = tag("云服务采购项目成交结果公告\n成交供应商：阿里云计算有限公司\n服务名称：阿里云服务器\n");
    QVERIFY(find(found, core::Field::Supplier));
    QVERIFY(!find(found, core::Field::Intermediary));
}

void RolesTest::supplierOfOrdinaryGoodsIsNoIntermediary()
{
    const auto found = tag("钢材采购项目中标公告\n中标供应商：示例钢铁贸易有限公司\nH型钢梁 H800x300x14x26\n");
    QVERIFY(!find(found, core::Field::Intermediary));
}

void RolesTest::purchaseThroughACompanyNamesIt()
{
    const auto found = tag("关于云服务的说明\n我单位通过示例网络技术有限公司采购了微软云Azure服务。\n");
    const auto *intermediary = find(found, core::Field::Intermediary);
    QVERIFY(intermediary);
    QCOMPARE(intermediary->value, QStringLiteral("示例网络技术有限公司"));
}

void RolesTest::consideredProviderMakesNoIntermediary()
{
    const auto found = tag("服务器采购项目成交公告\n成交供应商：示例电子有限公司\n经调研，阿里云无法满足要求，改为自建机房。\n");
    QVERIFY(!find(found, core::Field::Intermediary));
}

QTEST_GUILESS_MAIN(RolesTest)
#include "roles_test.moc"
