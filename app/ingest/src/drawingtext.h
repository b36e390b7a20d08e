// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

namespace pugi {
class xml_node;
}

namespace tendertrail::ingest {

/// What DrawingML (slides, drawings on sheets, SmartArt) holds of text below a node, in its order: paragraphs with their bullets
/// and numbers, tables, groups. The shape that is skipped is a slide's title, which comes first.
void addDrawingText(const pugi::xml_node &node, FlowDocument &document, const pugi::xml_node *skipped = nullptr);

/// The first shape below a node whose placeholder is of a type ("title", "body"); null where there is none.
[[nodiscard]] pugi::xml_node placeholderShape(const pugi::xml_node &node, const char *type);

/// All text of a shape, lines parted by \n.
[[nodiscard]] QString shapeText(const pugi::xml_node &shape);

} // namespace tendertrail::ingest
