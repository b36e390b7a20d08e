// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

namespace poppler {
class document;
}

namespace tendertrail::ingest {

/// The files that are embedded in a PDF: attachments, and the documents of a portfolio. Errors: as Reader::unpack().
[[nodiscard]] core::Result<void> unpackAttachments(const poppler::document &document, const QString &path, const QString &folder,
                                                   const ReadOptions &options, const Reader::OnMember &onMember,
                                                   const core::CancelToken &cancel);

/// True where the bytes of a PDF name an XFA form, whose fields Poppler draws only as far as the file has them as pages.
[[nodiscard]] bool namesXfaForm(const char *bytes, qint64 length);

} // namespace tendertrail::ingest
