// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tendertrail::ingest {

/// True for an ideograph that Chinese really uses often: level 1 of GB 2312 (3,755 characters, over 99 % of running
/// simplified text) or of Big5 (5,401). Of all ideographs that a broken font may name by chance, a third.
[[nodiscard]] bool isCommonHan(char32_t codePoint);

} // namespace tendertrail::ingest
