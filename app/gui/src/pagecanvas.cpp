// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecanvas.h"

#include "core/doubts.h"
#include "gui/errortext.h"
#include "gui/roles.h"
#include "gui/session.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tendertrail::gui {

namespace {

constexpr double smallestScale = 0.25;
constexpr double largestScale = 8;
// Few resolutions, so that pages come from the cache: a screenful, a close look, every dot of a scan.
constexpr double resolutions[] = {110, 180, 300};

} // namespace

PageCanvas::PageCanvas(Session &session, QWidget *parent) : QAbstractScrollArea(parent), m_session(session)
{
    setAccessibleName(tr("Picture of the page"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    connect(&Theme::current(), &Theme::changed, this, [this] { viewport()->update(); });
}

void PageCanvas::showPage(const core::Document &document, const core::PageText &page, const std::vector<Mark> &marks)
{
    const bool same = document.id == m_document.id && page.number == m_page;
    m_document = document;
    m_page = page.number;
    m_width = page.width;
    m_height = page.height;
    m_marks = marks;
    m_doubtful.clear();
    if (page.source == core::TextSource::Ocr)
        for (const core::Word &word : page.words)
            if (core::isDoubtful(word))
                m_doubtful.append(word.box);
    m_currentMark = -1;
    if (!same) {
        m_image = {};
        m_problem.clear();
        m_fetchedDpi = 0;
        m_segment.clear();
        m_words.clear();
        m_proof.clear();
        applyFit();
        verticalScrollBar()->setValue(0);
    }
    fetchImage();
    viewport()->update();
}

void PageCanvas::clear()
{
    m_document = {};
    m_page = 0;
    m_width = m_height = 0;
    m_image = {};
    m_marks.clear();
    m_doubtful.clear();
    m_segment.clear();
    m_words.clear();
    m_proof.clear();
    viewport()->update();
}

void PageCanvas::setHighlight(const QList<core::Box> &segment, const QList<core::Box> &words)
{
    m_segment = segment;
    m_words = words;
    viewport()->update();
}

void PageCanvas::setProof(const QList<core::Box> &boxes)
{
    m_proof = boxes;
    if (!boxes.isEmpty())
        scrollTo(core::boundingBox(boxes));
    viewport()->update();
}

void PageCanvas::setCurrentMark(int index)
{
    m_currentMark = index;
    viewport()->update();
}

void PageCanvas::scrollTo(const core::Box &box)
{
    const QRectF rect = onScreen(box);
    const QRectF view = viewport()->rect();
    if (view.contains(rect))
        return;
    // A third from the top: the eye wants what follows more than what was before.
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(rect.top() - view.height() / 3));
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(rect.center().x() - view.width() / 2));
}

void PageCanvas::zoomIn()
{
    m_fit = Fit::Free;
    setScale(m_scale * 1.25, viewport()->rect().center());
}

void PageCanvas::zoomOut()
{
    m_fit = Fit::Free;
    setScale(m_scale / 1.25, viewport()->rect().center());
}

void PageCanvas::fitWidth()
{
    m_fit = Fit::Width;
    applyFit();
}

void PageCanvas::fitPage()
{
    m_fit = Fit::Page;
    applyFit();
}

void PageCanvas::applyFit()
{
    if (m_width <= 0 || m_height <= 0)
        return;
    const double across = (viewport()->width() - 2 * spacing::m) / m_width;
    const double down = (viewport()->height() - 2 * spacing::m) / m_height;
    if (m_fit == Fit::Width)
        m_scale = std::clamp(across, smallestScale, largestScale);
    else if (m_fit == Fit::Page)
        m_scale = std::clamp(std::min(across, down), smallestScale, largestScale);
    layOut();
    fetchImage();
    viewport()->update();
}

void PageCanvas::setScale(double scale, const QPointF &keep)
{
    const QPointF point = onPage(keep);
    m_scale = std::clamp(scale, smallestScale, largestScale);
    layOut();
    const QPointF moved = pageRect().topLeft() + point * m_scale - keep;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(moved.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(moved.y())));
    fetchImage();
    viewport()->update();
}

void PageCanvas::layOut()
{
    const int width = int(m_width * m_scale) + 2 * spacing::m;
    const int height = int(m_height * m_scale) + 2 * spacing::m;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
}

double PageCanvas::wantedDpi() const
{
    const double wanted = 72 * m_scale * devicePixelRatioF();
    for (const double dpi : resolutions) {
        if (dpi >= wanted * 0.9)
            return dpi;
    }
    return resolutions[std::size(resolutions) - 1];
}

void PageCanvas::fetchImage()
{
    if (!m_document.id.isValid() || m_page < 1 || m_width <= 0)
        return;
    const double dpi = wantedDpi();
    if (dpi <= m_fetchedDpi)
        return;
    m_fetchedDpi = dpi;
    const core::DocumentId document = m_document.id;
    const core::PageNumber page = m_page;
    m_session.pageImage(this, m_document, m_page, dpi, [this, document, page](core::Result<QImage> image) {
        if (document != m_document.id || page != m_page)
            return;
        if (image)
            m_image = std::move(*image);
        else if (image.error().code != core::ErrorCode::Cancelled)
            m_problem = errorText(image.error()).sentence;
        viewport()->update();
    });
}

QRectF PageCanvas::pageRect() const
{
    const double width = m_width * m_scale;
    const double left = std::max<double>(spacing::m, (viewport()->width() - width) / 2) - horizontalScrollBar()->value();
    return {left, double(spacing::m - verticalScrollBar()->value()), width, m_height * m_scale};
}

QRectF PageCanvas::onScreen(const core::Box &box) const
{
    const QPointF origin = pageRect().topLeft();
    return {origin.x() + box.x * m_scale, origin.y() + box.y * m_scale, box.width * m_scale, box.height * m_scale};
}

QPointF PageCanvas::onPage(const QPointF &position) const
{
    return (position - pageRect().topLeft()) / m_scale;
}

void PageCanvas::paintEvent(QPaintEvent *)
{
    const Colours &colours = Theme::current().colours();
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(viewport()->rect(), colours.window);
    if (m_page < 1 || m_width <= 0)
        return;
    const QRectF rect = pageRect();
    painter.fillRect(rect, Qt::white); // paper is white in the dark, too: a scan is evidence, not decoration
    if (!m_image.isNull()) {
        painter.drawImage(rect, m_image);
    } else {
        painter.setPen(QColor(0x60, 0x60, 0x60));
        painter.setFont(Theme::current().font(TextSize::Body));
        painter.drawText(rect.intersected(QRectF(viewport()->rect())), Qt::AlignCenter | Qt::TextWordWrap, m_problem.isEmpty() ? tr("Drawing the page…") : m_problem);
    }
    painter.setPen(QPen(colours.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);

    painter.setPen(Qt::NoPen);
    QColor ground = colours.accentFill;
    ground.setAlpha(34);
    painter.setBrush(ground);
    for (const core::Box &box : m_segment)
        painter.drawRoundedRect(onScreen(box).adjusted(-2, -1, 2, 1), 2, 2);
    ground.setAlpha(80);
    painter.setBrush(ground);
    for (const core::Box &box : m_words)
        painter.drawRect(onScreen(box));
    paintDoubts(painter);
    paintMarks(painter);

    for (const core::Box &box : m_proof) {
        QColor fill = QColor(0xE6, 0x9F, 0x00);
        fill.setAlpha(50);
        painter.setBrush(fill);
        painter.setPen(QPen(QColor(0xD5, 0x5E, 0x00), 2));
        painter.drawRoundedRect(onScreen(box).adjusted(-3, -3, 3, 3), 3, 3);
    }
    if (!m_rubber.isNull()) {
        painter.setBrush(ground);
        painter.setPen(QPen(colours.accentFill, 1));
        painter.drawRect(m_rubber);
    }
}

// A wave under each word in doubt, as under a word that a spelling checker does not know.
void PageCanvas::paintDoubts(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0xD5, 0x5E, 0x00), 1.2)); // the paper is white in both schemes
    const QRectF view = viewport()->rect();
    constexpr double wave = 3;
    for (const core::Box &box : m_doubtful) {
        const QRectF rect = onScreen(box);
        if (!rect.intersects(view))
            continue;
        QPainterPath path({rect.left(), rect.bottom() + 1});
        int up = 1;
        for (double x = rect.left(); x < rect.right(); x += wave, up = -up)
            path.quadTo(x + wave / 2, rect.bottom() + 1 + up * wave, x + wave, rect.bottom() + 1);
        painter.drawPath(path);
    }
}

void PageCanvas::paintMarks(QPainter &painter) const
{
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const Mark &mark = m_marks[i];
        // The paper is white in both schemes, so the marks keep the light scheme's ink.
        const RoleStyle style = roleStyle(core::fieldName(mark.field), Scheme::Light);
        for (const core::Box &box : mark.boxes) {
            const QRectF rect = onScreen(box).adjusted(-1, -1, 1, 2);
            QPen pen(style.hue, mark.state == QLatin1String("accepted") ? 2.0 : 1.6);
            if (mark.state == QLatin1String("open"))
                pen.setStyle(Qt::DotLine);
            painter.setPen(pen);
            painter.drawLine(rect.bottomLeft(), rect.bottomRight());
            if (int(i) == m_currentMark) {
                QColor fill = style.hue;
                fill.setAlpha(45);
                painter.setBrush(fill);
                painter.drawRect(rect);
                painter.setBrush(Qt::NoBrush);
            }
        }
    }
}

void PageCanvas::resizeEvent(QResizeEvent *)
{
    if (m_fit == Fit::Free)
        layOut();
    else
        applyFit();
}

void PageCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        m_fit = Fit::Free;
        setScale(m_scale * std::pow(1.0015, event->angleDelta().y()), event->position());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PageCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = m_lastAt = event->pos();
    m_panning = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && event->modifiers() & Qt::AltModifier);
    m_pressed = event->button() == Qt::LeftButton && !m_panning;
}

void PageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_panning) {
        const QPoint moved = event->pos() - m_lastAt;
        m_lastAt = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
        return;
    }
    if (m_pressed && (event->pos() - m_pressedAt).manhattanLength() > 6) {
        m_rubber = QRect(m_pressedAt, event->pos()).normalized();
        viewport()->update();
        return;
    }
    const QPointF point = onPage(event->position());
    Q_EMIT pointed(point.x(), point.y());
}

void PageCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressed && !m_rubber.isNull()) {
        const QPointF from = onPage(m_rubber.topLeft());
        const QPointF to = onPage(m_rubber.bottomRight());
        const core::Box box{from.x(), from.y(), to.x() - from.x(), to.y() - from.y()};
        m_rubber = {};
        viewport()->update();
        Q_EMIT selected(box, event->globalPosition().toPoint());
    } else if (m_pressed) {
        const QPointF point = onPage(event->position());
        Q_EMIT clicked(point.x(), point.y());
    }
    m_pressed = m_panning = false;
}

void PageCanvas::leaveEvent(QEvent *)
{
    Q_EMIT pointed(-1, -1);
}

void PageCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub); break;
    case Qt::Key_Down: verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd); break;
    case Qt::Key_Left: horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub); break;
    case Qt::Key_Right: horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd); break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace tendertrail::gui
