// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testwindow.h"

#include "entitiesview.h"
#include "evidenceview.h"
#include "graphcanvas.h"
#include "graphview.h"
#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/session.h"
#include "gui/theme.h"
#include "pipeline/decisions.h"
#include "pipeline/stages.h"
#include "purchasesview.h"
#include "quotelist.h"
#include "readerpage.h"
#include "readerview.h"
#include "reviewmodel.h"
#include "reviewview.h"
#include "segmentspane.h"
#include "store/casefile.h"
#include "store/suggestions.h"
#include "translate/engine.h"
#include "wrappedcell.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>

#include <algorithm>

using namespace tendertrail;
using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

/// The views on a real case: documents of the sample, read, translated, tagged, with everything sure accepted.
class ViewsTest : public QObject, protected TestWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void sourceOffsetsFindTheirPlaceInThePage_data();
    void sourceOffsetsFindTheirPlaceInThePage();
    void arrivingAtAPlaceShowsThatPage();
    void aPointOnThePageFindsItsSegment();
    void keysAcceptAndRejectAndUndoTakesBack();
    void anEdgeListsItsQuotesAndAQuoteOpensItsPage();
    void theGraphIsWrittenInEveryFormat_data();
    void theGraphIsWrittenInEveryFormat();
    void purchasesOfTheSampleHaveTheirFacts();
    void aLongNameMakesItsRowHigher();
    void mergingEntitiesCanBeTakenBack();
    void aPacketMadeInTheWindowVerifies();

private:
    template <typename V>
    V *view(const Place &place)
    {
        m_navigator->go(place);
        V *found = m_window->findChild<V *>();
        if (!found || !QTest::qWaitFor([this] { return m_jobs->isIdle(); }, 30000))
            return nullptr;
        QTest::qWait(50); // results are delivered by the event loop
        (void)QTest::qWaitFor([this] { return m_jobs->isIdle(); }, 30000);
        return found;
    }
    template <typename T, typename Work>
    T ask(Work work)
    {
        std::optional<core::Result<T>> answer;
        m_session->read(this, std::move(work), [&answer](core::Result<T> result) { answer.emplace(std::move(result)); });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000);
        return answer && *answer ? **answer : T{};
    }
    int openSuggestions()
    {
        return ask<store::Counts>([](store::Database &db, const JobControl &) { return store::counts(db); }).openSuggestions;
    }

    QString m_folder;
};

void ViewsTest::initTestCase()
{
    m_folder = m_surroundings.file(u"sample.ttcase"_s);
    {
        auto made = store::CaseFile::create(m_folder, u"Sample"_s);
        QVERIFY(made);
        const QString documents = QStringLiteral(TRAIL_SOURCE_DIR "/resources/sample/documents/");
        const QStringList files{documents + u"01-shenzhen-university-tender.pdf"_s, documents + u"02-shenzhen-university-award.html"_s,
                                documents + u"04-zhejiang-lab-not-carried-out.docx"_s, documents + u"08-shenzhen-university-contract.txt"_s};
        const auto imported = pipeline::import(**made, files, {});
        QVERIFY(imported);
        QVERIFY(imported->failed.empty());
        auto engine = translate::gist();
        QVERIFY(engine);
        QVERIFY(pipeline::translateCase(**made, **engine, u"en"_s));
        QVERIFY(pipeline::tagCase(**made, 0.85, u"test"_s));
    }
    showWindow();
    QVERIFY(openCase(m_folder));
}

void ViewsTest::cleanupTestCase()
{
    closeWindow();
}

void ViewsTest::sourceOffsetsFindTheirPlaceInThePage_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("source");
    QTest::newRow("as it stands") << u"采购人：深圳大学"_s << u"采购人：深圳大学"_s;
    QTest::newRow("a line break between Han is gone") << u"深圳\n大学采购"_s << u"深圳大学采购"_s;
    QTest::newRow("a line break between words is a space") << u"cloud\nservers"_s << u"cloud servers"_s;
    QTest::newRow("characters beyond the first plane") << u"\U00020BB7\n野家采购"_s << u"\U00020BB7野家采购"_s;
}

void ViewsTest::sourceOffsetsFindTheirPlaceInThePage()
{
    QFETCH(QString, page);
    QFETCH(QString, source);
    ReaderSegment segment;
    segment.segment.source = source;
    segment.segment.range = {0, page.size()};
    segment.toPage = mapToPage(source, segment.segment.range, page);
    QCOMPARE(qsizetype(segment.toPage.size()), source.size() + 1);
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source.at(i).isSpace())
            continue;
        QCOMPARE(page.at(segment.toPage[std::size_t(i)]), source.at(i));
        const core::TextRange back = segment.sourceRange(segment.pageRange({i, i + 1}));
        QCOMPARE(back.begin, i);
    }
}

void ViewsTest::arrivingAtAPlaceShowsThatPage()
{
    const auto mentions = ask<std::vector<core::Mention>>([](store::Database &db, const JobControl &) { return store::mentions(db, core::DocumentId(2)); });
    QVERIFY(!mentions.empty());
    const core::Anchor &anchor = mentions.back().anchor;
    auto *reader = view<ReaderView>(Place::pageOf(core::DocumentId(2), anchor.page, anchor.range, anchor.boxes));
    QVERIFY(reader);
    QCOMPARE(reader->page().document.id, core::DocumentId(2));
    QVERIFY(!reader->page().segments.empty());
    QVERIFY(std::ranges::all_of(reader->page().segments, [](const ReaderSegment &segment) { return segment.translation.has_value(); }));
    QVERIFY(reader->page().markAt(anchor.range.begin) >= 0);
    auto *pane = reader->findChild<SegmentsPane *>();
    QCOMPARE(pane->current(), reader->page().segmentAt(anchor.range.begin)); // it has gone where the words are
}

void ViewsTest::aPointOnThePageFindsItsSegment()
{
    auto *reader = view<ReaderView>(Place::pageOf(core::DocumentId(1), 1));
    QVERIFY(reader);
    const ReaderPage &page = reader->page();
    int checked = 0;
    for (const core::Word &word : page.page.words) {
        const qsizetype offset = page.offsetAt(word.box.x + word.box.width / 2, word.box.y + word.box.height / 2);
        QVERIFY(word.range.contains(offset));
        QVERIFY(page.segmentAt(offset) >= 0);
        QVERIFY(!page.wordsIn(word.box).isEmpty());
        ++checked;
    }
    QVERIFY(checked > 20);
    QCOMPARE(page.offsetAt(-5, -5), qsizetype(-1));
}

void ViewsTest::keysAcceptAndRejectAndUndoTakesBack()
{
    std::optional<core::Result<void>> reopened;
    m_session->write(
        this, {}, Change::Suggestions | Change::Facts,
        [](store::CaseFile &file, const JobControl &) -> core::Result<void> {
            const auto accepted = store::suggestions(file.database(), {}, u"accepted"_s);
            if (!accepted)
                return accepted.failure();
            std::vector<core::SuggestionId> some;
            for (std::size_t i = 0; i < std::min<std::size_t>(3, accepted->size()); ++i)
                some.push_back((*accepted)[i].id);
            return pipeline::reopen(file, some, u"test"_s);
        },
        [&reopened](core::Result<void> result) { reopened.emplace(std::move(result)); });
    QTRY_VERIFY_WITH_TIMEOUT(reopened.has_value(), 10000);
    QVERIFY(*reopened);
    auto *review = view<ReviewView>(Place::of(Place::Kind::Review));
    QVERIFY(review);
    const int before = openSuggestions();
    QVERIFY(before >= 2);
    auto *list = review->findChild<QListView *>();
    QTRY_VERIFY(list->currentIndex().isValid());
    const auto trigger = [review](const QString &id) {
        for (QAction *action : review->commands()) {
            if (action->objectName() == id)
                action->trigger();
        }
    };
    trigger(u"review.accept"_s);
    QTRY_COMPARE_WITH_TIMEOUT(openSuggestions(), before - 1, 10000);
    trigger(u"review.reject"_s);
    QTRY_COMPARE_WITH_TIMEOUT(openSuggestions(), before - 2, 10000);
    m_session->undo();
    QTRY_COMPARE_WITH_TIMEOUT(openSuggestions(), before - 1, 10000);
    m_session->undo();
    QTRY_COMPARE_WITH_TIMEOUT(openSuggestions(), before, 10000);
    m_session->undo(); // the reopening, too: the other tests want the facts
    QTRY_COMPARE_WITH_TIMEOUT(openSuggestions(), before - 3, 10000);
}

void ViewsTest::anEdgeListsItsQuotesAndAQuoteOpensItsPage()
{
    auto *graph = view<GraphView>(Place::of(Place::Kind::Graph));
    QVERIFY(graph);
    const graph::Network &network = graph->canvas()->network();
    QVERIFY(network.edges.size() >= 4);
    const auto edge = std::ranges::find(network.edges, u"buys_from"_s, &graph::Edge::type);
    QVERIFY(edge != network.edges.end());
    graph->canvas()->select(-1, int(edge - network.edges.begin()));
    auto *proof = graph->findChild<QuoteList *>();
    const auto buttons = proof->findChildren<QPushButton *>();
    QVERIFY2(!buttons.isEmpty(), "an edge without a quote to open");
    buttons.first()->click();
    QCOMPARE(m_navigator->current().kind, Place::Kind::Page);
    QVERIFY(!m_navigator->current().range.isEmpty());
    QVERIFY(!m_navigator->current().boxes.isEmpty());
}

void ViewsTest::theGraphIsWrittenInEveryFormat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("svg") << u"graph.svg"_s << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("graphml") << u"graph.graphml"_s << u"graphml"_s << QByteArray("<?xml");
    QTest::newRow("gexf") << u"graph.gexf"_s << u"gexf"_s << QByteArray("<?xml");
    QTest::newRow("json") << u"graph.json"_s << u"json"_s << QByteArray("{");
    QTest::newRow("png") << u"graph.png"_s << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("png, called as the user likes") << u"for the editor"_s << u"png"_s << QByteArray("\x89PNG");
}

void ViewsTest::theGraphIsWrittenInEveryFormat()
{
    QFETCH(QString, name);
    QFETCH(QString, format);
    QFETCH(QByteArray, begins);
    auto *graph = view<GraphView>(Place::of(Place::Kind::Graph));
    QVERIFY(graph);
    const QString file = m_surroundings.file(name);
    graph->exportTo(file, format);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 10000);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY2(bytes.startsWith(begins), bytes.left(40));
    QVERIFY(bytes.size() > 400);
}

void ViewsTest::purchasesOfTheSampleHaveTheirFacts()
{
    const auto facts = ask<CaseFacts>([](store::Database &db, const JobControl &control) {
        auto read = readCaseFacts(db, false, control.cancel);
        if (read && !readProjectNames(db, *read))
            return core::Result<CaseFacts>(core::fail(core::ErrorCode::Internal));
        return read;
    });
    const std::vector<PurchaseRow> rows = purchaseRows(facts);
    const auto row = std::ranges::find_if(rows, [](const PurchaseRow &candidate) { return candidate.purchase.projectNumber == u"SZU-DEMO-2024-0317"_s; });
    QVERIFY(row != rows.end());
    QVERIFY(row->buyers.contains(u"深圳大学"_s));
    QVERIFY(row->suppliers.contains(u"成都运达科技有限公司"_s));
    QVERIFY(row->amount);
    QCOMPARE(row->amount->amount, u"200000"_s);
    QCOMPARE(row->amountKind, u"award"_s);
    QVERIFY(!row->contradictory); // one name in two scripts is one supplier
    QVERIFY2(row->nameEn.contains(u"Shenzhen University"_s) && !row->nameEn.contains(u':'), qPrintable(row->nameEn)); // not "Project name: …"
}

void ViewsTest::aLongNameMakesItsRowHigher()
{
    const WrappedCell delegate;
    QStandardItemModel model(1, 1);
    QStyleOptionViewItem option;
    option.rect = QRect(0, 0, 140, 40);
    const auto heightOf = [&](const QString &name, const QString &english) {
        model.setData(model.index(0, 0), name);
        model.setData(model.index(0, 0), english, WrappedCell::SecondRole);
        return delegate.sizeHint(option, model.index(0, 0)).height();
    };
    const int one = heightOf(u"深圳大学"_s, {});
    const int two = heightOf(u"深圳大学"_s, u"Shenzhen University"_s);
    const int wrapped = heightOf(u"深圳大学云计算服务器租用项目"_s, u"Shenzhen University cloud computing server rental project"_s);
    QVERIFY(two > one);
    QVERIFY(wrapped > two + 2 * (two - one) - 1);
    const int longest = heightOf(QString(2000, u'长'), QString(4000, u'x'));
    QVERIFY2(longest < 12 * one, qPrintable(QString::number(longest))); // no single cell fills the window
}

void ViewsTest::mergingEntitiesCanBeTakenBack()
{
    auto *entities = view<EntitiesView>(Place::of(Place::Kind::Entities));
    QVERIFY(entities);
    const auto count = [this] { return ask<store::Counts>([](store::Database &db, const JobControl &) { return store::counts(db); }).entities; };
    const int before = count();
    QVERIFY(before >= 3);
    std::optional<core::Result<void>> done;
    m_session->write(
        this, {}, Change::Facts, [](store::CaseFile &file, const JobControl &) { return pipeline::mergeEntities(file, core::EntityId(1), core::EntityId(2), u"test"_s); },
        [&done](core::Result<void> result) { done.emplace(std::move(result)); });
    QTRY_VERIFY_WITH_TIMEOUT(done.has_value(), 10000);
    QVERIFY(*done);
    QTRY_COMPARE_WITH_TIMEOUT(count(), before - 1, 10000);
    m_session->undo();
    QTRY_COMPARE_WITH_TIMEOUT(count(), before, 10000);
}

void ViewsTest::aPacketMadeInTheWindowVerifies()
{
    auto *evidenceView = view<EvidenceView>(Place::of(Place::Kind::Evidence));
    QVERIFY(evidenceView);
    const QString packet = m_surroundings.file(u"packet"_s);
    evidenceView->writePacket(packet, u"for a test"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(packet + u"/manifest-sha256.txt"_s), 60000);
    QVERIFY(QFile::exists(packet + u"/data/graph/graph.svg"_s));
    const auto verification = evidence::verify(packet);
    QVERIFY(verification);
    QVERIFY2(verification->ok, verification->problems.empty() ? "" : qPrintable(verification->problems.front().path + verification->problems.front().problem));
}

QTEST_MAIN(ViewsTest)
#include "views_test.moc"
