// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// 75000元罚款 → a fine of RMB 75,000; 合同金额10% → 10% of the contract amount.
void putSums(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
