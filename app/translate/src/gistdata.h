// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clausememory.h"
#include "lexicon.h"

namespace tendertrail::translate {

/// All that the gist knows, immutable, shared by every engine object of the process.
struct GistData
{
    std::shared_ptr<const Lexicon> lexicon;
    std::shared_ptr<const ClauseMemory> clauses;

    /// From the data folder, once and whole; a failure is tried again by the next call. Errors: MissingComponent, Corrupt, Io.
    [[nodiscard]] static core::Result<GistData> shared();
};

} // namespace tendertrail::translate
