// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// 不符合要求的产品，乙方应更换 → 乙方应更换|不符合要求的产品: what is talked of before a comma is what is done to it, where the verb behind the comma has no other object.
void putTopicsBehind(const QString &key, Pieces &pieces);

} // namespace tendertrail::translate
