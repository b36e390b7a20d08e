// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session.h"
#include "gui/settings.h"

#include <QLabel>
#include <QWidget>

namespace tendertrail::gui {

/// Says at all times: offline or which address is in use, whether readers are confined, when the hashes were last checked.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    StatusLine(Session &session, Jobs &jobs, Settings &settings, QWidget *parent = nullptr);

private:
    class Light;
    void readCase();
    void askWorker();
    void showCounts();
    Session &m_session;
    Jobs &m_jobs;
    Settings &m_settings;
    QLabel *m_counts;
    Light *m_network;
    Light *m_confined;
    Light *m_hashes;
};

} // namespace tendertrail::gui
