// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tendertrail::ingest {

/// Ticks and boxes of Wingdings, the symbols that change what a form says; a space for every other. Only the low byte counts.
[[nodiscard]] inline QString symbolText(int code)
{
    switch (code & 0xff) {
    case 0xfe:
    case 0x52: return QStringLiteral("☑");
    case 0xfd: return QStringLiteral("☒");
    case 0xfc: return QStringLiteral("✓");
    case 0xa8:
    case 0xa3:
    case 0x6f: return QStringLiteral("□");
    default: return QStringLiteral(" ");
    }
}

} // namespace tendertrail::ingest
