// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// ZIP through libzip, which gives names as they are stored and knows both ways of locking. Errors: Io, Corrupt.
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openZipArchive(const QString &path, const ReadOptions &options);

} // namespace tendertrail::ingest
