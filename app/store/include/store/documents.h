// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "store/database.h"

#include <vector>

namespace tendertrail::store {

/// Adds it, or finds the one with the same SHA-256 (isNew false then; name and path of the first are kept).
struct AddedDocument
{
    core::DocumentId id;
    bool isNew = false;
};
[[nodiscard]] core::Result<AddedDocument> addDocument(Database &db, const core::Document &document);
[[nodiscard]] core::Result<core::Document> document(Database &db, core::DocumentId id);
[[nodiscard]] core::Result<std::vector<core::Document>> documents(Database &db);
/// By row number, or by the start (4 digits or more) of its SHA-256. Errors: NotFound, InvalidArgument (several fit).
[[nodiscard]] core::Result<core::Document> findDocument(Database &db, const QString &idOrHashStart);
[[nodiscard]] core::Result<void> setDocumentMediaType(Database &db, core::DocumentId id, const QString &mediaType);
[[nodiscard]] core::Result<void> setDocumentPassword(Database &db, core::DocumentId id, const QString &password);
[[nodiscard]] core::Result<void> setDocumentLanguage(Database &db, core::DocumentId id, const QString &language);

/// Replaces or adds pages with their words and blocks, in the caller's transaction; page rows keep their identity.
[[nodiscard]] core::Result<void> putPage(Database &db, core::DocumentId document, const core::PageText &page);
/// Drops pages after the last one (a new reading gave fewer).
[[nodiscard]] core::Result<void> truncatePages(Database &db, core::DocumentId document, int pageCount);
/// With words and blocks. Errors: NotFound.
[[nodiscard]] core::Result<core::PageText> page(Database &db, core::DocumentId document, core::PageNumber number);
/// The same, but only the words and blocks that touch the range: for the boxes of one match.
[[nodiscard]] core::Result<core::PageText> pageAround(Database &db, core::DocumentId document, core::PageNumber number,
                                                      const core::TextRange &range);
[[nodiscard]] core::Result<std::vector<core::PageText>> pages(Database &db, core::DocumentId document);
/// Without text, words and blocks: for lists and thumbnails.
[[nodiscard]] core::Result<std::vector<core::PageText>> pageOutlines(Database &db, core::DocumentId document);

} // namespace tendertrail::store
