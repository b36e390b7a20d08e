// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/progress.h"
#include "core/records.h"
#include "core/result.h"
#include "store/casefile.h"
#include "store/glossary.h"
#include "store/memory.h"
#include "translate/engine.h"
#include "translate/memory.h"
#include "translate/terms.h"

#include <QString>
#include <QStringList>

#include <vector>

// Every call here blocks and belongs on a working thread; each takes the case's writing connection for itself meanwhile.
namespace tendertrail::pipeline {

/// What the user has beside the case.
struct TranslateOptions
{
    std::vector<translate::Term> terms;         ///< of the user's own glossary; the case's counts where both know a word
    std::vector<translate::MemoryEntry> memory; ///< of the user's memory across cases
};

/// A segment that an engine could not do; what was there before stays.
struct SegmentFailure
{
    core::SegmentId segment;
    core::DocumentId document;
    core::PageNumber page = 0;
    core::Error error;
};

struct TranslateReport
{
    int segments = 0;
    int translated = 0;
    int warnings = 0;
    int fromMemory = 0;  ///< of the translated
    int offered = 0;     ///< segments beside which something stands to be chosen instead
    std::vector<SegmentFailure> failed;
};
/// Segments without a translation by this engine's version; document invalid means all. Edited ones are left alone. A sentence
/// that the memory has word for word is taken from there (engine "memory"); one that is nearly the same is offered beside the
/// translation, and so is the gist where the translation lacks something of the source. What was done before an error or a
/// cancel stays done. Errors: those of the engine; ConsentRequired when the engine's address is not, or no longer, allowed.
[[nodiscard]] core::Result<TranslateReport> translateCase(store::CaseFile &caseFile, translate::Engine &engine, const QString &to,
                                                          core::DocumentId document = {}, const core::CancelToken &cancel = {},
                                                          const core::ProgressSink &progress = {}, const TranslateOptions &options = {});

struct GlossaryChange
{
    std::vector<store::GlossaryTerm> put;
    QStringList remove;
};
/// A segment in which a changed term stands.
struct TouchedSegment
{
    core::SegmentId segment;
    core::DocumentId document;
    core::PageNumber page = 0;
    QString source;
    QString before;
    QString after;        ///< the same as before where it was not made anew
    QString engine;
    bool isKept = false;  ///< a person's, or another engine's: not made anew, only checked
    QStringList warnings;
};
struct GlossaryReport
{
    int put = 0;
    int removed = 0;
    std::vector<TouchedSegment> touched;
};
/// Changes the case's glossary, translates anew what this engine made of the segments that hold a changed term, and checks the
/// others: all of it one step of undo, or, after an error or a cancel, none of it. Terms that are there already as they are asked for change nothing.
[[nodiscard]] core::Result<GlossaryReport> changeGlossary(store::CaseFile &caseFile, translate::Engine &engine, const GlossaryChange &change,
                                                          const QString &to, const QString &actor, const core::CancelToken &cancel = {},
                                                          const TranslateOptions &options = {});

/// Sentences from elsewhere into the case's memory, as one step of undo. file names them in the custody log. How many.
[[nodiscard]] core::Result<int> importMemory(store::CaseFile &caseFile, const std::vector<store::MemoryUnit> &units, const QString &file,
                                             const QString &actor, const core::CancelToken &cancel = {});

struct ReturnReport
{
    int applied = 0;
    int unchanged = 0;
    std::vector<store::ReturnedTranslation> unmatched; ///< no segment of the case has these words any more
};
/// What a translator sends back, as one step of undo: each to its segment if that still has the same words, else to one of
/// the same document that has. The translation that it replaces is offered beside it. Errors: InvalidArgument for a language into which
/// the case is not translated.
[[nodiscard]] core::Result<ReturnReport> importReturned(store::CaseFile &caseFile, const std::vector<store::ReturnedTranslation> &returned,
                                                        const QString &file, const QString &actor, const core::CancelToken &cancel = {});

} // namespace tendertrail::pipeline
