// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translate/engine.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace tendertrail;

class GistTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rendersWholeSegments_data();
    void rendersWholeSegments();
    void ordersWordsAsEnglish_data();
    void ordersWordsAsEnglish();
    void findsNamesInRunningText_data();
    void findsNamesInRunningText();
    void keepsWhatMustNotChange_data();
    void keepsWhatMustNotChange();
    void alignsTheWordsItRenders();
    void isTheSameEveryTime();
    void survivesHostileText_data();
    void survivesHostileText();
    void saysWhatItCannotDo();

private:
    QString gistOf(const QString &source) const
    {
        const auto results = m_engine->translate({source}, QStringLiteral("zh"), QStringLiteral("en"), {});
        return results ? results->front().text : describe(results.error());
    }
    std::unique_ptr<translate::Engine> m_engine;
};

void GistTest::initTestCase()
{
    auto engine = translate::gist();
    QVERIFY2(engine, engine ? "" : qPrintable(describe(engine.error())));
    m_engine = std::move(*engine);
}

void GistTest::rendersWholeSegments_data()
{
    QTest::addColumn<QString>("english");
    const auto row = [](const char *zh, const char *en) { QTest::newRow(zh) << QString::fromUtf8(en); };
    row("采购人：深圳大学", "Purchaser: Shenzhen University");
    row("采购代理机构：深圳市腾飞招标代理有限公司", "Procurement agency: Shenzhen Tengfei Tendering Agency Co., Ltd.");
    row("预算金额：20万元", "Budget amount: RMB 200,000");
    row("预算金额（元）：184000", "Budget amount (RMB): 184,000");
    row("中标供应商名称：成都运达科技有限公司", "Name of winning supplier: Chengdu Yunda Technology Co., Ltd.");
    row("采购方式：竞争性磋商", "Procurement method: competitive consultation");
    row("采购方式：单一来源采购", "Procurement method: single-source procurement");
    row("开标时间：2024年3月5日9时30分", "Bid opening time: 09:30 on 5 March 2024");
    row("开标时间：2024-03-05 14:00（北京时间）", "Bid opening time: 14:00 (Beijing time) on 5 March 2024");
    row("一、项目基本情况", "I. Basic information on the project");
    row("（二）采购需求", "(2) Procurement requirements");
    row("第三章 合同条款", "Chapter 3 Contract terms");
    row("3.2 评标办法", "3.2 Bid evaluation method");
    row("项目编号：SZDX-2024-001", "Project number: SZDX-2024-001");
    row("项目编号：SZDX-2024-001号", "Project number: SZDX-2024-001");
    row("解放路12号", "No. 12 Jiefang Road");
    row("采购人：某区政务服务中心", "Purchaser: a certain District Government Service Centre");
    row("某职业技术学院", "A certain vocational and technical college");
    row("①提供设备；", "(1) Provide equipment;");
    row("详见第3.5.3项", "See item 3.5.3 for details");
    row("服务能力得1-10分", "Service capability: 1-10 points");
    row("近三年业绩", "The last three years track record");
    row("30日内向甲方提交", "Within 30 days submit to Party A");
    row("项目名称：深圳大学云服务器租赁项目", "Project name: cloud server rental project of Shenzhen University");
    row("NVIDIA A100加速卡8块", "NVIDIA A100 accelerator card 8");
    row("8块加速卡", "8 accelerator cards");
    row("昇腾910B加速卡", "Ascend 910B accelerator card");
    row("亚马逊云科技（AWS）云服务", "Amazon Web Services (AWS) cloud services");
    row("微软智能云", "Microsoft Azure");
    row("大写：贰拾万元整", "In words: two hundred thousand yuan only (200,000)");
    row("本项目不接受联合体投标。", "Consortium bids are not accepted for this project.");
    row("联系人：张伟民", "Contact person: Zhang Weimin");
    row("联系方式：王老师 0755-12345678", "Contact details: Wang (teacher) 0755-12345678");
    row("服务期限：1年", "Service period: 1 year");
    row("交货期：30个日历天", "Delivery period: 30 calendar days");
    row("合同签订后30日内", "Within 30 days after the contract is signed");
    row("质保期3年。", "Warranty period 3 years.");
    row("扣除3%", "Deduct 3%");
    row("《政府采购法》第二十二条", "Article 22 of the Government Procurement Law");
    row("因重大变故，采购任务取消", "The procurement task has been cancelled because of a major change of circumstances");
    row("採購人：四川大學", "Purchaser: Sichuan University");
    row("详见www.example.org/a?b=1", "See www.example.org/a?b=1 for details");
    row("", "");
    row("2024", "2024");
    row("Shenzhen University", "Shenzhen University");
}

void GistTest::rendersWholeSegments()
{
    QFETCH(QString, english);
    QCOMPARE(gistOf(QString::fromUtf8(QTest::currentDataTag())), english);
}

void GistTest::ordersWordsAsEnglish_data()
{
    QTest::addColumn<QString>("english");
    const auto row = [](const char *zh, const char *en) { QTest::newRow(zh) << QString::fromUtf8(en); };
    row("投标人提供的证明材料", "Supporting documents provided by the bidder");
    row("对投标文件进行评审", "Evaluate the bid documents");
    row("超过预算金额的报价为无效报价", "Any quotation above the budget amount is invalid");
    row("费用由深圳大学支付。", "The cost is paid by Shenzhen University.");
    row("受深圳大学委托，", "Entrusted by Shenzhen University,");
    row("投标截止后3日", "3 days after bid closing");
    row("合同签订之日起1年", "1 year from the date of contract signing");
    row("自合同签订之日起30日内", "Within 30 days from the date of signing the contract");
    row("采购人委托评标委员会确定中标人", "The purchaser entrusts the bid evaluation committee to determine the winning bidder");
    row("未被“信用中国”列入失信被执行人名单", "Has not been listed by \"Credit China\" in the list of judgment defaulters");
    row("采购2台服务器", "Procure 2 servers");
    row("采购服务器10台、交换机1台。", "Procure 10 servers and 1 switch.");
    row("投标人须提供服务器2台、机柜1个、软件3套。", "The bidder must provide 2 servers, 1 cabinet and 3 sets of software.");
    row("配备项目经理1名、工程师3名。", "Be equipped with 1 project manager and 3 engineers.");
    row("服务器10台", "Server 10 units");
    row("采购数量10台", "Quantity procured 10 units");
    row("采购服务器", "Procure server");
    row("服务器采购项目", "Server procurement project");
    row("应当按时提交投标文件", "The bid documents shall be submitted on time");
    row("关于云服务采购的情况说明", "Explanatory statement on cloud service procurement");
    row("采购人为成都运达科技有限公司。", "The purchaser is Chengdu Yunda Technology Co., Ltd.");
    row("云服务器（一）", "Cloud server (1)");
    row("搭载加速卡8张", "Equip with 8 accelerator cards");
    row("是", "Yes");
    row("是否接受进口产品：否", "Whether imported products are accepted: no");
    row("采 购 人：深圳大学", "Purchaser: Shenzhen University");
    row("目 录", "Table of contents");
    row("服务器、交换机等设备", "Server, switch and other equipment");
}

void GistTest::ordersWordsAsEnglish()
{
    QFETCH(QString, english);
    QCOMPARE(gistOf(QString::fromUtf8(QTest::currentDataTag())), english);
}

void GistTest::findsNamesInRunningText_data()
{
    QTest::addColumn<QString>("name");
    const auto row = [](const char *zh, const char *en) { QTest::newRow(zh) << QString::fromUtf8(en); };
    row("本项目由成都运达科技有限公司作为代理商提供云服务", "Chengdu Yunda Technology Co., Ltd.");
    row("推荐成都腾飞科技有限公司为中标候选人", "Chengdu Tengfei Technology Co., Ltd.");
    row("北京中教仪国际招标代理有限公司受北京大学委托", "Beijing Zhongjiaoyi International Tendering Agency Co., Ltd.");
    row("关于征集中移（苏州）软件技术有限公司智算服务器采购项目意见", "China Mobile (Suzhou) Software Technology Co., Ltd.");
    row("合肥市公安局瑶海分局委托我公司", "Yaohai Branch, Hefei Public Security Bureau");
    row("与四川大学华西医院签订合同", "West China Hospital, Sichuan University");
    row("地址：唐河县财政局二楼", "Tanghe County Finance Bureau");
    row("评审专家：张伟民、李芳、欧阳锋", "Zhang Weimin, Li Fang, Ouyang Feng");
    row("请联系王女士", "Ms Wang");
    row("中标人为中国铁塔股份有限公司", "China Tower Corporation Limited");
}

void GistTest::findsNamesInRunningText()
{
    QFETCH(QString, name);
    const QString english = gistOf(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(english.contains(name), qPrintable(english + QStringLiteral(" lacks ") + name));
}

void GistTest::keepsWhatMustNotChange_data()
{
    QTest::addColumn<QStringList>("kept");
    const auto row = [](const char *zh, const QStringList &kept) { QTest::newRow(zh) << kept; };
    row("总价1,312,000.50元，其中设备1.2亿元", {QStringLiteral("1,312,000.5"), QStringLiteral("120,000,000")});
    row("于2024年3月5日至2024年4月6日每日上午9:00至下午5点", {QStringLiteral("5 March 2024"), QStringLiteral("6 April 2024"), QStringLiteral("09:00"), QStringLiteral("5:00 p.m.")});
    row("型号：H800-300x、HG-B10、p4d.24xlarge", {QStringLiteral("H800-300x"), QStringLiteral("HG-B10"), QStringLiteral("p4d.24xlarge")});
    row("账号：6222 0212 3456", {QStringLiteral("6222 0212 3456")});
    row("邮箱：a.b-c@szu.example.cn", {QStringLiteral("a.b-c@szu.example.cn")});
    row("显存≥80GB，带宽不低于2039GB/s", {QStringLiteral("80GB"), QStringLiteral("2039GB/s")});
    row("统一社会信用代码：91510100MA61XXXX0K", {QStringLiteral("91510100MA61XXXX0K")});
    row("得分=（基准价/报价）×30%×100", {QStringLiteral("30%"), QStringLiteral("100")});
    row("共计3万册图书", {QStringLiteral("30,000")});
    row("比例为百分之五", {QStringLiteral("5%")});
    row("算力中心B4楼、DC1楼202机房", {QStringLiteral("B4"), QStringLiteral("DC1"), QStringLiteral("202")});
    row("每日万分之五至千分之三", {QStringLiteral("5‱"), QStringLiteral("3‰")});
    row("US$28,000或￥200000", {QStringLiteral("28,000"), QStringLiteral("200,000")});
}

void GistTest::keepsWhatMustNotChange()
{
    QFETCH(QStringList, kept);
    const QString source = QString::fromUtf8(QTest::currentDataTag());
    const auto results = m_engine->translate({source}, QStringLiteral("zh"), QStringLiteral("en"), {});
    QVERIFY(results);
    for (const QString &part : kept)
        QVERIFY2(results->front().text.contains(part), qPrintable(results->front().text + QStringLiteral(" lacks ") + part));
    QCOMPARE(results->front().warnings, QStringList{});
}

void GistTest::alignsTheWordsItRenders()
{
    const QString source = QStringLiteral("三、采购人：深圳大学，预算金额20万元（人民币），合同签订后30日内交货。");
    const auto results = m_engine->translate({source}, QStringLiteral("zh-Hans"), QStringLiteral("en"), {});
    QVERIFY(results);
    const translate::Translated &result = results->front();
    const auto renders = [&](const QString &zh, const QString &en) {
        for (const core::Alignment &pair : result.alignment) {
            if (pair.source.of(source) == zh && pair.target.of(result.text) == en)
                return true;
        }
        return false;
    };
    QVERIFY(renders(QStringLiteral("三、"), QStringLiteral("III.")));
    QVERIFY(renders(QStringLiteral("采购人"), QStringLiteral("Purchaser")));
    QVERIFY(renders(QStringLiteral("深圳大学"), QStringLiteral("Shenzhen University")));
    QVERIFY(renders(QStringLiteral("20万元（人民币）"), QStringLiteral("RMB 200,000")));
    std::vector<bool> taken(size_t(source.size()), false);
    for (const core::Alignment &pair : result.alignment) {
        QVERIFY(!pair.source.isEmpty() && !pair.target.isEmpty());
        QVERIFY(pair.source.begin >= 0 && pair.source.end <= source.size());
        QVERIFY(pair.target.begin >= 0 && pair.target.end <= result.text.size());
        for (qsizetype i = pair.source.begin; i < pair.source.end; ++i) {
            QVERIFY(!taken[size_t(i)]);
            taken[size_t(i)] = true;
        }
    }
}

void GistTest::isTheSameEveryTime()
{
    const QStringList sources{QStringLiteral("受采购人委托，现就该项目进行公开招标。"), QStringLiteral("評標委員會由5人以上組成。")};
    const auto first = m_engine->translate(sources, QStringLiteral("zh"), QStringLiteral("en"), {});
    QVERIFY(first);
    std::vector<std::thread> threads;
    std::atomic<int> same = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            auto engine = translate::gist();
            if (!engine)
                return;
            const auto again = (*engine)->translate(sources, QStringLiteral("zh"), QStringLiteral("en"), {});
            if (again && again->at(0).text == first->at(0).text && again->at(1).alignment == first->at(1).alignment)
                ++same;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(same.load(), 4);
}

void GistTest::survivesHostileText_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("signs") << QStringLiteral("。；：，、（）《》“”…—·～％￥");
    QTest::newRow("lone surrogates") << QString(QChar(0xD840)) + QStringLiteral("采购") + QChar(0xDC00);
    QTest::newRow("rare Han") << QStringLiteral("𠮷野家有限公司采购𡃁模");
    QTest::newRow("controls") << QStringLiteral("采购\u0000\u0007\u200B\u202E人\t名称\n称");
    QTest::newRow("open brackets") << QStringLiteral("（（（《《有限公司））大学的的的");
    QTest::newRow("only particles") << QStringLiteral("的的的了着过所");
    QTest::newRow("long run") << QStringLiteral("投标文件的").repeated(3000);
    QTest::newRow("long unknown run") << QString(20000, QChar(0x9F98));
    QTest::newRow("huge number") << QString(5000, u'9') + QStringLiteral("万元整亿亿万");
    QTest::newRow("Japanese and Korean") << QStringLiteral("サーバー 서버 服务器");
    QTest::newRow("nothing but spaces") << QStringLiteral(" \u3000\t\n ");
    QTest::newRow("postpositions first") << QStringLiteral("内后前中的时外上下");
    QTest::newRow("heads alone") << QStringLiteral("有限公司公司大学局中心");
}

void GistTest::survivesHostileText()
{
    QFETCH(QString, source);
    const auto results = m_engine->translate({source}, QStringLiteral("zh"), QStringLiteral("en"), {});
    QVERIFY(results);
    QCOMPARE(results->size(), size_t(1));
    for (const core::Alignment &pair : results->front().alignment) {
        QVERIFY(pair.source.begin >= 0 && pair.source.begin < pair.source.end && pair.source.end <= source.size());
        QVERIFY(pair.target.begin >= 0 && pair.target.begin < pair.target.end && pair.target.end <= results->front().text.size());
    }
}

void GistTest::saysWhatItCannotDo()
{
    QCOMPARE(m_engine->info().id, QStringLiteral("gist"));
    QVERIFY(m_engine->info().offline);
    QVERIFY(!m_engine->info().version.isEmpty());
    const auto french = m_engine->translate({QStringLiteral("采购")}, QStringLiteral("zh"), QStringLiteral("fr"), {});
    QVERIFY(!french);
    QCOMPARE(french.error().code, core::ErrorCode::Unsupported);
    core::CancelSource source;
    source.cancel();
    const auto cancelled = m_engine->translate({QStringLiteral("采购")}, QStringLiteral("zh"), QStringLiteral("en"), source.token());
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, core::ErrorCode::Cancelled);
    const auto none = m_engine->translate({}, QStringLiteral("zh"), QStringLiteral("en"), {});
    QVERIFY(none && none->empty());
}

QTEST_GUILESS_MAIN(GistTest)
#include "gist_test.moc"
