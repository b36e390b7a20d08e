// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/segments.h"

#include "jsoncolumns.h"
#include "keptwork.h"
#include "store/query.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>
#include <deque>

namespace tendertrail::store {

namespace {

QString alignmentJson(const std::vector<core::Alignment> &alignment)
{
    QJsonArray list;
    for (const core::Alignment &part : alignment)
        list.append(QJsonArray{part.source.begin, part.source.end, part.target.begin, part.target.end});
    return compactJson(list);
}

std::vector<core::Alignment> readAlignment(const QString &json)
{
    std::vector<core::Alignment> alignment;
    const QJsonArray list = arrayOf(json);
    for (const QJsonValue &part : list) {
        const QJsonArray ends = part.toArray();
        if (ends.size() == 4)
            alignment.push_back({{ends.at(0).toInteger(), ends.at(1).toInteger()}, {ends.at(2).toInteger(), ends.at(3).toInteger()}});
    }
    return alignment;
}

core::Segment readSegment(const Statement &row)
{
    core::Segment segment;
    segment.id = core::SegmentId(row.integer(0));
    segment.document = core::DocumentId(row.integer(1));
    segment.page = static_cast<int>(row.integer(2));
    segment.ordinal = static_cast<int>(row.integer(3));
    segment.range = {row.integer(4), row.integer(5)};
    segment.kind = row.text(6);
    segment.source = row.text(7);
    return segment;
}

core::Translation readTranslation(const Statement &row, int first)
{
    core::Translation translation;
    translation.segment = core::SegmentId(row.integer(first));
    translation.language = row.text(first + 1);
    translation.text = row.text(first + 2);
    translation.engine = row.text(first + 3);
    translation.engineVersion = row.text(first + 4);
    const QString status = row.text(first + 5);
    translation.status = core::translationStatusFromName(status).value_or(core::TranslationStatus::Machine);
    translation.warnings = stringsOf(row.text(first + 6));
    translation.alignment = readAlignment(row.text(first + 7));
    translation.by = row.text(first + 8);
    translation.at = row.text(first + 9);
    translation.terms = stringsOf(row.text(first + 10));
    return translation;
}

QString segmentColumns()
{
    return QStringLiteral("s.id, p.document, p.number, s.ordinal, s.range_begin, s.range_end, s.kind, s.source");
}

QString translationColumns()
{
    return QStringLiteral("t.segment, t.language, t.text, t.engine, t.engine_version, t.status, t.warnings, t.alignment,"
                          " t.changed_by, t.changed_at, t.terms");
}

QString inReadingOrder()
{
    return QStringLiteral(" WHERE p.document = ?1 AND (?2 = 0 OR p.number = ?2) ORDER BY p.number, s.ordinal");
}

using Key = std::pair<QString, QString>;

} // namespace

core::Result<void> putSegments(Database &db, core::DocumentId document, core::PageNumber page,
                               const std::vector<core::Segment> &segments)
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    const auto pageId = number(db, QStringLiteral("SELECT id FROM page WHERE document = ? AND number = ?"), document, page);
    if (!pageId)
        return pageId.failure();
    if (*pageId == 0)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("document:%1 page:%2").arg(document.value()).arg(page),
                          QStringLiteral("no such page"));

    QHash<Key, std::deque<qint64>> there;
    TRAIL_TRY(forEach(query(db, QStringLiteral("SELECT id, kind, source FROM segment WHERE page = ? ORDER BY ordinal"), *pageId),
                      [&](const Statement &row) { there[{row.text(1), row.text(2)}].push_back(row.integer(0)); }));

    std::vector<qint64> matched;
    matched.reserve(segments.size());
    for (const core::Segment &segment : segments) {
        const auto same = there.find({segment.kind, segment.source});
        const bool found = same != there.end() && !same->empty();
        matched.push_back(found ? same->front() : 0);
        if (found)
            same->pop_front();
    }
    for (const std::deque<qint64> &left : std::as_const(there)) {
        for (const qint64 gone : left) {
            TRAIL_TRY(keepTranslations(db, gone));
            TRAIL_TRY(run(db, QStringLiteral("DELETE FROM segment WHERE id = ?"), gone));
        }
    }

    const auto kept = number(db, QStringLiteral("SELECT count(*) FROM kept_translation WHERE document = ?"), document);
    if (!kept)
        return kept.failure();
    auto move = db.prepare(QStringLiteral("UPDATE segment SET ordinal = ?, range_begin = ?, range_end = ? WHERE id = ?"));
    if (!move)
        return move.failure();
    auto insert = db.prepare(
        QStringLiteral("INSERT INTO segment (page, ordinal, range_begin, range_end, kind, source) VALUES (?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return insert.failure();
    std::vector<NewSegment> unclaimed;
    for (size_t i = 0; i < segments.size(); ++i) {
        const core::Segment &segment = segments[i];
        const qint64 begin = segment.range.begin;
        const qint64 end = segment.range.end;
        if (matched[i] > 0) {
            bindAll(*move, 1, static_cast<qint64>(i), begin, end, matched[i]);
            TRAIL_TRY(move->run());
            continue;
        }
        bindAll(*insert, 1, *pageId, static_cast<qint64>(i), begin, end, segment.kind, segment.source);
        TRAIL_TRY(insert->run());
        if (*kept == 0)
            continue;
        const qint64 id = db.lastInsertId();
        TRAIL_TRY(giveBackTranslations(db, id));
        const auto given = number(db, QStringLiteral("SELECT count(*) FROM translation WHERE segment = ?"), id);
        if (!given)
            return given.failure();
        if (*given == 0)
            unclaimed.push_back({id, segment.source});
    }
    if (!unclaimed.empty())
        TRAIL_TRY(reanchorTranslations(db, document, unclaimed));
    return transaction->commit();
}

core::Result<std::vector<core::Segment>> segments(Database &db, core::DocumentId document, core::PageNumber page)
{
    return collect(query(db,
                         QStringLiteral("SELECT %1 FROM page p JOIN segment s ON s.page = p.id").arg(segmentColumns())
                             + inReadingOrder(),
                         document, page),
                   readSegment);
}

core::Result<void> putTranslation(Database &db, const core::Translation &translation)
{
    return run(db,
               QStringLiteral("INSERT INTO translation (segment, language, text, engine, engine_version, status, warnings, alignment,"
                              " changed_by, changed_at, terms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (segment, language) DO UPDATE SET text = excluded.text,"
                              " engine = excluded.engine, engine_version = excluded.engine_version, status = excluded.status,"
                              " warnings = excluded.warnings, alignment = excluded.alignment,"
                              " changed_by = excluded.changed_by, changed_at = excluded.changed_at, terms = excluded.terms"
                              " WHERE translation.status = 'machine' OR excluded.status <> 'machine'"),
               translation.segment, translation.language, translation.text, translation.engine, translation.engineVersion,
               core::translationStatusName(translation.status), compactJson(QJsonArray::fromStringList(translation.warnings)),
               alignmentJson(translation.alignment), translation.by, translation.at,
               compactJson(QJsonArray::fromStringList(translation.terms)));
}

core::Result<std::optional<core::Translation>> translation(Database &db, core::SegmentId segment, const QString &language)
{
    auto found = collect(query(db,
                               QStringLiteral("SELECT %1 FROM translation t WHERE t.segment = ? AND t.language = ?")
                                   .arg(translationColumns()),
                               segment, language),
                         [](const Statement &row) { return readTranslation(row, 0); });
    if (!found)
        return found.failure();
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

core::Result<std::vector<TranslatedSegment>> translatedSegments(Database &db, core::DocumentId document, core::PageNumber page,
                                                                const QString &language)
{
    const QString sql = QStringLiteral("SELECT %1, %2 FROM page p JOIN segment s ON s.page = p.id"
                                       " LEFT JOIN translation t ON t.segment = s.id AND t.language = ?3")
                            .arg(segmentColumns(), translationColumns());
    return collect(query(db, sql + inReadingOrder(), document, page, language), [](const Statement &row) {
        TranslatedSegment both;
        both.segment = readSegment(row);
        if (!row.isNull(8))
            both.translation = readTranslation(row, 8);
        return both;
    });
}

core::Result<QStringList> translationLanguages(Database &db)
{
    QStringList languages;
    TRAIL_TRY(forEach(query(db, QStringLiteral("SELECT DISTINCT language FROM translation ORDER BY language")),
                      [&](const Statement &row) { languages.append(row.text(0)); }));
    return languages;
}

namespace {

struct RangeTranslation
{
    QString text;
    qint64 begin = 0; // of the segments, UTF-16 offsets of the page
    qint64 end = 0;
};

core::Result<RangeTranslation> translationOfRange(Database &db, core::DocumentId document, core::PageNumber page, const core::TextRange &range,
                                                  const QString &language)
{
    RangeTranslation result;
    QStringList texts;
    TRAIL_TRY(forEach(query(db,
                            QStringLiteral("SELECT t.text, s.range_begin, s.range_end FROM page p JOIN segment s ON s.page = p.id"
                                           " JOIN translation t ON t.segment = s.id AND t.language = ? WHERE p.document = ?"
                                           " AND p.number = ? AND s.range_begin < ? AND s.range_end > ? ORDER BY s.ordinal"),
                            language, document, page, qint64{range.end}, qint64{range.begin}),
                      [&](const Statement &row) {
                          result.begin = texts.isEmpty() ? row.integer(1) : std::min(result.begin, row.integer(1));
                          result.end = std::max(result.end, row.integer(2));
                          texts.append(row.text(0));
                      }));
    result.text = texts.join(QLatin1Char(' '));
    return result;
}

} // namespace

core::Result<QString> translationOf(Database &db, core::DocumentId document, core::PageNumber page, const core::TextRange &range,
                                    const QString &language)
{
    auto found = translationOfRange(db, document, page, range, language);
    if (!found)
        return found.failure();
    return std::move(found->text);
}

core::Result<QString> translationOfExactly(Database &db, core::DocumentId document, core::PageNumber page, const core::TextRange &range,
                                           const QString &language)
{
    auto found = translationOfRange(db, document, page, range, language);
    if (!found)
        return found.failure();
    return found->begin >= range.begin && found->end <= range.end + 1 ? std::move(found->text) : QString();
}

} // namespace tendertrail::store
