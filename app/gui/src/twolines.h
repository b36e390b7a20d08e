// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tendertrail::gui {

/// A cell of a table with the original name above and its English name, smaller, below. A cell without a second line is drawn as ever.
class TwoLinesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int SecondLineRole = Qt::UserRole + 40;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tendertrail::gui
