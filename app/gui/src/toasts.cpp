// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/toasts.h"

#include "gui/controls.h"
#include "gui/errortext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {
constexpr int shownMilliseconds = 6000;
constexpr int errorMilliseconds = 12000;
constexpr int limit = 3;
constexpr int bottomOffset = 44; // above jobs bar and status line
} // namespace

Toasts::Toasts(QWidget *window) : QWidget(window), m_window(window)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::s);
    window->installEventFilter(this);
    hide();
}

int Toasts::count() const
{
    return static_cast<int>(findChildren<QFrame *>(u"toast"_s, Qt::FindDirectChildrenOnly).size());
}

void Toasts::say(const QString &text, QAction *action)
{
    add(text, false, action);
}

void Toasts::showError(const core::Error &error)
{
    const ErrorText text = errorText(error);
    add(text.nextStep.isEmpty() ? text.sentence : text.sentence + u' ' + text.nextStep, true, nullptr);
}

void Toasts::refuse(const QString &sentence)
{
    add(sentence, true, nullptr);
}

void Toasts::add(const QString &text, bool isError, QAction *action)
{
    auto toasts = findChildren<QFrame *>(u"toast"_s, Qt::FindDirectChildrenOnly);
    while (toasts.size() >= limit)
        delete toasts.takeFirst();

    auto *toast = new QFrame(this);
    toast->setObjectName(u"toast"_s);
    toast->setProperty("look", u"toast"_s);
    auto *row = new QHBoxLayout(toast);
    row->setContentsMargins(spacing::m, spacing::s, spacing::s, spacing::s);
    row->setSpacing(spacing::s);
    if (isError) {
        auto *sign = new QLabel(toast);
        sign->setPixmap(iconPixmap(Icon::Warning, Theme::current().scaled(18), Theme::current().colours().danger, devicePixelRatioF()));
        row->addWidget(sign);
    }
    QLabel *words = label(text, TextSize::Body, Tone::Normal, false, toast);
    words->setWordWrap(text.size() > 60);
    if (text.size() > 60)
        words->setMinimumWidth(Theme::current().scaled(420));
    words->setAccessibleName(text);
    row->addWidget(words, 1);
    const auto remove = [this, toast] {
        toast->hide();
        toast->deleteLater();
        toast->setObjectName({});
        QTimer::singleShot(0, this, &Toasts::place);
    };
    if (action) {
        QPushButton *act = button(action->text(), ButtonKind::Quiet, toast);
        connect(act, &QPushButton::clicked, action, &QAction::trigger);
        connect(act, &QPushButton::clicked, toast, remove);
        row->addWidget(act);
    }
    QToolButton *close = iconButton(Icon::Close, tr("Dismiss"), toast);
    connect(close, &QToolButton::clicked, toast, remove);
    row->addWidget(close);
    layout()->addWidget(toast);
    toast->show();
    QTimer::singleShot(isError ? errorMilliseconds : shownMilliseconds, toast, remove);
    place();
}

void Toasts::place()
{
    const bool any = count() > 0;
    setVisible(any);
    if (!any)
        return;
    layout()->activate();
    const QSize size = sizeHint().boundedTo(QSize(m_window->width() - 2 * spacing::xl, m_window->height() / 2));
    setGeometry((m_window->width() - size.width()) / 2, m_window->height() - size.height() - bottomOffset - spacing::s,
                size.width(), size.height());
    raise();
}

bool Toasts::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace tendertrail::gui
