// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QAction>
#include <QString>
#include <QWidget>

namespace tendertrail::gui {

/// Short messages at the foot of the window that go by themselves: never a box where an undo will do.
class Toasts : public QWidget
{
    Q_OBJECT

public:
    /// window: over whose lower edge they lie.
    explicit Toasts(QWidget *window);

    /// action: a button in the toast ("Undo").
    void say(const QString &text, QAction *action = nullptr);
    void showError(const core::Error &error);
    /// An error in words of its own, where what its code says in general would be wrong advice.
    void refuse(const QString &sentence);
    [[nodiscard]] int count() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &text, bool isError, QAction *action);
    void place();
    QWidget *m_window;
};

} // namespace tendertrail::gui
