// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/view.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QWidget>

namespace tendertrail::gui {

/// The strip of views on the left: icon and word, Ctrl+1 …, a number where something waits.
class Rail : public QWidget
{
    Q_OBJECT

public:
    Rail(const std::vector<ViewSpec> &views, QWidget *parent = nullptr);
    void setCurrent(const QString &viewId);
    /// A small number at the button; 0 hides it.
    void setBadge(const QString &viewId, int number);

Q_SIGNALS:
    void chosen(const QString &viewId);
    void settingsWanted();

private:
    QToolButton *add(const QString &id, const QString &text, Icon icon);
    QButtonGroup *m_group;
};

} // namespace tendertrail::gui
