// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include "core/result.h"

#include <QString>

namespace tendertrail::ingest {

/// The cells of a workbook as its reader sees them: numbers and dates in their formats, results of formulas as they were stored,
/// a heading for each sheet, then its comments and text boxes. Hidden sheets are read, too, and the note says so.
/// Errors: Io, Corrupt, TooLarge, Encrypted.
[[nodiscard]] core::Result<FlowDocument> parseXlsx(const QString &path, qint64 mostBytes = 4'000'000'000);

} // namespace tendertrail::ingest
