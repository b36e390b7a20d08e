// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "numberphrases.h"

namespace tendertrail::translate {

/// Times too wide or too long ago for a deadline, in a keyText(): 20世纪70年代 "the 1970s", 2005年底 "the end of 2005", 1759年9月24日; and a day of a
/// month in Han (三月五日).
[[nodiscard]] std::vector<NumberPhrase> eraPhrases(const QString &key);

} // namespace tendertrail::translate
