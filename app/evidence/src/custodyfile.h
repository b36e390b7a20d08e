// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace tendertrail::evidence {

/// An entry as a packet shows it. Of a withheld one only sequence, previousHash and hash are known: enough to see that the
/// chain is whole, too little to learn what it says.
struct LoggedEntry
{
    core::CustodyEntry entry;
    bool withheld = false;
};

/// The log for a packet of these documents: entries about others, or that cannot be told, are withheld. Empty: nothing is.
[[nodiscard]] std::vector<LoggedEntry> logFor(const std::vector<core::CustodyEntry> &entries, const std::vector<core::DocumentId> &documents);

/// One JSON object a line: sequence, at, actor, action, subject, detail, previous_hash, hash; of a withheld one sequence,
/// previous_hash, hash and "withheld": true.
[[nodiscard]] QByteArray custodyLines(const std::vector<LoggedEntry> &entries);

struct ReadCustody
{
    std::vector<LoggedEntry> entries;
    QStringList problems; ///< "line 3 cannot be read"
};
[[nodiscard]] ReadCustody readCustodyLines(const QByteArray &bytes);

/// "custody chain broken at 17" for every link that does not hold; "custody log is empty".
[[nodiscard]] QStringList chainProblems(const std::vector<LoggedEntry> &entries);

} // namespace tendertrail::evidence
