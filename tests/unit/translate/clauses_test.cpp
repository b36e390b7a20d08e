// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datafiles.h"
#include "translate/engine.h"

#include <QTest>

using namespace tendertrail;

/// Clauses that the memory knows, as they stand, with other words in their slots, and nearly so; and the order of words in the others.
class ClausesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void memoryIsLargeEnough();
    void knowsWholeClauses_data();
    void knowsWholeClauses();
    void fillsSlots_data();
    void fillsSlots();
    void findsClausesThatDifferInAWord_data();
    void findsClausesThatDifferInAWord();
    void takesClausesOfEverySubject_data();
    void takesClausesOfEverySubject();
    void neverTakesADenialForItsOpposite();
    void putsAdverbialsBehindTheVerb_data();
    void putsAdverbialsBehindTheVerb();
    void alignsSlotsOfClauses();
    void isQuickOnClausesMadeToBeSlow();

private:
    QString gistOf(const QString &source) const
    {
        const auto results = m_engine->translate({source}, QStringLiteral("zh"), QStringLiteral("en"), {});
        return results ? results->front().text : describe(results.error());
    }
    std::unique_ptr<translate::Engine> m_engine;
};

void ClausesTest::initTestCase()
{
    auto engine = translate::gist();
    QVERIFY2(engine, engine ? "" : qPrintable(describe(engine.error())));
    m_engine = std::move(*engine);
}

void ClausesTest::memoryIsLargeEnough()
{
    const auto bytes = core::readDataFile(QStringLiteral("glossary/clauses.tsv"));
    QVERIFY(bytes);
    qsizetype clauses = 0;
    for (const QByteArray &line : bytes->split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        QCOMPARE(line.count('\t'), 3);
        ++clauses;
    }
    QVERIFY2(clauses >= 500, qPrintable(QString::number(clauses)));
}

void ClausesTest::knowsWholeClauses_data()
{
    QTest::addColumn<QString>("english");
    const auto row = [](const char *zh, const char *en) { QTest::newRow(zh) << QString::fromUtf8(en); };
    row("（1）具有独立承担民事责任的能力；", "(1) Has the capacity to bear civil liability independently;");
    row("（二）具有履行合同所必须的设备和专业技术能力。", "(2) Has the equipment and professional technical capability necessary to perform the contract.");
    row("单位负责人为同一人或者存在直接控股、管理关系的不同供应商，不得参加同一合同项下的政府采购活动。",
        "Different suppliers whose person in charge is the same individual, or between which there is a direct controlling or management "
        "relationship, may not take part in government procurement under the same contract.");
    row("2、大写金额和小写金额不一致的，以大写金额为准；",
        "2. Where the amount in words and the amount in figures differ, the amount in words shall prevail;");
    row("（节假日除外）", "(Except public holidays)");
}

void ClausesTest::knowsWholeClauses()
{
    QFETCH(QString, english);
    const QString zh = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(gistOf(zh), english);
}

void ClausesTest::fillsSlots_data()
{
    QTest::addColumn<QString>("english");
    const auto row = [](const char *zh, const char *en) { QTest::newRow(zh) << QString::fromUtf8(en); };
    row("由深圳大学负责设备验收", "Shenzhen University is responsible for equipment acceptance");
    row("本项目最高限价为20万元。", "The price ceiling of this project is RMB 200,000.");
    row("履约保证金不得超过合同金额的10%。", "The performance bond may not exceed 10% of the contract amount.");
    row("本合同一式六份，甲方执四份，乙方执两份。", "This contract is made in six copies, of which Party A holds four copies and Party B two copies.");
    row("本公告期限为5个工作日。", "The period of this notice is 5 working days.");
    row("成都运达科技有限公司受深圳大学的委托，", "Chengdu Yunda Technology Co., Ltd., entrusted by Shenzhen University,");
    row("甲方有权解除合同", "Party A has the right to terminate the contract");
    row("未经甲方书面同意，乙方不得转让合同。", "Without the written consent of Party A, Party B may not transfer the contract.");
    row("自合同签订之日起30日内", "Within 30 days from the date of signing the contract");
    row("具体内容详见附件", "See the annex for details");
}

void ClausesTest::fillsSlots()
{
    QFETCH(QString, english);
    const QString source = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(gistOf(source), english);
    QCOMPARE(m_engine->translate({source}, QStringLiteral("zh"), QStringLiteral("en"), {})->front().warnings, QStringList{});
}

void ClausesTest::findsClausesThatDifferInAWord_data()
{
    QTest::addColumn<QString>("english");
    const auto row = [](const char *zh, const char *en) { QTest::newRow(zh) << QString::fromUtf8(en); };
    // The memory has bid documents and 15 days.
    row("不同投标人的响应文件由同一单位或者个人编制", "the response documents of different bidders were prepared by the same entity or individual");
    row("采购人或者采购代理机构应当在投标截止时间至少7日前", "at least 7 days before the bid deadline, the purchaser or the procurement agency shall");
    // A word that says nothing is there or not.
    row("拒绝有关部门的监督检查或者提供虚假情况的", "refusing supervision and inspection by the authorities or providing false information");
}

void ClausesTest::findsClausesThatDifferInAWord()
{
    QFETCH(QString, english);
    const QString gist = gistOf(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(gist.compare(english, Qt::CaseInsensitive) == 0, qPrintable(gist));
}

void ClausesTest::takesClausesOfEverySubject_data()
{
    QTest::addColumn<QString>("english");
    const auto row = [](const char *zh, const char *en) { QTest::newRow(zh) << QString::fromUtf8(en); };
    // A slot for one word takes no more; the same clause serves every kind of document.
    row("供应商应当认真阅读谈判文件的全部内容。", "The supplier shall read the whole of the negotiation documents carefully.");
    row("投标人应当认真阅读招标文件的全部内容。", "The bidder shall read the whole of the tender documents carefully.");
    row("投标有效期为自投标截止之日起90日。", "The bid validity period is 90 days from the date of bid closing.");
    // Several of what stands in a slot; a heading inside a sentence is no heading.
    row("通过符合性审查的投标人不足3家的，不得评标。", "Where fewer than 3 bidders passed compliance review, the bids may not be evaluated.");
    row("同一人具有多个证书的，不重复得分。", "A person is not scored twice for several certificates.");
    // Behind a remark in brackets the clause goes on.
    row("提供由省级以上监狱管理局、戒毒管理局（含新疆生产建设兵团）出具的属于监狱企业的证明文件。",
        "Provide a document issued by a prison administration or drug rehabilitation administration at provincial level or above (including the Xinjiang "
        "Production and Construction Corps) proving that it is a prison enterprise.");
    // Time limits stand behind what is done within them.
    row("采购代理机构应当在投标截止时间至少15日前发布更正公告。", "The procurement agency shall publish the correction notice at least 15 days before the bid submission deadline.");
    row("本公告同时在中国政府采购网、某市公共资源交易网上发布。",
        "This notice is published at the same time on China Government Procurement website and a certain municipal public resources trading website.");
    // Rows of scores.
    row("每提供一个得2分，最高得8分。", "2 points for each provided, up to 8 points.");
    row("价格得分=（评标基准价/投标报价）×30", "Price score = (evaluation benchmark price / bid price) × 30");
    row("带“▲”的技术参数每有一项不满足扣2分，扣完为止。", "2 points deducted for each item of technical parameters marked \"▲\" not met, until no points are left.");
    // Contracts.
    row("乙方逾期交货的，每逾期一日，应按合同总价的0.5%向甲方支付违约金。",
        "If Party B delivers late, for each day of delay it shall pay Party A liquidated damages of 0.5% of the total contract price.");
    row("合同签订后10个工作日内，甲方向乙方支付合同总价的30%作为预付款。",
        "Within 10 working days after the contract is signed, Party A pays Party B 30% of the total contract price in advance.");
    // A clause inside "shall …" begins with a verb that agrees with nothing, and no preposition stands twice.
    row("乙方应具有相应的施工能力。", "Party B shall have the capability for corresponding construction.");
    row("乙方应对所提供资料的真实性负责。", "Party B shall be responsible for the authenticity of the provided materials.");
    row("投标文件应在投标人须知前附表中规定的投标有效期内保持有效。",
        "The bid documents shall remain valid for the bid validity period specified in the bidder's instructions data sheet.");
    // A slot neither begins nor ends in the middle of a phrase.
    row("评标委员会在对投标文件进行审查时，可以要求投标人澄清。", "In reviewing the bid documents, the bid evaluation committee may require the bidder to clarify.");
    row("（1）投标文件中的大写金额与小写金额不一致的，以大写金额为准；",
        "(1) Where the amounts in words and in figures in the bid documents differ, the amount in words shall prevail;");
    // A number of a document in brackets belongs to its clause.
    row("参照计价格[2002]1980号文件规定的标准收取", "At the rates laid down in Planning Price Document [2002] No. 1980");
    // Of the laws.
    row("有下列情形之一的，应予废标：", "The tender shall be cancelled in any of the following circumstances:");
    row("供应商之间事先约定由某一特定供应商中标、成交；", "Suppliers agree beforehand that a particular supplier is to win;");
    // The blanks of a form stay blank.
    row("制造商为（企业名称），从业人员 人，营业收入为 万元。", "The manufacturer is (name of enterprise), ____ employees, operating revenue of RMB ____ × 10,000.");
}

void ClausesTest::takesClausesOfEverySubject()
{
    QFETCH(QString, english);
    QCOMPARE(gistOf(QString::fromUtf8(QTest::currentDataTag())), english);
}

void ClausesTest::neverTakesADenialForItsOpposite()
{
    // The memory has 投标人不能证明其报价合理性的.
    const QString gist = gistOf(QStringLiteral("投标人能够证明其报价合理性的，"));
    QVERIFY2(!gist.contains(u"cannot") && gist.contains(u"can prove"), qPrintable(gist));
}

void ClausesTest::putsAdverbialsBehindTheVerb_data()
{
    QTest::addColumn<QString>("english");
    const auto row = [](const char *zh, const char *en) { QTest::newRow(zh) << QString::fromUtf8(en); };
    row("评标委员会根据评审标准进行评审。", "The bid evaluation committee conducts evaluation according to the evaluation criteria.");
    row("采购人将中标结果通知中标人。", "The purchaser notifies the winning bidder of the award result.");
    row("供应商可在提交响应文件前退出磋商。", "The supplier may withdraw consultation before submitting the response documents.");
    row("乙方收到通知后应当及时处理", "On receiving the notice, Party B shall promptly handle");
    row("投标文件已被采购人接受。", "The bid documents have been accepted by the purchaser.");
    row("投标人不提供证明材料的，投标无效。", "Where the bidder does not provide supporting documents, the bid is invalid.");
    row("未提交投标文件", "Has not submitted the bid documents");
    row("质疑应具体、明确", "The query shall be specific and clear");
    row("与投标有关的费用", "Cost related to the bid");
    row("服务器扩容所需的设备", "Equipment required for server capacity expansion");
}

void ClausesTest::putsAdverbialsBehindTheVerb()
{
    QFETCH(QString, english);
    QCOMPARE(gistOf(QString::fromUtf8(QTest::currentDataTag())), english);
}

void ClausesTest::alignsSlotsOfClauses()
{
    const QString source = QStringLiteral("由深圳大学负责设备验收");
    const auto results = m_engine->translate({source}, QStringLiteral("zh"), QStringLiteral("en"), {});
    QVERIFY(results);
    const translate::Translated &result = results->front();
    bool name = false;
    for (const core::Alignment &pair : result.alignment) {
        QVERIFY(!pair.source.isEmpty() && !pair.target.isEmpty());
        name = name || (pair.source.of(source) == u"深圳大学" && pair.target.of(result.text) == u"Shenzhen University");
    }
    QVERIFY(name);
}

void ClausesTest::isQuickOnClausesMadeToBeSlow()
{
    // Words on which many clauses hinge, in a line that none of them explains: it must end, and say something.
    QVERIFY(!gistOf(QStringLiteral("如由对与在按将向为以的应").repeated(150)).isEmpty());
    QVERIFY(!gistOf(QStringLiteral("如，").repeated(900)).isEmpty());
    QVERIFY(!gistOf(QStringLiteral("将由的，").repeated(450)).isEmpty());
    QVERIFY(!gistOf(QStringLiteral("（").repeated(400) + QStringLiteral("由甲方负责") + QStringLiteral("）").repeated(400)).isEmpty());
}

QTEST_GUILESS_MAIN(ClausesTest)
#include "clauses_test.moc"
