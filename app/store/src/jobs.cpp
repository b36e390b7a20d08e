// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jobs.h"

#include "store/query.h"

#include <QStringList>

#include <array>
#include <utility>

namespace tendertrail::store {

namespace {

constexpr std::array stages{Stage::Read, Stage::Unpack, Stage::Recognise, Stage::Segment, Stage::Translate, Stage::Tag, Stage::Index};

QString stateName(JobState state)
{
    switch (state) {
    case JobState::Pending:
        return QStringLiteral("pending");
    case JobState::Done:
        return QStringLiteral("done");
    case JobState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

Stage stageNamed(const QString &name)
{
    for (const Stage known : stages) {
        if (stageName(known) == name)
            return known;
    }
    return Stage::Read;
}

Job readJob(const Statement &row)
{
    Job job;
    job.document = core::DocumentId(row.integer(0));
    job.stage = stageNamed(row.text(1));
    job.page = static_cast<int>(row.integer(2));
    const QString state = row.text(3);
    for (const JobState known : {JobState::Pending, JobState::Done, JobState::Failed}) {
        if (stateName(known) == state)
            job.state = known;
    }
    job.attempts = static_cast<int>(row.integer(4));
    job.engine = row.text(5);
    job.options = row.text(6);
    job.error = core::errorCodeFromName(row.text(7));
    job.detail = row.text(8);
    return job;
}

FailedPath readFailedPath(const Statement &row)
{
    return {row.text(0), core::errorCodeFromName(row.text(1)), row.text(2)};
}

// Sorts the stages as documents pass through them.
QString stageOrder()
{
    QString order = QStringLiteral("CASE stage");
    for (size_t i = 0; i < stages.size(); ++i)
        order += QStringLiteral(" WHEN '%1' THEN %2").arg(stageName(stages[i])).arg(i);
    return order + QStringLiteral(" END");
}

} // namespace

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Read:
        return QStringLiteral("read");
    case Stage::Unpack:
        return QStringLiteral("unpack");
    case Stage::Recognise:
        return QStringLiteral("recognise");
    case Stage::Segment:
        return QStringLiteral("segment");
    case Stage::Translate:
        return QStringLiteral("translate");
    case Stage::Tag:
        return QStringLiteral("tag");
    case Stage::Index:
        return QStringLiteral("index");
    }
    return {};
}

core::Result<void> putJob(Database &db, const Job &job)
{
    return run(db,
               QStringLiteral("INSERT INTO job (document, stage, page, state, attempts, engine, options, error, detail)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (document, stage, page) DO UPDATE SET"
                              " state = excluded.state, attempts = excluded.attempts, engine = excluded.engine,"
                              " options = excluded.options, error = excluded.error, detail = excluded.detail"),
               job.document, stageName(job.stage), job.page, stateName(job.state), job.attempts, job.engine, job.options,
               job.state == JobState::Failed ? core::errorCodeName(job.error) : QString(), job.detail);
}

core::Result<void> removeJobs(Database &db, core::DocumentId document, Stage stage)
{
    return run(db, QStringLiteral("DELETE FROM job WHERE document = ? AND stage = ?"), document, stageName(stage));
}

core::Result<std::vector<Job>> jobs(Database &db, std::optional<JobState> state, std::optional<Stage> stage,
                                    core::DocumentId document)
{
    QStringList wanted;
    if (state)
        wanted.append(QStringLiteral("state = ?1"));
    if (stage)
        wanted.append(QStringLiteral("stage = ?2"));
    if (document.isValid())
        wanted.append(QStringLiteral("document = ?3"));
    const QString where = wanted.isEmpty() ? QString() : QStringLiteral(" WHERE ") + wanted.join(QStringLiteral(" AND "));
    return collect(query(db,
                         QStringLiteral("SELECT document, stage, page, state, attempts, engine, options, error, detail FROM job%1"
                                        " ORDER BY document, %2, page")
                             .arg(where, stageOrder()),
                         state ? stateName(*state) : QString(), stage ? stageName(*stage) : QString(), document),
                   readJob);
}

core::Result<std::vector<StageProgress>> stageProgress(Database &db, core::DocumentId document)
{
    return collect(query(db, QStringLiteral("SELECT document, stage, count(*), sum(state = 'done'), sum(state = 'pending') FROM job WHERE document = ? GROUP BY stage"), document),
                   [](const Statement &row) {
                       return StageProgress{core::DocumentId(row.integer(0)), stageNamed(row.text(1)), int(row.integer(2)), int(row.integer(3)),
                                            int(row.integer(4))};
                   });
}

core::Result<void> putFailedPath(Database &db, const FailedPath &failed)
{
    return run(db, QStringLiteral("INSERT OR REPLACE INTO failed_path (path, code, detail) VALUES (?, ?, ?)"), failed.path,
               core::errorCodeName(failed.code), failed.detail);
}

core::Result<void> removeFailedPath(Database &db, const QString &path)
{
    return run(db, QStringLiteral("DELETE FROM failed_path WHERE path = ?"), path);
}

core::Result<std::vector<FailedPath>> failedPaths(Database &db)
{
    return collect(query(db, QStringLiteral("SELECT path, code, detail FROM failed_path ORDER BY path")), readFailedPath);
}

core::Result<FailedPath> failedPath(Database &db, qint64 rank)
{
    return one(query(db, QStringLiteral("SELECT path, code, detail FROM failed_path ORDER BY path LIMIT 1 OFFSET ?"), rank),
               QStringLiteral("failed_path:%1").arg(rank), readFailedPath);
}

core::Result<Counts> counts(Database &db)
{
    // One statement, so that the numbers are of one moment. Each part is answered from an index alone.
    constexpr std::array parts{
        std::pair{"SELECT count(*) FROM document", &Counts::documents},
        std::pair{"SELECT count(*) FROM page", &Counts::pages},
        std::pair{"SELECT count(*) FROM page WHERE source = 'ocr'", &Counts::ocrPages},
        std::pair{"SELECT count(*) FROM segment", &Counts::segments},
        std::pair{"SELECT count(DISTINCT segment) FROM translation", &Counts::translatedSegments},
        std::pair{"SELECT count(*) FROM suggestion", &Counts::suggestions},
        std::pair{"SELECT count(*) FROM suggestion WHERE state = 'open'", &Counts::openSuggestions},
        std::pair{"SELECT count(*) FROM mention", &Counts::mentions},
        std::pair{"SELECT count(*) FROM entity", &Counts::entities},
        std::pair{"SELECT count(*) FROM relation", &Counts::relations},
        std::pair{"SELECT count(*) FROM purchase", &Counts::purchases},
        std::pair{"SELECT count(*) FROM job WHERE state = 'pending'", &Counts::pending},
        std::pair{"SELECT (SELECT count(*) FROM job WHERE state = 'failed') + (SELECT count(*) FROM failed_path)"
                  " + (SELECT count(*) FROM failed_member)",
                  &Counts::failed},
    };
    QStringList columns;
    for (const auto &[sql, member] : parts)
        columns.append(QLatin1Char('(') + QLatin1String(sql) + QLatin1Char(')'));
    return one(query(db, QStringLiteral("SELECT ") + columns.join(QStringLiteral(", "))), QStringLiteral("counts"),
               [&](const Statement &row) {
                   Counts counts;
                   int column = 0;
                   for (const auto &[sql, member] : parts)
                       counts.*member = static_cast<int>(row.integer(column++));
                   return counts;
               });
}

core::Result<void> setInfo(Database &db, const QString &key, const QString &value)
{
    return run(db, QStringLiteral("INSERT OR REPLACE INTO case_info (key, value) VALUES (?, ?)"), key, value);
}

core::Result<QString> info(Database &db, const QString &key)
{
    QString value;
    TRAIL_TRY(forEach(query(db, QStringLiteral("SELECT value FROM case_info WHERE key = ?"), key),
                      [&](const Statement &row) { value = row.text(0); }));
    return value;
}

} // namespace tendertrail::store
