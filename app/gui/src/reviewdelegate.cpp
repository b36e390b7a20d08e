// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewdelegate.h"

#include "gui/icons.h"
#include "gui/roles.h"
#include "gui/theme.h"

#include <QPainter>

namespace tendertrail::gui {

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Theme::current().scaled(200), Theme::current().scaled(62)};
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const Colours &colours = theme.colours();
    const ReviewRow *row = static_cast<const ReviewModel *>(index.model())->row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(spacing::xs, 1, -spacing::xs, -1);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.accentSoft);
        painter->drawRoundedRect(area, cornerRadius, cornerRadius);
        painter->setBrush(colours.accentFill);
        painter->drawRoundedRect(QRectF(area.left(), area.top() + 6, 3, area.height() - 12), 1.5, 1.5);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.hover);
        painter->drawRoundedRect(area, cornerRadius, cornerRadius);
    }
    const QRect inner = area.adjusted(spacing::m, spacing::s, -spacing::s, -spacing::s);
    if (!row) { // on its way
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.border);
        painter->drawRoundedRect(QRect(inner.left(), inner.center().y(), inner.width() / 2, theme.scaled(10)), 3, 3);
        painter->restore();
        return;
    }
    const core::Suggestion &suggestion = row->suggestion;
    const RoleStyle style = fieldStyle(suggestion.field);
    const bool decided = suggestion.state != QLatin1String("open");
    const int iconSize = theme.scaled(18);
    if (decided) {
        const bool accepted = suggestion.state == QLatin1String("accepted");
        painter->drawPixmap(inner.right() - iconSize, inner.top(),
                            iconPixmap(accepted ? Icon::Accept : Icon::Reject, iconSize, accepted ? colours.success : colours.danger, painter->device()->devicePixelRatioF()));
    }
    const int pillWidth = paintPill(painter, inner.topLeft(), style, style.text);
    painter->setFont(theme.font(TextSize::Small));
    painter->setPen(colours.secondary);
    const int right = decided ? inner.right() - iconSize - spacing::s : inner.right();
    const QRect place(inner.left() + pillWidth + spacing::s, inner.top(), right - inner.left() - pillWidth - spacing::s, theme.scaled(20));
    QString words = suggestion.kind.isEmpty() || suggestion.field == core::Field::Status ? QString() : kindText(suggestion.kind) + QStringLiteral(" · ");
    words += confidenceText(suggestion.confidence);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));

    painter->setFont(theme.font(TextSize::Body, !decided));
    painter->setPen(decided ? colours.secondary : colours.text);
    const QRect value(inner.left(), inner.top() + theme.scaled(23), inner.width(), theme.scaled(22));
    painter->drawText(value, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(suggestionText(suggestion), Qt::ElideRight, value.width()));
    painter->restore();
}

} // namespace tendertrail::gui
