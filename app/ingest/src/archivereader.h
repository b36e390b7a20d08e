// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// A reader without pages for ZIP, 7z, RAR, tar, cabinet files, and for one file behind gzip, bzip2, xz or Zstandard. name is the
/// archive's own: a packed file without a name of its own takes it. Errors: Io, Corrupt, Encrypted, Unsupported (a volume of
/// several whose beginning is missing).
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openArchive(const QString &path, const QString &name, const ReadOptions &options);

[[nodiscard]] QString archiveVersion();

} // namespace tendertrail::ingest
