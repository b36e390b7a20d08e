// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages.h"
#include "store/documents.h"
#include "store/jobs.h"
#include "store/provenance.h"

#include <QHash>

namespace tendertrail::pipeline {

using namespace core;

Result<std::vector<StageFailure>> failures(store::Database &db)
{
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    QHash<DocumentId, QString> paths;
    for (const Document &document : *documents)
        paths.insert(document.id, document.originPath);
    const auto jobs = store::jobs(db, store::JobState::Failed);
    if (!jobs)
        return jobs.failure();
    std::vector<StageFailure> result;
    for (const store::Job &job : *jobs) {
        const QString path = paths.value(job.document);
        result.push_back({job.document, path, store::stageName(job.stage), job.page, Error{job.error, path, job.detail}});
    }
    const auto failedMembers = store::failedMembers(db);
    if (!failedMembers)
        return failedMembers.failure();
    for (const store::FailedMember &failed : *failedMembers) {
        const QString path = paths.value(failed.document) + QLatin1Char('/') + failed.path;
        result.push_back({failed.document, path, store::stageName(store::Stage::Unpack), 0, Error{failed.code, path, failed.detail}});
    }
    const auto failedPaths = store::failedPaths(db);
    if (!failedPaths)
        return failedPaths.failure();
    for (const store::FailedPath &failed : *failedPaths)
        result.push_back({{}, failed.path, QStringLiteral("import"), 0, Error{failed.code, failed.path, failed.detail}});
    return result;
}

} // namespace tendertrail::pipeline
