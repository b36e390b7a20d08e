// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/jobs.h"

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QWidget>

namespace tendertrail::gui {

/// Stage, bar, done of all, rate, time left, pause and cancel of the work that runs; hidden while there is none.
class JobsBar : public QWidget
{
    Q_OBJECT

public:
    explicit JobsBar(Jobs &jobs, QWidget *parent = nullptr);
    /// Work that was paused waits to be started again.
    void setPaused(bool paused, const QString &what = {});

Q_SIGNALS:
    void pauseWanted();
    void resumeWanted();

private:
    void update();
    Jobs &m_jobs;
    QLabel *m_stage;
    QLabel *m_item;
    QProgressBar *m_bar;
    QLabel *m_numbers;
    QToolButton *m_pause;
    QToolButton *m_cancel;
    JobId m_shown = 0;
    bool m_paused = false;
    QString m_pausedWhat;
};

} // namespace tendertrail::gui
