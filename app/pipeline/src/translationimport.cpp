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

#include <algorithm>
#include <optional>

namespace tendertrail::pipeline {

using namespace core;

Result<int> importMemory(store::CaseFile &caseFile, const std::vector<store::MemoryUnit> &units, const QString &file, const QString &actor,
                         const CancelToken &cancel)
{
    const auto isWanted = [](const store::MemoryUnit &unit) {
        // What a machine said elsewhere is nothing to remember.
        return !unit.source.trimmed().isEmpty() && !unit.target.trimmed().isEmpty() && unit.status != TranslationStatus::Machine;
    };
    const auto taken = int(std::ranges::count_if(units, isWanted));
    const auto written = asOneStep(caseFile, QStringLiteral("memory:%1").arg(taken), [&](store::Database &db) -> Result<void> {
        for (store::MemoryUnit unit : units) {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled, file);
            if (!isWanted(unit))
                continue;
            unit.origin = file;
            TRAIL_TRY(store::putMemoryUnit(db, unit));
        }
        return store::appendCustody(db, actor, QStringLiteral("import"), QStringLiteral("memory"),
                                    compactJson({{QStringLiteral("file"), file}, {QStringLiteral("units"), taken}}));
    });
    if (!written)
        return written.failure();
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

// A translator's program says en-US or en-GB where the case says en; written under another name nobody would see it here.
std::optional<QString> languageHere(const QStringList &languages, const QString &tag)
{
    const auto primary = [](const QString &of) { return QString(of).replace(u'_', u'-').section(u'-', 0, 0).toLower(); };
    if (languages.contains(tag))
        return tag;
    const auto same = std::ranges::find_if(languages, [&](const QString &one) { return primary(one) == primary(tag); });
    return same == languages.end() ? std::nullopt : std::optional(*same);
}

} // namespace

Result<ReturnReport> importReturned(store::CaseFile &caseFile, const std::vector<store::ReturnedTranslation> &returned, const QString &file,
                                    const QString &actor, const CancelToken &cancel)
{
    TRAIL_TRY(search::prepare(caseFile.database()));
    const auto places = Places::read(caseFile.database());
    if (!places)
        return places.failure();
    auto languages = store::translationLanguages(caseFile.database());
    if (!languages)
        return languages.failure();
    if (const QString first = QStringLiteral("en"); !languages->contains(first))
        languages->append(first);
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
    const auto touched = std::ranges::count_if(returned, [](const auto &each) { return each.status != TranslationStatus::Machine; });
    const auto written = asOneStep(caseFile, QStringLiteral("translation:%1").arg(touched), [&](store::Database &db) -> Result<void> {
        for (store::ReturnedTranslation each : returned) {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled, file);
            const auto language = languageHere(*languages, each.language);
            if (!language)
                return fail(ErrorCode::InvalidArgument, file, QStringLiteral("translates into %1, the case into %2").arg(each.language, languages->join(QStringLiteral(", "))));
            each.language = *language;
            const QList<qint64> segments = places->of(each);
            // What nobody touched says nothing new; a machine's words must not become a person's by travelling.
            if (each.status == TranslationStatus::Machine) {
                report.unchanged += int(segments.size());
                continue;
            }
            if (segments.isEmpty())
                report.unmatched.push_back(each);
            for (const qint64 id : segments) {
                const auto there = store::translation(db, SegmentId(id), each.language);
                if (!there)
                    return there.failure();
                Translation translation = there->value_or(Translation{});
                // The same words as here, and not approved anew: what is known of them here stays.
                const bool isApproved = each.status == TranslationStatus::Reviewed && translation.status != TranslationStatus::Reviewed;
                if (*there && translation.text.trimmed() == each.target.trimmed() && !isApproved) {
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
