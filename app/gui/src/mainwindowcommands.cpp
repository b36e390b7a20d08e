// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "commandpalette.h"
#include "core/clock.h"
#include "core/datafiles.h"
#include "evidence/verify.h"
#include "gui/consent.h"
#include "gui/errortext.h"
#include "gui/toasts.h"
#include "folderwatch.h"
#include "header.h"
#include "importer.h"
#include "keyspanel.h"
#include "searchpanel.h"
#include "startpage.h"
#include "takein.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

QString casesFolder()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder.isEmpty() ? QDir::homePath() : folder;
}

QString freeCaseFolder(const QString &title)
{
    QString name = title;
    for (const QChar forbidden : u"/\\:*?\"<>|"_s)
        name.remove(forbidden);
    const QDir folder(casesFolder());
    QString path = folder.filePath(name + u".ttcase"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(u"%1 %2.ttcase"_s.arg(name).arg(number));
    return path;
}

} // namespace

QAction *MainWindow::addCommand(const QString &id, const QString &text, Icon which, const QList<QKeySequence> &keys, std::function<void()> run,
                                bool needsCase)
{
    auto *action = new QAction(icon(which), text, this);
    action->setObjectName(id);
    action->setShortcuts(keys);
    action->setData(static_cast<int>(which));
    if (!keys.isEmpty())
        action->setToolTip(u"%1  (%2)"_s.arg(QString(text).remove(u'…'), keys.first().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    m_commands.append(action);
    if (needsCase)
        m_caseCommands.append(action);
    return action;
}

void MainWindow::addCommands()
{
    // The first three are the choices of the start page; their tooltips say there what they are for.
    addCommand(u"case.new"_s, tr("New case…"), Icon::NewCase, {QKeySequence::New}, [this] { newCase(); }, false)
        ->setToolTip(tr("An empty case, into which you bring your own documents."));
    addCommand(u"case.open"_s, tr("Open a case…"), Icon::Folder, {QKeySequence::Open}, [this] { openCaseDialog(); }, false)
        ->setToolTip(tr("A case folder (.ttcase) from this computer or a drive."));
    addCommand(u"case.sample"_s, tr("Look at the sample case"), Icon::Sample, {}, [this] { sampleCase(); }, false)
        ->setToolTip(tr("Eight reconstructed notices, to see what the program does with them."));
    addCommand(u"case.import"_s, tr("Import documents…"), Icon::Import, {QKeySequence(u"Ctrl+I"_s)}, [this] { importDialog(false); });
    addCommand(u"case.importfolder"_s, tr("Import a folder…"), Icon::Folder, {QKeySequence(u"Ctrl+Shift+I"_s)}, [this] { importDialog(true); });
    addCommand(u"case.unlock"_s, tr("Enter a password for locked documents…"), Icon::Lock, {}, [this] { askPassword(); });
    m_watch = addCommand(u"case.watch"_s, tr("Watch a folder…"), Icon::Folder, {}, [this] { watchFolder(); });
    addCommand(u"case.verify"_s, tr("Check all hashes"), Icon::Lock, {}, [this] { verifyCase(); });
    addCommand(u"case.close"_s, tr("Close the case"), Icon::Close, {QKeySequence(u"Ctrl+W"_s)}, [this] { m_session.close(); });
    addCommand(u"go.back"_s, tr("Back"), Icon::Back, {QKeySequence(u"Alt+Left"_s)}, [this] { m_navigator.back(); });
    addCommand(u"go.forward"_s, tr("Forward"), Icon::Forward, {QKeySequence(u"Alt+Right"_s)}, [this] { m_navigator.forward(); });
    m_undo = addCommand(u"edit.undo"_s, tr("Undo"), Icon::Undo, {QKeySequence::Undo}, [this] { m_session.undo(); });
    m_redo = addCommand(u"edit.redo"_s, tr("Redo"), Icon::Redo, {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)}, [this] { m_session.redo(); });
    addCommand(u"search.here"_s, tr("Search in this document"), Icon::Search, {QKeySequence::Find}, [this] { m_search->begin(true); });
    addCommand(u"search.case"_s, tr("Search in the whole case"), Icon::Search, {QKeySequence(u"Ctrl+Shift+F"_s)}, [this] { m_search->begin(false); });
    addCommand(u"palette"_s, tr("All commands"), Icon::Command, {QKeySequence(u"Ctrl+K"_s)}, [this] { m_palette->open(); }, false);
    addCommand(u"keys"_s, tr("Keys of this place"), Icon::Keyboard, {QKeySequence(u"?"_s), QKeySequence(u"F1"_s)}, [this] {
        QList<KeysPanel::Group> groups;
        if (const View *shown = m_session.isOpen() ? currentView() : nullptr)
            groups.append({shown->accessibleName(), shown->commands()});
        groups.append({tr("Everywhere"), m_commands});
        m_keys->open(groups);
    }, false);
    addCommand(u"place.link"_s, tr("Copy a link to this place"), Icon::Link, {QKeySequence(u"Ctrl+L"_s)}, [this] { copyLink(); });
    addCommand(u"theme.toggle"_s, tr("Switch between light and dark"), Icon::Moon, {QKeySequence(u"Ctrl+Shift+D"_s)}, [this] {
        const SchemeChoice choice = Theme::current().isDark() ? SchemeChoice::Light : SchemeChoice::Dark;
        m_settings.setScheme(choice);
        Theme::current().setSchemeChoice(choice);
    }, false);
    addCommand(u"window.quit"_s, tr("Quit"), Icon::Stop, {QKeySequence::Quit}, [this] { close(); }, false);
}

void MainWindow::addViewCommands()
{
    int number = 0;
    for (const ViewSpec &spec : m_specs) {
        QList<QKeySequence> keys;
        if (spec.onRail)
            keys.append(QKeySequence(u"Ctrl+%1"_s.arg(++number)));
        else if (spec.kinds.contains(Place::Kind::Page))
            continue; // a page cannot be gone to without saying which
        addCommand(u"go."_s + spec.id, tr("Go to: %1").arg(spec.title), spec.icon, keys,
                   [this, kind = spec.kinds.first()] { m_navigator.go(Place::of(kind)); });
    }
}

QList<QAction *> MainWindow::allCommands() const
{
    QList<QAction *> all;
    const View *shown = m_session.isOpen() ? currentView() : nullptr;
    if (shown)
        all += shown->commands();
    all += m_commands;
    for (const ViewSpec &spec : m_specs) {
        const View *other = view(spec.id);
        if (other != shown)
            all += other->commands();
    }
    return all;
}

void MainWindow::enableCommands()
{
    const bool open = m_session.isOpen();
    for (QAction *action : std::as_const(m_caseCommands))
        action->setEnabled(open);
    findChild<QAction *>(u"go.back"_s, Qt::FindDirectChildrenOnly)->setEnabled(open && m_navigator.canGoBack());
    findChild<QAction *>(u"go.forward"_s, Qt::FindDirectChildrenOnly)->setEnabled(open && m_navigator.canGoForward());
    showUndo();
}

void MainWindow::showUndo()
{
    const auto show = [](QAction *action, const QString &step, const QString &plain, const QString &withStep) {
        action->setEnabled(!step.isEmpty());
        action->setText(step.isEmpty() ? plain : withStep.arg(undoText(step)));
        action->setToolTip(u"%1  (%2)"_s.arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    show(m_undo, m_session.undoLabel(), tr("Undo"), tr("Undo %1"));
    show(m_redo, m_session.redoLabel(), tr("Redo"), tr("Redo %1"));
}

void MainWindow::newCase()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Where shall the case be kept?"), freeCaseFolder(tr("My case")),
                                                      tr("Cases (*.ttcase)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    const QString folder = path.endsWith(u".ttcase") ? path : path + u".ttcase"_s;
    m_start->showOpening(folder);
    m_session.create(folder, QFileInfo(folder).completeBaseName());
}

void MainWindow::openCaseDialog()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a case folder (.ttcase)"), casesFolder());
    if (!folder.isEmpty())
        openCase(folder);
}

void MainWindow::openCase(const QString &folder)
{
    m_start->showOpening(folder);
    m_session.open(folder);
}

void MainWindow::beginCase(const QString &title, const QStringList &paths)
{
    const QString folder = freeCaseFolder(title);
    m_importWhenOpen = paths;
    m_start->showOpening(folder);
    m_session.create(folder, title);
}

void MainWindow::sampleCase()
{
    const auto sample = core::dataFile(u"sample"_s);
    if (!sample) {
        m_toasts->showError(sample.error());
        return;
    }
    const QDir documents(QDir(*sample).filePath(u"documents"_s));
    beginCase(tr("Sample case"), {documents.exists() ? documents.path() : *sample});
}

void MainWindow::importPaths(const QStringList &paths)
{
    if (paths.size() == 1 && QFileInfo::exists(QDir(paths.first()).filePath(u"case.sqlite"_s))) {
        openCase(paths.first());
        return;
    }
    if (m_session.isOpen()) {
        // What a translator sends back is dropped on the window like everything else, and is no document of the case.
        QStringList documents;
        for (const QString &path : paths) {
            if (isTranslationFile(path))
                takeInTranslations(*m_workspace, this, path);
            else
                documents.append(path);
        }
        if (!documents.isEmpty())
            m_importer->start(documents);
        return;
    }
    const QFileInfo first(paths.first());
    beginCase(paths.size() == 1 && first.isDir() ? first.fileName() : first.completeBaseName(), paths);
}

void MainWindow::importDialog(bool folders)
{
    QStringList paths;
    if (folders) {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Import a folder with everything in it"));
        if (!folder.isEmpty())
            paths.append(folder);
    } else {
        paths = QFileDialog::getOpenFileNames(this, tr("Import documents"));
    }
    if (!paths.isEmpty())
        importPaths(paths);
}

void MainWindow::askPassword()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Locked documents"));
    dialog->setLabelText(tr("The password is tried on every locked document of this case. What it opens is remembered in the case, "
                            "so that its pages can be shown again; nothing exports it."));
    dialog->setTextEchoMode(QLineEdit::Password);
    dialog->setOkButtonText(tr("Unlock"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &password) {
        if (!password.isEmpty())
            m_importer->unlock(password);
    });
    dialog->open();
}

void MainWindow::watchFolder()
{
    if (!m_folderWatch->folder().isEmpty()) {
        m_folderWatch->setFolder({});
        return;
    }
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Watch a folder: what is put there is imported"));
    if (!folder.isEmpty())
        m_folderWatch->setFolder(folder);
}

void MainWindow::showWatch()
{
    const QString folder = m_folderWatch->folder();
    m_watch->setText(folder.isEmpty() ? tr("Watch a folder…") : tr("Stop watching %1").arg(QFileInfo(folder).fileName()));
}

void MainWindow::verifyCase()
{
    m_jobs.start(
        this, {.title = tr("Checking hashes")},
        [folder = m_session.folder()](const JobControl &control) { return evidence::verify(folder, control.cancel, control.progress); },
        [this](core::Result<evidence::Verification> result) {
            if (!result) {
                if (result.error().code != core::ErrorCode::Cancelled)
                    m_toasts->showError(result.error());
                return;
            }
            if (result->ok)
                m_toasts->say(tr("All %Ln file(s) and entries are as they were when they came in.", nullptr, result->checked));
            else
                m_toasts->say(tr("%Ln problem(s) found; the first: %1, %2", nullptr, static_cast<int>(result->problems.size()))
                                  .arg(result->problems.front().path, result->problems.front().problem));
            m_session.write(
                this, {}, Change::Settings,
                [ok = result->ok](store::CaseFile &file, const JobControl &) { return writeVerification(file, ok, core::utcNow()); },
                [this](core::Result<void> written) {
                    if (!written)
                        m_toasts->showError(written.error());
                });
        });
}

void MainWindow::copyLink()
{
    QGuiApplication::clipboard()->setText(m_navigator.current().link(m_session.uuid()));
    m_toasts->say(tr("The link to this place is in the clipboard."));
}

} // namespace tendertrail::gui
