// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "core/textrange.h"

#include <QString>

#include <vector>

namespace tendertrail::translate {

/// A run of lines that belong together, before it is cut into sentences.
struct Paragraph
{
    core::TextRange range;
    core::BlockKind kind = core::BlockKind::Paragraph;
};

/// Paragraphs of the page, from its blocks where it has them and from its lines where it has none; together they hold
/// every character that is no white space.
[[nodiscard]] std::vector<Paragraph> paragraphsOf(const core::PageText &page);

/// The text of a range with its line breaks joined: nothing between Han, a space between Latin words. origin, when given,
/// gets the offset in the page text of each unit of the result.
[[nodiscard]] QString joinedLines(const QString &text, const core::TextRange &range, std::vector<qsizetype> *origin = nullptr);

} // namespace tendertrail::translate
