// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tendertrail::core {

/// How alike two texts are, unit by unit: 1 for the same, 0 for nothing in common; 1 - edits / longer length. Below atLeast it
/// is 0, which makes unlike texts cheap: the work is bounded by length times the edits that are allowed.
[[nodiscard]] double similarity(const QString &left, const QString &right, double atLeast = 0);

/// A text as sentences are compared: NFKC, runs of white space as one space and none between Han, nothing at the ends.
[[nodiscard]] QString comparable(const QString &text);

} // namespace tendertrail::core
