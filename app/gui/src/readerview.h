// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/view.h"
#include "readerpage.h"

#include <QPointer>

class QLabel;
class QMenu;
class QSpinBox;
class QSplitter;

namespace tendertrail::gui {

class ElidedLabel;
class Inspector;
class PageCanvas;
class SegmentEditor;
class SegmentsPane;
class WordCard;

/// The three-up reader: page, source text, translation, and why a thing is marked. One highlight in all of them.
class ReaderView : public View
{
    Q_OBJECT

public:
    explicit ReaderView(Workspace &workspace, QWidget *parent = nullptr);

    void visit(const Place &place) override;
    QWidget *firstFocus() override;
    [[nodiscard]] QString placeTitle() const override;

    [[nodiscard]] const ReaderPage &page() const { return m_page; }

private:
    void buildWidgets();
    void buildCommands();
    void connectPanes();
    void reload();
    void show(ReaderPage page);
    void applyPlace();
    void showBanner();
    void light(int segment, const core::TextRange &words);
    void click(int segment, qsizetype offset);
    void selectMark(int index);
    void regionMenu(const core::Box &box, const QPoint &at);
    void selectionMenu(const core::TextRange &range, const QPoint &at);
    void tagWords(const core::TextRange &range, core::Field field);
    void keepClip(const core::TextRange &range);
    void copyCitation(const core::TextRange &range);
    void correctWords(const core::TextRange &range);
    void correctLine(const core::TextRange &range);
    void showDoubts();
    void editTranslation(int segment);
    void approve();
    void closeEditor();
    void addToGlossary(const core::TextRange &range);
    void showWord();
    void storeTranslation(core::SegmentId segment, const QString &text, core::TranslationStatus status);
    void turnPage(int by);
    void turnDocument(int by);
    [[nodiscard]] core::TextRange wordsInWork() const;

    Place m_place;
    ReaderPage m_page;
    bool m_loaded = false;
    quint64 m_request = 0;

    QSplitter *m_splitter = nullptr;
    PageCanvas *m_canvas = nullptr;
    SegmentsPane *m_segments = nullptr;
    Inspector *m_inspector = nullptr;
    ElidedLabel *m_name = nullptr;
    QSpinBox *m_number = nullptr;
    QLabel *m_of = nullptr;
    QLabel *m_source = nullptr;
    QLabel *m_engine = nullptr;
    QLabel *m_banner = nullptr;
    QWidget *m_bannerFrame = nullptr;
    QPointer<SegmentEditor> m_editor;
    WordCard *m_card = nullptr;
};

} // namespace tendertrail::gui
