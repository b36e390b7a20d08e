// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include "core/result.h"

#include <QByteArray>

namespace tendertrail::ingest {

/// The text of a Rich Text document as its reader sees it: deleted and hidden text are out, text boxes are in, footnotes last.
/// Bytes are read in the encoding of their font. Errors: Corrupt.
[[nodiscard]] core::Result<FlowDocument> parseRtf(const QByteArray &bytes);

} // namespace tendertrail::ingest
