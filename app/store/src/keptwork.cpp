// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptwork.h"

#include "core/fold.h"
#include "core/similarity.h"
#include "jsoncolumns.h"
#include "store/query.h"

#include <QJsonArray>

#include <algorithm>

namespace tendertrail::store {

namespace {

constexpr double leastSimilarity = 0.75;
// Comparing all with all must not become the work of a reading.
constexpr std::size_t comparedAtOnce = 2000;

QString columns()
{
    return QStringLiteral("language, text, engine, engine_version, status, warnings, alignment, changed_by, changed_at, terms");
}

struct Kept
{
    qint64 row = 0;
    QString kind;
    QString source;
    QString key;
};

} // namespace

core::Result<void> keepTranslations(Database &db, qint64 segment)
{
    return run(db,
               QStringLiteral("INSERT OR REPLACE INTO kept_translation (document, kind, source, %1) SELECT p.document, s.kind, s.source,"
                              " t.language, t.text, t.engine, t.engine_version, t.status, t.warnings, t.alignment, t.changed_by,"
                              " t.changed_at, t.terms FROM translation t JOIN segment s ON s.id = t.segment JOIN page p ON p.id = s.page"
                              " WHERE t.segment = ? AND t.status <> 'machine'")
                   .arg(columns()),
               segment);
}

core::Result<void> giveBackTranslations(Database &db, qint64 segment)
{
    const QString these = QStringLiteral("FROM kept_translation WHERE (document, kind, source) = (SELECT p.document, s.kind,"
                                         " s.source FROM segment s JOIN page p ON p.id = s.page WHERE s.id = ?1)");
    TRAIL_TRY(run(db, QStringLiteral("INSERT INTO translation (segment, %1) SELECT ?1, %1 ").arg(columns()) + these, segment));
    return run(db, QStringLiteral("DELETE ") + these, segment);
}

core::Result<void> reanchorTranslations(Database &db, core::DocumentId document, const std::vector<NewSegment> &segments)
{
    auto kept = collect(query(db, QStringLiteral("SELECT rowid, kind, source FROM kept_translation WHERE document = ? LIMIT ?"), document,
                              qint64(comparedAtOnce)),
                        [](const Statement &row) {
                            return Kept{row.integer(0), row.text(1), row.text(2), core::confusionFold(core::comparable(row.text(2))).text};
                        });
    if (!kept)
        return kept.failure();
    std::vector<std::pair<qint64, QString>> keys;
    for (const NewSegment &segment : segments) {
        if (keys.size() < comparedAtOnce)
            keys.emplace_back(segment.id, core::confusionFold(core::comparable(segment.source)).text);
    }
    std::vector<bool> taken(keys.size(), false);
    for (const Kept &each : *kept) {
        double best = 0;
        std::size_t where = keys.size();
        for (std::size_t i = 0; i < keys.size() && best < 1; ++i) {
            if (taken[i])
                continue;
            const double alike = core::similarity(each.key, keys[i].second, std::max(leastSimilarity, best));
            if (alike > best) {
                best = alike;
                where = i;
            }
        }
        if (where == keys.size())
            continue;
        // The words changed under the translation: whoever approved it has not seen these, so it is an edited one again and says
        // what it was made for.
        TRAIL_TRY(run(db,
                      QStringLiteral("INSERT INTO translation (segment, %1) SELECT ?1, language, text, engine, engine_version, 'edited', ?3,"
                                     " '[]', changed_by, changed_at, terms FROM kept_translation WHERE rowid = ?2 ON CONFLICT DO NOTHING")
                          .arg(columns()),
                      keys[where].first, each.row, compactJson(QJsonArray{QStringLiteral("source_changed:") + each.source})));
        TRAIL_TRY(run(db, QStringLiteral("DELETE FROM kept_translation WHERE rowid = ?"), each.row));
        taken[where] = true;
    }
    return {};
}

} // namespace tendertrail::store
