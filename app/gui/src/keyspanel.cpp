// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyspanel.h"

#include "gui/controls.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

KeysPanel::KeysPanel(QWidget *window) : Overlay(window)
{
    setAccessibleName(tr("Keys"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    column->setSpacing(spacing::m);
    auto *top = new QHBoxLayout;
    top->addWidget(label(tr("Keys"), TextSize::Title, Tone::Normal, false, this));
    top->addStretch(1);
    QToolButton *close = iconButton(Icon::Close, tr("Close"), this);
    connect(close, &QToolButton::clicked, this, &Overlay::dismiss);
    top->addWidget(close);
    column->addLayout(top);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
}

void KeysPanel::open(const QList<Group> &groups)
{
    m_body = new QWidget;
    m_body->setProperty("page", true);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, spacing::m, 0);
    column->setSpacing(spacing::m);
    for (const Group &group : groups) {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(spacing::l);
        grid->setVerticalSpacing(spacing::s);
        int row = 0;
        for (const QAction *action : group.actions) {
            if (action->shortcut().isEmpty())
                continue;
            QStringList keys;
            const auto shortcuts = action->shortcuts();
            for (const QKeySequence &key : shortcuts)
                keys.append(key.toString(QKeySequence::NativeText));
            grid->addWidget(label(QString(action->text()).remove(u'…'), TextSize::Body, Tone::Normal, false, m_body), row, 0);
            grid->addWidget(label(keys.join(u"  "_s), TextSize::Body, Tone::Secondary, true, m_body), row, 1, Qt::AlignRight);
            ++row;
        }
        if (row == 0)
            continue;
        column->addWidget(label(group.title, TextSize::Small, Tone::Accent, true, m_body));
        grid->setColumnStretch(0, 1);
        column->addLayout(grid);
    }
    column->addStretch(1);
    m_scroll->setWidget(m_body);
    popUp({Theme::current().scaled(520), Theme::current().scaled(600)});
    m_scroll->setFocus();
}

} // namespace tendertrail::gui
