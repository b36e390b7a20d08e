// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

#include <QString>

namespace tendertrail::translate {

/// The first verb of a clause agrees with the noun right before it: 采购人委托 → the buyer entrusts. Pieces stand in English order.
void makeAgree(const QString &key, Pieces &pieces);

/// "personnel", "we": several, though no "s" tells.
[[nodiscard]] bool isSeveral(const QString &noun);

} // namespace tendertrail::translate
