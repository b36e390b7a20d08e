// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentsdelegate.h"

#include "documentsmodel.h"
#include "gui/controls.h"
#include "gui/errortext.h"

#include <QFileInfo>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {
constexpr int thumbnailWidth = 36;
constexpr int thumbnailHeight = 48;

const DocumentRow *rowOf(const QModelIndex &index)
{
    return static_cast<const DocumentsModel *>(index.model())->at(index.row());
}

// What is still being fetched has the look of words, not of an empty list.
void paintWaiting(QPainter *painter, const QRect &inner, int column, const Theme &theme)
{
    if (column != DocumentsModel::Name)
        return;
    const int height = theme.scaled(10);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.colours().border);
    painter->drawRoundedRect(QRect(inner.left(), inner.center().y() - height, qMin(inner.width(), theme.scaled(180)), height), 3, 3);
}
} // namespace

DocumentsDelegate::DocumentsDelegate(Session &session, QObject *parent) : QStyledItemDelegate(parent), m_session(session) {}

int DocumentsDelegate::rowHeight()
{
    return Theme::current().scaled(thumbnailHeight) + spacing::l;
}

void DocumentsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const Colours &c = theme.colours();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->fillRect(option.rect, selected ? c.accentSoft : hovered ? c.hover : c.surface);
    painter->setPen(c.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect inner = option.rect.adjusted(spacing::s, 0, -spacing::s, 0);
    const DocumentRow *known = rowOf(index);
    if (!known) {
        paintWaiting(painter, inner, index.column(), theme);
        painter->restore();
        return;
    }
    const DocumentRow &row = *known;
    switch (index.column()) {
    case DocumentsModel::Name:
        paintName(painter, option, row);
        break;
    case DocumentsModel::Coverage: {
        if (!row.failures.isEmpty() && row.coverage.read <= 0) {
            const int sign = theme.scaled(18);
            painter->drawPixmap(inner.left(), inner.center().y() - sign / 2,
                                iconPixmap(Icon::Warning, sign, c.danger, painter->device()->devicePixelRatioF()));
            const QRect words = inner.adjusted(sign + spacing::s, spacing::xs, 0, -spacing::xs);
            painter->setFont(theme.font(TextSize::Small));
            painter->setPen(c.danger);
            painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, row.failures.first());
            break;
        }
        const QRect bar(inner.left(), inner.center().y() - 12, qMin(inner.width(), theme.scaled(220)), 8);
        paintCoverage(painter, bar, row.coverage);
        painter->setFont(theme.font(TextSize::Small));
        painter->setPen(row.failures.isEmpty() ? c.tertiary : c.danger);
        const QString words = !row.failures.isEmpty() ? DocumentsModel::tr("%Ln failure(s): %1", nullptr, static_cast<int>(row.failures.size())).arg(row.failures.first())
                              : row.pending > 0       ? DocumentsModel::tr("in work")
                                                      : coverageText(row.coverage);
        const QRect line(inner.left(), bar.bottom() + spacing::xs, inner.width(), painter->fontMetrics().height());
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
        break;
    }
    default: {
        const QString text = index.data(Qt::DisplayRole).toString();
        painter->setFont(theme.font(TextSize::Body));
        painter->setPen(index.column() == DocumentsModel::Suggestions && row.openSuggestions > 0 ? c.text : c.secondary);
        painter->drawText(inner, index.data(Qt::TextAlignmentRole).toInt(), painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    }
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && index.column() == DocumentsModel::Name) {
        painter->setBrush(c.accent);
        painter->setPen(Qt::NoPen);
        painter->drawRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()));
    }
    painter->restore();
}

void DocumentsDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option, const DocumentRow &row) const
{
    const Theme &theme = Theme::current();
    const Colours &c = theme.colours();
    const QSize size(theme.scaled(thumbnailWidth), theme.scaled(thumbnailHeight));
    const QRect picture(option.rect.left() + spacing::m, option.rect.center().y() - size.height() / 2, size.width(), size.height());
    const QImage image = row.document.id.isValid() ? m_session.cachedPageImage(row.document.id, 1, thumbnailDpi) : QImage();
    painter->setPen(c.border);
    painter->setBrush(image.isNull() ? c.window : QColor(Qt::white));
    if (image.isNull()) {
        painter->drawRect(picture.adjusted(0, 0, -1, -1));
        const int sign = theme.scaled(20);
        painter->drawPixmap(picture.center().x() - sign / 2, picture.center().y() - sign / 2,
                            iconPixmap(row.document.id.isValid() ? Icon::Page : Icon::Warning, sign,
                                       row.document.id.isValid() ? c.tertiary : c.danger, painter->device()->devicePixelRatioF()));
        if (row.coverage.read > 0)
            Q_EMIT thumbnailWanted(row.document);
    } else {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize fitted = image.size().scaled(size, Qt::KeepAspectRatio);
        const QRect place(picture.left() + (size.width() - fitted.width()) / 2, picture.top() + (size.height() - fitted.height()) / 2,
                          fitted.width(), fitted.height());
        painter->drawImage(place, image);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(place.adjusted(0, 0, -1, -1));
    }

    const int left = picture.right() + spacing::m;
    const QRect words(left, picture.top(), option.rect.right() - left - spacing::s, picture.height());
    painter->setFont(theme.font(TextSize::Body, true));
    painter->setPen(c.text);
    const int nameHeight = painter->fontMetrics().height();
    painter->setFont(theme.font(TextSize::Small));
    const int detailHeight = painter->fontMetrics().height();
    const int top = words.center().y() - (nameHeight + spacing::xs + detailHeight) / 2;
    QStringList details;
    if (row.document.id.isValid()) {
        details.append(mediaTypeText(row.document.mediaType));
        details.append(QLocale().formattedDataSize(row.document.bytes, 0, QLocale::DataSizeSIFormat));
        if (!row.inside.isEmpty())
            details.append(DocumentsModel::tr("in %1", "the archive or mail that a document lies in").arg(row.inside));
        if (!row.alike.isEmpty())
            details.append(DocumentsModel::tr("%Ln much like it", "number of other documents", static_cast<int>(row.alike.size())));
        if (row.document.ocrPages > 0)
            details.append(DocumentsModel::tr("%Ln page(s) recognised", nullptr, row.document.ocrPages));
    } else {
        details.append(QFileInfo(row.path).path());
    }
    const QRect detail(words.left(), top + nameHeight + spacing::xs, words.width(), detailHeight);
    painter->setPen(c.tertiary);
    painter->drawText(detail, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(details.join(u" · "_s), Qt::ElideMiddle, detail.width()));
    painter->setFont(theme.font(TextSize::Body, true));
    painter->setPen(c.text);
    painter->drawText(QRect(words.left(), top, words.width(), nameHeight), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(DocumentsModel::value(row, DocumentsModel::Name, Qt::DisplayRole).toString(), Qt::ElideMiddle, words.width()));
}

} // namespace tendertrail::gui
