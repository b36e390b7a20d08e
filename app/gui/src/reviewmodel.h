// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "core/result.h"
#include "rowblocks.h"
#include "store/database.h"
#include "store/suggestionlist.h"
#include "store/suggestions.h"

#include <QAbstractListModel>
#include <QHash>

#include <utility>
#include <vector>

namespace tendertrail::gui {

/// A suggestion with the words that the queue shows beside it.
struct ReviewRow
{
    core::Suggestion suggestion;
    QString documentName;
};
[[nodiscard]] core::Result<std::vector<ReviewRow>> readReviewRows(store::Database &db, const std::vector<core::SuggestionId> &ids,
                                                                  const core::CancelToken &cancel);

/// The queue, the rows about the place in sight, and what stands over it.
struct ReviewPage
{
    std::vector<store::SuggestionLine> lines{};
    store::SuggestionCount totals{};                                 ///< of the case
    int current = 0;                                                 ///< row of what was to be kept, or the place in sight
    int first = 0;                                                   ///< row of the first of rows
    std::vector<ReviewRow> rows{};
    std::vector<std::pair<core::DocumentId, QString>> documents{};   ///< to choose from: the first that have suggestions
    bool moreDocuments = false;
};
/// keep: what is to be in sight; without one, or where the queue does not hold it, the place is. Any thread.
[[nodiscard]] core::Result<ReviewPage> readReviewPage(store::Database &db, const store::SuggestionQuery &query, core::SuggestionId keep, int place,
                                                      const core::CancelToken &cancel);

/// The queue holds a number for each suggestion, and the rows about those in sight: what is not there is asked for when it is to be
/// shown. Decisions show at once, before the case has them.
class ReviewModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ReviewModel(QObject *parent = nullptr);

    /// keepDecisions: some made here may not have been in the case yet when the page was read.
    void setPage(ReviewPage page, bool keepDecisions = false);
    /// Rows that were asked for; of an earlier queue they are passed over.
    void addRows(int first, quint64 state, std::vector<ReviewRow> rows);
    /// Changes with each setPage().
    [[nodiscard]] quint64 state() const { return m_state; }
    [[nodiscard]] std::vector<core::SuggestionId> block(int first) const;
    void setState(core::SuggestionId id, const QString &state);
    /// Null until it is read.
    [[nodiscard]] const ReviewRow *row(int index) const;
    [[nodiscard]] core::SuggestionId id(int index) const;
    [[nodiscard]] bool isOpen(int index) const;
    [[nodiscard]] int indexOf(core::SuggestionId id) const;
    /// Whether it was accepted or rejected here since the queue was read.
    [[nodiscard]] bool isDecidedHere(core::SuggestionId id) const;
    [[nodiscard]] const store::SuggestionCount &totals() const { return m_totals; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// A row is to be shown that is not there; first: of its block.
    void rowsWanted(int first) const;

private:
    void applyDecisions(std::vector<ReviewRow> &rows) const;

    std::vector<store::SuggestionLine> m_lines;
    mutable RowBlocks<ReviewRow> m_rows;
    QHash<core::SuggestionId, QString> m_decided; ///< here, since the queue was read
    store::SuggestionCount m_totals;
    quint64 m_state = 0;
};

/// What a value is called in the window: an amount grouped, a date by locale.
[[nodiscard]] QString suggestionText(const core::Suggestion &suggestion);

} // namespace tendertrail::gui
