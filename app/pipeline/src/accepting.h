// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/result.h"
#include "store/database.h"
#include "tagging/tagger.h"

namespace tendertrail::pipeline {

/// Makes a mention of what a person accepts, with the entity that goes by its whole name, and a row of custody. In the caller's step.
[[nodiscard]] core::Result<core::MentionId> addAccepted(store::Database &db, core::Mention mention, const tagging::Tagger &tagger, const QString &actor);

} // namespace tendertrail::pipeline
