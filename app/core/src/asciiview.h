// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tendertrail::core {

/// The text with full-width digits, letters and signs (but not the comma) as ASCII and every space as ' ' or '\n', unit
/// for unit: offsets hold.
[[nodiscard]] QString asciiView(const QString &text);

[[nodiscard]] inline bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

[[nodiscard]] inline bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace tendertrail::core
