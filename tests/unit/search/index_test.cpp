// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchsupport.h"

#include "store/jobs.h"
#include "store/query.h"
#include "store/undo.h"

using namespace tendertrail;
using namespace searchtest;

class IndexTest : public QObject
{
    Q_OBJECT

private:
    static void checkIndex(store::Database &db)
    {
        // FTS5 compares every posting with the words of the content table.
        MUST(db.execute(QStringLiteral("INSERT INTO page_index (page_index, rank) VALUES ('integrity-check', 1)")));
    }
    static qint64 due(store::Database &db) { return taken(store::number(db, QStringLiteral("SELECT count(*) FROM index_due"))); }

private Q_SLOTS:
    void aCaseWithoutIndexFindsNothing()
    {
        SearchCase made;
        made.add({QStringLiteral("采购")}, {}, false);
        auto reader = taken(made.file->reader());
        QCOMPARE(taken(search::find(reader, QStringLiteral("采购"))).total, 0);
        MUST(search::refresh(made.db()));
        QCOMPARE(taken(search::find(reader, QStringLiteral("采购"))).total, 1);
    }

    void changedPagesReplaceTheirEntries()
    {
        SearchCase made;
        const core::DocumentId id = made.add({QStringLiteral("第一页采购"), QStringLiteral("第二页采购"), QStringLiteral("第三页")});
        QCOMPARE(due(made.db()), 0);
        MUST(store::putPage(made.db(), id, SearchCase::page(2, QStringLiteral("改为招标"))));
        QCOMPARE(due(made.db()), 1);
        MUST(store::truncatePages(made.db(), id, 2));
        MUST(search::indexDocument(made.db(), id));
        QCOMPARE(made.total(QStringLiteral("采购")), 1);
        QCOMPARE(made.find(QStringLiteral("招标")).hits.front().page, 2);
        QCOMPARE(made.total(QStringLiteral("第三页")), 0);
        checkIndex(made.db());
        MUST(search::indexDocument(made.db(), core::DocumentId(99))); // a document that is not there
        checkIndex(made.db());
    }

    void theIndexGoesWithTheTransactionOfTheRows()
    {
        SearchCase made;
        const core::DocumentId id = made.add({QStringLiteral("采购")});
        {
            auto transaction = store::Transaction::begin(made.db());
            MUST(transaction);
            MUST(store::putPage(made.db(), id, SearchCase::page(1, QStringLiteral("招标"))));
            MUST(search::indexDocument(made.db(), id));
            QCOMPARE(made.total(QStringLiteral("招标")), 1);
        }
        QCOMPARE(made.total(QStringLiteral("采购")), 1);
        QCOMPARE(made.total(QStringLiteral("招标")), 0);
        checkIndex(made.db());
    }

    void anIndexThatLagsBehindShowsNothingWrong()
    {
        SearchCase made;
        const core::DocumentId id = made.add({QStringLiteral("采购"), QStringLiteral("采购二")});
        MUST(store::putPage(made.db(), id, SearchCase::page(1, QStringLiteral("招标"))));
        const search::Results results = made.find(QStringLiteral("采购"));
        QCOMPARE(results.total, 1);
        QCOMPARE(results.hits.size(), size_t(1));
        QCOMPARE(results.hits.front().page, 2);
    }

    void editedAndUndoneTranslationsAreDue()
    {
        SearchCase made;
        const core::DocumentId id = made.add({QStringLiteral("采购。")});
        made.translate(id, 1, {QStringLiteral("采购。")}, {QStringLiteral("buying")});
        {
            auto transaction = store::Transaction::begin(made.db());
            auto scope = taken(store::UndoScope::begin(made.db(), QStringLiteral("translation:1")));
            auto translation = *taken(store::translation(made.db(), taken(store::segments(made.db(), id)).front().id));
            translation.text = QStringLiteral("procurement");
            translation.status = core::TranslationStatus::Edited;
            MUST(store::putTranslation(made.db(), translation));
            MUST(scope->commit());
            MUST(transaction->commit());
        }
        QCOMPARE(due(made.db()), 1);
        MUST(search::refresh(made.db()));
        QCOMPARE(due(made.db()), 0);
        QCOMPARE(made.total(QStringLiteral("procurement")), 1);
        QCOMPARE(made.total(QStringLiteral("buying")), 0);
        MUST(store::undo(made.db(), QStringLiteral("me")));
        MUST(search::refresh(made.db()));
        QCOMPARE(made.total(QStringLiteral("procurement")), 0);
        QCOMPARE(made.total(QStringLiteral("buying")), 1);
        checkIndex(made.db());
    }

    void theIndexIsMadeAnewFromNothing()
    {
        SearchCase made;
        made.add({QStringLiteral("采购")});
        made.add({QStringLiteral("采购人")}, {}, false);
        MUST(made.db().execute(QStringLiteral("DELETE FROM search_entry")));
        MUST(search::rebuild(made.db()));
        QCOMPARE(made.total(QStringLiteral("采购")), 2);
        QCOMPARE(due(made.db()), 0);
        checkIndex(made.db());
        core::CancelSource source;
        source.cancel();
        QCOMPARE(search::rebuild(made.db(), source.token()).error().code, core::ErrorCode::Cancelled);
        QCOMPARE(made.total(QStringLiteral("采购")), 2); // the old one stays
    }

    void anIndexOfAnotherVersionIsThrownAway()
    {
        SearchCase made;
        made.add({QStringLiteral("采购")});
        MUST(store::setInfo(made.db(), QStringLiteral("search_index"), QStringLiteral("0")));
        MUST(search::prepare(made.db()));
        QCOMPARE(due(made.db()), 1);
        QCOMPARE(made.total(QStringLiteral("采购")), 0);
        MUST(search::refresh(made.db()));
        QCOMPARE(made.total(QStringLiteral("采购")), 1);
    }

    void aReopenedCaseIsSearchedReadOnly()
    {
        SearchCase made;
        made.add({QStringLiteral("采购")});
        const QString path = made.path();
        made.file.reset();
        const auto reading = taken(store::CaseFile::open(path, store::CaseFile::Access::Read));
        MUST(search::prepare(reading->database()));
        MUST(search::prepare(reading->database())); // twice does no harm
        QCOMPARE(taken(search::find(reading->database(), QStringLiteral("采购"))).total, 1);
    }

    void theStoreWritesWithoutKnowingTheTokenizer()
    {
        SearchCase made;
        const core::DocumentId id = made.add({QStringLiteral("采购")});
        made.file.reset();
        made.file = taken(store::CaseFile::open(made.path(), store::CaseFile::Access::Write));
        MUST(store::putPage(made.db(), id, SearchCase::page(1, QStringLiteral("招标"))));
        QCOMPARE(taken(store::counts(made.db())).pages, 1);
        MUST(search::refresh(made.db()));
        QCOMPARE(made.total(QStringLiteral("招标")), 1);
    }
};

QTEST_GUILESS_MAIN(IndexTest)
#include "index_test.moc"
