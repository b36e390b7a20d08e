// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/provenance.h"

#include "store/query.h"

namespace tendertrail::store {

namespace {

// A document that came first alone and later also inside others keeps no parent, so this ends; the bound is for a damaged case.
constexpr int deepest = 1000;

Sighting readSighting(const Statement &row)
{
    Sighting sighting;
    sighting.document = core::DocumentId(row.integer(0));
    sighting.parent = core::DocumentId(row.integer(1));
    sighting.name = row.text(2);
    sighting.path = row.text(3);
    sighting.sourceUrl = row.text(4);
    sighting.sourceUrlFrom = row.text(5);
    sighting.modifiedAt = row.text(6);
    sighting.seenAt = row.text(7);
    sighting.seenBy = row.text(8);
    return sighting;
}

core::Result<void> fillDocumentSourceUrl(Database &db, core::DocumentId document, const QString &sourceUrl)
{
    return run(db, QStringLiteral("UPDATE document SET source_url = ? WHERE id = ? AND source_url = ''"), sourceUrl, document);
}

core::Result<core::DocumentId> parentOf(Database &db, core::DocumentId document)
{
    const auto parent = number(db, QStringLiteral("SELECT coalesce(parent, 0) FROM document WHERE id = ?"), document);
    if (!parent)
        return parent.failure();
    return core::DocumentId(*parent);
}

} // namespace

core::Result<bool> addSighting(Database &db, const Sighting &sighting)
{
    TRAIL_TRY(run(db,
                  QStringLiteral("INSERT INTO sighting (document, parent, name, path, source_url, source_url_from, modified_at, seen_at, seen_by)"
                                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
                  sighting.document, orNull(sighting.parent), sighting.name, sighting.path, sighting.sourceUrl, sighting.sourceUrlFrom,
                  sighting.modifiedAt, sighting.seenAt, sighting.seenBy));
    const bool isNew = db.changes() > 0;
    if (!isNew && !sighting.sourceUrl.isEmpty())
        TRAIL_TRY(run(db,
                      QStringLiteral("UPDATE sighting SET source_url = ?, source_url_from = ?"
                                     " WHERE document = ? AND coalesce(parent, 0) = ? AND path = ? AND source_url = ''"),
                      sighting.sourceUrl, sighting.sourceUrlFrom, sighting.document, sighting.parent, sighting.path));
    if (!sighting.sourceUrl.isEmpty())
        TRAIL_TRY(fillDocumentSourceUrl(db, sighting.document, sighting.sourceUrl));
    return isNew;
}

core::Result<std::vector<Sighting>> sightings(Database &db, core::DocumentId document)
{
    const QString where = document.isValid() ? QStringLiteral("WHERE document = ?1") : QString();
    return collect(query(db,
                         QStringLiteral("SELECT document, coalesce(parent, 0), name, path, source_url, source_url_from, modified_at, seen_at, seen_by"
                                        " FROM sighting %1 ORDER BY document, id")
                             .arg(where),
                         document),
                   readSighting);
}

core::Result<void> setSourceUrlFromPage(Database &db, core::DocumentId document, const QString &sourceUrl)
{
    TRAIL_TRY(run(db, QStringLiteral("UPDATE sighting SET source_url = ?, source_url_from = 'page' WHERE document = ? AND source_url = ''"),
                  sourceUrl, document));
    return fillDocumentSourceUrl(db, document, sourceUrl);
}

core::Result<void> putFailedMember(Database &db, const FailedMember &failed)
{
    return run(db, QStringLiteral("INSERT OR REPLACE INTO failed_member (document, path, code, detail) VALUES (?, ?, ?, ?)"),
               failed.document, failed.path, core::errorCodeName(failed.code), failed.detail);
}

core::Result<void> removeFailedMembers(Database &db, core::DocumentId document)
{
    return run(db, QStringLiteral("DELETE FROM failed_member WHERE document = ?"), document);
}

core::Result<std::vector<FailedMember>> failedMembers(Database &db, core::DocumentId document)
{
    const QString where = document.isValid() ? QStringLiteral("WHERE document = ?1") : QString();
    return collect(query(db, QStringLiteral("SELECT document, path, code, detail FROM failed_member %1 ORDER BY document, path").arg(where), document),
                   [](const Statement &row) {
                       return FailedMember{core::DocumentId(row.integer(0)), row.text(1), core::errorCodeFromName(row.text(2)), row.text(3)};
                   });
}

core::Result<int> depthOf(Database &db, core::DocumentId document)
{
    int depth = 0;
    for (;;) {
        const auto parent = parentOf(db, document);
        if (!parent)
            return parent.failure();
        if (!parent->isValid() || depth >= deepest)
            return depth;
        document = *parent;
        ++depth;
    }
}

core::Result<core::DocumentId> outermost(Database &db, core::DocumentId document)
{
    for (int depth = 0; depth < deepest; ++depth) {
        const auto parent = parentOf(db, document);
        if (!parent)
            return parent.failure();
        if (!parent->isValid())
            break;
        document = *parent;
    }
    return document;
}

core::Result<std::vector<core::DocumentId>> withInside(Database &db, core::DocumentId document)
{
    return collect(query(db,
                         QStringLiteral("WITH RECURSIVE inside(id) AS (SELECT ?1"
                                        " UNION SELECT d.id FROM document d JOIN inside ON d.parent = inside.id)"
                                        " SELECT id FROM inside"),
                         document),
                   [](const Statement &row) { return core::DocumentId(row.integer(0)); });
}

core::Result<qint64> bytesInside(Database &db, core::DocumentId document)
{
    return number(db,
                  QStringLiteral("WITH RECURSIVE inside(id) AS (SELECT id FROM document WHERE parent = ?1"
                                 " UNION SELECT d.id FROM document d JOIN inside ON d.parent = inside.id)"
                                 " SELECT coalesce(sum(bytes), 0) FROM document WHERE id IN inside"),
                  document);
}

} // namespace tendertrail::store
