// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statepanel.h"

#include "gui/controls.h"
#include "gui/errortext.h"

#include <QVBoxLayout>

namespace tendertrail::gui {

namespace {
constexpr int pictureSize = 48;
constexpr int textWidth = 460;
} // namespace

StatePanel::StatePanel(QWidget *parent) : QWidget(parent)
{
    m_picture = new QLabel(this);
    m_picture->setAlignment(Qt::AlignCenter);
    m_headline = label({}, TextSize::Title, Tone::Normal, false, this);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_text = label({}, TextSize::Body, Tone::Secondary, false, this);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(160);
    m_button = button({}, ButtonKind::Primary, this);
    m_button->hide(); // until there is something to press it for

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::xl);
    layout->setSpacing(spacing::m);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_headline);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addSpacing(spacing::s);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    connect(&Theme::current(), &Theme::changed, this, &StatePanel::paintPicture);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });
}

void StatePanel::paintPicture()
{
    const Colours &c = Theme::current().colours();
    m_picture->setPixmap(iconPixmap(m_icon, Theme::current().scaled(pictureSize), m_alarming ? c.danger : c.accent, devicePixelRatioF()));
    fitText();
}

// The layout asks for the height at the whole panel's width, which is less than the words need at theirs.
void StatePanel::fitText()
{
    const int width = qMin(Theme::current().scaled(textWidth), qMax(200, this->width() - 2 * spacing::xl));
    m_text->setFixedSize(width, m_text->heightForWidth(width));
}

void StatePanel::setPicture(Icon icon, bool alarming)
{
    m_icon = icon;
    m_alarming = alarming;
    paintPicture();
    m_picture->show();
}

void StatePanel::setAction(QAction *action)
{
    m_action = action;
    m_button->setVisible(action != nullptr);
    if (action) {
        m_button->setText(action->text());
        m_button->setAccessibleName(action->text());
    }
}

void StatePanel::showEmpty(Icon icon, const QString &headline, const QString &whatToDo, QAction *first)
{
    setPicture(icon, false);
    m_headline->setText(headline);
    m_headline->show();
    m_text->setText(whatToDo);
    fitText();
    m_text->show();
    m_busy->hide();
    setAction(first);
    setAccessibleName(headline);
    setAccessibleDescription(whatToDo);
}

void StatePanel::showLoading(const QString &what)
{
    m_picture->hide();
    m_headline->hide();
    m_text->setText(what.isEmpty() ? tr("Loading…") : what);
    fitText();
    m_text->show();
    m_busy->show();
    setAction(nullptr);
    setAccessibleName(m_text->text());
}

void StatePanel::showError(const core::Error &error, QAction *next)
{
    const ErrorText text = errorText(error);
    setPicture(Icon::Warning, true);
    m_headline->setText(text.sentence);
    m_headline->show();
    m_text->setText(text.nextStep);
    fitText();
    m_text->setVisible(!text.nextStep.isEmpty());
    m_busy->hide();
    setAction(next);
    setAccessibleName(text.sentence);
    setAccessibleDescription(text.nextStep);
}

} // namespace tendertrail::gui
