// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testwindow.h"

#include "documentsmodel.h"
#include "gui/consent.h"
#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/theme.h"
#include "importer.h"
#include "pipeline/decisions.h"
#include "searchpanel.h"
#include "store/custody.h"
#include "store/documents.h"
#include "store/suggestions.h"

#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>

using namespace tendertrail;
using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

namespace {

core::Result<std::vector<DocumentRow>> allRows(store::Database &db, const JobControl &control)
{
    const auto lines = store::documentLines(db, {});
    if (!lines)
        return lines.failure();
    return readDocumentRows(db, *lines, control.cancel);
}

} // namespace

class CaseTest : public QObject, protected TestWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyCaseSaysWhatToDoFirst();
    void readsSeeWhatWritesWrote();
    void answersForAnotherCaseAreDropped();
    void aCaseOpenElsewhereIsRefused();
    void droppedFilesAreImportedAndListed();
    void aFileThatCannotBeReadIsListedWithItsReason();
    void decisionsAreTakenBackAndDoneAgain();
    void aSearchOpensThePageAtTheMatch();
    void consentIsKeptWithACustodyRow();
    void closingWhileWorkingIsResumed();

private:
    void open(const QString &name);
    void drop(const QStringList &paths);
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString notice(const QString &name, int number) const;
    bool waitForImport();

    template <typename T, typename Work>
    core::Result<T> ask(Work work)
    {
        std::optional<core::Result<T>> answer;
        m_session->read(this, std::move(work), [&answer](core::Result<T> result) { answer.emplace(std::move(result)); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
            return core::fail(core::ErrorCode::TimedOut);
        return *answer;
    }

};

void CaseTest::init()
{
    showWindow();
}

void CaseTest::cleanup()
{
    closeWindow();
}

void CaseTest::open(const QString &name)
{
    QVERIFY(createCase(name));
}

QString CaseTest::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_surroundings.file(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QString CaseTest::notice(const QString &name, int number) const
{
    return write(name, u"项目编号：TT-2024-%1\n项目名称：云计算服务采购项目\n采购人：深圳大学\n供应商：成都运达科技有限公司\n成交金额：200000元\n"_s
                           .arg(number).toUtf8());
}

void CaseTest::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &dropped);
}

bool CaseTest::waitForImport()
{
    auto *importer = m_window->findChild<Importer *>();
    return QTest::qWaitFor([importer] { return importer->isRunning(); }, 20000)
           && QTest::qWaitFor([this, importer] { return !importer->isRunning() && m_jobs->isIdle(); }, 120000);
}

void CaseTest::anEmptyCaseSaysWhatToDoFirst()
{
    open(u"Empty"_s);
    QTRY_COMPARE(m_navigator->current().kind, Place::Kind::Documents);
    const auto panels = m_window->findChildren<StatePanel *>();
    const auto says = [&panels] {
        return std::any_of(panels.begin(), panels.end(), [](const StatePanel *panel) {
            return panel->isVisible() && panel->headline() == u"Bring in the documents";
        });
    };
    QTRY_VERIFY(says());
    QVERIFY(m_settings->recentCases().contains(m_session->folder()));
    QVERIFY(m_window->windowTitle().contains(u"Empty"));
}

void CaseTest::readsSeeWhatWritesWrote()
{
    open(u"Written"_s);
    QSignalSpy documents(m_session.get(), &Session::documentsChanged);
    QSignalSpy facts(m_session.get(), &Session::factsChanged);
    bool written = false;
    m_session->write(
        this, {}, Change::Documents,
        [](store::CaseFile &file, const JobControl &) -> core::Result<core::DocumentId> {
            core::Document document;
            document.sha256 = core::Sha256::of("bytes");
            document.name = u"公告.txt"_s;
            auto added = store::addDocument(file.database(), document);
            if (!added)
                return added.failure();
            return added->id;
        },
        [&written](core::Result<core::DocumentId> id) { written = id.hasValue(); });
    QTRY_VERIFY(written);
    QCOMPARE(documents.size(), 1);
    QCOMPARE(facts.size(), 0);
    const auto all = ask<std::vector<core::Document>>([](store::Database &db, const JobControl &) { return store::documents(db); });
    QVERIFY(all.hasValue());
    QCOMPARE(all->size(), std::size_t{1});
    QCOMPARE(all->front().name, u"公告.txt"_s);
    QTRY_COMPARE(m_session->counts().documents, 1);
}

void CaseTest::answersForAnotherCaseAreDropped()
{
    open(u"First"_s);
    bool answered = false;
    m_session->read(
        this, [](store::Database &db, const JobControl &) { return store::documents(db); },
        [&answered](core::Result<std::vector<core::Document>>) { answered = true; });
    m_session->close();
    QVERIFY(!m_session->isOpen());
    QTest::qWait(50);
    QVERIFY(!answered);
    // Without a case a read answers too, with an error, so that nobody waits for ever.
    const auto none = ask<std::vector<core::Document>>([](store::Database &db, const JobControl &) { return store::documents(db); });
    QVERIFY(!none);
    QCOMPARE(none.error().code, core::ErrorCode::NotFound);
}

void CaseTest::aCaseOpenElsewhereIsRefused()
{
    const QString folder = m_surroundings.file(u"Busy.ttcase"_s);
    auto other = store::CaseFile::create(folder, u"Busy"_s);
    QVERIFY(other.hasValue());
    QSignalSpy failed(m_session.get(), &Session::openFailed);
    m_window->openCase(folder);
    QVERIFY(failed.wait(20000));
    QCOMPARE(failed.first().at(1).value<core::Error>().code, core::ErrorCode::Busy);
    QVERIFY(!m_session->isOpen());
}

void CaseTest::droppedFilesAreImportedAndListed()
{
    QVERIFY(QDir(m_surroundings.folder()).mkpath(u"folder/deeper"_s));
    const QString folder = m_surroundings.file(u"folder"_s);
    QVERIFY(!notice(u"folder/一.txt"_s, 1).isEmpty());
    QVERIFY(!notice(u"folder/deeper/二.txt"_s, 2).isEmpty());
    const QString single = notice(u"三.txt"_s, 3);
    open(u"Dropped"_s);
    drop({folder, single});
    QVERIFY(waitForImport());

    const auto *table = m_window->view(u"documents"_s)->findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QStringList names;
    for (int row = 0; row < 3; ++row) {
        names.append(table->model()->index(row, DocumentsModel::Name).data().toString());
        QVERIFY(table->model()->index(row, DocumentsModel::Coverage).data().toString().contains(u"translated"));
    }
    names.sort();
    QCOMPARE(names, (QStringList{u"一.txt"_s, u"三.txt"_s, u"二.txt"_s}));
    QTRY_COMPARE(m_session->counts().documents, 3);
    QVERIFY(m_session->counts().openSuggestions > 0);

    // Once more: nothing is doubled.
    drop({folder});
    QVERIFY(waitForImport());
    QTRY_COMPARE(m_session->counts().documents, 3);

    // The list filters as one types and counts what it shows.
    auto *filter = m_window->view(u"documents"_s)->findChild<FilterField *>();
    filter->setText(u"三"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(table->model()->rowCount(), 3);
}

void CaseTest::aFileThatCannotBeReadIsListedWithItsReason()
{
    const QString good = notice(u"good.txt"_s, 9);
    const QString broken = write(u"broken.pdf"_s, "%PDF-1.7\nthis is no document\n");
    open(u"Broken"_s);
    drop({good, broken});
    QVERIFY(waitForImport());
    const auto rows = ask<std::vector<DocumentRow>>(allRows);
    QVERIFY(rows.hasValue());
    int failed = 0;
    for (const DocumentRow &row : *rows) {
        if (row.failures.isEmpty())
            continue;
        ++failed;
        QVERIFY(row.coverage.failed);
        QVERIFY2(row.failures.first().endsWith(u'.'), qPrintable(row.failures.first()));
        QVERIFY(!row.nextStep.isEmpty());
        QVERIFY(row.document.name == u"broken.pdf" || row.path.endsWith(u"broken.pdf"));
    }
    QCOMPARE(failed, 1);
    QCOMPARE(rows->size(), std::size_t{2});
}

void CaseTest::decisionsAreTakenBackAndDoneAgain()
{
    open(u"Decided"_s);
    drop({notice(u"decided.txt"_s, 4)});
    QVERIFY(waitForImport());
    const auto suggestions = ask<std::vector<core::Suggestion>>([](store::Database &db, const JobControl &) { return store::suggestions(db); });
    QVERIFY(suggestions.hasValue());
    QVERIFY(!suggestions->empty());
    const int open = m_session->counts().openSuggestions;
    const auto *undo = m_window->findChild<QAction *>(u"edit.undo"_s);
    QVERIFY(!undo->isEnabled());
    m_session->write(
        this, {}, Change::Suggestions | Change::Facts,
        [id = suggestions->front().id](store::CaseFile &file, const JobControl &) { return pipeline::accept(file, {id}, u"tester"_s); },
        [](core::Result<void> done) { QVERIFY(done.hasValue()); });
    QTRY_COMPARE(m_session->counts().openSuggestions, open - 1);
    QTRY_VERIFY(undo->isEnabled());
    QCOMPARE(undo->text(), u"Undo accepting 1 suggestion"_s);
    m_session->undo();
    QTRY_COMPARE(m_session->counts().openSuggestions, open);
    QTRY_VERIFY(!m_session->redoLabel().isEmpty());
    m_session->redo();
    QTRY_COMPARE(m_session->counts().openSuggestions, open - 1);
}

void CaseTest::aSearchOpensThePageAtTheMatch()
{
    open(u"Searched"_s);
    drop({notice(u"searched.txt"_s, 5)});
    QVERIFY(waitForImport());
    auto *panel = m_window->findChild<SearchPanel *>();
    auto *field = m_window->findChild<QLineEdit *>(u"searchField"_s);
    m_window->findChild<QAction *>(u"search.case"_s)->trigger();
    QSignalSpy searched(panel, &SearchPanel::searched);
    field->insert(u"深圳"_s);
    QVERIFY(searched.wait(20000));
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->hits().rowCount(), 1);
    QSignalSpy moved(m_navigator.get(), &Navigator::moved);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(moved.size(), 1);
    const Place place = m_navigator->current();
    QCOMPARE(place.kind, Place::Kind::Page);
    QCOMPARE(place.page, 1);
    QVERIFY(!place.range.isEmpty());
    QVERIFY(!panel->isVisible());
}

void CaseTest::consentIsKeptWithACustodyRow()
{
    open(u"Consent"_s);
    bool done = false;
    m_session->write(
        this, {}, Change::Settings,
        [](store::CaseFile &file, const JobControl &) -> core::Result<void> {
            TRAIL_TRY(writeConsent(file, u"https://translate.example.org"_s, u"tester"_s));
            TRAIL_TRY(writeVerification(file, true, u"2024-08-23T06:00:00.000Z"_s));
            return {};
        },
        [&done](core::Result<void> written) { done = written.hasValue(); });
    QTRY_VERIFY(done);
    const auto consent = ask<Consent>([](store::Database &db, const JobControl &) { return readConsent(db); });
    QVERIFY(consent.hasValue());
    QCOMPARE(consent->address, u"https://translate.example.org"_s);
    QVERIFY(consent->verifiedOk);
    const auto log = ask<std::vector<core::CustodyEntry>>([](store::Database &db, const JobControl &) { return store::custody(db); });
    QVERIFY(log.hasValue());
    const bool logged = std::any_of(log->begin(), log->end(), [](const core::CustodyEntry &entry) {
        return entry.action == u"consent" && entry.detail.contains(u"translate.example.org");
    });
    QVERIFY(logged);
}

void CaseTest::closingWhileWorkingIsResumed()
{
    QStringList paths;
    for (int number = 0; number < 12; ++number)
        paths.append(notice(u"many-%1.txt"_s.arg(number), 100 + number));
    open(u"Resumed"_s);
    const QString folder = m_session->folder();
    drop(paths);
    auto *importer = m_window->findChild<Importer *>();
    QTRY_VERIFY(importer->isRunning());
    // Until the files are in: from then on the case knows what is due.
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(folder + u"/originals"_s).isEmpty(QDir::Dirs | QDir::NoDotAndDotDot), 60000);
    m_session->close();
    QVERIFY(!importer->isRunning());

    QSignalSpy opened(m_session.get(), &Session::opened);
    m_window->openCase(folder);
    QVERIFY(opened.wait(20000));
    QVERIFY(waitForImport());
    const auto rows = ask<std::vector<DocumentRow>>(allRows);
    QVERIFY(rows.hasValue());
    QVERIFY(!rows->empty());
    for (const DocumentRow &row : *rows) {
        QCOMPARE(row.pending, 0);
        QCOMPARE(row.coverage.read, 1.0);
        QCOMPARE(row.coverage.translated, 1.0);
    }
    // The same drop again completes it, without doubles.
    drop(paths);
    QVERIFY(waitForImport());
    QTRY_COMPARE(m_session->counts().documents, 12);
}

QTEST_MAIN(CaseTest)
#include "case_test.moc"
