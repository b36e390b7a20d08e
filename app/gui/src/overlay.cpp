// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlay.h"

#include "gui/theme.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

Overlay::Overlay(QWidget *window) : QFrame(window), m_window(window)
{
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    shadow->setColor(Theme::current().colours().shadow);
    connect(&Theme::current(), &Theme::changed, shadow, [shadow] { shadow->setColor(Theme::current().colours().shadow); });
    setGraphicsEffect(shadow);
    hide();
}

void Overlay::paintEvent(QPaintEvent *)
{
    const Colours &c = Theme::current().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(c.border);
    painter.setBrush(c.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

void Overlay::popUp(const QSize &size)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    const int top = 56;
    const QSize fitted(qMin(size.width(), m_window->width() - 2 * spacing::xl), qMin(size.height(), m_window->height() - top - spacing::xxl));
    setGeometry((m_window->width() - fitted.width()) / 2, top, fitted.width(), fitted.height());
    show();
    raise();
    qApp->installEventFilter(this);
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    qApp->removeEventFilter(this);
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus();
    Q_EMIT dismissed();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget != this && !isAncestorOf(widget) && widget->window() == window())
            dismiss();
    }
    if (event->type() == QEvent::Resize && watched == m_window)
        popUp(size());
    return QFrame::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace tendertrail::gui
