// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readingpool.h"

#include "core/progress.h"
#include "pipeline/stages.h"
#include "store/casefile.h"
#include "store/jobs.h"

#include <QHash>

#include <memory>

namespace tendertrail::pipeline {

/// Works off the ledger's reading, unpacking, recognising, segmenting and indexing. Tasks go to the pool; every outcome is written by
/// the calling thread, which owns the case's only writing connection: rows and ledger in one transaction each.
class ImportRun
{
public:
    ImportRun(store::CaseFile &caseFile, const ImportOptions &options, const core::CancelToken &cancel, const core::ProgressSink &progress);
    [[nodiscard]] core::Result<void> run();

private:
    /// A document in work.
    struct Open
    {
        core::Document document;
        std::vector<core::PageText> unwritten; ///< pages of the reading that wait for a transaction
        std::vector<int> toRecognise;
        int recogniseOutstanding = 0;
    };

    [[nodiscard]] core::Result<void> collectDue();
    void addRead(const core::Document &document, int attempts);
    /// What could not be taken out last time is forgotten: it is tried again.
    [[nodiscard]] core::Result<void> addUnpack(const core::Document &document);
    void addRecognise(Open &open, int page, qint64 pages);
    [[nodiscard]] ReadTask taskFor(ReadKind kind, const core::Document &document) const;
    [[nodiscard]] core::Result<void> take(ReadOutcome outcome);
    [[nodiscard]] core::Result<void> takePage(Open &open, core::PageText page);
    [[nodiscard]] core::Result<void> flushPages(Open &open);
    [[nodiscard]] core::Result<void> putCorrected(core::DocumentId id, const core::PageText &page);
    [[nodiscard]] core::Result<void> endRead(Open &open, const ReadOutcome &outcome);
    [[nodiscard]] core::Result<void> takeMember(const ReadOutcome &outcome);
    /// A child's first reading, if it does not lie too deep.
    [[nodiscard]] core::Result<void> beginMember(core::DocumentId id);
    [[nodiscard]] core::Result<void> endUnpack(const ReadOutcome &outcome);
    [[nodiscard]] core::Result<void> endRecognise(Open &open, const ReadOutcome &outcome);
    [[nodiscard]] core::Result<void> writeRecognised(Open &open, core::PageText page);
    /// Segments, language, anchors, index: when nothing of the document is in the pool any more.
    [[nodiscard]] core::Result<void> finish(core::DocumentId id);
    [[nodiscard]] core::Result<void> linkAlike(core::DocumentId id, const std::vector<core::PageText> &pages);
    [[nodiscard]] core::Result<void> reanchorFacts(core::DocumentId id, const std::vector<core::PageText> &pages);
    void reportProgress(const QString &stage, const QString &item);

    store::CaseFile &m_case;
    const ImportOptions &m_options;
    core::CancelToken m_cancel;
    core::ProgressSink m_progress;
    QHash<core::DocumentId, Open> m_open;
    QHash<core::DocumentId, qint64> m_bytesInside; ///< of outermost documents
    int m_outstanding = 0;
    qint64 m_readDone = 0, m_readTotal = 0, m_recogniseDone = 0, m_recogniseTotal = 0;
    std::unique_ptr<ReadingPool> m_pool;
};

} // namespace tendertrail::pipeline
