// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "store/database.h"

#include <QString>

#include <vector>

// A person's translation outlives the segment it was written for.
namespace tendertrail::store {

/// Before a segment is removed: sets aside what a person wrote for it.
[[nodiscard]] core::Result<void> keepTranslations(Database &db, qint64 segment);
/// After a segment was added: gives back what was set aside for the same words of the same document.
[[nodiscard]] core::Result<void> giveBackTranslations(Database &db, qint64 segment);

struct NewSegment
{
    qint64 id = 0;
    QString source;
};
/// After the segments of a page were replaced: gives what is still set aside to new segments whose words are nearly the same (at
/// least 75 %), as edited, with the warning "source_changed:" and the words it was written for.
[[nodiscard]] core::Result<void> reanchorTranslations(Database &db, core::DocumentId document, const std::vector<NewSegment> &segments);

} // namespace tendertrail::store
