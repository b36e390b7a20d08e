// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "store/casefile.h"

namespace tendertrail::pipeline {

/// Tags a document anew whose text changed, if it was tagged before.
[[nodiscard]] core::Result<void> retag(store::CaseFile &caseFile, core::DocumentId document);
/// The same for all documents that are due in the search index: call it before they are indexed.
[[nodiscard]] core::Result<void> retagChanged(store::CaseFile &caseFile);

} // namespace tendertrail::pipeline
