// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "store/database.h"

#include <optional>
#include <vector>

// The queue of suggestions as numbers: ordered and filtered in the database, so that a program need not hold all of a case.
namespace tendertrail::store {

enum class SuggestionOrder { Document, Kind };

struct SuggestionQuery
{
    QString filter{};                  ///< in value, quote or the document's name, letters folded; empty: any
    std::optional<core::Field> field{};
    core::DocumentId document{};       ///< none: of every document
    bool openOnly = true;
    SuggestionOrder order = SuggestionOrder::Document;
};

/// A line of the queue: which, and whether it is still to be decided. Eight bytes.
class SuggestionLine
{
public:
    SuggestionLine() = default;
    SuggestionLine(core::SuggestionId id, bool open) : m_value(id.value() * 2 + (open ? 1 : 0)) {}
    [[nodiscard]] core::SuggestionId id() const { return core::SuggestionId(m_value / 2); }
    [[nodiscard]] bool isOpen() const { return m_value % 2 != 0; }
    friend bool operator==(const SuggestionLine &, const SuggestionLine &) = default;

private:
    qint64 m_value = 0;
};

[[nodiscard]] core::Result<std::vector<SuggestionLine>> suggestionLines(Database &db, const SuggestionQuery &query);
/// The open ones of the same rule that are at least as sure, in the order of the queue; itself among them.
[[nodiscard]] core::Result<std::vector<core::SuggestionId>> openLike(Database &db, const core::Suggestion &like);
/// Documents that have any, in the order in which they came; not more than so many.
[[nodiscard]] core::Result<std::vector<core::DocumentId>> documentsWithSuggestions(Database &db, bool openOnly, int atMost);

} // namespace tendertrail::store
