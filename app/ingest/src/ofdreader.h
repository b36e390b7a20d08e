// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// A reader for OFD (GB/T 33190), the page format of Chinese offices. Errors: Io, Corrupt, Empty (no page), TooLarge,
/// Encrypted.
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openOfd(const QString &path, const ReadOptions &options);

} // namespace tendertrail::ingest
