// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrappedcell.h"

#include "gui/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <memory>

namespace tendertrail::gui {

namespace {

constexpr int linesAtMost = 4; // of each of the two texts: more is for the detail beside the table

/// One text broken into lines of a width; what does not fit in the last line ends in dots.
class Paragraph
{
public:
    Paragraph(const QString &text, const QFont &font, int width)
    {
        if (text.isEmpty())
            return;
        m_layout = std::make_unique<QTextLayout>(text, font);
        QTextOption wrap;
        wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout->setTextOption(wrap);
        const QFontMetricsF metrics(font);
        m_layout->beginLayout();
        for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition(QPointF(0, m_height));
            m_height += std::ceil(line.height());
            const int rest = int(text.size()) - line.textStart() - line.textLength();
            if (m_layout->lineCount() == linesAtMost && rest > 0) {
                m_elided = metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
                m_lastTop = line.y() + line.ascent();
                break;
            }
        }
        m_layout->endLayout();
    }

    double height() const { return m_height; }

    void draw(QPainter &painter, QPointF at) const
    {
        if (!m_layout)
            return;
        const int lines = m_elided.isEmpty() ? m_layout->lineCount() : m_layout->lineCount() - 1;
        for (int i = 0; i < lines; ++i)
            m_layout->lineAt(i).draw(&painter, at);
        if (!m_elided.isEmpty()) {
            painter.setFont(m_layout->font());
            painter.drawText(QPointF(at.x(), at.y() + m_lastTop), m_elided);
        }
    }

private:
    std::unique_ptr<QTextLayout> m_layout;
    QString m_elided;
    double m_height = 0;
    double m_lastTop = 0; // baseline of the elided line
};

int widthFor(const QRect &cell)
{
    return std::max(1, cell.width() - 2 * spacing::s);
}

} // namespace

void WrappedCell::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget); // the ground, the selection, the focus

    const Theme &theme = Theme::current();
    const int width = widthFor(option.rect);
    const Paragraph first(text, cell.font, width);
    const Paragraph second(index.data(SecondRole).toString(), theme.font(TextSize::Small), width);
    const double top = option.rect.top() + std::max(0.0, (option.rect.height() - first.height() - second.height()) / 2);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setPen(theme.colours().text);
    first.draw(*painter, QPointF(option.rect.left() + spacing::s, top));
    painter->setPen(theme.colours().secondary);
    second.draw(*painter, QPointF(option.rect.left() + spacing::s, top + first.height()));
    painter->restore();
}

QSize WrappedCell::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const int width = widthFor(option.rect);
    const Paragraph first(cell.text, cell.font, width);
    const Paragraph second(index.data(SecondRole).toString(), Theme::current().font(TextSize::Small), width);
    return {option.rect.width(), int(first.height() + second.height()) + 2 * spacing::s};
}

} // namespace tendertrail::gui
