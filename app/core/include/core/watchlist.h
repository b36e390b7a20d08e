// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/records.h"

#include <QString>

#include <vector>

namespace tendertrail::core {

using WatchlistId = Id<struct WatchlistTag>;

/// One who is on a list, as the list says it.
struct WatchlistEntry
{
    int ordinal = 0;               ///< in the list, from 0
    QString reference;             ///< the list's own id, or empty
    EntityType type = EntityType::Organisation;
    QString label;
    std::vector<EntityName> names; ///< of kinds as an entity's; credit codes among them
    QString reason;                ///< programme, ground, remark
    QString listedOn;              ///< as the list writes it
    QString url;
};

/// A list that a person loaded: where it came from, and which bytes it was.
struct Watchlist
{
    WatchlistId id;
    QString name;
    QString format;     ///< "csv", "ftm"
    QString sha256;     ///< of the file
    QString sourcePath;
    QString sourceUrl;
    QString publishedOn; ///< the date of the list, as the person gave it
    QString loadedAt;    ///< UTC ISO 8601
    QString loadedBy;
    int entries = 0;
};

} // namespace tendertrail::core
