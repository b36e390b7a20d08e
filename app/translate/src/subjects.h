// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// 供应商为自然人的，应提供…: the second half has no subject in Chinese, in English it is "it". Pieces of a whole segment, in English order.
void supplySubjects(Pieces &pieces);

} // namespace tendertrail::translate
