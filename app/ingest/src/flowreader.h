// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// A reader over a laid out document. Errors: Empty (no text), TooLarge.
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openFlow(FlowDocument document, const QString &path,
                                                             const ReadOptions &options);

} // namespace tendertrail::ingest
