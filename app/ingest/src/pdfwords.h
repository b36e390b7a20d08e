// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagewriter.h"

#include "core/geometry.h"

#include <QString>

#include <vector>

namespace poppler {
class page;
}

namespace tendertrail::ingest {

/// A word as Poppler hands it out: everything up to a space, so that a whole Chinese line may be one.
struct PdfWord
{
    std::vector<Glyph> glyphs; ///< empty for text that does not run from left to right
    QString text;              ///< of such text
    core::Box box;
    double size = 0;           ///< font size in points
    bool spaceAfter = false;   ///< a gap to the next word of the same line
};

/// Words of a page in Poppler's reading order, in points of the upright crop box; radicals repaired (TRAPS D14).
[[nodiscard]] std::vector<PdfWord> pdfWords(const poppler::page &page, double pageWidth, double pageHeight);

} // namespace tendertrail::ingest
