// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retag.h"

#include "pipeline/stages.h"
#include "store/jobs.h"
#include "store/query.h"

namespace tendertrail::pipeline {

using namespace core;

Result<void> retag(store::CaseFile &caseFile, DocumentId document)
{
    const auto tagged = store::jobs(caseFile.database(), store::JobState::Done, store::Stage::Tag, document);
    if (!tagged)
        return tagged.failure();
    if (tagged->empty())
        return {};
    const auto report = tagCase(caseFile, 0, QStringLiteral("tendertrail"), document);
    return report ? Result<void>() : report.failure();
}

Result<void> retagChanged(store::CaseFile &caseFile)
{
    const auto due = store::collect(store::query(caseFile.database(), QStringLiteral("SELECT document FROM index_due ORDER BY document")),
                                    [](const store::Statement &row) { return DocumentId(row.integer(0)); });
    if (!due)
        return due.failure();
    for (const DocumentId document : *due)
        TRAIL_TRY(retag(caseFile, document));
    return {};
}

} // namespace tendertrail::pipeline
