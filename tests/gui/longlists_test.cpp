// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testwindow.h"

#include "documentsmodel.h"
#include "gui/controls.h"
#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/session.h"
#include "gui/theme.h"
#include "reviewmodel.h"
#include "store/documents.h"
#include "store/suggestions.h"

#include <QClipboard>
#include <QHeaderView>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace tendertrail;
using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

namespace {

constexpr int documentCount = 400;
constexpr int perDocument = 3;

QString nameOf(int number)
{
    return u"notice %1.pdf"_s.arg(number);
}

core::Result<int> fill(store::CaseFile &file, const JobControl &)
{
    for (int number = 0; number < documentCount; ++number) {
        core::Document document;
        document.name = nameOf(number);
        document.originPath = u"/in/"_s + document.name;
        document.mediaType = u"application/pdf"_s;
        document.sha256 = core::Sha256::of(document.name.toUtf8());
        const auto added = store::addDocument(file.database(), document);
        if (!added)
            return added.failure();
        std::vector<core::Suggestion> suggestions;
        for (int i = 0; i < perDocument; ++i) {
            core::Suggestion suggestion;
            suggestion.field = core::Field::Supplier;
            suggestion.value = u"公司%1-%2"_s.arg(number).arg(i);
            suggestion.anchor.page = 1;
            suggestion.anchor.range = {i * 10, i * 10 + 3};
            suggestion.anchor.quote = suggestion.value;
            suggestion.rule = u"test"_s;
            suggestion.confidence = 0.9;
            suggestions.push_back(std::move(suggestion));
        }
        if (auto put = store::putSuggestions(file.database(), added->id, suggestions); !put)
            return put.failure();
    }
    return documentCount;
}

} // namespace

/// Lists that are longer than what the window holds of them.
class LongListsTest : public QObject, protected TestWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void rowsAreReadAsTheyComeIntoSight();
    void anotherOrderKeepsWhatWasChosen();
    void theFilterIsTheDatabases();
    void everyChosenLineIsCopied();
    void theQueueIsReadAsItComesIntoSight();
    void aDecisionStaysInSightUntilTheQueueIsReadAgain();
    void aDocumentOfManyIsFoundByItsName();
    void rowsGrowWithTheText();

private:
    [[nodiscard]] QTableView *table() const { return m_window->view(u"documents"_s)->findChild<QTableView *>(); }
    [[nodiscard]] DocumentsModel *documents() const { return qobject_cast<DocumentsModel *>(table()->model()); }
    [[nodiscard]] QListView *queue() const;
    [[nodiscard]] QString nameAt(int row) const { return documents()->index(row, 0).data().toString(); }
    void trigger(View *view, const QString &command) const;

};

void LongListsTest::initTestCase()
{
    showWindow();
    QVERIFY(createCase(u"Long"_s));
    int made = 0;
    m_session->write(this, {}, Change::Documents | Change::Suggestions, fill, [&made](core::Result<int> result) { made = result.valueOr(-1); });
    QTRY_COMPARE_WITH_TIMEOUT(made, documentCount, 60000);
    m_navigator->go(Place::of(Place::Kind::Documents));
    QTRY_COMPARE_WITH_TIMEOUT(documents()->rowCount(), documentCount, 20000);
}

void LongListsTest::cleanupTestCase()
{
    closeWindow();
}

QListView *LongListsTest::queue() const
{
    for (auto *list : m_window->view(u"review"_s)->findChildren<QListView *>()) {
        if (qobject_cast<ReviewModel *>(list->model()))
            return list;
    }
    return nullptr;
}

void LongListsTest::trigger(View *view, const QString &command) const
{
    for (QAction *action : view->commands()) {
        if (action->objectName() == command)
            action->trigger();
    }
}

void LongListsTest::rowsAreReadAsTheyComeIntoSight()
{
    table()->sortByColumn(DocumentsModel::Name, Qt::AscendingOrder);
    QTRY_COMPARE(nameAt(0), nameOf(0));
    QCOMPARE(nameAt(2), nameOf(2)); // by their size: 10 comes after 9
    const int far = documentCount - 5;
    QSignalSpy wanted(documents(), &DocumentsModel::rowsWanted);
    QVERIFY(!documents()->at(far));
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!documents()->at(far + 1));
    QCOMPARE(wanted.size(), 1); // asked for once
    QTRY_COMPARE(nameAt(far), nameOf(far));
    table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum() / 2);
    QTRY_COMPARE(nameAt(documentCount / 2), nameOf(documentCount / 2));
    QCOMPARE(documents()->index(far, DocumentsModel::Suggestions).data().toString(), u"3 of 3"_s);
}

void LongListsTest::anotherOrderKeepsWhatWasChosen()
{
    const int chosen = 7;
    table()->selectRow(chosen);
    table()->sortByColumn(DocumentsModel::Name, Qt::DescendingOrder);
    QTRY_COMPARE(nameAt(0), nameOf(documentCount - 1));
    const auto rows = table()->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().row(), documentCount - 1 - chosen);
    QCOMPARE(table()->currentIndex().row(), documentCount - 1 - chosen);
    QTRY_COMPARE(rows.first().data().toString(), nameOf(chosen));
    table()->sortByColumn(DocumentsModel::Name, Qt::AscendingOrder);
    QTRY_COMPARE(nameAt(0), nameOf(0));
}

void LongListsTest::theFilterIsTheDatabases()
{
    auto *filter = m_window->view(u"documents"_s)->findChild<FilterField *>();
    filter->setText(u"NOTICE 39"_s);
    QTRY_COMPARE(documents()->rowCount(), 11); // 39, 390 … 399
    QCOMPARE(nameAt(0), nameOf(39));
    filter->setText(u"pdf"_s); // the format's name, too
    QTRY_COMPARE(documents()->rowCount(), documentCount);
    filter->setText(u"no such document"_s);
    QTRY_COMPARE(documents()->rowCount(), 0);
    filter->clear();
    QTRY_COMPARE(documents()->rowCount(), documentCount);
}

void LongListsTest::everyChosenLineIsCopied()
{
    QTRY_COMPARE(nameAt(0), nameOf(0));
    table()->selectAll();
    QGuiApplication::clipboard()->clear();
    trigger(m_window->view(u"documents"_s), u"documents.copycsv"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!QGuiApplication::clipboard()->text().isEmpty(), 20000);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), documentCount + 1);
    QVERIFY(lines.at(1).startsWith(nameOf(0)));
    QVERIFY(lines.last().startsWith(nameOf(documentCount - 1)));
}

void LongListsTest::theQueueIsReadAsItComesIntoSight()
{
    m_navigator->go(Place::of(Place::Kind::Review));
    QTRY_VERIFY(queue());
    QTRY_COMPARE_WITH_TIMEOUT(queue()->model()->rowCount(), documentCount * perDocument, 20000);
    auto *model = qobject_cast<ReviewModel *>(queue()->model());
    QVERIFY(model->row(0));
    const int last = model->rowCount() - 1;
    QVERIFY(!model->row(last));
    queue()->setCurrentIndex(model->index(last));
    QTRY_VERIFY(model->row(last));
    QCOMPARE(model->row(last)->suggestion.value, u"公司%1-2"_s.arg(documentCount - 1));
    QCOMPARE(model->row(last)->documentName, nameOf(documentCount - 1));
    // The page and the reasons follow what was read late.
    QTRY_COMPARE(m_navigator->current().suggestion, model->id(last));
}

void LongListsTest::aDecisionStaysInSightUntilTheQueueIsReadAgain()
{
    auto *model = qobject_cast<ReviewModel *>(queue()->model());
    const int all = model->rowCount();
    queue()->setCurrentIndex(model->index(0));
    const core::SuggestionId first = model->id(0);
    trigger(m_window->view(u"review"_s), u"review.reject"_s);
    QVERIFY(!model->isOpen(0));
    QVERIFY(model->isDecidedHere(first));
    QCOMPARE(model->totals().open, all - 1);
    QCOMPARE(queue()->currentIndex().row(), 1); // the next one
    QCOMPARE(model->rowCount(), all);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->counts().openSuggestions, all - 1, 20000);
    m_session->undo(); // read again: to be decided once more
    QTRY_COMPARE_WITH_TIMEOUT(m_session->counts().openSuggestions, all, 20000);
    QTRY_VERIFY(model->isOpen(model->indexOf(first)));
    QVERIFY(!model->isDecidedHere(first));
}

void LongListsTest::aDocumentOfManyIsFoundByItsName()
{
    auto *filter = m_window->view(u"review"_s)->findChild<FilterField *>();
    filter->setText(u"notice 123.pdf"_s);
    QTRY_COMPARE(queue()->model()->rowCount(), perDocument);
    QTRY_COMPARE(queue()->model()->index(0, 0).data().toString(), u"公司123-0"_s);
    QCOMPARE(queue()->currentIndex().row(), 0);
}

void LongListsTest::rowsGrowWithTheText()
{
    m_navigator->go(Place::of(Place::Kind::Documents));
    const int before = table()->rowHeight(0);
    Theme::current().setTextScale(1.5);
    QVERIFY(table()->rowHeight(0) > before);
    QCOMPARE(table()->rowHeight(documentCount - 1), table()->rowHeight(0));
    Theme::current().setTextScale(1);
    QCOMPARE(table()->rowHeight(0), before);
}

QTEST_MAIN(LongListsTest)
#include "longlists_test.moc"
