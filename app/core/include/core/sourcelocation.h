// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tendertrail::core {

/// Where in the program an error was made. std::source_location is missing from clang 14, which fuzzes and checks us.
struct SourceLocation
{
    const char *file = "";
    int line = 0;

    [[nodiscard]] static constexpr SourceLocation current(const char *file = __builtin_FILE(),
                                                          int line = __builtin_LINE())
    {
        return {file, line};
    }
};

} // namespace tendertrail::core
