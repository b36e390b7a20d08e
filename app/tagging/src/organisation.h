// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "values.h"

namespace tendertrail::tagging {

/// How much a folded, squeezed text looks like the name of an organisation: 0 not at all, 1 surely.
[[nodiscard]] double organisationQuality(const QString &key, const NameWords &words);

/// Reads one organisation's name at the beginning of the span; address tails, seals and remarks are cut.
[[nodiscard]] std::optional<FoundValue> readOrganisation(const ValueSpan &span, const NameWords &words);

/// The name inside exactly [from, limit), after the same cutting.
[[nodiscard]] std::optional<FoundValue> organisationIn(const Reading &reading, qsizetype from, qsizetype limit,
                                                       const NameWords &words);

} // namespace tendertrail::tagging
