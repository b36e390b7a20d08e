// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "specificationrules.h"

namespace tendertrail::tagging {

/// Accelerators that a page specifies and does not name, each inferred, of kind "specified" and without a catalogue id, so that
/// it is never one with a chip that is named. Must come after the chips: beside a named one nothing is concluded.
void findSpecifications(const SpecificationRules &rules, const Accelerators &accelerators, const DocumentText &document, size_t page,
                        std::vector<Finding> &findings);

/// The requirement in words of a document, or nothing where they hold none.
[[nodiscard]] std::optional<Specification> specificationOf(const SpecificationRules &rules, const Accelerators &accelerators, const QString &words);

} // namespace tendertrail::tagging
