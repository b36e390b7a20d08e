// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "evidence/packet.h"
#include "reportcrop.h"
#include "store/database.h"

#include <QHash>
#include <QString>

#include <vector>

namespace tendertrail::evidence {

/// What the report says beside the citations. Only what one of its citations proves is in it.
struct ReportFacts
{
    struct Relation
    {
        QString from, type, to, terms;
        QString citations; ///< "C001–C003, C007"
    };
    struct Purchase
    {
        QString number, name, status;
        QString citations;
    };
    std::vector<Relation> relations;
    std::vector<Purchase> purchases;
    QHash<std::pair<core::DocumentId, core::PageNumber>, PageShape> pages; ///< those with a citation
};
[[nodiscard]] core::Result<ReportFacts> reportFacts(store::Database &db, const std::vector<Citation> &citations);

} // namespace tendertrail::evidence
