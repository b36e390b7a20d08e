// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clausememory.h"

namespace tendertrail::translate {

/// The words of a segment in English order: clauses that the memory knows by the memory, the rest by rules. What stands in a
/// clause's slots is rendered the same way.
[[nodiscard]] Pieces inEnglishOrder(const Lexicon &lexicon, const ClauseMemory &memory, const QString &key, Pieces pieces);

} // namespace tendertrail::translate
