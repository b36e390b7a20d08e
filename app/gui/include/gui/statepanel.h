// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "gui/icons.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QWidget>

namespace tendertrail::gui {

/// What stands in the place of a list or a view while there is nothing to show: empty, loading or failed.
class StatePanel : public QWidget
{
    Q_OBJECT

public:
    explicit StatePanel(QWidget *parent = nullptr);

    void showEmpty(Icon icon, const QString &headline, const QString &whatToDo, QAction *first = nullptr);
    void showLoading(const QString &what = {});
    void showError(const core::Error &error, QAction *next = nullptr);
    [[nodiscard]] QString headline() const { return m_headline->text(); }

private:
    void setPicture(Icon icon, bool alarming);
    void setAction(QAction *action);
    void paintPicture();
    void fitText();

    QLabel *m_picture;
    QLabel *m_headline;
    QLabel *m_text;
    QProgressBar *m_busy;
    QPushButton *m_button;
    QAction *m_action = nullptr;
    Icon m_icon = Icon::Documents;
    bool m_alarming = false;
};

} // namespace tendertrail::gui
