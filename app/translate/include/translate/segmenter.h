// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "core/records.h"

#include <vector>

namespace tendertrail::translate {

/// Cuts a page into segments: headings, sentences (。！？； and ICU), table cells, label–value pairs. Never inside a number,
/// date or name. Every non-space character is in exactly one segment; ranges are of PageText::text. ids are left invalid.
/// Line breaks inside a sentence are joined in Segment::source (no space between Han).
[[nodiscard]] std::vector<core::Segment> segmentPage(const core::PageText &page);

/// Where a range of segment.source stands in the page text from which the segment was cut: line breaks that were joined are
/// counted in again. For showing an alignment on the page.
[[nodiscard]] core::TextRange rangeOnPage(const QString &pageText, const core::Segment &segment, const core::TextRange &ofSource);

} // namespace tendertrail::translate
