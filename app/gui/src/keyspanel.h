// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay.h"

#include <QAction>
#include <QList>
#include <QScrollArea>

namespace tendertrail::gui {

/// All keys of the present place, then those of the window. Opened by ?.
class KeysPanel : public Overlay
{
    Q_OBJECT

public:
    explicit KeysPanel(QWidget *window);
    struct Group
    {
        QString title;
        QList<QAction *> actions;
    };
    void open(const QList<Group> &groups);

private:
    QWidget *m_body = nullptr;
    QScrollArea *m_scroll;
};

} // namespace tendertrail::gui
