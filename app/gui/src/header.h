// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/view.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QWidget>

namespace tendertrail::gui {

/// Back and forward, the case's title and the place, the search field, the palette.
class Header : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *back, *forward, *undo, *redo, *palette;
    };
    Header(const Actions &actions, QWidget *parent = nullptr);
    void setTitles(const QString &caseTitle, const QString &place);
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    void setCaseMenu(QMenu *menu);

private:
    QToolButton *m_case;
    QLabel *m_place;
    QLineEdit *m_search;
};

} // namespace tendertrail::gui
