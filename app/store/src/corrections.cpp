// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/corrections.h"

#include "store/query.h"

namespace tendertrail::store {

core::Result<core::CorrectionId> putCorrection(Database &db, const core::Correction &correction)
{
    const core::Box &box = correction.box;
    TRAIL_TRY(run(db,
                  QStringLiteral("DELETE FROM correction WHERE document = ? AND page = ? AND x + width / 2 BETWEEN ? AND ?"
                                 " AND y + height / 2 BETWEEN ? AND ?"),
                  correction.document, correction.page, box.x, box.right(), box.y, box.bottom()));
    TRAIL_TRY(run(db,
                  QStringLiteral("INSERT INTO correction (document, page, x, y, width, height, machine, text, corrected_by, corrected_at)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                  correction.document, correction.page, box.x, box.y, box.width, box.height, correction.machine, correction.text,
                  correction.correctedBy, correction.correctedAt));
    return core::CorrectionId(db.lastInsertId());
}

core::Result<void> removeCorrection(Database &db, core::CorrectionId id)
{
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM correction WHERE id = ?"), id));
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("correction:%1").arg(id.value()));
    return {};
}

core::Result<std::vector<core::Correction>> corrections(Database &db, core::DocumentId document, core::PageNumber page)
{
    return collect(query(db,
                         QStringLiteral("SELECT id, document, page, x, y, width, height, machine, text, corrected_by, corrected_at"
                                        " FROM correction WHERE (?1 = 0 OR document = ?1) AND (?2 = 0 OR page = ?2) ORDER BY id"),
                         document, page),
                   [](const Statement &row) {
                       core::Correction correction;
                       correction.id = core::CorrectionId(row.integer(0));
                       correction.document = core::DocumentId(row.integer(1));
                       correction.page = static_cast<int>(row.integer(2));
                       correction.box = {row.real(3), row.real(4), row.real(5), row.real(6)};
                       correction.machine = row.text(7);
                       correction.text = row.text(8);
                       correction.correctedBy = row.text(9);
                       correction.correctedAt = row.text(10);
                       return correction;
                   });
}

} // namespace tendertrail::store
