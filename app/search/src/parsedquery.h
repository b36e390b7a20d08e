// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tendertrail::search {

/// A word or phrase of a query.
struct Term
{
    QString text;         ///< as typed, without quotation marks and star
    bool prefix = false;  ///< the last token may go on: a star, or a Han character at the end that stands alone
    QStringList tokens;   ///< folded, in order; never empty
};

/// Every group must match by one of its terms; none of excluded may.
struct ParsedQuery
{
    std::vector<std::vector<Term>> groups;
    std::vector<Term> excluded;
};

/// Takes a person's words apart. Errors: InvalidArgument for a query without a word to look for, or of absurd length.
[[nodiscard]] core::Result<ParsedQuery> parseQuery(const QString &query);
/// The same for FTS5. Everything a person typed stands inside quotation marks there, so no operator can be smuggled in.
[[nodiscard]] QString ftsExpression(const ParsedQuery &query);

} // namespace tendertrail::search
