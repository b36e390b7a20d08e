// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/translationfile.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace tendertrail::store {

using core::MemoryUnit;
using core::ReturnedTranslation;

/// What this case remembers, oldest first: sentences from elsewhere, then those that a person edited or approved here, also
/// those whose segment a later reading lost.
[[nodiscard]] core::Result<std::vector<MemoryUnit>> memoryUnits(Database &db, const QString &language = QStringLiteral("en"));
/// A sentence from elsewhere; replaces the same pair.
[[nodiscard]] core::Result<void> putMemoryUnit(Database &db, const MemoryUnit &unit);

/// What is shown beside a translation, to be chosen instead.
struct Offer
{
    QString engine;         ///< "gist", "memory"
    QString engineVersion;  ///< of a memory: who, and where from
    QString text;
    double similarity = 1;  ///< of the memory's source to this one
    QString source;         ///< the memory's source; empty for an engine's
    QStringList warnings;
};
/// Replaces all offers of a segment.
[[nodiscard]] core::Result<void> putOffers(Database &db, core::SegmentId segment, const QString &language, const std::vector<Offer> &offers);
[[nodiscard]] core::Result<std::vector<Offer>> offers(Database &db, core::SegmentId segment, const QString &language = QStringLiteral("en"));

} // namespace tendertrail::store
