// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/progress.h"
#include "core/records.h"
#include "core/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace tendertrail::pipeline {

/// What tagging anew changes in a document.
struct TagChange
{
    enum class Kind {
        Added,
        Gone,        ///< an open suggestion that the rules no longer make
        Changed,     ///< at the same place, but another field, value or kind
        KeptGone,    ///< a person accepted it, and it stays although the rules no longer make it
    };
    Kind kind = Kind::Added;
    core::DocumentId document;
    core::Suggestion before; ///< not for Added
    core::Suggestion after;  ///< for Added and Changed
};
[[nodiscard]] QString tagChangeName(TagChange::Kind kind); ///< added, gone, changed, kept_gone
/// Compares what is stored of a document (every state) with what the rules say now. By page and offset.
[[nodiscard]] std::vector<TagChange> tagChanges(core::DocumentId document, const std::vector<core::Suggestion> &stored,
                                                const std::vector<core::Suggestion> &now);
/// What tagging anew would change, without writing anything; documents that were never tagged are left out.
[[nodiscard]] core::Result<std::vector<TagChange>> previewTagging(store::Database &db, core::DocumentId document = {}, const core::CancelToken &cancel = {},
                                                                  const core::ProgressSink &progress = {});

/// Rules, catalogues and names are read from their files anew when they are next needed: a person edited theirs. Work that has begun
/// ends with what it began with. Any thread.
void reloadRules();

} // namespace tendertrail::pipeline
