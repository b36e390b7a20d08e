// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

#include <vector>

namespace tendertrail::translate {

/// A person's name in a keyText(), with its title ("Director Liu"), and its English.
struct PersonSpan
{
    core::TextRange range;
    QString english;
};

/// People, from left to right, whose names begin and end where pieces do: behind a label (联系人：, 评审专家名单：), in a line of names, before 先生 or 工.
[[nodiscard]] std::vector<PersonSpan> peopleIn(const Lexicon &lexicon, const QString &key, const Pieces &pieces);

} // namespace tendertrail::translate
