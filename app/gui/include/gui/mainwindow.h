// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/jobs.h"
#include "gui/place.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/view.h"

#include <QAction>
#include <QMainWindow>
#include <QStackedWidget>

#include <functional>
#include <map>
#include <vector>

namespace tendertrail::gui {

class CommandPalette;
class Header;
class FolderWatch;
class Importer;
class JobsBar;
class KeysPanel;
class Rail;
class SearchPanel;
class StartPage;
class Toasts;

/// The window. Session, jobs and navigator outlive it, so that it can be made anew in another language.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Session &session, Jobs &jobs, Navigator &navigator, Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Those of the window and of every view, for the palette and the list of keys.
    [[nodiscard]] QList<QAction *> allCommands() const;
    [[nodiscard]] View *currentView() const;
    [[nodiscard]] View *view(const QString &id) const;
    [[nodiscard]] const std::vector<ViewSpec> &viewSpecs() const { return m_specs; }
    void importPaths(const QStringList &paths);
    void openCase(const QString &folder);
    /// A new case in the folder for cases, with these documents.
    void beginCase(const QString &title, const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QAction *addCommand(const QString &id, const QString &text, Icon icon, const QList<QKeySequence> &keys, std::function<void()> run,
                        bool needsCase = true);
    void addCommands();
    void addViewCommands();
    void buildViews();
    void connectSession();
    void connectImporter();
    void showPlace(const Place &place);
    void showTitles();
    void showUndo();
    void enableCommands();
    void newCase();
    void openCaseDialog();
    void sampleCase();
    void importDialog(bool folders);
    void askPassword();
    void watchFolder();
    void showWatch();
    void verifyCase();
    void copyLink();
    void showDropHint(bool shown);

    Session &m_session;
    Jobs &m_jobs;
    Navigator &m_navigator;
    Settings &m_settings;
    std::vector<ViewSpec> m_specs;
    std::map<QString, View *> m_views;
    QList<QAction *> m_commands;
    QList<QAction *> m_caseCommands;
    std::unique_ptr<Workspace> m_workspace;
    QStackedWidget *m_pages = nullptr;
    QStackedWidget *m_stack = nullptr;
    StartPage *m_start = nullptr;
    Rail *m_rail = nullptr;
    Header *m_header = nullptr;
    JobsBar *m_jobsBar = nullptr;
    Toasts *m_toasts = nullptr;
    Importer *m_importer = nullptr;
    FolderWatch *m_folderWatch = nullptr;
    CommandPalette *m_palette = nullptr;
    SearchPanel *m_search = nullptr;
    KeysPanel *m_keys = nullptr;
    QWidget *m_dropHint = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_watch = nullptr;
    QStringList m_importWhenOpen;
};

} // namespace tendertrail::gui
