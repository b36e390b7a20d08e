// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentsmodel.h"
#include "gui/view.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace tendertrail::gui {

class DocumentsDelegate;

/// Every document of the case with its stages and failures; opens them, copies the list.
class DocumentsView : public View
{
    Q_OBJECT

public:
    explicit DocumentsView(Workspace &workspace, QWidget *parent = nullptr);
    void visit(const Place &place) override;
    QWidget *firstFocus() override;
    [[nodiscard]] QString placeTitle() const override;

private:
    void reload();
    void showRows(std::vector<DocumentRow> rows);
    void showCounts();
    void openCurrent();
    void select(core::DocumentId document);
    void fetchThumbnail(int sourceRow);
    [[nodiscard]] QList<int> chosenRows() const;

    DocumentsModel *m_model;
    QSortFilterProxyModel *m_sorted;
    DocumentsDelegate *m_delegate;
    QTableView *m_table;
    FilterField *m_filter;
    QLabel *m_counts;
    QFrame *m_failed;
    QLabel *m_failedText;
    QPushButton *m_unlock;
    QAction *m_import;
    core::DocumentId m_wanted;
    QSet<qint64> m_asked;
    bool m_loaded = false;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace tendertrail::gui
