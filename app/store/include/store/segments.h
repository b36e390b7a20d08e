// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "store/database.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace tendertrail::store {

/// Replaces the segments of a page. A segment with the same source and kind keeps its id and translations.
[[nodiscard]] core::Result<void> putSegments(Database &db, core::DocumentId document, core::PageNumber page,
                                             const std::vector<core::Segment> &segments);
/// Of one page, or of the whole document for page 0; in reading order.
[[nodiscard]] core::Result<std::vector<core::Segment>> segments(Database &db, core::DocumentId document,
                                                                core::PageNumber page = 0);
/// One translation a segment and language: replaces a machine's, never an edited or reviewed one (then it is left, ok).
[[nodiscard]] core::Result<void> putTranslation(Database &db, const core::Translation &translation);
[[nodiscard]] core::Result<std::optional<core::Translation>> translation(Database &db, core::SegmentId segment,
                                                                         const QString &language = QStringLiteral("en"));

struct TranslatedSegment
{
    core::Segment segment;
    std::optional<core::Translation> translation;
};
[[nodiscard]] core::Result<std::vector<TranslatedSegment>> translatedSegments(Database &db, core::DocumentId document,
                                                                              core::PageNumber page = 0,
                                                                              const QString &language = QStringLiteral("en"));

/// The languages into which anything of the case is translated, in alphabetical order.
[[nodiscard]] core::Result<QStringList> translationLanguages(Database &db);

/// The translations of the segments that the range touches, joined by a space; empty when there are none.
[[nodiscard]] core::Result<QString> translationOf(Database &db, core::DocumentId document, core::PageNumber page,
                                                  const core::TextRange &range, const QString &language = QStringLiteral("en"));
/// The same where the segments hold the range and nothing else (a sign more at the end); empty where other words, such as a
/// label, were translated along with it.
[[nodiscard]] core::Result<QString> translationOfExactly(Database &db, core::DocumentId document, core::PageNumber page,
                                                         const core::TextRange &range, const QString &language = QStringLiteral("en"));

} // namespace tendertrail::store
