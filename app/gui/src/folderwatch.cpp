// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderwatch.h"

#include "store/jobs.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {
constexpr auto folderKey = "watch.folder"_L1;
constexpr int settleMilliseconds = 2000; // between two looks at a file that may still be growing
constexpr int nowAndThen = 60'000;
constexpr int mostFolders = 200; // a system lets a program watch only so many
} // namespace

FolderWatch::FolderWatch(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMilliseconds);
    m_now.setInterval(nowAndThen);
    connect(&m_soon, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_now, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_soon.start(); });
    connect(&session, &Session::opened, this, &FolderWatch::readFolder);
    connect(&session, &Session::closed, this, [this] {
        m_folder.clear();
        watchFolders();
        Q_EMIT folderChanged();
    });
    if (session.isOpen())
        readFolder();
}

void FolderWatch::readFolder()
{
    m_session.read(
        this, [](store::Database &db, const JobControl &) { return store::info(db, folderKey); },
        [this](core::Result<QString> folder) {
            if (!folder || folder->isEmpty())
                return;
            m_folder = *folder;
            watchFolders();
            look();
            Q_EMIT folderChanged();
        });
}

void FolderWatch::setFolder(const QString &folder)
{
    m_folder = folder;
    watchFolders();
    m_session.write(
        this, {}, Change::Settings,
        [folder](store::CaseFile &file, const JobControl &) { return store::setInfo(file.database(), folderKey, folder); },
        [this](core::Result<void> written) {
            if (!written)
                Q_EMIT m_session.failed(written.error());
        });
    if (!folder.isEmpty())
        look();
    Q_EMIT folderChanged();
}

void FolderWatch::watchFolders()
{
    m_growing.clear();
    m_looking = false;
    if (const QStringList watched = m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_soon.stop();
    m_now.stop();
    if (m_folder.isEmpty())
        return;
    m_now.start();
    m_watcher.addPath(m_folder);
}

void FolderWatch::look()
{
    if (m_folder.isEmpty() || m_looking)
        return;
    m_looking = true;
    struct Look
    {
        std::vector<pipeline::Arrival> found;
        QStringList folders;
    };
    m_session.read(
        this,
        [folder = m_folder](store::Database &db, const JobControl &control) -> core::Result<Look> {
            auto found = pipeline::arrivals(db, folder, control.cancel);
            if (!found)
                return found.failure();
            Look look{std::move(*found), {}};
            QDirIterator folders(folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDirIterator::Subdirectories);
            while (folders.hasNext() && look.folders.size() < mostFolders)
                look.folders.append(folders.next());
            return look;
        },
        [this, folder = m_folder](core::Result<Look> look) {
            m_looking = false;
            if (!look || folder != m_folder)
                return; // a drive that is not there now may come back: looked at again in a while
            const QStringList watched = m_watcher.directories();
            for (const QString &below : std::as_const(look->folders)) {
                if (!watched.contains(below))
                    m_watcher.addPath(below);
            }
            take(look->found);
        });
}

void FolderWatch::take(const std::vector<pipeline::Arrival> &found)
{
    QStringList ready;
    std::vector<pipeline::Arrival> growing;
    for (const pipeline::Arrival &arrival : found) {
        if (std::ranges::find(m_growing, arrival) != m_growing.end())
            ready.append(arrival.path);
        else
            growing.push_back(arrival);
    }
    m_growing = std::move(growing);
    if (!m_growing.empty())
        m_soon.start();
    if (!ready.isEmpty())
        Q_EMIT arrived(ready);
}

} // namespace tendertrail::gui
