// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages.h"
#include "store/documents.h"
#include "store/jobs.h"
#include "store/provenance.h"

#include <QHash>

namespace tendertrail::pipeline {

using namespace core;

StageFailure failureOf(const store::FailedPath &failed)
{
    return {{}, failed.path, QStringLiteral("import"), 0, Error{failed.code, failed.path, failed.detail}};
}

Result<std::vector<StageFailure>> failures(store::Database &db, DocumentId document)
{
    // Few documents fail: only of those the path is read.
    QHash<DocumentId, QString> paths;
    const auto pathOf = [&](DocumentId id) -> Result<QString> {
        if (const auto known = paths.constFind(id); known != paths.constEnd())
            return *known;
        const auto found = store::document(db, id);
        if (!found)
            return found.failure();
        return *paths.insert(id, found->originPath);
    };
    const auto jobs = store::jobs(db, store::JobState::Failed, {}, document);
    if (!jobs)
        return jobs.failure();
    std::vector<StageFailure> result;
    for (const store::Job &job : *jobs) {
        const auto path = pathOf(job.document);
        if (!path)
            return path.failure();
        result.push_back({job.document, *path, store::stageName(job.stage), job.page, Error{job.error, *path, job.detail}});
    }
    const auto failedMembers = store::failedMembers(db, document);
    if (!failedMembers)
        return failedMembers.failure();
    for (const store::FailedMember &failed : *failedMembers) {
        const auto outer = pathOf(failed.document);
        if (!outer)
            return outer.failure();
        const QString path = *outer + QLatin1Char('/') + failed.path;
        result.push_back({failed.document, path, store::stageName(store::Stage::Unpack), 0, Error{failed.code, path, failed.detail}});
    }
    if (document.isValid())
        return result;
    const auto failedPaths = store::failedPaths(db);
    if (!failedPaths)
        return failedPaths.failure();
    for (const store::FailedPath &failed : *failedPaths)
        result.push_back(failureOf(failed));
    return result;
}

} // namespace tendertrail::pipeline
