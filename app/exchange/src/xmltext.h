// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tendertrail::exchange {

/// The text without what XML 1.0 cannot carry even as a reference: control characters, lone surrogates, U+FFFE and U+FFFF.
/// Such characters come from broken text layers; a file with one of them is refused by every reader.
[[nodiscard]] QString xmlText(const QString &text);
/// The same with line breaks and tabs turned into spaces, for attributes and labels of one line.
[[nodiscard]] QString xmlLine(const QString &text);
/// Shortest decimal with at most `decimals` places, never an exponent, never "-0".
[[nodiscard]] QString decimal(double value, int decimals = 2);

} // namespace tendertrail::exchange
