// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/view.h"

#include <QStackedLayout>

namespace tendertrail::gui {

View::View(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    m_stack = new QStackedLayout(this);
    m_panel = new StatePanel(this);
    m_stack->addWidget(m_panel);
    setFocusPolicy(Qt::StrongFocus);
}

QAction *View::addCommand(const QString &id, const QString &text, Icon which, const QList<QKeySequence> &keys,
                          std::function<void()> run)
{
    auto *action = new QAction(icon(which), text, this);
    action->setObjectName(id);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    m_commands.append(action);
    return action;
}

void View::setContent(QWidget *content)
{
    m_content = content;
    m_stack->addWidget(content);
    m_stack->setCurrentWidget(content);
}

void View::showContent()
{
    if (m_content)
        m_stack->setCurrentWidget(m_content);
}

void View::showLoading(const QString &what)
{
    m_panel->showLoading(what);
    m_stack->setCurrentWidget(m_panel);
}

void View::showEmpty(Icon icon, const QString &headline, const QString &whatToDo, QAction *first)
{
    m_panel->showEmpty(icon, headline, whatToDo, first);
    m_stack->setCurrentWidget(m_panel);
}

void View::showError(const core::Error &error, QAction *next)
{
    m_panel->showError(error, next);
    m_stack->setCurrentWidget(m_panel);
}

} // namespace tendertrail::gui
