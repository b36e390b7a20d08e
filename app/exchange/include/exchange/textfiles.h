// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "core/records.h"

#include <QByteArray>

#include <vector>

namespace tendertrail::exchange {

/// hOCR 1.2 of a document's pages; boxes in page points × 1, as the pages say.
[[nodiscard]] QByteArray toHocr(const core::Document &document, const std::vector<core::PageText> &pages);
/// ALTO 3 of the same, MeasurementUnit pixel at 72 dpi.
[[nodiscard]] QByteArray toAlto(const core::Document &document, const std::vector<core::PageText> &pages);

} // namespace tendertrail::exchange
