// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Rows of tables and pairs of field and value that came as one line: signs go where cells end, and what is paid for stands behind the sum.
void arrangeCells(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
