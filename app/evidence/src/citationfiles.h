// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/packet.h"

#include <QByteArray>

namespace tendertrail::evidence {

/// The list of docs/evidence-packet.md: id, document, sha256, page, box, quote, translation, status and more.
[[nodiscard]] QByteArray citationsJson(const std::vector<Citation> &citations);
/// RFC 4180 with BOM; cells that a spreadsheet would run as a formula begin with an apostrophe.
[[nodiscard]] QByteArray citationsCsv(const std::vector<Citation> &citations);
/// One entry a document for BibTeX and CSL-JSON, keyed by the start of its SHA-256.
[[nodiscard]] QByteArray bibliographyBib(const std::vector<core::Document> &documents);
[[nodiscard]] QByteArray bibliographyCsl(const std::vector<core::Document> &documents);
/// A paragraph a citation, to paste into an article's notes.
[[nodiscard]] QByteArray citationsMarkdown(const std::vector<Citation> &citations);

} // namespace tendertrail::evidence
