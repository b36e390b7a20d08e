// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// How the gist says what contracts and service requirements say in whole sentences: causes, purposes, reasons, what is ensured, lists of conditions.
class SentencesTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }
    void saysWhatIsCaused_data();
    void saysWhatIsCaused() { compare(); }
    void saysWhatIsEnsured_data();
    void saysWhatIsEnsured() { compare(); }
    void saysWhatForAndWhy_data();
    void saysWhatForAndWhy() { compare(); }
    void saysWhoIsAffected_data();
    void saysWhoIsAffected() { compare(); }
    void putsWhatIsTalkedOfBehindItsVerb_data();
    void putsWhatIsTalkedOfBehindItsVerb() { compare(); }
    void takesAClauseAsObject_data();
    void takesAClauseAsObject() { compare(); }
    void chainsVerbs_data();
    void chainsVerbs() { compare(); }
    void beginsConditionsWhereTheyBegin_data();
    void beginsConditionsWhereTheyBegin() { compare(); }
    void argues_data();
    void argues() { compare(); }
};

void SentencesTest::saysWhatIsCaused_data()
{
    QTest::addColumn<QString>("english");
    row("故障导致系统无法使用的，乙方应立即修复。", "Where fault prevents system from being used, Party B shall immediately repair.");
    row("加固措施应使设备能够承受运输振动。", "Reinforcement measures shall enable equipment to bear transport vibration.");
    row("延误给甲方造成损失的，乙方应予以赔偿。", "Where delay causes loss to Party A, Party B shall compensate.");
}

void SentencesTest::saysWhatIsEnsured_data()
{
    QTest::addColumn<QString>("english");
    row("乙方应确保备件符合合同要求。", "Party B shall ensure that spare parts conform to contract requirements.");
    row("乙方应确保系统稳定。", "Party B shall ensure that system is stable.");
}

void SentencesTest::saysWhatForAndWhy_data()
{
    QTest::addColumn<QString>("english");
    row("乙方应采取措施以减少停机时间。", "Party B shall adopt measures to reduce shutdown time.");
    row("由于旧系统由原厂商开发，其他公司无法升级。", "Because old system is developed by the original manufacturer, other companies cannot upgrade.");
    row("本报告仅用于内部讨论。", "This report is only used for internal discussion.");
}

void SentencesTest::saysWhoIsAffected_data()
{
    QTest::addColumn<QString>("english");
    row("受停电影响的一方应及时通知对方。", "The party affected by power cut shall promptly notify the other party.");
    row("乙方应消除故障的影响。", "Party B shall eliminate the impact of the fault.");
}

void SentencesTest::putsWhatIsTalkedOfBehindItsVerb_data()
{
    QTest::addColumn<QString>("english");
    row("甲方已支付的押金乙方应当退还。", "Party B shall refund deposit already paid by Party A.");
    row("乙方交付的样品必须全部退还。", "Sample delivered by Party B must all be refunded.");
    row("采购人可将联合体作为一个供应商。", "The buyer may treat the consortium as one supplier.");
}

void SentencesTest::takesAClauseAsObject_data()
{
    QTest::addColumn<QString>("english");
    row("乙方应返还已支付的押金。", "Party B shall return deposit already paid.");
    row("医院拒绝采纳任何单位提供的样品。", "The hospital refuses to adopt sample provided by any entity.");
}

void SentencesTest::chainsVerbs_data()
{
    QTest::addColumn<QString>("english");
    row("乙方拒绝提供备件的，甲方可另行采购。", "Where Party B refuses to provide spare parts, Party A may separately procure.");
    row("乙方应避免影响正常办公。", "Party B shall avoid affecting normal office.");
    row("乙方应配合甲方做好搬迁工作。", "Party B shall cooperate with Party A in relocating work.");
    row("乙方应协助甲方完善档案制度。", "Party B shall assist Party A to improve archives system.");
}

void SentencesTest::beginsConditionsWhereTheyBegin_data()
{
    QTest::addColumn<QString>("english");
    row("乙方拖欠租金，导致甲方损失的，甲方有权解除合同。", "Where Party B is in arrears with rent, resulting in Party A loss, Party A has the right to terminate the contract.");
}

void SentencesTest::argues_data()
{
    QTest::addColumn<QString>("english");
    row("新系统与原系统无任何联系。", "The new system has no connection whatever with the existing system.");
    row("与自建机房相比，租赁费用较低。", "Compared with self-built machine room, rental cost is fairly low.");
}

QTEST_GUILESS_MAIN(SentencesTest)
#include "sentences_test.moc"
