// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

namespace tendertrail::gui {

/// A panel above the window, in the window: closes by Esc, by a click beside it and when it loses the focus.
class Overlay : public QFrame
{
    Q_OBJECT

public:
    explicit Overlay(QWidget *window);
    /// Shows it centred near the top, at most this size.
    void popUp(const QSize &size);
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QWidget *host() const { return m_window; }

private:
    QWidget *m_window;
    QPointer<QWidget> m_before;
};

} // namespace tendertrail::gui
