// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/records.h"
#include "core/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace tendertrail::search {

/// Makes the tokenizer known to a connection; the calls below do it themselves. Makes the index's tables where it may write.
[[nodiscard]] core::Result<void> prepare(store::Database &db);

/// Puts a document's pages, translations and name into the index anew (in the caller's transaction). The index is derived
/// data: rebuild() makes it from nothing.
[[nodiscard]] core::Result<void> indexDocument(store::Database &db, core::DocumentId document);
/// Indexes every document whose text, translation or name changed since (the case remembers which): after an edit, an undo,
/// an interrupted import.
[[nodiscard]] core::Result<void> refresh(store::Database &db, const core::CancelToken &cancel = {});
[[nodiscard]] core::Result<void> rebuild(store::Database &db, const core::CancelToken &cancel = {});

/// A hit: a page, with a snippet of the stored text and the place of its first match.
struct Hit
{
    core::DocumentId document;
    QString name;
    core::PageNumber page = 1;
    QString snippet;
    core::TextRange snippetMatch;  ///< in snippet
    core::TextRange match;         ///< in the page text; empty where the translation or the name matched
    core::Box box;                 ///< of the match, or of the segment whose translation matched
    double score = 0;              ///< higher is better; 0 for all when there are too many hits to rank
    QString matched;               ///< "source", "translation", "name"
    core::SegmentId segment;       ///< where the translation matched
};

struct Results
{
    std::vector<Hit> hits;
    int total = 0;                 ///< pages found, also those over the limit
};

/// Words are joined by AND; "…" is a phrase; OR joins the words beside it (a b OR c is a AND (b OR c)); a leading - is
/// without; * at the end of a Latin word is a prefix. An English word is found in singular and plural and in British and American
/// spelling, a whole number with its thousands grouped and not, unless it stands in quotation marks. A page is found when its source, its translation and the document's
/// name (page 1) together have the words. Chinese is matched as written, also over a line's end; Simplified finds
/// Traditional; A100 is found in NVIDIAA100, H100 not in H1002. The token takes the place of the connection's own meanwhile.
/// Errors: InvalidArgument for a query without a word to look for; Cancelled.
[[nodiscard]] core::Result<Results> find(store::Database &db, const QString &query, int limit = 50,
                                         const core::CancelToken &cancel = {});

} // namespace tendertrail::search
