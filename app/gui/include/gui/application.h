// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tendertrail::gui {

/// The program: options, case, window, until it is closed or SIGTERM comes. Says the exit code.
[[nodiscard]] int run(int argc, char **argv);

} // namespace tendertrail::gui
