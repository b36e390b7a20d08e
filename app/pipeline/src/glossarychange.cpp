// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/translating.h"

#include "core/clock.h"
#include "onestep.h"
#include "search/searcher.h"
#include "store/custody.h"
#include "store/documents.h"
#include "translationrun.h"

#include <QJsonArray>

#include <algorithm>

namespace tendertrail::pipeline {

using namespace core;

namespace {

bool isSame(const store::GlossaryTerm &left, const store::GlossaryTerm &right)
{
    return left.source == right.source.trimmed() && left.target == right.target.trimmed() && left.avoid == right.avoid && left.note == right.note;
}

/// What of the change is not so already.
struct Due
{
    std::vector<store::GlossaryTerm> put;
    QStringList gone;
    [[nodiscard]] std::size_t count() const { return put.size() + std::size_t(gone.size()); }
};

Result<Due> dueOf(store::Database &db, const GlossaryChange &change, const QString &to)
{
    const auto known = store::glossaryTerms(db, to);
    if (!known)
        return known.failure();
    const auto there = [&](const QString &source) { return std::ranges::find(*known, source.trimmed(), &store::GlossaryTerm::source); };
    Due due;
    for (const store::GlossaryTerm &term : change.put) {
        if (const auto old = there(term.source); old == known->end() || !isSame(*old, term))
            due.put.push_back(term);
    }
    for (const QString &source : change.remove) {
        if (there(source) != known->end())
            due.gone.append(source.trimmed());
    }
    return due;
}

/// Writes the change; gives back the words to look for.
Result<std::vector<translate::Term>> write(store::Database &db, Due &due, const QString &to, const QString &actor)
{
    std::vector<translate::Term> changed;
    QJsonArray put;
    for (store::GlossaryTerm &term : due.put) {
        term.language = to;
        term.changedBy = actor;
        term.changedAt = utcNow();
        TRAIL_TRY(store::putGlossaryTerm(db, term));
        put.append(QJsonArray{term.source.trimmed(), term.target.trimmed()});
        changed.push_back({term.source, term.target, term.avoid});
    }
    for (const QString &source : due.gone) {
        TRAIL_TRY(store::removeGlossaryTerm(db, source, to));
        changed.push_back({source, source, {}});
    }
    TRAIL_TRY(store::appendCustody(db, actor, QStringLiteral("glossary"), QStringLiteral("case"),
                                   compactJson({{QStringLiteral("put"), put}, {QStringLiteral("removed"), QJsonArray::fromStringList(due.gone)}})));
    return changed;
}

// A person's wording, or another engine's, that the glossary now contradicts: it stays, and says so.
Result<void> checkAgain(store::Database &db, const translate::Terms &terms, const store::TranslatedSegment &each, TouchedSegment &touched)
{
    Translation translation = *each.translation;
    translation.warnings.removeIf([](const QString &warning) { return warning.startsWith(u"missing_term:") || warning.startsWith(u"avoided_term:"); });
    translation.warnings += translate::checkTerms(terms, each.segment.source, translation.text);
    // A person may say it otherwise than our glossary does, and gist speaks by it.
    const bool isOfAnEngine = translation.status == TranslationStatus::Machine && translation.engine != u"gist" && translation.engine != u"memory";
    if (isOfAnEngine && translation.language.section(u'-', 0, 0) == u"en")
        translation.warnings += translate::checkBuiltInTerms(each.segment.source, translation.text, terms);
    touched.warnings = translation.warnings;
    translation.terms = translate::termsSaid(terms, each.segment.source, translation.text);
    const bool isSame = translation.warnings == each.translation->warnings && translation.terms == each.translation->terms;
    return isSame ? Result<void>() : store::putTranslation(db, translation);
}

/// Translates anew, or checks, what holds one of the words.
Result<void> follow(store::Database &db, TranslationRun &run, const QString &engine, const translate::Terms &words, const QString &to, GlossaryReport &report)
{
    const auto documents = store::documents(db);
    if (!documents)
        return documents.failure();
    TranslateReport done;
    for (const Document &document : *documents) {
        const auto segments = store::translatedSegments(db, document.id, 0, to);
        if (!segments)
            return segments.failure();
        QSet<qint64> again;
        const std::size_t first = report.touched.size();
        for (const store::TranslatedSegment &each : *segments) {
            if (!each.translation || words.find(each.segment.source).empty())
                continue;
            TouchedSegment touched{each.segment.id,       document.id,          each.segment.page,        each.segment.source,
                                   each.translation->text, each.translation->text, each.translation->engine, false, {}};
            touched.isKept = each.translation->status != TranslationStatus::Machine || each.translation->engine != engine;
            if (touched.isKept)
                TRAIL_TRY(checkAgain(db, run.terms(), each, touched));
            else
                again.insert(each.segment.id.value());
            report.touched.push_back(std::move(touched));
        }
        if (again.isEmpty())
            continue;
        TRAIL_TRY(run.segments(document, again, done));
        for (std::size_t i = first; i < report.touched.size(); ++i) {
            TouchedSegment &touched = report.touched[i];
            if (touched.isKept)
                continue;
            const auto now = store::translation(db, touched.segment, to);
            if (!now)
                return now.failure();
            if (*now) {
                touched.after = (*now)->text;
                touched.warnings = (*now)->warnings;
            }
        }
    }
    return {};
}

} // namespace

Result<GlossaryReport> changeGlossary(store::CaseFile &caseFile, translate::Engine &engine, const GlossaryChange &change, const QString &to,
                                      const QString &actor, const CancelToken &cancel, const TranslateOptions &options)
{
    TRAIL_TRY(search::prepare(caseFile.database()));
    GlossaryReport report;
    auto due = dueOf(caseFile.database(), change, to);
    if (!due)
        return due.failure();
    if (due->count() == 0)
        return report;
    // The words and the sentences that follow them are one step: taken back, neither may stay without the other.
    const auto written = asOneStep(caseFile, QStringLiteral("glossary:%1").arg(due->count()), [&](store::Database &db) -> Result<void> {
        const auto changed = write(db, *due, to, actor);
        if (!changed)
            return changed.failure();
        const auto run = TranslationRun::prepare(caseFile, engine, to, options, cancel);
        if (!run)
            return run.failure();
        return follow(db, **run, engine.info().id, translate::Terms(*changed), to, report);
    });
    if (!written)
        return written.failure();
    report.put = int(due->put.size());
    report.removed = int(due->gone.size());
    return report;
}

} // namespace tendertrail::pipeline
