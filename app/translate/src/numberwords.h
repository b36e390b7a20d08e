// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace tendertrail::translate {

/// "two million seven hundred and sixty thousand" for "2760000"; empty for a number with decimals or over 999 trillion.
[[nodiscard]] QString numberInWords(const QString &digits);
/// "XIV" for 14; empty outside 1 to 89.
[[nodiscard]] QString romanNumeral(int number);
/// "21st" for 21.
[[nodiscard]] QString ordinal(int number);
/// "5 March 2024 09:30" for "2024-03-05T09:30", "March 2024" for "2024-03"; the text itself when it is no ISO date.
[[nodiscard]] QString dateInEnglish(const QString &iso);
/// "January" for 1; empty outside 1 to 12.
[[nodiscard]] QString monthName(int month);
/// A small whole number in figures or Chinese signs (15, 十五), else nothing.
[[nodiscard]] std::optional<int> numeral(const QString &text);

} // namespace tendertrail::translate
