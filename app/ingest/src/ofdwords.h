// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ofdtypeface.h"
#include "pdfwords.h"

#include <vector>

namespace tendertrail::ingest {

/// Words of a page in reading order, in points, radicals repaired (TRAPS D14); those of annotations come last.
[[nodiscard]] std::vector<PdfWord> ofdWords(const OfdScene &scene, OfdTypefaces &typefaces);

} // namespace tendertrail::ingest
