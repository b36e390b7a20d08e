// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "rules.h"

namespace tendertrail::tagging {

/// Fills DocumentText::kinds and status from titles and the file's name; adds status, method and name read in the title.
void readTitles(const Rules &rules, DocumentText &document, std::vector<Finding> &findings);

/// Sentences that say what became of the purchase: cancelled, void, not carried out.
void findStatements(const Rules &rules, const DocumentText &document, size_t page, std::vector<Finding> &findings);

/// Who signed a notice, and the day: the last lines of a short document. Inferred, and only where no label says so.
void findSignature(const Rules &rules, const DocumentText &document, std::vector<Finding> &findings);

} // namespace tendertrail::tagging
