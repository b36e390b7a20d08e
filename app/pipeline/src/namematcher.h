// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tagging/namematch.h"

namespace tendertrail::pipeline {

/// One matcher for all threads, loaded when it is first asked for (about half a second).
[[nodiscard]] core::Result<std::shared_ptr<const tagging::NameMatcher>> sharedNameMatcher();

} // namespace tendertrail::pipeline
