// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelist.h"
#include "importrun.h"

#include "core/clock.h"
#include "pipeline/stages.h"
#include "store/custody.h"
#include "store/documents.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace tendertrail::pipeline {

using namespace core;

namespace {

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Takes one file in: the original first, then row, ledger and custody in one transaction, so that a killed program leaves at
/// most an original that nothing names yet, which the next run finds by its hash.
Result<void> takeIn(store::CaseFile &caseFile, const QString &path, const ImportOptions &options, const CancelToken &cancel, bool &isNew)
{
    const auto original = caseFile.storeOriginal(path, cancel);
    if (!original)
        return original.failure();

    store::Database &db = caseFile.database();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    Document document;
    document.sha256 = original->sha256;
    document.name = QFileInfo(path).fileName();
    document.originPath = path;
    document.bytes = original->bytes;
    document.sourceUrl = options.sourceUrl;
    document.importedAt = utcNow();
    const auto added = store::addDocument(db, document);
    if (!added)
        return added.failure();
    isNew = added->isNew;
    if (added->isNew) {
        store::Job job;
        job.document = added->id;
        job.stage = store::Stage::Read;
        TRAIL_TRY(store::putJob(db, job));
        TRAIL_TRY(store::appendCustody(db, options.actor, QStringLiteral("import"), QStringLiteral("document:%1").arg(added->id.value()),
                                       compactJson({{QStringLiteral("name"), document.name},
                                                    {QStringLiteral("sha256"), document.sha256.hex()},
                                                    {QStringLiteral("bytes"), document.bytes},
                                                    {QStringLiteral("source_url"), document.sourceUrl}})));
    } else if (!options.password.isEmpty()) {
        // Named again with a password: a reading that failed for want of it is due again.
        const auto failed = store::jobs(db, store::JobState::Failed, store::Stage::Read, added->id);
        if (!failed)
            return failed.failure();
        for (store::Job job : *failed) {
            if (job.error != ErrorCode::Encrypted && job.error != ErrorCode::PasswordWrong)
                continue;
            job.state = store::JobState::Pending;
            TRAIL_TRY(store::putJob(db, job));
        }
    }
    TRAIL_TRY(store::removeFailedPath(db, path));
    return transaction->commit();
}

} // namespace

Result<ImportReport> import(store::CaseFile &caseFile, const QStringList &paths, const ImportOptions &options, const CancelToken &cancel,
                            const ProgressSink &progress)
{
    store::Database &db = caseFile.database();
    const FileList list = listFiles(paths, cancel);
    for (const QString &path : list.notFound)
        TRAIL_TRY(store::putFailedPath(db, {path, ErrorCode::NotFound, QStringLiteral("no such file or folder")}));

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
