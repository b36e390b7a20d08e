// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidenceview.h"

#include "gui/controls.h"
#include "gui/roles.h"
#include "gui/session.h"

#include <QPainter>

#include <algorithm>

// The list of citations: model and rows; part of EvidenceView.
namespace tendertrail::gui {

using namespace core;

namespace {

constexpr double cropDpi = 110; // the resolution that the reader asks for first, so that pages are drawn once

} // namespace

void CitationsModel::setCitations(std::vector<evidence::Citation> citations)
{
    beginResetModel();
    m_citations = std::move(citations);
    endResetModel();
}

int CitationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_citations.size());
}

QVariant CitationsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const evidence::Citation &citation = m_citations[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return citation.anchor.quote.simplified();
    case Qt::AccessibleTextRole:
        return tr("%1: %2. %3, page %4").arg(citation.id, citation.anchor.quote.simplified(), citation.document.name).arg(citation.anchor.page);
    case FilterRole: return QStringList{citation.id, citation.anchor.quote, citation.translation, citation.says, citation.document.name, citation.note}.join(u' ');
    default: return {};
    }
}

QSize CitationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Theme::current().scaled(400), Theme::current().scaled(104)};
}

void CitationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const Colours &colours = theme.colours();
    const auto *filtered = static_cast<const QSortFilterProxyModel *>(index.model());
    const auto *model = static_cast<const CitationsModel *>(filtered->sourceModel());
    const evidence::Citation &citation = model->citation(filtered->mapToSource(index).row());
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect area = option.rect.adjusted(spacing::s, 2, -spacing::s, -2);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.accentSoft);
        painter->drawRoundedRect(area, cornerRadius, cornerRadius);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.hover);
        painter->drawRoundedRect(area, cornerRadius, cornerRadius);
    }
    // The crop: the words with some of what stands around them.
    const int cropWidth = std::min(area.width() * 2 / 5, theme.scaled(360));
    const QRect frame(area.left() + spacing::s, area.top() + spacing::s, cropWidth, area.height() - 2 * spacing::s);
    painter->fillRect(frame, Qt::white);
    const QImage page = m_session.cachedPageImage(citation.document.id, citation.anchor.page, cropDpi);
    if (page.isNull()) {
        Q_EMIT pageWanted(citation.document, citation.anchor.page);
    } else {
        const double scale = cropDpi / 72;
        const Box box = boundingBox(citation.anchor.boxes);
        const double width = std::max(box.width + 60, 200.0) * scale;
        const double height = width * frame.height() / std::max(1, frame.width());
        QRectF source((box.x + box.width / 2) * scale - width / 2, (box.y + box.height / 2) * scale - height / 2, width, height);
        source.moveLeft(std::clamp(source.left(), 0.0, std::max(0.0, page.width() - width)));
        source.moveTop(std::clamp(source.top(), 0.0, std::max(0.0, page.height() - height)));
        painter->setClipRect(frame);
        painter->drawImage(QRectF(frame), page, source);
        const double zoom = frame.width() / width;
        painter->setPen(QPen(QColor(0xD5, 0x5E, 0x00), 1.6));
        painter->setBrush(Qt::NoBrush);
        for (const Box &part : citation.anchor.boxes) {
            painter->drawRect(QRectF(frame.left() + (part.x * scale - source.left()) * zoom, frame.top() + (part.y * scale - source.top()) * zoom, part.width * scale * zoom,
                                     part.height * scale * zoom)
                                  .adjusted(-2, -2, 2, 2));
        }
        painter->setClipping(false);
    }
    painter->setPen(colours.border);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(frame);

    const int left = frame.right() + spacing::m;
    const QRect words(left, area.top() + spacing::s, area.right() - left - spacing::s, area.height() - 2 * spacing::s);
    const RoleStyle style = citation.field.isEmpty() ? RoleStyle{} : roleStyle(citation.field);
    int x = words.left();
    painter->setFont(theme.font(TextSize::Small));
    painter->setPen(colours.secondary);
    painter->drawText(QRect(x, words.top(), theme.scaled(46), theme.scaled(20)), Qt::AlignLeft | Qt::AlignVCenter, citation.id);
    x += theme.scaled(46);
    if (!citation.field.isEmpty())
        paintPill(painter, QPoint(x, words.top()), style, style.text);
    painter->setFont(theme.font(TextSize::Body, true));
    painter->setPen(colours.text);
    const auto elided = [&](const QString &text) { return painter->fontMetrics().elidedText(text.simplified(), Qt::ElideRight, words.width()); };
    int y = words.top() + theme.scaled(24);
    painter->drawText(QRect(words.left(), y, words.width(), theme.scaled(20)), Qt::AlignLeft | Qt::AlignVCenter, elided(citation.anchor.quote));
    painter->setFont(theme.font(TextSize::Body));
    painter->setPen(colours.secondary);
    y += theme.scaled(21);
    painter->drawText(QRect(words.left(), y, words.width(), theme.scaled(20)), Qt::AlignLeft | Qt::AlignVCenter, elided(citation.note.isEmpty() ? citation.translation : citation.note));
    painter->setFont(theme.font(TextSize::Small));
    y += theme.scaled(21);
    painter->drawText(QRect(words.left(), y, words.width(), theme.scaled(18)), Qt::AlignLeft | Qt::AlignVCenter,
                      elided(tr("%1, page %2 · accepted by %3").arg(citation.document.name).arg(citation.anchor.page).arg(actorText(citation.acceptedBy))));
    painter->restore();
}

} // namespace tendertrail::gui
