// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/engine.h"

#include <QTest>

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames_data();
    void readsNames();
};

void NamesTest::readsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *what, const char *name, const char *english) {
        QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(english);
    };
    row("official university", "深圳大学", "Shenzhen University");
    row("official lab", "之江实验室", "Zhejiang Lab");
    row("official, not by parts", "北京大学", "Peking University");
    row("traditional characters", "四川大學", "Sichuan University");
    row("provider", "亚马逊", "Amazon Web Services");
    row("provider in full", "亚马逊云科技", "Amazon Web Services");
    row("maker", "英伟达", "NVIDIA");
    row("company by parts", "成都运达科技有限公司", "Chengdu Yunda Technology Co., Ltd.");
    row("stock company", "成都运达科技股份有限公司", "Chengdu Yunda Technology Co., Ltd.");
    row("city with its level", "深圳市腾飞信息技术有限公司", "Shenzhen Tengfei Information Technology Co., Ltd.");
    row("place in brackets", "阿里云（北京）科技有限公司", "Alibaba Cloud (Beijing) Technology Co., Ltd.");
    row("tendering agency", "北京中教仪国际招标代理有限公司", "Beijing Zhongjiaoyi International Tendering Agency Co., Ltd.");
    row("province and agency", "四川省政府采购中心", "Sichuan Province Government Procurement Centre");
    row("bureau and branch", "合肥市公安局瑶海分局", "Yaohai Branch, Hefei Public Security Bureau");
    row("county bureau", "唐河县财政局", "Tanghe County Finance Bureau");
    row("hospital of a university", "四川大学华西医院", "West China Hospital, Sichuan University");
    row("numbered hospital", "绵阳市第一人民医院", "Mianyang First People's Hospital");
    row("unknown university", "贵州民族大学", "Guizhou Minzu University");
    row("Latin in the name", "TCL科技集团股份有限公司", "TCL Technology Group Co., Ltd.");
    row("person", "张伟民", "Zhang Weimin");
    row("two surnames", "欧阳锋", "Ouyang Feng");
    row("short person", "王芳", "Wang Fang");
    row("unknown name", "澜沧鹿", "Lancanglu");
    row("a county in front", "云梦泽", "Yunmeng Ze");
    row("Latin already", "Amazon Web Services", "Amazon Web Services");
    row("nothing", "", "");
    row("left out", "某职业技术学院", "Unnamed Vocational and Technical College");
    row("district left out", "某区政务服务中心", "Government Service Centre of an unnamed district");
    row("left out, in two characters", "某某大学", "Unnamed University");
    row("a sign of the word behind it", "某市场监督管理局", "Unnamed Administration for Market Regulation");
    row("a city left out", "某市公安局", "Public Security Bureau of an unnamed city");
    row("nothing but left out", "某市", "Unnamed city");
    row("a city abroad", "慕尼黑大学", "Munich University");
    row("a place with a name of its own", "鄂尔多斯市公安局", "Ordos Public Security Bureau");
    row("a prefecture", "阿里地区财政局", "Ngari Prefecture Finance Bureau");
    row("apostrophe", "西安曲江安达科技有限公司", "Xi'an Qujiang Anda Technology Co., Ltd.");
}

void NamesTest::readsNames()
{
    QFETCH(QString, name);
    QFETCH(QString, english);
    QCOMPARE(tendertrail::translate::nameInEnglish(name), english);
}

QTEST_GUILESS_MAIN(NamesTest)
#include "names_test.moc"
