// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readerpage.h"

#include <QAbstractScrollArea>
#include <QTextLayout>

#include <memory>

namespace tendertrail::gui {

/// Source and translation side by side, a row a segment: so they scroll together by being one. Words under the pointer and
/// their counterpart light up; words of the source can be selected by the mouse.
class SegmentsPane : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SegmentsPane(QWidget *parent = nullptr);

    void showPage(const ReaderPage &page);
    void clear();
    /// The segment in work, and the words of the page text that light up in both columns.
    void setHighlight(int segment, const core::TextRange &words);
    void setProof(const core::TextRange &range);
    void setCurrentMark(int index);
    void scrollToSegment(int segment);
    void setCurrent(int segment);
    [[nodiscard]] int current() const { return m_current; }
    /// Selected words, as a range of the page text; empty for none.
    [[nodiscard]] core::TextRange selection() const;
    void clearSelection();
    /// Where the translation of a segment stands, in the viewport; null when there is no such segment.
    [[nodiscard]] QRect targetRect(int segment) const;
    /// Share of the width for the source.
    void setSplit(double share);
    [[nodiscard]] double split() const { return m_split; }

Q_SIGNALS:
    /// The pointer is over a segment and the words of the page text under it; -1 when it left.
    void pointed(int segment, const tendertrail::core::TextRange &words);
    /// The pointer rests in the source of a segment at that offset of its text; -1 when it does not.
    void hovered(int segment, qsizetype offset, const QPoint &at);
    void scrolled();
    void clicked(int segment, qsizetype offset); ///< offset in the page text, or -1 in the translation
    void editWanted(int segment);
    void selected(const tendertrail::core::TextRange &range, const QPoint &at);
    void currentChanged(int segment);
    void splitChanged(double share);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Row
    {
        std::unique_ptr<QTextLayout> source;
        std::unique_ptr<QTextLayout> target;
        std::unique_ptr<QTextLayout> note; ///< engine, status and warnings under the translation; none for no words
        bool warned = false;
        double top = 0;
        double height = 0;
        double noteTop = 0;    ///< in the row
    };
    struct Spot
    {
        int row = -1;
        bool inSource = true;
        qsizetype offset = -1; ///< in the column's text
    };

    void layOut();
    void build();
    [[nodiscard]] double sourceWidth() const;
    [[nodiscard]] double targetLeft() const;
    [[nodiscard]] Spot spotAt(const QPoint &position) const;
    [[nodiscard]] bool isOnSplit(const QPoint &position) const;
    /// The page words and the part of the translation that belong to a spot.
    [[nodiscard]] core::TextRange wordsAt(const Spot &spot) const;
    [[nodiscard]] core::TextRange targetOf(int row, const core::TextRange &words) const;
    void paintRow(QPainter &painter, int index, double y) const;
    void paintRange(QPainter &painter, const QTextLayout &layout, const QPointF &at, const core::TextRange &range, const QColor &colour) const;
    void paintMarks(QPainter &painter, int index, const QPointF &at) const;

    ReaderPage m_page;
    std::vector<Row> m_rows;
    double m_total = 0;
    double m_split = 0.42;
    int m_lit = -1;
    core::TextRange m_words;
    core::TextRange m_proof;
    int m_currentMark = -1;
    int m_current = -1;
    int m_selectionRow = -1;
    qsizetype m_selectionFrom = 0, m_selectionTo = 0; ///< in the source of that row
    bool m_selecting = false;
    bool m_splitting = false;
};

} // namespace tendertrail::gui
