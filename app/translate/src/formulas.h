// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace tendertrail::translate {

/// Whether a segment says how something is reckoned (价格得分=基准价÷报价×30): something equals what is multiplied, divided, added or
/// subtracted. A code, a size or a range with such signs is no formula.
[[nodiscard]] bool isFormula(QStringView source);
/// Whether the sign at a place of a formula stands between two things that are reckoned, and so has a space on both sides.
[[nodiscard]] bool isOperator(QStringView source, qsizetype at);

} // namespace tendertrail::translate
