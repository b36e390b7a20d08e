// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tagging/particulars.h"

namespace tendertrail::tagging {

/// Short and former names that the text gives right behind a name, in its bracket or clause, or in the next lines of a form. At most six.
[[nodiscard]] std::vector<OtherName> otherNamesAt(const QString &pageText, const core::TextRange &name);

} // namespace tendertrail::tagging
