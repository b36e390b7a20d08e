// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doubts.h"
#include "core/records.h"
#include "core/result.h"
#include "pipeline/stages.h"
#include "store/casefile.h"

#include <QString>
#include <QStringList>

#include <vector>

// What a person says stands on a page, beside what a machine read there.
namespace tendertrail::pipeline {

/// Reads the words that range touches as text says (the same text confirms them). One transaction, one step of undo: segments,
/// mentions, clips and suggestions follow, and what is tagged is tagged anew. Gives how many words changed or were confirmed.
/// Errors: InvalidArgument (no word there, or more than one line), NotFound.
[[nodiscard]] core::Result<int> correct(store::CaseFile &caseFile, core::DocumentId document, core::PageNumber page,
                                        core::TextRange range, const QString &text, const QString &actor);

/// A word that the machine was not sure of.
struct DoubtfulWord
{
    core::DocumentId document;
    core::PageNumber page = 1;
    core::DoubtKind kind = core::DoubtKind::Text;
    core::TextRange range;
    QString text;
    QString context;           ///< the amount, model or name that it is part of
    QStringList alternatives;
    QString engine;
    double confidence = 0;
    core::Box box;
};
/// Of one document, or of the case: amounts first, then models, names and the rest, the least sure first; at most so many.
[[nodiscard]] core::Result<std::vector<DoubtfulWord>> doubts(store::Database &db, core::DocumentId document = {}, int most = 1000,
                                                             const core::CancelToken &cancel = {});

/// Recognises pages again that were recognised before (page 0: all of the document), with the engine as it is now. What persons
/// corrected stays corrected. Blocks: for a working thread. Errors: NotFound (no such page was recognised).
[[nodiscard]] core::Result<ImportReport> recogniseAgain(store::CaseFile &caseFile, core::DocumentId document, core::PageNumber page,
                                                        const ImportOptions &options, const core::CancelToken &cancel = {},
                                                        const core::ProgressSink &progress = {});

} // namespace tendertrail::pipeline
