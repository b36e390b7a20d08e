// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admission.h"
#include "downloadorigin.h"
#include "filelist.h"
#include "importrun.h"

#include "pipeline/stages.h"
#include "store/documents.h"

#include <QDateTime>
#include <QFileInfo>

namespace tendertrail::pipeline {

using namespace core;

namespace {

Result<void> takeIn(store::CaseFile &caseFile, const QString &path, const ImportOptions &options, const CancelToken &cancel, bool &isNew)
{
    const auto original = caseFile.storeOriginal(path, cancel);
    if (!original)
        return original.failure();
    const QFileInfo info(path);
    store::Sighting sighting;
    sighting.name = info.fileName();
    sighting.path = path;
    sighting.seenBy = options.actor;
    sighting.modifiedAt = info.lastModified().toUTC().toString(Qt::ISODateWithMs);
    sighting.sourceUrl = options.sourceUrl;
    sighting.sourceUrlFrom = QStringLiteral("person");
    if (sighting.sourceUrl.isEmpty()) {
        sighting.sourceUrl = downloadOrigin(path);
        sighting.sourceUrlFrom = sighting.sourceUrl.isEmpty() ? QString() : QStringLiteral("system");
    }
    const auto admitted = admit(caseFile, *original, sighting, path);
    if (!admitted)
        return admitted.failure();
    isNew = admitted->isNew;
    if (!admitted->isNew && !options.password.isEmpty())
        TRAIL_TRY(makeDueForPassword(caseFile.database(), admitted->document));
    return store::removeFailedPath(caseFile.database(), path);
}

} // namespace

Result<ImportReport> import(store::CaseFile &caseFile, const QStringList &paths, const ImportOptions &options, const CancelToken &cancel,
                            const ProgressSink &progress)
{
    store::Database &db = caseFile.database();
    const FileList list = listFiles(paths, cancel);
    for (const QString &path : list.notFound)
        TRAIL_TRY(store::putFailedPath(db, {path, ErrorCode::NotFound, QStringLiteral("no such file or folder")}));

    if (options.unlockAll && !options.password.isEmpty()) {
        const auto documents = store::documents(db);
        if (!documents)
            return documents.failure();
        for (const Document &document : *documents) {
            if (!document.parent.isValid())
                TRAIL_TRY(makeDueForPassword(db, document.id));
        }
    }

    ImportReport report;
    qint64 done = 0;
    for (const QString &path : list.files) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, path);
        core::report(progress, {QStringLiteral("import"), done++, list.files.size(), QStringLiteral("file"), QFileInfo(path).fileName()});
        bool isNew = false;
        if (const auto taken = takeIn(caseFile, path, options, cancel, isNew); !taken) {
            const Error &error = taken.error();
            // A full disk or a broken case ends the import; a bad file is listed and the rest goes on.
            if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::OutOfSpace || error.code == ErrorCode::Busy || error.code == ErrorCode::Corrupt
                || error.code == ErrorCode::Integrity)
                return taken.failure();
            TRAIL_TRY(store::putFailedPath(db, {path, error.code, error.detail}));
        } else if (isNew) {
            ++report.added;
        }
    }
    core::report(progress, {QStringLiteral("import"), list.files.size(), list.files.size(), QStringLiteral("file"), {}});

    TRAIL_TRY(ImportRun(caseFile, options, cancel, progress).run());

    const auto totals = store::counts(db);
    if (!totals)
        return totals.failure();
    report.documents = totals->documents;
    report.pages = totals->pages;
    auto failed = failures(db);
    if (!failed)
        return failed.failure();
    report.failed = std::move(failed).value();
    return report;
}

} // namespace tendertrail::pipeline
