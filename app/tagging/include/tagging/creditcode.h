// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"

#include <QString>

#include <vector>

namespace tendertrail::tagging {

/// True for a 统一社会信用代码 whose check character is right (GB 32100-2015): 18 capital letters and digits without I, O, S, V, Z.
[[nodiscard]] bool isCreditCode(const QString &code);

/// A code that stands in a text.
struct FoundCode
{
    core::TextRange range;
    QString code;          ///< as it should be written
    bool repaired = false; ///< the check character only fits once what OCR confuses is read otherwise: O as 0, I as 1, S as 5, Z as 2
};

/// Every credit code of a text whose check character fits; full-width forms and single spaces inside are read, longer runs of
/// letters and digits are not cut into.
[[nodiscard]] std::vector<FoundCode> findCreditCodes(const QString &text);

} // namespace tendertrail::tagging
