// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/decisions.h"

#include "core/clock.h"
#include "judging.h"
#include "onestep.h"
#include "pipeline/translating.h"
#include "search/searcher.h"
#include "store/custody.h"
#include "store/query.h"
#include "store/segments.h"

namespace tendertrail::pipeline {

using namespace core;

namespace {

constexpr int mostAlike = 1000;

// Machine translations of the very same words.
Result<void> passOn(store::Database &db, const QString &source, const Translation &translation)
{
    const auto same = store::collect(store::query(db,
                                                  QStringLiteral("SELECT t.segment, t.text FROM segment s JOIN translation t ON t.segment = s.id"
                                                                 " WHERE s.source = ? AND t.language = ? AND t.status = 'machine' LIMIT ?"),
                                                  source, translation.language, qint64{mostAlike}),
                                     [](const store::Statement &row) { return std::pair{row.integer(0), row.text(1)}; });
    if (!same)
        return same.failure();
    for (const auto &[segment, text] : *same) {
        if (text == translation.text)
            continue;
        Translation other;
        other.segment = SegmentId(segment);
        other.language = translation.language;
        other.text = translation.text;
        other.engine = QStringLiteral("memory");
        other.engineVersion = QStringList{translation.by, QStringLiteral("case")}.join(QStringLiteral(", "));
        other.warnings = translation.warnings;
        other.terms = translation.terms;
        TRAIL_TRY(store::putTranslation(db, other));
    }
    return {};
}

} // namespace

Result<void> editTranslation(store::CaseFile &caseFile, SegmentId segment, const QString &text, TranslationStatus status, const QString &actor,
                             const QString &memoryFile, const QString &language)
{
    TRAIL_TRY(search::prepare(caseFile.database()));
    QString source;
    Translation translation;
    const auto written = asOneStep(caseFile, QStringLiteral("translation:1"), [&](store::Database &db) -> Result<void> {
        const auto words = store::one(store::query(db, QStringLiteral("SELECT source FROM segment WHERE id = ?"), segment),
                                      QStringLiteral("segment:%1").arg(segment.value()), [](const store::Statement &row) { return row.text(0); });
        if (!words)
            return words.failure();
        source = *words;
        const auto before = store::translation(db, segment, language);
        if (!before)
            return before.failure();
        translation = before->value_or(Translation{});
        if (translation.text != text) {
            translation.alignment.clear(); // it was the machine's wording that was aligned
            const auto terms = caseTerms(db, language);
            if (!terms)
                return terms.failure();
            translation.text = text;
            judge(*terms, source, translation);
        }
        translation.segment = segment;
        translation.language = language;
        translation.text = text;
        translation.status = status;
        translation.by = actor;
        translation.at = utcNow();
        TRAIL_TRY(store::putTranslation(db, translation));
        if (status != TranslationStatus::Machine && !text.trimmed().isEmpty())
            TRAIL_TRY(passOn(db, source, translation));
        return store::appendCustody(db, actor, QStringLiteral("edit"), QStringLiteral("segment:%1").arg(segment.value()),
                                    compactJson({{QStringLiteral("before"), *before ? (*before)->text : QString()},
                                                 {QStringLiteral("after"), text},
                                                 {QStringLiteral("engine"), (translation.engine + u' ' + translation.engineVersion).trimmed()},
                                                 {QStringLiteral("status"), translationStatusName(status)}}));
    });
    if (!written)
        return written.failure();
    if (!memoryFile.isEmpty() && status != TranslationStatus::Machine && !text.trimmed().isEmpty())
        TRAIL_TRY(translate::appendMemoryFile(memoryFile, {source, text, status, actor, translation.at, caseFile.title(), language}));
    return search::refresh(caseFile.database());
}

} // namespace tendertrail::pipeline
