// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.h"

#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/session.h"
#include "gui/theme.h"

#include <QSignalSpy>

#include <memory>

/// The program's window as a test works with it, in surroundings of its own. A test class is one beside being a QObject.
class TestWindow
{
protected:
    void showWindow()
    {
        using namespace tendertrail::gui;
        installLanguage(QStringLiteral("en"));
        Theme::current().install();
        m_jobs = std::make_unique<Jobs>();
        m_session = std::make_unique<Session>(*m_jobs);
        m_navigator = std::make_unique<Navigator>();
        m_settings = std::make_unique<Settings>();
        m_window = std::make_unique<MainWindow>(*m_session, *m_jobs, *m_navigator, *m_settings);
        m_window->resize(1280, 800);
        m_window->show();
    }
    [[nodiscard]] bool openCase(const QString &folder)
    {
        QSignalSpy opened(m_session.get(), &tendertrail::gui::Session::opened);
        m_session->open(folder);
        return opened.wait(20000);
    }
    /// name: of the folder, without its suffix, and the case's title.
    [[nodiscard]] bool createCase(const QString &name)
    {
        QSignalSpy opened(m_session.get(), &tendertrail::gui::Session::opened);
        m_session->create(m_surroundings.file(name + QStringLiteral(".ttcase")), name);
        return opened.wait(20000);
    }
    void closeWindow()
    {
        if (m_session)
            m_session->close();
        m_window.reset();
        m_session.reset();
        m_jobs.reset();
    }

    Surroundings m_surroundings;
    std::unique_ptr<tendertrail::gui::Jobs> m_jobs;
    std::unique_ptr<tendertrail::gui::Session> m_session;
    std::unique_ptr<tendertrail::gui::Navigator> m_navigator;
    std::unique_ptr<tendertrail::gui::Settings> m_settings;
    std::unique_ptr<tendertrail::gui::MainWindow> m_window;
};
