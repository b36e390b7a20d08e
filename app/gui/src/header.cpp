// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "header.h"

#include "gui/controls.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

QToolButton *buttonOf(QAction *action, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setDefaultAction(action);
    made->setAccessibleName(action->text());
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

} // namespace

Header::Header(const Actions &actions, QWidget *parent) : QWidget(parent)
{
    setProperty("look", u"bar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::s, spacing::s, spacing::m, spacing::s);
    row->setSpacing(spacing::xs);
    row->addWidget(buttonOf(actions.back, this));
    row->addWidget(buttonOf(actions.forward, this));
    row->addSpacing(spacing::xs);
    m_case = new QToolButton(this);
    m_case->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_case->setPopupMode(QToolButton::InstantPopup);
    m_case->setFocusPolicy(Qt::TabFocus);
    m_case->setProperty("look", u"casetitle"_s);
    row->addWidget(m_case);
    auto *sign = new QLabel(this);
    const auto draw = [sign] {
        sign->setPixmap(iconPixmap(Icon::ChevronRight, Theme::current().scaled(14), Theme::current().colours().tertiary, sign->devicePixelRatioF()));
    };
    draw();
    connect(&Theme::current(), &Theme::changed, sign, draw);
    row->addWidget(sign);
    m_place = new ElidedLabel({}, Qt::ElideMiddle, this);
    m_place->setProperty("tone", u"secondary"_s);
    row->addWidget(m_place, 2);
    row->addSpacing(spacing::m);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"searchField"_s);
    m_search->setPlaceholderText(tr("Search source and translation"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(240);
    m_search->setMaximumWidth(Theme::current().scaled(420));
    row->addWidget(m_search, 3);
    row->addSpacing(spacing::s);
    row->addWidget(buttonOf(actions.undo, this));
    row->addWidget(buttonOf(actions.redo, this));
    row->addWidget(buttonOf(actions.palette, this));
}

void Header::setTitles(const QString &caseTitle, const QString &place)
{
    m_case->setText(m_case->fontMetrics().elidedText(caseTitle, Qt::ElideRight, Theme::current().scaled(260)));
    m_case->setToolTip(caseTitle);
    m_case->setAccessibleName(tr("Case: %1").arg(caseTitle));
    m_place->setText(place);
}

void Header::setCaseMenu(QMenu *menu)
{
    m_case->setMenu(menu);
}

} // namespace tendertrail::gui
