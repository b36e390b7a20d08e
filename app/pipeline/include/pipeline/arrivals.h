// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace tendertrail::pipeline {

/// A file that an import would take in.
struct Arrival
{
    QString path;
    qint64 bytes = 0;
    QString modifiedAt; ///< UTC ISO 8601
    bool operator==(const Arrival &) const = default;
};

/// What lies below a watched folder and has not been seen there as it is now: by path and time of change, so nothing is read.
/// Empty files, and those that could not be taken in, are not named. Any thread. Errors: NotFound, Cancelled.
[[nodiscard]] core::Result<std::vector<Arrival>> arrivals(store::Database &db, const QString &folder, const core::CancelToken &cancel = {});

} // namespace tendertrail::pipeline
