// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memory.h"

#include "jsoncolumns.h"
#include "store/query.h"

#include <QJsonArray>

namespace tendertrail::store {

core::Result<std::vector<MemoryUnit>> memoryUnits(Database &db, const QString &language)
{
    const QString sql = QStringLiteral(
        "SELECT source, target, language, status, changed_by, changed_at, origin, 0 AS part, id AS place FROM memory_unit WHERE language = ?1"
        " UNION ALL SELECT source, text, language, status, changed_by, changed_at, 'case', 1, rowid FROM kept_translation"
        " WHERE language = ?1 AND status <> 'machine'"
        " UNION ALL SELECT s.source, t.text, t.language, t.status, t.changed_by, t.changed_at, 'case', 2, s.id FROM translation t"
        " JOIN segment s ON s.id = t.segment WHERE t.language = ?1 AND t.status <> 'machine' ORDER BY part, changed_at, place");
    return collect(query(db, sql, language), [](const Statement &row) {
        MemoryUnit unit;
        unit.source = row.text(0);
        unit.target = row.text(1);
        unit.language = row.text(2);
        if (const auto status = core::translationStatusFromName(row.text(3)))
            unit.status = *status;
        unit.by = row.text(4);
        unit.at = row.text(5);
        unit.origin = row.text(6);
        return unit;
    });
}

core::Result<void> putMemoryUnit(Database &db, const MemoryUnit &unit)
{
    return run(db,
               QStringLiteral("INSERT INTO memory_unit (source, language, target, status, changed_by, changed_at, origin)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, language, target) DO UPDATE SET status = excluded.status,"
                              " changed_by = excluded.changed_by, changed_at = excluded.changed_at, origin = excluded.origin"),
               unit.source, unit.language, unit.target, core::translationStatusName(unit.status), unit.by, unit.at, unit.origin);
}

core::Result<void> putOffers(Database &db, core::SegmentId segment, const QString &language, const std::vector<Offer> &offers)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(run(db, QStringLiteral("DELETE FROM translation_offer WHERE segment = ? AND language = ?"), segment, language));
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const Offer &offer = offers[i];
        TRAIL_TRY(run(db,
                      QStringLiteral("INSERT INTO translation_offer (segment, language, engine, ordinal, engine_version, text, similarity,"
                                     " source, warnings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                      segment, language, offer.engine, qint64(i), offer.engineVersion, offer.text, offer.similarity, offer.source,
                      compactJson(QJsonArray::fromStringList(offer.warnings))));
    }
    return transaction->commit();
}

core::Result<std::vector<Offer>> offers(Database &db, core::SegmentId segment, const QString &language)
{
    return collect(query(db,
                         QStringLiteral("SELECT engine, engine_version, text, similarity, source, warnings FROM translation_offer"
                                        " WHERE segment = ? AND language = ? ORDER BY ordinal"),
                         segment, language),
                   [](const Statement &row) {
                       return Offer{row.text(0), row.text(1), row.text(2), row.real(3), row.text(4), stringsOf(row.text(5))};
                   });
}

} // namespace tendertrail::store
