// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// "a" where 一 does not count (是一个平台), "him" for "he" where it is governed, and of two conjunctions that Chinese uses together the one that
/// English does (虽然…但: although). Pieces stand in English order; their order stays.
void chooseSmallWords(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
