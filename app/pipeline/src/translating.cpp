// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/translating.h"

#include "search/searcher.h"
#include "store/documents.h"
#include "translationrun.h"

namespace tendertrail::pipeline {

using namespace core;

Result<TranslateReport> translateCase(store::CaseFile &caseFile, translate::Engine &engine, const QString &to, DocumentId only,
                                      const CancelToken &cancel, const ProgressSink &progress, const TranslateOptions &options)
{
    const translate::EngineInfo info = engine.info();
    if (!info.targets.isEmpty() && !info.targets.contains(to))
        return fail(ErrorCode::Unsupported, to, QStringLiteral("%1 translates into %2").arg(info.id, info.targets.join(QStringLiteral(", "))));
    TRAIL_TRY(search::prepare(caseFile.database()));
    const auto documents = store::documents(caseFile.database());
    if (!documents)
        return documents.failure();
    auto run = TranslationRun::prepare(caseFile, engine, to, options, cancel);
    if (!run)
        return run.failure();
    TranslateReport report;
    qint64 done = 0;
    for (const Document &document : *documents) {
        core::report(progress, {QStringLiteral("translate"), done++, qint64(documents->size()), QStringLiteral("document"), document.name});
        if (!only.isValid() || only == document.id)
            TRAIL_TRY((*run)->document(document, report));
    }
    core::report(progress, {QStringLiteral("translate"), done, done, QStringLiteral("document"), {}});
    return report;
}

} // namespace tendertrail::pipeline
