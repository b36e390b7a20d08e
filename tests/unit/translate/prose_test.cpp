// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// How the gist says what backgrounds of projects, policies, reports and news say: what something is a means of, when and where it came about, who
/// said it, what is compared, whose country it is.
class ProseTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void saysWhatIsAMeans_data();
    void saysWhatIsAMeans() { compare(); }
    void tellsWhatIsOver_data();
    void tellsWhatIsOver() { compare(); }
    void readsTimes_data();
    void readsTimes() { compare(); }
    void namesPeopleAndNations_data();
    void namesPeopleAndNations() { compare(); }
    void comparesAndCounts_data();
    void comparesAndCounts() { compare(); }
    void saysWhoseItIs_data();
    void saysWhoseItIs() { compare(); }
    void saysWhatIsStated_data();
    void saysWhatIsStated() { compare(); }
    void tellsWhatIsGoingOn_data();
    void tellsWhatIsGoingOn() { compare(); }
    void pairsConjunctions_data();
    void pairsConjunctions() { compare(); }
    void tellsWhoDoesWhat_data();
    void tellsWhoDoesWhat() { compare(); }
    void putsThingsSomewhere_data();
    void putsThingsSomewhere() { compare(); }
};

void ProseTest::saysWhatIsAMeans_data()
{
    QTest::addColumn<QString>("english");
    row("该系统是提升管理效率的关键支撑。", "The system is key support for improving management efficiency.");
    row("云平台已成为优化服务流程、促进产业升级的重要途径。", "The cloud platform has already become an important way of optimising service process and promoting industry upgrade.");
    row("培训是增强安全意识的手段。", "Train is a means of strengthening safety awareness.");
    row("提升管理效率。", "Improve management efficiency.");
    row("打破数据壁垒。", "Break data barrier.");
}

void ProseTest::tellsWhatIsOver_data()
{
    QTest::addColumn<QString>("english");
    row("专家组审阅了材料，听取了汇报。", "The expert panel reviewed materials, and heard the report.");
    row("团队解决了问题，完善了模型。", "The team resolved the issue, and improved the model.");
    row("通过优化流程、共享资源，企业获得了收益。", "By optimising process and sharing resources, the enterprise obtained the revenue.");
    row("发言人表示，该公司违反了规定。", "The spokesperson said that the company violated provisions.");
    row("成本降低了20%。", "The cost reduced by 20%.");
}

void ProseTest::readsTimes_data()
{
    QTest::addColumn<QString>("english");
    row("该设备是2019年采购的。", "The equipment was procured in 2019.");
    row("2017年底，系统上线。", "At the end of 2017, system goes live.");
    row("自20世纪80年代以来，该技术得到应用。", "Since the 1980s, the technology obtains the application.");
    row("该大学建于19世纪。", "The university was built in the 19th century.");
    row("1862年3月8日，工厂成立。", "On 8 March 1862, the factory established.");
}

void ProseTest::namesPeopleAndNations_data()
{
    QTest::addColumn<QString>("english");
    row("教练德拉科（Drako）离开了球队。", "Coach Drako left the sports team.");
    row("主席奥尔森·比伦（Olsen Biren）出席了会议。", "Chairman Olsen Biren attended meeting.");
    row("法国企业参加了展览。", "French enterprise took part in exhibition.");
    row("任何国家和地区的组织", "Any country and organisation of region");
    row("医生帮助了他们。", "The doctor helped them.");
    row("孩子们参加了活动。", "The children took part in activities.");
    row("他是一名工程师。", "He is an engineer.");
}

void ProseTest::comparesAndCounts_data()
{
    QTest::addColumn<QString>("english");
    row("速度比上一代产品提高了15%。", "The speed improved by 15% compared with previous-generation product.");
    row("这些企业", "These enterprises");
    row("许多学校", "Many schools");
    row("这是一个平台。", "This is a platform.");
    row("以下任何一种方式", "The following any one way");
}

void ProseTest::putsThingsSomewhere_data()
{
    QTest::addColumn<QString>("english");
    row("学校将该系统纳入统一平台。", "The school includes the system in unified platform.");
    row("商务部宣布将12家中国实体列入管控名单。", "Ministry of Commerce announces that it will add 12 Chinese entities to the control list.");
    row("大数据被首次写入报告。", "Big data is written report for the first time.");
    row("15家中国企业", "15 Chinese enterprises");
}

void ProseTest::tellsWhoDoesWhat_data()
{
    QTest::addColumn<QString>("english");
    row("公司开发系统。", "The company develops the system.");
    row("学校采购服务器。", "The school procures the server.");
    row("会议由副校长主持。", "Meeting is presided over by vice-principal.");
    row("该平台为师生带来了便利。", "The platform brought convenience for teachers and students.");
    row("一家有经验、有实力的供应商", "A supplier that has experience and has strength");
    row("从服务方式看，应用广泛。", "Judging from service method, application is extensive.");
    row(" 取的保证金。", "Deposit taken.");
    row("记者9日从财政部获悉，项目已完成。", "Journalist on the 9th learn of from Ministry of Finance, project completed.");
}

void ProseTest::pairsConjunctions_data()
{
    QTest::addColumn<QString>("english");
    row("系统不仅提高了效率，而且降低了成本。", "The system not only improved the efficiency, but also reduced the cost.");
    row("虽然设备已验收，但系统未启用。", "Although equipment has already been accepted, system has not enabled.");
    row("由于资金不足，因此项目被暂停。", "Because funds are insufficient, project is suspended.");
}

void ProseTest::tellsWhatIsGoingOn_data()
{
    QTest::addColumn<QString>("english");
    row("他们正在调查这起事件。", "They are currently investigating this event.");
    row("该公司正在建设数据中心。", "The company is currently building data centre.");
    row("该项目预计将于2026年完成。", "The project is expected to be completed in 2026.");
    row("他们在一份声明中表示，情况稳定。", "They said in a declaration that circumstances are stable.");
}

void ProseTest::saysWhatIsStated_data()
{
    QTest::addColumn<QString>("english");
    row("会议强调，数据安全十分重要。", "The meeting emphasises that data security is very important.");
    row("企业开始使用云服务。", "The enterprise starts using cloud services.");
    row("第一家采用该技术的公司", "The first company that uses the technology");
    row("使用国产芯片的服务器的数量", "Quantity of server that uses domestic chip");
    row("最大的云服务商", "Largest cloud service provider");
}

void ProseTest::saysWhoseItIs_data()
{
    QTest::addColumn<QString>("english");
    row("由财政部和教育部共同发布的通知规定了标准。", "The notice jointly published by Ministry of Finance and Ministry of Education specified the standard.");
    row("冰岛和巴基斯坦政府的领导人", "Leader of Iceland and Pakistani government");
    row("这是一种可以检测故障的新方法。", "This is a new method that can test fault.");
    row("这家公司成立于2011年。", "This company was established in 2011.");
    row("报告指出，该行业规模达到3000亿元。", "The report points out that the scale of the industry reaches RMB 300,000,000,000.");
    row("这使得企业能够更快地部署应用。", "This enables the enterprise to more rapidly deploy the application.");
}

QTEST_GUILESS_MAIN(ProseTest)
#include "prose_test.moc"
