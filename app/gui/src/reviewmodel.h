// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "store/database.h"

#include <QAbstractListModel>
#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace tendertrail::gui {

/// A suggestion with the words that the queue shows beside it.
struct ReviewRow
{
    core::Suggestion suggestion;
    QString documentName;
};
[[nodiscard]] core::Result<std::vector<ReviewRow>> readReviewRows(store::Database &db);

/// The queue: suggestions by document and page. Decisions show at once, before the case has them.
class ReviewModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ReviewModel(QObject *parent = nullptr);

    void setRows(std::vector<ReviewRow> rows);
    void setState(core::SuggestionId id, const QString &state);
    [[nodiscard]] const ReviewRow &row(int index) const { return m_rows[std::size_t(index)]; }
    [[nodiscard]] int openCount() const;
    [[nodiscard]] int indexOf(core::SuggestionId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<ReviewRow> m_rows;
};

/// Leaves out what the filters do not ask for.
class ReviewFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text);
    void setField(std::optional<core::Field> field);
    void setDocument(core::DocumentId document);
    void setOpenOnly(bool openOnly);
    enum class Order { Document, Kind };
    void setOrder(Order order);
    /// Keeps what was just decided in sight until the next filter, so that the queue does not jump under the hand.
    void refilter() { invalidateFilter(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    std::optional<core::Field> m_field;
    core::DocumentId m_document;
    bool m_openOnly = true;
    Order m_order = Order::Document;
};

/// What a value is called in the window: an amount grouped, a date by locale.
[[nodiscard]] QString suggestionText(const core::Suggestion &suggestion);

} // namespace tendertrail::gui
