// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry.h"
#include "core/page.h"
#include "core/textrange.h"

#include <QString>

#include <optional>

namespace tendertrail::core {

/// A place in a page that survives a new reading of it: offsets, the exact words, 32 units of context each side, boxes.
struct Anchor
{
    PageNumber page = 0;
    TextRange range;
    QString quote;
    QString prefix;
    QString suffix;
    QList<Box> boxes; ///< points, top-left origin, one a line
};

/// Builds the anchor of a range of a page.
[[nodiscard]] Anchor anchorOf(const PageText &page, const TextRange &range);

/// Finds the anchor again in a page whose text has changed: the quote in the surroundings that agree best, of equals
/// nearest to the old offsets; else the folded quote, then the confusion-folded one, likewise. Nothing when it is lost
/// (also a very short quote in quite other surroundings); the caller shows it as lost. A region without words stays.
[[nodiscard]] std::optional<Anchor> reanchor(const Anchor &anchor, const PageText &page);

} // namespace tendertrail::core
