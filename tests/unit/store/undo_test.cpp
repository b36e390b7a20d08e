// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storesupport.h"

#include "store/custody.h"
#include "store/entities.h"
#include "store/query.h"
#include "store/segments.h"
#include "store/suggestions.h"
#include "store/undo.h"

using namespace tendertrail;
using namespace storetest;

class UndoTest : public QObject
{
    Q_OBJECT

private:
    static QString actor() { return QStringLiteral("reporter"); }

    // As a person accepts a suggestion: entity, mention, purchase and relation in one step.
    static core::Result<void> accept(store::Database &db, core::DocumentId document, const QString &name)
    {
        auto transaction = store::Transaction::begin(db);
        if (!transaction)
            return transaction.failure();
        auto scope = store::UndoScope::begin(db, QStringLiteral("accept:1"));
        if (!scope)
            return scope.failure();
        core::Entity entity;
        entity.label = name;
        entity.key = name;
        entity.names = {{name, QStringLiteral("zh"), QStringLiteral("legal")}};
        const auto id = store::addEntity(db, entity);
        if (!id)
            return id.failure();
        core::Mention mention;
        mention.document = document;
        mention.entity = *id;
        const auto said = store::addMention(db, mention);
        if (!said)
            return said.failure();
        TRAIL_TRY(derive(db, document));
        TRAIL_TRY(store::appendCustody(db, actor(), QStringLiteral("accept"), name));
        TRAIL_TRY((*scope)->commit());
        return transaction->commit();
    }
    // Every entity buys from itself, by all its mentions, in the one purchase.
    static core::Result<void> derive(store::Database &db, core::DocumentId document)
    {
        std::vector<core::Purchase> purchases{{{}, QStringLiteral("P-1"), {}, {}, {document}, {}}};
        TRAIL_TRY(store::putPurchases(db, purchases));
        std::vector<core::Relation> relations;
        const auto entities = store::entities(db);
        if (!entities)
            return entities.failure();
        for (const core::Entity &entity : *entities) {
            const auto mentions = store::mentionsOfEntity(db, entity.id);
            if (!mentions)
                return mentions.failure();
            core::Relation relation;
            relation.source = relation.target = entity.id;
            relation.type = QStringLiteral("buys_from");
            relation.purchase = purchases.front().id;
            for (const core::Mention &mention : *mentions)
                relation.evidence.push_back(mention.id);
            relations.push_back(relation);
        }
        return store::putRelations(db, relations);
    }
    static core::Result<void> clip(store::Database &db, core::DocumentId document, const QString &note)
    {
        auto transaction = store::Transaction::begin(db);
        if (!transaction)
            return transaction.failure();
        auto scope = store::UndoScope::begin(db, QStringLiteral("clip:") + note);
        if (!scope)
            return scope.failure();
        const auto added = store::addClip(db, {{}, document, {}, note, {}, {}});
        if (!added)
            return added.failure();
        TRAIL_TRY((*scope)->commit());
        return transaction->commit();
    }

private Q_SLOTS:
    void anActionIsTakenBackAndDoneAgainAfterARestart()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        MUST(accept(made.db(), id, QStringLiteral("深圳大学")));
        const auto before = store::entities(made.db());
        const auto relations = store::relations(made.db());
        made.reopen();
        QCOMPARE(*store::undoLabel(made.db()), QStringLiteral("accept:1"));
        QVERIFY(store::redoLabel(made.db())->isEmpty());
        const auto undone = store::undo(made.db(), actor());
        MUST(undone);
        QCOMPARE(*undone, QStringLiteral("accept:1"));
        QVERIFY(store::entities(made.db())->empty());
        QVERIFY(store::mentions(made.db())->empty());
        QVERIFY(store::relations(made.db())->empty());
        QVERIFY(store::purchases(made.db())->empty());
        QVERIFY(store::undoLabel(made.db())->isEmpty());
        made.reopen();
        QCOMPARE(*store::redoLabel(made.db()), QStringLiteral("accept:1"));
        MUST(store::redo(made.db(), actor()));
        QCOMPARE(store::entities(made.db())->size(), size_t(1));
        QCOMPARE(store::entities(made.db())->front().id, before->front().id);
        QCOMPARE(store::entities(made.db())->front().names.size(), size_t(1));
        QCOMPARE(store::relations(made.db())->front().id, relations->front().id);
        QCOMPARE(store::relations(made.db())->front().evidence, relations->front().evidence);
        QCOMPARE(store::purchases(made.db())->front().documents, std::vector{id});
        QCOMPARE(store::undo(made.db(), actor()).hasValue(), true);
        QCOMPARE(store::undo(made.db(), actor()).error().code, core::ErrorCode::NotFound);
    }

    void custodyOnlyGrows()
    {
        TemporaryCase made;
        MUST(accept(made.db(), addDocument(made.db()), QStringLiteral("深圳大学")));
        MUST(store::undo(made.db(), actor()));
        MUST(store::redo(made.db(), actor()));
        const auto entries = store::custody(made.db());
        QStringList actions;
        for (const core::CustodyEntry &entry : *entries)
            actions.append(entry.action);
        QCOMPARE(actions, (QStringList{QStringLiteral("create"), QStringLiteral("accept"), QStringLiteral("undo"), QStringLiteral("redo")}));
        QVERIFY(store::brokenLinks(*entries).empty());
        QVERIFY(entries->back().detail.contains(QStringLiteral("accept:1")));
        QCOMPARE(entries->back().actor, actor());
    }

    void stepsAreTakenBackLastFirst()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        for (const QString &note : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
            MUST(clip(made.db(), id, note));
        QCOMPARE(*store::undo(made.db(), actor()), QStringLiteral("clip:c"));
        QCOMPARE(*store::undo(made.db(), actor()), QStringLiteral("clip:b"));
        QCOMPARE(*store::redoLabel(made.db()), QStringLiteral("clip:b"));
        QCOMPARE(*store::redo(made.db(), actor()), QStringLiteral("clip:b"));
        // A new action drops what could have been done again.
        MUST(clip(made.db(), id, QStringLiteral("d")));
        QVERIFY(store::redoLabel(made.db())->isEmpty());
        QCOMPARE(*store::undo(made.db(), actor()), QStringLiteral("clip:d"));
        QCOMPARE(*store::undo(made.db(), actor()), QStringLiteral("clip:b"));
        QCOMPARE(store::clips(made.db())->front().note, QStringLiteral("a"));
    }

    void statesAndTranslationsGoBackToo()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        core::Segment segment;
        segment.kind = QStringLiteral("cell");
        segment.source = QStringLiteral("采购");
        MUST(store::putSegments(made.db(), id, 1, {segment}));
        const core::SegmentId first = store::segments(made.db(), id)->front().id;
        core::Translation words;
        words.segment = first;
        words.text = QStringLiteral("buy");
        MUST(store::putTranslation(made.db(), words));
        core::Suggestion suggestion;
        suggestion.value = QStringLiteral("x");
        MUST(store::putSuggestions(made.db(), id, {suggestion}));
        const core::SuggestionId said = store::suggestions(made.db())->front().id;
        {
            auto transaction = store::Transaction::begin(made.db());
            auto scope = store::UndoScope::begin(made.db(), QStringLiteral("edit:1"));
            MUST(scope);
            words.text = QStringLiteral("procurement");
            words.status = core::TranslationStatus::Edited;
            MUST(store::putTranslation(made.db(), words));
            MUST(store::setSuggestionState(made.db(), said, QStringLiteral("rejected")));
            MUST((*scope)->commit());
            MUST(transaction->commit());
        }
        MUST(store::undo(made.db(), actor()));
        QCOMPARE((*store::translation(made.db(), first))->text, QStringLiteral("buy"));
        QCOMPARE((*store::translation(made.db(), first))->status, core::TranslationStatus::Machine);
        QCOMPARE(store::suggestion(made.db(), said)->state, QStringLiteral("open"));
        MUST(store::redo(made.db(), actor()));
        QCOMPARE((*store::translation(made.db(), first))->text, QStringLiteral("procurement"));
        QCOMPARE(store::suggestion(made.db(), said)->state, QStringLiteral("rejected"));
    }

    void mergedEntitiesComeApartAgain()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        MUST(accept(made.db(), id, QStringLiteral("运达")));
        MUST(accept(made.db(), id, QStringLiteral("成都运达")));
        const auto before = store::entities(made.db());
        const auto relations = store::relations(made.db());
        {
            auto transaction = store::Transaction::begin(made.db());
            auto scope = store::UndoScope::begin(made.db(), QStringLiteral("merge"));
            MUST(scope);
            MUST(store::mergeEntities(made.db(), before->at(1).id, before->at(0).id));
            MUST(derive(made.db(), id));
            MUST((*scope)->commit());
            MUST(transaction->commit());
        }
        QCOMPARE(store::entities(made.db())->size(), size_t(1));
        QCOMPARE(store::relations(made.db())->size(), size_t(1));
        QCOMPARE(store::relations(made.db())->front().evidence.size(), size_t(2));
        MUST(store::undo(made.db(), actor()));
        const auto after = store::entities(made.db());
        QCOMPARE(after->size(), size_t(2));
        QCOMPARE(after->at(0).id, before->at(0).id);
        QCOMPARE(after->at(0).mentions, 1);
        QCOMPARE(after->at(1).names.size(), size_t(1));
        QCOMPARE(store::relations(made.db())->size(), size_t(2));
        QCOMPARE(store::relations(made.db())->front().evidence, relations->front().evidence);
        QCOMPARE(*store::findEntity(made.db(), core::EntityType::Organisation, before->at(0).key), std::optional(before->at(0).id));
        MUST(store::redo(made.db(), actor()));
        QCOMPARE(store::entities(made.db())->size(), size_t(1));
        QCOMPARE(store::relations(made.db())->front().evidence.size(), size_t(2));
    }

    void rowsThatChangedOtherwiseRefuseTheStep()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        MUST(clip(made.db(), id, QStringLiteral("a")));
        MUST(made.db().execute(QStringLiteral("UPDATE clip SET note = 'other'")));
        const auto undone = store::undo(made.db(), actor());
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, core::ErrorCode::Integrity);
        QCOMPARE(store::clips(made.db())->front().note, QStringLiteral("other"));
        QCOMPARE(*store::undoLabel(made.db()), QStringLiteral("clip:a"));
        QCOMPARE(store::custody(made.db())->size(), size_t(1));
    }

    void relationsDerivedAnewMeanwhileAreNoHindrance()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        MUST(accept(made.db(), id, QStringLiteral("深圳大学")));
        // A machine's run, not a person's step: the same relation, said in other words and in another purchase.
        auto relations = *store::relations(made.db());
        relations.front().status = QStringLiteral("awarded");
        relations.front().purchase = {};
        MUST(store::putRelations(made.db(), relations));
        std::vector<core::Purchase> none;
        MUST(store::putPurchases(made.db(), none));
        MUST(store::undo(made.db(), actor()));
        QVERIFY(store::mentions(made.db())->empty());
        QVERIFY(store::relations(made.db())->empty());
    }

    void anActionThatChangesNothingOrFailsIsNoStep()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        {
            auto transaction = store::Transaction::begin(made.db());
            auto scope = store::UndoScope::begin(made.db(), QStringLiteral("nothing"));
            MUST((*scope)->commit());
            MUST(transaction->commit());
        }
        {
            auto transaction = store::Transaction::begin(made.db());
            auto scope = store::UndoScope::begin(made.db(), QStringLiteral("abandoned"));
            MUST(store::addClip(made.db(), {{}, id, {}, {}, {}, {}}));
        }
        QVERIFY(store::undoLabel(made.db())->isEmpty());
        QVERIFY(store::clips(made.db())->empty());
    }

    void aStepFromAStrangersFileCannotWriteCustody()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        MUST(clip(made.db(), id, QStringLiteral("a")));
        QByteArray whole;
        MUST(store::forEach(store::query(made.db(), QStringLiteral("SELECT changeset FROM undo_step")),
                            [&](const store::Statement &row) { whole = row.blob(0); }));
        QVERIFY(whole.size() > 40);
        auto damage = made.db().prepare(QStringLiteral("UPDATE undo_step SET changeset = ?, undone = 0"));
        MUST(damage);
        std::vector<QByteArray> damaged{QByteArray("T\x08\x01nonsense\0\x12", 13), QByteArray(500, '\xff'), QByteArray("T"), QByteArray("T\xff\xff\xff\xff\x7f", 6)};
        for (qsizetype length = 1; length < whole.size(); ++length)
            damaged.push_back(whole.first(length));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (const char value : {'\0', '\x7f', '\xff'}) {
                QByteArray bytes = whole;
                bytes[i] = value;
                damaged.push_back(bytes);
            }
        }
        int refused = 0;
        for (const QByteArray &bytes : damaged) {
            // Copied exactly, so that a sanitizer sees a read past the end.
            MUST(damage->bind(1, QByteArray(bytes.constData(), bytes.size())).run());
            const auto undone = store::undo(made.db(), actor());
            refused += undone ? 0 : 1;
            if (undone) { // the damage was in words that undo does not need: everything back to where it was
                MUST(store::run(made.db(), QStringLiteral("UPDATE undo_step SET changeset = ?, undone = 1"), whole));
                (void)store::redo(made.db(), actor()).hasValue();
            }
        }
        QVERIFY2(refused > int(whole.size()), qPrintable(QString::number(refused)));
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "undo_test.moc"
