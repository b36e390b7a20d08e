// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clausememory.h"

namespace tendertrail::translate {

/// The clauses of files: Chinese, English, source, note. Errors: Corrupt, with file and line: a slot that only one side has, two slots
/// side by side that both take anything, a bracket that does not close, a clause that is there twice.
[[nodiscard]] core::Result<std::vector<Clause>> readClauses(const Lexicon &lexicon, const std::vector<GlossaryFile> &files);

} // namespace tendertrail::translate
