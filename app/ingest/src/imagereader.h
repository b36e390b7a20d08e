// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"

namespace tendertrail::ingest {

/// A reader for PNG, JPEG, TIFF with any number of pages, WebP, GIF and BMP; every page needs OCR.
/// Errors: Io, Corrupt, TooLarge, MissingComponent (no plugin for the format).
[[nodiscard]] core::Result<std::unique_ptr<Reader>> openImage(const QString &path, const ReadOptions &options);

/// Lifts Qt's limit on image memory to ours (128 MB would refuse an A3 page at 600 dpi). Only the first call does anything.
void prepareImages();

} // namespace tendertrail::ingest
