// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

namespace tendertrail::tagging {

/// One finding for each field, value and kind: the most trusted, of equals the earliest. Where a document can have one value
/// only (number, name, method, budget, deadline …) weaker rivals of another value go.
[[nodiscard]] std::vector<Finding> settle(std::vector<Finding> findings, const DocumentText &document);

} // namespace tendertrail::tagging
