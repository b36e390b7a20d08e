// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace tendertrail::architecture {

/// The source tree as the rules see it: which library may use which (app/cmake/TrailTargets.cmake), and what breaks that.
class House
{
public:
    explicit House(const QString &root);

    /// Sentences, one a violation; empty when the house stands as drawn.
    [[nodiscard]] QStringList violations() const;
    [[nodiscard]] QStringList libraries() const { return m_mayUse.keys(); }
    [[nodiscard]] int filesRead() const { return m_filesRead; }

private:
    void readTable();
    void checkCircles();
    void checkFiles();
    void checkFile(const QString &library, const QString &path);
    void checkInclude(const QString &library, const QString &path, const QString &include, bool angle);

    QString m_root;
    QHash<QString, QStringList> m_mayUse;
    QSet<QString> m_widgets; // header names of Qt Widgets
    QStringList m_violations;
    int m_filesRead = 0;
};

} // namespace tendertrail::architecture
