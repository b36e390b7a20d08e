// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "commandpalette.h"
#include "folderwatch.h"
#include "gui/controls.h"
#include "gui/errortext.h"
#include "gui/toasts.h"
#include "header.h"
#include "importer.h"
#include "jobsbar.h"
#include "keyspanel.h"
#include "rail.h"
#include "searchpanel.h"
#include "startpage.h"
#include "statusline.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

MainWindow::MainWindow(Session &session, Jobs &jobs, Navigator &navigator, Settings &settings, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_jobs(jobs), m_navigator(navigator), m_settings(settings), m_specs(registeredViews())
{
    setAcceptDrops(true);
    setMinimumSize(960, 600);
    resize(1280, 800);
    setWindowIcon(programIcon());
    restoreGeometry(settings.state(u"window"_s));
    m_importer = new Importer(session, jobs, settings, this);
    m_folderWatch = new FolderWatch(session, this);

    m_pages = new QStackedWidget(this);
    setCentralWidget(m_pages);
    m_toasts = new Toasts(m_pages);
    m_workspace = std::make_unique<Workspace>(Workspace{session, jobs, navigator, settings, *m_toasts});
    addCommands();

    m_start = new StartPage(settings, {m_commands.at(0), m_commands.at(1), m_commands.at(2)}, m_pages);
    m_pages->addWidget(m_start);

    auto *body = new QWidget(m_pages);
    auto *across = new QHBoxLayout(body);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    m_rail = new Rail(m_specs, body);
    across->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    across->addLayout(column, 1);
    const auto named = [this](const QString &id) { return findChild<QAction *>(id, Qt::FindDirectChildrenOnly); };
    m_header = new Header({named(u"go.back"_s), named(u"go.forward"_s), m_undo, m_redo, named(u"palette"_s)}, body);
    column->addWidget(m_header);
    m_stack = new QStackedWidget(body);
    column->addWidget(m_stack, 1);
    m_jobsBar = new JobsBar(jobs, body);
    column->addWidget(m_jobsBar);
    column->addWidget(new StatusLine(session, jobs, settings, body));
    m_pages->addWidget(body);

    auto *menu = new QMenu(this);
    for (const auto &id : {u"case.import"_s, u"case.importfolder"_s, u"case.watch"_s, u"case.unlock"_s, u"case.verify"_s, u"case.new"_s, u"case.open"_s, u"case.close"_s})
        menu->addAction(named(id));
    m_header->setCaseMenu(menu);

    buildViews();
    addViewCommands();
    m_palette = new CommandPalette([this] { return allCommands(); }, m_pages);
    m_search = new SearchPanel(session, navigator, m_header->searchField(), m_pages);
    m_keys = new KeysPanel(m_pages);
    m_dropHint = new QFrame(m_pages);
    m_dropHint->setProperty("look", u"drop"_s);
    auto *hint = new QVBoxLayout(m_dropHint);
    hint->addWidget(label(tr("Drop to import"), TextSize::Title, Tone::Accent, false, m_dropHint), 0, Qt::AlignCenter);
    m_dropHint->hide();

    connect(m_rail, &Rail::chosen, this, [this](const QString &id) {
        for (const ViewSpec &spec : m_specs) {
            if (spec.id == id)
                m_navigator.go(Place::of(spec.kinds.first()));
        }
    });
    connect(m_rail, &Rail::settingsWanted, this, [this] { m_navigator.go(Place::of(Place::Kind::Settings)); });
    connect(m_start, &StartPage::recentWanted, this, &MainWindow::openCase);
    connect(&navigator, &Navigator::moved, this, &MainWindow::showPlace);
    connect(&navigator, &Navigator::historyChanged, this, &MainWindow::enableCommands);
    connectSession();
    connectImporter();
    enableCommands();
    showUndo();
    showTitles();
    if (session.isOpen()) {
        m_pages->setCurrentIndex(1);
        showPlace(navigator.current());
    }
}

MainWindow::~MainWindow()
{
    // Views use the workspace; they go before it does.
    delete takeCentralWidget();
}

void MainWindow::buildViews()
{
    for (const ViewSpec &spec : m_specs) {
        View *made = spec.make(*m_workspace, m_stack);
        made->setObjectName(spec.id);
        made->setAccessibleName(spec.title);
        m_views[spec.id] = made;
        m_stack->addWidget(made);
        connect(made, &View::titleChanged, this, &MainWindow::showTitles);
    }
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::opened, this, [this] {
        m_settings.addRecentCase(m_session.folder(), m_session.title());
        m_start->showReady();
        m_pages->setCurrentIndex(1);
        m_navigator.reset(Place::of(Place::Kind::Documents));
        enableCommands();
        if (m_importWhenOpen.isEmpty())
            m_importer->startIfDue();
        else
            m_importer->start(std::exchange(m_importWhenOpen, {}));
    });
    connect(&m_session, &Session::openFailed, this, [this](const QString &folder, const core::Error &error) {
        m_importWhenOpen.clear();
        m_start->showReady();
        core::Error named = error;
        if (named.subject.isEmpty())
            named.subject = folder;
        m_toasts->showError(named);
    });
    connect(&m_session, &Session::closed, this, [this] {
        m_pages->setCurrentIndex(0);
        m_start->showReady();
        m_search->dismiss();
        m_header->searchField()->clear();
        enableCommands();
        showTitles();
    });
    connect(&m_session, &Session::failed, m_toasts, &Toasts::showError);
    connect(&m_session, &Session::countsChanged, this, [this] { m_rail->setBadge(u"review"_s, m_session.counts().openSuggestions); });
    connect(&m_session, &Session::undoChanged, this, &MainWindow::showUndo);
    connect(&m_session, &Session::undone, this, [this](const QString &step, bool back) {
        if (back)
            m_toasts->say(tr("Taken back: %1").arg(undoText(step)), m_redo);
        else
            m_toasts->say(tr("Done again: %1").arg(undoText(step)), m_undo);
    });
}

void MainWindow::connectImporter()
{
    connect(m_importer, &Importer::stateChanged, this, [this] { m_jobsBar->setPaused(m_importer->isPaused(), tr("Import")); });
    connect(m_importer, &Importer::failed, this, [this](const core::Error &error) {
        if (error.code == core::ErrorCode::Cancelled)
            m_toasts->say(tr("Stopped. What is done is kept; the rest goes on when you import again or open the case anew."));
        else
            m_toasts->showError(error);
    });
    connect(m_importer, &Importer::warned, this, [this](const core::Error &error) { m_toasts->showError(error); });
    connect(m_importer, &Importer::finished, this, [this](const pipeline::ImportReport &report, int suggestions) {
        if (report.added == 0 && report.failed.empty())
            return; // nothing was due: opening a finished case says nothing
        QString text = tr("%Ln document(s) added.", nullptr, report.added);
        if (!report.failed.empty())
            text += u' ' + tr("%Ln problem(s), listed with their reasons.", nullptr, static_cast<int>(report.failed.size()));
        if (suggestions > 0)
            text += u' ' + tr("%Ln suggestion(s) to review.", nullptr, suggestions);
        m_toasts->say(text);
        if (!isActiveWindow())
            QApplication::alert(this);
    });
    connect(m_folderWatch, &FolderWatch::arrived, m_importer, &Importer::start);
    connect(m_folderWatch, &FolderWatch::folderChanged, this, &MainWindow::showWatch);
    connect(m_jobsBar, &JobsBar::pauseWanted, m_importer, &Importer::pause);
    connect(m_jobsBar, &JobsBar::resumeWanted, m_importer, &Importer::resume);
}

View *MainWindow::view(const QString &id) const
{
    const auto found = m_views.find(id);
    return found == m_views.end() ? nullptr : found->second;
}

View *MainWindow::currentView() const
{
    return qobject_cast<View *>(m_stack->currentWidget());
}

void MainWindow::showPlace(const Place &place)
{
    for (const ViewSpec &spec : m_specs) {
        if (!spec.kinds.contains(place.kind))
            continue;
        View *target = m_views.at(spec.id);
        const bool isNew = m_stack->currentWidget() != target;
        m_stack->setCurrentWidget(target);
        m_rail->setCurrent(spec.railId.isEmpty() ? spec.id : spec.railId);
        target->visit(place);
        if (isNew || !m_stack->isAncestorOf(focusWidget()))
            target->firstFocus()->setFocus();
        showTitles();
        enableCommands();
        return;
    }
}

void MainWindow::showTitles()
{
    const View *shown = currentView();
    const QString place = m_session.isOpen() && shown ? shown->placeTitle() : QString();
    m_header->setTitles(m_session.title(), place);
    setWindowTitle(!m_session.isOpen() ? u"Tendertrail"_s
                   : place.isEmpty()   ? tr("%1 — Tendertrail").arg(m_session.title())
                                       : tr("%1 — %2 — Tendertrail", "place, case").arg(place, m_session.title()));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    const bool anyFile = std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    if (!anyFile)
        return;
    event->acceptProposedAction();
    showDropHint(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    showDropHint(false);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    showDropHint(false);
    QStringList paths;
    const auto urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    importPaths(paths);
}

void MainWindow::showDropHint(bool shown)
{
    m_dropHint->setGeometry(m_pages->rect().adjusted(spacing::l, spacing::l, -spacing::l, -spacing::l));
    m_dropHint->setVisible(shown);
    m_dropHint->raise();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_dropHint->isVisible())
        showDropHint(true);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Closing while working asks nothing: what is not done goes on when the case is opened again.
    m_settings.setState(u"window"_s, saveGeometry());
    event->accept();
}

} // namespace tendertrail::gui
