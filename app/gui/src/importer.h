// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/jobs.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/view.h"
#include "pipeline/stages.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace tendertrail::gui {

/// Brings files into the case and through every stage: taken in, read, recognised, translated by the embedded engine, tagged.
/// Stopped at any time, it goes on from there; what an earlier run left is finished first.
class Importer : public QObject
{
    Q_OBJECT

public:
    Importer(Session &session, Jobs &jobs, const Settings &settings, QObject *parent = nullptr);

    /// No paths: only what is still due.
    void start(const QStringList &paths);
    /// Tries the password on everything in the case that is locked.
    void unlock(const QString &password);
    /// Goes on with what an earlier run left, if there is anything.
    void startIfDue();
    void pause();
    void resume();
    [[nodiscard]] bool isRunning() const { return m_job != 0 || m_goOn.isActive(); }
    [[nodiscard]] bool isPaused() const { return m_paused; }

Q_SIGNALS:
    void stateChanged();
    /// Everything is done; failures are part of the report.
    void finished(const tendertrail::pipeline::ImportReport &report, int suggestions);
    void failed(const tendertrail::core::Error &error);
    /// The work goes on without something: the memory across cases could not be read.
    void warned(const tendertrail::core::Error &error);

private:
    enum class Step { Import, Translate, Tag };
    void run(Step step);
    void makeWay();
    void import();
    void translate();
    void tag();
    void end(const core::Error &error);
    void forgetTaken(const QStringList &paths);

    Session &m_session;
    Jobs &m_jobs;
    const Settings &m_settings;
    QStringList m_paths;
    QString m_password;            // of the import that is due or under way; never written anywhere
    QStringList m_taking;          // those of the run under way
    pipeline::ImportReport m_report;
    int m_documentsBefore = 0;
    Step m_step = Step::Import;
    QTimer m_goOn;                 // after a person's decisions have been written
    JobId m_job = 0;
    bool m_paused = false;
    bool m_pausing = false;
    bool m_yielding = false;
};

} // namespace tendertrail::gui
