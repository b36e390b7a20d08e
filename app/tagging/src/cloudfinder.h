// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "finding.h"

namespace tendertrail::tagging {

/// Cloud providers on a page, by name or by the name of a product; kind "considered" where the words turn one down. A
/// product that is known to run on one chip gives that chip too, inferred.
void findClouds(const Catalogue &catalogue, const DocumentText &document, size_t page, std::vector<Finding> &findings);

} // namespace tendertrail::tagging
