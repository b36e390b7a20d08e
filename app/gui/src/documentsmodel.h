// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "gui/controls.h"
#include "store/database.h"
#include "store/jobs.h"

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::gui {

/// A document as the list shows it. A file that never got in has no document, only a path and its failure.
struct DocumentRow
{
    core::Document document{};
    QString path{};
    Coverage coverage{};
    int suggestions = 0;
    int openSuggestions = 0;
    int pending = 0;
    QStringList failures{}; ///< sentences: what failed and why
    QString nextStep{};
    bool locked = false;    ///< it, or something in it, waits for a password
    QString inside{};       ///< name of the document that it lies in
    QStringList places{};   ///< where else the same bytes were seen
    QStringList alike{};    ///< names of documents with nearly the same text
};

/// Everything the list needs, in one read. Any thread.
[[nodiscard]] core::Result<std::vector<DocumentRow>> readDocumentRows(store::Database &db, const core::CancelToken &cancel);

class DocumentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Pages, Coverage, Suggestions, Imported, ColumnCount };
    enum Role { RowRole = Qt::UserRole, SortRole, FilterRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<DocumentRow> rows);
    [[nodiscard]] const DocumentRow &at(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int rowOf(core::DocumentId document) const;
    void thumbnailArrived(core::DocumentId document);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<DocumentRow> m_rows;
};

/// "PDF", "Word", "Web page": what a media type is called.
[[nodiscard]] QString mediaTypeText(const QString &mediaType);

} // namespace tendertrail::gui
