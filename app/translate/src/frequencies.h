// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// 每七天 对 … 进行 检查, of clauses of the memory as well: how often goes behind what is done.
void putFrequencies(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
