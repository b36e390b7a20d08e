// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translationrun.h"

#include "judging.h"
#include "onestep.h"
#include "pipeline/proposals.h"
#include "search/searcher.h"
#include "store/consent.h"
#include "store/custody.h"
#include "store/jobs.h"

#include <algorithm>

namespace tendertrail::pipeline {

using namespace core;

namespace {

constexpr int segmentsPerCall = 64;
constexpr qsizetype unitsPerCall = 6000; // what one request to a server carries
constexpr int failuresInARow = 3;
const QString gistEngine = QStringLiteral("gist");
const QString memoryEngine = QStringLiteral("memory");

bool hasLetters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar unit) { return unit.isLetterOrNumber() || unit.isSurrogate(); });
}

} // namespace

TranslationRun::TranslationRun(store::CaseFile &caseFile, translate::Engine &engine, const QString &to, const CancelToken &cancel)
    : m_db(caseFile.database()), m_plain(engine), m_info(engine.info()), m_to(to), m_cancel(cancel)
{
}

Result<std::unique_ptr<TranslationRun>> TranslationRun::prepare(store::CaseFile &caseFile, translate::Engine &engine, const QString &to,
                                                                const TranslateOptions &options, const CancelToken &cancel)
{
    std::unique_ptr<TranslationRun> run(new TranslationRun(caseFile, engine, to, cancel));
    std::vector<translate::Term> terms = options.terms;
    const auto own = store::glossaryTerms(run->m_db, to);
    if (!own)
        return own.failure();
    for (const store::GlossaryTerm &term : *own)
        terms.push_back({term.source, term.target, term.avoid});
    run->m_terms = std::make_shared<translate::Terms>(terms);
    // gist keeps numbers by itself, and where they belong in the sentence.
    run->m_engine = translate::lockedEngine(engine, run->m_terms, run->m_info.id != gistEngine);

    for (const translate::MemoryEntry &entry : options.memory) {
        if (entry.language == to) // one file holds what was approved in any
            run->m_memory.add(entry);
    }
    const auto units = store::memoryUnits(run->m_db, to);
    if (!units)
        return units.failure();
    for (const store::MemoryUnit &unit : *units)
        run->m_memory.add({unit.source, unit.target, unit.status, unit.by, unit.at, unit.origin, unit.language});
    return run;
}

bool TranslationRun::isDue(const store::TranslatedSegment &segment) const
{
    if (!segment.translation)
        return true;
    const Translation &there = *segment.translation;
    if (there.status != TranslationStatus::Machine)
        return false;
    const translate::MemoryEntry *remembered = m_memory.exact(segment.segment.source);
    if (remembered)
        return there.text != remembered->target;
    return there.engine != m_info.id || there.engineVersion != m_info.version;
}

Result<void> TranslationRun::document(const Document &document, TranslateReport &report)
{
    const auto all = store::translatedSegments(m_db, document.id, 0, m_to);
    if (!all)
        return all.failure();
    report.segments += int(all->size());
    std::vector<Segment> due;
    for (const store::TranslatedSegment &segment : *all) {
        if (isDue(segment))
            due.push_back(segment.segment);
    }
    return run(document, due, report);
}

Result<void> TranslationRun::segments(const Document &document, const QSet<qint64> &chosen, TranslateReport &report)
{
    const auto all = store::segments(m_db, document.id);
    if (!all)
        return all.failure();
    std::vector<Segment> due;
    for (const Segment &segment : *all) {
        if (chosen.contains(segment.id.value()))
            due.push_back(segment);
    }
    report.segments += int(due.size());
    return run(document, due, report);
}

Result<void> TranslationRun::run(const Document &document, const std::vector<Segment> &due, TranslateReport &report)
{
    if (due.empty())
        return {};
    const int before = report.translated;
    const auto most = std::size_t(std::clamp(m_info.segmentsPerCall, 1, segmentsPerCall));
    for (std::size_t begin = 0; begin < due.size();) {
        if (m_cancel.isCancelled())
            return fail(ErrorCode::Cancelled, document.name);
        std::vector<Segment> some;
        qsizetype units = 0;
        while (begin < due.size() && some.size() < most && (some.empty() || m_info.offline || units + due[begin].source.size() <= unitsPerCall)) {
            units += due[begin].source.size();
            some.push_back(due[begin++]);
        }
        if (auto done = batch(some, report); !done) {
            // What came before is in the case: it is to be found, and on record, as if this had been all.
            if (report.translated > before)
                TRAIL_TRY(close(document, report.translated - before));
            return done;
        }
    }
    return close(document, report.translated - before);
}

Result<void> TranslationRun::batch(const std::vector<Segment> &segments, TranslateReport &report)
{
    QStringList wanted;
    for (const Segment &segment : segments) {
        const QString &source = segment.source;
        if (!m_memory.exact(source) && !m_known.contains(source) && !m_failed.contains(source) && !wanted.contains(source))
            wanted.append(source);
    }
    if (!wanted.isEmpty())
        TRAIL_TRY(ask(wanted));
    auto transaction = store::Transaction::begin(m_db);
    if (!transaction)
        return transaction.failure();
    for (const Segment &segment : segments)
        TRAIL_TRY(store(segment, report));
    return transaction->commit();
}

Result<void> TranslationRun::mayAsk()
{
    if (m_info.address.isEmpty() || translate::isLoopback(QUrl(m_info.address)))
        return {};
    const auto allowed = store::allowedAddress(m_db);
    if (!allowed)
        return allowed.failure();
    return *allowed == m_info.address ? Result<void>() : fail(ErrorCode::ConsentRequired, m_info.address);
}

Result<void> TranslationRun::ask(const QStringList &sources)
{
    TRAIL_TRY(mayAsk()); // before every request: a consent can be taken back at any time
    auto results = m_engine->translate(sources, QStringLiteral("zh"), m_to, m_cancel);
    if (results && results->size() != std::size_t(sources.size()))
        results = fail(ErrorCode::Protocol, m_info.id, QStringLiteral("%1 results for %2 segments").arg(results->size()).arg(sources.size()));
    if (results) {
        // Nothing is no translation: what was there, the gist as a rule, is more.
        qsizetype said = 0;
        for (qsizetype i = 0; i < sources.size(); ++i) {
            translate::Translated &result = (*results)[std::size_t(i)];
            if (hasLetters(sources.at(i)) && result.text.trimmed().isEmpty()) {
                m_failed.insert(sources.at(i), Error{ErrorCode::Protocol, m_info.id, QStringLiteral("an empty translation")});
                continue;
            }
            ++said;
            m_known.insert(sources.at(i), std::move(result));
        }
        m_failedInARow = said > 0 ? 0 : m_failedInARow + 1;
        if (m_failedInARow >= failuresInARow)
            return fail(ErrorCode::Protocol, m_info.id, QStringLiteral("nothing but empty translations"));
        return {};
    }
    if (results.error().code != ErrorCode::Protocol)
        return results.failure();
    // The server answered, but not with what was asked for. That may be the fault of one text of many: the others are saved by
    // asking for each alone, and a server that understands nothing is soon left in peace.
    if (sources.size() > 1) {
        for (const QString &source : sources)
            TRAIL_TRY(ask({source}));
        return {};
    }
    m_failed.insert(sources.front(), results.error());
    return ++m_failedInARow >= failuresInARow ? Result<void>(results.failure()) : Result<void>();
}

Result<void> TranslationRun::store(const Segment &segment, TranslateReport &report)
{
    Translation translation;
    translation.segment = segment.id;
    translation.language = m_to;
    if (const translate::MemoryEntry *remembered = m_memory.exact(segment.source)) {
        translation.text = remembered->target;
        translation.engine = memoryEngine;
        translation.engineVersion = QStringList{remembered->by, remembered->origin}.join(QStringLiteral(", "));
        judge(*m_terms, segment.source, translation);
        ++report.fromMemory;
    } else if (const auto known = m_known.constFind(segment.source); known != m_known.cend()) {
        translation.text = known->text;
        translation.engine = m_info.id;
        translation.engineVersion = m_info.version;
        translation.warnings = known->warnings;
        translation.alignment = known->alignment;
        translation.terms = known->terms;
    } else {
        report.failed.push_back({segment.id, segment.document, segment.page, m_failed.value(segment.source)});
        return {};
    }
    TRAIL_TRY(store::putTranslation(m_db, translation));
    const auto offers = offersFor(segment, translation);
    TRAIL_TRY(store::putOffers(m_db, segment.id, m_to, offers));
    ++report.translated;
    report.warnings += translation.warnings.isEmpty() ? 0 : 1;
    report.offered += offers.empty() ? 0 : 1;
    return {};
}

std::vector<store::Offer> TranslationRun::offersFor(const Segment &segment, const Translation &translation)
{
    std::vector<store::Offer> offers;
    if (m_memory.size() > 0)
        offers = memoryOffers(m_memory, segment.source, translation.text);
    if (translation.warnings.isEmpty() || translation.engine == gistEngine || !gist())
        return offers;
    const auto rendered = gist()->translate({segment.source}, QStringLiteral("zh"), m_to, m_cancel);
    if (rendered && rendered->size() == 1)
        offers.push_back({gistEngine, m_plainGist->info().version, rendered->front().text, 1, {}, rendered->front().warnings});
    return offers;
}

translate::Engine *TranslationRun::gist()
{
    if (!m_gistTried && m_to == QLatin1String("en")) {
        m_gistTried = true;
        if (auto made = translate::gist()) {
            m_plainGist = std::move(*made);
            m_gist = translate::lockedEngine(*m_plainGist, m_terms, false);
        }
    }
    return m_gist.get();
}

Result<void> TranslationRun::close(const Document &document, int translated)
{
    auto transaction = store::Transaction::begin(m_db);
    if (!transaction)
        return transaction.failure();
    TRAIL_TRY(search::indexDocument(m_db, document.id));
    store::Job job;
    job.document = document.id;
    job.stage = store::Stage::Translate;
    job.state = store::JobState::Done;
    job.engine = m_info.id + u' ' + m_info.version;
    TRAIL_TRY(store::putJob(m_db, job));
    QJsonObject detail{{QStringLiteral("engine"), job.engine}, {QStringLiteral("to"), m_to}, {QStringLiteral("segments"), translated}};
    if (!m_info.address.isEmpty())
        detail.insert(QStringLiteral("address"), m_info.address);
    TRAIL_TRY(store::appendCustody(m_db, m_info.id, QStringLiteral("translate"), QStringLiteral("document:%1").arg(document.id.value()),
                                   compactJson(detail)));
    return transaction->commit();
}

} // namespace tendertrail::pipeline
