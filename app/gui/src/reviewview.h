// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "caseview.h"
#include "core/records.h"
#include "pipeline/review.h"
#include "readerpage.h"
#include "reviewmodel.h"

class QComboBox;
class QLabel;
class QListView;
class QProgressBar;

namespace tendertrail::gui {

class FilterField;
class Inspector;
class PageCanvas;

/// The desk where suggestions are accepted or rejected, by keyboard: the queue, the page at the proof, and why.
class ReviewView : public CaseView
{
    Q_OBJECT

public:
    explicit ReviewView(Workspace &workspace, QWidget *parent = nullptr);

    void visit(const Place &place) override;
    QWidget *firstFocus() override;
    [[nodiscard]] QString placeTitle() const override;

private:
    void buildWidgets();
    void buildCommands();
    void reload() override;
    void forget() override;
    void showQueue(ReviewPage page, bool writing);
    void readFromTop();
    void fetchRows(int first);
    void showCounts();
    void showCurrent();
    void showPage(const core::Suggestion &suggestion);
    void step(int by);
    void stepToOpen();
    void selectRow(int row);
    void decide(const QString &state);
    void decideMany(const std::vector<core::SuggestionId> &ids, const QString &state);
    // Corrections, sample, rules once more: reviewcorrections.cpp.
    void acceptWith(const pipeline::Correction &correction);
    void changeRole();
    void editValue();
    void mergeInto();
    void acceptLikeThis();
    void askWithSample(std::vector<core::SuggestionId> ids, std::vector<ReviewRow> sample);
    void runAgain();
    void fillDocuments(const ReviewPage &page);
    [[nodiscard]] QPoint besideCurrent() const;
    void openPage();
    /// Null where nothing is chosen, or what is has not been read yet.
    [[nodiscard]] const core::Suggestion *current() const;
    [[nodiscard]] std::vector<core::SuggestionId> chosen() const;

    ReviewModel *m_model = nullptr;
    QListView *m_list = nullptr;
    FilterField *m_text = nullptr;
    QComboBox *m_field = nullptr;
    QComboBox *m_which = nullptr;
    QComboBox *m_document = nullptr;
    QComboBox *m_order = nullptr;
    QLabel *m_counts = nullptr;
    QProgressBar *m_done = nullptr;
    QLabel *m_where = nullptr;
    PageCanvas *m_canvas = nullptr;
    Inspector *m_inspector = nullptr;
    store::SuggestionQuery m_query;
    core::SuggestionId m_wanted;
    core::SuggestionId m_shown;      ///< what page and inspector show
    bool m_fromTop = false;          ///< the queue is another: its first is shown
    core::DocumentId m_shownDocument;
    core::PageNumber m_shownPage = 0;
    quint64 m_request = 0;
    int m_writing = 0;
};

} // namespace tendertrail::gui
