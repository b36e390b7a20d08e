// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/engine.h"

#include "core/datafiles.h"
#include "core/fold.h"

#include <QSet>
#include <QTest>

using namespace tendertrail;

/// The lists of names: brands, places and bodies whose English is no pinyin and no sum of parts.
class NamesDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheName_data();
    void knowsTheName();
    void namesStandOnce();
};

void NamesDataTest::knowsTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *what, const char *name, const char *english) {
        QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(english);
    };
    row("foreign maker", "赛默飞世尔科技（中国）有限公司", "Thermo Fisher Scientific Technology (China) Co., Ltd.");
    row("maker behind a place", "上海三菱电梯有限公司", "Shanghai Mitsubishi Elevator Co., Ltd.");
    row("Chinese maker", "江苏鱼跃医疗设备股份有限公司", "Jiangsu Yuwell Medical Equipment Co., Ltd.");
    row("law firm", "北京市金杜律师事务所", "Beijing King & Wood Mallesons");
    row("a name that begins like a brand", "上海尔康科技有限公司", "Shanghai Erkang Technology Co., Ltd.");
    row("a name that begins with the end of a brand", "北京东方国信科技股份有限公司", "Beijing Dongfangguoxin Technology Co., Ltd.");
    row("autonomous county", "维西傈僳族自治县人民医院", "Weixi Lisu Autonomous County People's Hospital");
    row("four peoples", "双江拉祜族佤族布朗族傣族自治县教育体育局",
        "Shuangjiang Lahu, Va, Blang and Dai Autonomous County Education and Sports Bureau");
    row("banner", "东乌珠穆沁旗财政局", "East Ujimqin Banner Finance Bureau");
    row("hospital", "北京协和医院", "Peking Union Medical College Hospital");
    row("ministry's bureau", "国家外汇管理局", "State Administration of Foreign Exchange");
    row("river basin's commission", "长江水利委员会", "Changjiang Water Resources Commission");
    row("a district that reads as words", "即墨区教育局", "Jimo District Education Bureau");
    row("Tibetan county", "甘孜县财政局", "Garzê County Finance Bureau");
    row("a lake in a public body's name", "鄱阳湖管理局", "Poyang Lake Administration");
    row("a river in a firm's name", "湖北长江科技有限公司", "Hubei Changjiang Technology Co., Ltd.");
    row("a river in a street's name", "中国工商银行重庆长江路支行", "Industrial and Commercial Bank of China Chongqing Changjiang Road Sub-branch");
    row("prefecture in short", "黔东南州公共资源交易中心", "Qiandongnan Prefecture Public Resources Trading Centre");
}

void NamesDataTest::knowsTheName()
{
    QFETCH(QString, name);
    QFETCH(QString, english);
    QCOMPARE(translate::nameInEnglish(name), english);
}

// A brand may be a word of another list too (大众); no name may stand in two lists of names.
void NamesDataTest::namesStandOnce()
{
    QSet<QString> seen;
    for (const char *file : {"brands", "places", "institutions"}) {
        const auto bytes = core::readDataFile(QStringLiteral("glossary/%1.tsv").arg(QString::fromLatin1(file)));
        QVERIFY2(bytes, file);
        for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            const QString name = core::folded(line.section(u'\t', 0, 0));
            QVERIFY2(name.size() > 1, qPrintable(line));
            QVERIFY2(!seen.contains(name), qPrintable(line));
            seen.insert(name);
        }
    }
    QVERIFY(seen.size() > 2000);
}

QTEST_GUILESS_MAIN(NamesDataTest)
#include "names_data_test.moc"
