// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tendertrail::gui {

/// A cell of a table whose words wrap, with what SecondRole gives (the English name) smaller below. Its height is what the words take at
/// the column's width, up to a limit of lines; only behind that do dots stand for the rest.
class WrappedCell : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int SecondRole = Qt::UserRole + 40;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tendertrail::gui
