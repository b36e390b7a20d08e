// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>

#include <functional>

namespace tendertrail::gui {

/// Every command with its key: type a few letters, Enter does it. Ctrl+K.
class CommandPalette : public Overlay
{
    Q_OBJECT

public:
    CommandPalette(std::function<QList<QAction *>()> commands, QWidget *window);
    void open();
    /// What is listed at present, in order.
    [[nodiscard]] QStringList listed() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &typed);
    void run();
    std::function<QList<QAction *>()> m_commands;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
};

/// How well typed letters fit a text: all of them in order; higher is better, 0 is not at all.
[[nodiscard]] int fuzzyScore(const QString &typed, const QString &text);

} // namespace tendertrail::gui
