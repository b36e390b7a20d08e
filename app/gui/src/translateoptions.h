// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/translating.h"
#include "translate/memory.h"

namespace tendertrail::gui {

/// What the user has beside the case: the memory across cases, where it is turned on (Settings::memoryFile()). On a working thread.
[[nodiscard]] inline core::Result<pipeline::TranslateOptions> translateOptions(const QString &memoryFile)
{
    pipeline::TranslateOptions options;
    if (memoryFile.isEmpty())
        return options;
    auto entries = translate::readMemoryFile(memoryFile);
    if (!entries)
        return entries.failure();
    options.memory = std::move(*entries);
    return options;
}

} // namespace tendertrail::gui
