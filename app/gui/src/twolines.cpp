// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "twolines.h"

#include "gui/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace tendertrail::gui {

void TwoLinesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString second = index.data(SecondLineRole).toString();
    if (second.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString first = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget); // the ground, the selection, the focus

    const Theme &theme = Theme::current();
    const QRect inside = option.rect.adjusted(spacing::s, spacing::xs, -spacing::s, -spacing::xs);
    const QFont small = theme.font(TextSize::Small);
    const int upper = QFontMetrics(cell.font).height();
    const int lower = QFontMetrics(small).height();
    const int top = inside.top() + std::max(0, (inside.height() - upper - lower) / 2);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(theme.colours().text);
    painter->drawText(QRect(inside.left(), top, inside.width(), upper), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(cell.font).elidedText(first, Qt::ElideRight, inside.width()));
    painter->setFont(small);
    painter->setPen(theme.colours().secondary);
    painter->drawText(QRect(inside.left(), top + upper, inside.width(), lower), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(second, Qt::ElideRight, inside.width()));
    painter->restore();
}

} // namespace tendertrail::gui
