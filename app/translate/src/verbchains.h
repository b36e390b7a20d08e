// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// Verbs and modals that lead to another verb: entrust … to determine, decide whether to terminate, use … for evaluation, shall, in accordance
/// with …, organise. Pieces stand in English order.
void chainVerbs(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
