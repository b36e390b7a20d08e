// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer.h"

#include "translate/engine.h"

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

Importer::Importer(Session &session, Jobs &jobs, QObject *parent) : QObject(parent), m_session(session), m_jobs(jobs)
{
    connect(&session, &Session::closed, this, [this] {
        m_job = 0;
        m_paused = false;
        m_pausing = false;
        m_paths.clear();
        Q_EMIT stateChanged();
    });
}

void Importer::start(const QStringList &paths)
{
    m_paths += paths;
    m_paths.removeDuplicates();
    m_paused = false;
    if (m_job == 0)
        import();
}

void Importer::pause()
{
    if (m_job == 0)
        return;
    m_pausing = true;
    m_jobs.cancel(m_job);
}

void Importer::resume()
{
    if (m_paused)
        start({});
}

void Importer::import()
{
    const QStringList paths = m_paths;
    pipeline::ImportOptions options;
    options.actor = m_session.actor();
    m_job = m_session.write(
        this, {.title = tr("Importing"), .pausable = true}, Change::Documents | Change::Segments,
        [paths, options](store::CaseFile &file, const JobControl &control) {
            return pipeline::import(file, paths, options, control.cancel, control.progress);
        },
        [this, paths](core::Result<pipeline::ImportReport> report) {
            if (!report) {
                end(report.error());
                return;
            }
            m_report = *report;
            for (const QString &path : paths)
                m_paths.removeAll(path);
            // Files dropped meanwhile come before the slower stages.
            if (m_paths.isEmpty())
                translate();
            else
                import();
        });
    Q_EMIT stateChanged();
}

void Importer::translate()
{
    m_job = m_session.write(
        this, {.title = tr("Translating"), .pausable = true}, Change::Segments | Change::Documents,
        [](store::CaseFile &file, const JobControl &control) -> core::Result<pipeline::TranslateReport> {
            auto engine = translate::gist();
            if (!engine)
                return engine.failure();
            return pipeline::translateCase(file, **engine, u"en"_s, {}, control.cancel, control.progress);
        },
        [this](core::Result<pipeline::TranslateReport> report) {
            if (!report)
                end(report.error());
            else
                tag();
        });
}

void Importer::tag()
{
    m_job = m_session.write(
        this, {.title = tr("Tagging"), .pausable = true}, Change::Suggestions | Change::Documents | Change::Facts,
        [by = m_session.actor()](store::CaseFile &file, const JobControl &control) {
            return pipeline::tagCase(file, 0, by, {}, control.cancel, control.progress);
        },
        [this](core::Result<pipeline::TagReport> report) {
            if (!report) {
                end(report.error());
                return;
            }
            m_job = 0;
            if (!m_paths.isEmpty()) {
                import();
                return;
            }
            Q_EMIT stateChanged();
            Q_EMIT finished(m_report, report->suggestions);
        });
}

void Importer::end(const core::Error &error)
{
    m_job = 0;
    m_paused = m_pausing && error.code == core::ErrorCode::Cancelled;
    m_pausing = false;
    if (!m_paused)
        m_paths.clear();
    Q_EMIT stateChanged();
    if (!m_paused)
        Q_EMIT failed(error);
}

} // namespace tendertrail::gui
