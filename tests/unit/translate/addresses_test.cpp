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
    row("山东省潍坊市高新区健康东街6888号", "No. 6888 Jiankang East Street, Weifang High-tech Zone, Shandong Province");
    row("湖南省株洲市天元区高新区泰山路1号", "No. 1 Taishan Road, High-tech Zone, Tianyuan District, Zhuzhou, Hunan Province");
    row("江苏省苏州市吴江区经开区云梨路1号", "No. 1 Yunli Road, Wujiang District Economic Development Zone, Suzhou, Jiangsu Province");
    row("地址：南京市鼓楼区中山北路346号", "Address: No. 346 Zhongshan North Road, Gulou District, Nanjing");
    row("地址：上海市静安区天目中路353号306室", "Address: Room 306, No. 353 Tianmu Middle Road, Jing'an District, Shanghai");
    row("地址：成都市武侯区天府大道北段1700号", "Address: No. 1700 North Section, Tianfu Avenue, Wuhou District, Chengdu");
    row("地址：西安市科技二路68号A座3层", "Address: 3rd floor, Block A, No. 68 Keji 2nd Road, Xi'an");
    row("地址：上海市静安区寿阳路99弄15号", "Address: No. 15, Lane 99, Shouyang Road, Jing'an District, Shanghai");
    row("解放路12号", "No. 12 Jiefang Road");
    row("地址：北京市海淀区学院南路甲18号院2号楼9层", "Address: 9th floor, Building 2, No. A18 Xueyuan South Road, Haidian District, Beijing");
    row("地址：成都市武侯区人民南路四段48号", "Address: No. 48 Section 4, Renmin South Road, Wuhou District, Chengdu");
    row("地址：昆明市西山区环城西路611号院内", "Address: No. 611 Huancheng West Road, Xishan District, Kunming");
    row("地址：镇江市京口区谷阳路88号春晖苑2-104", "Address: Room 2-104, Chunhuiyuan, No. 88 Guyang Road, Jingkou District, Zhenjiang");
    row("联系地址：某市建设路8号市民之家三楼302室", "Contact address: Room 302, 3rd floor, Citizens' Home, No. 8 Jianshe Road, a certain city");
    row("地址：南京市长江路101号", "Address: No. 101 Changjiang Road, Nanjing");
    row("地址：青岛市即墨区鹤山路1号", "Address: No. 1 Heshan Road, Jimo District, Qingdao");
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
