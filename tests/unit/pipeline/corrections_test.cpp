// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "must.h"
#include "pipeline/corrections.h"
#include "pipeline/decisions.h"
#include "pipeline/stages.h"
#include "search/searcher.h"
#include "store/corrections.h"
#include "store/documents.h"
#include "store/entities.h"
#include "store/segments.h"
#include "store/suggestions.h"

#include <QFile>
#include <QFont>
#include <QFontInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace tendertrail;

namespace {

const QString actor = QStringLiteral("test");

// A page as a machine would have read it, put into the case in place of the first document's text.
core::PageText recognisedPage()
{
    core::PageText page;
    page.number = 1;
    page.width = 600;
    page.height = 800;
    page.source = core::TextSource::Ocr;
    page.engine = QStringLiteral("E 1");
    const QStringList words = {QStringLiteral("采购人："), QStringLiteral("深川大学"), QStringLiteral("\n\n"), QStringLiteral("预算金额："),
                               QStringLiteral("184.000元"), QStringLiteral("\n\n"), QStringLiteral("数量：8台")};
    double y = 20;
    double x = 20;
    qsizetype begin = 0;
    for (const QString &text : words) {
        if (text.startsWith(u'\n')) {
            core::Block block;
            block.range = {begin, page.text.size()};
            page.blocks.push_back(block);
            page.text += text;
            begin = page.text.size();
            y += 20;
            x = 20;
            continue;
        }
        core::Word word;
        word.range = {page.text.size(), page.text.size() + text.size()};
        word.box = {x, y, 10.0 * double(text.size()), 10};
        word.confidence = text.contains(u'.') || text.contains(u'川') ? 0.4F : 0.99F;
        if (text.contains(u'.'))
            word.alternatives = {QStringLiteral("184,000元")};
        x += word.box.width;
        page.text += text;
        page.words.push_back(word);
    }
    core::Block block;
    block.range = {begin, page.text.size()};
    page.blocks.push_back(block);
    return page;
}

struct Made
{
    QTemporaryDir folder;
    std::unique_ptr<store::CaseFile> file;
    [[nodiscard]] store::Database &db() const { return file->database(); }
    [[nodiscard]] core::PageText page() const { return *store::page(file->database(), core::DocumentId(1), 1); }
    [[nodiscard]] core::TextRange find(const QString &text) const
    {
        const qsizetype at = page().text.indexOf(text);
        return {at, at + text.size()};
    }
};

std::unique_ptr<Made> madeCase()
{
    auto made = std::make_unique<Made>();
    auto file = store::CaseFile::create(made->folder.filePath(QStringLiteral("c.ttcase")), QStringLiteral("c"));
    if (!file)
        return nullptr;
    made->file = std::move(*file);
    QFile text(made->folder.filePath(QStringLiteral("a.txt")));
    if (!text.open(QIODevice::WriteOnly))
        return nullptr;
    text.write("空\n");
    text.close();
    if (!pipeline::import(*made->file, {text.fileName()}, {}) || !store::putPage(made->db(), core::DocumentId(1), recognisedPage())
        || !pipeline::tagCase(*made->file, 0, actor))
        return nullptr;
    return made;
}

int hits(const Made &made, const QString &text)
{
    const auto found = search::find(made.db(), text);
    return found ? found->total : -1;
}

} // namespace

/// What a person says stands on a page, and what follows it.
class CorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCorrectionIsFoundTaggedKeptBesideAndUndone()
    {
        const auto made = madeCase();
        QVERIFY(made);
        const auto tagged = [&](const QString &value) {
            const auto all = store::suggestions(made->db(), core::DocumentId(1));
            return all && std::any_of(all->begin(), all->end(), [&](const core::Suggestion &s) { return s.value == value; });
        };
        QVERIFY(!tagged(QStringLiteral("深圳大学")));
        const auto words = pipeline::correct(*made->file, core::DocumentId(1), 1, made->find(QStringLiteral("深川大学")), QStringLiteral("深圳大学"), actor);
        MUST(words);
        QCOMPARE(*words, 1);
        QVERIFY(made->page().text.contains(QStringLiteral("采购人：深圳大学")));
        QCOMPARE(made->page().words[1].machine, QStringLiteral("深川大学"));
        QCOMPARE(hits(*made, QStringLiteral("深圳大学")), 1);
        QVERIFY(tagged(QStringLiteral("深圳大学")));
        const auto kept = store::corrections(made->db(), core::DocumentId(1), 1);
        MUST(kept);
        QCOMPARE(kept->size(), size_t(1));
        QCOMPARE(kept->front().correctedBy, actor);

        MUST(pipeline::undo(*made->file, actor));
        QCOMPARE(made->page().text, recognisedPage().text);
        QVERIFY(!made->page().words[1].isCorrected());
        QVERIFY(store::corrections(made->db())->empty());
        QCOMPARE(hits(*made, QStringLiteral("深圳大学")), 0);
        QVERIFY(!tagged(QStringLiteral("深圳大学")));
        MUST(pipeline::redo(*made->file, actor));
        QCOMPARE(made->page().words[1].machine, QStringLiteral("深川大学"));
        QCOMPARE(hits(*made, QStringLiteral("深圳大学")), 1);
    }

    void mentionsAndClipsFollow()
    {
        const auto made = madeCase();
        QVERIFY(made);
        const auto buyer = pipeline::tagByHand(*made->file, core::DocumentId(1), 1, made->find(QStringLiteral("深川大学")), core::Field::Buyer, actor);
        MUST(buyer);
        const auto clip = pipeline::addClip(*made->file, core::DocumentId(1), 1, made->find(QStringLiteral("数量：8台")), {}, actor);
        MUST(clip);
        MUST(pipeline::correct(*made->file, core::DocumentId(1), 1, made->find(QStringLiteral("深川大学")), QStringLiteral("深圳大学医学院"), actor));
        const auto mention = store::mention(made->db(), *buyer);
        MUST(mention);
        QVERIFY(!mention->lost);
        QCOMPARE(mention->anchor.quote, QStringLiteral("深圳大学医学院"));
        QCOMPARE(mention->anchor.range.of(made->page().text), QStringLiteral("深圳大学医学院"));
        QVERIFY(!mention->anchor.boxes.isEmpty());
        const auto clips = store::clips(made->db());
        MUST(clips);
        QCOMPARE(clips->front().anchor.range.of(made->page().text), QStringLiteral("数量：8台"));
        MUST(pipeline::undo(*made->file, actor));
        QCOMPARE(store::mention(made->db(), *buyer)->anchor.quote, QStringLiteral("深川大学"));
        QCOMPARE(store::clips(made->db())->front().anchor.range.of(made->page().text), QStringLiteral("数量：8台"));
    }

    void doubtsListAmountsFirstAndEndWhenConfirmed()
    {
        const auto made = madeCase();
        QVERIFY(made);
        auto doubts = pipeline::doubts(made->db());
        MUST(doubts);
        QCOMPARE(doubts->size(), size_t(2));
        QCOMPARE(doubts->front().kind, core::DoubtKind::Amount);
        QCOMPARE(doubts->front().text, QStringLiteral("184.000元"));
        QCOMPARE(doubts->front().alternatives, QStringList{QStringLiteral("184,000元")});
        QCOMPARE(doubts->front().engine, QStringLiteral("E 1"));
        QCOMPARE(pipeline::doubts(made->db(), {}, 1)->size(), size_t(1));
        QVERIFY(pipeline::doubts(made->db(), core::DocumentId(9))->empty());
        MUST(pipeline::correct(*made->file, core::DocumentId(1), 1, doubts->front().range, doubts->front().alternatives.front(), actor));
        const core::TextRange name = made->find(QStringLiteral("深川大学"));
        MUST(pipeline::correct(*made->file, core::DocumentId(1), 1, name, QStringLiteral("深川大学"), actor));
        QVERIFY(pipeline::doubts(made->db())->empty());
        QVERIFY(made->page().text.contains(QStringLiteral("184,000元")));
    }

    void whereNoWordsAreNothingIsCorrected()
    {
        const auto made = madeCase();
        QVERIFY(made);
        const auto nothing = pipeline::correct(*made->file, core::DocumentId(1), 1, {8, 10}, QStringLiteral("x"), actor);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, core::ErrorCode::InvalidArgument);
        QVERIFY(!pipeline::correct(*made->file, core::DocumentId(1), 1, {0, made->page().text.size()}, QStringLiteral("x"), actor));
        QCOMPARE(pipeline::correct(*made->file, core::DocumentId(1), 7, {0, 1}, QStringLiteral("x"), actor).error().code, core::ErrorCode::NotFound);
        QCOMPARE(made->page().text, recognisedPage().text);
        QCOMPARE(pipeline::recogniseAgain(*made->file, core::DocumentId(9), 0, {}).error().code, core::ErrorCode::NotFound);
    }

    void readingAgainKeepsCorrections()
    {
        QTemporaryDir folder;
        const auto made = store::CaseFile::create(folder.filePath(QStringLiteral("c.ttcase")), QStringLiteral("c"));
        MUST(made);
        QImage image(1200, 500, QImage::Format_Grayscale8);
        image.setDotsPerMeterX(11811);
        image.setDotsPerMeterY(11811);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            QFont font(QStringLiteral("DejaVu Sans"));
            font.setPixelSize(52);
            painter.setFont(font);
            painter.drawText(100, 150, QStringLiteral("Procurement of servers"));
            painter.drawText(100, 300, QStringLiteral("Budget for this year"));
        }
        const QString path = folder.filePath(QStringLiteral("scan.png"));
        QVERIFY(image.save(path));
        pipeline::ImportOptions options;
        options.languages = {QStringLiteral("eng")};
        const auto report = pipeline::import(**made, {path}, options);
        MUST(report);
        if (!report->failed.empty() && report->failed.front().error.code == core::ErrorCode::MissingComponent)
            QSKIP("no English model here");
        store::Database &db = (*made)->database();
        const auto text = [&] { return store::page(db, core::DocumentId(1), 1)->text; };
        const QString before = text();
        const qsizetype at = before.indexOf(QStringLiteral("servers"));
        QVERIFY2(at > 0, qPrintable(before));
        MUST(pipeline::correct(**made, core::DocumentId(1), 1, {at, at + 7}, QStringLiteral("accelerators"), actor));
        const auto hitsNow = [&] {
            const auto found = search::find(db, QStringLiteral("accelerators"));
            return found ? found->total : -1;
        };
        QCOMPARE(hitsNow(), 1);
        const auto again = pipeline::recogniseAgain(**made, core::DocumentId(1), 0, options);
        MUST(again);
        QVERIFY2(text().contains(QStringLiteral("of accelerators")), qPrintable(text()));
        const core::PageText page = *store::page(db, core::DocumentId(1), 1);
        const auto word = std::find_if(page.words.begin(), page.words.end(), [](const core::Word &each) { return each.isCorrected(); });
        QVERIFY(word != page.words.end());
        QCOMPARE(word->machine, QStringLiteral("servers"));
        QVERIFY(again->failed.empty());
        QCOMPARE(hitsNow(), 1);
    }
};

int main(int argc, char **argv)
{
    qputenv("TENDERTRAIL_WORKER", TRAIL_BINARY_DIR "/bin/tendertrail-worker");
    QGuiApplication application(argc, argv);
    CorrectionsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "corrections_test.moc"
