// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentspane.h"

#include "gui/roles.h"
#include "gui/theme.h"
#include "segmentnote.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace tendertrail::gui {

using core::TextRange;

namespace {

constexpr int gap = spacing::l;      // between the columns, and at the sides
constexpr int rowPadding = spacing::s;

double layOutText(QTextLayout &layout, double width)
{
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(40.0, width));
        line.setPosition({0, y});
        y += line.height() * 1.18;
    }
    layout.endLayout();
    return y;
}

std::unique_ptr<QTextLayout> makeLayout(const QString &text, const QFont &font)
{
    auto layout = std::make_unique<QTextLayout>(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    return layout;
}

} // namespace

SegmentsPane::SegmentsPane(QWidget *parent) : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("Source text and translation"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        build();
        viewport()->update();
    });
}

void SegmentsPane::showPage(const ReaderPage &page)
{
    const bool same = page.document.id == m_page.document.id && page.page.number == m_page.page.number;
    m_page = page;
    m_lit = -1;
    m_words = {};
    if (!same) {
        m_proof = {};
        m_currentMark = -1;
        m_current = page.segments.empty() ? -1 : 0;
        m_selectionRow = -1;
    }
    build();
    if (!same)
        verticalScrollBar()->setValue(0);
    viewport()->update();
}

void SegmentsPane::clear()
{
    showPage({});
}

void SegmentsPane::build()
{
    const Theme &theme = Theme::current();
    QFont sourceFont = theme.font(TextSize::Body);
    if (!theme.chineseFamily().isEmpty())
        sourceFont.setFamilies({theme.chineseFamily(), sourceFont.family()});
    sourceFont.setPixelSize(theme.scaled(15)); // Han characters are denser than letters: a size up to be read for hours
    QFont targetFont = theme.font(TextSize::Body);
    targetFont.setPixelSize(theme.scaled(14));
    m_rows.clear();
    for (const ReaderSegment &segment : m_page.segments) {
        Row row;
        const bool heading = segment.segment.kind == QLatin1String("heading");
        sourceFont.setBold(heading);
        targetFont.setBold(heading);
        row.source = makeLayout(segment.segment.source, sourceFont);
        row.target = makeLayout(segment.translation ? segment.translation->text : QString(), targetFont);
        const SegmentNote note = segmentNote(segment.translation);
        if (!note.text.isEmpty())
            row.note = makeLayout(note.text, theme.font(TextSize::Small));
        row.warned = note.isWarning;
        m_rows.push_back(std::move(row));
    }
    layOut();
}

double SegmentsPane::sourceWidth() const
{
    return (viewport()->width() - 3 * gap) * m_split;
}

double SegmentsPane::targetLeft() const
{
    return 2 * gap + sourceWidth();
}

void SegmentsPane::layOut()
{
    const double targetWidth = viewport()->width() - targetLeft() - gap;
    double y = rowPadding;
    for (Row &row : m_rows) {
        const double source = layOutText(*row.source, sourceWidth());
        double target = layOutText(*row.target, targetWidth);
        row.noteTop = row.target->text().isEmpty() ? 0 : target;
        if (row.note) // in full: a warning of which only the beginning is read is none
            target = row.noteTop + layOutText(*row.note, targetWidth);
        row.top = y;
        row.height = std::max(source, target) + 2 * rowPadding;
        y += row.height;
    }
    m_total = y + rowPadding;
    verticalScrollBar()->setRange(0, std::max(0, int(m_total) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
}

void SegmentsPane::setHighlight(int segment, const TextRange &words)
{
    if (segment == m_lit && words == m_words)
        return;
    m_lit = segment;
    m_words = words;
    viewport()->update();
}

void SegmentsPane::setProof(const TextRange &range)
{
    m_proof = range;
    if (!range.isEmpty()) {
        const int segment = m_page.segmentAt(range.begin);
        setCurrent(segment);
        scrollToSegment(segment);
    }
    viewport()->update();
}

void SegmentsPane::setCurrentMark(int index)
{
    m_currentMark = index;
    viewport()->update();
}

void SegmentsPane::scrollToSegment(int segment)
{
    if (segment < 0 || segment >= int(m_rows.size()))
        return;
    const Row &row = m_rows[std::size_t(segment)];
    const int top = verticalScrollBar()->value();
    if (row.top < top || row.top + row.height > top + viewport()->height())
        verticalScrollBar()->setValue(int(row.top) - viewport()->height() / 3);
}

void SegmentsPane::setCurrent(int segment)
{
    if (segment < 0 || segment >= int(m_rows.size()) || segment == m_current)
        return;
    m_current = segment;
    viewport()->update();
    Q_EMIT currentChanged(segment);
}

TextRange SegmentsPane::selection() const
{
    if (m_selectionRow < 0 || m_selectionRow >= int(m_page.segments.size()) || m_selectionFrom == m_selectionTo)
        return {};
    return m_page.segments[std::size_t(m_selectionRow)].pageRange({std::min(m_selectionFrom, m_selectionTo), std::max(m_selectionFrom, m_selectionTo)});
}

void SegmentsPane::clearSelection()
{
    m_selectionRow = -1;
    viewport()->update();
}

void SegmentsPane::setSplit(double share)
{
    m_split = std::clamp(share, 0.2, 0.8);
    layOut();
    viewport()->update();
}

bool SegmentsPane::isOnSplit(const QPoint &position) const
{
    return std::abs(position.x() - (targetLeft() - gap / 2.0)) <= 4;
}

SegmentsPane::Spot SegmentsPane::spotAt(const QPoint &position) const
{
    const double y = position.y() + verticalScrollBar()->value();
    const auto row = std::ranges::find_if(m_rows, [&](const Row &candidate) { return y >= candidate.top && y < candidate.top + candidate.height; });
    if (row == m_rows.end())
        return {};
    Spot spot;
    spot.row = int(row - m_rows.begin());
    spot.inSource = position.x() < targetLeft() - gap / 2.0;
    const QTextLayout &layout = spot.inSource ? *row->source : *row->target;
    const double x = position.x() - (spot.inSource ? gap : targetLeft());
    const double within = y - row->top - rowPadding;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (within < line.y() || within >= line.y() + line.height() * 1.18)
            continue;
        if (x >= 0 && x <= line.naturalTextWidth())
            spot.offset = line.xToCursor(x, QTextLine::CursorOnCharacter);
        break;
    }
    return spot;
}

TextRange SegmentsPane::wordsAt(const Spot &spot) const
{
    if (spot.row < 0 || spot.offset < 0)
        return {};
    const ReaderSegment &segment = m_page.segments[std::size_t(spot.row)];
    if (segment.translation) {
        for (const core::Alignment &part : segment.translation->alignment) {
            if ((spot.inSource ? part.source : part.target).contains(spot.offset))
                return segment.pageRange(part.source);
        }
    }
    return spot.inSource ? segment.pageRange({spot.offset, spot.offset + 1}) : TextRange{};
}

TextRange SegmentsPane::targetOf(int row, const TextRange &words) const
{
    const ReaderSegment &segment = m_page.segments[std::size_t(row)];
    const TextRange source = segment.sourceRange(words);
    if (!segment.translation || source.isEmpty())
        return {};
    TextRange found{-1, -1};
    for (const core::Alignment &part : segment.translation->alignment) {
        if (!part.source.intersects(source) || part.target.isEmpty())
            continue;
        found.begin = found.begin < 0 ? part.target.begin : std::min(found.begin, part.target.begin);
        found.end = std::max(found.end, part.target.end);
    }
    return found.begin < 0 ? TextRange{} : found;
}

void SegmentsPane::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::current().colours();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), colours.surface);
    const double scrolled = verticalScrollBar()->value();
    painter.setPen(colours.border);
    const double middle = targetLeft() - gap / 2.0;
    painter.drawLine(QPointF(middle, 0), QPointF(middle, viewport()->height()));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const double y = m_rows[i].top - scrolled;
        if (y + m_rows[i].height >= 0 && y <= viewport()->height())
            paintRow(painter, int(i), y);
    }
}

void SegmentsPane::paintRow(QPainter &painter, int index, double y) const
{
    const Colours &colours = Theme::current().colours();
    const Row &row = m_rows[std::size_t(index)];
    const ReaderSegment &segment = m_page.segments[std::size_t(index)];
    const QRectF ground(spacing::xs, y, viewport()->width() - 2.0 * spacing::xs, row.height);
    if (index == m_current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accentSoft);
        painter.drawRoundedRect(ground, 4, 4);
        if (hasFocus()) {
            painter.setBrush(colours.accentFill);
            painter.drawRoundedRect(QRectF(ground.left(), y + 4, 3, row.height - 8), 1.5, 1.5);
        }
    } else if (index == m_lit) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.hover);
        painter.drawRoundedRect(ground, 4, 4);
    }
    const QPointF source(gap, y + rowPadding);
    const QPointF target(targetLeft(), y + rowPadding);
    const TextRange proof = m_proof.isEmpty() ? TextRange{} : segment.sourceRange(m_proof);
    if (!proof.isEmpty()) {
        paintRange(painter, *row.source, source, proof, colours.mark);
        paintRange(painter, *row.target, target, targetOf(index, m_proof), colours.mark);
    }
    if (index == m_lit && !m_words.isEmpty()) {
        QColor lit = colours.accentFill;
        lit.setAlpha(70);
        paintRange(painter, *row.source, source, segment.sourceRange(m_words), lit);
        paintRange(painter, *row.target, target, targetOf(index, m_words), lit);
    }
    if (index == m_selectionRow) {
        QColor chosen = colours.accentFill;
        chosen.setAlpha(110);
        paintRange(painter, *row.source, source, {std::min(m_selectionFrom, m_selectionTo), std::max(m_selectionFrom, m_selectionTo)}, chosen);
    }
    painter.setPen(colours.text);
    row.source->draw(&painter, source);
    paintMarks(painter, index, source);
    painter.setPen(colours.text);
    row.target->draw(&painter, target);
    if (row.note) {
        painter.setPen(row.warned ? colours.warning : colours.secondary);
        row.note->draw(&painter, QPointF(target.x(), target.y() + row.noteTop));
    }
}

void SegmentsPane::paintRange(QPainter &painter, const QTextLayout &layout, const QPointF &at, const TextRange &range, const QColor &colour) const
{
    if (range.isEmpty())
        return;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int begin = std::max(int(range.begin), line.textStart());
        const int end = std::min(int(range.end), line.textStart() + line.textLength());
        if (begin >= end)
            continue;
        const double left = line.cursorToX(begin);
        const double right = line.cursorToX(end);
        painter.fillRect(QRectF(at.x() + left, at.y() + line.y(), right - left, line.height()), colour);
    }
}

void SegmentsPane::paintMarks(QPainter &painter, int index, const QPointF &at) const
{
    const ReaderSegment &segment = m_page.segments[std::size_t(index)];
    const QTextLayout &layout = *m_rows[std::size_t(index)].source;
    for (std::size_t m = 0; m < m_page.marks.size(); ++m) {
        const Mark &mark = m_page.marks[m];
        if (!mark.range.intersects(segment.segment.range))
            continue;
        const TextRange range = segment.sourceRange(mark.range);
        const RoleStyle style = fieldStyle(mark.field);
        if (int(m) == m_currentMark) {
            QColor ground = style.hue;
            ground.setAlpha(60);
            paintRange(painter, layout, at, range, ground);
        }
        QPen pen(style.ink, 2);
        if (mark.state == QLatin1String("open"))
            pen.setStyle(Qt::DotLine);
        painter.setPen(pen);
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const int begin = std::max(int(range.begin), line.textStart());
            const int end = std::min(int(range.end), line.textStart() + line.textLength());
            if (begin >= end)
                continue;
            const double y = at.y() + line.y() + line.height() + 1;
            painter.drawLine(QPointF(at.x() + line.cursorToX(begin), y), QPointF(at.x() + line.cursorToX(end), y));
        }
    }
}

void SegmentsPane::resizeEvent(QResizeEvent *)
{
    layOut();
}

void SegmentsPane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (isOnSplit(event->pos())) {
        m_splitting = true;
        return;
    }
    const Spot spot = spotAt(event->pos());
    if (spot.row < 0)
        return;
    m_selectionRow = -1;
    if (spot.inSource && spot.offset >= 0) {
        m_selecting = true;
        m_selectionRow = spot.row;
        m_selectionFrom = m_selectionTo = spot.offset;
    }
    setCurrent(spot.row);
    viewport()->update();
}

void SegmentsPane::mouseMoveEvent(QMouseEvent *event)
{
    if (m_splitting) {
        setSplit((event->pos().x() - 1.5 * gap) / std::max(1.0, viewport()->width() - 3.0 * gap));
        Q_EMIT splitChanged(m_split);
        return;
    }
    const Spot spot = spotAt(event->pos());
    if (m_selecting) {
        if (spot.row == m_selectionRow && spot.inSource && spot.offset >= 0)
            m_selectionTo = spot.offset >= m_selectionFrom ? spot.offset + 1 : spot.offset;
        viewport()->update();
        return;
    }
    viewport()->setCursor(isOnSplit(event->pos()) ? Qt::SplitHCursor : spot.inSource && spot.offset >= 0 ? Qt::IBeamCursor : Qt::ArrowCursor);
    Q_EMIT pointed(spot.row, wordsAt(spot));
    Q_EMIT hovered(spot.row, spot.inSource ? spot.offset : -1, event->globalPosition().toPoint());
}

void SegmentsPane::mouseReleaseEvent(QMouseEvent *event)
{
    m_splitting = false;
    if (!m_selecting)
        return;
    m_selecting = false;
    const TextRange range = selection();
    if (range.isEmpty()) {
        const Spot spot = spotAt(event->pos());
        m_selectionRow = -1;
        if (spot.row >= 0) {
            const auto &map = m_page.segments[std::size_t(spot.row)].toPage;
            Q_EMIT clicked(spot.row, spot.inSource && spot.offset >= 0 && spot.offset < qsizetype(map.size()) ? map[std::size_t(spot.offset)] : -1);
        }
    } else {
        Q_EMIT selected(range, event->globalPosition().toPoint());
    }
    viewport()->update();
}

void SegmentsPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->pos());
    if (spot.row >= 0 && !spot.inSource)
        Q_EMIT editWanted(spot.row);
}

void SegmentsPane::leaveEvent(QEvent *)
{
    Q_EMIT pointed(-1, {});
    Q_EMIT hovered(-1, -1, {});
}

void SegmentsPane::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    viewport()->update();
    Q_EMIT scrolled();
}

QRect SegmentsPane::targetRect(int segment) const
{
    if (segment < 0 || segment >= int(m_rows.size()))
        return {};
    const Row &row = m_rows[std::size_t(segment)];
    const double left = targetLeft();
    return QRectF(left, row.top - verticalScrollBar()->value(), viewport()->width() - left - gap, row.height).toRect();
}

void SegmentsPane::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: setCurrent(m_current - 1); scrollToSegment(m_current); break;
    case Qt::Key_Down: setCurrent(m_current + 1); scrollToSegment(m_current); break;
    case Qt::Key_Home: setCurrent(0); scrollToSegment(0); break;
    case Qt::Key_End: setCurrent(int(m_rows.size()) - 1); scrollToSegment(m_current); break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace tendertrail::gui
