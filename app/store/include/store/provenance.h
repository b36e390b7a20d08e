// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/records.h"
#include "core/textprint.h"
#include "store/database.h"

#include <vector>

// Where documents come from, what is inside them, and which of them say the same.
namespace tendertrail::store {

/// A place at which a document's bytes were seen.
struct Sighting
{
    core::DocumentId document;
    core::DocumentId parent;   ///< the document that it lies in; none: path is one on a disk
    QString name;
    QString path;
    QString sourceUrl;
    QString sourceUrlFrom;     ///< who says so: "person", "page" (a saved page names its own), "system" (a download's mark); or empty
    QString modifiedAt;        ///< UTC ISO 8601, of the file as it lay there; or empty
    QString seenAt;            ///< UTC ISO 8601
    QString seenBy;
};
/// Adds it; the same place again changes nothing but fills in an address that was not known. Says whether it is new.
[[nodiscard]] core::Result<bool> addSighting(Database &db, const Sighting &sighting);
/// In the order in which they were seen; of all documents where none is named.
[[nodiscard]] core::Result<std::vector<Sighting>> sightings(Database &db, core::DocumentId document = {});
/// The address that a document's own bytes name: for its sightings, and its row, that have none yet.
[[nodiscard]] core::Result<void> setSourceUrlFromPage(Database &db, core::DocumentId document, const QString &sourceUrl);

/// What could not be taken out of a document.
struct FailedMember
{
    core::DocumentId document;
    QString path;              ///< inside
    core::ErrorCode code = core::ErrorCode::Corrupt;
    QString detail;
};
[[nodiscard]] core::Result<void> putFailedMember(Database &db, const FailedMember &failed);
[[nodiscard]] core::Result<void> removeFailedMembers(Database &db, core::DocumentId document);
/// Of all documents where none is named.
[[nodiscard]] core::Result<std::vector<FailedMember>> failedMembers(Database &db, core::DocumentId document = {});

/// How deep a document lies in others: 0 for one that was on a disk. Counted along first parents.
[[nodiscard]] core::Result<int> depthOf(Database &db, core::DocumentId document);
/// The outermost document that this one came in with; itself where it came alone.
[[nodiscard]] core::Result<core::DocumentId> outermost(Database &db, core::DocumentId document);
/// The documents that came in with this one, however deep; itself first.
[[nodiscard]] core::Result<std::vector<core::DocumentId>> withInside(Database &db, core::DocumentId document);
/// Bytes of all documents that came in with this one, itself not counted.
[[nodiscard]] core::Result<qint64> bytesInside(Database &db, core::DocumentId document);

/// Two documents with the same (similarity 1) or nearly the same text.
struct NearDuplicate
{
    core::DocumentId document; ///< the older one
    core::DocumentId other;
    double similarity = 1;     ///< estimated share of the text in common, 0 to 1
};
/// Keeps the print of a document's text and links it with the documents that say the same (the twelve closest, of more), instead
/// of earlier links.
[[nodiscard]] core::Result<void> linkNearDuplicates(Database &db, core::DocumentId document, const core::TextPrint &print);
[[nodiscard]] core::Result<std::vector<NearDuplicate>> nearDuplicates(Database &db, core::DocumentId document = {});

} // namespace tendertrail::store
