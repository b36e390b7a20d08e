// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "finding.h"
#include "rules.h"

namespace tendertrail::tagging {

/// Intermediaries: companies whose words say that they resell or act for another, and, inferred, suppliers of a document
/// whose service or chip is somebody else's.
void findIntermediaries(const Rules &rules, const Catalogue &catalogue, const DocumentText &document,
                        std::vector<Finding> &findings);

} // namespace tendertrail::tagging
