// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tendertrail::worker {

/// What tendertrail-worker exits with where a signal or a message cannot tell.
inline constexpr int exitUsage = 2;
inline constexpr int exitNoConfinement = 75; ///< a limit that this system offers could not be set
inline constexpr int exitProtocol = 76;      ///< its input was no request
inline constexpr int exitOutOfMemory = 77;

} // namespace tendertrail::worker
