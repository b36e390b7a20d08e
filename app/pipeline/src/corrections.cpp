// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/corrections.h"

#include "onestep.h"
#include "retag.h"

#include "core/clock.h"
#include "core/correction.h"
#include "search/searcher.h"
#include "store/corrections.h"
#include "store/custody.h"
#include "store/documents.h"
#include "store/entities.h"
#include "store/segments.h"
#include "store/suggestions.h"
#include "translate/segmenter.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tendertrail::pipeline {

using namespace core;

namespace {

Result<void> follow(store::Database &db, DocumentId document, const CorrectedPage &corrected)
{
    const PageText &page = corrected.page;
    std::vector<Segment> segments = translate::segmentPage(page);
    for (Segment &segment : segments) {
        segment.document = document;
        segment.page = page.number;
    }
    TRAIL_TRY(store::putSegments(db, document, page.number, segments));
    const auto followed = [&](const Anchor &anchor) { return anchorOf(page, corrected.moved(anchor.range)); };
    const auto concerns = [&](const Anchor &anchor) {
        return anchor.page == page.number && !anchor.quote.isEmpty() && anchor.range.end + 32 > corrected.before.begin;
    };
    const auto mentions = store::mentions(db, document);
    if (!mentions)
        return mentions.failure();
    for (const Mention &mention : *mentions)
        if (concerns(mention.anchor) && !mention.lost)
            TRAIL_TRY(store::updateMentionAnchor(db, mention.id, followed(mention.anchor), false));
    const auto suggestions = store::suggestions(db, document);
    if (!suggestions)
        return suggestions.failure();
    for (const Suggestion &suggestion : *suggestions)
        if (suggestion.state != QLatin1String("open") && concerns(suggestion.anchor))
            TRAIL_TRY(store::updateSuggestionAnchor(db, suggestion.id, followed(suggestion.anchor)));
    const auto clips = store::clips(db);
    if (!clips)
        return clips.failure();
    for (const Clip &clip : *clips)
        if (clip.document == document && concerns(clip.anchor))
            TRAIL_TRY(store::updateClipAnchor(db, clip.id, followed(clip.anchor)));
    return {};
}

} // namespace

Result<int> correct(store::CaseFile &caseFile, DocumentId document, PageNumber page, TextRange range, const QString &text, const QString &actor)
{
    TRAIL_TRY(search::prepare(caseFile.database()));
    const auto before = store::page(caseFile.database(), document, page);
    if (!before)
        return before.failure();
    const CorrectedPage now = corrected(*before, range, text);
    if (now.corrections.empty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("page %1").arg(page), QStringLiteral("no words in the range, or more than a line of them"));
    TRAIL_TRY(asOneStep(caseFile, QStringLiteral("reading:%1").arg(now.corrections.size()), [&](store::Database &db) -> Result<void> {
        TRAIL_TRY(store::putPage(db, document, now.page));
        for (Correction correction : now.corrections) {
            correction.document = document;
            correction.correctedBy = actor;
            correction.correctedAt = utcNow();
            const auto id = store::putCorrection(db, correction);
            if (!id)
                return id.failure();
        }
        TRAIL_TRY(follow(db, document, now));
        const QJsonObject detail{{QStringLiteral("page"), page},
                                 {QStringLiteral("before"), now.before.of(before->text)},
                                 {QStringLiteral("after"), now.after.of(now.page.text)}};
        return store::appendCustody(db, actor, QStringLiteral("correct"), QStringLiteral("document:%1").arg(document.value()),
                                    QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact)));
    }));
    TRAIL_TRY(retagChanged(caseFile));
    TRAIL_TRY(search::refresh(caseFile.database()));
    return int(now.corrections.size());
}

Result<std::vector<DoubtfulWord>> doubts(store::Database &db, DocumentId only, int most, const CancelToken &cancel)
{
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    std::vector<DoubtfulWord> found;
    for (const Document &document : *documents) {
        if (document.ocrPages == 0 || (only.isValid() && only != document.id))
            continue;
        const auto outlines = store::pageOutlines(db, document.id);
        if (!outlines)
            return outlines.failure();
        const auto suggestions = store::suggestions(db, document.id);
        if (!suggestions)
            return suggestions.failure();
        for (const PageText &outline : *outlines) {
            if (outline.source != TextSource::Ocr)
                continue;
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled, document.name);
            const auto page = store::page(db, document.id, outline.number);
            if (!page)
                return page.failure();
            std::vector<TextRange> names;
            for (const Suggestion &suggestion : *suggestions)
                if (suggestion.anchor.page == page->number && isEntityField(suggestion.field))
                    names.push_back(suggestion.anchor.range);
            for (const Doubt &doubt : doubtsOf(*page, names)) {
                const Word &word = page->words[doubt.word];
                found.push_back({document.id, page->number, doubt.kind, word.range, word.range.of(page->text), doubt.context.of(page->text),
                                 word.alternatives, word.engine.isEmpty() ? page->engine : word.engine, doubt.confidence, word.box});
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const DoubtfulWord &a, const DoubtfulWord &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.confidence < b.confidence;
    });
    if (most >= 0 && std::ssize(found) > most)
        found.resize(static_cast<size_t>(most));
    return found;
}

Result<ImportReport> recogniseAgain(store::CaseFile &caseFile, DocumentId document, PageNumber number, const ImportOptions &options,
                                    const CancelToken &cancel, const ProgressSink &progress)
{
    store::Database &db = caseFile.database();
    const auto outlines = store::pageOutlines(db, document);
    if (!outlines)
        return outlines.failure();
    {
        auto transaction = store::Transaction::begin(db);
        if (!transaction)
            return transaction.failure();
        int due = 0;
        for (const PageText &page : *outlines) {
            if ((page.source != TextSource::Ocr && !page.needsOcr) || (number > 0 && page.number != number))
                continue;
            store::Job job;
            job.document = document;
            job.stage = store::Stage::Recognise;
            job.page = page.number;
            TRAIL_TRY(store::putJob(db, job));
            ++due;
        }
        if (due == 0)
            return fail(ErrorCode::NotFound, QStringLiteral("document:%1").arg(document.value()), QStringLiteral("no page there was recognised"));
        TRAIL_TRY(transaction->commit());
    }
    auto report = import(caseFile, {}, options, cancel, progress);
    if (report)
        TRAIL_TRY(retag(caseFile, document));
    return report;
}

} // namespace tendertrail::pipeline
