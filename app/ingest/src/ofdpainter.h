// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ofdtypeface.h"

#include <QImage>

namespace tendertrail::ingest {

/// What a page is drawn for: to be looked at; to find its ruling lines, without smoothing; to measure what may be writing
/// on it, without lines and plain areas.
enum class OfdPurpose { Eyes, Rules, Writing };

/// Draws a page on white paper of that size in pixels. Pictures in formats that Qt has no plugin for (JBIG2) are left out.
/// Errors: Cancelled, OutOfMemory.
[[nodiscard]] core::Result<QImage> paintOfd(const OfdPackage &package, const OfdScene &scene, OfdTypefaces &typefaces,
                                            const QSize &pixels, OfdPurpose purpose, const core::CancelToken &cancel);

} // namespace tendertrail::ingest
