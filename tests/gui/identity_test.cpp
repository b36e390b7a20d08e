// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testwindow.h"

#include "caseofnotices.h"
#include "entitiesview.h"
#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/session.h"
#include "gui/theme.h"
#include "matchespane.h"
#include "pipeline/watching.h"
#include "reviewview.h"
#include "sampledialog.h"
#include "store/jobs.h"

#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace tendertrail;
using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

/// Names that may be one, lists, and the review desk's corrections, as a person works with them in the window.
class IdentityTest : public QObject, protected TestWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void aSuggestedPairIsMergedAndTakenBack();
    void aPairThatIsTwoIsNotSuggestedAgain();
    void anEntityOnAListHasABadge();
    void allOfARuleAreAcceptedOnlyAfterASample();
    void aRoleIsChangedWithTwoKeys();
    void theQueueIsSortedByKind();

private:
    template <typename V>
    V *view(const Place &place)
    {
        m_navigator->go(place);
        V *found = m_window->findChild<V *>();
        settle();
        return found;
    }
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            (void)QTest::qWaitFor([this] { return m_jobs->isIdle(); }, 30000);
            QTest::qWait(30); // results are delivered by the event loop
        }
    }
    store::Counts counts()
    {
        settle();
        return m_session->counts();
    }
    static void trigger(View *view, const QString &id)
    {
        for (QAction *action : view->commands()) {
            if (action->objectName() == id)
                action->trigger();
        }
    }

    std::unique_ptr<notices::Case> m_case;
};

void IdentityTest::initTestCase()
{
    m_case = std::make_unique<notices::Case>();
    m_case->tag(m_case->add(u"供应商：云达科技有限公司"_s), u"云达科技有限公司"_s);
    m_case->tag(m_case->add(u"供应商：云达科技（深圳）有限公司"_s), u"云达科技（深圳）有限公司"_s);
    QString text;
    for (int i = 0; i < 20; ++i)
        text += u"供应商：示例第%1数据有限公司\n"_s.arg(i);
    const auto document = m_case->add(text);
    const auto page = store::page(m_case->db(), document, 1);
    std::vector<core::Suggestion> said;
    for (int i = 0; i < 20; ++i) {
        const QString name = u"示例第%1数据有限公司"_s.arg(i);
        core::Suggestion one;
        one.document = document;
        one.field = i == 19 ? core::Field::Buyer : core::Field::Supplier;
        one.value = name;
        one.anchor = core::anchorOf(*page, {page->text.indexOf(name), page->text.indexOf(name) + name.size()});
        one.confidence = 0.8;
        one.rule = i < 15 ? u"rule.one"_s : u"rule.two"_s;
        said.push_back(one);
    }
    QVERIFY(store::putSuggestions(m_case->db(), document, said));
    // Nothing is due: the window would tag anew what was never tagged, and our suggestions would be gone.
    for (qint64 id = 1; id <= document.value(); ++id) {
        for (const auto stage : {store::Stage::Read, store::Stage::Translate, store::Stage::Tag}) {
            store::Job job;
            job.document = core::DocumentId(id);
            job.stage = stage;
            job.state = store::JobState::Done;
            QVERIFY(store::putJob(m_case->db(), job));
        }
    }
    QFile list(m_case->folder.filePath(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("name,reason\n云达科技有限公司,Example ground\n");
    list.close();
    QVERIFY(pipeline::addWatchlist(*m_case->file, list.fileName(), {}, u"test"_s));
    const QString folder = m_case->file->folder();
    m_case->file.reset();
    showWindow();
    QVERIFY(openCase(folder));
}

void IdentityTest::cleanupTestCase()
{
    closeWindow();
}

void IdentityTest::aSuggestedPairIsMergedAndTakenBack()
{
    auto *entities = view<EntitiesView>(Place::of(Place::Kind::Entities));
    QVERIFY(entities);
    auto *pane = entities->findChild<MatchesPane *>();
    QTRY_COMPARE_WITH_TIMEOUT(pane->count(), 1, 20000);
    QVERIFY(pane->isVisible());
    const auto *match = pane->current();
    QVERIFY(match);
    Q_EMIT pane->accepted(match->kept.id, match->other.id);
    QTRY_COMPARE_WITH_TIMEOUT(pane->count(), 0, 20000);
    QVERIFY(!pane->isVisible());
    QCOMPARE(counts().entities, 1);
    m_session->undo();
    QTRY_COMPARE_WITH_TIMEOUT(pane->count(), 1, 20000);
    QCOMPARE(counts().entities, 2);
}

void IdentityTest::aPairThatIsTwoIsNotSuggestedAgain()
{
    auto *entities = view<EntitiesView>(Place::of(Place::Kind::Entities));
    auto *pane = entities->findChild<MatchesPane *>();
    QTRY_COMPARE_WITH_TIMEOUT(pane->count(), 1, 20000);
    trigger(entities, u"entities.distinct"_s);
    QTRY_COMPARE_WITH_TIMEOUT(pane->count(), 0, 20000);
    QCOMPARE(counts().entities, 2);
    m_session->undo();
    QTRY_COMPARE_WITH_TIMEOUT(pane->count(), 1, 20000);
}

void IdentityTest::anEntityOnAListHasABadge()
{
    auto *entities = view<EntitiesView>(Place::of(Place::Kind::Entities));
    auto *table = entities->findChild<QTableView *>();
    QTRY_VERIFY_WITH_TIMEOUT(!table->isColumnHidden(EntitiesModel::Lists), 20000);
    QStringList badges;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        badges.append(table->model()->index(row, EntitiesModel::Lists).data().toString());
    QCOMPARE(badges.count(u"list"_s), 2); // the one, and the one that may be the same
}

void IdentityTest::allOfARuleAreAcceptedOnlyAfterASample()
{
    auto *review = view<ReviewView>(Place::of(Place::Kind::Review));
    QVERIFY(review);
    auto *list = review->findChild<QListView *>();
    QTRY_VERIFY_WITH_TIMEOUT(list->currentIndex().isValid(), 20000);
    QCOMPARE(counts().openSuggestions, 20);
    trigger(review, u"review.acceptlike"_s);
    QTRY_VERIFY(review->findChild<SampleDialog *>());
    auto *dialog = review->findChild<SampleDialog *>();
    QCOMPARE(counts().openSuggestions, 20); // nothing before it was looked at
    auto *all = dialog->findChildren<QPushButton *>().last();
    QVERIFY(!all->isEnabled());
    dialog->judge(false);
    for (int i = 1; i < 8; ++i)
        dialog->judge(true);
    QVERIFY(all->isEnabled());
    all->click();
    QTRY_COMPARE_WITH_TIMEOUT(counts().openSuggestions, 5, 20000); // the other rule's
    QCOMPARE(counts().mentions, 2 + 14);                          // one was wrong
    m_session->undo();
    QTRY_COMPARE_WITH_TIMEOUT(counts().openSuggestions, 19, 20000);
    m_session->undo();
    QTRY_COMPARE_WITH_TIMEOUT(counts().openSuggestions, 20, 20000);
}

void IdentityTest::aRoleIsChangedWithTwoKeys()
{
    auto *review = view<ReviewView>(Place::of(Place::Kind::Review));
    trigger(review, u"review.role"_s);
    QMenu *menu = nullptr;
    for (auto *candidate : review->findChildren<QMenu *>()) {
        if (candidate->isVisible())
            menu = candidate;
    }
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_I);
    QTRY_COMPARE_WITH_TIMEOUT(counts().openSuggestions, 19, 20000);
    std::vector<core::Mention> mentions;
    bool read = false;
    m_session->read(
        this, [](store::Database &db, const JobControl &) { return store::mentions(db); },
        [&](core::Result<std::vector<core::Mention>> result) {
            read = true;
            if (result)
                mentions = *result;
        });
    QTRY_VERIFY_WITH_TIMEOUT(read, 20000);
    QVERIFY(std::ranges::find(mentions, core::Field::Intermediary, &core::Mention::field) != mentions.end());
    m_session->undo();
    QTRY_COMPARE_WITH_TIMEOUT(counts().openSuggestions, 20, 20000);
}

void IdentityTest::theQueueIsSortedByKind()
{
    auto *review = view<ReviewView>(Place::of(Place::Kind::Review));
    auto *list = review->findChild<QListView *>();
    QComboBox *order = nullptr;
    for (auto *box : review->findChildren<QComboBox *>()) {
        if (box->findData(int(store::SuggestionOrder::Kind)) >= 0 && box->accessibleName() == u"Order of the queue"_s)
            order = box;
    }
    QVERIFY(order);
    const auto first = [&] { return list->model()->index(0, 0).data().toString(); };
    QTRY_COMPARE(first(), u"示例第0数据有限公司"_s);
    order->setCurrentIndex(order->findData(int(store::SuggestionOrder::Kind)));
    QTRY_COMPARE(first(), u"示例第19数据有限公司"_s); // the only buyer
    order->setCurrentIndex(order->findData(int(store::SuggestionOrder::Document)));
    QTRY_COMPARE(first(), u"示例第0数据有限公司"_s);
}

QTEST_MAIN(IdentityTest)
#include "identity_test.moc"
