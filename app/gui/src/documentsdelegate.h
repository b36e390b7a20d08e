// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentrows.h"
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
    /// Of every row, so that a table need not ask for each.
    [[nodiscard]] static int rowHeight();

    /// Thumbnails are asked for at this resolution.
    static constexpr double thumbnailDpi = 24;

Q_SIGNALS:
    /// A visible row has no picture yet.
    void thumbnailWanted(const tendertrail::core::Document &document) const;

private:
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const DocumentRow &row) const;
    Session &m_session;
};

} // namespace tendertrail::gui
