// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions, mentions, entities, relations, purchases and clips.
#include "storesupport.h"

#include "store/entities.h"
#include "store/jobs.h"
#include "store/suggestions.h"

using namespace tendertrail;
using namespace storetest;

class FactsTest : public QObject
{
    Q_OBJECT

private:
    static core::Anchor anchor(const QString &quote, qsizetype begin = 4, int page = 1)
    {
        return {page, {begin, begin + quote.size()}, quote, QStringLiteral("采购人："), QStringLiteral("（盖章）"),
                {{1.1, 2.2, 30, 4}, {0.1 + 0.2, 1e-7, 5, 6}}};
    }
    static core::Suggestion suggestion(const QString &value, core::Field field = core::Field::Buyer, qsizetype begin = 4)
    {
        core::Suggestion suggestion;
        suggestion.field = field;
        suggestion.value = value;
        suggestion.anchor = anchor(value, begin);
        suggestion.confidence = 0.75;
        suggestion.rule = QStringLiteral("label.buyer.colon");
        suggestion.ruleVersion = QStringLiteral("3");
        return suggestion;
    }
    static core::Mention mention(core::DocumentId document, core::EntityId entity, core::Field field = core::Field::Buyer)
    {
        core::Mention mention;
        mention.document = document;
        mention.field = field;
        mention.value = QStringLiteral("深圳大学");
        mention.anchor = anchor(QStringLiteral("深圳大学"));
        mention.entity = entity;
        mention.assertedBy = QStringLiteral("person");
        mention.acceptedBy = QStringLiteral("reporter");
        mention.acceptedAt = core::utcNow();
        return mention;
    }
    static core::EntityId addEntity(store::Database &db, const QString &label)
    {
        core::Entity entity;
        entity.label = label;
        entity.key = label;
        entity.names = {{label, QStringLiteral("zh-Hans"), QStringLiteral("legal")}};
        return store::addEntity(db, entity).value();
    }
    static core::Relation relation(core::EntityId source, core::EntityId target, std::vector<core::MentionId> evidence,
                                   core::PurchaseId purchase = {})
    {
        core::Relation relation;
        relation.source = source;
        relation.target = target;
        relation.type = QStringLiteral("buys_from");
        relation.purchase = purchase;
        relation.evidence = std::move(evidence);
        return relation;
    }

private Q_SLOTS:
    void aSuggestionComesBackAsItWas()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        core::Suggestion full = suggestion(QStringLiteral("200000"), core::Field::Amount);
        full.kind = QStringLiteral("ceiling");
        full.money = {QStringLiteral("200000"), QStringLiteral("CNY")};
        full.date = QStringLiteral("2024-08-23");
        full.catalogueId = QStringLiteral("nvidia-a100");
        full.inferred = true;
        MUST(store::putSuggestions(made.db(), id, {full}));
        const auto all = store::suggestions(made.db(), id);
        MUST(all);
        QCOMPARE(all->size(), size_t(1));
        const auto read = store::suggestion(made.db(), all->front().id);
        MUST(read);
        QCOMPARE(read->document, id);
        QCOMPARE(read->field, full.field);
        QCOMPARE(read->value, full.value);
        QCOMPARE(read->kind, full.kind);
        QCOMPARE(read->money, full.money);
        QCOMPARE(read->date, full.date);
        QCOMPARE(read->catalogueId, full.catalogueId);
        QCOMPARE(read->anchor.range, full.anchor.range);
        QCOMPARE(read->anchor.quote, full.anchor.quote);
        QCOMPARE(read->anchor.prefix, full.anchor.prefix);
        QCOMPARE(read->anchor.suffix, full.anchor.suffix);
        QCOMPARE(read->anchor.boxes, full.anchor.boxes);
        QCOMPARE(read->confidence, full.confidence);
        QCOMPARE(read->rule, full.rule);
        QCOMPARE(read->ruleVersion, full.ruleVersion);
        QCOMPARE(read->inferred, true);
        QCOMPARE(read->state, QStringLiteral("open"));
        const auto before = store::suggestionCount(made.db(), id);
        MUST(before);
        QCOMPARE(before->all, 1);
        QCOMPARE(before->open, 1);
        QCOMPARE(store::suggestionCount(made.db(), core::DocumentId(99))->all, 0);
        QCOMPARE(store::suggestion(made.db(), core::SuggestionId(99)).error().code, core::ErrorCode::NotFound);
        QCOMPARE(store::setSuggestionState(made.db(), read->id, QStringLiteral("maybe")).error().code,
                 core::ErrorCode::InvalidArgument);
    }

    void taggingAgainKeepsWhatAPersonDecided()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        const core::DocumentId other = addDocument(made.db(), QStringLiteral("别的"), "other");
        const core::Suggestion buyer = suggestion(QStringLiteral("深圳大学"));
        const core::Suggestion wrong = suggestion(QStringLiteral("采购中心"), core::Field::Buyer, 20);
        const core::Suggestion agency = suggestion(QStringLiteral("招标公司"), core::Field::Agency, 30);
        MUST(store::putSuggestions(made.db(), id, {buyer, wrong, agency}));
        MUST(store::putSuggestions(made.db(), other, {buyer}));
        const auto before = store::suggestions(made.db(), id);
        MUST(store::setSuggestionState(made.db(), before->at(0).id, QStringLiteral("accepted")));
        MUST(store::setSuggestionState(made.db(), before->at(1).id, QStringLiteral("rejected")));

        const core::Suggestion chip = suggestion(QStringLiteral("A100"), core::Field::Chip, 2);
        core::Suggestion surer = agency;
        surer.confidence = 0.95;
        MUST(store::putSuggestions(made.db(), id, {buyer, wrong, surer, chip}));
        const auto after = store::suggestions(made.db(), id);
        MUST(after);
        QCOMPARE(after->size(), size_t(4));
        QCOMPARE(after->at(0).value, chip.value); // by offset
        QCOMPARE(after->at(1).id, before->at(0).id);
        QCOMPARE(after->at(1).state, QStringLiteral("accepted"));
        QCOMPARE(after->at(2).state, QStringLiteral("rejected"));
        QCOMPARE(after->at(3).id, before->at(2).id); // said again: keeps its number
        QCOMPARE(after->at(3).confidence, 0.95);
        MUST(store::putSuggestions(made.db(), id, {}));
        QCOMPARE(store::suggestions(made.db(), id)->size(), size_t(2));
        QCOMPARE(store::suggestions(made.db(), {}, QStringLiteral("open"))->size(), size_t(1));
        QCOMPARE(store::suggestions(made.db())->size(), size_t(3));
        QCOMPARE(store::counts(made.db())->openSuggestions, 1);
    }

    void aMentionComesBackAsItWas()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        MUST(store::putSuggestions(made.db(), id, {suggestion(QStringLiteral("深圳大学"))}));
        const core::SuggestionId from = store::suggestions(made.db())->front().id;
        const core::EntityId entity = addEntity(made.db(), QStringLiteral("深圳大学"));
        core::Mention full = mention(id, entity);
        full.suggestion = from;
        full.confidence = 0.5;
        full.inferred = true;
        const auto added = store::addMention(made.db(), full);
        MUST(added);
        auto read = store::mention(made.db(), *added);
        MUST(read);
        QCOMPARE(read->entity, entity);
        QCOMPARE(read->suggestion, from);
        QCOMPARE(read->assertedBy, full.assertedBy);
        QCOMPARE(read->acceptedBy, full.acceptedBy);
        QCOMPARE(read->acceptedAt, full.acceptedAt);
        QCOMPARE(read->confidence, 0.5);
        QCOMPARE(read->inferred, true);
        QCOMPARE(read->lost, false);
        QCOMPARE(read->anchor.boxes, full.anchor.boxes);
        MUST(store::updateMentionAnchor(made.db(), *added, anchor(QStringLiteral("深圳大学"), 9), true));
        read = store::mention(made.db(), *added);
        QCOMPARE(read->anchor.range.begin, 9);
        QVERIFY(read->lost);
        QCOMPARE(store::mentionsOfEntity(made.db(), entity)->size(), size_t(1));
        QCOMPARE(store::mentions(made.db(), id)->size(), size_t(1));
        QCOMPARE(store::mentions(made.db())->size(), size_t(1));
        MUST(store::removeMention(made.db(), *added));
        QCOMPARE(store::removeMention(made.db(), *added).error().code, core::ErrorCode::NotFound);
        core::Mention wrong = mention(id, core::EntityId(99));
        QCOMPARE(store::addMention(made.db(), wrong).error().code, core::ErrorCode::InvalidArgument);
    }

    void anEntityKnowsItsNamesRolesAndMentions()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        core::Entity entity;
        entity.type = core::EntityType::Organisation;
        entity.label = QStringLiteral("深圳大学");
        entity.labelEn = QStringLiteral("Shenzhen University");
        entity.key = QStringLiteral("深圳大学");
        entity.catalogueId = QStringLiteral("szu");
        entity.names = {{QStringLiteral("深圳大学"), QStringLiteral("zh-Hans"), QStringLiteral("legal")},
                        {QStringLiteral("SZU"), QStringLiteral("en"), QStringLiteral("short")}};
        const auto added = store::addEntity(made.db(), entity);
        MUST(added);
        for (const auto field : {core::Field::Supplier, core::Field::Buyer, core::Field::Buyer})
            MUST(store::addMention(made.db(), mention(id, *added, field)));
        const auto read = store::entity(made.db(), *added);
        MUST(read);
        QCOMPARE(read->label, entity.label);
        QCOMPARE(read->labelEn, entity.labelEn);
        QCOMPARE(read->catalogueId, entity.catalogueId);
        QCOMPARE(read->names.size(), size_t(2));
        QCOMPARE(read->names[1].name, QStringLiteral("SZU"));
        QCOMPARE(read->roles, (QStringList{QStringLiteral("buyer"), QStringLiteral("supplier")}));
        QCOMPARE(read->mentions, 3);
        QCOMPARE(*store::findEntity(made.db(), core::EntityType::Organisation, entity.key), std::optional(*added));
        QVERIFY(!*store::findEntity(made.db(), core::EntityType::Product, entity.key));
        QCOMPARE(store::addEntity(made.db(), entity).error().code, core::ErrorCode::InvalidArgument);

        core::Entity changed = *read;
        changed.labelEn = QStringLiteral("SZU");
        changed.type = core::EntityType::Place;
        changed.names.resize(1);
        MUST(store::updateEntity(made.db(), changed));
        QCOMPARE(store::entity(made.db(), *added)->labelEn, QStringLiteral("SZU"));
        QCOMPARE(store::entity(made.db(), *added)->type, core::EntityType::Place);
        QCOMPARE(store::entity(made.db(), *added)->names.size(), size_t(1));
        addEntity(made.db(), QStringLiteral("无人"));
        QCOMPARE(store::entities(made.db())->size(), size_t(2));
        MUST(store::pruneEntities(made.db()));
        QCOMPARE(store::entities(made.db())->size(), size_t(1));
        QCOMPARE(store::entity(made.db(), core::EntityId(99)).error().code, core::ErrorCode::NotFound);
    }

    void mergingMovesMentionsNamesAndTheKey()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        const core::EntityId into = addEntity(made.db(), QStringLiteral("成都运达科技"));
        const core::EntityId from = addEntity(made.db(), QStringLiteral("运达科技"));
        const core::EntityId other = addEntity(made.db(), QStringLiteral("深圳大学"));
        const core::MentionId first = *store::addMention(made.db(), mention(id, from));
        MUST(store::putRelations(made.db(), {relation(from, other, {first}), relation(other, from, {first})}));
        MUST(store::mergeEntities(made.db(), into, from));
        QCOMPARE(store::mention(made.db(), first)->entity, into);
        const auto merged = store::entity(made.db(), into);
        QCOMPARE(merged->names.size(), size_t(2));
        QCOMPARE(store::entity(made.db(), from).error().code, core::ErrorCode::NotFound);
        QVERIFY(store::relations(made.db())->empty());
        // The name that went finds the entity it went into; otherwise the next tagging would make it anew.
        QCOMPARE(*store::findEntity(made.db(), core::EntityType::Organisation, QStringLiteral("运达科技")), std::optional(into));
        MUST(store::mergeEntities(made.db(), other, into));
        QCOMPARE(*store::findEntity(made.db(), core::EntityType::Organisation, QStringLiteral("运达科技")), std::optional(other));
        QCOMPARE(store::mergeEntities(made.db(), other, other).error().code, core::ErrorCode::InvalidArgument);
    }

    void relationsKeepTheirNumbersAndNeverStandWithoutEvidence()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        const core::EntityId buyer = addEntity(made.db(), QStringLiteral("深圳大学"));
        const core::EntityId supplier = addEntity(made.db(), QStringLiteral("运达"));
        const core::MentionId one = *store::addMention(made.db(), mention(id, buyer));
        const core::MentionId two = *store::addMention(made.db(), mention(id, supplier, core::Field::Supplier));
        core::Relation full = relation(buyer, supplier, {one, two});
        full.status = QStringLiteral("awarded");
        full.money = core::Money{QStringLiteral("200000"), QStringLiteral("CNY")};
        full.date = QStringLiteral("2024-03-05");
        full.rule = QStringLiteral("same_document");
        MUST(store::putRelations(made.db(), {full, relation(supplier, buyer, {two})}));
        const auto before = store::relations(made.db());
        MUST(before);
        QCOMPARE(before->size(), size_t(2));
        const auto read = store::relation(made.db(), before->front().id);
        MUST(read);
        QCOMPARE(read->source, buyer);
        QCOMPARE(read->target, supplier);
        QCOMPARE(read->type, full.type);
        QCOMPARE(read->status, full.status);
        QCOMPARE(read->money, full.money);
        QCOMPARE(read->date, full.date);
        QCOMPARE(read->rule, full.rule);
        QCOMPARE(read->evidence, full.evidence);
        QVERIFY(!before->back().money);

        full.money.reset();
        full.evidence = {two};
        MUST(store::putRelations(made.db(), {full, full}));
        const auto after = store::relations(made.db());
        QCOMPARE(after->size(), size_t(1));
        QCOMPARE(after->front().id, before->front().id);
        QVERIFY(!after->front().money);
        QCOMPARE(after->front().evidence, std::vector<core::MentionId>{two});

        QCOMPARE(store::putRelations(made.db(), {relation(buyer, supplier, {})}).error().code, core::ErrorCode::InvalidArgument);
        QCOMPARE(store::relations(made.db())->size(), size_t(1));
        // The database itself holds to it, whoever writes.
        QVERIFY(!made.db().execute(QStringLiteral("DELETE FROM relation_evidence")));
        QVERIFY(!made.db().execute(QStringLiteral("INSERT INTO relation (source, target, type, status, date, rule, first_evidence)"
                                                  " VALUES (1, 2, 'resells', '', '', '', 1)")));
    }

    void aRelationGoesWithItsLastEvidence()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        const core::EntityId buyer = addEntity(made.db(), QStringLiteral("深圳大学"));
        const core::EntityId supplier = addEntity(made.db(), QStringLiteral("运达"));
        const core::MentionId one = *store::addMention(made.db(), mention(id, buyer));
        const core::MentionId two = *store::addMention(made.db(), mention(id, supplier));
        MUST(store::putRelations(made.db(), {relation(buyer, supplier, {one, two})}));
        MUST(store::removeMention(made.db(), one));
        QCOMPARE(store::relations(made.db())->front().evidence, std::vector<core::MentionId>{two});
        MUST(store::removeMention(made.db(), two));
        QVERIFY(store::relations(made.db())->empty());
    }

    void purchasesKeepTheirNumbers()
    {
        TemporaryCase made;
        const core::DocumentId a = addDocument(made.db(), QStringLiteral("a"), "a");
        const core::DocumentId b = addDocument(made.db(), QStringLiteral("b"), "b");
        const core::DocumentId c = addDocument(made.db(), QStringLiteral("c"), "c");
        const core::MentionId said = *store::addMention(made.db(), mention(a, {}));
        std::vector<core::Purchase> purchases{
            {{}, QStringLiteral("SZDL2023"), QStringLiteral("算力服务"), QStringLiteral("planned"), {a, b}, {said}},
            {{}, {}, QStringLiteral("无号"), {}, {c}, {}}};
        MUST(store::putPurchases(made.db(), purchases));
        QVERIFY(purchases[0].id.isValid() && purchases[1].id.isValid());
        const auto read = store::purchases(made.db());
        QCOMPARE(read->size(), size_t(2));
        QCOMPARE(read->front().projectNumber, QStringLiteral("SZDL2023"));
        QCOMPARE(read->front().projectName, QStringLiteral("算力服务"));
        QCOMPARE(read->front().status, QStringLiteral("planned"));
        QCOMPARE(read->front().documents, (std::vector{a, b}));
        QCOMPARE(read->front().mentions, std::vector{said});

        std::vector<core::Purchase> again{
            {{}, QStringLiteral("NEW-1"), {}, {}, {b}, {}},                                          // split off: another number
            {{}, QStringLiteral("ZJ-9"), QStringLiteral("得号"), {}, {c}, {}},                       // the nameless got its number
            {{}, QStringLiteral("SZDL2023"), {}, QStringLiteral("awarded"), {a}, {}}};
        MUST(store::putPurchases(made.db(), again));
        QCOMPARE(again[2].id, purchases[0].id);
        QCOMPARE(again[1].id, purchases[1].id);
        QVERIFY(again[0].id != purchases[0].id && again[0].id != purchases[1].id);
        QCOMPARE(store::purchases(made.db())->front().documents, std::vector{a});
        std::vector<core::Purchase> none;
        MUST(store::putPurchases(made.db(), none));
        QVERIFY(store::purchases(made.db())->empty());
    }

    void aClipComesBackAsItWas()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        const core::Clip clip{{}, id, anchor(QStringLiteral("大学")), QStringLiteral("see p. 3"), core::utcNow(), QStringLiteral("me")};
        const auto added = store::addClip(made.db(), clip);
        MUST(added);
        const auto read = store::clips(made.db());
        QCOMPARE(read->size(), size_t(1));
        QCOMPARE(read->front().id, *added);
        QCOMPARE(read->front().document, id);
        QCOMPARE(read->front().anchor.quote, clip.anchor.quote);
        QCOMPARE(read->front().note, clip.note);
        QCOMPARE(read->front().createdAt, clip.createdAt);
        QCOMPARE(read->front().createdBy, clip.createdBy);
        MUST(store::removeClip(made.db(), *added));
        QCOMPARE(store::removeClip(made.db(), *added).error().code, core::ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
