// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/textrange.h"
#include "lexicon.h"

#include <QString>

namespace tendertrail::translate {

/// Whether what stands in the range is no word there but pieces of its neighbours: 采购人 in 采购|人工智能, 人工 in 采购人|工作. Where
/// both readings are likely the word counts, for somebody asked for it.
[[nodiscard]] bool cutsNeighbours(const Lexicon &lexicon, const QString &text, const core::TextRange &range);

} // namespace tendertrail::translate
