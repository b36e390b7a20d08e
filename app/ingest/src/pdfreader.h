// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// A reader for PDF. Errors: Io, Corrupt, Empty (no pages), TooLarge, Encrypted, PasswordWrong.
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openPdf(const QString &path, const ReadOptions &options);

/// Points Poppler at the data folder's own poppler-data and silences its messages. Only the first call does anything;
/// must come before the first document.
void preparePoppler();

[[nodiscard]] QString popplerVersion();

} // namespace tendertrail::ingest
