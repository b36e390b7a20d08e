// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfdrawing.h"
#include "pdfwords.h"

#include <QImage>

#include <optional>

namespace tendertrail::ingest {

/// The boxes of a drawing as a picture for TableGrid; lines as thin as they can be. An empty picture where the page has too
/// few lines for a cell; nothing where painting would take too long.
[[nodiscard]] std::optional<QImage> rulePicture(const PageDrawing &drawing, double width, double height, double pixelsPerPoint);

/// True where lines may be in something that the drawing only tells the place of: images under text, box-drawing characters.
[[nodiscard]] bool rulesMayHide(const PageDrawing &drawing, const std::vector<PdfWord> &words);

/// The most that measureInk() could find as textured, as a share of the page: what is not a rule, with the cells it touches,
/// and the characters shown that the text layer does not have.
[[nodiscard]] double mostTexture(const PageDrawing &drawing, const std::vector<PdfWord> &words, double width, double height,
                                 double pixelsPerPoint);

} // namespace tendertrail::ingest
