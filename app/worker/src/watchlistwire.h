// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/watchlist.h"
#include "fields.h"

namespace tendertrail::worker {

/// How many entries of a list one message may have.
inline constexpr int entriesOfMessage = 1000;

/// The fields of some entries of a watch-list, all named "entry…": a column each, and a row of names that says whose they are.
void writeEntries(FieldWriter &writer, const std::vector<core::WatchlistEntry> &entries);

class EntryFields
{
public:
    bool take(const QString &key, FieldReader &reader);
    /// Their ordinals are places in the message. Errors: Protocol, when columns are not equally long, a name belongs to nobody, or
    /// a kind is not known.
    [[nodiscard]] core::Result<std::vector<core::WatchlistEntry>> entries() const;

private:
    QStringList m_references, m_types, m_labels, m_reasons, m_dates, m_urls;
    std::vector<qint32> m_owners; ///< of each name, its entry's place
    QStringList m_names, m_languages, m_kinds;
};

} // namespace tendertrail::worker
