// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/progress.h"
#include "core/records.h"
#include "core/result.h"
#include "pipeline/tagchanges.h"
#include "pipeline/translating.h"
#include "store/casefile.h"
#include "store/jobs.h"

#include <QString>
#include <QStringList>

#include <vector>

// Every call here blocks and belongs on a working thread; each takes the case's writing connection for itself meanwhile.
namespace tendertrail::pipeline {

enum class OcrMode { Auto, Always, Never };

struct ImportOptions
{
    OcrMode ocr = OcrMode::Auto;
    QStringList languages = {QStringLiteral("chi_sim"), QStringLiteral("eng")};
    int jobs = 0;                ///< workers; 0: one per core
    QString sourceUrl;
    QString password;            ///< tried on every locked document; what failed earlier for want of one in what is named is due again
    bool unlockAll = false;      ///< so is what failed for want of it anywhere in the case
    QString actor = QStringLiteral("person");
};

struct StageFailure
{
    core::DocumentId document;   ///< none when the file never got in
    QString path;                ///< as it was named
    QString stage;
    int page = 0;
    core::Error error;
};

struct ImportReport
{
    int documents = 0;           ///< of the case, after the import
    int added = 0;
    int pages = 0;               ///< of the case
    std::vector<StageFailure> failed;
};

/// Takes files and folders (recursively) into the case, then reads, recognises, segments and indexes what is due, also what an
/// earlier, interrupted import left. Cancelling leaves a good case; the same call goes on from there.
[[nodiscard]] core::Result<ImportReport> import(store::CaseFile &caseFile, const QStringList &paths, const ImportOptions &options,
                                                const core::CancelToken &cancel = {}, const core::ProgressSink &progress = {});

struct TagReport
{
    int documents = 0;
    int suggestions = 0;
    int accepted = 0;
    std::vector<TagChange> changes; ///< against what was there; nothing of documents that are tagged for the first time
};
/// Suggestions for every document anew, what a person decided stays; accepts those at or over acceptAbove (0: none).
[[nodiscard]] core::Result<TagReport> tagCase(store::CaseFile &caseFile, double acceptAbove, const QString &actor,
                                              core::DocumentId document = {}, const core::CancelToken &cancel = {},
                                              const core::ProgressSink &progress = {});

/// Failures of the case as it stands: failed jobs, members and paths. Of one document where it is named: without paths then.
[[nodiscard]] core::Result<std::vector<StageFailure>> failures(store::Database &db, core::DocumentId document = {});
[[nodiscard]] StageFailure failureOf(const store::FailedPath &failed);

} // namespace tendertrail::pipeline
