// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session.h"
#include "pipeline/arrivals.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace tendertrail::gui {

/// A folder whose new files are imported while the case is open. The case remembers it. A file counts as arrived when it has
/// stopped growing; network drives that say nothing of changes are looked at now and then.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(Session &session, QObject *parent = nullptr);

    [[nodiscard]] QString folder() const { return m_folder; }
    /// An empty one ends the watching.
    void setFolder(const QString &folder);

Q_SIGNALS:
    void folderChanged();
    void arrived(const QStringList &paths);

private:
    void readFolder();
    void look();
    void take(const std::vector<pipeline::Arrival> &found);
    void watchFolders();

    Session &m_session;
    QString m_folder;
    std::vector<pipeline::Arrival> m_growing; ///< as they were at the last look
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_now;
    bool m_looking = false;
};

} // namespace tendertrail::gui
