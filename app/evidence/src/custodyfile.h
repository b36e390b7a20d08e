// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace tendertrail::evidence {

/// One JSON object a line: sequence, at, actor, action, subject, detail, previous_hash, hash.
[[nodiscard]] QByteArray custodyLines(const std::vector<core::CustodyEntry> &entries);

struct ReadCustody
{
    std::vector<core::CustodyEntry> entries;
    QStringList problems; ///< "line 3 cannot be read"
};
[[nodiscard]] ReadCustody readCustodyLines(const QByteArray &bytes);

/// "custody chain broken at 17" for every link that does not hold; "custody log is empty".
[[nodiscard]] QStringList chainProblems(const std::vector<core::CustodyEntry> &entries);

} // namespace tendertrail::evidence
