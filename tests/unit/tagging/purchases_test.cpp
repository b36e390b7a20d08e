// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

using namespace tendertrail;
using core::Field;

/// From accepted mentions to purchases and relations.
class PurchasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyFoldsScriptsSpacesAndPunctuation_data();
    void keyFoldsScriptsSpacesAndPunctuation();
    void keyKeepsLegalForms();
    void documentsOfOneNumberAreOnePurchase();
    void ocrConfusionsInTheNumberDoNotPart();
    void nameAndBuyerJoinADocumentWithoutNumber();
    void twoNumbersAreTwoPurchasesHoweverTheyAreNamed();
    void documentThatSaysNothingIsItsOwnPurchase();
    void furthestStageIsTheStatus();
    void denialWinsOverEveryStage();
    void relationsHaveDocumentedTypesAndDirections();
    void everyRelationHasEvidenceOfBothEnds();
    void awardIsPreferredToTheBudget();
    void amountNearestToTheSupplierIsTaken();
    void plannedPurchaseKeepsItsStatus();
    void consideredProviderGetsNoEdge();
    void lostMentionsProveNothing();
    void mentionWithoutEntityGivesNoEdge();
    void suggestionBecomesTheMentionItWouldBe();
};

namespace {

qint64 nextId = 1;

core::Mention mention(int document, Field field, const QString &value, qint64 entity = 0, const QString &kind = {})
{
    core::Mention made;
    made.id = core::MentionId(nextId++);
    made.document = core::DocumentId(document);
    made.field = field;
    made.value = value;
    made.kind = kind;
    made.entity = core::EntityId(entity);
    made.anchor.page = 1;
    made.anchor.range = {nextId * 10, nextId * 10 + 5};
    if (field == Field::Amount)
        made.money = {value, QStringLiteral("CNY")};
    if (field == Field::Date)
        made.date = value;
    return made;
}

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// The reported purchase: tender in document 1, award in document 2.
std::vector<core::Mention> story()
{
    auto provider = mention(1, Field::CloudProvider, s("Amazon Web Services"), 4);
    provider.catalogueId = s("aws");
    auto chip = mention(1, Field::Chip, s("NVIDIA A100"), 5);
    chip.catalogueId = s("nvidia-a100");
    auto maker = mention(1, Field::Manufacturer, s("NVIDIA"), 6);
    maker.catalogueId = s("nvidia");
    return {mention(1, Field::ProjectNumber, s("SZU-2024-0317")), mention(1, Field::ProjectName, s("云计算服务器租用项目")), mention(1, Field::Buyer, s("深圳大学"), 1),
            mention(1, Field::Agency, s("深圳示例招标有限公司"), 3), mention(1, Field::Amount, s("210000"), 0, s("budget")), mention(1, Field::Status, s("tendered"), 0, s("tendered")),
            provider, chip, maker,
            mention(2, Field::ProjectNumber, s("SZU-2024-0317")), mention(2, Field::Buyer, s("深圳大学"), 1), mention(2, Field::Supplier, s("成都运达科技有限公司"), 2),
            mention(2, Field::Amount, s("200000"), 0, s("award")), mention(2, Field::Date, s("2024-03-22"), 0, s("award")), mention(2, Field::Status, s("awarded"), 0, s("awarded"))};
}

const core::Relation *relation(const std::vector<core::Relation> &relations, const char *type, qint64 source, qint64 target)
{
    for (const auto &one : relations) {
        if (one.type == QLatin1String(type) && one.source.value() == source && one.target.value() == target)
            return &one;
    }
    return nullptr;
}

} // namespace

void PurchasesTest::keyFoldsScriptsSpacesAndPunctuation_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("traditional") << s("成都運達科技有限公司") << s("成都运达科技有限公司");
    QTest::newRow("spaces") << s("上海信产 管理咨询\n有限公司") << s("上海信产管理咨询有限公司");
    QTest::newRow("brackets") << s("哈尔滨工业大学（深圳）") << s("哈尔滨工业大学(深圳)");
    QTest::newRow("outer marks") << s("“深圳大学”。") << s("深圳大学");
    QTest::newRow("case and width") << s("ＡＭＤ Inc") << s("amd inc");
}

void PurchasesTest::keyFoldsScriptsSpacesAndPunctuation()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QCOMPARE(tagging::nameKey(a), tagging::nameKey(b));
    QVERIFY(!tagging::nameKey(a).isEmpty());
}

void PurchasesTest::keyKeepsLegalForms()
{
    QVERIFY(tagging::nameKey(s("成都运达科技有限公司")) != tagging::nameKey(s("成都运达科技")));
    QVERIFY(tagging::nameKey(s("成都运达科技有限公司")) != tagging::nameKey(s("成都运达科技股份有限公司")));
    QVERIFY(tagging::nameKey({}).isEmpty());
}

void PurchasesTest::documentsOfOneNumberAreOnePurchase()
{
    const auto purchases = tagging::groupPurchases(story());
    QCOMPARE(purchases.size(), size_t(1));
    QCOMPARE(purchases[0].documents.size(), size_t(2));
    QCOMPARE(purchases[0].mentions.size(), story().size());
    QCOMPARE(purchases[0].projectNumber, s("SZU-2024-0317"));
    QCOMPARE(purchases[0].projectName, s("云计算服务器租用项目"));
    QVERIFY(!purchases[0].id.isValid());
}

void PurchasesTest::ocrConfusionsInTheNumberDoNotPart()
{
    const auto purchases = tagging::groupPurchases({mention(1, Field::ProjectNumber, s("TAHP-ZB-2023-1790")), mention(2, Field::ProjectNumber, s("TAHPZB-2O23-l790"))});
    QCOMPARE(purchases.size(), size_t(1));
}

void PurchasesTest::nameAndBuyerJoinADocumentWithoutNumber()
{
    const auto name = s("云计算服务器租用项目");
    const auto joined = tagging::groupPurchases({mention(1, Field::ProjectNumber, s("A-2024-01")), mention(1, Field::ProjectName, name), mention(1, Field::Buyer, s("深圳大学"), 1),
                                                 mention(2, Field::ProjectName, name), mention(2, Field::Buyer, s("深圳大學"), 1),
                                                 mention(3, Field::ProjectName, name), mention(3, Field::Buyer, s("四川大学"), 2)});
    QCOMPARE(joined.size(), size_t(2));
    QCOMPARE(joined[0].documents.size(), size_t(2));
}

void PurchasesTest::twoNumbersAreTwoPurchasesHoweverTheyAreNamed()
{
    const auto name = s("图书采购项目");
    const auto parted = tagging::groupPurchases({mention(1, Field::ProjectNumber, s("A-2024-01")), mention(1, Field::ProjectName, name), mention(1, Field::Buyer, s("深圳大学"), 1),
                                                 mention(2, Field::ProjectNumber, s("A-2024-02")), mention(2, Field::ProjectName, name), mention(2, Field::Buyer, s("深圳大学"), 1)});
    QCOMPARE(parted.size(), size_t(2));
}

void PurchasesTest::documentThatSaysNothingIsItsOwnPurchase()
{
    const auto purchases = tagging::groupPurchases({mention(1, Field::Chip, s("NVIDIA A100"), 1), mention(2, Field::Chip, s("NVIDIA A100"), 1)});
    QCOMPARE(purchases.size(), size_t(2));
    QVERIFY(purchases[0].projectNumber.isEmpty());
    QVERIFY(tagging::groupPurchases({}).empty());
}

void PurchasesTest::furthestStageIsTheStatus()
{
    QCOMPARE(tagging::groupPurchases(story())[0].status, s("awarded"));
}

void PurchasesTest::denialWinsOverEveryStage()
{
    auto mentions = story();
    mentions.push_back(mention(2, Field::Status, s("denied"), 0, s("denied")));
    QCOMPARE(tagging::groupPurchases(mentions)[0].status, s("denied"));
    mentions.back().kind = s("voided");
    QCOMPARE(tagging::groupPurchases(mentions)[0].status, s("voided"));
}

void PurchasesTest::relationsHaveDocumentedTypesAndDirections()
{
    const auto mentions = story();
    auto purchase = tagging::groupPurchases(mentions)[0];
    purchase.id = core::PurchaseId(7);
    auto more = mentions;
    more.push_back(mention(2, Field::Bidder, s("四川示例科技有限公司"), 8));
    const auto relations = tagging::deriveRelations(purchase, more);
    QVERIFY(relation(relations, "buys_from", 1, 2));
    QVERIFY(relation(relations, "represented_by", 1, 3));
    QVERIFY(relation(relations, "bids_for", 8, 1));
    QVERIFY(relation(relations, "resells", 2, 4));
    QVERIFY(relation(relations, "seeks_service", 1, 4));
    QVERIFY(relation(relations, "seeks_product", 1, 5));
    QVERIFY(relation(relations, "offers_product", 2, 5));
    QVERIFY(relation(relations, "provides_product", 4, 5));
    QVERIFY(relation(relations, "made_by", 5, 6));
    QCOMPARE(relations.size(), size_t(9));
    for (const auto &one : relations) {
        QCOMPARE(one.purchase, core::PurchaseId(7));
        QCOMPARE(one.status, one.type == s("made_by") ? QString() : s("awarded"));
        QVERIFY(!one.id.isValid());
        QVERIFY(!one.rule.isEmpty());
    }
}

void PurchasesTest::everyRelationHasEvidenceOfBothEnds()
{
    const auto mentions = story();
    const auto relations = tagging::deriveRelations(tagging::groupPurchases(mentions)[0], mentions);
    QVERIFY(!relations.empty());
    for (const auto &one : relations) {
        bool source = false;
        bool target = false;
        for (const auto &id : one.evidence) {
            const auto found = std::find_if(mentions.begin(), mentions.end(), [&](const core::Mention &known) { return known.id == id; });
            QVERIFY(found != mentions.end());
            source = source || found->entity == one.source;
            target = target || found->entity == one.target;
        }
        QVERIFY2(source && target, qPrintable(one.type));
    }
}

void PurchasesTest::awardIsPreferredToTheBudget()
{
    const auto mentions = story();
    const auto relations = tagging::deriveRelations(tagging::groupPurchases(mentions)[0], mentions);
    const auto *bought = relation(relations, "buys_from", 1, 2);
    QVERIFY(bought && bought->money);
    QCOMPARE(bought->money->amount, s("200000"));
    QCOMPARE(bought->date, s("2024-03-22"));
    QVERIFY(bought->rule.endsWith(s(".award")));
    QVERIFY(!relation(relations, "represented_by", 1, 3)->money);
}

void PurchasesTest::amountNearestToTheSupplierIsTaken()
{
    std::vector<core::Mention> mentions{mention(1, Field::Buyer, s("深圳大学"), 1)};
    mentions.push_back(mention(1, Field::Supplier, s("甲示例有限公司"), 2));
    mentions.push_back(mention(1, Field::Amount, s("100"), 0, s("award")));
    mentions.push_back(mention(1, Field::Supplier, s("乙示例有限公司"), 3));
    mentions.push_back(mention(1, Field::Amount, s("200"), 0, s("award")));
    const auto relations = tagging::deriveRelations(tagging::groupPurchases(mentions)[0], mentions);
    QCOMPARE(relation(relations, "buys_from", 1, 2)->money->amount, s("100"));
    QCOMPARE(relation(relations, "buys_from", 1, 3)->money->amount, s("200"));
}

void PurchasesTest::plannedPurchaseKeepsItsStatus()
{
    std::vector<core::Mention> mentions{mention(1, Field::Buyer, s("之江实验室"), 1), mention(1, Field::CloudProvider, s("Amazon Web Services"), 2),
                                        mention(1, Field::Amount, s("184000"), 0, s("budget")), mention(1, Field::Status, s("planned"), 0, s("planned"))};
    auto relations = tagging::deriveRelations(tagging::groupPurchases(mentions)[0], mentions);
    QCOMPARE(relation(relations, "seeks_service", 1, 2)->status, s("planned"));
    QCOMPARE(relation(relations, "seeks_service", 1, 2)->money->amount, s("184000"));
    mentions.push_back(mention(1, Field::Status, s("denied"), 0, s("denied")));
    relations = tagging::deriveRelations(tagging::groupPurchases(mentions)[0], mentions);
    QCOMPARE(relation(relations, "seeks_service", 1, 2)->status, s("denied"));
    QVERIFY(std::find(relations[0].evidence.begin(), relations[0].evidence.end(), mentions.back().id) != relations[0].evidence.end());
}

void PurchasesTest::consideredProviderGetsNoEdge()
{
    const std::vector<core::Mention> mentions{mention(1, Field::Buyer, s("之江实验室"), 1), mention(1, Field::CloudProvider, s("Alibaba Cloud"), 2, s("considered"))};
    QVERIFY(tagging::deriveRelations(tagging::groupPurchases(mentions)[0], mentions).empty());
}

void PurchasesTest::lostMentionsProveNothing()
{
    auto mentions = std::vector<core::Mention>{mention(1, Field::Buyer, s("深圳大学"), 1), mention(1, Field::Supplier, s("甲示例有限公司"), 2)};
    mentions[1].lost = true;
    QVERIFY(tagging::deriveRelations(tagging::groupPurchases(mentions)[0], mentions).empty());
}

void PurchasesTest::mentionWithoutEntityGivesNoEdge()
{
    const std::vector<core::Mention> mentions{mention(1, Field::Buyer, s("深圳大学"), 1), mention(1, Field::Supplier, s("甲示例有限公司"))};
    QVERIFY(tagging::deriveRelations(tagging::groupPurchases(mentions)[0], mentions).empty());
}

void PurchasesTest::suggestionBecomesTheMentionItWouldBe()
{
    core::Suggestion suggestion;
    suggestion.id = core::SuggestionId(12);
    suggestion.document = core::DocumentId(3);
    suggestion.field = Field::Amount;
    suggestion.kind = s("budget");
    suggestion.value = s("200000");
    suggestion.money = {s("200000"), s("CNY")};
    suggestion.anchor.quote = s("20万元");
    suggestion.confidence = 0.93;
    suggestion.rule = s("label.budget.colon");
    suggestion.inferred = true;
    const auto made = tagging::asMention(suggestion);
    QVERIFY(made.id.isValid());
    QCOMPARE(made.suggestion, suggestion.id);
    QCOMPARE(made.document, suggestion.document);
    QCOMPARE(made.money, suggestion.money);
    QCOMPARE(made.anchor.quote, suggestion.anchor.quote);
    QCOMPARE(made.assertedBy, suggestion.rule);
    QVERIFY(made.acceptedBy.isEmpty());
    QVERIFY(made.inferred && !made.lost);
}

QTEST_GUILESS_MAIN(PurchasesTest)
#include "purchases_test.moc"
