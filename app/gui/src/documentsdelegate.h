// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session.h"

#include <QStyledItemDelegate>

namespace tendertrail::gui {

/// Draws a document: thumbnail, name over format and size, coverage bar, failures in words.
class DocumentsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit DocumentsDelegate(Session &session, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Thumbnails are asked for at this resolution.
    static constexpr double thumbnailDpi = 24;

Q_SIGNALS:
    /// A visible row has no picture yet.
    void thumbnailWanted(int sourceRow) const;

private:
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    Session &m_session;
};

} // namespace tendertrail::gui
