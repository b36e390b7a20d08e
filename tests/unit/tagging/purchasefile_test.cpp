// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/purchasefile.h"

#include "tagging/tagger.h"

#include <QTest>

using namespace tendertrail;
using core::Field;

/// Documents of one project as a file with stages, with what was never seen and what they contradict each other in.
class PurchaseFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_mentions.clear(); }
    void stagesStandInOrderWithTheirDays();
    void whatWasNeverSeenIsMissing();
    void endedPurchaseMissesNoAward();
    void twoAwardsInTwoDocumentsAreShownSideBySide();
    void lotsOfOneDocumentAreNoContradiction();
    void twoSuppliersAreShownSideBySide();
    void correctedDeadlineIsNoContradiction();
    void lostWordsProveNothing();
    void noticeAndAwardJoinByNameWithoutTheBuyerAndTheKind();
    void sameNameYearsApartIsTwoPurchases();

private:
    core::Mention &add(int document, Field field, const QString &value, const QString &kind = {}, const QString &rule = {})
    {
        core::Mention made;
        made.id = core::MentionId(qint64(m_mentions.size()) + 1);
        made.document = core::DocumentId(document);
        made.field = field;
        made.value = value;
        made.kind = kind;
        made.assertedBy = rule;
        made.anchor.page = 1;
        if (field == Field::Amount)
            made.money = {value, QStringLiteral("CNY")};
        if (field == Field::Date)
            made.date = value;
        m_mentions.push_back(made);
        return m_mentions.back();
    }
    void status(int document, const char *kind, const QString &rule = QStringLiteral("title"))
    {
        add(document, Field::Status, QString::fromLatin1(kind), QString::fromLatin1(kind), rule);
    }
    void number(int document) { add(document, Field::ProjectNumber, QStringLiteral("HZU-2025-061")); }
    tagging::PurchaseFile file()
    {
        const auto purchases = tagging::groupPurchases(m_mentions);
        return purchases.size() == 1 ? tagging::purchaseFile(purchases.front(), m_mentions) : tagging::PurchaseFile();
    }

    std::vector<core::Mention> m_mentions;
};

void PurchaseFileTest::stagesStandInOrderWithTheirDays()
{
    for (const int document : {1, 2, 3, 4})
        number(document);
    status(3, "awarded");
    add(3, Field::Date, QStringLiteral("2025-07-01"), QStringLiteral("award"));
    add(3, Field::Date, QStringLiteral("2025-07-03"), QStringLiteral("publication"));
    status(1, "tendered");
    add(1, Field::Date, QStringLiteral("2025-06-01T09:00"), QStringLiteral("publication"));
    status(2, "tendered", QStringLiteral("title.tendered.amended"));
    status(4, "contracted");
    add(4, Field::Date, QStringLiteral("2025-07-20"), QStringLiteral("contract"));
    const auto made = file();
    QStringList stages;
    for (const auto &stage : made.stages)
        stages.append(stage.stage + u' ' + stage.date);
    QCOMPARE(stages, (QStringList{QStringLiteral("tendered 2025-06-01"), QStringLiteral("amended "), QStringLiteral("awarded 2025-07-01"), QStringLiteral("contracted 2025-07-20")}));
    QCOMPARE(made.stages[2].documents, std::vector<core::DocumentId>{core::DocumentId(3)});
    QVERIFY(!made.stages[2].proof.empty());
    QCOMPARE(made.missing, QStringList(QStringLiteral("planned")));
    QVERIFY(made.contradictions.empty());
}

void PurchaseFileTest::whatWasNeverSeenIsMissing()
{
    number(1);
    status(1, "tendered");
    QCOMPARE(file().missing, (QStringList{QStringLiteral("planned"), QStringLiteral("awarded"), QStringLiteral("contracted")}));
}

void PurchaseFileTest::endedPurchaseMissesNoAward()
{
    number(1);
    status(1, "tendered");
    number(2);
    status(2, "voided");
    QCOMPARE(file().missing, QStringList(QStringLiteral("planned")));
}

void PurchaseFileTest::twoAwardsInTwoDocumentsAreShownSideBySide()
{
    number(1);
    add(1, Field::Amount, QStringLiteral("200000"), QStringLiteral("award"));
    number(2);
    add(2, Field::Amount, QStringLiteral("230000"), QStringLiteral("award"));
    add(2, Field::Amount, QStringLiteral("300000"), QStringLiteral("budget"));
    const auto made = file();
    QCOMPARE(made.contradictions.size(), size_t(1));
    QCOMPARE(made.contradictions.front().kind, QStringLiteral("award"));
    QCOMPARE(made.contradictions.front().versions.size(), size_t(2));
    QCOMPARE(made.contradictions.front().versions[0].value, QStringLiteral("200000 CNY"));
    QCOMPARE(made.contradictions.front().versions[1].documents, std::vector<core::DocumentId>{core::DocumentId(2)});
}

void PurchaseFileTest::lotsOfOneDocumentAreNoContradiction()
{
    number(1);
    add(1, Field::Amount, QStringLiteral("200000"), QStringLiteral("award"));
    add(1, Field::Amount, QStringLiteral("230000"), QStringLiteral("award"));
    number(2); // the contract of the second lot
    add(2, Field::Amount, QStringLiteral("230000"), QStringLiteral("award"));
    QVERIFY(file().contradictions.empty());
}

void PurchaseFileTest::twoSuppliersAreShownSideBySide()
{
    number(1);
    add(1, Field::Supplier, QStringLiteral("海州云图信息技术有限公司"));
    number(2);
    add(2, Field::Supplier, QStringLiteral("深圳星河算力科技有限公司"));
    number(3);
    add(3, Field::Supplier, QStringLiteral("海州雲圖信息技術有限公司")); // the first again, in traditional characters
    const auto made = file();
    QCOMPARE(made.contradictions.size(), size_t(1));
    QCOMPARE(made.contradictions.front().field, Field::Supplier);
    QCOMPARE(made.contradictions.front().versions.size(), size_t(2));
    QCOMPARE(made.contradictions.front().versions.front().documents.size(), size_t(2));
}

void PurchaseFileTest::correctedDeadlineIsNoContradiction()
{
    number(1);
    status(1, "tendered");
    add(1, Field::Date, QStringLiteral("2025-06-10T09:00"), QStringLiteral("deadline"));
    number(2);
    add(2, Field::Date, QStringLiteral("2025-06-20T09:00"), QStringLiteral("deadline"));
    QCOMPARE(file().contradictions.size(), size_t(1));
    status(2, "tendered", QStringLiteral("title.tendered.amended"));
    QVERIFY(file().contradictions.empty());
}

void PurchaseFileTest::lostWordsProveNothing()
{
    number(1);
    status(1, "tendered");
    status(1, "awarded");
    m_mentions.back().lost = true;
    QCOMPARE(file().stages.size(), size_t(1));
}

void PurchaseFileTest::noticeAndAwardJoinByNameWithoutTheBuyerAndTheKind()
{
    const auto buyer = QStringLiteral("海州大学");
    add(1, Field::ProjectName, QStringLiteral("海州大学高性能计算平台扩容项目"));
    add(1, Field::Buyer, buyer);
    number(1);
    add(1, Field::Date, QStringLiteral("2025-06-01"), QStringLiteral("publication"));
    add(2, Field::ProjectName, QStringLiteral("高性能计算平台扩容采购（第二次）"));
    add(2, Field::Buyer, buyer);
    add(2, Field::Date, QStringLiteral("2025-08-01"), QStringLiteral("award"));
    QCOMPARE(tagging::groupPurchases(m_mentions).size(), size_t(1));
    add(3, Field::ProjectName, QStringLiteral("物业服务项目"));
    add(3, Field::Buyer, buyer);
    QCOMPARE(tagging::groupPurchases(m_mentions).size(), size_t(2));
}

void PurchaseFileTest::sameNameYearsApartIsTwoPurchases()
{
    for (const int document : {1, 2}) {
        add(document, Field::ProjectName, QStringLiteral("云服务租赁项目"));
        add(document, Field::Buyer, QStringLiteral("海州大学"));
        add(document, Field::Date, document == 1 ? QStringLiteral("2022-03-01") : QStringLiteral("2025-03-01"), QStringLiteral("publication"));
    }
    QCOMPARE(tagging::groupPurchases(m_mentions).size(), size_t(2));
}

QTEST_GUILESS_MAIN(PurchaseFileTest)
#include "purchasefile_test.moc"
