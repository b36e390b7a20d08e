// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "store/database.h"
#include "store/jobs.h"

#include <QHashFunctions>
#include <QStringList>

#include <vector>

// The list of documents as numbers: ordered and filtered in the database, so that a program need not hold a case to show a part of it.
namespace tendertrail::store {

enum class DocumentOrder { Name, Pages, Progress, ToReview, Imported };

struct DocumentQuery
{
    DocumentOrder order = DocumentOrder::Name;
    bool descending = false;
    QString filter{};                        ///< in name, path, address or SHA-256, letters folded; empty: every document
    QStringList mediaTypes{};                ///< with a filter: documents of these types fit, too
    std::vector<core::ErrorCode> failures{}; ///< and those that failed in one of these ways
};

/// A line of the list: a document, or a file that never became one. Eight bytes, as a case may have a hundred thousand.
class DocumentLine
{
public:
    DocumentLine() = default;
    explicit DocumentLine(core::DocumentId document) : m_value(document.value()) {}
    /// rank: place of its path among the case's failed paths in their order, from 0.
    [[nodiscard]] static DocumentLine failedFile(qint64 rank);

    [[nodiscard]] bool isDocument() const { return m_value > 0; }
    [[nodiscard]] core::DocumentId document() const { return core::DocumentId(isDocument() ? m_value : 0); }
    [[nodiscard]] qint64 failedRank() const { return -m_value - 1; }
    friend auto operator<=>(const DocumentLine &, const DocumentLine &) = default;
    friend size_t qHash(const DocumentLine &line, size_t seed = 0) { return ::qHash(line.m_value, seed); }

private:
    qint64 m_value = 0;
};

[[nodiscard]] core::Result<std::vector<DocumentLine>> documentLines(Database &db, const DocumentQuery &query);

/// Of the whole case, whatever the filter.
struct DocumentTotals
{
    int lines = 0;   ///< documents and failed files
    int failing = 0; ///< lines with a failure
    int locked = 0;  ///< lines that wait for a password, also for something inside
};
[[nodiscard]] core::Result<DocumentTotals> documentTotals(Database &db);

/// What a filter of words may name: the media types and the ways of failing that occur in the case.
[[nodiscard]] core::Result<QStringList> mediaTypes(Database &db);
[[nodiscard]] core::Result<std::vector<core::ErrorCode>> failureCodes(Database &db);

/// Documents with pages that this stage has not done, by the ledger, in the order in which they came.
[[nodiscard]] core::Result<std::vector<core::DocumentId>> documentsDue(Database &db, Stage stage);

/// The document after (by > 0) or before it in the order in which they came; the same where there is none.
[[nodiscard]] core::Result<core::DocumentId> neighbourOf(Database &db, core::DocumentId document, int by);

} // namespace tendertrail::store
