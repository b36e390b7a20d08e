// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewmodel.h"

#include "core/fold.h"
#include "gui/roles.h"
#include "store/documents.h"
#include "store/suggestions.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace tendertrail::gui {

using namespace core;

Result<std::vector<ReviewRow>> readReviewRows(store::Database &db)
{
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    QHash<DocumentId, QString> names;
    for (const Document &document : *documents)
        names.insert(document.id, document.name);
    auto suggestions = store::suggestions(db);
    if (!suggestions)
        return suggestions.failure();
    std::vector<ReviewRow> rows;
    rows.reserve(suggestions->size());
    for (Suggestion &suggestion : *suggestions) {
        const QString name = names.value(suggestion.document);
        rows.push_back({std::move(suggestion), name});
    }
    return rows;
}

QString suggestionText(const Suggestion &suggestion)
{
    switch (suggestion.field) {
    case Field::Amount: return moneyText(suggestion.money);
    case Field::Date: return dateText(suggestion.date);
    case Field::Status: return purchaseStatusText(suggestion.kind);
    default: return suggestion.value;
    }
}

ReviewModel::ReviewModel(QObject *parent) : QAbstractListModel(parent) {}

void ReviewModel::setRows(std::vector<ReviewRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ReviewModel::setState(SuggestionId id, const QString &state)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    m_rows[std::size_t(index)].suggestion.state = state;
    Q_EMIT dataChanged(this->index(index), this->index(index));
}

int ReviewModel::openCount() const
{
    return int(std::ranges::count_if(m_rows, [](const ReviewRow &row) { return row.suggestion.state == QLatin1String("open"); }));
}

int ReviewModel::indexOf(SuggestionId id) const
{
    const auto row = std::ranges::find_if(m_rows, [id](const ReviewRow &candidate) { return candidate.suggestion.id == id; });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReviewRow &row = m_rows[std::size_t(index.row())];
    const Suggestion &suggestion = row.suggestion;
    if (role == Qt::DisplayRole)
        return suggestionText(suggestion);
    if (role == Qt::AccessibleTextRole) // what the delegate shows by pill and place
        return tr("%1: %2, %3, page %4").arg(fieldStyle(suggestion.field).text, suggestionText(suggestion), row.documentName).arg(suggestion.anchor.page);
    if (role == Qt::ToolTipRole)
        return suggestion.anchor.quote;
    return {};
}

void ReviewFilter::setText(const QString &text)
{
    m_text = folded(text);
    invalidateFilter();
}

void ReviewFilter::setField(std::optional<Field> field)
{
    m_field = field;
    invalidateFilter();
}

void ReviewFilter::setDocument(DocumentId document)
{
    m_document = document;
    invalidateFilter();
}

void ReviewFilter::setOpenOnly(bool openOnly)
{
    m_openOnly = openOnly;
    invalidateFilter();
}

void ReviewFilter::setOrder(Order order)
{
    m_order = order;
    sort(order == Order::Kind ? 0 : -1); // as in the model: by document and place
    invalidate();
}

bool ReviewFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *model = static_cast<const ReviewModel *>(sourceModel());
    const Suggestion &one = model->row(left.row()).suggestion;
    const Suggestion &other = model->row(right.row()).suggestion;
    return std::tuple(one.field, one.kind, one.rule, left.row()) < std::tuple(other.field, other.kind, other.rule, right.row());
}

bool ReviewFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ReviewRow &candidate = static_cast<const ReviewModel *>(sourceModel())->row(row);
    const Suggestion &suggestion = candidate.suggestion;
    if (m_openOnly && suggestion.state != QLatin1String("open"))
        return false;
    if (m_field && suggestion.field != *m_field)
        return false;
    if (m_document.isValid() && suggestion.document != m_document)
        return false;
    return m_text.isEmpty() || folded(suggestion.value + u' ' + suggestion.anchor.quote + u' ' + candidate.documentName).contains(m_text);
}

} // namespace tendertrail::gui
