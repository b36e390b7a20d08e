// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

#include <QString>

namespace tendertrail::translate {

/// What the order of English brings side by side is said once ("in within 20 days", "project project owner"), whose a thing is gets its 's, and a
/// preposition that has lost its noun goes.
void sayOnce(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
