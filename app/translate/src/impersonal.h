// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// A duty that nobody is named for has its object for a subject: 施工前应编制方案，并上报进度 → the plan shall be prepared before construction, and the progress
/// reported. Pieces stand in English order, whole segments at a time.
void sayImpersonally(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
