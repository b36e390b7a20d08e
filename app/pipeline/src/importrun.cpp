// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrun.h"

#include "admission.h"
#include "downloadorigin.h"

#include "core/correction.h"
#include "core/fold.h"
#include "core/textprint.h"
#include "search/searcher.h"
#include "store/corrections.h"
#include "store/custody.h"
#include "store/documents.h"
#include "store/entities.h"
#include "store/provenance.h"
#include "store/segments.h"
#include "store/suggestions.h"
#include "translate/segmenter.h"
#include "worker/limits.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QThread>

#include <algorithm>

namespace tendertrail::pipeline {

using namespace core;
using store::Job;
using store::JobState;
using store::Stage;

namespace {

constexpr std::size_t pagesPerTransaction = 50; // TRAPS D12: a transaction is short, a page is not worth one of its own

Job doneJob(DocumentId document, Stage stage, int page, const QString &engine)
{
    Job job;
    job.document = document;
    job.stage = stage;
    job.page = page;
    job.state = JobState::Done;
    job.engine = engine;
    return job;
}

Job failedJob(const ReadTask &task, Stage stage, const Error &error)
{
    Job job;
    job.document = task.document;
    job.stage = stage;
    job.page = task.page;
    job.state = JobState::Failed;
    job.attempts = task.attempts;
    job.error = error.code;
    job.detail = error.detail;
    return job;
}

} // namespace

ImportRun::ImportRun(store::CaseFile &caseFile, const ImportOptions &options, const CancelToken &cancel, const ProgressSink &progress)
    : m_case(caseFile), m_options(options), m_cancel(cancel), m_progress(progress)
{
}

Result<void> ImportRun::run()
{
    TRAIL_TRY(search::prepare(m_case.database()));
    const int workers = m_options.jobs > 0 ? m_options.jobs : std::max(1, QThread::idealThreadCount());
    m_pool = std::make_unique<ReadingPool>(workers, m_case.folder() + QStringLiteral("/originals"),
                                           [this](const QString &file, const CancelToken &cancel) { return m_case.storeOriginal(file, cancel); });
    TRAIL_TRY(collectDue());
    while (m_outstanding > 0) {
        if (m_cancel.isCancelled())
            return fail(ErrorCode::Cancelled, m_case.folder());
        if (auto outcome = m_pool->next(50))
            TRAIL_TRY(take(std::move(*outcome)));
    }
    return {};
}

Result<void> ImportRun::collectDue()
{
    store::Database &db = m_case.database();
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    const auto jobs = store::jobs(db);
    if (!jobs)
        return jobs.failure();
    QHash<DocumentId, std::vector<Job>> byDocument;
    for (const Job &job : *jobs)
        byDocument[job.document].push_back(job);

    std::vector<DocumentId> toFinish;
    for (const Document &document : *documents) {
        const Job *read = nullptr;
        bool indexed = false;
        std::vector<int> recognise;
        const std::vector<Job> own = byDocument.value(document.id); // read points into it
        for (const Job &job : own) {
            if (job.stage == Stage::Read)
                read = &job;
            else if (job.stage == Stage::Unpack && job.state == JobState::Pending)
                TRAIL_TRY(addUnpack(document));
            else if (job.stage == Stage::Index && job.state == JobState::Done)
                indexed = true;
            else if (job.stage == Stage::Recognise && job.state == JobState::Pending)
                recognise.push_back(job.page);
        }
        if (!read)
            continue;
        if (read->state == JobState::Pending) {
            addRead(document, read->attempts);
        } else if (read->state == JobState::Done) {
            Open &open = m_open[document.id];
            open.document = document;
            for (const int page : recognise)
                addRecognise(open, page, static_cast<qint64>(recognise.size()));
            if (recognise.empty()) {
                if (indexed)
                    m_open.remove(document.id);
                else
                    toFinish.push_back(document.id);
            }
        }
    }
    for (const DocumentId id : toFinish)
        TRAIL_TRY(finish(id));
    return {};
}

void ImportRun::addRead(const Document &document, int attempts)
{
    m_open[document.id].document = document;
    ++m_outstanding;
    ++m_readTotal;
    ReadTask task = taskFor(ReadKind::Read, document);
    task.attempts = std::min(attempts, 1);
    m_pool->add(std::move(task));
}

Result<void> ImportRun::addUnpack(const Document &document)
{
    TRAIL_TRY(store::removeFailedMembers(m_case.database(), document.id));
    ++m_outstanding;
    m_pool->add(taskFor(ReadKind::Unpack, document));
    return {};
}

void ImportRun::addRecognise(Open &open, int page, qint64 pages)
{
    ++m_outstanding;
    ++m_recogniseTotal;
    ++open.recogniseOutstanding;
    ReadTask task = taskFor(ReadKind::Recognise, open.document);
    task.page = page;
    task.weight = pages;
    m_pool->add(std::move(task));
}

ReadTask ImportRun::taskFor(ReadKind kind, const Document &document) const
{
    ReadTask task;
    task.kind = kind;
    task.document = document.id;
    task.path = m_case.originalPath(document.sha256);
    task.name = document.name;
    task.password = document.password.isEmpty() ? m_options.password : document.password;
    task.languages = m_options.languages;
    task.weight = document.bytes;
    return task;
}

Result<void> ImportRun::take(ReadOutcome outcome)
{
    if (outcome.member)
        return takeMember(outcome);
    if (outcome.task.kind == ReadKind::Unpack) {
        --m_outstanding;
        return endUnpack(outcome);
    }
    Open &open = m_open[outcome.task.document];
    if (outcome.page) {
        if (outcome.task.kind == ReadKind::Recognise)
            return writeRecognised(open, std::move(*outcome.page));
        return takePage(open, std::move(*outcome.page));
    }
    --m_outstanding;
    if (outcome.task.kind == ReadKind::Recognise)
        return endRecognise(open, outcome);
    return endRead(open, outcome);
}

Result<void> ImportRun::takePage(Open &open, PageText page)
{
    const bool wanted = m_options.ocr == OcrMode::Always || (m_options.ocr == OcrMode::Auto && page.needsOcr);
    if (wanted)
        open.toRecognise.push_back(page.number);
    open.unwritten.push_back(std::move(page));
    if (open.unwritten.size() >= pagesPerTransaction)
        return flushPages(open);
    return {};
}

Result<void> ImportRun::flushPages(Open &open)
{
    if (open.unwritten.empty())
        return {};
    store::Database &db = m_case.database();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    for (const PageText &page : open.unwritten)
        TRAIL_TRY(putCorrected(open.document.id, page));
    TRAIL_TRY(transaction->commit());
    open.unwritten.clear();
    return {};
}

// What a person corrected on the page stays corrected.
Result<void> ImportRun::putCorrected(DocumentId id, const PageText &page)
{
    store::Database &db = m_case.database();
    const auto corrections = store::corrections(db, id, page.number);
    if (!corrections)
        return corrections.failure();
    return store::putPage(db, id, corrections->empty() ? page : corrected(page, *corrections));
}

Result<void> ImportRun::endRead(Open &open, const ReadOutcome &outcome)
{
    const DocumentId id = outcome.task.document;
    store::Database &db = m_case.database();
    ++m_readDone;
    reportProgress(QStringLiteral("read"), outcome.task.name);
    if (outcome.error && outcome.error->code == ErrorCode::Cancelled)
        return fail(*outcome.error);

    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    if (!outcome.mediaType.isEmpty())
        TRAIL_TRY(store::setDocumentMediaType(db, id, outcome.mediaType));
    if (outcome.locked)
        TRAIL_TRY(store::setDocumentPassword(db, id, outcome.task.password));
    if (const QString address = webAddress(outcome.sourceUrl); !address.isEmpty())
        TRAIL_TRY(store::setSourceUrlFromPage(db, id, address));
    if (outcome.error) {
        open.unwritten.clear();
        TRAIL_TRY(store::putJob(db, failedJob(outcome.task, Stage::Read, *outcome.error)));
        TRAIL_TRY(store::appendCustody(db, QStringLiteral("tendertrail"), QStringLiteral("read"), QStringLiteral("document:%1").arg(id.value()),
                                       QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("error"), errorCodeName(outcome.error->code)}})
                                                             .toJson(QJsonDocument::Compact))));
        TRAIL_TRY(transaction->commit());
        m_open.remove(id);
        return {};
    }
    QString engine;
    for (const PageText &page : open.unwritten) {
        engine = page.engine;
        TRAIL_TRY(putCorrected(id, page));
    }
    TRAIL_TRY(store::truncatePages(db, id, outcome.count));
    TRAIL_TRY(store::putJob(db, doneJob(id, Stage::Read, 0, engine)));
    if (outcome.hasMembers) {
        Job job;
        job.document = id;
        job.stage = Stage::Unpack;
        TRAIL_TRY(store::putJob(db, job));
    }
    for (const int page : open.toRecognise) {
        Job job;
        job.document = id;
        job.stage = Stage::Recognise;
        job.page = page;
        TRAIL_TRY(store::putJob(db, job));
    }
    TRAIL_TRY(store::appendCustody(db, QStringLiteral("tendertrail"), QStringLiteral("read"), QStringLiteral("document:%1").arg(id.value()),
                                   QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("engine"), engine},
                                                                               {QStringLiteral("pages"), outcome.count},
                                                                               {QStringLiteral("to_recognise"), int(open.toRecognise.size())}})
                                                         .toJson(QJsonDocument::Compact))));
    TRAIL_TRY(transaction->commit());
    open.unwritten.clear();
    if (outcome.locked)
        open.document.password = outcome.task.password;
    if (outcome.hasMembers)
        TRAIL_TRY(addUnpack(open.document));
    for (const int page : open.toRecognise)
        addRecognise(open, page, static_cast<qint64>(open.toRecognise.size()));
    return open.toRecognise.empty() ? finish(id) : Result<void>();
}

Result<void> ImportRun::writeRecognised(Open &open, PageText page)
{
    store::Database &db = m_case.database();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(putCorrected(open.document.id, page));
    TRAIL_TRY(store::putJob(db, doneJob(open.document.id, Stage::Recognise, page.number, page.engine)));
    return transaction->commit();
}

Result<void> ImportRun::endRecognise(Open &open, const ReadOutcome &outcome)
{
    ++m_recogniseDone;
    reportProgress(QStringLiteral("recognise"), outcome.task.name);
    --open.recogniseOutstanding;
    if (outcome.error) {
        if (outcome.error->code == ErrorCode::Cancelled)
            return fail(*outcome.error);
        TRAIL_TRY(store::putJob(m_case.database(), failedJob(outcome.task, Stage::Recognise, *outcome.error)));
    }
    return open.recogniseOutstanding == 0 ? finish(outcome.task.document) : Result<void>();
}

Result<void> ImportRun::finish(DocumentId id)
{
    store::Database &db = m_case.database();
    const auto pages = store::pages(db, id);
    if (!pages)
        return pages.failure();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();

    double han = 0;
    double length = 0;
    int recognised = 0;
    QSet<QString> engines;
    for (const PageText &page : *pages) {
        std::vector<Segment> segments = translate::segmentPage(page);
        for (Segment &segment : segments) {
            segment.document = id;
            segment.page = page.number;
        }
        TRAIL_TRY(store::putSegments(db, id, page.number, segments));
        han += hanShare(page.text) * double(page.text.size());
        length += double(page.text.size());
        if (page.source == TextSource::Ocr) {
            ++recognised;
            engines.insert(page.engine);
        }
    }
    // A tenth of Han among the letters: a Chinese document with many codes and forms, not an English one that quotes a name.
    if (length > 0 && han / length >= 0.1)
        TRAIL_TRY(store::setDocumentLanguage(db, id, QStringLiteral("zh")));
    TRAIL_TRY(reanchorFacts(id, *pages));
    TRAIL_TRY(linkAlike(id, *pages));
    if (recognised > 0)
        TRAIL_TRY(store::appendCustody(db, QStringLiteral("tendertrail"), QStringLiteral("recognise"), QStringLiteral("document:%1").arg(id.value()),
                                       QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("engine"), QStringList(engines.begin(), engines.end()).join(QStringLiteral(", "))},
                                                                                   {QStringLiteral("pages"), recognised}})
                                                             .toJson(QJsonDocument::Compact))));
    TRAIL_TRY(store::putJob(db, doneJob(id, Stage::Segment, 0, QStringLiteral("segmenter"))));
    TRAIL_TRY(search::indexDocument(db, id));
    TRAIL_TRY(store::putJob(db, doneJob(id, Stage::Index, 0, QStringLiteral("fts5"))));
    TRAIL_TRY(transaction->commit());
    m_open.remove(id);
    return {};
}

Result<void> ImportRun::linkAlike(DocumentId id, const std::vector<PageText> &pages)
{
    QString text;
    for (const PageText &page : pages)
        text += page.text + QLatin1Char('\n');
    const TextPrint print = textPrint(text);
    return print.length > 0 ? store::linkNearDuplicates(m_case.database(), id, print) : Result<void>();
}

Result<void> ImportRun::reanchorFacts(DocumentId id, const std::vector<PageText> &pages)
{
    store::Database &db = m_case.database();
    const auto mentions = store::mentions(db, id);
    if (!mentions)
        return mentions.failure();
    for (const Mention &mention : *mentions) {
        const auto page = std::ranges::find(pages, mention.anchor.page, &PageText::number);
        std::optional<Anchor> found;
        if (page != pages.end())
            found = reanchor(mention.anchor, *page);
        TRAIL_TRY(store::updateMentionAnchor(db, mention.id, found.value_or(mention.anchor), !found.has_value()));
    }
    const auto clips = store::clips(db);
    if (!clips)
        return clips.failure();
    for (const Clip &clip : *clips) {
        const auto page = std::ranges::find(pages, clip.anchor.page, &PageText::number);
        if (clip.document != id || page == pages.end())
            continue;
        // A clip that is not found again keeps the words that it was made of.
        if (const auto found = reanchor(clip.anchor, *page))
            TRAIL_TRY(store::updateClipAnchor(db, clip.id, *found));
    }
    return {};
}

void ImportRun::reportProgress(const QString &stage, const QString &item)
{
    if (stage == QLatin1String("recognise"))
        report(m_progress, {stage, m_recogniseDone, m_recogniseTotal, QStringLiteral("page"), item});
    else
        report(m_progress, {stage, m_readDone, m_readTotal, QStringLiteral("document"), item});
}

} // namespace tendertrail::pipeline
