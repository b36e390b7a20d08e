// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

/// A folder of one test's own for what a person adds to the catalogues and rules, in force as long as it lives.
class UserData
{
public:
    UserData() : m_before(qgetenv("TENDERTRAIL_USER_DATA")) { qputenv("TENDERTRAIL_USER_DATA", m_folder.path().toUtf8()); }
    ~UserData() { qputenv("TENDERTRAIL_USER_DATA", m_before); }
    UserData(const UserData &) = delete;
    UserData &operator=(const UserData &) = delete;
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    QByteArray m_before;
};
