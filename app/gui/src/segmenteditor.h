// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/memory.h"

#include <QFrame>

#include <vector>

class QPlainTextEdit;
class QVBoxLayout;

namespace tendertrail::gui {

/// A translation edited where it stands: Enter keeps it, Ctrl+Enter keeps and approves it, Esc leaves it. What is offered
/// beside it can be taken with a click or Ctrl and its number.
class SegmentEditor : public QFrame
{
    Q_OBJECT

public:
    SegmentEditor(const QString &text, int width, QWidget *parent = nullptr);
    void showOffers(const std::vector<store::Offer> &offers);

Q_SIGNALS:
    void kept(const QString &text);
    void approved(const QString &text);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void finish(bool approve);

    QPlainTextEdit *m_text = nullptr;
    QVBoxLayout *m_offers = nullptr;
    QStringList m_offered;
    bool m_done = false;
};

} // namespace tendertrail::gui
