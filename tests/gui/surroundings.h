// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

/// Settings and folders of the test's own, so that nothing of the person who runs it is read or changed.
class Surroundings
{
public:
    Surroundings()
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        qputenv("HOME", m_folder.path().toUtf8());
        qputenv("XDG_DOCUMENTS_DIR", m_folder.path().toUtf8());
        qputenv("TENDERTRAIL_WORKER", TRAIL_BINARY_DIR "/bin/tendertrail-worker");
        QStandardPaths::setTestModeEnabled(false);
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};
