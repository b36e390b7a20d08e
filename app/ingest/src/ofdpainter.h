// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ofdtypeface.h"

#include <QImage>

namespace tendertrail::ingest {

/// Draws a page on white paper of that size in pixels; smooth is off for measuring lines. Pictures in formats that Qt has
/// no plugin for (JBIG2) are left out. Errors: Cancelled, OutOfMemory.
[[nodiscard]] core::Result<QImage> paintOfd(const OfdPackage &package, const OfdScene &scene, OfdTypefaces &typefaces,
                                            const QSize &pixels, bool smooth, const core::CancelToken &cancel);

} // namespace tendertrail::ingest
