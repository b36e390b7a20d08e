// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// A reader for mails as they are sent (RFC 5322 and MIME; .eml). Errors: Io, TooLarge, Empty.
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openMail(const QString &path, const ReadOptions &options);

/// A reader for web pages saved in one file (MHTML; .mht). Nothing is fetched. Errors: Io, TooLarge, Empty, Corrupt (no
/// page in it).
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openWebArchive(const QString &path, const ReadOptions &options);

} // namespace tendertrail::ingest
