// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/settings.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace tendertrail::gui {

/// What stands there while no case is open: three choices and the cases opened lately.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// The actions are the three choices, in order.
    StartPage(Settings &settings, const QList<QAction *> &choices, QWidget *parent = nullptr);
    void showOpening(const QString &folder);
    void showReady();

Q_SIGNALS:
    void recentWanted(const QString &folder);

private:
    void showRecent();
    Settings &m_settings;
    QVBoxLayout *m_recent;
    QLabel *m_recentTitle;
    QLabel *m_state;
    QWidget *m_choices;
};

} // namespace tendertrail::gui
