// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "tagging/tagger.h"

#include <memory>

namespace tendertrail::pipeline {

/// The rules and catalogues as they stood when first asked for, loaded once for all stages, documents and decisions of the
/// program until reloadRules(). Thread-safe. Errors: those of Tagger::load().
[[nodiscard]] core::Result<std::shared_ptr<const tagging::Tagger>> sharedTagger();

} // namespace tendertrail::pipeline
