// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon.h"
#include "numberphrases.h"

namespace tendertrail::translate {

/// Numbers that name one of a row (第四章, 第1名, 46号, 2号楼, 文件7 at the head of a line), as numberPhrases(). A longer word of the lexicon that begins with such
/// a number goes before it (第三方, 第一人民医院).
[[nodiscard]] std::vector<NumberPhrase> ordinalPhrases(const Lexicon &lexicon, const QString &key);

} // namespace tendertrail::translate
