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

/// Finds the anchor again in a page whose text has changed: same offsets, else the quote with the best context, else
/// the folded quote. Nothing when it is lost; the caller shows it as lost.
[[nodiscard]] std::optional<Anchor> reanchor(const Anchor &anchor, const PageText &page);

} // namespace tendertrail::core
