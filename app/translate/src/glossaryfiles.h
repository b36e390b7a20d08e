// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"

#include <vector>

namespace tendertrail::translate {

/// Every file of words that comes with the program, and the names in the catalogue of institutions as one more, from the data folder; of
/// names that several have, the first counts. Errors: MissingComponent, Corrupt, Io.
[[nodiscard]] core::Result<std::vector<GlossaryFile>> readGlossaryFiles();

} // namespace tendertrail::translate
