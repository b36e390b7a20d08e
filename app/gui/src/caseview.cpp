// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseview.h"

#include "gui/controls.h"
#include "gui/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace tendertrail::gui {

CaseView::CaseView(Workspace &workspace, QWidget *parent) : View(workspace, parent)
{
    connect(&workspace.session, &Session::closed, this, [this] {
        m_isLoaded = m_isReading = m_isAskedAgain = false; // a reading's answer is dropped with the case
        forget();
    });
}

bool CaseView::begin()
{
    m_isAskedAgain = m_isReading;
    return !std::exchange(m_isReading, true);
}

void CaseView::reloadWhenSeen()
{
    if (isVisible())
        reload();
    else
        m_isLoaded = false;
}

CaseView::Titled CaseView::titledContent()
{
    auto *content = new QWidget(this);
    content->setProperty("look", QStringLiteral("surface"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::m);
    bar->setSpacing(spacing::m);
    bar->addWidget(label(placeTitle(), TextSize::Title, Tone::Normal, false, content));
    QLabel *counts = label({}, TextSize::Body, Tone::Secondary, false, content);
    bar->addWidget(counts);
    column->addLayout(bar);
    return {content, column, bar, counts};
}

} // namespace tendertrail::gui
