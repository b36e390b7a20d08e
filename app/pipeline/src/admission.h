// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/stages.h"
#include "store/casefile.h"
#include "store/provenance.h"

namespace tendertrail::pipeline {

/// What became of an original that was taken in.
struct Admitted
{
    core::DocumentId document;
    bool isNew = false;         ///< not the same bytes as an earlier one
};

/// Row, sighting, ledger and custody entry of an original that is already stored, in one transaction, so that a killed program
/// leaves at most an original that nothing names yet, which the next run finds by its hash. sighting.document is filled in here.
[[nodiscard]] core::Result<Admitted> admit(store::CaseFile &caseFile, const store::CaseFile::StoredOriginal &original,
                                           store::Sighting sighting, const QString &originPath);

/// Named again, with a password: what failed for want of one, in it or inside it, is due again.
[[nodiscard]] core::Result<void> makeDueForPassword(store::Database &db, core::DocumentId document);

} // namespace tendertrail::pipeline
