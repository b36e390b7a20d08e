// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// 美国企业: US companies. A country right before a noun of ours takes its adjective. Pieces stand in English order.
void nameNations(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
