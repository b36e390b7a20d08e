// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/jobs.h"
#include "gui/mainwindow.h"

#include <QObject>
#include <QSize>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

namespace tendertrail::gui {

/// Pictures of every view of the open case, and of the dialogs that ask about its content, in each language and scheme, without anybody at the screen.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder;
        QStringList languages;
        QList<Scheme> schemes;
        QList<QSize> sizes;
    };
    /// makeWindow gives a window in the language installed then.
    Screenshots(Session &session, Jobs &jobs, Navigator &navigator, Options options, std::function<std::unique_ptr<MainWindow>()> makeWindow,
                QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// Files written; problem is empty when all went well.
    void finished(const QStringList &files, const QString &problem);

private:
    struct Shot
    {
        QString language;
        Scheme scheme;
        QSize size;
        QString name;
        Place place;
        QString command;   ///< triggered after the place is shown
        QString search;
        QString dialog{};  ///< a command of the view that opens a dialog: the picture is of the dialog
    };
    void prepare();
    void next();
    void grabWhenQuiet();
    void grab();
    [[nodiscard]] QWidget *openDialog() const;

    Session &m_session;
    Jobs &m_jobs;
    Navigator &m_navigator;
    Options m_options;
    std::function<std::unique_ptr<MainWindow>()> m_makeWindow;
    std::unique_ptr<MainWindow> m_window;
    QList<Shot> m_shots;
    qsizetype m_at = -1;
    bool m_asked = false; ///< the dialog's command has been triggered
    int m_quiet = 0;
    int m_waited = 0;
    QTimer m_timer;
    QStringList m_files;
};

} // namespace tendertrail::gui
