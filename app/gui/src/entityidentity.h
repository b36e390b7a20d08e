// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/watchlist.h"
#include "pipeline/identity.h"
#include "pipeline/watching.h"

#include <vector>

namespace tendertrail::gui {

/// Who may be whom, and who may be on which list; a value, read off the GUI thread.
struct EntityIdentity
{
    std::vector<pipeline::EntityMatch> matches;
    std::vector<pipeline::WatchHit> hits;
    std::vector<core::Watchlist> lists;
};
[[nodiscard]] core::Result<EntityIdentity> readEntityIdentity(store::Database &db, const core::CancelToken &cancel);

} // namespace tendertrail::gui
