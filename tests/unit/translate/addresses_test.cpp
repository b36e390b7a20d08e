// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

using namespace tendertrail;

/// Streets and numbers as an English reader writes them: the smallest first.
class AddressesTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void turnsAddressesAbout_data();
    void turnsAddressesAbout();
    void leavesOthersAlone_data();
    void leavesOthersAlone();
    void standsLongRuns();
};

void AddressesTest::turnsAddressesAbout_data()
{
    QTest::addColumn<QString>("english");
    row("地址：南京市鼓楼区中山北路346号", "Address: No. 346 Zhongshan North Road, Gulou District, Nanjing");
    row("地址：上海市静安区天目中路353号306室", "Address: Room 306, No. 353 Tianmu Middle Road, Jing'an District, Shanghai");
    row("地址：成都市武侯区天府大道北段1700号", "Address: No. 1700 North Section, Tianfu Avenue, Wuhou District, Chengdu");
    row("地址：西安市科技二路68号A座3层", "Address: 3rd floor, Block A, No. 68 Keji 2nd Road, Xi'an");
    row("地址：上海市静安区寿阳路99弄15号", "Address: No. 15, Lane 99, Shouyang Road, Jing'an District, Shanghai");
    row("解放路12号", "No. 12 Jiefang Road");
    row("南星路1333号中国电信嘉兴算力中心", "China Telecom Jiaxing Computing Power Center, No. 1333 Nanxing Road");
}

void AddressesTest::turnsAddressesAbout()
{
    QFETCH(QString, english);
    QCOMPARE(gistOf(QString::fromUtf8(QTest::currentDataTag())), english);
}

void AddressesTest::leavesOthersAlone_data()
{
    QTest::addColumn<QString>("never");
    row("网络链路3号", "Road");
    row("财库〔2020〕46号", "Road");
    row("国道2号公告", "Road");
}

void AddressesTest::leavesOthersAlone()
{
    QFETCH(QString, never);
    const QString english = gistOf(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(!english.contains(never), qPrintable(english));
}

void AddressesTest::standsLongRuns()
{
    const QString english = gistOf(QStringLiteral("市").repeated(4000) + QStringLiteral("路1号").repeated(2000));
    QVERIFY(!english.isEmpty());
}

QTEST_GUILESS_MAIN(AddressesTest)
#include "addresses_test.moc"
