// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "caseview.h"
#include "documentsmodel.h"
#include "gui/copytable.h"

#include <QSet>
#include <QTableView>

namespace tendertrail::gui {

class DocumentsDelegate;

/// Every document of the case with its stages and failures; opens them, copies the list.
class DocumentsView : public CaseView
{
    Q_OBJECT

public:
    explicit DocumentsView(Workspace &workspace, QWidget *parent = nullptr);
    void visit(const Place &place) override;
    QWidget *firstFocus() override;
    [[nodiscard]] QString placeTitle() const override;

private:
    void reload() override;
    void forget() override;
    void showPage(DocumentPage page);
    void showCounts();
    void openCurrent();
    void open(const DocumentRow &row);
    void select(core::DocumentId document);
    void selectAgain(const QSet<store::DocumentLine> &lines, store::DocumentLine current);
    void fetchRows(int first);
    void fetchThumbnail(const core::Document &document);
    void copy(TableFormat format);
    [[nodiscard]] store::DocumentQuery query() const;
    [[nodiscard]] store::DocumentLine currentLine() const;
    [[nodiscard]] std::vector<store::DocumentLine> chosenLines() const;

    DocumentsModel *m_model;
    DocumentsDelegate *m_delegate;
    QTableView *m_table;
    FilterField *m_filter;
    QLabel *m_counts;
    QFrame *m_failed;
    QLabel *m_failedText;
    QPushButton *m_unlock;
    QAction *m_import;
    core::DocumentId m_wanted;
    store::DocumentTotals m_totals;
    QSet<qint64> m_asked;
};

} // namespace tendertrail::gui
