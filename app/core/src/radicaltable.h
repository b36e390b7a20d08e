// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace tendertrail::core {

inline constexpr char32_t firstRadical = 0x2E80;
inline constexpr char32_t lastRadical = 0x2FD5;

/// The unified ideograph for each of U+2E80–2FD5 (CJK and Kangxi radicals); 0 where Unicode names none.
extern const std::array<char32_t, lastRadical - firstRadical + 1> radicalTable;

/// The ideograph that a radical stands for; any other code point comes back as it is.
[[nodiscard]] inline char32_t withoutRadical(char32_t codePoint)
{
    if (codePoint < firstRadical || codePoint > lastRadical)
        return codePoint;
    const char32_t ideograph = radicalTable[codePoint - firstRadical];
    return ideograph ? ideograph : codePoint;
}

} // namespace tendertrail::core
