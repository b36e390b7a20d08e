// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/page.h"
#include "store/database.h"

#include <QString>

#include <map>
#include <vector>

namespace tendertrail::search {

/// All translations of a page's segments as one text, and which part of it is whose.
struct PageTranslation
{
    struct Part
    {
        core::TextRange range;   ///< in text
        core::SegmentId segment;
        core::TextRange source;  ///< of the segment, in the page text
    };
    QString text; ///< parted by empty lines
    std::vector<Part> parts;
    /// The part in which the offset lies; none for an empty text.
    [[nodiscard]] const Part *partAt(qsizetype offset) const;
};

/// By page number; page 0 means all of the document.
[[nodiscard]] core::Result<std::map<core::PageNumber, PageTranslation>> pageTranslations(store::Database &db,
                                                                                         core::DocumentId document,
                                                                                         core::PageNumber page = 0);

} // namespace tendertrail::search
