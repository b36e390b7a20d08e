// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer.h"

#include "store/documentlist.h"
#include "store/documents.h"
#include "translate/engine.h"
#include "translateoptions.h"

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {
// How long nobody must have decided anything before the import goes on.
constexpr int restMilliseconds = 3000;

struct TranslateOutcome
{
    int segments = 0;
    std::optional<core::Error> withoutMemory;
};

// Only what is due: documents that a person had translated by a server must not be translated back by an import of others.
template <typename Work>
core::Result<int> forEachDue(store::CaseFile &file, store::Stage stage, const JobControl &control, Work work)
{
    const auto documents = store::documentsDue(file.database(), stage);
    if (!documents)
        return documents.failure();
    int sum = 0;
    qint64 done = 0;
    const auto total = static_cast<qint64>(documents->size());
    for (const core::DocumentId id : *documents) {
        const auto document = store::document(file.database(), id);
        if (!document)
            return document.failure();
        core::report(control.progress, {store::stageName(stage), done++, total, u"document"_s, document->name});
        if (control.cancel.isCancelled())
            return core::fail(core::ErrorCode::Cancelled);
        const core::Result<int> count = work(id);
        if (!count)
            return count.failure();
        sum += *count;
    }
    return sum;
}
} // namespace

Importer::Importer(Session &session, Jobs &jobs, const Settings &settings, QObject *parent)
    : QObject(parent), m_session(session), m_jobs(jobs), m_settings(settings)
{
    m_goOn.setSingleShot(true);
    m_goOn.setInterval(restMilliseconds);
    connect(&m_goOn, &QTimer::timeout, this, [this] { run(m_step); });
    connect(&session, &Session::writeWaiting, this, &Importer::makeWay);
    connect(&session, &Session::closed, this, [this] {
        m_job = 0;
        m_goOn.stop();
        m_paused = false;
        m_pausing = false;
        m_yielding = false;
        m_paths.clear();
        m_taking.clear();
        m_password.clear();
        Q_EMIT stateChanged();
    });
}

void Importer::start(const QStringList &paths)
{
    m_paths += paths;
    m_paths.removeDuplicates();
    m_paused = false;
    if (isRunning())
        return;
    m_documentsBefore = m_session.counts().documents;
    run(Step::Import);
}

void Importer::unlock(const QString &password)
{
    m_password = password;
    if (m_job != 0 && m_step == Step::Import)
        makeWay(); // it began without the password; it goes on from where it is
    else
        start({});
}

void Importer::startIfDue()
{
    m_session.read(
        this,
        [](store::Database &db, const JobControl &) -> core::Result<bool> {
            const auto counts = store::counts(db);
            if (!counts)
                return counts.failure();
            bool any = counts->pending > 0;
            for (const store::Stage stage : {store::Stage::Translate, store::Stage::Tag}) {
                const auto documents = store::documentsDue(db, stage);
                if (!documents)
                    return documents.failure();
                any = any || !documents->empty();
            }
            return any;
        },
        [this](core::Result<bool> any) {
            if (any && *any)
                start({});
        });
}

void Importer::pause()
{
    if (m_goOn.isActive()) {
        m_goOn.stop();
        m_paused = true;
        Q_EMIT stateChanged();
    } else if (m_job != 0) {
        m_pausing = true;
        m_jobs.cancel(m_job);
    }
}

void Importer::resume()
{
    if (m_paused)
        start({});
}

// One thread writes. A decision of a person must not wait until hundreds of pages are recognised, so the import, which
// goes on where it stopped, steps aside.
void Importer::makeWay()
{
    if (m_goOn.isActive()) {
        m_goOn.start();
    } else if (m_job != 0 && !m_yielding) {
        m_yielding = true;
        const auto all = m_jobs.visible();
        for (const Jobs::Status &status : all) {
            if (status.id == m_job && !status.progress.stage.isEmpty() && status.progress.stage != u"import")
                forgetTaken(m_taking);
        }
        m_jobs.cancel(m_job);
    }
}

void Importer::forgetTaken(const QStringList &paths)
{
    for (const QString &path : paths)
        m_paths.removeAll(path);
}

void Importer::run(Step step)
{
    m_step = step;
    m_yielding = false;
    switch (step) {
    case Step::Import:
        import();
        break;
    case Step::Translate:
        translate();
        break;
    case Step::Tag:
        tag();
        break;
    }
}

void Importer::import()
{
    m_taking = m_paths;
    pipeline::ImportOptions options;
    options.actor = m_session.actor();
    options.password = m_password;
    options.unlockAll = !m_password.isEmpty();
    m_job = m_session.write(
        this, {.title = tr("Importing"), .pausable = true}, Change::Documents | Change::Segments,
        [paths = m_taking, options](store::CaseFile &file, const JobControl &control) {
            return pipeline::import(file, paths, options, control.cancel, control.progress);
        },
        [this, paths = m_taking](core::Result<pipeline::ImportReport> report) {
            if (!report) {
                end(report.error());
                return;
            }
            m_report = *report;
            m_password.clear();
            forgetTaken(paths);
            // Files dropped meanwhile come before the slower stages.
            run(m_paths.isEmpty() ? Step::Translate : Step::Import);
        });
    Q_EMIT stateChanged();
}

void Importer::translate()
{
    m_job = m_session.write(
        this, {.title = tr("Translating"), .pausable = true}, Change::Segments | Change::Documents,
        [memory = m_settings.memoryFile()](store::CaseFile &file, const JobControl &control) -> core::Result<TranslateOutcome> {
            auto engine = translate::gist();
            if (!engine)
                return engine.failure();
            TranslateOutcome outcome;
            pipeline::TranslateOptions options;
            // What a person approved elsewhere is a gain; without it the pages are still to be read and tagged.
            if (auto own = translateOptions(memory))
                options = std::move(*own);
            else
                outcome.withoutMemory = own.error();
            const auto translated = forEachDue(file, store::Stage::Translate, control, [&](core::DocumentId id) -> core::Result<int> {
                const auto report = pipeline::translateCase(file, **engine, u"en"_s, id, control.cancel, {}, options);
                if (!report)
                    return report.failure();
                return report->translated;
            });
            if (!translated)
                return translated.failure();
            outcome.segments = *translated;
            return outcome;
        },
        [this](core::Result<TranslateOutcome> outcome) {
            if (!outcome) {
                end(outcome.error());
                return;
            }
            if (outcome->withoutMemory && outcome->segments > 0)
                Q_EMIT warned(*outcome->withoutMemory);
            run(Step::Tag);
        });
}

void Importer::tag()
{
    m_job = m_session.write(
        this, {.title = tr("Tagging"), .pausable = true}, Change::Suggestions | Change::Documents | Change::Facts,
        [by = m_session.actor()](store::CaseFile &file, const JobControl &control) {
            return forEachDue(file, store::Stage::Tag, control, [&](core::DocumentId id) -> core::Result<int> {
                const auto report = pipeline::tagCase(file, 0, by, id, control.cancel);
                if (!report)
                    return report.failure();
                return report->suggestions;
            });
        },
        [this](core::Result<int> suggestions) {
            if (!suggestions) {
                end(suggestions.error());
                return;
            }
            m_job = 0;
            m_yielding = false;
            if (!m_paths.isEmpty()) {
                run(Step::Import);
                return;
            }
            m_report.added = qMax(0, m_report.documents - m_documentsBefore);
            Q_EMIT stateChanged();
            Q_EMIT finished(m_report, *suggestions);
        });
}

void Importer::end(const core::Error &error)
{
    m_job = 0;
    const bool cancelled = error.code == core::ErrorCode::Cancelled;
    if (std::exchange(m_yielding, false) && cancelled && !m_pausing) {
        m_goOn.start();
        Q_EMIT stateChanged();
        return;
    }
    m_paused = m_pausing && cancelled;
    m_pausing = false;
    if (!m_paused)
        m_paths.clear();
    Q_EMIT stateChanged();
    if (!m_paused)
        Q_EMIT failed(error);
}

} // namespace tendertrail::gui
