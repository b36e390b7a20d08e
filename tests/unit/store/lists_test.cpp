// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of documents and of suggestions, ordered and filtered in the database.
#include "storesupport.h"

#include "store/documentlist.h"
#include "store/jobs.h"
#include "store/provenance.h"
#include "store/suggestionlist.h"
#include "store/suggestions.h"

using namespace tendertrail;
using namespace storetest;

class ListsTest : public QObject
{
    Q_OBJECT

private:
    static core::DocumentId named(store::Database &db, const QString &name, const QString &mediaType = QStringLiteral("application/pdf"))
    {
        core::Document made = document(name.toUtf8());
        made.name = name;
        made.originPath = QStringLiteral("/in/") + name;
        made.mediaType = mediaType;
        const auto added = store::addDocument(db, made);
        if (!added)
            qFatal("%s", qPrintable(core::describe(added.error())));
        return added->id;
    }
    static QStringList names(store::Database &db, const store::DocumentQuery &query)
    {
        const auto lines = store::documentLines(db, query);
        if (!lines)
            qFatal("%s", qPrintable(core::describe(lines.error())));
        QStringList result;
        for (const store::DocumentLine line : *lines)
            result.append(line.isDocument() ? store::document(db, line.document())->name : store::failedPath(db, line.failedRank())->path);
        return result;
    }
    static core::Suggestion said(core::Field field, const QString &value, int page, double confidence = 0.9, const QString &rule = QStringLiteral("label"))
    {
        core::Suggestion suggestion;
        suggestion.field = field;
        suggestion.value = value;
        suggestion.anchor.page = page;
        suggestion.anchor.range = {0, value.size()};
        suggestion.anchor.quote = value;
        suggestion.confidence = confidence;
        suggestion.rule = rule;
        return suggestion;
    }
    static QStringList values(store::Database &db, const store::SuggestionQuery &query)
    {
        const auto lines = store::suggestionLines(db, query);
        if (!lines)
            qFatal("%s", qPrintable(core::describe(lines.error())));
        QStringList result;
        for (const store::SuggestionLine line : *lines)
            result.append(store::suggestion(db, line.id())->value);
        return result;
    }

private Q_SLOTS:
    void namesAreSortedAsPeopleDoAndNumbersByTheirSize()
    {
        TemporaryCase made;
        for (const char *name : {"notice 10.pdf", "Notice 2.pdf", "annex.pdf"})
            (void)named(made.db(), QString::fromLatin1(name));
        MUST(store::putFailedPath(made.db(), {QStringLiteral("/in/deep/broken.pdf"), core::ErrorCode::Io, {}}));
        QCOMPARE(names(made.db(), {}), (QStringList{QStringLiteral("annex.pdf"), QStringLiteral("/in/deep/broken.pdf"), QStringLiteral("Notice 2.pdf"), QStringLiteral("notice 10.pdf")}));
        QCOMPARE(names(made.db(), {.descending = true}).first(), QStringLiteral("notice 10.pdf"));
    }

    void everyOrderHasEveryLineOnce_data()
    {
        QTest::addColumn<int>("order");
        for (const auto order : {store::DocumentOrder::Name, store::DocumentOrder::Pages, store::DocumentOrder::Progress, store::DocumentOrder::ToReview,
                                 store::DocumentOrder::Imported})
            QTest::addRow("%d", int(order)) << int(order);
    }
    void everyOrderHasEveryLineOnce()
    {
        QFETCH(int, order);
        TemporaryCase made;
        QStringList all;
        for (int i = 0; i < 30; ++i) {
            all.append(QStringLiteral("文件%1.pdf").arg(i));
            (void)named(made.db(), all.last());
        }
        MUST(store::putFailedPath(made.db(), {QStringLiteral("/a"), core::ErrorCode::Io, {}}));
        MUST(store::putFailedPath(made.db(), {QStringLiteral("/b"), core::ErrorCode::Empty, {}}));
        all += {QStringLiteral("/a"), QStringLiteral("/b")};
        QStringList listed = names(made.db(), {.order = store::DocumentOrder(order), .descending = true});
        listed.sort();
        all.sort();
        QCOMPARE(listed, all);
    }

    void ordersFollowPagesWorkAndDecisions()
    {
        TemporaryCase made;
        const auto one = named(made.db(), QStringLiteral("one"));
        const auto two = named(made.db(), QStringLiteral("two"));
        const auto bad = named(made.db(), QStringLiteral("bad"));
        MUST(store::putPage(made.db(), two, page(1, QStringLiteral("一"))));
        MUST(store::putPage(made.db(), two, page(2, QStringLiteral("二"))));
        MUST(store::putPage(made.db(), one, page(1, QStringLiteral("三"))));
        QCOMPARE(names(made.db(), {.order = store::DocumentOrder::Pages, .descending = true}), (QStringList{QStringLiteral("two"), QStringLiteral("one"), QStringLiteral("bad")}));
        MUST(store::putJob(made.db(), {one, store::Stage::Read, 0, store::JobState::Done, 1, {}, {}, {}, {}}));
        MUST(store::putJob(made.db(), {two, store::Stage::Read, 0, store::JobState::Pending, 0, {}, {}, {}, {}}));
        MUST(store::putJob(made.db(), {bad, store::Stage::Read, 0, store::JobState::Failed, 1, {}, {}, core::ErrorCode::Encrypted, {}}));
        QCOMPARE(names(made.db(), {.order = store::DocumentOrder::Progress}), (QStringList{QStringLiteral("bad"), QStringLiteral("two"), QStringLiteral("one")}));
        MUST(store::putSuggestions(made.db(), one, {said(core::Field::Buyer, QStringLiteral("甲大学"), 1), said(core::Field::Agency, QStringLiteral("乙公司"), 1)}));
        QCOMPARE(names(made.db(), {.order = store::DocumentOrder::ToReview, .descending = true}).first(), QStringLiteral("one"));
        const auto totals = store::documentTotals(made.db());
        MUST(totals);
        QCOMPARE(totals->lines, 3);
        QCOMPARE(totals->failing, 1);
        QCOMPARE(totals->locked, 1);
        const auto due = store::documentsDue(made.db(), store::Stage::Translate);
        MUST(due);
        QCOMPARE(*due, (std::vector<core::DocumentId>{one, two})); // bad has no pages
    }

    void aFailedMemberCountsForItsDocument()
    {
        TemporaryCase made;
        const auto zip = named(made.db(), QStringLiteral("all.zip"), QStringLiteral("application/zip"));
        MUST(store::putFailedMember(made.db(), {zip, QStringLiteral("a.pdf"), core::ErrorCode::Encrypted, {}}));
        MUST(store::putFailedMember(made.db(), {zip, QStringLiteral("b.pdf"), core::ErrorCode::Corrupt, {}}));
        const auto totals = store::documentTotals(made.db());
        MUST(totals);
        QCOMPARE(totals->failing, 1);
        QCOMPARE(totals->locked, 1);
        QCOMPARE(store::failedMembers(made.db(), zip)->size(), size_t(2));
        QCOMPARE(store::failedMembers(made.db(), core::DocumentId(zip.value() + 1))->size(), size_t(0));
    }

    void theFilterKnowsNamesAddressesHashesFormatsAndFailures()
    {
        TemporaryCase made;
        const auto pdf = named(made.db(), QStringLiteral("ＡＷＳ租赁公告.pdf"));
        const auto web = named(made.db(), QStringLiteral("saved.html"), QStringLiteral("text/html"));
        MUST(store::putJob(made.db(), {web, store::Stage::Read, 0, store::JobState::Failed, 1, {}, {}, core::ErrorCode::TimedOut, {}}));
        MUST(store::putFailedPath(made.db(), {QStringLiteral("/in/Lost.doc"), core::ErrorCode::Io, {}}));
        QCOMPARE(names(made.db(), {.filter = QStringLiteral("aws租")}), (QStringList{QStringLiteral("ＡＷＳ租赁公告.pdf")})); // full width, any case
        QCOMPARE(names(made.db(), {.filter = QStringLiteral("lost")}), (QStringList{QStringLiteral("/in/Lost.doc")}));
        QCOMPARE(names(made.db(), {.filter = store::document(made.db(), pdf)->sha256.hex().left(20)}), (QStringList{QStringLiteral("ＡＷＳ租赁公告.pdf")}));
        QCOMPARE(names(made.db(), {.filter = QStringLiteral("no such")}), QStringList());
        QCOMPARE(names(made.db(), {.filter = QStringLiteral("page"), .mediaTypes = {QStringLiteral("text/html")}}), (QStringList{QStringLiteral("saved.html")}));
        QCOMPARE(names(made.db(), {.filter = QStringLiteral("long"), .failures = {core::ErrorCode::TimedOut}}), (QStringList{QStringLiteral("saved.html")}));
        QCOMPARE(names(made.db(), {.filter = QStringLiteral("disk"), .failures = {core::ErrorCode::Io}}), (QStringList{QStringLiteral("/in/Lost.doc")}));
        QCOMPARE(names(made.db(), {.filter = QStringLiteral("'; DROP TABLE document; --"), .mediaTypes = {QStringLiteral("a'b")}}), QStringList());
        QCOMPARE(store::mediaTypes(made.db())->size(), qsizetype(2));
        QCOMPARE(store::failureCodes(made.db())->size(), size_t(2));
    }

    void neighboursAreThoseThatCameBeforeAndAfter()
    {
        TemporaryCase made;
        const auto first = named(made.db(), QStringLiteral("z"));
        const auto second = named(made.db(), QStringLiteral("a"));
        QCOMPARE(*store::neighbourOf(made.db(), first, 1), second);
        QCOMPARE(*store::neighbourOf(made.db(), second, -1), first);
        QCOMPARE(*store::neighbourOf(made.db(), second, 1), second);
    }

    void theQueueIsOrderedAndFiltered()
    {
        TemporaryCase made;
        const auto one = named(made.db(), QStringLiteral("云服务.pdf"));
        const auto two = named(made.db(), QStringLiteral("合同.pdf"));
        MUST(store::putSuggestions(made.db(), one, {said(core::Field::Supplier, QStringLiteral("云达科技"), 1), said(core::Field::Buyer, QStringLiteral("深圳大学"), 2)}));
        MUST(store::putSuggestions(made.db(), two, {said(core::Field::Buyer, QStringLiteral("之江实验室"), 1, 0.5), said(core::Field::Chip, QStringLiteral("A100"), 1, 0.95, QStringLiteral("catalogue"))}));
        QCOMPARE(values(made.db(), {}), (QStringList{QStringLiteral("云达科技"), QStringLiteral("深圳大学"), QStringLiteral("之江实验室"), QStringLiteral("A100")}));
        QCOMPARE(values(made.db(), {.order = store::SuggestionOrder::Kind}),
                 (QStringList{QStringLiteral("深圳大学"), QStringLiteral("之江实验室"), QStringLiteral("云达科技"), QStringLiteral("A100")}));
        QCOMPARE(values(made.db(), {.field = core::Field::Chip}), (QStringList{QStringLiteral("A100")}));
        QCOMPARE(values(made.db(), {.document = two}).size(), qsizetype(2));
        QCOMPARE(values(made.db(), {.filter = QStringLiteral("ａ100")}), (QStringList{QStringLiteral("A100")}));
        QCOMPARE(values(made.db(), {.filter = QStringLiteral("云服务")}).size(), qsizetype(2)); // the document's name
        const auto all = store::suggestions(made.db());
        MUST(store::setSuggestionState(made.db(), all->front().id, QStringLiteral("accepted")));
        QCOMPARE(values(made.db(), {}).size(), qsizetype(3));
        const auto lines = store::suggestionLines(made.db(), {.openOnly = false});
        MUST(lines);
        QCOMPARE(lines->size(), size_t(4));
        QVERIFY(!lines->front().isOpen());
        QVERIFY(lines->back().isOpen());
        // Of the rule of the less sure buyer: itself and the surer one; the supplier is decided.
        QCOMPARE(store::openLike(made.db(), all->at(2))->size(), size_t(2));
        QCOMPARE(store::openLike(made.db(), all->at(1))->size(), size_t(1));
        QCOMPARE(store::documentsWithSuggestions(made.db(), true, 10)->size(), size_t(2));
        QCOMPARE(store::documentsWithSuggestions(made.db(), true, 1)->size(), size_t(1));
        QStringList alike;
        MUST(store::forEachOfKind(made.db(), all->at(1), [&alike](const core::Suggestion &other) {
            alike.append(other.value);
            return true;
        }));
        QCOMPARE(alike, (QStringList{QStringLiteral("之江实验室")}));
    }
};

QTEST_GUILESS_MAIN(ListsTest)
#include "lists_test.moc"
