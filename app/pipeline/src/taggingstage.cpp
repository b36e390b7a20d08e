// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedtagger.h"

#include "pipeline/decisions.h"
#include "pipeline/stages.h"
#include "store/custody.h"
#include "store/documents.h"
#include "store/suggestions.h"
#include "tagging/tagger.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tendertrail::pipeline {

using namespace core;

namespace {

/// The number of suggestions; what changed is added to changes unless the document was never tagged.
Result<int> tagDocument(store::Database &db, const tagging::Tagger &tagger, const Document &document, std::vector<TagChange> &changes,
                        const CancelToken &cancel)
{
    const auto pages = store::pages(db, document.id);
    if (!pages)
        return pages.failure();
    if (pages->empty())
        return 0;
    auto suggestions = tagger.tag(*pages, document.name, cancel);
    if (!suggestions)
        return suggestions.failure();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    for (Suggestion &suggestion : *suggestions)
        suggestion.document = document.id;
    const auto stored = store::suggestions(db, document.id);
    if (!stored)
        return stored.failure();
    const auto before = store::jobs(db, store::JobState::Done, store::Stage::Tag, document.id);
    if (!before)
        return before.failure();
    if (!before->empty() || !stored->empty()) {
        for (TagChange &change : tagChanges(document.id, *stored, *suggestions))
            changes.push_back(std::move(change));
    }
    TRAIL_TRY(store::putSuggestions(db, document.id, *suggestions));
    store::Job job;
    job.document = document.id;
    job.stage = store::Stage::Tag;
    job.state = store::JobState::Done;
    job.engine = tagger.version();
    TRAIL_TRY(store::putJob(db, job));
    const QJsonObject detail{{QStringLiteral("rules"), tagger.version()}, {QStringLiteral("suggestions"), int(suggestions->size())}};
    TRAIL_TRY(store::appendCustody(db, QStringLiteral("tendertrail"), QStringLiteral("tag"), QStringLiteral("document:%1").arg(document.id.value()),
                                   QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact))));
    TRAIL_TRY(transaction->commit());
    return int(suggestions->size());
}

} // namespace

Result<TagReport> tagCase(store::CaseFile &caseFile, double acceptAbove, const QString &actor, DocumentId only, const CancelToken &cancel,
                          const ProgressSink &progress)
{
    const auto tagger = sharedTagger();
    if (!tagger)
        return tagger.failure();
    store::Database &db = caseFile.database();
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    TagReport report;
    qint64 done = 0;
    for (const Document &document : *documents) {
        core::report(progress, {QStringLiteral("tag"), done++, qint64(documents->size()), QStringLiteral("document"), document.name});
        if (only.isValid() && only != document.id)
            continue;
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, document.name);
        const auto count = tagDocument(db, **tagger, document, report.changes, cancel);
        if (!count)
            return count.failure();
        ++report.documents;
        report.suggestions += *count;
    }
    core::report(progress, {QStringLiteral("tag"), done, done, QStringLiteral("document"), {}});

    if (acceptAbove > 0) {
        const auto open = store::suggestions(db, only, QStringLiteral("open"));
        if (!open)
            return open.failure();
        std::vector<SuggestionId> sure;
        for (const Suggestion &suggestion : *open) {
            // Personal data and what is only concluded from a specification are never accepted unseen.
            const bool onlyByHand = isPersonalField(suggestion.field) || suggestion.kind == tagging::specifiedKind;
            if (suggestion.confidence >= acceptAbove && !onlyByHand)
                sure.push_back(suggestion.id);
        }
        if (!sure.empty())
            TRAIL_TRY(accept(caseFile, sure, actor));
        report.accepted = int(sure.size());
    }
    return report;
}

} // namespace tendertrail::pipeline
