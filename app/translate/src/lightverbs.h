// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// What stands behind 对…进行 where it says by itself what is done: 检查, 检查和维修, 分析评估. Each becomes a plain verb that governs an object
/// ("inspect and repair", "bid for"), joined as English joins them; false, and nothing changes, where one of them is no such verb (采购, 全面检查).
[[nodiscard]] bool sayDirectly(const QString &key, Pieces &deeds);

} // namespace tendertrail::translate
