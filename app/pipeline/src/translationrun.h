// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/translating.h"
#include "store/segments.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace tendertrail::pipeline {

/// One engine at work on a case: glossary and memory are read once, each text is translated once.
class TranslationRun
{
public:
    /// The engine must outlive it. Errors: as the database's.
    [[nodiscard]] static core::Result<std::unique_ptr<TranslationRun>> prepare(store::CaseFile &caseFile, translate::Engine &engine,
                                                                               const QString &to, const TranslateOptions &options,
                                                                               const core::CancelToken &cancel);

    /// What of a document is due, a transaction a call of the engine; its ledger, custody and index rows with the last.
    [[nodiscard]] core::Result<void> document(const core::Document &document, TranslateReport &report);
    /// Just these, whatever made what is there now.
    [[nodiscard]] core::Result<void> segments(const core::Document &document, const QSet<qint64> &chosen, TranslateReport &report);

    [[nodiscard]] const translate::Terms &terms() const { return *m_terms; }

private:
    TranslationRun(store::CaseFile &caseFile, translate::Engine &engine, const QString &to, const core::CancelToken &cancel);
    [[nodiscard]] bool isDue(const store::TranslatedSegment &segment) const;
    [[nodiscard]] core::Result<void> run(const core::Document &document, const std::vector<core::Segment> &due, TranslateReport &report);
    [[nodiscard]] core::Result<void> batch(const std::vector<core::Segment> &segments, TranslateReport &report);
    [[nodiscard]] core::Result<void> ask(const QStringList &sources);
    [[nodiscard]] core::Result<void> mayAsk();
    [[nodiscard]] core::Result<void> store(const core::Segment &segment, TranslateReport &report);
    [[nodiscard]] std::vector<store::Offer> offersFor(const core::Segment &segment, const core::Translation &translation);
    [[nodiscard]] translate::Engine *gist();
    [[nodiscard]] core::Result<void> close(const core::Document &document, int translated);

    store::Database &m_db;
    translate::Engine &m_plain;
    translate::EngineInfo m_info;
    QString m_to;
    core::CancelToken m_cancel;
    std::shared_ptr<const translate::Terms> m_terms;
    translate::Memory m_memory;
    std::unique_ptr<translate::Engine> m_engine;     ///< m_plain with what is locked
    std::unique_ptr<translate::Engine> m_plainGist;
    std::unique_ptr<translate::Engine> m_gist;
    bool m_gistTried = false;
    QHash<QString, translate::Translated> m_known;   ///< a tender repeats itself: the same cell or clause is asked for once
    QHash<QString, core::Error> m_failed;
    int m_failedInARow = 0;
};

} // namespace tendertrail::pipeline
