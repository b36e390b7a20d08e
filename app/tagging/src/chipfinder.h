// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "finding.h"

namespace tendertrail::tagging {

/// Chips of the catalogue on a page, and their makers where the words name them beside the chip.
void findChips(const Catalogue &catalogue, const DocumentText &document, size_t page, std::vector<Finding> &findings);

/// Makers that stand beside words of products; and, inferred, the maker of each chip that was found.
void findMakers(const Catalogue &catalogue, const DocumentText &document, std::vector<Finding> &findings);

} // namespace tendertrail::tagging
