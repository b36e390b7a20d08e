// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brandnames.h"

#include <QTest>

using namespace tendertrail;
using namespace tendertrail::translate;

/// Brands that are called like an ordinary word, and names from files that yield to others.
class BrandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsBrandsWhereBrandsStand_data();
    void findsBrandsWhereBrandsStand();
    void aNameYieldsToAnotherFile();
    void aLongListIsReadOnce();

private:
    static std::shared_ptr<const Lexicon> lexicon()
    {
        using Use = GlossaryFile::Use;
        const auto packed = [](const char *text) { return qCompress(QByteArray(text)); };
        const auto made = Lexicon::load({{QStringLiteral("terms"), "中心大学\tCentre University\tinstitution\town\t\n昇腾\tAscend\tchip\town\t\n"},
                                         {QStringLiteral("goods"), "空调\tair conditioner\tterm\town\t\n", Use::Goods},
                                         {QStringLiteral("works"), "工程\tworks\tterm\town\t\n", Use::Works},
                                         {QStringLiteral("names"), "大金\tDaikin\tbrand\town\t\n兄弟\tBrother\tbrand\town\t\n格力\tGree\tcompany\town\t\n升腾\tCenterm\tbrand\town\t\n"
                                                                   "中心大学\tanother\tinstitution\town\t\n东边大学\tEast University\tinstitution\town\t\n", Use::Names}},
                                        packed("大\tdà\tbig\n"), packed("大\t9000\ta\n"));
        return made ? *made : nullptr;
    }
    static QStringList found(const QString &text)
    {
        const auto with = lexicon();
        const QString key = with->keyText(text);
        auto brands = brandNames(*with, key);
        std::ranges::sort(brands, {}, [](const BrandName &brand) { return brand.range.begin; });
        QStringList names;
        for (const BrandName &brand : brands)
            names << brand.range.of(key) + u'=' + brand.english;
        return names;
    }
};

void BrandsTest::findsBrandsWhereBrandsStand_data()
{
    QTest::addColumn<QString>("brands");
    const auto row = [](const char *zh, const char *names) { QTest::newRow(zh) << QString::fromUtf8(names); };
    row("品牌：大金", "大金=Daikin");
    row("推荐品牌（或相当于）：兄弟、大金", "兄弟=Brother 大金=Daikin");
    row("选用格力、大金、ABB", "大金=Daikin");
    row("ABB、大金、格力", "大金=Daikin");
    row("选用大金空调15台", "大金=Daikin");
    row("兄弟牌打印", "兄弟=Brother");
    row("打印机|兄弟|HL1218W|2台", "兄弟=Brother"); // a cell to itself, before one that begins like a model
    row("亲属|兄弟|3人", "");
    row("兄弟单位的经验", "");
    row("父母、兄弟、子女", "");
    row("巨大金额", "");
    row("大金工程", "");
    row("兄弟牌照", "");
    row("品牌：昇腾、大金", "大金=Daikin");
}

void BrandsTest::findsBrandsWhereBrandsStand()
{
    QFETCH(QString, brands);
    QCOMPARE(found(QString::fromUtf8(QTest::currentDataTag())).join(u' '), brands);
}

void BrandsTest::aNameYieldsToAnotherFile()
{
    const auto with = lexicon();
    QVERIFY(with);
    QCOMPARE(with->glossary(*with->find(u"中心大学"))->english, QStringLiteral("Centre University"));
    QCOMPARE(with->glossary(*with->find(u"东边大学"))->english, QStringLiteral("East University"));
}

void BrandsTest::aLongListIsReadOnce()
{
    constexpr int many = 20'000;
    QCOMPARE(found(QString::fromUtf8("兄弟、ABB、").repeated(many)).size(), 0);
    QCOMPARE(found(QString::fromUtf8("品牌：") + QString::fromUtf8("兄弟、").repeated(many)).size(), many);
}

QTEST_APPLESS_MAIN(BrandsTest)
#include "brands_test.moc"
