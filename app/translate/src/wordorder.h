// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Moves pieces to where English wants them: "within" before its time, "of" phrases, short relative clauses. Only patterns that
/// are safe without a parse; everything else stays in Chinese order.
void orderAsEnglish(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
