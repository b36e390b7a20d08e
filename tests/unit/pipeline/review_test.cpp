// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseofnotices.h"

#include "pipeline/review.h"
#include "pipeline/stages.h"

#include <QGuiApplication>

using namespace tendertrail;

/// What the review desk does: corrections, regions, and tagging anew.
class ReviewTest : public QObject
{
    Q_OBJECT

private:
    static core::Suggestion suggestion(notices::Case &made, core::DocumentId document, const QString &words, core::Field field)
    {
        const auto page = store::page(made.db(), document, 1);
        core::Suggestion said;
        said.document = document;
        said.field = field;
        said.value = words;
        said.anchor = core::anchorOf(*page, {page->text.indexOf(words), page->text.indexOf(words) + words.size()});
        said.confidence = 0.8;
        said.rule = QStringLiteral("test.rule");
        said.ruleVersion = QStringLiteral("0");
        return said;
    }
    static core::SuggestionId put(notices::Case &made, core::DocumentId document, const QString &words, core::Field field)
    {
        if (!store::putSuggestions(made.db(), document, {suggestion(made, document, words, field)}))
            qFatal("not put");
        const auto all = store::suggestions(made.db(), document, QStringLiteral("open"));
        return all->front().id;
    }
    static QString notice() { return QStringLiteral("采购公告\n采购人：示例大学\n采购代理机构：金桥招标有限公司\n预算金额：200,000元\n"); }

private Q_SLOTS:
    void aRoleIsChangedWhileAccepting()
    {
        notices::Case made;
        const auto document = made.add(QStringLiteral("供应商：云达科技有限公司"));
        const auto id = put(made, document, QStringLiteral("云达科技有限公司"), core::Field::Supplier);
        pipeline::Correction correction;
        correction.field = core::Field::Intermediary;
        const auto accepted = pipeline::acceptCorrected(*made.file, id, correction, QStringLiteral("test"));
        MUST(accepted);
        QCOMPARE(store::mention(made.db(), *accepted)->field, core::Field::Intermediary);
        QCOMPARE(store::suggestion(made.db(), id)->state, QStringLiteral("accepted"));
        // Once more, with another spelling: the first mention is replaced, not doubled.
        correction.field = core::Field::CloudProvider;
        correction.value = QStringLiteral("云达科技股份有限公司");
        MUST(pipeline::acceptCorrected(*made.file, id, correction, QStringLiteral("test")));
        const auto mentions = store::mentions(made.db());
        QCOMPARE(mentions->size(), std::size_t(1));
        QCOMPARE(mentions->front().value, QStringLiteral("云达科技股份有限公司"));
        QCOMPARE(mentions->front().anchor.quote, QStringLiteral("云达科技有限公司")); // the proof is as it stands there
        made.reopen();
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        QCOMPARE(store::suggestion(made.db(), id)->state, QStringLiteral("open"));
        QVERIFY(store::mentions(made.db())->empty());
        QCOMPARE(pipeline::acceptCorrected(*made.file, id, {}, QStringLiteral("test")).error().code, core::ErrorCode::InvalidArgument);
    }

    void aSuggestionIsAcceptedAsAnEntityThatIsThere()
    {
        notices::Case made;
        const auto known = made.entityOf(made.tag(made.add(QStringLiteral("供应商：云达科技有限公司")), QStringLiteral("云达科技有限公司")));
        const auto document = made.add(QStringLiteral("供应商：云达科技（深圳）有限公司"));
        const auto id = put(made, document, QStringLiteral("云达科技（深圳）有限公司"), core::Field::Supplier);
        const auto said = store::suggestion(made.db(), id);
        const auto candidates = pipeline::entitiesLike(made.db(), *said, 10);
        MUST(candidates);
        QCOMPARE(candidates->front().entity.id, known);
        QCOMPARE(candidates->front().reasons.front().kind, QStringLiteral("same_core"));
        pipeline::Correction correction;
        correction.entity = known;
        const auto accepted = pipeline::acceptCorrected(*made.file, id, correction, QStringLiteral("test"));
        MUST(accepted);
        QCOMPARE(made.entityOf(*accepted), known);
        QCOMPARE(made.labels(), QStringList{QStringLiteral("云达科技有限公司")});
        MUST(pipeline::undo(*made.file, QStringLiteral("test")));
        QCOMPARE(store::mentions(made.db())->size(), std::size_t(1));
        correction.field = core::Field::Method;
        QCOMPARE(pipeline::acceptCorrected(*made.file, id, correction, QStringLiteral("test")).error().code, core::ErrorCode::InvalidArgument);
    }

    void aRegionWithoutWordsIsTaggedByWhatAPersonReads()
    {
        notices::Case made;
        const auto document = made.add(QStringLiteral("（盖章）"), core::TextSource::Ocr);
        const core::Box seal{100, 100, 80, 80};
        QCOMPARE(pipeline::tagRegion(*made.file, document, 1, seal, core::Field::Supplier, {}, QStringLiteral("test")).error().code, core::ErrorCode::InvalidArgument);
        const auto tagged = pipeline::tagRegion(*made.file, document, 1, seal, core::Field::Supplier, QStringLiteral("云达科技有限公司"), QStringLiteral("test"));
        MUST(tagged);
        const auto mention = store::mention(made.db(), *tagged);
        QCOMPARE(mention->anchor.boxes, QList<core::Box>{seal});
        QVERIFY(mention->anchor.quote.isEmpty());
        QCOMPARE(made.labels(), QStringList{QStringLiteral("云达科技有限公司")});
        for (const auto &wrong : {core::Box{0, 0, 0, 10}, core::Box{-200, 0, 100, 10}, core::Box{10, 5000, 10, 10}})
            QCOMPARE(pipeline::tagRegion(*made.file, document, 1, wrong, core::Field::Supplier, QStringLiteral("x"), QStringLiteral("test")).error().code, core::ErrorCode::InvalidArgument);
    }

    void taggingAnewShowsWhatChangesAndAcceptedFactsStay()
    {
        notices::Case made;
        const auto document = made.add(notice());
        const auto first = pipeline::tagCase(*made.file, 0, QStringLiteral("test"));
        MUST(first);
        QVERIFY(first->suggestions >= 3);
        QVERIFY(first->changes.empty()); // a first time is no change
        QVERIFY(pipeline::previewTagging(made.db())->empty());

        // What older rules had said: another value at one place, something that is no more, a fact that a person accepted, and one
        // that a person rejected; and one that they had missed.
        auto all = *store::suggestions(made.db(), document);
        const auto agency = std::ranges::find(all, core::Field::Agency, &core::Suggestion::field);
        const auto amount = std::ranges::find(all, core::Field::Amount, &core::Suggestion::field);
        const auto buyer = std::ranges::find(all, core::Field::Buyer, &core::Suggestion::field);
        QVERIFY(agency != all.end() && amount != all.end() && buyer != all.end());
        std::vector<core::Suggestion> old{*agency, *buyer, suggestion(made, document, QStringLiteral("示例"), core::Field::Method),
                                          suggestion(made, document, QStringLiteral("招标"), core::Field::Supplier),
                                          suggestion(made, document, QStringLiteral("公告"), core::Field::Supplier)};
        old[0].value = QStringLiteral("金桥招标");
        MUST(store::putSuggestions(made.db(), document, old));
        std::vector<core::SuggestionId> accepted;
        std::vector<core::SuggestionId> rejected;
        const auto stored = store::suggestions(made.db(), document);
        for (const auto &said : *stored) {
            if (said.field == core::Field::Buyer || said.value == QLatin1String("招标") || said.value == QStringLiteral("招标"))
                accepted.push_back(said.id);
            if (said.value == QStringLiteral("公告"))
                rejected.push_back(said.id);
        }
        QCOMPARE(accepted.size(), std::size_t(2));
        MUST(pipeline::accept(*made.file, accepted, QStringLiteral("test")));
        MUST(pipeline::reject(*made.file, rejected, QStringLiteral("test")));
        const auto facts = made.labels();

        const auto words = [](const std::vector<pipeline::TagChange> &changes) {
            QStringList names;
            for (const auto &change : changes)
                names.append(pipeline::tagChangeName(change.kind) + u' ' + core::fieldName(change.kind == pipeline::TagChange::Kind::Added ? change.after.field : change.before.field));
            names.sort();
            return names;
        };
        const auto preview = pipeline::previewTagging(made.db());
        MUST(preview);
        QCOMPARE(store::suggestions(made.db(), document)->size(), stored->size()); // only looked at
        const auto again = pipeline::tagCase(*made.file, 0, QStringLiteral("test"));
        MUST(again);
        QCOMPARE(words(again->changes), words(*preview));
        QVERIFY(words(again->changes).contains(QStringLiteral("changed agency")));
        QVERIFY(words(again->changes).contains(QStringLiteral("gone method")));
        QVERIFY(words(again->changes).contains(QStringLiteral("added amount")));
        QVERIFY(words(again->changes).contains(QStringLiteral("kept_gone supplier")));
        QCOMPARE(again->changes.size(), 3 + all.size() - 2); // all but buyer and agency are new to the old rules
        // What was decided is as it was.
        QCOMPARE(made.labels(), facts);
        QCOMPARE(store::suggestion(made.db(), accepted.front())->state, QStringLiteral("accepted"));
        QCOMPARE(store::suggestion(made.db(), accepted.back())->state, QStringLiteral("accepted"));
        QCOMPARE(store::suggestion(made.db(), rejected.front())->state, QStringLiteral("rejected"));
        QVERIFY(pipeline::tagCase(*made.file, 0, QStringLiteral("test"))->changes.size() == 1); // the kept one is still said
    }

    void aSampleIsSpreadOverAll()
    {
        std::vector<core::SuggestionId> all;
        for (int i = 1; i <= 100; ++i)
            all.emplace_back(i);
        const auto sample = pipeline::sampleOf(all, 10);
        QCOMPARE(sample.size(), std::size_t(10));
        QCOMPARE(sample, pipeline::sampleOf(all, 10));
        QVERIFY(sample.front() < core::SuggestionId(11) && sample.back() > core::SuggestionId(90));
        QCOMPARE(pipeline::sampleOf(sample, 20), sample);
        QVERIFY(pipeline::sampleOf({}, 5).empty());
    }
};

QTEST_MAIN(ReviewTest)
#include "review_test.moc"
