// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowdocument.h"

#include "core/result.h"

#include <QString>

namespace tendertrail::ingest {

/// Text, sheets or slides of an OpenDocument file, packed or flat, as its reader sees them. Hidden sheets and slides are read,
/// too, and the note says so. Errors: Io, Corrupt, TooLarge, Encrypted, Unsupported (charts, formulas).
[[nodiscard]] core::Result<FlowDocument> parseOdf(const QString &path, qint64 mostBytes = 4'000'000'000);

} // namespace tendertrail::ingest
