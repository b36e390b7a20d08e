// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"
#include "translate/engine.h"

namespace tendertrail::translate {

/// English text of the pieces: punctuation mapped, spaces and capitals where English wants them, every piece aligned.
[[nodiscard]] Translated realise(const QString &source, const Pieces &pieces);

} // namespace tendertrail::translate
