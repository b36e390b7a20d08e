// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetranslation.h"

#include "store/query.h"

#include <algorithm>

namespace tendertrail::search {

const PageTranslation::Part *PageTranslation::partAt(qsizetype offset) const
{
    const auto after = std::upper_bound(parts.cbegin(), parts.cend(), offset,
                                        [](qsizetype at, const Part &part) { return at < part.range.begin; });
    return after == parts.cbegin() ? nullptr : &*std::prev(after);
}

core::Result<std::map<core::PageNumber, PageTranslation>> pageTranslations(store::Database &db, core::DocumentId document,
                                                                           core::PageNumber page)
{
    std::map<core::PageNumber, PageTranslation> pages;
    TRAIL_TRY(store::forEach(
        store::query(db,
                     QStringLiteral("SELECT p.number, s.id, s.range_begin, s.range_end, t.text FROM page p"
                                    " JOIN segment s ON s.page = p.id JOIN translation t ON t.segment = s.id"
                                    " WHERE p.document = ?1 AND (?2 = 0 OR p.number = ?2) ORDER BY p.number, s.ordinal, t.language"),
                     document, page),
        [&](const store::Statement &row) {
            const QString text = row.text(4);
            if (text.isEmpty())
                return;
            PageTranslation &whole = pages[static_cast<int>(row.integer(0))];
            if (!whole.text.isEmpty())
                whole.text += QStringLiteral("\n\n");
            const qsizetype begin = whole.text.size();
            whole.text += text;
            whole.parts.push_back({{begin, whole.text.size()}, core::SegmentId(row.integer(1)), {row.integer(2), row.integer(3)}});
        }));
    return pages;
}

} // namespace tendertrail::search
