// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewmodel.h"

#include "gui/roles.h"
#include "store/documents.h"

#include <QHash>

#include <algorithm>

namespace tendertrail::gui {

using namespace core;

namespace {

using Blocks = RowBlocks<ReviewRow>;

// More would be no choice: the filter finds a document by its name.
constexpr int documentsOffered = 200;

std::vector<SuggestionId> idsOf(const std::vector<store::SuggestionLine> &lines, int first, int count)
{
    std::vector<SuggestionId> ids;
    const int last = std::min(static_cast<int>(lines.size()), first + count);
    for (int row = first; row < last; ++row)
        ids.push_back(lines[std::size_t(row)].id());
    return ids;
}

} // namespace

Result<std::vector<ReviewRow>> readReviewRows(store::Database &db, const std::vector<SuggestionId> &ids, const CancelToken &cancel)
{
    QHash<DocumentId, QString> names;
    std::vector<ReviewRow> rows;
    rows.reserve(ids.size());
    for (const SuggestionId id : ids) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        auto suggestion = store::suggestion(db, id);
        if (!suggestion)
            return suggestion.failure();
        if (!names.contains(suggestion->document)) {
            const auto document = store::document(db, suggestion->document);
            if (!document)
                return document.failure();
            names.insert(suggestion->document, document->name);
        }
        const QString name = names.value(suggestion->document);
        rows.push_back({std::move(*suggestion), name});
    }
    return rows;
}

Result<ReviewPage> readReviewPage(store::Database &db, const store::SuggestionQuery &query, SuggestionId keep, int place, const CancelToken &cancel)
{
    const auto moment = store::Snapshot::take(db);
    if (!moment)
        return moment.failure();
    ReviewPage page;
    auto lines = store::suggestionLines(db, query);
    if (!lines)
        return lines.failure();
    page.lines = std::move(*lines);
    const auto totals = store::suggestionCount(db);
    if (!totals)
        return totals.failure();
    page.totals = *totals;
    const auto kept = std::ranges::find(page.lines, keep, &store::SuggestionLine::id);
    page.current = keep.isValid() && kept != page.lines.end() ? int(kept - page.lines.begin()) : std::clamp(place, 0, std::max(0, int(page.lines.size()) - 1));
    page.first = Blocks::firstOf(std::max(0, page.current - Blocks::size / 2));
    auto rows = readReviewRows(db, idsOf(page.lines, page.first, 2 * Blocks::size), cancel);
    if (!rows)
        return rows.failure();
    page.rows = std::move(*rows);
    const auto documents = store::documentsWithSuggestions(db, query.openOnly, documentsOffered + 1);
    if (!documents)
        return documents.failure();
    for (const DocumentId id : *documents) {
        if (std::ssize(page.documents) == documentsOffered) {
            page.moreDocuments = true;
            break;
        }
        const auto document = store::document(db, id);
        if (!document)
            return document.failure();
        page.documents.emplace_back(id, document->name);
    }
    return page;
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

void ReviewModel::setPage(ReviewPage page, bool keepDecisions)
{
    ++m_state;
    beginResetModel();
    m_rows.clear();
    m_lines = std::move(page.lines);
    m_totals = page.totals;
    if (!keepDecisions)
        m_decided.clear();
    applyDecisions(page.rows);
    m_rows.keep(page.first, std::move(page.rows));
    for (store::SuggestionLine &line : m_lines) {
        if (m_decided.isEmpty())
            break;
        const bool open = m_decided.contains(line.id()) ? !isDecidedHere(line.id()) : line.isOpen();
        m_totals.open += int(open) - int(line.isOpen());
        line = store::SuggestionLine(line.id(), open);
    }
    endResetModel();
}

// A decision that the case does not have yet stays as it is shown.
void ReviewModel::applyDecisions(std::vector<ReviewRow> &rows) const
{
    for (ReviewRow &row : rows) {
        if (const auto decided = m_decided.constFind(row.suggestion.id); decided != m_decided.constEnd())
            row.suggestion.state = *decided;
    }
}

void ReviewModel::addRows(int first, quint64 state, std::vector<ReviewRow> rows)
{
    if (state != m_state || rows.empty())
        return;
    applyDecisions(rows);
    const int last = first + int(rows.size()) - 1;
    m_rows.keep(first, std::move(rows));
    Q_EMIT dataChanged(index(first), index(last));
}

std::vector<SuggestionId> ReviewModel::block(int first) const
{
    return idsOf(m_lines, first, Blocks::size);
}

void ReviewModel::setState(SuggestionId id, const QString &state)
{
    const int index = indexOf(id);
    if (index < 0)
        return;
    const bool open = state == QLatin1String("open");
    m_totals.open += int(open) - int(isOpen(index));
    m_lines[std::size_t(index)] = store::SuggestionLine(id, open);
    m_decided.insert(id, state);
    if (ReviewRow *known = m_rows.at(index))
        known->suggestion.state = state;
    Q_EMIT dataChanged(this->index(index), this->index(index));
}

const ReviewRow *ReviewModel::row(int index) const
{
    const ReviewRow *known = m_rows.at(index);
    if (!known && m_rows.isNewlyWanted(index))
        Q_EMIT rowsWanted(Blocks::firstOf(index));
    return known;
}

SuggestionId ReviewModel::id(int index) const
{
    return index >= 0 && index < rowCount() ? m_lines[std::size_t(index)].id() : SuggestionId();
}

bool ReviewModel::isOpen(int index) const
{
    return index >= 0 && index < rowCount() && m_lines[std::size_t(index)].isOpen();
}

int ReviewModel::indexOf(SuggestionId id) const
{
    const auto line = std::ranges::find(m_lines, id, &store::SuggestionLine::id);
    return line == m_lines.end() ? -1 : int(line - m_lines.begin());
}

bool ReviewModel::isDecidedHere(SuggestionId id) const
{
    const auto decided = m_decided.constFind(id);
    return decided != m_decided.constEnd() && *decided != QLatin1String("open");
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    const ReviewRow *known = row(index.row());
    if (!known)
        return {};
    const Suggestion &suggestion = known->suggestion;
    if (role == Qt::DisplayRole)
        return suggestionText(suggestion);
    if (role == Qt::AccessibleTextRole) // what the delegate shows by pill and place
        return tr("%1: %2, %3, page %4").arg(fieldStyle(suggestion.field).text, suggestionText(suggestion), known->documentName).arg(suggestion.anchor.page);
    return suggestion.anchor.quote;
}

} // namespace tendertrail::gui
