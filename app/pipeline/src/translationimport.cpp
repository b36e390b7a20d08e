// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/translating.h"

#include "core/clock.h"
#include "core/similarity.h"
#include "judging.h"
#include "onestep.h"
#include "search/searcher.h"
#include "store/custody.h"
#include "store/documents.h"
#include "store/query.h"
#include "store/segments.h"

#include <QHash>

namespace tendertrail::pipeline {

using namespace core;

Result<int> importMemory(store::CaseFile &caseFile, const std::vector<store::MemoryUnit> &units, const QString &file, const QString &actor,
                         const CancelToken &cancel)
{
    store::Database &db = caseFile.database();
    auto transaction = store::Transaction::begin(db);
    if (!transaction)
        return transaction.failure();
    int taken = 0;
    for (store::MemoryUnit unit : units) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, file);
        // What a machine said elsewhere is nothing to remember.
        if (unit.source.trimmed().isEmpty() || unit.target.trimmed().isEmpty() || unit.status == TranslationStatus::Machine)
            continue;
        unit.origin = file;
        TRAIL_TRY(store::putMemoryUnit(db, unit));
        ++taken;
    }
    TRAIL_TRY(store::appendCustody(db, actor, QStringLiteral("import"), QStringLiteral("memory"),
                                   compactJson({{QStringLiteral("file"), file}, {QStringLiteral("units"), taken}})));
    TRAIL_TRY(transaction->commit());
    return taken;
}

namespace {


/// Segments by number, and by document and words.
class Places
{
public:
    static Result<Places> read(store::Database &db)
    {
        Places places;
        TRAIL_TRY(store::forEach(store::query(db, QStringLiteral("SELECT s.id, d.sha256, s.source FROM segment s JOIN page p ON p.id = s.page"
                                                                 " JOIN document d ON d.id = p.document ORDER BY s.id")),
                                 [&](const store::Statement &row) {
                                     const QString source = comparable(row.text(2));
                                     places.m_byId.insert(row.integer(0), {row.text(1), source});
                                     places.m_bySource[{row.text(1), source}].append(row.integer(0));
                                     places.m_bySource[{QString(), source}].append(row.integer(0));
                                 }));
        return places;
    }

    /// All segments that the returned one is for: its own, or those that have its words now.
    [[nodiscard]] QList<qint64> of(const store::ReturnedTranslation &returned) const
    {
        const QString source = comparable(returned.source);
        const auto own = m_byId.constFind(returned.segment.value());
        if (own != m_byId.cend() && own->second == source && (returned.documentSha256.isEmpty() || own->first == returned.documentSha256))
            return {returned.segment.value()};
        return m_bySource.value({returned.documentSha256, source});
    }

private:
    QHash<qint64, std::pair<QString, QString>> m_byId;
    QHash<std::pair<QString, QString>, QList<qint64>> m_bySource;
};

} // namespace

Result<ReturnReport> importReturned(store::CaseFile &caseFile, const std::vector<store::ReturnedTranslation> &returned, const QString &file,
                                    const QString &actor, const CancelToken &cancel)
{
    TRAIL_TRY(search::prepare(caseFile.database()));
    const auto places = Places::read(caseFile.database());
    if (!places)
        return places.failure();
    QHash<QString, translate::Terms> glossaries; // by language
    const auto glossary = [&](const QString &language) -> Result<translate::Terms> {
        if (const auto known = glossaries.constFind(language); known != glossaries.cend())
            return *known;
        auto terms = caseTerms(caseFile.database(), language);
        if (terms)
            glossaries.insert(language, *terms);
        return terms;
    };
    ReturnReport report;
    const auto written = asOneStep(caseFile, QStringLiteral("translation:%1").arg(returned.size()), [&](store::Database &db) -> Result<void> {
        for (const store::ReturnedTranslation &each : returned) {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled, file);
            const QList<qint64> segments = places->of(each);
            if (segments.isEmpty())
                report.unmatched.push_back(each);
            for (const qint64 id : segments) {
                const auto there = store::translation(db, SegmentId(id), each.language);
                if (!there)
                    return there.failure();
                Translation translation = there->value_or(Translation{});
                if (*there && translation.text == each.target && translation.status == each.status) {
                    ++report.unchanged;
                    continue;
                }
                if (*there && translation.text != each.target && !translation.text.isEmpty()) {
                    const store::Offer replaced{translation.by.isEmpty() ? translation.engine : translation.by,
                                                translation.by.isEmpty() ? translation.engineVersion : translationStatusName(translation.status),
                                                translation.text, 1, {}, translation.warnings};
                    TRAIL_TRY(store::putOffers(db, SegmentId(id), each.language, {replaced}));
                    translation.alignment.clear();
                }
                translation.segment = SegmentId(id);
                translation.language = each.language;
                translation.text = each.target;
                translation.status = each.status;
                const auto terms = glossary(each.language);
                if (!terms)
                    return terms.failure();
                judge(*terms, each.source, translation);
                translation.by = actor;
                translation.at = utcNow();
                TRAIL_TRY(store::putTranslation(db, translation));
                ++report.applied;
            }
        }
        return store::appendCustody(db, actor, QStringLiteral("import"), QStringLiteral("translations"),
                                    compactJson({{QStringLiteral("file"), file},
                                                 {QStringLiteral("applied"), report.applied},
                                                 {QStringLiteral("unmatched"), int(report.unmatched.size())}}));
    });
    if (!written)
        return written.failure();
    TRAIL_TRY(search::refresh(caseFile.database()));
    return report;
}

} // namespace tendertrail::pipeline
