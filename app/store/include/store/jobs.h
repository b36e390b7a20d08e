// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "store/database.h"

#include <optional>
#include <vector>

namespace tendertrail::store {

/// The stages of a document, in order. Names (stageName): read, unpack, recognise, segment, translate, tag, index.
enum class Stage { Read, Unpack, Recognise, Segment, Translate, Tag, Index };
[[nodiscard]] QString stageName(Stage stage);

/// A row of the job ledger: what is to be done with a document, and how it went. page 0 means the whole document;
/// only Recognise has a job per page. engine remembers what did it, so that a newer one can be seen to be due.
enum class JobState { Pending, Done, Failed };
struct Job
{
    core::DocumentId document;
    Stage stage = Stage::Read;
    int page = 0;
    JobState state = JobState::Pending;
    int attempts = 0;
    QString engine;
    QString options;          ///< JSON of what was asked ("ocr", "language")
    core::ErrorCode error = core::ErrorCode::Internal; ///< where Failed
    QString detail;
};

/// Adds or replaces; in the same transaction as the rows that the stage wrote, so that a killed program never has one without the other.
[[nodiscard]] core::Result<void> putJob(Database &db, const Job &job);
[[nodiscard]] core::Result<void> removeJobs(Database &db, core::DocumentId document, Stage stage);
[[nodiscard]] core::Result<std::vector<Job>> jobs(Database &db, std::optional<JobState> state = {}, std::optional<Stage> stage = {},
                                                  core::DocumentId document = {});

/// A document's ledger in numbers, a row for each stage.
struct StageProgress
{
    core::DocumentId document;
    Stage stage = Stage::Read;
    int jobs = 0;
    int done = 0;
    int pending = 0;
};
[[nodiscard]] core::Result<std::vector<StageProgress>> stageProgress(Database &db, core::DocumentId document);

/// A file that never became a document (unreadable path), kept so that status lists it.
struct FailedPath
{
    QString path;
    core::ErrorCode code = core::ErrorCode::Io;
    QString detail;
};
[[nodiscard]] core::Result<void> putFailedPath(Database &db, const FailedPath &failed);
[[nodiscard]] core::Result<void> removeFailedPath(Database &db, const QString &path);
[[nodiscard]] core::Result<std::vector<FailedPath>> failedPaths(Database &db);
/// The one at this place in their order, from 0. Errors: NotFound.
[[nodiscard]] core::Result<FailedPath> failedPath(Database &db, qint64 rank);

/// Counts for the status command and the status line.
struct Counts
{
    int documents = 0, pages = 0, ocrPages = 0, segments = 0, translatedSegments = 0, suggestions = 0, openSuggestions = 0,
        mentions = 0, entities = 0, relations = 0, purchases = 0, pending = 0, failed = 0;
};
[[nodiscard]] core::Result<Counts> counts(Database &db);

/// Small settings of the case: consent for an address, last verification. Errors: as Database.
[[nodiscard]] core::Result<void> setInfo(Database &db, const QString &key, const QString &value);
[[nodiscard]] core::Result<QString> info(Database &db, const QString &key);

} // namespace tendertrail::store
