// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentrows.h"
#include "rowblocks.h"

#include <QAbstractTableModel>

#include <vector>

namespace tendertrail::gui {

/// Holds a number for each document, and the rows about those in sight: what is not there is asked for when it is to be shown.
class DocumentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Pages, Coverage, Suggestions, Imported, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setPage(DocumentPage page);
    /// Rows that were asked for; of another order of the list they are passed over.
    void addRows(int first, quint64 state, std::vector<DocumentRow> rows);
    /// Changes with each setPage().
    [[nodiscard]] quint64 state() const { return m_state; }
    [[nodiscard]] const std::vector<store::DocumentLine> &lines() const { return m_lines; }
    [[nodiscard]] std::vector<store::DocumentLine> block(int first) const;
    /// Null until it is read.
    [[nodiscard]] const DocumentRow *at(int row) const;
    [[nodiscard]] int rowOf(store::DocumentLine line) const;
    void thumbnailArrived(core::DocumentId document);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Says so by ordered(): the database does it.
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] static QVariant value(const DocumentRow &row, int column, int role);

Q_SIGNALS:
    /// A row is to be shown that is not there; first: of its block.
    void rowsWanted(int first) const;
    void ordered(int column, Qt::SortOrder order);

private:
    std::vector<store::DocumentLine> m_lines;
    mutable RowBlocks<DocumentRow> m_rows;
    quint64 m_state = 0;
};

} // namespace tendertrail::gui
