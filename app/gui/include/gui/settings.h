// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"
#include "translate/engine.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace tendertrail::gui {

/// What the program remembers between two starts, outside of any case.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QObject *parent = nullptr);

    /// "system", "en", "zh_CN".
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] SchemeChoice scheme() const;
    void setScheme(SchemeChoice choice);
    /// 1.0 to 2.0.
    [[nodiscard]] double textScale() const;
    void setTextScale(double scale);

    /// Folders of cases opened lately, newest first; those that are gone are left out.
    [[nodiscard]] QStringList recentCases() const;
    void addRecentCase(const QString &folder, const QString &title);
    [[nodiscard]] QString recentTitle(const QString &folder) const;
    void forgetRecentCase(const QString &folder);

    /// Where approved translations are remembered for other cases; empty: they are not.
    [[nodiscard]] QString memoryFile() const;
    void setRemembersAcrossCases(bool remembers);
    [[nodiscard]] bool remembersAcrossCases() const;

    /// The translation server; consented is per case and stays false here. The key lives as long as the program, and in the
    /// system's keychain where there is one.
    [[nodiscard]] translate::NetworkEndpoint endpoint() const;
    void setEndpoint(const translate::NetworkEndpoint &endpoint);
    /// Just the key, as it came from the keychain.
    void setKey(const QString &key) { m_key = key; }

    /// Splitters, columns, the window: by a name of the view's own.
    [[nodiscard]] QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

Q_SIGNALS:
    void languageChanged();
    void recentCasesChanged();
    void endpointChanged();

private:
    QSettings m_store;
    QString m_key;
};

} // namespace tendertrail::gui
