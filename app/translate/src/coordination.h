// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// 甲方提出要求，审核方案，组织验收。: what one subject does clause after clause agrees with it, and the last is joined by "and".
void joinPredicates(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
