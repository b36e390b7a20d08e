// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tendertrail::core {

/// Exact sum of two normal decimals.
[[nodiscard]] QString addDecimal(const QString &left, const QString &right);

} // namespace tendertrail::core
