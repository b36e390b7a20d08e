// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tendertrail::ocr {

/// How often a word is right of which the network says that its least sure character has this figure (0 to 1). Measured on
/// degraded pages with known text, see tests/bench/ocr; rising.
[[nodiscard]] double howOftenRight(double sure);

} // namespace tendertrail::ocr
