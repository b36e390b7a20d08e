// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matchespane.h"

#include "gui/controls.h"
#include "identitytext.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tendertrail::gui {

using namespace core;

namespace {

constexpr int shownAtMost = 200; // the rest comes up as these are decided
constexpr int rowsInSight = 3;

} // namespace

MatchesPane::MatchesPane(QWidget *parent) : QWidget(parent)
{
    setProperty("look", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::s, spacing::l, spacing::s);
    column->setSpacing(spacing::s);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::m);
    m_heading = label({}, TextSize::Body, Tone::Normal, true, this);
    bar->addWidget(m_heading);
    bar->addStretch(1);
    m_accept = button(tr("Merge"), Icon::Merge, ButtonKind::Primary, this);
    m_accept->setToolTip(tr("The two are one. Ctrl+Z takes it back."));
    m_reject = button(tr("They are two"), Icon::Reject, ButtonKind::Plain, this);
    m_reject->setToolTip(tr("The pair is not suggested again. Ctrl+Z takes it back."));
    bar->addWidget(m_accept);
    bar->addWidget(m_reject);
    column->addLayout(bar);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Names that may be one"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (const auto *match = current())
            Q_EMIT looked(match->kept.id, match->other.id);
    });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (const auto *match = current())
            Q_EMIT accepted(match->kept.id, match->other.id);
    });
    connect(m_reject, &QPushButton::clicked, this, [this] {
        if (const auto *match = current())
            Q_EMIT rejected(match->kept.id, match->other.id);
    });
    hide();
}

void MatchesPane::show(std::vector<pipeline::EntityMatch> matches)
{
    const int row = std::max(0, m_list->currentRow());
    m_matches = std::move(matches);
    setVisible(!m_matches.empty());
    const QSignalBlocker quiet(m_list); // what fills the list is nobody's choice
    m_list->clear();
    if (m_matches.empty())
        return;
    m_heading->setText(tr("%Ln pair(s) may be one", nullptr, count()));
    for (int i = 0; i < std::min(count(), shownAtMost); ++i) {
        const auto &match = m_matches[std::size_t(i)];
        auto *item = new QListWidgetItem(icon(Icon::Swap), QStringLiteral("%1 = %2\n%3").arg(match.kept.label, match.other.label, whyText(match.reasons, match.cautions)), m_list);
        item->setToolTip(item->text());
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    const int height = std::max(m_list->sizeHintForRow(0), Theme::current().scaled(38));
    m_list->setFixedHeight(std::min(m_list->count(), rowsInSight) * height + spacing::s);
}

const pipeline::EntityMatch *MatchesPane::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < count() ? &m_matches[std::size_t(row)] : nullptr;
}

} // namespace tendertrail::gui
