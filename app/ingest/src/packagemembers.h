// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// A reader for an office document that is a ZIP package: its text, and as members its pictures that may show a page (not logos
/// and bullets) and the documents embedded in it. One with members but without text has no pages.
/// Errors: those of the document, Empty (neither text nor members), TooLarge.
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openPackage(core::Result<FlowDocument> document, const QString &path,
                                                                 const ReadOptions &options);

} // namespace tendertrail::ingest
