// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "piece.h"

namespace tendertrail::translate {

/// 设备是2015年采购的: the equipment was procured in 2015. A clause of words in the order of the source whose 是…的 says when or where
/// something came about gets its verb in front; any other stays. "sign" is what ends it.
void tellWhenDone(const QString &key, Pieces &clause, QStringView sign);

} // namespace tendertrail::translate
