// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress.h"
#include "pipeline/stages.h"
#include "search/searcher.h"
#include "store/custody.h"
#include "store/documents.h"
#include "store/segments.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tendertrail::pipeline {

using namespace core;

namespace {

// Enough for a network engine's one request, few enough that cancelling loses little.
constexpr int segmentsPerCall = 64;

bool isDue(const store::TranslatedSegment &segment, const translate::EngineInfo &engine)
{
    if (!segment.translation)
        return true;
    return segment.translation->status == TranslationStatus::Machine
           && (segment.translation->engine != engine.id || segment.translation->engineVersion != engine.version);
}

/// One document in one transaction a batch; its ledger and index rows with the last.
class DocumentTranslation
{
public:
    DocumentTranslation(store::CaseFile &caseFile, translate::Engine &engine, const QString &to, const CancelToken &cancel)
        : m_db(caseFile.database()), m_engine(engine), m_info(engine.info()), m_to(to), m_cancel(cancel)
    {
    }

    Result<void> run(const Document &document, TranslateReport &report)
    {
        const auto all = store::translatedSegments(m_db, document.id, 0, m_to);
        if (!all)
            return all.failure();
        report.segments += int(all->size());
        std::vector<Segment> due;
        for (const store::TranslatedSegment &segment : *all) {
            if (isDue(segment, m_info))
                due.push_back(segment.segment);
        }
        if (due.empty())
            return {};
        for (std::size_t begin = 0; begin < due.size(); begin += segmentsPerCall) {
            if (m_cancel.isCancelled())
                return fail(ErrorCode::Cancelled, document.name);
            const std::size_t end = std::min(due.size(), begin + segmentsPerCall);
            TRAIL_TRY(translateBatch(due, begin, end, report));
        }
        return close(document, int(due.size()));
    }

private:
    Result<void> translateBatch(const std::vector<Segment> &due, std::size_t begin, std::size_t end, TranslateReport &report)
    {
        // A tender repeats itself: the same cell or clause is translated once in a run.
        QStringList wanted;
        for (std::size_t i = begin; i < end; ++i) {
            if (!m_known.contains(due[i].source) && !wanted.contains(due[i].source))
                wanted.append(due[i].source);
        }
        if (!wanted.isEmpty()) {
            auto results = m_engine.translate(wanted, QStringLiteral("zh"), m_to, m_cancel);
            if (!results)
                return results.failure();
            if (results->size() != std::size_t(wanted.size()))
                return fail(ErrorCode::Protocol, m_info.id, QStringLiteral("%1 results for %2 segments").arg(results->size()).arg(wanted.size()));
            for (qsizetype i = 0; i < wanted.size(); ++i)
                m_known.insert(wanted.at(i), (*results)[std::size_t(i)]);
        }
        auto transaction = store::Transaction::begin(m_db);
        if (!transaction)
            return transaction.failure();
        for (std::size_t i = begin; i < end; ++i) {
            const translate::Translated &result = m_known[due[i].source];
            Translation translation;
            translation.segment = due[i].id;
            translation.language = m_to;
            translation.text = result.text;
            translation.engine = m_info.id;
            translation.engineVersion = m_info.version;
            translation.warnings = result.warnings;
            translation.alignment = result.alignment;
            TRAIL_TRY(store::putTranslation(m_db, translation));
            ++report.translated;
            report.warnings += result.warnings.isEmpty() ? 0 : 1;
        }
        return transaction->commit();
    }

    Result<void> close(const Document &document, int translated)
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
        const QJsonObject detail{{QStringLiteral("engine"), job.engine}, {QStringLiteral("to"), m_to}, {QStringLiteral("segments"), translated}};
        TRAIL_TRY(store::appendCustody(m_db, m_info.id, QStringLiteral("translate"), QStringLiteral("document:%1").arg(document.id.value()),
                                       QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact))));
        return transaction->commit();
    }

    store::Database &m_db;
    translate::Engine &m_engine;
    translate::EngineInfo m_info;
    QString m_to;
    CancelToken m_cancel;
    QHash<QString, translate::Translated> m_known;
};

} // namespace

Result<TranslateReport> translateCase(store::CaseFile &caseFile, translate::Engine &engine, const QString &to, DocumentId only,
                                      const CancelToken &cancel, const ProgressSink &progress)
{
    const translate::EngineInfo info = engine.info();
    if (!info.targets.isEmpty() && !info.targets.contains(to))
        return fail(ErrorCode::Unsupported, to, QStringLiteral("%1 translates into %2").arg(info.id, info.targets.join(QStringLiteral(", "))));
    TRAIL_TRY(search::prepare(caseFile.database()));
    const auto documents = store::documents(caseFile.database());
    if (!documents)
        return documents.failure();
    TranslateReport report;
    DocumentTranslation translation(caseFile, engine, to, cancel);
    qint64 done = 0;
    for (const Document &document : *documents) {
        core::report(progress, {QStringLiteral("translate"), done++, qint64(documents->size()), QStringLiteral("document"), document.name});
        if (!only.isValid() || only == document.id)
            TRAIL_TRY(translation.run(document, report));
    }
    core::report(progress, {QStringLiteral("translate"), done, done, QStringLiteral("document"), {}});
    return report;
}

} // namespace tendertrail::pipeline
