// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Documents, pages, segments, translations and the job ledger: what goes in comes out.
#include "storesupport.h"

#include "store/corrections.h"
#include "store/jobs.h"
#include "store/segments.h"

using namespace tendertrail;
using namespace storetest;
using store::Stage;

class RecordsTest : public QObject
{
    Q_OBJECT

private:
    static core::Segment segment(const QString &source, const QString &kind = QStringLiteral("sentence"))
    {
        core::Segment segment;
        segment.kind = kind;
        segment.source = source;
        segment.range = {0, source.size()};
        return segment;
    }
    static core::Translation translation(core::SegmentId id, const QString &text,
                                         core::TranslationStatus status = core::TranslationStatus::Machine)
    {
        core::Translation translation;
        translation.segment = id;
        translation.text = text;
        translation.engine = QStringLiteral("gist");
        translation.engineVersion = QStringLiteral("1");
        translation.status = status;
        return translation;
    }

private Q_SLOTS:
    void aDocumentComesBackAsItWas()
    {
        TemporaryCase made;
        core::Document parent = document("zip");
        const auto parentAdded = store::addDocument(made.db(), parent);
        MUST(parentAdded);
        core::Document child = document("pdf");
        child.parent = parentAdded->id;
        child.language = QStringLiteral("zh-Hans");
        child.sourceUrl = QStringLiteral("https://example.org/公告?id=1");
        const auto added = store::addDocument(made.db(), child);
        MUST(added);
        QVERIFY(added->isNew);
        const auto read = store::document(made.db(), added->id);
        MUST(read);
        QCOMPARE(read->sha256, child.sha256);
        QCOMPARE(read->name, child.name);
        QCOMPARE(read->originPath, child.originPath);
        QCOMPARE(read->mediaType, child.mediaType);
        QCOMPARE(read->bytes, child.bytes);
        QCOMPARE(read->sourceUrl, child.sourceUrl);
        QCOMPARE(read->importedAt, child.importedAt);
        QCOMPARE(read->language, child.language);
        QCOMPARE(read->parent, parentAdded->id);
        QCOMPARE(read->pages, 0);
        MUST(store::setDocumentLanguage(made.db(), added->id, QStringLiteral("zh-Hant")));
        MUST(store::setDocumentMediaType(made.db(), added->id, QStringLiteral("text/html")));
        QCOMPARE(store::document(made.db(), added->id)->language, QStringLiteral("zh-Hant"));
        QCOMPARE(store::document(made.db(), added->id)->mediaType, QStringLiteral("text/html"));
        QCOMPARE(store::setDocumentLanguage(made.db(), core::DocumentId(99), {}).error().code, core::ErrorCode::NotFound);
        QCOMPARE(store::document(made.db(), core::DocumentId(99)).error().code, core::ErrorCode::NotFound);
    }

    void theSameBytesAreOneDocument()
    {
        TemporaryCase made;
        const auto first = store::addDocument(made.db(), document());
        core::Document renamed = document();
        renamed.name = QStringLiteral("copy.pdf");
        const auto second = store::addDocument(made.db(), renamed);
        MUST(second);
        QVERIFY(!second->isNew);
        QCOMPARE(second->id, first->id);
        QCOMPARE(store::document(made.db(), first->id)->name, document().name);
        QCOMPARE(store::addDocument(made.db(), core::Document()).error().code, core::ErrorCode::InvalidArgument);
    }

    void aDocumentIsFoundByNumberOrHash()
    {
        TemporaryCase made;
        const core::DocumentId one = store::addDocument(made.db(), document("1"))->id;
        MUST(store::addDocument(made.db(), document("2")));
        const QString hash = document("1").sha256.hex(); // 6b86b273…
        QCOMPARE(store::findDocument(made.db(), QStringLiteral("1"))->id, one);
        QCOMPARE(store::findDocument(made.db(), hash)->id, one);
        QCOMPARE(store::findDocument(made.db(), hash.left(6).toUpper())->id, one);
        QCOMPARE(store::findDocument(made.db(), hash.left(3)).error().code, core::ErrorCode::InvalidArgument);
        QCOMPARE(store::findDocument(made.db(), QStringLiteral("77")).error().code, core::ErrorCode::NotFound);
        QCOMPARE(store::findDocument(made.db(), QStringLiteral("ffff0000")).error().code, core::ErrorCode::NotFound);
        QCOMPARE(store::findDocument(made.db(), QStringLiteral("x' OR 1")).error().code, core::ErrorCode::InvalidArgument);
    }

    void aHashStartThatSeveralDocumentsShareIsRefused()
    {
        TemporaryCase made;
        QHash<QString, int> seen; // until two contents share four digits: after a few hundred
        QString shared;
        for (int i = 0; shared.isEmpty(); ++i) {
            const QByteArray content = QByteArray::number(i);
            MUST(store::addDocument(made.db(), document(content)));
            const QString start = document(content).sha256.hex().left(4);
            if (++seen[start] == 2 && start.toLongLong() == 0)
                shared = start;
        }
        QCOMPARE(store::findDocument(made.db(), shared).error().code, core::ErrorCode::InvalidArgument);
    }

    void aPageComesBackWithWordsEdgesAndBlocks()
    {
        TemporaryCase made;
        const core::DocumentId id = store::addDocument(made.db(), document())->id;
        core::PageText page = storetest::page(1, QStringLiteral("\ufeff采购人：𠮷野\n深圳大学"));
        page.source = core::TextSource::Ocr;
        page.confidence = 0.875;
        page.needsOcr = true;
        page.note = QStringLiteral("34 % private use");
        page.words[1].edges = {10.1f, 19.7f};
        page.words[2].confidence = 0.333f;
        page.words[2].engine = QStringLiteral("tesseract 5.3.0");
        page.words[2].alternatives = {QStringLiteral("太学"), QStringLiteral("\"大[学")};
        page.words[1].machine = QStringLiteral("吉野");
        page.blocks.push_back({core::BlockKind::Heading, {0, 8}, {1.5, 2.25, 3, 4}, -1, -1, -1});
        page.blocks.push_back({core::BlockKind::TableCell, {9, 13}, {1, 2, 3, 4}, 0, 2, 1});
        MUST(store::putPage(made.db(), id, page));
        const auto read = store::page(made.db(), id, 1);
        MUST(read);
        QCOMPARE(read->text, page.text);
        QCOMPARE(read->width, page.width);
        QCOMPARE(read->height, page.height);
        QCOMPARE(read->source, page.source);
        QCOMPARE(read->engine, page.engine);
        QCOMPARE(read->confidence, page.confidence);
        QCOMPARE(read->needsOcr, true);
        QCOMPARE(read->note, page.note);
        QCOMPARE(read->words.size(), page.words.size());
        for (size_t i = 0; i < page.words.size(); ++i) {
            QCOMPARE(read->words[i].range, page.words[i].range);
            QCOMPARE(read->words[i].box, page.words[i].box);
            QCOMPARE(read->words[i].confidence, page.words[i].confidence);
            QCOMPARE(read->words[i].edges, page.words[i].edges);
            QCOMPARE(read->words[i].engine, page.words[i].engine);
            QCOMPARE(read->words[i].alternatives, page.words[i].alternatives);
            QCOMPARE(read->words[i].machine, page.words[i].machine);
        }
        QCOMPARE(read->blocks.size(), size_t(2));
        QCOMPARE(read->blocks[1].kind, core::BlockKind::TableCell);
        QCOMPARE(read->blocks[1].table, 0);
        QCOMPARE(read->blocks[1].row, 2);
        QCOMPARE(read->blocks[1].column, 1);
        QCOMPARE(read->blocks[0].table, -1);
        QCOMPARE(read->blocks[0].box, page.blocks[0].box);
        QCOMPARE(store::document(made.db(), id)->ocrPages, 1);
        const auto around = store::pageAround(made.db(), id, 1, {1, 3});
        MUST(around);
        QCOMPARE(around->text, page.text);
        QCOMPARE(around->words.size(), size_t(2));
        QCOMPARE(around->blocks.size(), size_t(1));
        QCOMPARE(core::boxesOf(*around, {1, 3}), core::boxesOf(page, {1, 3}));
        QCOMPARE(store::page(made.db(), id, 2).error().code, core::ErrorCode::NotFound);
    }

    void oneCorrectionStandsAtAPlace()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db(), QStringLiteral("采购"));
        core::Correction first;
        first.document = id;
        first.page = 1;
        first.box = {10, 10, 40, 10};
        first.machine = QStringLiteral("H10o");
        first.text = QStringLiteral("H1OO");
        first.correctedBy = QStringLiteral("test");
        first.correctedAt = QStringLiteral("2026-11-26T17:00:00.000Z");
        MUST(store::putCorrection(made.db(), first));
        core::Correction elsewhere = first;
        elsewhere.box.y = 40;
        MUST(store::putCorrection(made.db(), elsewhere));
        first.text = QStringLiteral("H100");
        first.box.width = 38;
        MUST(store::putCorrection(made.db(), first));
        const auto all = store::corrections(made.db(), id, 1);
        MUST(all);
        QCOMPARE(all->size(), size_t(2));
        QCOMPARE(all->at(1).text, QStringLiteral("H100"));
        QCOMPARE(all->at(1).box, first.box);
        QCOMPARE(all->at(1).machine, first.machine);
        QCOMPARE(store::corrections(made.db())->size(), size_t(2));
        QVERIFY(store::corrections(made.db(), id, 2)->empty());
        MUST(store::removeCorrection(made.db(), all->at(0).id));
        QCOMPARE(store::removeCorrection(made.db(), all->at(0).id).error().code, core::ErrorCode::NotFound);
    }

    void edgesThatDoNotFitTheirWordAreDropped()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db(), QStringLiteral("采购"));
        MUST(made.db().execute(QStringLiteral("UPDATE word SET edges = x'0000803f00'")));
        const auto read = store::page(made.db(), id, 1);
        MUST(read);
        QVERIFY(read->words.front().edges.empty());
    }

    void pagesAreReplacedCountedAndCut()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db(), QStringLiteral("一"));
        for (int number : {3, 2})
            MUST(store::putPage(made.db(), id, storetest::page(number, QStringLiteral("页%1").arg(number))));
        MUST(store::putPage(made.db(), id, storetest::page(1, QStringLiteral("新的一页"))));
        auto pages = store::pages(made.db(), id);
        MUST(pages);
        QCOMPARE(pages->size(), size_t(3));
        QCOMPARE(pages->at(0).text, QStringLiteral("新的一页"));
        QCOMPARE(pages->at(0).words.size(), size_t(4));
        QCOMPARE(pages->at(2).text, QStringLiteral("页3"));
        QCOMPARE(pages->at(2).words.size(), size_t(2));
        const auto outlines = store::pageOutlines(made.db(), id);
        MUST(outlines);
        QCOMPARE(outlines->size(), size_t(3));
        QVERIFY(outlines->at(1).text.isEmpty());
        QCOMPARE(outlines->at(1).width, 595.25);
        MUST(store::truncatePages(made.db(), id, 1));
        QCOMPARE(store::document(made.db(), id)->pages, 1);
        QCOMPARE(store::putPage(made.db(), core::DocumentId(99), storetest::page(1, {})).error().code,
                 core::ErrorCode::InvalidArgument);
    }

    void aSegmentWithTheSameWordsKeepsItsTranslation()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db(), QStringLiteral("一。二。三。"));
        MUST(store::putSegments(made.db(), id, 1, {segment(QStringLiteral("一。")), segment(QStringLiteral("二。")), segment(QStringLiteral("二。"))}));
        auto before = store::segments(made.db(), id);
        MUST(before);
        QCOMPARE(before->size(), size_t(3));
        QCOMPARE(before->at(1).ordinal, 1);
        QCOMPARE(before->at(1).document, id);
        core::Translation full = translation(before->at(1).id, QStringLiteral("two"));
        full.warnings = {QStringLiteral("missing_number:184000")};
        full.alignment = {{{0, 1}, {0, 3}}, {{1, 2}, {3, 4}}};
        MUST(store::putTranslation(made.db(), full));

        core::Segment moved = segment(QStringLiteral("二。"));
        moved.range = {10, 12};
        MUST(store::putSegments(made.db(), id, 1, {segment(QStringLiteral("零。")), moved, segment(QStringLiteral("一。"), QStringLiteral("heading"))}));
        const auto after = store::translatedSegments(made.db(), id, 1);
        MUST(after);
        QCOMPARE(after->size(), size_t(3));
        QCOMPARE(after->at(1).segment.id, before->at(1).id);
        QCOMPARE(after->at(1).segment.range, moved.range);
        QVERIFY(after->at(1).translation);
        QCOMPARE(after->at(1).translation->text, QStringLiteral("two"));
        QCOMPARE(after->at(1).translation->warnings, full.warnings);
        QCOMPARE(after->at(1).translation->alignment, full.alignment);
        QVERIFY(!after->at(0).translation);
        QVERIFY(after->at(2).segment.id != before->at(0).id); // the kind differs
        QCOMPARE(store::putSegments(made.db(), id, 9, {}).error().code, core::ErrorCode::NotFound);
        QVERIFY(store::translatedSegments(made.db(), id, 1, QStringLiteral("de"))->at(1).translation == std::nullopt);
    }

    void aMachineNeverReplacesWhatAPersonWrote()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        MUST(store::putSegments(made.db(), id, 1, {segment(QStringLiteral("采购"))}));
        const core::SegmentId first = store::segments(made.db(), id)->front().id;
        MUST(store::putTranslation(made.db(), translation(first, QStringLiteral("buy"))));
        MUST(store::putTranslation(made.db(), translation(first, QStringLiteral("buying"))));
        QCOMPARE((*store::translation(made.db(), first))->text, QStringLiteral("buying"));
        MUST(store::putTranslation(made.db(), translation(first, QStringLiteral("procurement"), core::TranslationStatus::Edited)));
        MUST(store::putTranslation(made.db(), translation(first, QStringLiteral("purchase"))));
        QCOMPARE((*store::translation(made.db(), first))->text, QStringLiteral("procurement"));
        MUST(store::putTranslation(made.db(), translation(first, QStringLiteral("Procurement"), core::TranslationStatus::Reviewed)));
        const auto read = store::translation(made.db(), first);
        QCOMPARE((*read)->text, QStringLiteral("Procurement"));
        QCOMPARE((*read)->status, core::TranslationStatus::Reviewed);
        QVERIFY(!*store::translation(made.db(), first, QStringLiteral("de")));
        QCOMPARE(*store::translationOf(made.db(), id, 1, {1, 2}), QStringLiteral("Procurement"));
        QCOMPARE(*store::translationOf(made.db(), id, 1, {5, 6}), QString());
        // 采购 alone is what was translated; 购 alone is not, nor is 采购 with what follows it.
        QCOMPARE(*store::translationOfExactly(made.db(), id, 1, {0, 2}), QStringLiteral("Procurement"));
        QCOMPARE(*store::translationOfExactly(made.db(), id, 1, {1, 2}), QString());
        QCOMPARE(*store::translationOfExactly(made.db(), id, 1, {5, 6}), QString());
    }

    void aPersonsTranslationOutlivesAReadingThatLosesItsWords()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        MUST(store::putPage(made.db(), id, storetest::page(2, QStringLiteral("二"))));
        MUST(store::putSegments(made.db(), id, 1, {segment(QStringLiteral("采购")), segment(QStringLiteral("机器"))}));
        MUST(store::putSegments(made.db(), id, 2, {segment(QStringLiteral("第二页"))}));
        const auto before = store::segments(made.db(), id);
        MUST(store::putTranslation(made.db(), translation(before->at(0).id, QStringLiteral("procurement"), core::TranslationStatus::Edited)));
        MUST(store::putTranslation(made.db(), translation(before->at(1).id, QStringLiteral("machine"))));
        MUST(store::putTranslation(made.db(), translation(before->at(2).id, QStringLiteral("page two"), core::TranslationStatus::Reviewed)));
        MUST(store::putSegments(made.db(), id, 1, {segment(QStringLiteral("釆购"))}));
        MUST(store::truncatePages(made.db(), id, 1));
        QVERIFY(!store::translatedSegments(made.db(), id)->front().translation);
        MUST(store::putSegments(made.db(), id, 1, {segment(QStringLiteral("采购")), segment(QStringLiteral("机器")), segment(QStringLiteral("第二页"))}));
        const auto after = store::translatedSegments(made.db(), id);
        MUST(after);
        QCOMPARE(after->at(0).translation->text, QStringLiteral("procurement"));
        QCOMPARE(after->at(0).translation->status, core::TranslationStatus::Edited);
        QVERIFY(!after->at(1).translation);
        QCOMPARE(after->at(2).translation->text, QStringLiteral("page two"));
    }

    void theLedgerKeepsOneJobAStageAndPage()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        MUST(store::putJob(made.db(), {id, Stage::Tag, 0, store::JobState::Pending, 0, {}, {}, {}, {}}));
        MUST(store::putJob(made.db(), {id, Stage::Recognise, 2, store::JobState::Failed, 1, QStringLiteral("tesseract"),
                                       QStringLiteral("{\"ocr\":\"auto\"}"), core::ErrorCode::Crashed, QStringLiteral("signal 11")}));
        MUST(store::putJob(made.db(), {id, Stage::Read, 0, store::JobState::Pending, 0, {}, {}, {}, {}}));
        MUST(store::putJob(made.db(), {id, Stage::Read, 0, store::JobState::Done, 1, QStringLiteral("poppler"), {}, {}, {}}));
        const auto all = store::jobs(made.db());
        MUST(all);
        QCOMPARE(all->size(), size_t(3));
        QCOMPARE(all->at(0).stage, Stage::Read);
        QCOMPARE(all->at(0).state, store::JobState::Done);
        QCOMPARE(all->at(0).engine, QStringLiteral("poppler"));
        QCOMPARE(all->at(1).stage, Stage::Recognise);
        QCOMPARE(all->at(1).page, 2);
        QCOMPARE(all->at(1).error, core::ErrorCode::Crashed);
        QCOMPARE(all->at(1).detail, QStringLiteral("signal 11"));
        QCOMPARE(all->at(1).options, QStringLiteral("{\"ocr\":\"auto\"}"));
        QCOMPARE(all->at(2).stage, Stage::Tag);
        QCOMPARE(store::jobs(made.db(), store::JobState::Pending)->size(), size_t(1));
        QCOMPARE(store::jobs(made.db(), {}, Stage::Recognise)->size(), size_t(1));
        QCOMPARE(store::jobs(made.db(), store::JobState::Failed, Stage::Recognise, id)->size(), size_t(1));
        QCOMPARE(store::jobs(made.db(), {}, {}, core::DocumentId(99))->size(), size_t(0));
        MUST(store::putJob(made.db(), {id, Stage::Recognise, 3, store::JobState::Done, 1, {}, {}, {}, {}}));
        const auto progress = store::stageProgress(made.db(), id);
        MUST(progress);
        QCOMPARE(progress->size(), size_t(3));
        for (const store::StageProgress &stage : *progress) {
            QCOMPARE(stage.document, id);
            QCOMPARE(stage.jobs, stage.stage == Stage::Recognise ? 2 : 1);
            QCOMPARE(stage.done, stage.stage == Stage::Tag ? 0 : 1);
            QCOMPARE(stage.pending, stage.stage == Stage::Tag ? 1 : 0);
        }
        MUST(store::removeJobs(made.db(), id, Stage::Recognise));
        QCOMPARE(store::jobs(made.db())->size(), size_t(2));
    }

    void countsFailedPathsAndInfo()
    {
        TemporaryCase made;
        const core::DocumentId id = addDocument(made.db());
        core::PageText scanned = storetest::page(2, QStringLiteral("扫描"));
        scanned.source = core::TextSource::Ocr;
        MUST(store::putPage(made.db(), id, scanned));
        MUST(store::putSegments(made.db(), id, 1, {segment(QStringLiteral("一")), segment(QStringLiteral("二"))}));
        const core::SegmentId first = store::segments(made.db(), id)->front().id;
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
            core::Translation words = translation(first, QStringLiteral("one"));
            words.language = language;
            MUST(store::putTranslation(made.db(), words));
        }
        MUST(store::putFailedPath(made.db(), {QStringLiteral("/in/坏.pdf"), core::ErrorCode::AccessDenied, QStringLiteral("no")}));
        MUST(store::putFailedPath(made.db(), {QStringLiteral("/in/坏.pdf"), core::ErrorCode::Io, QStringLiteral("disk")}));
        MUST(store::putJob(made.db(), {id, Stage::Read, 0, store::JobState::Failed, 1, {}, {}, core::ErrorCode::Corrupt, {}}));
        MUST(store::putJob(made.db(), {id, Stage::Tag, 0, store::JobState::Pending, 0, {}, {}, {}, {}}));
        const auto counts = store::counts(made.db());
        MUST(counts);
        QCOMPARE(counts->documents, 1);
        QCOMPARE(counts->pages, 2);
        QCOMPARE(counts->ocrPages, 1);
        QCOMPARE(counts->segments, 2);
        QCOMPARE(counts->translatedSegments, 1);
        QCOMPARE(counts->pending, 1);
        QCOMPARE(counts->failed, 2);
        QCOMPARE(counts->suggestions, 0);
        const auto failed = store::failedPaths(made.db());
        QCOMPARE(failed->size(), size_t(1));
        QCOMPARE(failed->front().code, core::ErrorCode::Io);
        MUST(store::removeFailedPath(made.db(), QStringLiteral("/in/坏.pdf")));
        QVERIFY(store::failedPaths(made.db())->empty());

        QVERIFY(store::info(made.db(), QStringLiteral("consent"))->isEmpty());
        MUST(store::setInfo(made.db(), QStringLiteral("consent"), QStringLiteral("no")));
        MUST(store::setInfo(made.db(), QStringLiteral("consent"), QStringLiteral("yes")));
        QCOMPARE(*store::info(made.db(), QStringLiteral("consent")), QStringLiteral("yes"));
    }
};

QTEST_GUILESS_MAIN(RecordsTest)
#include "records_test.moc"
