// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoncolumns.h"
#include "store/entities.h"

namespace tendertrail::store {

core::Result<core::ClipId> addClip(Database &db, const core::Clip &clip)
{
    auto insert = db.prepare(QStringLiteral("INSERT INTO clip (document, note, created_at, created_by, %1)"
                                            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                 .arg(anchorColumns()));
    if (!insert)
        return insert.failure();
    bindAll(*insert, 1, clip.document, clip.note, clip.createdAt, clip.createdBy);
    bindAnchor(*insert, 5, clip.anchor);
    TRAIL_TRY(insert->run());
    return core::ClipId(db.lastInsertId());
}

core::Result<void> updateClipAnchor(Database &db, core::ClipId id, const core::Anchor &anchor)
{
    auto update = db.prepare(QStringLiteral("UPDATE clip SET (%1) = (?, ?, ?, ?, ?, ?, ?) WHERE id = ?").arg(anchorColumns()));
    if (!update)
        return update.failure();
    bindAnchor(*update, 1, anchor);
    bindAll(*update, 8, id);
    TRAIL_TRY(update->run());
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("clip:%1").arg(id.value()));
    return {};
}

core::Result<void> removeClip(Database &db, core::ClipId id)
{
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM clip WHERE id = ?"), id));
    if (db.changes() == 0)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("clip:%1").arg(id.value()));
    return {};
}

core::Result<std::vector<core::Clip>> clips(Database &db)
{
    return collect(query(db,
                         QStringLiteral("SELECT id, document, note, created_at, created_by, %1 FROM clip"
                                        " ORDER BY document, page, range_begin, id")
                             .arg(anchorColumns())),
                   [](const Statement &row) {
                       core::Clip clip;
                       clip.id = core::ClipId(row.integer(0));
                       clip.document = core::DocumentId(row.integer(1));
                       clip.note = row.text(2);
                       clip.createdAt = row.text(3);
                       clip.createdBy = row.text(4);
                       clip.anchor = readAnchor(row, 5);
                       return clip;
                   });
}

} // namespace tendertrail::store
