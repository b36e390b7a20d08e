// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "jsoncolumns.h"

// The columns that suggestions and mentions share: what is said, and where it stands.
namespace tendertrail::store {

inline constexpr int factColumnCount = 8 + anchorColumnCount;

/// document, field, value, kind, amount, currency, date, catalogue_id and the anchor's.
[[nodiscard]] inline QString factColumns()
{
    return QStringLiteral("document, field, value, kind, amount, currency, date, catalogue_id, ") + anchorColumns();
}

template <typename Fact>
void bindFact(Statement &statement, int first, const Fact &fact)
{
    bindAll(statement, first, fact.document, core::fieldName(fact.field), fact.value, fact.kind, fact.money.amount,
            fact.money.currency, fact.date, fact.catalogueId);
    bindAnchor(statement, first + 8, fact.anchor);
}

template <typename Fact>
void readFact(const Statement &row, int first, Fact &fact)
{
    fact.document = core::DocumentId(row.integer(first));
    fact.field = core::fieldFromName(row.text(first + 1)).value_or(core::Field::Buyer);
    fact.value = row.text(first + 2);
    fact.kind = row.text(first + 3);
    fact.money = {row.text(first + 4), row.text(first + 5)};
    fact.date = row.text(first + 6);
    fact.catalogueId = row.text(first + 7);
    fact.anchor = readAnchor(row, first + 8);
}

/// "?, ?, …" for so many columns.
[[nodiscard]] inline QString placeholders(int count)
{
    return QStringLiteral("?, ").repeated(count - 1) + QLatin1Char('?');
}

} // namespace tendertrail::store
