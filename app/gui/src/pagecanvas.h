// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readerpage.h"

#include <QAbstractScrollArea>
#include <QImage>

namespace tendertrail::gui {

class Session;

/// The picture of a page with boxes over it: the segment in work, the marks, the words that a place names. Zooms and scrolls;
/// the picture comes from the confined worker, sharper when one zooms in.
class PageCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageCanvas(Session &session, QWidget *parent = nullptr);

    void showPage(const core::Document &document, const core::PageText &page, const std::vector<Mark> &marks);
    void clear();
    /// The segment in work and, inside it, the words under the pointer.
    void setHighlight(const QList<core::Box> &segment, const QList<core::Box> &words);
    /// The words that one came to see: drawn strongest, and scrolled to.
    void setProof(const QList<core::Box> &boxes);
    void setCurrentMark(int index);
    void scrollTo(const core::Box &box);

    void zoomIn();
    void zoomOut();
    void fitWidth();
    void fitPage();

Q_SIGNALS:
    /// The pointer is over a point of the page, in points; or has left (-1, -1).
    void pointed(double x, double y);
    void clicked(double x, double y);
    /// A rectangle was drawn around words; at: where a menu belongs.
    void selected(const tendertrail::core::Box &box, const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Fit { Width, Page, Free };

    void setScale(double scale, const QPointF &keep);
    void applyFit();
    void layOut();
    void fetchImage();
    [[nodiscard]] double wantedDpi() const;
    [[nodiscard]] QRectF pageRect() const;               ///< in the viewport
    [[nodiscard]] QRectF onScreen(const core::Box &box) const;
    [[nodiscard]] QPointF onPage(const QPointF &position) const;
    void paintMarks(QPainter &painter) const;
    void paintDoubts(QPainter &painter) const;

    Session &m_session;
    core::Document m_document;
    double m_width = 0;   // of the page, points
    double m_height = 0;
    core::PageNumber m_page = 0;
    std::vector<Mark> m_marks;
    QList<core::Box> m_segment, m_words, m_proof;
    QList<core::Box> m_doubtful; ///< words that recognition is not sure of
    int m_currentMark = -1;
    QImage m_image;
    QString m_problem;
    double m_fetchedDpi = 0;
    double m_scale = 1;   // pixels a point
    Fit m_fit = Fit::Width;
    bool m_pressed = false;
    bool m_panning = false;
    QPoint m_pressedAt, m_lastAt;
    QRect m_rubber;
};

} // namespace tendertrail::gui
