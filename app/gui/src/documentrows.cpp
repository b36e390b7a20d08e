// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentrows.h"

#include "documentsmodel.h"

#include "core/fold.h"
#include "gui/errortext.h"
#include "pipeline/stages.h"
#include "store/documents.h"
#include "store/jobs.h"
#include "store/provenance.h"
#include "store/suggestions.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

using Blocks = RowBlocks<DocumentRow>;

QString failureSentence(const pipeline::StageFailure &failure)
{
    const QString why = errorText(failure.error).sentence;
    if (failure.page > 0)
        return DocumentsModel::tr("%1, page %2: %3", "stage, page, reason").arg(stageNoun(failure.stage)).arg(failure.page).arg(why);
    return DocumentsModel::tr("%1: %2", "stage, reason").arg(stageNoun(failure.stage), why);
}

void addFailure(DocumentRow &row, const pipeline::StageFailure &failure)
{
    row.failures.append(failureSentence(failure));
    row.locked = row.locked || failure.error.code == core::ErrorCode::Encrypted || failure.error.code == core::ErrorCode::PasswordWrong;
    row.nextStep = errorText(failure.error).nextStep;
    row.coverage.failed = true;
}

core::Result<DocumentRow> readFailedFile(store::Database &db, qint64 rank)
{
    const auto failed = store::failedPath(db, rank);
    if (!failed)
        return failed.failure();
    DocumentRow row{.path = failed->path};
    addFailure(row, pipeline::failureOf(*failed));
    return row;
}

core::Result<QString> nameOf(store::Database &db, core::DocumentId id)
{
    const auto document = store::document(db, id);
    if (!document)
        return document.failure();
    return document->name;
}

core::Result<void> readCoverage(store::Database &db, DocumentRow &row)
{
    const auto stages = store::stageProgress(db, row.document.id);
    if (!stages)
        return stages.failure();
    for (const store::StageProgress &stage : *stages) {
        row.pending += stage.pending;
        const double share = static_cast<double>(stage.done) / stage.jobs;
        if (stage.stage == store::Stage::Read)
            row.coverage.read = share;
        if (stage.stage == store::Stage::Translate)
            row.coverage.translated = share;
        if (stage.stage == store::Stage::Recognise)
            row.coverage.recognised = share;
    }
    const auto suggestions = store::suggestionCount(db, row.document.id);
    if (!suggestions)
        return suggestions.failure();
    row.suggestions = suggestions->all;
    row.openSuggestions = suggestions->open;
    // An archive has no text of its own: what is inside has.
    if (row.document.pages == 0 && row.coverage.read >= 1)
        row.coverage.translated = row.coverage.reviewed = -1;
    if (row.suggestions > 0)
        row.coverage.reviewed = 1.0 - static_cast<double>(row.openSuggestions) / row.suggestions;
    return {};
}

core::Result<void> readOrigin(store::Database &db, DocumentRow &row)
{
    if (row.document.parent.isValid()) {
        auto name = nameOf(db, row.document.parent);
        if (!name)
            return name.failure();
        row.inside = *name;
    }
    const auto sightings = store::sightings(db, row.document.id);
    if (!sightings)
        return sightings.failure();
    for (const store::Sighting &sighting : *sightings) {
        QString place = sighting.path;
        if (sighting.parent.isValid()) {
            const auto parent = store::document(db, sighting.parent);
            if (!parent)
                return parent.failure();
            place = parent->originPath + u'/' + sighting.path;
        }
        if (place != row.document.originPath)
            row.places.append(place);
    }
    const auto pairs = store::nearDuplicates(db, row.document.id);
    if (!pairs)
        return pairs.failure();
    for (const store::NearDuplicate &pair : *pairs) {
        auto name = nameOf(db, pair.document == row.document.id ? pair.other : pair.document);
        if (!name)
            return name.failure();
        row.alike.append(*name);
    }
    return {};
}

core::Result<DocumentRow> readDocumentRow(store::Database &db, core::DocumentId id)
{
    auto document = store::document(db, id);
    if (!document)
        return document.failure();
    DocumentRow row{.document = std::move(*document)};
    TRAIL_TRY(readCoverage(db, row));
    TRAIL_TRY(readOrigin(db, row));
    const auto failures = pipeline::failures(db, id);
    if (!failures)
        return failures.failure();
    for (const pipeline::StageFailure &failure : *failures)
        addFailure(row, failure);
    return row;
}

// A filter of words also means what the window calls a format or a failure.
core::Result<void> addWhatWordsMean(store::Database &db, store::DocumentQuery &query)
{
    const QString words = core::folded(query.filter.trimmed());
    if (words.isEmpty())
        return {};
    const auto types = store::mediaTypes(db);
    if (!types)
        return types.failure();
    for (const QString &type : *types) {
        if (core::folded(mediaTypeText(type)).contains(words))
            query.mediaTypes.append(type);
    }
    const auto codes = store::failureCodes(db);
    if (!codes)
        return codes.failure();
    for (const core::ErrorCode code : *codes) {
        if (core::folded(errorText(core::Error{code, {}, {}}).sentence).contains(words))
            query.failures.push_back(code);
    }
    return {};
}

} // namespace

core::Result<std::vector<DocumentRow>> readDocumentRows(store::Database &db, const std::vector<store::DocumentLine> &lines, const core::CancelToken &cancel)
{
    std::vector<DocumentRow> rows;
    rows.reserve(lines.size());
    for (const store::DocumentLine line : lines) {
        if (cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled);
        auto row = line.isDocument() ? readDocumentRow(db, line.document()) : readFailedFile(db, line.failedRank());
        if (!row)
            return row.failure();
        rows.push_back(std::move(*row));
    }
    return rows;
}

core::Result<DocumentPage> readDocumentPage(store::Database &db, store::DocumentQuery query, int inSight, const core::CancelToken &cancel)
{
    // An import goes on meanwhile: lines and rows are to be of one moment.
    const auto moment = store::Snapshot::take(db);
    if (!moment)
        return moment.failure();
    TRAIL_TRY(addWhatWordsMean(db, query));
    DocumentPage page;
    auto lines = store::documentLines(db, query);
    if (!lines)
        return lines.failure();
    page.lines = std::move(*lines);
    const auto totals = store::documentTotals(db);
    if (!totals)
        return totals.failure();
    page.totals = *totals;
    const auto all = static_cast<int>(page.lines.size());
    page.first = Blocks::firstOf(std::clamp(inSight, 0, std::max(0, all - 1)));
    const int last = std::min(all, page.first + 2 * Blocks::size);
    auto rows = readDocumentRows(db, {page.lines.begin() + page.first, page.lines.begin() + last}, cancel);
    if (!rows)
        return rows.failure();
    page.rows = std::move(*rows);
    return page;
}

} // namespace tendertrail::gui
